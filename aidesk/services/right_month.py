"""One right in one month, by what is known of it: whom it serves, how much, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from aidesk.domain.case import Case
from aidesk.domain.enrolment import Enrolment, EnrolmentId, NotEnrolledError
from aidesk.domain.household import Household, Member
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Payee
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.rounding import ROUNDINGS
from aidesk.domain.rules import Claim, Purpose
from aidesk.services.amounts import MONTHLY_PURPOSES, Due, due_by_facts
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class RightMonth:
    """What a right is due for a month when it is paid in that month.

    ``claim`` are the facts that its amount is worked out from; ``payee`` is None
    while nobody can be paid, ``case`` where nothing was recorded of one.
    """

    right: Enrolment
    programme: Programme
    household: Household
    month: Month
    claim: Claim
    dues: Mapping[Purpose, Due]
    payee: Payee | None
    case: Case | None

    @property
    def amount(self) -> Money:
        """Return what is due in all, without allowances."""
        return total(due.amount for due in self.dues.values())

    @property
    def stages(self) -> tuple[tuple[Month, Money], ...]:
        """Return the months and amounts of a payment that was decided in stages."""
        if self.programme.rhythm is not Rhythm.ONCE or len(self.right.dated_terms) < 2:
            return ()
        dated = self.right.dated_terms
        return tuple((each.span.since, each.terms.decided or ZERO) for each in dated)

    @property
    def granted(self) -> Money:
        """Return what a month pays, or what all stages pay together."""
        return total(amount for _, amount in self.stages) or self.amount

    @property
    def holder(self) -> Member | None:
        """Return whose right it is: the person's, else that of the head."""
        members = self.household.members_in(self.month)
        if self.right.person is None:
            return self.household.head_in(self.month)
        return next((m for m in members if m.person.id == self.right.person), None)

    @property
    def served(self) -> tuple[Member, ...]:
        """Return the members whom the right serves."""
        members = self.household.members_in(self.month)
        if self.right.person is not None:
            return tuple(m for m in members if m.person.id == self.right.person)
        return tuple(m for m in members if m.supported)

    @property
    def standard(self) -> Money:
        """Return the standard of the first purpose that is due."""
        return next((due.standard for due in self.dues.values()), ZERO)

    @property
    def income_per_head(self) -> Money | None:
        """Return the income of one month for each served person, to the fen."""
        if not self.claim.persons:
            return None
        return _to_the_fen(self._income_per_head())

    @property
    def short_per_head(self) -> Money | None:
        """Return what each served person's income falls short of the standard."""
        if not self.claim.persons:
            return None
        return _to_the_fen(max(self.standard.fen - self._income_per_head(), Fraction()))

    def _income_per_head(self) -> Fraction:
        claim = self.claim
        yearly = Fraction(claim.yearly_income.fen, 12)
        return (claim.monthly_income.fen + yearly) / claim.persons


def right_month(store: Store, right: EnrolmentId, month: Month) -> RightMonth:
    """Return a right in a month.

    Raises NotEnrolledError where it does not hold then, and the AideskError that
    keeps its amount from being worked out.
    """
    found = store.enrolments.get(right)
    line, dues = due_by_facts(store, found, month, month)
    if line is None:
        raise NotEnrolledError(month)
    return RightMonth(
        right=found,
        programme=store.programmes.get(found.programme),
        household=store.households.get(found.household),
        month=month,
        claim=line.claim,
        dues={p: due for p, due in dues.items() if p in MONTHLY_PURPOSES},
        payee=line.payee,
        case=store.cases.of([right]).get(right),
    )


def _to_the_fen(exact: Fraction) -> Money:
    return ROUNDINGS["fen"](exact)
