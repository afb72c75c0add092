"""刚才做过的事: the card of the first page that lists the last acts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.recent_rows import RecentRows
from aidesk.services.recent_acts import RecentAct

SHOWN: Final = 4


class RecentCard(Card):
    """Shows the last acts, the newest first.

    ``undo_wanted`` carries the act that one would go back to, ``all_wanted`` asks
    for the whole list.
    """

    undo_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("刚才做过的事"), parent=parent)
        self.link = self.add_link(self.tr("看全部"))
        self.rows = RecentRows(self)
        self.empty = Label(self.tr("还没有做过什么"), "muted", parent=self)
        self.body.add(self.rows, self.empty, None)
        self.rows.undo_wanted.connect(self.undo_wanted)
        self.link.clicked.connect(self.all_wanted)
        self.show_acts(())

    def show_acts(self, acts: Sequence[RecentAct]) -> None:
        """Show the newest of some acts."""
        self.rows.show_acts(acts[:SHOWN])
        self.rows.setVisible(bool(acts))
        self.empty.setVisible(not acts)
        self.link.setVisible(bool(acts))
