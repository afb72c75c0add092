"""What waits of a programme: whose money, how much, why, and the way to release it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.month import Month
from aidesk.gui.widgets.boxes import Line, Rows, clear
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import IconLabel, Label
from aidesk.services.holds import OpenHold
from aidesk.wording.holds import holds_headed, holds_summed, holds_told
from aidesk.wording.joining import headed

_SHOWN: Final = 3


class HeldCard(Card):
    """Lists what waits right by right; hidden while nothing does.

    ``release_wanted`` carries the holds of one right, ``household_wanted`` whose
    they are.
    """

    release_wanted = Signal(object)
    household_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.set_margins(20, 10, 20, 10)
        self.links: list[Button] = []
        self._holds: Sequence[OpenHold] = ()
        self._month = Month(2000, 1)
        self._all_shown = False
        self._rows = Rows(gap=2)
        self.body.addLayout(self._rows)
        self.more = Button("", "link", parent=self)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._show_all)
        self.hide()

    def show_holds(self, holds: Sequence[OpenHold], month: Month) -> None:
        """Show what waits, beside a list of a month."""
        self._holds, self._month = holds, month
        self._all_shown = False
        self._fill()

    def _fill(self) -> None:
        clear(self._rows)
        self.links = []
        self.set_title(holds_headed(self._holds, self._month))
        self.set_fact(holds_summed(self._holds))
        groups = self._groups()
        shown = len(groups) if self._all_shown else _SHOWN
        for group in groups[:shown]:
            self._rows.addLayout(self._row(group))
        rest = len(groups[shown:])
        self.more.setText(self.tr("还有 {n} 户（人），全部列出").format(n=rest))
        self.more.setVisible(rest > 0)
        self.setVisible(bool(groups))

    def _groups(self) -> list[list[OpenHold]]:
        found: dict[int, list[OpenHold]] = {}
        for each in self._holds:
            found.setdefault(each.right.id, []).append(each)
        return list(found.values())

    def _row(self, group: list[OpenHold]) -> Line:
        first = group[0]
        line = Line(gap=10)
        line.add(IconLabel("clock", "warn", parent=self), Label(first.name, "bold"))
        several = len({each.programme.code for each in self._holds}) > 1
        told = holds_told(group, self._month, with_programme=several)
        line.addWidget(Label(told, wrap=True), 1)
        for action, act in (
            (self.tr("恢复发放"), partial(self.release_wanted.emit, group)),
            (
                self.tr("看这一户"),
                partial(self.household_wanted.emit, first.right.household),
            ),
        ):
            link = Button(action, "link", name=headed(action, first.name), parent=self)
            link.clicked.connect(act)
            self.links.append(link)
            line.addWidget(link)
        return line

    @Slot()
    def _show_all(self) -> None:
        self._all_shown = True
        self._fill()
        self.links[2 * _SHOWN].setFocus()
