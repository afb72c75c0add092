"""The sums of a fund in a year, each opened to its parts, each part to its entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from aidesk.domain.fund import Cause, Expenditure, Source, Transfer
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.payment import Run, RunKind
from aidesk.services.fund_entries import FundEntry, Recovered
from aidesk.services.year_end import ProgrammeYear
from aidesk.storage.store import Store

_OPEN = (Cause.ALLOTTED, Cause.ARRIVED)
Fits = Callable[[FundEntry], bool]


class FundSum(StrEnum):
    """What is summed up of a fund: what came, what else moved, what went, what is left."""

    CAME_IN = "came_in"
    ADJUSTED = "adjusted"
    SPENT = "spent"
    BALANCE = "balance"
    NOT_ARRIVED = "not_arrived"
    BASE = "base"


@dataclass(frozen=True, slots=True)
class FundPart:
    """One part of a sum, with the entries that make it up.

    A part is known by its ``cause`` and ``source``, by the ``kind`` of the lists, or
    by the sum that it ``opens``; one that has none of them is what was bought, or in
    what else moved, what was recovered.  What is ``taken`` makes the sum smaller.
    """

    of: FundSum
    amount: Money
    entries: tuple[FundEntry, ...]
    cause: Cause | None = None
    source: Source | None = None
    kind: RunKind | None = None
    opens: FundSum | None = None
    taken: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """Return by what the part is found again after a change."""
        return self.of, self.cause, self.source, self.kind, self.opens

    @property
    def counts(self) -> Money:
        """Return what the part adds to the sum."""
        return -self.amount if self.taken else self.amount

    @property
    def of_entries(self) -> Money:
        """Return what the entries come to: it is the amount, to the fen."""
        found = entries_sum(self.of, self.entries)
        return -found if self.taken else found


@dataclass(frozen=True, slots=True)
class OpenedSum:
    """A sum with its parts; ``before`` is what it was in the year before, if it was kept."""

    what: FundSum
    amount: Money
    parts: tuple[FundPart, ...]
    before: Money | None = None

    @property
    def entries(self) -> tuple[FundEntry, ...]:
        """Return all entries behind the sum, in the order of their days, each once."""
        found = {each.key: each for part in self.parts for each in part.entries}
        return tuple(sorted(found.values(), key=lambda each: each.on))


FundSums = Mapping[FundSum, OpenedSum]


def entries_sum(what: FundSum, entries: Iterable[FundEntry]) -> Money:
    """Return what entries add to a sum."""
    return total(_WORTH[what](entry) for entry in entries)


def fund_sums(
    store: Store, year: ProgrammeYear, entries: Iterable[FundEntry]
) -> FundSums:
    """Return the sums of a programme's year; ``entries`` are those of its account book."""
    found = list(entries)
    fund = year.fund
    last = store.funds.state(year.programme.code, year.year - 1)
    sums = (
        (FundSum.CAME_IN, fund.came_in, _came_in, last.came_in),
        (FundSum.ADJUSTED, fund.adjusted, _adjusted, last.adjusted),
        (FundSum.SPENT, fund.spent, _spent, last.spent),
        (FundSum.BALANCE, fund.balance, _balance, last.balance),
        (FundSum.NOT_ARRIVED, fund.not_arrived, _not_arrived, last.not_arrived),
        (FundSum.BASE, fund.base, _base, last.base),
    )
    return {
        what: OpenedSum(
            what,
            amount,
            tuple(parts(year, found)),
            before if fund.follows else None,
        )
        for what, amount, parts, before in sums
    }


def _came_in(year: ProgrammeYear, entries: list[FundEntry]) -> Iterator[FundPart]:
    """Yield what was left of the year before, and what each source sent."""
    what, cause = FundSum.CAME_IN, Cause.CARRIED_IN
    held = year.carried_in(Source.BASE)
    carried = year.carried_in() - held
    others = [s for s in Source if s is not Source.BASE]
    if carried:
        rows = _those(entries, _of_cause(cause, *others))
        yield FundPart(what, carried, rows, cause)
    if held:
        rows = _those(entries, _of_cause(cause, Source.BASE))
        yield FundPart(what, held, rows, cause, Source.BASE)
    for source in Source:
        amount = year.arrived(source)
        rows = _those(entries, _of_cause(Cause.ARRIVED, source))
        if amount:
            yield FundPart(what, amount, rows, Cause.ARRIVED, source)


def _adjusted(year: ProgrammeYear, entries: list[FundEntry]) -> Iterator[FundPart]:
    """Yield what was moved in and recovered, then what left without being spent."""
    what, moved = FundSum.ADJUSTED, year.of_cause(Cause.MOVED_IN)
    if moved:
        rows = _those(entries, _of_cause(Cause.MOVED_IN, *Source))
        yield FundPart(what, moved, rows, Cause.MOVED_IN)
    if year.recovered():
        rows = _those(entries, lambda entry: isinstance(entry.source, Recovered))
        yield FundPart(what, year.recovered(), rows)
    for cause in (Cause.MOVED_OUT, Cause.HANDED_BACK):
        amount = year.of_cause(cause)
        if amount:
            rows = _those(entries, _of_cause(cause, *Source))
            yield FundPart(what, amount, rows, cause, taken=True)


def _spent(year: ProgrammeYear, entries: list[FundEntry]) -> Iterator[FundPart]:
    """Yield what each kind of list paid, and what was bought."""
    for kind in RunKind:
        rows = _those(entries, _of_kind(kind))
        amount = year.of_kind(kind)
        if amount:
            yield FundPart(FundSum.SPENT, amount, rows, kind=kind)
    if year.expended():
        rows = _those(entries, lambda entry: isinstance(entry.source, Expenditure))
        yield FundPart(FundSum.SPENT, year.expended(), rows)


def _balance(year: ProgrammeYear, entries: list[FundEntry]) -> Iterator[FundPart]:
    """Yield the sums that a balance is worked out from."""
    what = FundSum.BALANCE
    for opens, amount, parts in (
        (FundSum.CAME_IN, year.fund.came_in, _came_in),
        (FundSum.ADJUSTED, year.fund.adjusted, _adjusted),
    ):
        rows = _rows_of(parts(year, entries))
        if amount or opens is FundSum.CAME_IN or rows:
            size, taken = max(amount, -amount), amount < ZERO
            yield FundPart(what, size, rows, opens=opens, taken=taken)
    rows = _rows_of(_spent(year, entries))
    yield FundPart(what, year.fund.spent, rows, opens=FundSum.SPENT, taken=True)


def _not_arrived(year: ProgrammeYear, entries: list[FundEntry]) -> Iterator[FundPart]:
    """Yield by source what was promised and has not arrived: both kinds of entries."""
    for source, amount in year.not_arrived().items():
        rows = _those(entries, _of_causes(_OPEN, source))
        yield FundPart(FundSum.NOT_ARRIVED, amount, rows, source=source)


def _base(year: ProgrammeYear, entries: list[FundEntry]) -> Iterator[FundPart]:
    """Yield what a base fund held, what refilled it, and what is to refill it."""
    what, base = FundSum.BASE, Source.BASE
    for cause, amount in (
        (Cause.CARRIED_IN, year.carried_in(base)),
        (Cause.ARRIVED, year.arrived(base)),
    ):
        if amount:
            rows = _those(entries, _of_cause(cause, base))
            yield FundPart(what, amount, rows, cause, base)
    yield from (part for part in _not_arrived(year, entries) if part.source is base)


def _rows_of(parts: Iterable[FundPart]) -> tuple[FundEntry, ...]:
    found = {entry.key: entry for part in parts for entry in part.entries}
    return tuple(sorted(found.values(), key=lambda entry: entry.on))


def _those(entries: Iterable[FundEntry], fits: Fits) -> tuple[FundEntry, ...]:
    return tuple(entry for entry in entries if fits(entry))


def _of_cause(cause: Cause, *sources: Source) -> Fits:
    return _of_causes((cause,), *sources)


def _of_causes(causes: tuple[Cause, ...], *sources: Source) -> Fits:
    def fits(entry: FundEntry) -> bool:
        source = entry.source
        return (
            isinstance(source, Transfer)
            and source.cause in causes
            and source.source in sources
        )

    return fits


def _of_kind(kind: RunKind) -> Fits:
    def fits(entry: FundEntry) -> bool:
        return isinstance(entry.source, Run) and entry.source.kind is kind

    return fits


def _came(entry: FundEntry) -> Money:
    return entry.came or ZERO


def _went(entry: FundEntry) -> Money:
    return entry.spent or ZERO


def _waits(entry: FundEntry) -> Money:
    return (entry.promised or ZERO) - (entry.came or ZERO)


_WORTH: Mapping[FundSum, Callable[[FundEntry], Money]] = {
    FundSum.CAME_IN: _came,
    FundSum.ADJUSTED: _came,
    FundSum.SPENT: _went,
    FundSum.BALANCE: lambda entry: _came(entry) - _went(entry),
    FundSum.NOT_ARRIVED: _waits,
    FundSum.BASE: _came,
}
