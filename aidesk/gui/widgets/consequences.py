"""What a change means, said before it is done: the old, the new, and the money."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from aidesk.gui.widgets.boxes import Grid, Line, Rows, clear, holder
from aidesk.gui.widgets.plain import IconLabel, Label, restyle
from aidesk.wording.old_and_new import Foreseen, OldNew

_ICONS = {"info": ("lightbulb", "accent"), "warn": ("warning", "warn")}


class Consequences(QFrame):
    """What was and what would be, side by side, then lines with amounts and months.

    Empty while there is nothing to say yet.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("lightbulb", "accent", parent=self)
        self._shown: tuple[object, ...] = ()
        self._grid = Grid(gap=16, line_gap=3)
        self.changes = holder(self._grid)
        self.text = Label(wrap=True, parent=self)
        words = Rows(gap=8)
        words.add(self.changes, self.text)
        line = Line(self, gap=12, margins=(14, 10, 14, 10))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.setAccessibleName(self.tr("这样改的结果"))

    def say(self, lines: Sequence[str], tone: str = "info") -> None:
        """Show other lines; tones are ``info`` and ``warn``."""
        self.show_foreseen(Foreseen(tuple(lines)), tone)

    def show_foreseen(self, foreseen: Foreseen, tone: str = "info") -> None:
        """Show what becomes of what, and the lines that say more."""
        name, colour = _ICONS[tone]
        self._icon.set_icon(name, colour)
        self._show_changes(foreseen.changes, foreseen.since)
        self.text.setText("\n".join(foreseen.lines))
        self.text.setVisible(bool(foreseen.lines))
        restyle(self, tone=tone)
        self.setVisible(bool(foreseen.lines or foreseen.changes))

    def _show_changes(self, changes: Sequence[OldNew], since: str) -> None:
        """Show the old and the new in two columns, the new in bold."""
        if (*changes, since) == self._shown:
            return
        self._shown = (*changes, since)
        self.changes.setVisible(bool(changes))
        clear(self._grid)
        heads = ("", self.tr("原来"), since)
        rows = [heads, *((each.what, each.old, each.new) for each in changes)]
        for row, texts in enumerate(rows if changes else ()):
            for column, text in enumerate(texts):
                role = "small" if row == 0 else ("muted", "", "bold")[column]
                label = Label(text, role, wrap=column > 0, parent=self.changes)
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
                label.show()
        for column, weight in enumerate((0, 1, 1)):
            self._grid.setColumnStretch(column, weight)
