"""总的情况: how safe the data are in a few lines, each with what to do."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.safe_lines import SafeLine, SafeLines
from aidesk.services.safety import Care, Safety
from aidesk.wording.safety import care_told

_IN_ORDER: Final = (Care.BACKUP, Care.SECOND, Care.CHECK, Care.DRILL, Care.EXPORTS)


class SafetyPart(QWidget):
    """Shows a line for each care; ``wanted`` carries the one that is looked after."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card(self.tr("您的数据安全吗"), parent=self)
        self.lines = SafeLines(self.card)
        self.card.body.add(self.lines)
        rows = Rows(self)
        rows.add(self.card, None)
        self.lines.wanted.connect(self.wanted)

    def show_safety(self, safety: Safety, today: date) -> None:
        """Show how all cares stand."""
        lines = []
        for care in _IN_ORDER:
            told = care_told(safety, care, today)
            lines.append(SafeLine(care, told.tone, told.title, told.text, told.action))
        self.lines.show_lines(lines)
        waits = len(safety.waiting)
        well = self.tr("都好") if all(line.tone == "ok" for line in lines) else ""
        text = self.tr("{count} 件要做").format(count=waits)
        self.card.set_fact(text if waits else well)
