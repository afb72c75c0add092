"""The papers that are offered about a list or a household, each by its own title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind, RunState
from aidesk.i18n import translate
from aidesk.reports.catalogue import (
    REPORTS,
    About,
    Entry,
    ProgrammeMonth,
    Subject,
    household_in,
    right_in,
)
from aidesk.services.notices import notices_of
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.joining import noted
from aidesk.wording.titles import notice_title

_TO_SIGN: Final = "payroll_approval"
_TO_PAY: Final = "payroll"
_NOTICE: Final = "notice"


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper of the catalogue about something, and what it is called there."""

    name: str
    about: About
    title: str


def offers_of_run(store: Store, run: RunId) -> list[Offer]:
    """Return the papers about a list, first the one that is needed next.

    With a monthly list go the papers about its programme's month.
    """
    found = store.runs.get(run)
    month = ProgrammeMonth(found.programme, found.month)
    about: dict[Subject, About] = {Subject.RUN: run}
    if found.kind is RunKind.REGULAR:
        about[Subject.PROGRAMME_MONTH] = month
    offers = [
        Offer(entry.name, about[entry.subject], _titled(entry))
        for entry in REPORTS
        if entry.subject in about
    ]
    first = _TO_SIGN if found.state is RunState.DRAFT else _TO_PAY
    return sorted(offers, key=lambda offer: offer.name != first)


def offers_of_household(
    store: Store, household: HouseholdId, year: int, now: Month
) -> list[Offer]:
    """Return the papers about a household and its rights, letters the latest first."""
    about = household_in(household, year)
    offers = [
        Offer(e.name, about, _titled(e))
        for e in REPORTS
        if e.subject is Subject.HOUSEHOLD
    ]
    for entry in REPORTS:
        if entry.subject is Subject.RIGHT and entry.name != _NOTICE:
            offers += _of_rights(store, household, entry, now)
    notices = notices_of(store, household, now)
    return offers + [
        Offer(
            _NOTICE,
            right_in(each.right.id, each.month),
            noted(notice_title(each), worded(each.month)),
        )
        for each in notices
    ]


def _of_rights(
    store: Store, household: HouseholdId, entry: Entry, now: Month
) -> Iterator[Offer]:
    """Yield a paper for each right, as it stands now or stood at its end."""
    programmes = store.programmes.all()
    for right in store.enrolments.of_household(household):
        name = programmes[right.programme].short_name
        about = right_in(right.id, _last_month(right, now))
        yield Offer(entry.name, about, noted(_titled(entry), name))


def _last_month(right: Enrolment, now: Month) -> Month:
    until = right.span.until
    latest = now if until is None else min(now, until)
    return max(latest, right.span.since)


def _titled(entry: Entry) -> str:
    return translate("papers", entry.title)
