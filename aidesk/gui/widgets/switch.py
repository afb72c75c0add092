"""The switch ◀ … ▶ by which a page goes from one month or year to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.month import Month
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import IconLabel, Label
from aidesk.i18n import translate

Value = TypeVar("Value", Month, int)


class Switch(QWidget, Generic[Value]):
    """Shows a value and steps to the one before and after, within limits."""

    changed = Signal(object)

    def __init__(
        self,
        value: Value,
        limits: tuple[Value, Value],
        names: tuple[str, str],
        words: Callable[[Value], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value: Value = value
        self._earliest: Value = limits[0]
        self._latest: Value = limits[1]
        self._words: Callable[[Value], str] = words
        back, forth = names
        self.back: Button = Button("", icon="chevron_left", name=back, parent=self)
        self.words: Label = Label("", "heading", parent=self)
        self.forth: Button = Button("", icon="chevron_right", name=forth, parent=self)
        line = Line(self, gap=10)
        self.mark: IconLabel = IconLabel("lock_closed", "text2", 18, parent=self)
        self.mark.hide()
        line.add(self.back, self.mark, self.words, self.forth)
        self.back.clicked.connect(self._step_back)
        self.forth.clicked.connect(self._step_forth)
        self._show()

    def value(self) -> Value:
        """Return what is shown."""
        return self._value

    def set_value(self, value: Value) -> None:
        """Show another value, and tell it if it is another one."""
        if value != self._value:
            self._value = value
            self._show()
            self.changed.emit(value)

    def set_sealed(self, *, sealed: bool) -> None:
        """Show a small lock while what is shown takes no changes."""
        self.mark.setVisible(sealed)
        text = translate("Switch", "{value}，已封账") if sealed else "{value}"
        self.words.setAccessibleName(text.format(value=self._words(self._value)))

    def set_limits(self, earliest: Value, latest: Value) -> None:
        """Say which values can be gone to."""
        self._earliest, self._latest = earliest, latest
        self._show()

    @Slot()
    def _step_back(self) -> None:
        self.set_value(self._value - 1)

    @Slot()
    def _step_forth(self) -> None:
        self.set_value(self._value + 1)

    def _show(self) -> None:
        forth = self._value < self._latest
        back = self._value > self._earliest
        self.words.setText(self._words(self._value))
        # a button that goes out hands the focus to its neighbour, not to another part
        if self.forth.hasFocus() and back and not forth:
            self.back.setFocus()
        elif self.back.hasFocus() and forth and not back:
            self.forth.setFocus()
        self.back.setEnabled(back)
        self.forth.setEnabled(forth)
