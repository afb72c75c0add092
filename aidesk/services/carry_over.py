"""Year carry-over (年度结转): what is left of a year becomes next year's first money.

One action does it for all programmes, again and again with one result.  A fund that
is overdrawn, or that lists not yet sent will still draw on, is left out and says so;
the others go on, because each fund is for its own programme and January's lists
must not wait for another one's trouble.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.fund import Cause, FundState, Source, Transfer
from aidesk.domain.fund_errors import FundOverdrawnError, ListsUnsentError
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money
from aidesk.domain.programme import Programme
from aidesk.services.kept_entries import keep_transfer
from aidesk.services.reversals import take_back
from aidesk.storage.store import Store, Writing

Key = tuple[Cause, Source]
_REFILL: Final[Key] = (Cause.ALLOTTED, Source.BASE)
_ACTION: Final = "carry_over"
_CORRECTED: Final = "结转更正"


@dataclass(frozen=True, slots=True)
class CarryLine:
    """One programme's fund in the year that ends, and in the next one."""

    programme: Programme
    last: FundState
    next: FundState

    @property
    def difference(self) -> Money:
        """Return what is still to be carried in; below zero when it was too much."""
        return self.last.balance - self.next.carried_in

    @property
    def refill_due(self) -> Money:
        """Return what of the base fund's refill is not in the next year's budget."""
        return self.last.refill - self.next.of(*_REFILL)

    @property
    def refused(self) -> AideskError | None:
        """Return why the fund cannot be carried over as it stands."""
        name, year = self.programme.short_name, self.last.year
        if self.last.pending:
            return ListsUnsentError(name, year, self.last.pending)
        if self.last.balance < ZERO:
            return FundOverdrawnError(name, year, -self.last.balance)
        return None

    @property
    def is_due(self) -> bool:
        """Tell whether the next year has not just what it should have."""
        return bool(self.changes)

    @property
    def changes(self) -> Mapping[Key, Money]:
        """Return which sums of the next year should be others, and what they should be.

        What belongs to a base fund stays its own source.
        """
        base = min(self.last.balance, self.last.base)
        wanted = dict.fromkeys(self._carried_keys(), ZERO) | {
            (Cause.CARRIED_IN, Source.BASE): base,
            (Cause.CARRIED_IN, Source.CARRIED): self.last.balance - base,
            _REFILL: self.last.refill,
        }
        return {k: sum_ for k, sum_ in wanted.items() if sum_ != self.next.of(*k)}

    def _carried_keys(self) -> Iterator[Key]:
        return (key for key in self.next.entries if key[0] is Cause.CARRIED_IN)


@dataclass(frozen=True, slots=True)
class CarryOver:
    """The carry-over of a year; ``lines`` are the funds that were kept in it."""

    year: int
    lines: tuple[CarryLine, ...]

    @property
    def due(self) -> tuple[CarryLine, ...]:
        """Return the funds that would be carried over now."""
        return tuple(line for line in self.lines if line.is_due and not line.refused)

    @property
    def refused(self) -> tuple[CarryLine, ...]:
        """Return the funds that must be put right first."""
        return tuple(line for line in self.lines if line.is_due and line.refused)


def plan_carry_over(store: Store, year: int) -> CarryOver:
    """Return what carrying a year over into the next one would do."""
    lines = (line for line in carry_lines(store, year) if line.next.follows)
    return CarryOver(year, tuple(lines))


def carry_lines(store: Store, year: int) -> list[CarryLine]:
    """Return all programmes' funds in a year and the next, in the office's order."""
    return [
        CarryLine(
            programme, store.funds.state(code, year), store.funds.state(code, year + 1)
        )
        for code, programme in store.programmes.all().items()
    ]


def carry_over(store: Store, act: Act, year: int, on: date) -> CarryOver:
    """Make next year's carried-in money this year's balance; return what was due.

    Where a balance has changed since, the old entry is taken back and the right one
    made.  A base fund's refill is entered as promised.  Raises FundOverdrawnError
    or ListsUnsentError when nothing else is due, and that a month or year is sealed.
    """
    with store.write(act) as writing:
        plan = plan_carry_over(store, year)
        if plan.refused and not plan.due:
            raise _refusal(plan)
        for line in plan.due:
            _carry(store, writing, line, on)
    return plan


def _refusal(plan: CarryOver) -> AideskError:
    return next(line.refused for line in plan.refused if line.refused)


def _carry(store: Store, writing: Writing, line: CarryLine, on: date) -> None:
    fund, changes = line.next, line.changes
    for entry in store.funds.transfers(fund.programme, fund.year):
        stands = entry.reverses is None and entry.reversed_by is None
        if stands and (entry.cause, entry.source) in changes:
            take_back(store, writing, entry, on, _CORRECTED, action=_ACTION)
    for (cause, source), amount in changes.items():
        if amount:
            carried = Transfer(
                programme=fund.programme,
                year=fund.year,
                cause=cause,
                source=source,
                amount=amount,
                on=on,
                document="",
            )
            keep_transfer(store, writing, _ACTION, carried)


def year_to_close(shown: int, today: date) -> int:
    """Return which year is carried over by who looks at a year: from its December on."""
    last = today.year if today.month == 12 else today.year - 1
    return min(shown, last)
