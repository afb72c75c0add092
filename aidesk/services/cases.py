"""The rules of help that is given once: how much at most, who approves, and how often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from aidesk.domain.case import (
    Case,
    EventDayError,
    Helped,
    HelpedBeforeError,
    Level,
    OddAmountError,
    OverCeilingError,
    SameEventError,
    level_for,
)
from aidesk.domain.enrolment import Enrolment, EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId, NegativeAmountError
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme
from aidesk.domain.rounding import ROUNDINGS
from aidesk.domain.text import TextMissingError, needed_text
from aidesk.services.forecast import worth_of
from aidesk.services.settings import OfficeSettings, office_settings
from aidesk.services.what_if import Standing, standing_of
from aidesk.storage.store import Store

MONTHS: Final = "months_of_standard"
MINUTES: Final = "decided_amount"
LONGEST_EVENT: Final = 100


@dataclass(frozen=True, slots=True)
class CaseOutlook:
    """What granting a case means, before it is done.

    ``amount`` is all that it pays, in its ``stages``; ``most`` is what the ceiling
    of so many ``months`` allows, None where there is no ceiling.  ``street_limit``
    is up to what the street approves.  ``earlier`` is help that was granted before
    and that has to be confirmed.
    """

    programme: Programme
    amount: Money
    stages: tuple[tuple[Month, Money], ...]
    level: Level
    street_limit: Money
    months: int
    persons: int
    most: Money | None
    earlier: tuple[Helped, ...]

    def against(self) -> AideskError | None:
        """Return what has to be confirmed, if anything."""
        if not self.earlier:
            return None
        if self.programme.rule == MINUTES:
            return HelpedBeforeError(self.earlier)
        return SameEventError(self.earlier)


def case_outlook(
    store: Store, standing: Standing, right: Enrolment, case: Case | None
) -> CaseOutlook:
    """Work out what a case pays, who approves it, and what was granted before.

    The household may be one that is only being typed.  Raises what speaks
    against working out its amount.
    """
    programme = store.programmes.get(right.programme)
    settings = office_settings(store)
    stages = tuple(_stages(store, standing, right))
    amount = total(paid for _, paid in stages)
    limit = Money(settings.temporary_street_limit * 100)
    by_minutes = programme.rule == MINUTES
    since = right.span.since
    return CaseOutlook(
        programme=programme,
        amount=amount,
        stages=stages,
        level=Level.MEETING if by_minutes else level_for(amount, limit),
        street_limit=limit,
        months=settings.temporary_ceiling,
        persons=_persons(standing, right, since),
        most=_most(store, standing, right, settings),
        earlier=tuple(_earlier(store, standing, right, case)),
    )


def check_case(
    store: Store, programme: Programme, right: Enrolment, case: Case | None
) -> None:
    """Raise what speaks against granting a right in a programme that pays once.

    TextMissingError, EventDayError, OddAmountError, OverCeilingError,
    SameEventError and HelpedBeforeError; the last two not when it was confirmed.
    """
    _check_facts(programme, right, case)
    outlook = case_outlook(store, standing_of(store, right.household), right, case)
    decided = right.dated_terms[0].terms.decided is not None
    if decided and outlook.most is not None and outlook.amount > outlook.most:
        raise OverCeilingError(
            outlook.amount, outlook.most, outlook.months, outlook.persons
        )
    against = outlook.against()
    if against is not None and not (case is not None and case.confirmed_again):
        raise against


def keep_case(store: Store, enrolment: EnrolmentId, case: Case) -> dict[str, object]:
    """Store the case of a right that was just granted, with who approves it.

    Returns what the journal says of it: no word of what happened.
    """
    right = store.enrolments.get(enrolment)
    outlook = case_outlook(store, standing_of(store, right.household), right, case)
    again = case.confirmed_again and bool(outlook.earlier)
    event = needed_text(case.event, "event", LONGEST_EVENT)
    kept = replace(case, event=event, level=outlook.level, confirmed_again=again)
    store.cases.add(enrolment, kept)
    body: dict[str, object] = {
        "level": kept.level,
        "granted": outlook.amount.fen,
        "stages": len(outlook.stages),
    }
    if again:
        body["confirmed_again_after"] = [
            [helped.enrolment, helped.amount.fen] for helped in outlook.earlier
        ]
    return body


def _check_facts(programme: Programme, right: Enrolment, case: Case | None) -> None:
    if programme.rule == MINUTES:
        needed_text(right.basis, "minutes")
    for dated in right.dated_terms:
        _check_stage(programme, dated.terms.decided)
    if case is None:
        return
    needed_text(case.event, "event", LONGEST_EVENT)
    if programme.rule == MONTHS:
        for what in ("assistance", "cause", "happened_on"):
            if getattr(case, what) is None:
                raise TextMissingError(what)
    if case.happened_on is not None and case.happened_on > right.confirmed_on:
        raise EventDayError(right.confirmed_on)


def _check_stage(programme: Programme, amount: Money | None) -> None:
    if amount is None:
        return
    if amount <= ZERO:
        raise NegativeAmountError("stage")
    paid = ROUNDINGS[programme.rounding](Fraction(amount.fen))
    if paid != amount:
        raise OddAmountError(amount, paid)


def _stages(
    store: Store, standing: Standing, right: Enrolment
) -> Iterator[tuple[Month, Money]]:
    """Yield the months of a right that pays once, and what each of them pays."""
    for month in right.span.months(right.span.until or right.span.since):
        worth = worth_of(store, standing, right, month, month)
        if worth is None:
            continue
        if worth.problem is not None:
            raise worth.problem
        yield month, worth.amount


def _persons(standing: Standing, right: Enrolment, month: Month) -> int:
    return standing.household.supported_in(month) if right.person is None else 1


def _most(
    store: Store, standing: Standing, right: Enrolment, settings: OfficeSettings
) -> Money | None:
    """Return the ceiling in yuan: months × standard × persons."""
    programme = store.programmes.get(right.programme)
    if programme.rule != MONTHS:
        return None
    since, grade = right.span.since, right.dated_terms[0].terms.grade
    standards = store.programmes.standards(right.programme)
    standard = standards.in_force(grade, since, since)
    persons = _persons(standing, right, since)
    return standard * (settings.temporary_ceiling * persons)


def _earlier(
    store: Store, standing: Standing, right: Enrolment, case: Case | None
) -> Iterator[Helped]:
    """Yield help that was granted before and counts as the same."""
    programme = store.programmes.get(right.programme)
    if programme.rule == MINUTES:
        found = _of_all_members(store, standing, right.programme)
    else:
        found = [
            other
            for other in store.enrolments.of_household(standing.household.id)
            if other.programme == right.programme
        ]
    known = store.cases.of(other.id for other in found)
    for other in found:
        if other.id == right.id:
            continue
        if programme.rule == MINUTES or _is_same(
            right, case, other, known.get(other.id)
        ):
            yield Helped(other.id, other.confirmed_on, _granted(store, other))


def _is_same(
    right: Enrolment, case: Case | None, other: Enrolment, known: Case | None
) -> bool:
    """Tell whether two rights help for one event.

    While one is still being paid, the same cause counts as the same event, and so
    does a right of which no case was recorded.
    """
    at_once = right.span.overlaps(other.span)
    if case is None or known is None:
        return at_once
    return case.is_same_event(known) or (at_once and case.cause is known.cause)


def _of_all_members(
    store: Store, standing: Standing, programme: str
) -> list[Enrolment]:
    """Return the rights of a household and of its members, here and elsewhere."""
    found = store.enrolments.of_household(standing.household.id)
    for member in standing.household.members:
        number = member.person.resident_id
        person = store.households.person_by_id_number(number)
        if person is None:
            continue
        found += store.enrolments.of_person(person.id)
        for belonging in store.households.belongings(person.id):
            found += [
                right
                for right in store.enrolments.of_household(belonging.household)
                if right.person is None and right.span.overlaps(belonging.span)
            ]
    return _once_each(right for right in found if right.programme == programme)


def _once_each(rights: Iterable[Enrolment]) -> list[Enrolment]:
    by_id = {right.id: right for right in rights}
    return sorted(by_id.values(), key=lambda right: (right.confirmed_on, right.id))


def _granted(store: Store, right: Enrolment) -> Money:
    """Return what a right was granted for, by the facts or by what it was paid."""
    standing = standing_of(store, HouseholdId(right.household))
    try:
        return total(amount for _, amount in _stages(store, standing, right))
    except AideskError:  # its standard is not known any more
        paid = store.runs.payments_of_enrolments([right.id])
        return total(payment.amount for _, payment in paid)
