"""Whom a programme pays in a month: the list that was made, or the one to be made."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.month import Month
from aidesk.domain.payment import Payment
from aidesk.domain.programme import Programme
from aidesk.services.monthly_run import default_kind, plan_run
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class MonthList:
    """The payments of a programme's own lists of a month.

    Before they are ``made`` they are worked out by what is known now.
    """

    payments: tuple[Payment, ...]
    made: bool


def month_list(store: Store, programme: Programme, month: Month) -> MonthList:
    """Return what a programme pays in a month, without back pay and allowances."""
    kind = default_kind(programme)
    runs = store.runs.of(programme.code, kind, month)
    if not runs:
        plan = plan_run(store, programme=programme.code, month=month, kind=kind)
        return MonthList(plan.payments, made=False)
    payments = (payment for run in runs for payment in store.runs.payments(run.id))
    return MonthList(tuple(payments), made=True)
