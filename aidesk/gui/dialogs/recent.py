"""刚才做过的事: the last acts as a list from which one can go back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.recent_rows import RecentRows
from aidesk.services.recent_acts import RecentAct


class RecentActsDialog(Dialog):
    """Shows what was done last; ``undo_wanted`` carries the act to go back to."""

    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, acts: Sequence[RecentAct]) -> None:
        super().__init__(
            parent,
            self.tr("刚才做过的事"),
            do=self.tr("看完了"),
            note=self.tr(
                "最后做的排在最前面。要撤销前面的一件，它后面做的也一起撤销。"
            ),
            width=640,
        )
        self.rows = RecentRows(self)
        self.rows.show_acts(acts)
        self.body.add(self.rows)
        if not acts:
            self.body.add(Label(self.tr("还没有做过什么"), "muted"))
        self.body.addStretch(1)
        self.rows.undo_wanted.connect(self._choose)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.do_button.setFocus()

    @Slot(object)
    def _choose(self, recent: RecentAct) -> None:
        """Close, and ask about the act that was chosen."""
        self.accept()
        self.undo_wanted.emit(recent)
