"""A made run as it is looked at: its frozen lines, last month's, and the bank's word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from aidesk.domain.bank_return import LineResult
from aidesk.domain.fund import FundState
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunId, RunKind
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.text import cleaned, folded
from aidesk.services.monthly_run import default_kind, payments_of, previous_run
from aidesk.services.pinyin import initials
from aidesk.services.plan_lines import PlanLine, by_line, compared, held_apart
from aidesk.storage.store import Store

_ALLOWANCES = (RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL)


@dataclass(frozen=True, slots=True)
class MadeRun:
    """A run with its payments as they were frozen, beside those of last month.

    It says the same as a :class:`~aidesk.services.monthly_run.RunPlan` says of
    a run that is not made yet.
    """

    run: Run
    programme: Programme
    lines: tuple[PlanLine, ...]
    stopped: tuple[PlanLine, ...]
    fund: FundState
    previous: Run | None
    sealed: bool = False
    held: tuple[PlanLine, ...] = ()

    @property
    def kind(self) -> RunKind:
        """Return why the list is paid."""
        return self.run.kind

    @property
    def month(self) -> Month:
        """Return the month in which the list is paid."""
        return self.run.month

    @property
    def total(self) -> Money:
        """Return the sum of the run."""
        return self.run.total

    @property
    def returned(self) -> tuple[PlanLine, ...]:
        """Return the lines that the bank sent back."""
        return tuple(
            line
            for line in self.lines
            if line.answer and line.answer.result is LineResult.RETURNED
        )

    @property
    def returned_total(self) -> Money:
        """Return what came back into the fund."""
        return total(line.amount for line in self.returned)


def made_run(store: Store, run: RunId) -> MadeRun:
    """Return a made run from what was frozen into it, never from today's facts."""
    found = store.runs.get(run)
    previous = previous_run(store, found.programme, found.kind, found.month)
    payments = store.runs.payments(run)
    withheld = store.recoveries.withheld(run)
    before, held = payments_of(store, previous), store.holds.left_out_by(run)
    lines, stopped = compared(by_line(payments), before, withheld, held=held)
    answers = store.runs.answers(run)
    return MadeRun(
        run=found,
        programme=store.programmes.get(found.programme),
        lines=tuple(replace(line, answer=answers.get(line.number)) for line in lines),
        stopped=stopped,
        fund=store.funds.state(found.programme, found.month.year),
        previous=previous,
        sealed=store.seals.covers(found.month),
        held=held_apart(held, before),
    )


def kinds_of(store: Store, programme: Programme, month: Month) -> list[RunKind]:
    """Return the kinds of list that make sense for a programme in a month.

    An allowance does once it has a rate that the programme's fund pays, a reissue
    while something that came back waits.  A sealed month has what was made in it.
    """
    if store.seals.covers(month):
        runs = store.runs.of_month(month)
        made = dict.fromkeys(
            run.kind for run in runs if run.programme == programme.code
        )
        return list(made) or [default_kind(programme)]
    if programme.rhythm is Rhythm.MONTHLY:
        kinds = [RunKind.REGULAR, RunKind.BACK_PAY]
    else:
        kinds = [RunKind.ONE_OFF]
    for kind in _ALLOWANCES:
        rates = store.programmes.allowance_rates(kind, programme.code)
        if any(rate.month <= month for rate in rates):
            kinds.append(kind)
    if _has_reissues(store, programme.code, month):
        kinds.append(RunKind.REISSUE)
    return kinds


def _has_reissues(store: Store, programme: str, month: Month) -> bool:
    """Tell whether something waits to be reissued, or was reissued in the month."""
    waiting = store.runs.returned_waiting()
    waits = any(returned.run.programme == programme for returned in waiting)
    return waits or bool(store.runs.of(programme, RunKind.REISSUE, month))


def matching(lines: Iterable[PlanLine], text: str) -> list[PlanLine]:
    """Return the lines that a text finds: by name, its initials, or the account's end."""
    wanted = folded(cleaned(text))
    return [line for line in lines if not wanted or _matches(line, wanted)]


def _matches(line: PlanLine, wanted: str) -> bool:
    if wanted in folded(line.name) or line.account.endswith(wanted):
        return True
    letters = wanted.isascii() and wanted.isalpha()
    return letters and any(i.startswith(wanted) for i in initials(line.name).split())
