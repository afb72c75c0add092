"""What a list means for its fund: what is missing, and how long the money lasts."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.fund import FundState
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId
from aidesk.storage.store import Writing


@dataclass(frozen=True, slots=True)
class Outlook:
    """A fund as a list will leave it.

    ``waiting`` is what other lists that are made and not sent will take first.
    ``lasts_until`` is the last month that can be paid at the list's own rate; None
    where the list is not a monthly one, or the fund does not even suffice for it.
    """

    balance: Money
    waiting: Money
    after: Money
    lasts_until: Month | None = None

    @property
    def missing(self) -> Money:
        """Return what the fund lacks for the list."""
        return max(-self.after, ZERO)


def outlook(
    fund: FundState, amount: Money, waiting: Money, monthly_from: Month | None = None
) -> Outlook:
    """Return a fund as a list of an amount will leave it.

    ``monthly_from`` is the month of a list that is paid each month.  A fund ends
    with its year: what is left then is carried over into another one.
    """
    after = fund.balance - waiting - amount
    if monthly_from is None or after < ZERO or not amount:
        return Outlook(fund.balance, waiting, after)
    further = min(after.fen // amount.fen, 12)
    last = min(monthly_from + further, Month(fund.year, 12))
    return Outlook(fund.balance, waiting, after, last)


def note_overdraw(writing: Writing, fund: FundState, run: RunId, amount: Money) -> None:
    """Journal that a list was made though its fund lacks money for it."""
    missing = amount - fund.free
    if missing > ZERO:
        body = {"run": run, "free": fund.free.fen, "missing": missing.fen}
        writing.note("overdraw", f"fund:{fund.programme}/{fund.year}", body)
