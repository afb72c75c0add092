"""What the facts of a household say for one right in one month."""

from __future__ import annotations

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.entitlement import has_supplement
from aidesk.domain.household import Household, Per
from aidesk.domain.month import Month
from aidesk.domain.rules import Claim


def claim_in(household: Household, right: Enrolment, month: Month) -> Claim | None:
    """Return what a rule may look at; None when the right does not hold then.

    The roll of a month says the same of all households at once; this says it of
    one, also of one that is only being typed or that a change would make.
    """
    terms = right.terms_in(month)
    if terms is None or not right.covers(month):
        return None
    return Claim(
        persons=household.supported_in(month) if right.person is None else 1,
        monthly_income=household.income_in(month, Per.MONTH),
        yearly_income=household.income_in(month, Per.YEAR),
        supplemented=supplemented_in(household, month),
        terms=terms,
    )


def supplemented_in(household: Household, month: Month) -> int:
    """Return how many supported members get a supplement in a month."""
    return sum(
        member.supported
        and has_supplement(
            member.person.birth_date,
            month,
            member.disability_grade,
            seriously_ill=member.seriously_ill,
        )
        for member in household.members_in(month)
    )
