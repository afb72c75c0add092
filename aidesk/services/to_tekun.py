"""转特困: a person goes over from dibao to tekun in one step, never in both at once."""

from __future__ import annotations

from dataclasses import replace

from aidesk.domain.enrolment import (
    DIBAO,
    TEKUN,
    Enrolment,
    EnrolmentId,
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
    ends when there are none.  Raises NotInDibaoError, StopBeforeStartError and what
    speaks against granting tekun.
    """
    tekun = as_tekun(new)
    with store.write(act) as writing:
        household = store.households.get(new.household)
        person, since = holder_of(tekun)
        dibao = dibao_of(standing_of(store, new.household), person, since)
        body = {"person": person, "since": since}
        writing.note("move_to_tekun", f"household:{new.household}", body)
        if household.serves_after(since - 1, without=person):
            facts = replace(facts_of(household, person, since), supported=False)
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


def dibao_of(standing: Standing, person: PersonId, month: Month) -> Enrolment:
    """Return the dibao that serves a person in a month; raise NotInDibaoError."""
    of_person = [m for m in standing.household.members if m.person.id == person]
    served = any(m.supported and m.span.covers(month) for m in of_person)
    for right in standing.rights:
        if served and right.programme == DIBAO and right.covers(month):
            return right
    number = of_person[0].person.resident_id if of_person else ""
    raise NotInDibaoError(masked_id(number), month)
