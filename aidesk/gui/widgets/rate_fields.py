"""The fields of a price subsidy: for whom, by what rise, with what floor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aidesk.domain.money import ZERO, Money
from aidesk.gui.widgets.boxes import Flow
from aidesk.gui.widgets.buttons import Tick
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.number_edits import MoneyEdit


class TickRow(QWidget):
    """Things of which several can be ticked."""

    ticked = Signal()

    def __init__(
        self, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ticks = {code: Tick(words, self) for words, code in options}
        flow = Flow(self, gap=16)
        for tick in self.ticks.values():
            flow.add(tick)
            tick.toggled.connect(self.ticked)
        if self.ticks:
            self.setFocusProxy(next(iter(self.ticks.values())))

    def codes(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def tick(self, codes: Sequence[str]) -> None:
        """Tick some of the things, and no others."""
        for code, tick in self.ticks.items():
            tick.setChecked(code in codes)


class RiseField(Field):
    """By how many per cent prices rose; ``means`` says what that comes to."""

    def __init__(self, means: Callable[[int], str]) -> None:
        self.line = MoneyEdit()
        self._means = means
        super().__init__(" ", self.line, problem=self._wrong, note=self._worked_out)

    def call(self, words: str) -> None:
        """Say which month it is."""
        self.label.setText(words)
        self.edit.setAccessibleName(words)

    def scpi(self) -> int | None:
        """Return the rise in hundredths of a per cent, or None while there is none."""
        typed = self.line.money()
        return typed.fen if typed is not None and typed > ZERO else None

    def set_scpi(self, scpi: int | None) -> None:
        """Show a rise."""
        self.line.set_money(Money(scpi) if scpi is not None else None)

    def speak_softly(self) -> None:
        """Say anew what the rise comes to; what is wrong waits until it is left."""
        self._check()

    def _worked_out(self) -> str:
        scpi = self.scpi()
        return "" if scpi is None else self._means(scpi)

    def _wrong(self) -> str:
        if self.scpi() is None:
            return self.tr("请填文件上的涨幅，例如 4.8 就是 4.8%。")
        return ""


class FloorField(Field):
    """An amount that may be zero, or left empty for zero."""

    def __init__(
        self, label: str, hint: str = "", problem: Callable[[], str] = lambda: ""
    ) -> None:
        self.line = MoneyEdit()
        super().__init__(label, self.line, problem=problem, hint=hint)

    def money(self) -> Money:
        """Return the amount."""
        return self.line.money() or ZERO


class YuanField(FloorField):
    """A sum of whole yuan that may be zero."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint, self._odd)

    def yuan(self) -> int:
        """Return the yuan."""
        return self.money().fen // 100

    def set_yuan(self, yuan: int) -> None:
        """Show so many yuan."""
        self.line.set_money(Money(yuan * 100))

    def _odd(self) -> str:
        return self.tr("请填整元。") if self.money().fen % 100 else ""
