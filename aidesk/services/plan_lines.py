"""The lines of a list: the payments of each right, beside those of last month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter
from typing import Final

from aidesk.domain.bank_return import LineAnswer
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.hold import HeldMoney
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.payment import Change, Payment
from aidesk.domain.recovery import Withheld

_NUMBER: Final = attrgetter("line")
_PERSONS: Final = attrgetter("persons")


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line of a list: whom, for which months, how much, and what last month.

    A stopped line was paid last month and is not any more: its amount is zero.
    ``before`` is what last month's list paid on the same right; None where the
    kind of run knows no last month.  ``answer`` is what the bank said of the line,
    ``withheld`` what is kept back from it for money that was overpaid; a right
    that ``has_left`` does not hold any more in the month of the list.  A line that
    the list leaves out because months are ``held`` has no payments either.

    ``granted`` is what is due, before anything is kept back; ``previous`` what was
    last month, None where there is no last month; ``change`` how they differ.
    """

    number: int
    enrolment: EnrolmentId
    name: str
    household_number: str
    community: str
    account: str
    persons: int
    payments: tuple[Payment, ...]
    before: tuple[Payment, ...] | None = None
    answer: LineAnswer | None = None
    withheld: Money = ZERO
    has_left: bool = False
    held: tuple[HeldMoney, ...] = ()
    granted: Money = field(init=False, repr=False, compare=False)
    previous: Money | None = field(init=False, repr=False, compare=False)
    change: Change = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Reckon once what lists of thousands ask again and again."""
        keep = object.__setattr__
        keep(self, "granted", total(payment.amount for payment in self.payments))
        last = None if self.before is None else total(p.amount for p in self.before)
        keep(self, "previous", last)
        keep(self, "change", self._change())

    @property
    def held_amount(self) -> Money:
        """Return what the list leaves out because it is held."""
        return total(each.amount for each in self.held)

    @property
    def amount(self) -> Money:
        """Return what the line pays."""
        return self.granted - self.withheld

    @property
    def difference(self) -> Money:
        """Return what is due this month less what was due last month."""
        return self.granted - (self.previous or ZERO)

    def _change(self) -> Change:
        if self.held:
            return Change.HELD
        if self.previous is None:
            return Change.SAME
        if not self.payments:
            return Change.STOPPED
        if not self.previous:
            return Change.NEW
        if not self.difference:
            return Change.SAME
        return Change.UP if self.difference > ZERO else Change.DOWN


def by_line(payments: Sequence[Payment]) -> list[list[Payment]]:
    """Return the payments of a run line by line."""
    return [list(group) for _number, group in groupby(payments, _NUMBER)]


def compared(
    grouped: Iterable[Sequence[Payment]],
    before: Sequence[Payment] | None,
    withheld: Sequence[Withheld] = (),
    left: AbstractSet[EnrolmentId] = frozenset(),
    held: Iterable[HeldMoney] = (),
) -> tuple[tuple[PlanLine, ...], tuple[PlanLine, ...]]:
    """Return the lines of a list, and those of last month's list that are gone.

    ``left`` are rights that do not hold any more in the month of the list; what is
    ``held`` is not gone.
    """
    kept: dict[int, Money] = defaultdict(lambda: ZERO)
    for each in withheld:
        kept[each.line] += each.amount
    last: dict[EnrolmentId, list[Payment]] = defaultdict(list)
    for payment in before or ():
        last[payment.enrolment].append(payment)
    lines = []
    for group in grouped:
        first = group[0]
        here = None if before is None else tuple(last.pop(first.enrolment, ()))
        gone = first.enrolment in left
        lines.append(_line(group, here, kept.get(first.line, ZERO), has_left=gone))
    for waiting in held:
        last.pop(waiting.hold.enrolment, None)
    return tuple(lines), tuple(_stopped(tuple(group)) for group in last.values())


def held_apart(
    held: Iterable[HeldMoney], before: Sequence[Payment] | None
) -> tuple[PlanLine, ...]:
    """Return what a list leaves out because it is held, right by right."""
    by_right: dict[EnrolmentId, list[HeldMoney]] = defaultdict(list)
    for each in held:
        by_right[each.hold.enrolment].append(each)
    return tuple(_held(tuple(found), before) for found in by_right.values())


def _line(
    group: Sequence[Payment],
    before: tuple[Payment, ...] | None,
    withheld: Money = ZERO,
    *,
    has_left: bool = False,
) -> PlanLine:
    first = group[0]
    payee = first.payee
    return PlanLine(
        first.line,
        first.enrolment,
        payee.name,
        payee.household_number,
        payee.community,
        payee.account,
        max(map(_PERSONS, group)),
        tuple(group),
        before,
        withheld=withheld,
        has_left=has_left,
    )


def _held(held: tuple[HeldMoney, ...], before: Sequence[Payment] | None) -> PlanLine:
    first = held[0]
    own = (p for p in before or () if p.enrolment == first.hold.enrolment)
    here = None if before is None else tuple(own)
    return PlanLine(
        0,
        first.hold.enrolment,
        first.name,
        first.household_number,
        first.community,
        here[0].payee.account if here else "",
        0,
        (),
        here,
        held=held,
    )


def _stopped(before: tuple[Payment, ...]) -> PlanLine:
    line = _line(before, before)
    return replace(line, number=0, persons=0, payments=())
