"""The random office with funds that are worked on, and a file that is closed and opened.

It also tells what must hold after every act, whatever it was.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from aidesk.domain.bank_return import Decision
from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.paths import Keeping
from aidesk.services.balances import unbalanced_funds
from aidesk.services.monthly_run import RunPlan, make_run
from aidesk.services.opening import Sound, examine
from aidesk.services.recoveries import debts, receive
from aidesk.services.returns import decide_return
from aidesk.services.reversals import reverse_expenditure, reverse_transfer
from aidesk.storage.errors import AlreadyDoneError
from aidesk.storage.journal import Head
from aidesk.storage.money_rules import money_findings
from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed
from tests.random_office import DIBAO, TEKUN, TEMPORARY, RandomOffice
from tests.sealed_rows import rows_until

CODES: Final = (DIBAO, TEKUN, TEMPORARY)


class BusyOffice(RandomOffice):
    """Does what a random office does, moves money, and is shut and opened again."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.keeping = Keeping(path.with_name("backups"), path.with_name("witness"))
        super().__init__(Store.open(path, witness=self.keeping.witness), seed)
        self.sealed: tuple[Month | None, dict[str, Any]] = (None, {})
        self.looked_at = Head()
        self.told: tuple[Act, RunPlan] | None = None

    # funds

    def money_arrives(self) -> None:
        year = self.now.year
        self.clerk.receives(self.random.choice(CODES), self._yuan(), year=year)
        self.counts["money arrived"] += 1

    def money_is_moved(self) -> None:
        giving, taking = self.random.sample(CODES, 2)
        self.clerk.moves(giving, taking, self._yuan(), year=self.now.year)
        self.counts["money moved"] += 1

    def something_is_bought(self) -> None:
        self.clerk.buys(self.random.choice(CODES), self._yuan())
        self.counts["bought"] += 1

    def a_transfer_is_taken_back(self) -> None:
        self._is_taken_back(reverse_transfer, self.store.funds.all_transfers())

    def a_purchase_is_taken_back(self) -> None:
        self._is_taken_back(reverse_expenditure, self.store.funds.all_expenditures())

    def _is_taken_back(self, reverse: Callable[..., int], entries: list[Any]) -> None:
        if entries:
            entry = self.random.choice(entries).id
            for reason in ("登记错了", "再冲一次"):
                self.tries(reverse, entry, self.clerk.day, reason)

    def nobody_owes(self) -> None:
        """Receive of those who owe nothing, and more than is owed of the others."""
        for right in self.random.sample(self._rights(), 3):
            owed = sum(d.outstanding.fen for d in debts(self.store, right.id))
            self.tries(receive, right.id, Money(owed + 1), self.clerk.day)

    def a_return_is_given_up(self) -> None:
        """Give up what came back; who regrets it then comes too late."""
        for back in self.store.runs.returned_waiting()[:2]:
            for decision in (Decision.GIVEN_UP, Decision.RETRY):
                self.tries(
                    decide_return,
                    back.run.id,
                    back.line,
                    decision,
                    "本人放弃",
                    self.clerk.day,
                )

    def _rights(self) -> list[Any]:
        return [r for code in CODES for r in self.store.enrolments.of_programme(code)]

    def _yuan(self) -> str:
        return Money(self.random.randint(1, 500_000)).plain()

    # months and the file

    def a_month_is_worked(self) -> None:
        """Let a month pass with its lists, as in an office that pays everybody."""
        self.now += 1
        self.lists_of_the_month_are_made()

    def lists_of_the_month_are_made(self) -> None:
        """Make the monthly lists of all."""
        self.clerk.day = self.now.first_day()
        for programme in (DIBAO, TEKUN):
            self.a_list_is_made(programme, RunKind.REGULAR)

    def a_month_is_closed(self) -> None:
        """Let the bank answer for all lists, and seal what can be sealed."""
        for run in self.store.runs.unfinished():
            self.goes_all_the_way(run)
        self.a_month_is_sealed()

    def a_list_is_made(self, programme: str, kind: RunKind) -> None:
        """Do as always, and keep the last act, to do it again another day."""
        if self.random.random() < 0.5:
            super().a_list_is_made(programme, kind)
            return
        plan = self.plan(programme, kind)
        act = self.clerk.act()
        try:
            make_run(self.store, act, plan, leave_out_problems=True)
        except AideskError as error:
            self.counts[type(error).__name__] += 1
            return
        self.counts["made runs"] += 1
        self.told = (act, plan)

    def is_opened_again(self) -> None:
        """Close the file and open it; what was done last is not done twice then."""
        head = self.store.journal.head()
        self.closes()
        assert examine(self.path, self.keeping) == Sound()
        self.opens()
        assert self.store.journal.head() == head
        self.counts["opened again"] += 1
        if self.told is not None:
            act, plan = self.told
            self.told = None
            with suppress(AlreadyDoneError):  # and undone since
                make_run(self.store, act, plan, leave_out_problems=True)
            assert self.store.journal.head() == head
            self.counts["retried after opening"] += 1

    def closes(self) -> None:
        """Close the file in order."""
        self.store.close()
        mark_closed(self.path, self.keeping.witness, self.clerk.day.isoformat())

    def opens(self) -> None:
        """Open the file that was closed; nobody pulls a plug here."""
        witness = self.keeping.witness
        self.store = self.clerk.store = Store.open(self.path, witness=witness)
        self.store._db.conn.execute("pragma synchronous = off")

    # what always holds

    def holds_together(self) -> None:
        """Money is where it must be, and a sealed month is as it was sealed."""
        head = self.store.journal.head()
        if head == self.looked_at:
            return
        self.looked_at = head
        assert list(money_findings(self.store._db.conn)) == []
        assert list(unbalanced_funds(self.store)) == []
        month = self.store.seals.last_month()
        rows = {} if month is None else rows_until(self.store, month)
        assert month != self.sealed[0] or rows == self.sealed[1]
        self.sealed = (month, rows)
