"""What the bank sent back in a time, and what has become of each line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from aidesk.domain.bank_return import LineResult
from aidesk.domain.household import Account
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme
from aidesk.services.waiting_returns import WaitingReturn, waiting_returns
from aidesk.storage.returned_lines import CameBackLine, Repeated
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A returned line; ``waiting`` is what still waits of it.

    ``account`` is where that would go now, where it is another one than before.
    """

    line: CameBackLine
    programme: Programme
    waiting: WaitingReturn | None = None
    account: Account | None = None

    @property
    def left(self) -> Money:
        """Return what waits to be paid again, or to be decided."""
        return self.waiting.amount if self.waiting else ZERO

    @property
    def dropped(self) -> Money:
        """Return what is not paid any more: given up, or not due after all."""
        return self.line.granted - self.line.paid_again - self.left


@dataclass(frozen=True, slots=True)
class Outcome:
    """What has become of all that was sent back; the parts make the whole."""

    granted: Money
    paid: Money
    unanswered: Money
    returned_again: Money
    waiting: Money
    dropped: Money


def returned_between(
    store: Store, first: date, last: date, today: Month
) -> list[ReturnedRow]:
    """Return the lines that the bank sent back from one day to another."""
    lines = store.run_sums.returned_lines(first, last)
    waiting = {each.key: each for each in waiting_returns(store, today)}
    programmes = store.programmes.all()
    rows = []
    for line in lines:
        still = waiting.get((line.run.id, line.line))
        account = _other_account(store, still, today) if still else None
        rows.append(ReturnedRow(line, programmes[line.run.programme], still, account))
    return rows


def outcome(rows: Sequence[ReturnedRow]) -> Outcome:
    """Return what has become of the lines, in money."""
    repeated = [each for row in rows for each in row.line.repeated]
    return Outcome(
        granted=total(row.line.granted for row in rows),
        paid=_with(repeated, LineResult.PAID),
        unanswered=_with(repeated, None),
        returned_again=_with(repeated, LineResult.RETURNED),
        waiting=total(row.left for row in rows),
        dropped=total(row.dropped for row in rows),
    )


def _with(repeated: Sequence[Repeated], result: LineResult | None) -> Money:
    return total(each.amount for each in repeated if each.result is result)


def _other_account(
    store: Store, waiting: WaitingReturn, today: Month
) -> Account | None:
    """Return the household's account where it was corrected since."""
    if waiting.institution is not None:
        return None
    account = store.households.get(waiting.household).account_in(today)
    old = waiting.returned.payments[0].payee
    same = account is None or (account.bank, account.number) == (old.bank, old.account)
    return None if same else account
