"""Seal a month or a year: what that freezes, what speaks against it, and doing it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act, body_text, line_hash
from aidesk.domain.money import total
from aidesk.domain.month import Month, months_of
from aidesk.domain.payment import RunKind, RunState
from aidesk.domain.programme import Programme
from aidesk.domain.seal import (
    EarlierMonthOpenError,
    FundDoubtError,
    ListOpenError,
    MoneyDoubtError,
    MonthNotOverError,
    MonthSealedError,
    NothingToSealError,
    NotSealedError,
    ReturnsWaitError,
    Seal,
    SealedMonth,
    YearMonthOpenError,
    YearNotOverError,
    YearSealedError,
)
from aidesk.services.balances import unbalanced_funds
from aidesk.services.holds import OpenHold, open_holds
from aidesk.services.month_work import month_work
from aidesk.services.year_end import figures_as_json, year_figures
from aidesk.storage.journal import Head
from aidesk.storage.store import Store, Writing


@dataclass(frozen=True, slots=True)
class SealPlan:
    """What sealing a month would freeze, and all that speaks against it.

    ``head`` is where the journal stands.  ``unlisted`` are programmes that pay each
    month and have no list in this one: none can be made once it is sealed.  ``held``
    waits after the seal as before: it is no part of what was paid.
    """

    month: Month
    body: SealedMonth
    head: Head
    obstacles: tuple[AideskError, ...]
    unlisted: tuple[Programme, ...]
    held: tuple[OpenHold, ...] = ()


@dataclass(frozen=True, slots=True)
class YearSealPlan:
    """What sealing a year would freeze: its figures, by programme and then by name."""

    year: int
    figures: dict[str, object]
    head: Head
    obstacles: tuple[AideskError, ...]


def plan_seal(store: Store, month: Month, today: date) -> SealPlan:
    """Return what sealing a month would freeze and what speaks against it."""
    return SealPlan(
        month=month,
        body=store.seals.months(month, month)[month],
        head=store.journal.head(),
        obstacles=tuple(_obstacles(store, month, today)),
        unlisted=tuple(_unlisted(store, month)),
        held=tuple(_held(store, month, today)),
    )


def seal_month(store: Store, act: Act, month: Month, on: date) -> Seal:
    """Seal a month, after which nothing of it can be undone; return the seal.

    Raises what speaks against it: MonthSealedError, MonthNotOverError,
    NothingToSealError, EarlierMonthOpenError, ListOpenError, ReturnsWaitError,
    FundDoubtError, MoneyDoubtError.
    """
    with store.write(act) as writing:
        for obstacle in _obstacles(store, month, on):
            raise obstacle
        body = store.seals.months(month, month)[month]
        seal = _seal(store, str(month), on, body.plain())
        paid = total(lists.amount for lists in body.lists)
        summary = {"lists": sum(e.lists for e in body.lists), "paid": paid.fen}
        _keep(store, writing, "seal_month", seal, summary)
    return seal


def sealed_month(store: Store, month: Month) -> tuple[Seal, SealedMonth]:
    """Return a month's seal and what it froze; raise NotSealedError."""
    seal = store.seals.get(month)
    if seal is None:
        raise NotSealedError(month)
    return seal, SealedMonth.of_plain(json.loads(seal.body))


def plan_year_seal(store: Store, year: int, today: date) -> YearSealPlan:
    """Return what sealing a year would freeze and what speaks against it."""
    return YearSealPlan(
        year=year,
        figures=figures_as_json(year_figures(store, year=year)),
        head=store.journal.head(),
        obstacles=tuple(_year_obstacles(store, year, today)),
    )


def seal_year(
    store: Store, act: Act, year: int, on: date, report_sha256: str | None = None
) -> Seal:
    """Seal a year with the fingerprint of its report; its funds take no entries then.

    Raises YearSealedError, YearNotOverError, YearMonthOpenError, FundDoubtError,
    MoneyDoubtError.
    """
    with store.write(act) as writing:
        for obstacle in _year_obstacles(store, year, on):
            raise obstacle
        figures = figures_as_json(year_figures(store, year=year))
        body = {"figures": figures, "report_sha256": report_sha256}
        seal = _seal(store, str(year), on, body)
        _keep(store, writing, "seal_year", seal, {"report_sha256": report_sha256})
    return seal


def report_fingerprint(seal: Seal) -> str:
    """Return the fingerprint of the report that a year was sealed with, if any."""
    return str(json.loads(seal.body)["report_sha256"] or "")


def seal_digest(seal: Seal) -> str:
    """Return the fingerprint of a seal as it is stored."""
    place = (seal.journal_seq, seal.journal_hash)
    return line_hash(seal.period, str(seal.on), *place, seal.body)


def _obstacles(store: Store, month: Month, today: date) -> Iterator[AideskError]:
    """Yield what speaks against sealing a month, what comes first in time first."""
    last, worked = store.seals.last_month(), store.seals.months_worked()
    if last is not None and month <= last:
        yield MonthSealedError(month, last + 1)
        return
    if month >= Month.of(today):
        yield MonthNotOverError(month)
    if month not in worked:
        yield NothingToSealError(month)
    earlier = [m for m in worked if m < month and (last is None or m > last)]
    if earlier:
        yield EarlierMonthOpenError(earlier[0])
    yield from _open_lists(store, month)
    yield from _waiting(store, month)
    yield from _doubts(store)


def _open_lists(store: Store, month: Month) -> Iterator[AideskError]:
    names = store.programmes.all()
    for run in store.runs.of_month(month):
        if run.state is not RunState.SETTLED:
            name = names[run.programme].short_name
            yield ListOpenError(name, month, run.kind, run.state, run.programme, run.id)


def _waiting(store: Store, month: Month) -> Iterator[AideskError]:
    waiting = store.seals.waiting(month)
    if waiting:
        first = waiting[0]
        yield ReturnsWaitError(
            month=month,
            count=len({(each.run, each.line) for each in waiting}),
            amount=total(each.amount for each in waiting),
            code=first.programme,
            kind=first.kind,
            run=first.run,
        )


def _doubts(store: Store) -> Iterator[AideskError]:
    names = store.programmes.all()
    for fund in unbalanced_funds(store):
        yield FundDoubtError(names[fund.programme].short_name, fund.year)
    broken = store.seals.broken_rules()
    if broken:
        yield MoneyDoubtError(broken)


def _unlisted(store: Store, month: Month) -> Iterator[Programme]:
    for each in month_work(store, month).programmes:
        code = each.programme.code
        begun = store.runs.before(code, RunKind.REGULAR, month) is not None
        if each.run is None and begun:
            yield each.programme


def _held(store: Store, month: Month, today: date) -> Iterator[OpenHold]:
    """Yield what of a month, and of those before it, still waits."""
    for each in open_holds(store, Month.of(today)):
        if each.hold.month <= month and (each.amount is None or each.amount):
            yield each


def _year_obstacles(store: Store, year: int, today: date) -> Iterator[AideskError]:
    if store.seals.get(year) is not None:
        yield YearSealedError(year)
        return
    if year >= today.year:
        yield YearNotOverError(year)
    worked = store.seals.months_worked()
    for month in months_of(year):
        if month in worked and not store.seals.covers(month):
            yield YearMonthOpenError(year, month)
    yield from _doubts(store)


def _seal(store: Store, period: str, on: date, body: Mapping[str, object]) -> Seal:
    head = store.journal.head()
    return Seal(period, on, head.seq, head.hash, body_text(body))


def _keep(
    store: Store,
    writing: Writing,
    action: str,
    seal: Seal,
    summary: Mapping[str, object],
) -> None:
    store.seals.add(seal)
    writing.note(action, seal.subject, summary, digest=seal_digest(seal))
    writing.forget_undo()
