"""转特困: a person goes over from dibao to tekun in one step, never in both at once."""

from __future__ import annotations

from dataclasses import replace

from aidesk.domain.enrolment import (
    DIBAO,
    TEKUN,
    Enrolment,
    EnrolmentId,
    GraceUnderWayError,
    NotInDibaoError,
    StopReason,
    first_month,
)
from aidesk.domain.household import PersonId
from aidesk.domain.identity import masked_id
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.rules import TermsMissingError
from aidesk.services.endings import stop_within
from aidesk.services.enrol import NewEnrolment, enrol_within
from aidesk.services.membership import change_facts_within, facts_of
from aidesk.services.recoveries import claim_within
from aidesk.services.what_if import Standing, standing_of
from aidesk.storage.store import Store


def move_to_tekun(store: Store, act: Act, new: NewEnrolment) -> EnrolmentId:
    """End a person's dibao and grant tekun from the next month; return the new right.

    The household's dibao goes on for the others it serves, without this person, and
    ends when there are none.  Raises NotInDibaoError, GraceUnderWayError,
    StopBeforeStartError and what speaks against granting tekun.
    """
    tekun = as_tekun(new)
    with store.write(act) as writing:
        person, since = holder_of(tekun)
        standing = standing_of(store, new.household)
        dibao, goes_on = dibao_left(standing, person, since)
        body = {"household": new.household, "since": since}
        writing.note("move_to_tekun", f"person:{person}", body)
        if goes_on:
            facts = facts_of(standing.household, person, since)
            facts = replace(facts, supported=False)
            change_facts_within(store, new.household, person, facts, since)
        else:
            stop_within(store, writing, dibao.id, since - 1, StopReason.TO_TEKUN)
        granted = enrol_within(store, writing, tekun)
        claim_within(store, writing, new.household, act.at.date())
        return granted


def as_tekun(new: NewEnrolment) -> NewEnrolment:
    """Return a decision as one on tekun, with the month from which it holds."""
    since = new.since or first_month(new.confirmed_on)
    return replace(new, programme=TEKUN, since=since)


def holder_of(new: NewEnrolment) -> tuple[PersonId, Month]:
    """Return whose right it is to be and from when; raise TermsMissingError."""
    if new.person is None:
        raise TermsMissingError("person")
    return new.person, new.since or first_month(new.confirmed_on)


def dibao_left(
    standing: Standing, person: PersonId, since: Month
) -> tuple[Enrolment, bool]:
    """Return the dibao that a person leaves, and whether it goes on for others.

    Raises NotInDibaoError, and GraceUnderWayError when others share a frozen amount.
    """
    of_person = [m for m in standing.household.members if m.person.id == person]
    served = any(m.supported and m.span.covers(since) for m in of_person)
    for right in standing.rights:
        if served and right.programme == DIBAO and right.covers(since):
            goes_on = standing.household.serves_after(since - 1, without=person)
            if goes_on and right.grace is not None:
                raise GraceUnderWayError(right.grace.until or since)
            return right, goes_on
    number = of_person[0].person.resident_id if of_person else ""
    raise NotInDibaoError(masked_id(number), since)
