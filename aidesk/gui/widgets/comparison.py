"""What a change makes of what: the old and the new side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Grid, Rows, Rule, clear
from aidesk.gui.widgets.plain import Label
from aidesk.wording.old_and_new import OldNew

_ROLES = ("muted", "", "bold")
_WEIGHTS = (0, 1, 1)


class Comparison(QWidget):
    """A line for each fact that changes; not there while nothing does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._grid = Grid(gap=16, line_gap=4)
        for column, weight in enumerate(_WEIGHTS):
            self._grid.setColumnStretch(column, weight)
        rows = Rows(self, gap=8)
        rows.add(Rule(self))
        rows.addLayout(self._grid)
        self.setAccessibleName(self.tr("改以前和改以后"))
        self.hide()

    def show_changes(self, changes: Sequence[OldNew], since: str) -> None:
        """Show other facts, and from when on the new ones hold."""
        if (*changes, since) == self._shown:
            return
        self._shown = (*changes, since)
        clear(self._grid)
        self._add(0, ("", self.tr("原来"), since), ("small",) * 3)
        for row, each in enumerate(changes, 1):
            self._add(row, (each.what, each.old, each.new), _ROLES)
        self.setVisible(bool(changes))

    def words(self) -> list[tuple[str, ...]]:
        """Return what is shown, line by line: what, the old, the new."""
        found = [each for each in self._shown if isinstance(each, OldNew)]
        return [(each.what, each.old, each.new) for each in found]

    def _add(self, row: int, texts: Sequence[str], roles: Sequence[str]) -> None:
        for column, (text, role) in enumerate(zip(texts, roles, strict=True)):
            label = Label(text, role, wrap=column > 0, parent=self)
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            label.show()
