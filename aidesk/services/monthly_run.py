"""Runs, seen first and then made: from entitlements to payments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Final

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.fund import FundState
from aidesk.domain.hold import HeldMoney, HoldId
from aidesk.domain.journal import WITHDRAWN, Act
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import (
    NothingToPayError,
    Payment,
    PlanOutdatedError,
    Run,
    RunExistsError,
    RunId,
    RunKind,
    RunProblemsError,
    RunState,
    RunStateError,
    list_sha256,
)
from aidesk.domain.programme import Programme
from aidesk.domain.recovery import Withheld
from aidesk.domain.roll import RollLine
from aidesk.services.amounts import Due, Found, Held, Overpaid, RollProblem
from aidesk.services.bulk import without_collecting
from aidesk.services.due import Question, found_due
from aidesk.services.open_months import check_open, check_year_open
from aidesk.services.overdraw import note_overdraw
from aidesk.services.plan_lines import PlanLine, by_line, compared, held_apart
from aidesk.services.progress import Progress, silent
from aidesk.services.recoveries import claim_found_within
from aidesk.services.withholding import withheld_from
from aidesk.storage.errors import AlreadyDoneError
from aidesk.storage.store import Store, Writing
from aidesk.storage.surroundings import check_room

_FOR_THE_DEPARTED: Final = (
    RunKind.BACK_PAY,
    RunKind.PRICE_SUBSIDY,
    RunKind.FESTIVAL,
)
_NUMBER: Final = attrgetter("line")


@dataclass(frozen=True)
class RunPlan:
    """What a run would pay, what it cannot work out, and what it costs the fund.

    ``left_out`` are rights that are not paid unless they are asked for: those of
    the dead, and those that have left when ``with_left`` is False.  ``overpaid``
    is money that was paid and not due, and is not claimed yet; ``withheld`` is
    kept back for what was claimed.  ``held`` are lines that the list leaves out
    because a person said that they wait.
    """

    programme: Programme
    kind: RunKind
    month: Month
    lines: tuple[PlanLine, ...]
    stopped: tuple[PlanLine, ...]
    problems: tuple[RollProblem, ...]
    overpaid: tuple[Overpaid, ...]
    left_out: tuple[RollLine, ...]
    fund: FundState
    previous: Run | None
    journal_seq: int
    held: tuple[PlanLine, ...] = ()
    with_dead: bool = False
    with_left: bool = True
    payments: tuple[Payment, ...] = field(default=(), repr=False)
    withheld: tuple[Withheld, ...] = field(default=(), repr=False)

    @cached_property
    def total(self) -> Money:
        """Return what goes to the bank."""
        granted = total(payment.amount for payment in self.payments)
        return granted - total(each.amount for each in self.withheld)

    @property
    def departed(self) -> tuple[PlanLine, ...]:
        """Return the lines of those whose right does not hold any more."""
        return tuple(line for line in self.lines if line.has_left)

    @property
    def left_out_as_held(self) -> tuple[HeldMoney, ...]:
        """Return what the list leaves out because it is held, hold by hold."""
        return tuple(each for line in self.held for each in line.held)

    @property
    def previous_total(self) -> Money:
        """Return last month's sum; zero where there is no last month."""
        return self.previous.total if self.previous else ZERO

    @property
    def persons(self) -> int:
        """Return how many persons the lines count."""
        return sum(line.persons for line in self.lines)

    @cached_property
    def sha256(self) -> str:
        """Return the fingerprint of the list."""
        return list_sha256(self.payments, self.withheld)

    @property
    def missing(self) -> Money:
        """Return what the fund lacks for this run; zero when it suffices."""
        return max(self.total - self.fund.free, ZERO)


@without_collecting()
def plan_run(
    store: Store,
    progress: Progress = silent,
    *,
    programme: str,
    month: Month,
    kind: RunKind | None = None,
    with_dead: bool = False,
    with_left: bool = True,
) -> RunPlan:
    """Work out a run without writing anything.

    ``kind`` is regular for a programme that pays each month, one_off for the
    others.  Those who have left since are paid what they lack unless ``with_left``
    is False; the dead only ``with_dead``.  Raises UnknownProgrammeError.
    """
    found = store.programmes.get(programme)
    asked = kind or default_kind(found)
    seq = store.journal.head().seq
    departs = asked in _FOR_THE_DEPARTED
    sorted_out = _Sorted(
        with_dead=with_dead or asked is RunKind.REGULAR,
        with_left=with_left or not departs,
    )
    question = Question(store, found, asked, month, progress)
    for item in found_due(question):
        sorted_out.take(item)
    payments = _numbered(sorted_out.due)
    grouped = by_line(payments)
    withheld = withheld_from(store, asked, month, grouped, sorted_out.overpaid)
    previous = previous_run(store, programme, asked, month)
    before = payments_of(store, previous)
    left = sorted_out.left if departs else frozenset()
    held = _by_hold(sorted_out.held)
    lines, stopped = compared(grouped, before, withheld, left, held)
    return RunPlan(
        programme=found,
        kind=asked,
        month=month,
        lines=lines,
        stopped=stopped,
        problems=tuple(sorted_out.problems),
        overpaid=tuple(sorted_out.overpaid),
        left_out=tuple(sorted_out.left_out.values()),
        fund=store.funds.state(programme, month.year),
        previous=previous,
        journal_seq=seq,
        held=held_apart(held, before),
        with_dead=with_dead,
        with_left=with_left,
        payments=payments,
        withheld=withheld,
    )


def previous_run(
    store: Store, programme: str, kind: RunKind, month: Month
) -> Run | None:
    """Return the list to compare with: only monthly lists have one."""
    if kind is not RunKind.REGULAR:
        return None
    return store.runs.before(programme, kind, month)


def payments_of(store: Store, run: Run | None) -> list[Payment] | None:
    """Return the payments of a run; None where there is no run."""
    return None if run is None else store.runs.payments(run.id)


def default_kind(programme: Programme) -> RunKind:
    """Return the kind of run that a programme lives by."""
    return RunKind.REGULAR if programme.rhythm == "monthly" else RunKind.ONE_OFF


@without_collecting()
def make_run(
    store: Store, act: Act, plan: RunPlan, *, leave_out_problems: bool = False
) -> RunId:
    """Write a plan that a person has seen as a draft; return the run.

    Making it again with the same act returns the same run.  Raises
    MonthSealedError, RunExistsError, NothingToPayError, RunProblemsError (some
    cannot be worked out and it was not agreed to leave them out), PlanOutdatedError.
    """
    try:
        with store.write(act) as writing:
            check_can_be_made(store, plan, leave_out_problems=leave_out_problems)
            return make_within(store, writing, plan, act.key, act.at.date())
    except AlreadyDoneError:
        made = store.runs.by_key(act.key)
        if made is None:  # it was withdrawn since
            raise
        return made.id


def make_within(
    store: Store, writing: Writing, plan: RunPlan, key: str, on: date
) -> RunId:
    """Write a plan that can be made as a draft, inside a write; return the run."""
    fund = store.funds.fund(plan.programme.code, plan.month.year)
    run = _draft(store, plan, on)
    added = store.runs.add(run, fund, key, plan.payments)
    body = {
        "lines": run.line_count,
        "total": run.total.fen,
        "left_out": len(plan.problems),
        "missing": plan.missing.fen,
    }
    if plan.held:
        body["held"] = len(plan.held)
    writing.note("make_run", f"run:{added}", body, digest=run.list_sha256)
    note_overdraw(writing, plan.fund, added, plan.total)
    claim_found_within(store, writing, plan.overpaid, on)
    _withhold(store, plan, added, on)
    store.holds.add_left_out(added, plan.left_out_as_held)
    return added


def withdraw_run(store: Store, act: Act, run: RunId) -> None:
    """Take a run out again that was not sent; raise RunStateError once it was."""
    with store.write(act) as writing:
        found = store.runs.get(run)
        if found.state not in (RunState.DRAFT, RunState.APPROVED):
            raise RunStateError(found.state, RunState.DRAFT)
        store.recoveries.take_back(run)
        store.holds.take_back(run)
        store.runs.withdraw(run)
        body = {
            "programme": found.programme,
            "kind": found.kind,
            "month": found.month,
            "batch": found.batch,
        }
        writing.note("withdraw_run", f"run:{run}", body, digest=WITHDRAWN)


class _Sorted:
    """What a plan finds, put on its heaps."""

    def __init__(self, *, with_dead: bool, with_left: bool) -> None:
        self.due: list[Due] = []
        self.problems: list[RollProblem] = []
        self.overpaid: list[Overpaid] = []
        self.held: list[Held] = []
        self.left_out: dict[EnrolmentId, RollLine] = {}
        self.left: set[EnrolmentId] = set()
        self._with_dead = with_dead
        self._with_left = with_left
        self._troubled: set[EnrolmentId] = set()

    def take(self, found: Found) -> None:
        line = found.line
        if isinstance(found, Overpaid):
            self.overpaid.append(found)
        elif isinstance(found, Held):
            self.held.append(found)
        elif (line.dead or line.left) and self._is_left_out(line):
            self.left_out[line.enrolment] = line
        elif isinstance(found, Due):
            self.due.append(found)
            if line.left and not line.dead:
                self.left.add(line.enrolment)
        elif line.enrolment not in self._troubled:
            self._troubled.add(line.enrolment)
            self.problems.append(found)

    def _is_left_out(self, line: RollLine) -> bool:
        if line.dead:
            return not self._with_dead
        return not self._with_left


def _by_hold(found: Iterable[Held]) -> tuple[HeldMoney, ...]:
    """Return what is held, all purposes of a month in one sum."""
    of_hold: dict[HoldId, list[Held]] = {}
    for each in found:
        of_hold.setdefault(each.hold.id, []).append(each)
    return tuple(
        HeldMoney(
            hold=parts[0].hold,
            amount=total(part.due.amount for part in parts),
            name=parts[0].line.name,
            household_number=parts[0].line.household_number,
            community=payee.community if (payee := parts[0].line.payee) else "",
        )
        for parts in of_hold.values()
    )


def _numbered(found: list[Due]) -> tuple[Payment, ...]:
    """Make payments of what is due; what one right gets stands on one line."""
    numbers: dict[EnrolmentId, int] = {}
    payments = [
        _payment(numbers.setdefault(due.line.enrolment, len(numbers) + 1), due)
        for due in found
    ]
    return tuple(sorted(payments, key=_NUMBER))


def _payment(number: int, due: Due) -> Payment:
    line = due.line
    if line.payee is None:  # found_due tells these as problems
        raise AssertionError
    what = due[1:10]  # from programme to explanation, as a payment has them
    return Payment(number, line.enrolment, *what, line.payee, due.reissue_of)


def _withhold(store: Store, plan: RunPlan, run: RunId, on: date) -> None:
    funds = (store.funds.fund(each.programme, on.year) for each in plan.withheld)
    store.recoveries.add_withheld(run, zip(plan.withheld, funds, strict=True), on)


def check_can_be_made(store: Store, plan: RunPlan, *, leave_out_problems: bool) -> None:
    """Raise what keeps a plan from being made, inside the write that makes it."""
    code, kind, month = plan.programme.code, plan.kind, plan.month
    check_open(store, month)
    check_year_open(store, month.year)
    if kind is RunKind.REGULAR and store.runs.of(code, kind, month):
        raise RunExistsError(code, month)
    if plan.problems and not leave_out_problems:
        raise RunProblemsError(len(plan.problems))
    if not plan.payments:
        raise NothingToPayError(code, month)
    check_room(store.path)
    if store.journal.head().seq == plan.journal_seq:
        return
    again = plan_run(
        store,
        programme=code,
        month=month,
        kind=kind,
        with_dead=plan.with_dead,
        with_left=plan.with_left,
    )
    known = {problem.line.enrolment for problem in plan.problems}
    new_problem = any(p.line.enrolment not in known for p in again.problems)
    if new_problem or _found(again) != _found(plan):
        raise PlanOutdatedError


def _found(plan: RunPlan) -> tuple[object, ...]:
    """Return what of a plan its making writes."""
    return plan.sha256, plan.overpaid, plan.left_out_as_held


def _draft(store: Store, plan: RunPlan, on: date) -> Run:
    earlier = store.runs.of(plan.programme.code, plan.kind, plan.month)
    return Run(
        id=RunId(0),
        programme=plan.programme.code,
        kind=plan.kind,
        month=plan.month,
        batch=max((run.batch for run in earlier), default=0) + 1,
        state=RunState.DRAFT,
        line_count=len(plan.lines),
        total=plan.total,
        list_sha256=plan.sha256,
        made_on=on,
    )
