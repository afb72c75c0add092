"""What was done last, line by line, each with the way to undo it or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Line, Rows, clear
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label
from aidesk.i18n import translate
from aidesk.services.recent_acts import RecentAct
from aidesk.wording.joining import clauses, headed
from aidesk.wording.recent import recent_worded, when_worded, why_not_worded


class RecentRow(QWidget):
    """One act: what, when, by whom; and a link to undo it, if that can be."""

    def __init__(self, recent: RecentAct, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button: Button | None = None
        what = recent_worded(recent)
        told = [when_worded(recent.act), recent.act.actor]
        if recent.why_not is not None:
            told.append(why_not_worded(recent.why_not))
        words = Rows(gap=1)
        words.add(Label(what, wrap=True), Label(clauses(told), "small", wrap=True))
        line = Line(self, gap=12, margins=(0, 4, 0, 4))
        line.addLayout(words, 1)
        if recent.can_be_undone:
            text = translate("recent", "撤销")
            if len(recent.with_it) > 1:
                text = translate("recent", "撤销到这一步")
            name = headed(text, what)
            if len(recent.with_it) > 1:  # what was done often has the same words
                several = translate("recent", "{name}，连后面的共 {count} 件")
                name = several.format(name=name, count=len(recent.with_it))
            self.button = Button(text, "link", name=name, parent=self)
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


class RecentRows(QWidget):
    """Shows acts, the newest first; ``undo_wanted`` carries the one to go back to."""

    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RecentRow] = []
        self._list = Rows(self, gap=0)

    def show_acts(self, acts: Sequence[RecentAct]) -> None:
        """Show some acts in place of others."""
        clear(self._list)
        self.rows = []
        for recent in acts:
            row = RecentRow(recent, self)
            if row.button is not None:
                row.button.clicked.connect(partial(self.undo_wanted.emit, recent))
            self._list.addWidget(row)
            self.rows.append(row)
            row.show()
