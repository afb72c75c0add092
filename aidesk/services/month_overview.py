"""What the first page shows: the month's work, its funds, and what needs attention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aidesk.domain.fund import FundState
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month, months_of
from aidesk.domain.payment import PAID_STATES
from aidesk.domain.programme import Programme
from aidesk.services.attention import Attention, attention
from aidesk.services.blockers import Blocker, blockers
from aidesk.services.month_work import MonthWork, current_work, month_work
from aidesk.services.monthly_run import RunPlan, plan_run
from aidesk.services.progress import Progress, silent
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class ProgrammeFund:
    """A programme with the sums of its fund in a year."""

    programme: Programme
    fund: FundState


@dataclass(frozen=True, slots=True)
class PaidInMonth:
    """What a programme paid in a month, and what its list is about to pay."""

    month: Month
    paid: Money
    planned: Money = ZERO
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """What an office needs before its first list, and whether it is there."""

    standards: bool
    households: bool
    rights: bool
    money: bool


@dataclass(frozen=True, slots=True)
class MonthOverview:
    """A month at a glance; ``months`` are the twelve of the chart's programme."""

    work: MonthWork
    prepared: Prepared
    attention: tuple[Attention, ...]
    blockers: tuple[Blocker, ...]
    funds: tuple[ProgrammeFund, ...]
    charted: Programme | None
    months: tuple[PaidInMonth, ...]

    @property
    def paid(self) -> Money:
        """Return what the chart's programme has paid in the year."""
        return total(each.paid for each in self.months)


def month_overview(
    store: Store,
    progress: Progress = silent,
    *,
    today: date,
    month: Month | None = None,
) -> MonthOverview:
    """Return what there is to see of a month: the one that is due, or a chosen one."""
    work = month_work(store, month) if month else current_work(store, today)
    plans: dict[str, RunPlan] = {}
    for done, each in enumerate(work.programmes):
        progress(done, len(work.programmes))
        code = each.programme.code
        if each.run is None:
            plans[code] = plan_run(store, programme=code, month=work.month)
    programmes = store.programmes.all()
    found = attention(store, work, plans)
    charted = next((each.programme for each in work.programmes), None)
    return MonthOverview(
        work=work,
        prepared=_prepared(store, work),
        attention=found,
        blockers=blockers(work, found),
        funds=tuple(
            ProgrammeFund(programme, store.funds.state(code, work.month.year))
            for code, programme in programmes.items()
        ),
        charted=charted,
        months=_months(store, work, charted, plans) if charted else (),
    )


def _prepared(store: Store, work: MonthWork) -> Prepared:
    codes = store.programmes.all()
    return Prepared(
        standards=any(store.programmes.standard_rows(code) for code in codes),
        households=store.households.count() > 0,
        rights=bool(work.programmes),
        money=any(store.funds.state(c, work.month.year).available for c in codes),
    )


def _months(
    store: Store, work: MonthWork, charted: Programme, plans: dict[str, RunPlan]
) -> tuple[PaidInMonth, ...]:
    paid = store.figures.spent_by_month(work.month.year)
    planned = _planned(work, charted, plans)
    sealed = store.seals.last_month()
    return tuple(
        PaidInMonth(
            month,
            paid.get((charted.code, month), ZERO),
            planned if month == work.month else ZERO,
            sealed=sealed is not None and month <= sealed,
        )
        for month in months_of(work.month.year)
    )


def _planned(work: MonthWork, charted: Programme, plans: dict[str, RunPlan]) -> Money:
    """Return what the month's list will pay; nothing once it was sent."""
    run = next(p.run for p in work.programmes if p.programme == charted)
    if run is None:
        return plans[charted.code].total
    return ZERO if run.state in PAID_STATES else run.total
