"""A year's figures as values, each with the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aidesk.domain.fund import Cause, Expenditure, FundState, Source, Transfer
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Programme, Rhythm, Standard
from aidesk.domain.rounding import average, in_wan, percent
from aidesk.domain.rules import Purpose
from aidesk.services.progress import Progress, silent
from aidesk.storage.figures import MonthRow, Reached, RecoveredRow, SpendingRow
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class ProgrammeYear:
    """What a programme did in a year.

    ``spending``, ``expenditures``, ``transfers`` and ``recoveries`` are the rows
    behind every sum here: each amount is a sum of some of them.
    """

    programme: Programme
    year: int
    fund: FundState
    reached: Reached
    months: tuple[MonthRow, ...]
    spending: tuple[SpendingRow, ...]
    expenditures: tuple[Expenditure, ...]
    transfers: tuple[Transfer, ...]
    recoveries: tuple[RecoveredRow, ...]
    standards: tuple[Standard, ...]

    def of_kind(self, kind: RunKind) -> Money:
        """Return what runs of a kind spent from the fund."""
        return total(row.amount for row in self.spending if row.kind is kind)

    def for_purpose(self, purpose: Purpose) -> Money:
        """Return what was spent for a purpose, whatever run paid it."""
        return total(row.amount for row in self.spending if row.purpose is purpose)

    def expended(self) -> Money:
        """Return what was bought without a recipient."""
        return total(row.amount for row in self.expenditures)

    def spent(self) -> Money:
        """Return what was spent in all."""
        return total(row.amount for row in self.spending) + self.expended()

    def arrived(self, source: Source) -> Money:
        """Return what arrived from a source in the year."""
        return _sum(self.transfers, Cause.ARRIVED, source)

    def allotted(self, source: Source) -> Money:
        """Return what a source promised in the year."""
        return _sum(self.transfers, Cause.ALLOTTED, source)

    def not_arrived(self) -> dict[Source, Money]:
        """Return what was promised and has not arrived (已配套未拨付), by source."""
        missing = {s: self.allotted(s) - self.arrived(s) for s in Source}
        return {source: amount for source, amount in missing.items() if amount > ZERO}

    def carried_in(self, source: Source | None = None) -> Money:
        """Return what was left of the year before; the base fund counts here."""
        return _sum(self.transfers, Cause.CARRIED_IN, source)

    def of_cause(self, cause: Cause) -> Money:
        """Return the sum of what came, or left, for a reason."""
        return _sum(self.transfers, cause)

    def recovered(self) -> Money:
        """Return what was overpaid and came back from people."""
        return total(row.amount for row in self.recoveries)

    def available(self) -> Money:
        """Return what there was to spend.

        That is what was carried in, arrived, was moved in and recovered, less what
        was moved out and handed back.
        """
        return total(t.moves for t in self.transfers) + self.recovered()

    def balance(self) -> Money:
        """Return what is left."""
        return self.available() - self.spent()

    def households_average(self) -> int:
        """Return the households helped in a month on average, halves up."""
        return average(self.reached.household_months, self.reached.months)

    def persons_average(self) -> int:
        """Return the persons helped in a month on average, halves up."""
        return average(self.reached.person_months, self.reached.months)

    def of_mode(self, mode: str) -> int:
        """Return how many persons were last cared for in a mode."""
        return dict(self.reached.by_grade).get(f"basic_{mode}", 0)

    def central_rate(self) -> str:
        """Return the share of those in central care (集中供养率), one decimal."""
        return percent(self.of_mode("central"), self.reached.persons)

    def allowance_rows(self, kind: RunKind) -> tuple[SpendingRow, ...]:
        """Return the rows of a kind, those of other programmes' people too."""
        return tuple(row for row in self.spending if row.kind is kind)


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The figures of a year for all programmes, in the office's order."""

    year: int
    unit: str
    practice: bool
    programmes: tuple[ProgrammeYear, ...]
    journal_seq: int
    journal_hash: str

    def of(self, code: str) -> ProgrammeYear:
        """Return one programme's figures."""
        return next(p for p in self.programmes if p.programme.code == code)


def year_figures(
    store: Store, progress: Progress = silent, *, year: int
) -> YearFigures:
    """Work out a year from its payments and transfers; nothing is typed in."""
    programmes = store.programmes.all()
    found = []
    for done, programme in enumerate(programmes.values()):
        progress(done, len(programmes))
        found.append(_programme_year(store, programme, year))
    office, head = store.office.get(), store.journal.head()
    return YearFigures(
        year, office.unit, office.practice, tuple(found), head.seq, head.hash
    )


def figures_as_json(figures: YearFigures) -> dict[str, object]:
    """Return the figures as plain values: yuan as strings, 万元 as printed."""
    return {
        "year": figures.year,
        "programmes": {p.programme.code: _as_json(p) for p in figures.programmes},
    }


def _programme_year(store: Store, programme: Programme, year: int) -> ProgrammeYear:
    code = programme.code
    return ProgrammeYear(
        programme=programme,
        year=year,
        fund=store.funds.state(code, year),
        reached=store.figures.reached(code, year),
        months=tuple(store.figures.months(code, year)),
        spending=tuple(store.figures.spending(code, year)),
        expenditures=tuple(store.funds.expenditures(code, year)),
        transfers=tuple(store.funds.transfers(code, year)),
        recoveries=tuple(store.figures.recovered(code, year)),
        standards=tuple(store.programmes.standard_rows(code)),
    )


def _sum(
    transfers: Iterable[Transfer], cause: Cause, source: Source | None = None
) -> Money:
    return total(
        t.amount for t in transfers if t.cause is cause and source in (None, t.source)
    )


ADJUSTING = (Cause.MOVED_IN, Cause.MOVED_OUT, Cause.HANDED_BACK)
_BUDGET_SOURCES = (
    Source.CENTRAL,
    Source.PROVINCIAL,
    Source.MUNICIPAL,
    Source.DISTRICT,
)


def _as_json(p: ProgrammeYear) -> dict[str, object]:
    reached = p.reached
    arrived = {s: p.arrived(s) for s in Source}
    return {
        "household_months": reached.household_months,
        "person_months": reached.person_months,
        "households": reached.households,
        "persons": reached.persons,
        "deaths": reached.deaths,
        **_averages(p),
        **_modes(p),
        "spent": p.spent().plain(),
        "parts": {name: amount.plain() for name, amount in parts(p).items()},
        "carried_in": p.carried_in().plain(),
        "arrived": {
            str(s): amount.plain()
            for s, amount in arrived.items()
            if amount or s in _BUDGET_SOURCES
        },
        "not_arrived": {str(s): a.plain() for s, a in p.not_arrived().items()},
        **_adjustments(p),
        "available": p.available().plain(),
        "balance": p.balance().plain(),
        "printed": {
            "spent": in_wan(p.spent()),
            "available": in_wan(p.available()),
            "balance": in_wan(p.balance()),
        },
    }


def _adjustments(p: ProgrammeYear) -> dict[str, object]:
    """Return what else came and left, where there is any."""
    sums = {str(cause): p.of_cause(cause) for cause in ADJUSTING}
    sums["recovered"] = p.recovered()
    return {name: amount.plain() for name, amount in sums.items() if amount}


def _averages(p: ProgrammeYear) -> dict[str, object]:
    if p.programme.rhythm is Rhythm.ONCE:
        return {}
    return {
        "households_average": p.households_average(),
        "persons_average": p.persons_average(),
    }


def _modes(p: ProgrammeYear) -> dict[str, object]:
    if p.programme.rule != "basic_and_care":
        return {}
    return {
        "persons_central": p.of_mode("central"),
        "persons_dispersed": p.of_mode("dispersed"),
        "central_rate": p.central_rate(),
    }


def parts(p: ProgrammeYear) -> dict[str, Money]:
    """Return what the spending is made of.

    By purpose where a programme pays for several (basic, care), by kind of run
    elsewhere; their sum is what was spent.
    """
    if p.programme.rule == "basic_and_care":
        found = {str(purpose): p.for_purpose(purpose) for purpose in Purpose}
        always = {"basic", "care", "expenditure"}
    else:
        found = {str(kind): p.of_kind(kind) for kind in RunKind}
        always = {"regular"} if p.programme.rhythm is Rhythm.MONTHLY else {"one_off"}
    found["expenditure"] = p.expended()
    return {name: sum_ for name, sum_ in found.items() if sum_ or name in always}
