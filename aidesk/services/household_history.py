"""The whole history of a household: family, rights, payments and papers, newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.household import Household, HouseholdId
from aidesk.domain.issued import IssuedPaper
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES, RunId
from aidesk.domain.recovery import RecoveryKind
from aidesk.services.history_events import Entry, Paid, PaperIssued, Section
from aidesk.services.history_facts import FamilyHistory
from aidesk.services.history_rights import RightsHistory
from aidesk.services.recorded import Recordings, recorded_by
from aidesk.storage.payouts import Payout
from aidesk.storage.store import Store

Line = tuple[RunId, int]


@dataclass(frozen=True, slots=True)
class YearTotal:
    """What lists of one year brought to the household, and by how many payments.

    What the bank sent back does not count, nor what was not sent to it.
    """

    year: int
    amount: Money
    payments: int


@dataclass(frozen=True, slots=True)
class HouseholdHistory:
    """A household and all that happened to it, the newest first."""

    household: Household
    name: str
    entries: tuple[Entry, ...]
    years: tuple[YearTotal, ...]

    def counts(self) -> dict[Section, int]:
        """Return how many entries each section has."""
        numbers = dict.fromkeys(Section, 0)
        for entry in self.entries:
            numbers[entry.section] += 1
        return numbers


def household_history(
    store: Store,
    household: HouseholdId,
    now: Month,
    issued: Iterable[IssuedPaper] = (),
) -> HouseholdHistory:
    """Return what happened to a household; ``issued`` are the papers about it."""
    found = store.households.get(household)
    rights = store.enrolments.of_household(household)
    papers = list(issued)
    lines = _lines(store, rights)
    noted = Recordings(store, _subjects(found, rights, lines, papers))
    entries = [
        *FamilyHistory(store, found, noted).entries(),
        *RightsHistory(store, found, rights, noted).entries(now),
        *_payments(store, rights, lines, noted),
        *_papers(papers, noted),
    ]
    entries.sort(key=Entry.sort_key, reverse=True)
    heads = sorted((m for m in found.members if m.is_head), key=lambda m: m.span.since)
    name = heads[-1].person.name if heads else found.number
    return HouseholdHistory(found, name, tuple(entries), _years(entries))


def _subjects(
    household: Household,
    rights: Iterable[Enrolment],
    lines: Iterable[Line],
    papers: Iterable[IssuedPaper],
) -> Iterator[str]:
    """Yield what the journal calls all that belongs to a household."""
    yield f"household:{household.id}"
    yield from (f"person:{member.person.id}" for member in household.members)
    yield from (f"enrolment:{right.id}" for right in rights)
    yield from (f"run:{run}" for run, _line in lines)
    yield from (f"paper:{paper.number}" for paper in papers)


def _lines(store: Store, rights: Iterable[Enrolment]) -> dict[Line, list[Payout]]:
    """Return all payments of some rights by the lines of their lists."""
    lines: dict[Line, list[Payout]] = defaultdict(list)
    for right in rights:
        for payout in store.payouts.of_enrolment(right.id):
            lines[payout.run.id, payout.payment.line].append(payout)
    return lines


def _payments(
    store: Store,
    rights: Iterable[Enrolment],
    lines: dict[Line, list[Payout]],
    noted: Recordings,
) -> Iterator[Entry]:
    programmes = store.programmes.all()
    withheld = _withheld(store, rights)
    payouts = [payout for of_line in lines.values() for payout in of_line]
    repeated = {payout.payment.reissue_of for payout in payouts}
    for (run, line), of_line in lines.items():
        first = of_line[0]
        event = Paid(
            run=first.run,
            programme=programmes[first.run.programme],
            payments=tuple(payout.payment for payout in of_line),
            withheld=withheld.get((run, line), ZERO),
            answer=first.answer,
            decision=first.decision,
            why=first.reason,
            again=any(payout.payment.id in repeated for payout in of_line),
        )
        by = recorded_by(noted.find(f"run:{run}", "make_run"))
        day = first.run.settled_on or first.run.sent_on or first.run.made_on
        yield Entry(Section.PAYMENTS, first.run.month, event, by, day)


def _withheld(store: Store, rights: Iterable[Enrolment]) -> dict[Line, Money]:
    """Return what the lines of lists kept back."""
    kept: dict[Line, Money] = defaultdict(lambda: ZERO)
    for right in rights:
        for entry in store.recoveries.of_enrolment(right.id):
            if entry.kind is RecoveryKind.WITHHELD and entry.run is not None:
                kept[RunId(entry.run), entry.line or 0] += entry.amount
    return kept


def _papers(papers: Iterable[IssuedPaper], noted: Recordings) -> Iterator[Entry]:
    for paper in papers:
        on = paper.issued_at.date()
        by = recorded_by(noted.find(f"paper:{paper.number}", "issue_paper"))
        yield Entry(Section.PAPERS, Month.of(on), PaperIssued(paper), by, on)


def _years(entries: Iterable[Entry]) -> tuple[YearTotal, ...]:
    """Return what each year brought, for every year that has entries, newest first."""
    came: dict[int, list[Money]] = defaultdict(list)
    for entry in entries:
        amounts = came[entry.month.year]
        event = entry.event
        if isinstance(event, Paid) and _arrived(event):
            amounts.append(event.amount)
    return tuple(
        YearTotal(year, total(came[year]), len(came[year]))
        for year in sorted(came, reverse=True)
    )


def _arrived(paid: Paid) -> bool:
    return paid.run.state in PAID_STATES and not paid.is_returned
