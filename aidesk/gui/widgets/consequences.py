"""What a change means, said before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.plain import IconLabel, Label, restyle

_ICONS = {"info": ("lightbulb", "accent"), "warn": ("warning", "warn")}


class Consequences(QFrame):
    """Lines with amounts and months; empty while there is nothing to say yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("lightbulb", "accent", parent=self)
        self.text = Label(wrap=True, parent=self)
        line = Line(self, gap=12, margins=(14, 10, 14, 10))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        self.setAccessibleName(self.tr("这样改的结果"))

    def say(self, lines: Sequence[str], tone: str = "info") -> None:
        """Show other lines; tones are ``info`` and ``warn``."""
        name, colour = _ICONS[tone]
        self._icon.set_icon(name, colour)
        self.text.setText("\n".join(lines))
        restyle(self, tone=tone)
        self.setVisible(bool(lines))
