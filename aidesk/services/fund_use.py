"""What a list uses a fund for: its sums, what it rests on, and the fund around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aidesk.domain.money import Money, total
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.programme import Programme, Standard
from aidesk.services.fund_position import Position, before_run
from aidesk.storage.run_sums import RunSum
from aidesk.storage.store import Store

_ALLOWANCES = (RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL)


@dataclass(frozen=True, slots=True)
class RunUse:
    """A list as the office asks for its money.

    ``documents`` are those its amounts rest on: of standards, of an allowance, of
    decisions.  ``banks`` are those it pays through, with their lines.
    """

    sum: RunSum
    programme: Programme
    documents: tuple[str, ...]
    banks: dict[str, int]
    position: Position


def run_use(store: Store, run: RunId) -> RunUse:
    """Return what a made list uses its fund for."""
    found = store.run_sums.of_run(run)
    return RunUse(
        sum=found,
        programme=store.programmes.get(found.run.programme),
        documents=documents_of(store, found),
        banks=store.run_sums.banks(run),
        position=before_run(store, found.run, _taken(store, found)),
    )


def documents_of(store: Store, each: RunSum) -> tuple[str, ...]:
    """Return the documents that the amounts of a list rest on, each once."""
    if each.run.kind in _ALLOWANCES:
        found = _of_rates(store, each)
    elif each.run.kind is RunKind.ONE_OFF:
        found = iter(store.run_sums.bases(each.run.id))
    else:
        found = _of_standards(store, each)
    return tuple(dict.fromkeys(document for document in found if document))


def _taken(store: Store, each: RunSum) -> Money:
    """Return what a list takes from its fund: what it keeps back for it stays there.

    What is kept back for another fund, or for another year's, goes there.
    """
    if each.run.made_on.year != each.run.month.year:
        return each.granted
    withheld = store.recoveries.withheld(each.run.id) if each.withheld else []
    own = (w.amount for w in withheld if w.programme == each.run.programme)
    return each.granted - total(own)


def _of_rates(store: Store, each: RunSum) -> Iterator[str]:
    for rate in store.programmes.allowance_rates(each.run.kind, each.run.programme):
        if each.first_month <= rate.month <= each.last_month:
            yield rate.document


def _of_standards(store: Store, each: RunSum) -> Iterator[str]:
    """Yield the documents of the standards that were in force for some month."""
    grades = store.run_sums.grades(each.run.id)
    for grade in sorted(grades):
        in_force = [
            standard
            for standard in store.programmes.standard_rows(each.run.programme)
            if standard.grade == grade and _counts(standard, each)
        ]
        later = [s for s in in_force if s.effective_from > each.first_month]
        earlier = [s for s in in_force if s.effective_from <= each.first_month]
        for standard in earlier[-1:] + later:
            yield standard.document


def _counts(standard: Standard, each: RunSum) -> bool:
    in_time = standard.effective_from <= each.last_month
    return in_time and standard.applied_from <= each.run.month
