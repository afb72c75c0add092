"""退票追缴: money that the bank sent back, and money that was paid too much."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Slot

from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.gui.desk import FIGURES, Desk
from aidesk.gui.pages.debt_actions import DebtActions
from aidesk.gui.pages.debts_part import DebtsPart
from aidesk.gui.pages.page import LOW, Command, Page
from aidesk.gui.pages.payout_choice import NEW_BATCH
from aidesk.gui.pages.return_actions import ReturnActions
from aidesk.gui.pages.returned_part import ReturnedPart
from aidesk.gui.pages.wanted import (
    DebtsWanted,
    HouseholdWanted,
    ListWanted,
    ReturnsWanted,
)
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec
from aidesk.services.ledger import LedgerRow, ledger, ledger_lines
from aidesk.services.waiting_returns import WaitingReturn, waiting_returns
from aidesk.storage.topics import Topic

RETURNED: Final = "returned"
DEBTS: Final = "debts"


class MoneyBackPage(Page):
    """Shows one of two: the returned lines that wait, or the recovery ledger."""

    topics: ClassVar[frozenset[Topic]] = FIGURES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._low = False
        self.set_title(self.tr("退票追缴"))
        self.chips = ChipRow(self.tr("退票还是追缴"), self)
        self.returned = ReturnedPart(self)
        self.debts = DebtsPart(self)
        self.return_actions = ReturnActions(self)
        self.debt_actions = DebtActions(self)
        self._show_counts(0, 0)
        self.tools.add(self.chips)
        self.body.addWidget(self.returned, 1)
        self.body.addWidget(self.debts, 1)
        self.below.add(self.returned.bar, self.debts.bar)
        self._connect()
        self._show_part()

    def _connect(self) -> None:
        self.chips.chosen.connect(self._show_part)
        part, actions = self.returned, self.return_actions
        for button, act in (
            (part.account_button, actions.change_account),
            (part.retry_button, actions.retry),
            (part.give_up_button, actions.give_up),
            (part.household_button, self._show_family),
            (part.list_button, self._make_list),
        ):
            button.clicked.connect(partial(self._with_return, act))
        part.sheet.row_opened.connect(self._show_family)
        self._connect_debts()
        for sheet in (part.sheet, self.debts.sheet, self.debts.entries):
            sheet.selection_told.connect(self.told_selection)

    def _connect_debts(self) -> None:
        part, actions = self.debts, self.debt_actions
        for button, act in (
            (part.receive_button, actions.ask_receipt),
            (part.write_off_button, actions.ask_write_off),
            (part.withhold_button, actions.ask_withholding),
            (part.stop_button, actions.ask_stop),
            (part.household_button, self._show_debtor),
        ):
            button.clicked.connect(partial(self._with_debt, act))
        part.sheet.row_opened.connect(self._show_debtor)
        part.take_back_button.clicked.connect(self._take_back)
        part.entries_wanted.connect(self._show_entries)

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        self._low = height < LOW
        self._show_part()

    def visit(self, what: object) -> None:
        if isinstance(what, ReturnsWanted):
            self._go_to(RETURNED)
            waiting = self.returned.sheet.model.rows()
            found = (w.key for w in waiting if w.returned.run.id == what.run)
            self.returned.sheet.go_to(next(found, None))
        elif isinstance(what, DebtsWanted):
            self._go_to(DEBTS)
        self.focus_first()

    def _go_to(self, part: str) -> None:
        self.message.clear()
        self.chips.choose(part)

    def focus_first(self) -> None:
        """Begin with the list that is shown."""
        returned = self.chips.current() == RETURNED
        (self.returned if returned else self.debts).setFocus()

    def refresh(self) -> None:
        store, month = self.desk.store, self._month()
        waiting = waiting_returns(store, month)
        rows = ledger(store, month)
        owing = sum(1 for row in rows if row.debt.outstanding)
        self._show_counts(len(waiting), owing)
        self.returned.show_returns(waiting)
        self.debts.show_debts(rows)
        self._show_part()

    def _show_counts(self, returned: int, owing: int) -> None:
        self.chips.show_chips(
            [
                ChipSpec(RETURNED, self.tr("退票"), returned),
                ChipSpec(DEBTS, self.tr("追缴"), owing),
            ]
        )

    @Slot()
    def _show_part(self) -> None:
        returned = self.chips.current() == RETURNED
        for part, wanted in ((self.returned, returned), (self.debts, not returned)):
            part.setVisible(wanted)
            part.bar.setVisible(wanted and part.current() is not None)
        if returned:
            note = self.tr("银行退回来的钱：改好账户再发，或者写明原因不再发。")
            self.answer(Command.MAIN, self.returned.list_button)
        else:
            note = self.tr("以前多发的钱：收回现金，或者从以后的发放里扣。")
            self.answer(Command.MAIN, self.debts.receive_button)
        self.set_note("" if self._low else note)

    def _month(self) -> Month:
        return Month.of(self.desk.today())

    def _with_return(self, act: Callable[[WaitingReturn], object]) -> None:
        waiting = self.returned.current()
        if waiting is not None:
            act(waiting)

    def _with_debt(self, act: Callable[[LedgerRow], object]) -> None:
        row = self.debts.current()
        if row is not None:
            act(row)

    def _make_list(self, waiting: WaitingReturn) -> None:
        """Show the list that pays again what came back of a programme."""
        code, kind = waiting.programme.code, RunKind.REISSUE
        self.go.emit("monthly", ListWanted(self._month(), code, kind, NEW_BATCH))

    @Slot(object)
    def _show_family(self, waiting: WaitingReturn) -> None:
        self.go.emit("households", HouseholdWanted(waiting.household))

    @Slot(object)
    def _show_debtor(self, row: LedgerRow) -> None:
        self.go.emit("households", HouseholdWanted(row.debt.right.household))

    @Slot(object)
    def _show_entries(self, row: LedgerRow) -> None:
        self.debts.show_entries(ledger_lines(self.desk.store, row.debt))

    @Slot()
    def _take_back(self) -> None:
        row, line = self.debts.current(), self.debts.current_entry()
        if row is not None and line is not None:
            self.debt_actions.ask_take_back(row, line)
