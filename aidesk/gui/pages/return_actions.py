"""What can be done with a returned line: another account, once more, or no more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from aidesk.domain.bank_return import Decision
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.dialogs.decision import DecisionDialog
from aidesk.gui.dialogs.household_change import Asked
from aidesk.gui.dialogs.money_facts import AccountChange, AccountDialog
from aidesk.gui.pages.asking import Asker
from aidesk.gui.pages.household_changes import HouseholdChanges
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.payout_problems import ProblemCard
from aidesk.services.amounts import RollProblem
from aidesk.services.household_form import offers
from aidesk.services.household_list import household_rows
from aidesk.services.household_view import household_view
from aidesk.services.offices import set_institution_account
from aidesk.services.returns import decide_return
from aidesk.services.waiting_returns import WaitingReturn, of_problem
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.old_and_new import Foreseen, account_foreseen
from aidesk.wording.returns import decided_told


class ReturnActions(QObject):
    """Asks for what becomes of a returned line, on any page that shows one."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.changes = HouseholdChanges(page.desk, page)
        self.asker = Asker(page)
        self.changes.done.connect(page.tell_done)

    def follow(self, card: ProblemCard, month: Callable[[], Month]) -> None:
        """Do what a card of a reissue's problems asks for, in the month it is about."""
        for wanted, act in (
            (card.account_wanted, self.change_account),
            (card.retry_wanted, self.retry),
            (card.give_up_wanted, self.give_up),
        ):
            wanted.connect(partial(self._with_line, act, month))

    def change_account(self, waiting: WaitingReturn) -> None:
        """Ask for the account that the money goes to: the household's, or a home's."""
        if waiting.institution is not None:
            self._change_institution(waiting.institution)
            return
        store, month = self._page.desk.store, Month.of(self._page.desk.today())
        rows = household_rows(store, month)
        row = next(row for row in rows if row.household == waiting.household)
        self._page.message.clear()
        self.changes.start(household_view(store, row, month), Change.ACCOUNT)

    def _change_institution(self, institution: int) -> None:
        store, today = self._page.desk.store, self._page.desk.today()
        name = store.office.institutions()[institution]
        known = store.households.accounts_of_institution(institution)
        present = known[-1] if known else None

        def foreseen(value: AccountChange) -> Foreseen:
            return account_foreseen(present, value.account, value.since)

        def do(store: Store, act: Act, value: AccountChange) -> None:
            set_institution_account(store, act, institution, value.account, value.since)

        def told(value: AccountChange) -> str:
            text = self.tr("{name}的钱从{month}起发到新账号。")
            return text.format(name=name, month=worded(value.since))

        dialog = AccountDialog(
            self._page,
            Asked(name, "", today, foreseen),
            present,
            banks=offers(store).banks,
        )
        self.asker.ask(dialog, do, told)

    def decide(self, waiting: WaitingReturn, decision: Decision) -> None:
        """Ask for the reason of a decision."""
        run, line = waiting.key
        on = self._page.desk.today()

        def do(store: Store, act: Act, reason: str) -> None:
            decide_return(store, act, run, line, decision, reason, on)

        dialog = DecisionDialog(self._page, waiting, decision)
        self.asker.ask(dialog, do, lambda _reason: decided_told(waiting, decision))

    def retry(self, waiting: WaitingReturn) -> None:
        """Ask why the same account is tried once more."""
        self.decide(waiting, Decision.RETRY)

    def give_up(self, waiting: WaitingReturn) -> None:
        """Ask why the money is not paid any more."""
        self.decide(waiting, Decision.GIVEN_UP)

    def _with_line(
        self,
        act: Callable[[WaitingReturn], object],
        month: Callable[[], Month],
        problem: RollProblem,
    ) -> None:
        waiting = of_problem(self._page.desk.store, problem, month())
        if waiting is not None:
            act(waiting)
