"""The figures of the year-end report, each with the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from aidesk.domain.fund import Cause, Transfer
from aidesk.domain.fund import Source as Payer
from aidesk.domain.money import Money
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Rhythm
from aidesk.domain.report_figure import Figure, Figures, Form, Source, SourceRow
from aidesk.domain.rules import Purpose
from aidesk.services.progress import Progress, silent
from aidesk.services.year_end import ProgrammeYear, year_figures
from aidesk.storage.figures import MonthCount, MonthRow, SpendingRow
from aidesk.storage.store import Store

ALL: Final = "all"
PREVIOUS: Final = "previous"
CHANGE: Final = "change"
COMPARED: Final = (
    "spent",
    "available",
    "balance",
    "household_months",
    "person_months",
    "households",
    "persons",
)
"""What is set beside the year before."""
_ADDED: Final = ("spent", "available", "balance", "household_months", "person_months")
_ADDED_THIS_YEAR: Final = (
    *(f"arrived.{payer}" for payer in Payer),
    *("carried_in", "moved_in", "recovered", "moved_out", "handed_back"),
)
_PAY_DAY: Final = 10


def report_figures(
    store: Store,
    progress: Progress = silent,
    *,
    year: int,
    scope: Sequence[str] | None = None,
) -> Figures:
    """Return all figures of a year for some programmes, or for all.

    An id names programme and figure, ``urban_dibao.spent``; ``all.spent`` adds the
    programmes up, ``urban_dibao.spent.previous`` is that of the year before and
    ``urban_dibao.spent.change`` the difference.
    """
    this = year_figures(store, progress, year=year)
    before = year_figures(store, year=year - 1)
    wanted = [p for p in this.programmes if scope is None or p.programme.code in scope]
    earlier = {p.programme.code: p for p in before.programmes}
    found: dict[str, Figure] = {}
    for programme in wanted:
        code = programme.programme.code
        now = dict(_programme(store, programme))
        old = dict(_programme(store, earlier[code]))
        found |= {
            f"{code}.{name}": _named(f"{code}.{name}", f) for name, f in now.items()
        }
        found |= _compared(code, now, old)
    found |= _added([p.programme.code for p in wanted], found)
    return Figures(year, MappingProxyType(found), this.journal_seq, this.journal_hash)


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """A figure before it has its id; ``made_of`` names figures of the same programme."""

    value: Fraction
    form: Form
    rows: tuple[SourceRow, ...] = ()
    made_of: tuple[str, str] | None = None


def _named(name: str, figure: _Unnamed) -> Figure:
    code = name.split(".", 1)[0]
    made_of = figure.made_of
    if made_of is not None:
        made_of = (f"{code}.{made_of[0]}", f"{code}.{made_of[1]}")
    return Figure(name, figure.value, figure.form, figure.rows, made_of)


def _summed(form: Form, rows: Iterable[SourceRow]) -> _Unnamed:
    kept = tuple(rows)
    return _Unnamed(sum((row.amount for row in kept), Fraction(0)), form, kept)


def _programme(store: Store, p: ProgrammeYear) -> Iterator[tuple[str, _Unnamed]]:
    """Yield the figures of a programme by name."""
    yield from _money(p)
    yield from _reached(store, p)
    yield from _lists(p)


def _money(p: ProgrammeYear) -> Iterator[tuple[str, _Unnamed]]:
    spent = [*map(_spending, p.spending), *_expended(p)]
    came = [*map(_transfer, p.transfers), *_recovered(p)]
    for name, rows in _sources(p):
        yield name, _summed(Form.WAN, rows)
    yield "carried_in", _summed(Form.WAN, _of_cause(p, Cause.CARRIED_IN))
    for cause in (Cause.MOVED_IN, Cause.MOVED_OUT, Cause.HANDED_BACK):
        yield str(cause), _summed(Form.WAN, _of_cause(p, cause))
    yield "recovered", _summed(Form.WAN, _recovered(p))
    yield "available", _summed(Form.WAN, came)
    yield "spent", _summed(Form.WAN, spent)
    for kind in RunKind:
        rows = [_spending(row) for row in p.spending if row.kind is kind]
        yield f"spent.{kind}", _summed(Form.WAN_PART, rows)
    for purpose in (Purpose.BASIC, Purpose.CARE):
        rows = [_spending(row) for row in p.spending if row.purpose is purpose]
        yield f"spent.{purpose}", _summed(Form.WAN, rows)
    yield "spent.expended", _summed(Form.WAN, _expended(p))
    left = [SourceRow(r.source, r.about, -r.amount) for r in spent]
    yield "balance", _summed(Form.WAN, [*came, *left])
    yield "base", _summed(Form.WAN, _base(p))
    rate = _ratio(_total(spent), _total(came), 100)
    yield "execution_rate", _Unnamed(rate, Form.PERCENT, made_of=("spent", "available"))


def _sources(p: ProgrammeYear) -> Iterator[tuple[str, list[SourceRow]]]:
    """Yield what each payer sent, and what it promised and has not sent."""
    for payer in Payer:
        arrived = [
            _transfer(t)
            for t in p.transfers
            if t.cause is Cause.ARRIVED and t.source is payer
        ]
        yield f"arrived.{payer}", arrived
        missing = p.not_arrived().get(payer)
        promised = [
            SourceRow(Source.TRANSFER, t, _yuan(t.amount))
            for t in p.transfers
            if t.cause is Cause.ALLOTTED and t.source is payer
        ]
        taken = [SourceRow(r.source, r.about, -r.amount) for r in arrived]
        yield f"promised.{payer}", [*promised, *taken] if missing else []


def _of_cause(p: ProgrammeYear, cause: Cause) -> Iterator[SourceRow]:
    return (
        SourceRow(Source.TRANSFER, t, _yuan(t.amount))
        for t in p.transfers
        if t.cause is cause
    )


def _base(p: ProgrammeYear) -> Iterator[SourceRow]:
    """Yield what a base fund is made of: kept, and refilled or still to be refilled."""
    refilled = Cause.ALLOTTED if p.fund.owed_by(Payer.BASE) else Cause.ARRIVED
    return (
        SourceRow(Source.TRANSFER, t, _yuan(t.amount))
        for t in p.transfers
        if t.source is Payer.BASE and t.cause in (Cause.CARRIED_IN, refilled)
    )


def _transfer(transfer: Transfer) -> SourceRow:
    return SourceRow(Source.TRANSFER, transfer, _yuan(transfer.moves))


def _spending(row: SpendingRow) -> SourceRow:
    return SourceRow(Source.RUN, row, _yuan(row.amount))


def _expended(p: ProgrammeYear) -> Iterator[SourceRow]:
    return (SourceRow(Source.EXPENDITURE, e, _yuan(e.amount)) for e in p.expenditures)


def _recovered(p: ProgrammeYear) -> Iterator[SourceRow]:
    return (SourceRow(Source.RECOVERY, r, _yuan(r.amount)) for r in p.recoveries)


def _reached(store: Store, p: ProgrammeYear) -> Iterator[tuple[str, _Unnamed]]:
    code, year = p.programme.code, p.year
    households = [_month(row, row.households) for row in p.months]
    persons = [_month(row, row.persons) for row in p.months]
    yield "household_months", _summed(Form.HOUSEHOLD_MONTHS, households)
    yield "person_months", _summed(Form.PERSON_MONTHS, persons)
    months = [_month(row, 1) for row in p.months]
    yield "months", _summed(Form.MONTHS, months)
    if p.programme.rhythm is Rhythm.MONTHLY:
        yield (
            "households_average",
            _average("household_months", households, Form.HOUSEHOLDS),
        )
        yield "persons_average", _average("person_months", persons, Form.PERSONS)
    first = store.figures.first_reached(code, year)
    yield "households", _counted(Form.HOUSEHOLDS, first.households)
    yield "persons", _counted(Form.PERSONS, first.persons)
    yield "deaths", _counted(Form.PERSONS, store.figures.deaths(code, year))
    for mode in ("central", "dispersed"):
        last = store.figures.last_in_grade(code, year, f"basic_{mode}")
        yield f"persons.{mode}", _counted(Form.PERSONS, last)
    rate = _ratio(Fraction(p.of_mode("central")), Fraction(p.reached.persons), 100)
    yield (
        "central_rate",
        _Unnamed(rate, Form.PERCENT, made_of=("persons.central", "persons")),
    )


def _average(of: str, rows: Sequence[SourceRow], form: Form) -> _Unnamed:
    value = _ratio(_total(rows), Fraction(len(rows)), 1)
    return _Unnamed(value, form, made_of=(of, "months"))


def _lists(p: ProgrammeYear) -> Iterator[tuple[str, _Unnamed]]:
    """Yield how many monthly lists went to the bank, and how many by the tenth."""
    lists = {row.run: row for row in p.spending if row.kind is RunKind.REGULAR}.values()
    punctual = [row for row in lists if row.sent_on <= _pay_day(row)]
    yield (
        "lists",
        _summed(Form.LISTS, (SourceRow(Source.RUN, r, Fraction(1)) for r in lists)),
    )
    yield (
        "lists.punctual",
        _summed(Form.LISTS, (SourceRow(Source.RUN, r, Fraction(1)) for r in punctual)),
    )


def _pay_day(row: SpendingRow) -> date:
    return row.month.first_day().replace(day=_PAY_DAY)


def _month(row: MonthRow, count: int) -> SourceRow:
    return SourceRow(Source.MONTH, row, Fraction(count))


def _counted(form: Form, months: Sequence[MonthCount]) -> _Unnamed:
    return _summed(
        form, (SourceRow(Source.MONTH, row, Fraction(row.count)) for row in months)
    )


def _compared(
    code: str, now: dict[str, _Unnamed], old: dict[str, _Unnamed]
) -> dict[str, Figure]:
    found = {}
    for name in COMPARED:
        before, form = old[name], now[name].form
        taken = [SourceRow(r.source, r.about, -r.amount) for r in before.rows]
        previous, change = f"{code}.{name}.{PREVIOUS}", f"{code}.{name}.{CHANGE}"
        found[previous] = Figure(previous, before.value, form, before.rows)
        found[change] = Figure(
            change, now[name].value - before.value, form, (*now[name].rows, *taken)
        )
    return found


def _added(codes: Sequence[str], found: dict[str, Figure]) -> dict[str, Figure]:
    """Return the sums over all programmes of the report."""
    added = {}
    suffixes = ("", f".{PREVIOUS}", f".{CHANGE}")
    compared = [f"{name}{suffix}" for name in _ADDED for suffix in suffixes]
    for name in (*compared, *_ADDED_THIS_YEAR):
        parts = [found[f"{code}.{name}"] for code in codes]
        rows = tuple(row for part in parts for row in part.rows)
        figure = f"{ALL}.{name}"
        form = parts[0].form if parts else Form.WAN
        value = sum((part.value for part in parts), Fraction(0))
        added[figure] = Figure(figure, value, form, rows)
    rate = _ratio(added[f"{ALL}.spent"].value, added[f"{ALL}.available"].value, 100)
    made_of = (f"{ALL}.spent", f"{ALL}.available")
    name = f"{ALL}.execution_rate"
    added[name] = Figure(name, rate, Form.PERCENT, made_of=made_of)
    rows = tuple(SourceRow(Source.PROGRAMME, code, Fraction(1)) for code in codes)
    name = f"{ALL}.programmes"
    added[name] = Figure(name, Fraction(len(codes)), Form.PROGRAMMES, rows)
    return added


def _total(rows: Iterable[SourceRow]) -> Fraction:
    return sum((row.amount for row in rows), Fraction(0))


def _ratio(part: Fraction, whole: Fraction, factor: int) -> Fraction:
    return part * factor / whole if whole else Fraction(0)


def _yuan(amount: Money) -> Fraction:
    return Fraction(amount.fen, 100)
