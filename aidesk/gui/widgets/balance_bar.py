"""How much of a fund is left: words, and a bar of what has been used."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aidesk.domain.money import ZERO, Money
from aidesk.domain.rounding import in_wan, printed
from aidesk.gui.theme import colour, px
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.plain import Label
from aidesk.wording.joining import clauses


class ShareBar(QWidget):
    """A thin bar that is filled by a share from 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = Fraction(0)
        self._colour = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: Fraction, colour_name: str = "accent") -> None:
        """Fill the bar by a share, in a colour of the theme."""
        self._share = min(max(share, Fraction(0)), Fraction(1))
        self._colour = colour_name
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(120), px(7))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(40), px(7))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(self.rect())
        radius = ground.height() / 2
        painter.setBrush(colour("track"))
        painter.drawRoundedRect(ground, radius, radius)
        if self._share:
            ground.setWidth(max(ground.height(), ground.width() * float(self._share)))
            painter.setBrush(colour(self._colour))
            painter.drawRoundedRect(ground, radius, radius)
        painter.end()


class BalanceBar(QWidget):
    """One fund: its name, how much is used, what is left in 万元."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._used = Label("", "small", parent=self)
        self._left = Label("", "bold", parent=self)
        self._unit = Label("", "small", parent=self)
        self._bar = ShareBar(self)
        line = Line(gap=4)
        line.add(Label(name, parent=self), None, self._used)
        line.addSpacing(px(6))
        line.add(self._left, self._unit)
        rows = Rows(self, gap=3)
        rows.addLayout(line)
        rows.add(self._bar)

    def show_balance(self, available: Money, spent: Money) -> None:
        """Show what there was and what was spent of it."""
        left = available - spent
        share = Fraction(spent.fen, available.fen) if available else Fraction(0)
        used_up = left <= ZERO and bool(spent)
        tone = "warn" if used_up else ""
        percent = printed(share * 100, 0)
        used = "" if used_up else self.tr("已用 {share}%").format(share=percent)
        unit = self.tr("万元，已用完") if used_up else self.tr("万元")
        self._used.setText(used)
        self._left.setText(in_wan(left))
        self._unit.setText(unit)
        for label in (self._left, self._unit):
            label.set_tone(tone)
        self._bar.show_share(share, "warn" if used_up else "accent")
        said = (self._name, used, f"{in_wan(left)} {unit}")
        self.setAccessibleName(clauses(filter(None, said)))
