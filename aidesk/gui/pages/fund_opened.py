"""What sum of a fund, or what part of one, is opened to its entries."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Flow, Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label
from aidesk.services.fund_entries import FundEntry
from aidesk.services.fund_sums import FundPart, FundSum, FundSums, OpenedSum
from aidesk.wording.fund_entries import (
    before_worded,
    opened_worded,
    part_named,
    sum_named,
)

Opened = tuple[FundSum, FundPart | None]
"""A sum, as a whole or one part of it."""


class OpenedEntries(QWidget):
    """Says above the entries which of them are shown; hidden while all are.

    ``changed`` tells that others are to be shown, ``year_before_wanted`` asks for the
    year before.
    """

    changed = Signal()
    year_before_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of: tuple[str, int] = ("", 0)
        self._sums: FundSums = {}
        self._opened: Opened | None = None
        self.words = Label("", "bold", wrap=True, parent=self)
        self.before = Label("", "muted", wrap=True, parent=self)
        self.year_before = Button("", "link", parent=self)
        self.close_button = Button(
            self.tr("回到全部明细（Esc）"), "link", icon="arrow_left", parent=self
        )
        words = Rows(gap=2)
        words.add(self.words, self.before)
        buttons = Flow(gap=6, right=True)
        buttons.add(self.year_before, self.close_button)
        line = Line(self, gap=14)
        line.addLayout(words, 1)
        line.addLayout(buttons)
        self.year_before.clicked.connect(self.year_before_wanted)
        self.close_button.clicked.connect(self.leave)
        self.hide()

    def show_year(self, programme: str, year: int, sums: FundSums) -> None:
        """Take the sums of a fund; what is opened of it stays so while it is there."""
        if (programme, year) != self._of:
            self._opened = None
        self._of, self._sums = (programme, year), sums
        self._opened = self._found_again()
        self._say()

    def _found_again(self) -> Opened | None:
        if self._opened is None:
            return None
        what, part = self._opened
        if part is None:
            return self._opened
        same = (p for p in self._sums[what].parts if p.key == part.key)
        found = next(same, None)
        return (what, found) if found else None

    @Slot(object)
    def open_sum(self, opened: OpenedSum) -> None:
        """Show the entries behind a sum."""
        self._opened = (opened.what, None)
        self._say()

    @Slot(object)
    def open_part(self, what: FundSum, part: FundPart) -> None:
        """Show the entries behind a part; a part that is a sum itself is opened as one."""
        self._opened = (what, part) if part.opens is None else (part.opens, None)
        self._say()

    @Slot()
    def leave(self) -> None:
        """Show all entries again."""
        self._opened = None
        self._say()

    def opened(self) -> Opened | None:
        """Return what is opened; None while all entries are shown."""
        return self._opened

    def entries(self) -> tuple[FundEntry, ...] | None:
        """Return the entries to show; None for all."""
        if self._opened is None:
            return None
        what, part = self._opened
        return self._sums[what].entries if part is None else part.entries

    def _say(self) -> None:
        if self._opened is not None:
            self._say_opened(*self._opened)
        self.setVisible(self._opened is not None)
        self.changed.emit()

    def _say_opened(self, what: FundSum, part: FundPart | None) -> None:
        opened, year = self._sums[what], self._of[1]
        name, amount = sum_named(what), opened.amount
        if part is not None:
            steps = self.tr("{sum} › {part}")
            name = steps.format(sum=name, part=part_named(part))
            amount = part.amount
        self.words.setText(opened_worded(name, amount, self.entries() or ()))
        before = before_worded(opened, year) if part is None else ""
        self.before.setText(before)
        self.before.setVisible(bool(before))
        self.year_before.setText(self.tr("看{year}年").format(year=year - 1))
        self.year_before.setVisible(opened.before is not None)
