"""What each kind of run has to pay: entitlements of the roll, less what was paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from types import MappingProxyType
from typing import Final

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.entitlement import Entitlement, entitlements
from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.payment import NoAccountError, RunKind
from aidesk.domain.programme import AllowanceRate, Programme, Standards, Unit
from aidesk.domain.roll import RollLine
from aidesk.domain.rounding import ROUNDINGS
from aidesk.domain.rules import Claim, Purpose, Step
from aidesk.services.progress import Progress
from aidesk.storage.runs import PaidKey
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Due:
    """One amount for one month and purpose of a right, before it becomes a payment."""

    line: RollLine
    programme: str
    month: Month
    purpose: Purpose
    grade: str
    amount: Money
    persons: int
    standard: Money
    income: Money
    explanation: str


@dataclass(frozen=True, slots=True)
class RollProblem:
    """A right that cannot be worked out or paid, and why."""

    line: RollLine
    error: AideskError


@dataclass(frozen=True, slots=True)
class Overpaid:
    """A month and purpose for which more was paid than was due."""

    line: RollLine
    month: Month
    purpose: Purpose
    amount: Money


Found = Due | RollProblem | Overpaid
_MONTHLY: Final = (RunKind.REGULAR, RunKind.BACK_PAY)


@dataclass(frozen=True, slots=True)
class Question:
    """Which run is asked for."""

    store: Store
    programme: Programme
    kind: RunKind
    month: Month
    progress: Progress


def found_due(question: Question) -> Iterator[Found]:
    """Yield what a run has to pay, in the order of the roll, and what is wrong."""
    for found in _KINDS[question.kind](question):
        if isinstance(found, Due) and found.line.payee is None:
            yield RollProblem(found.line, NoAccountError(found.month))
        else:
            yield found


def _regular(question: Question) -> Iterator[Found]:
    standards = _standards(question)
    for line in _roll(question, question.month):
        yield from _of_line(question, line, question.month, standards)


def _one_off(question: Question) -> Iterator[Found]:
    paid = question.store.runs.paid(question.programme.code, [RunKind.ONE_OFF])
    for found in _regular(question):
        if not (isinstance(found, Due) and _key(found) in paid):
            yield found


def _back_pay(question: Question) -> Iterator[Found]:
    """Yield, month by month, what should have been less all that was paid.

    Money that the bank sent back was not paid, and is told.
    """
    store, code = question.store, question.programme.code
    paid = store.runs.paid(code, _MONTHLY)
    returned = _returned(question)
    standards = _standards(question)
    months = [m for m in store.runs.months_paid(code) if m <= question.month]
    for done, month in enumerate(months):
        question.progress(done, len(months))
        for line in _roll(question, month):
            for found in _of_line(question, line, month, standards, zero=True):
                if isinstance(found, Due):
                    key = _key(found)
                    had, back = paid.pop(key, ZERO), returned.get(key, ZERO)
                    yield from _difference(found, had, back)
                else:
                    yield found
                    paid = _without(paid, line.enrolment, month)
    over = {key: amount for key, amount in paid.items() if key.month in months}
    yield from _never_due(question, over)


def _difference(due: Due, paid: Money, returned: Money) -> Iterator[Found]:
    if due.amount > paid:
        short = due.amount - paid
        text = f"应发 {due.amount} − 已发 {paid} = {short}"
        if returned:
            text += f"（含银行退回 {min(returned, short)}）"
        yield replace(due, amount=short, explanation=text)
    elif due.amount < paid:
        yield Overpaid(due.line, due.month, due.purpose, paid - due.amount)


def _returned(question: Question) -> dict[PaidKey, Money]:
    """Return what the bank sent back of monthly money and nobody has paid since."""
    found: dict[PaidKey, Money] = defaultdict(lambda: ZERO)
    for run, payment in question.store.runs.returned_unpaid():
        if run.kind in _MONTHLY:
            key = PaidKey(payment.enrolment, payment.month, payment.purpose)
            found[key] += payment.amount
    return found


def _without(
    paid: Mapping[PaidKey, Money], enrolment: EnrolmentId, month: Month
) -> dict[PaidKey, Money]:
    """Leave out a right's month of which nobody can say what was due."""
    left_out = (enrolment, month)
    return {k: v for k, v in paid.items() if (k.enrolment, k.month) != left_out}


def _never_due(question: Question, paid: Mapping[PaidKey, Money]) -> Iterator[Found]:
    """Yield what was paid for months in which the right did not hold after all."""
    store = question.store
    for key, amount in paid.items():
        payments = store.runs.payments_of_enrolments([key.enrolment])
        payee = next(p.payee for _, p in payments if p.month == key.month)
        line = RollLine(
            enrolment=key.enrolment,
            household=store.enrolments.get(key.enrolment).household,
            name=payee.name,
            household_number=payee.household_number,
            claim=Claim(persons=0),
            payee=payee,
            left=True,
        )
        yield Overpaid(line, key.month, key.purpose, amount)


def _allowance(question: Question) -> Iterator[Found]:
    """Yield the flat sums of all months with a rate that were not paid yet."""
    store = question.store
    rates = store.programmes.allowance_rates(question.kind, question.programme.code)
    beneficiaries = dict.fromkeys(chain(*(r.beneficiaries for r in rates)))
    paid: dict[PaidKey, Money] = {}
    for code in beneficiaries:
        paid |= store.runs.paid(code, [question.kind])
    for code in beneficiaries:
        for rate in rates:
            if rate.month <= question.month and code in rate.beneficiaries:
                for found in _of_rate(question, code, rate):
                    if not (isinstance(found, Due) and _key(found) in paid):
                        yield found


def _of_rate(question: Question, code: str, rate: AllowanceRate) -> Iterator[Found]:
    purpose = Purpose(question.kind)
    label = "价格补贴" if purpose is Purpose.PRICE_SUBSIDY else "慰问金"
    store = question.store
    for line in store.rolls.of_month(code, rate.month, question.month):
        persons = line.claim.persons
        if not persons:
            continue
        times, unit = (persons, "人") if rate.per is Unit.PERSON else (1, "户")
        step = Step(rate.amount, times, unit, label)
        entitlement = Entitlement(
            month=rate.month,
            purpose=purpose,
            grade=question.kind,
            amount=rate.amount * times,
            standard=rate.amount,
            persons=persons,
            steps=(step,),
        )
        yield _due(line, code, entitlement)


def _roll(question: Question, month: Month) -> Iterable[RollLine]:
    return roll_of(question.store, question.programme.code, month, question.month)


def roll_of(store: Store, programme: str, month: Month, paid: Month) -> list[RollLine]:
    """Return the roll of a month with all that its programme's rule asks for."""
    lines = store.rolls.of_month(programme, month, paid)
    if not store.programmes.standards(programme).has("supplement"):
        return lines
    supplemented = store.rolls.supplemented(month)
    return [
        replace(
            line,
            claim=replace(line.claim, supplemented=supplemented[line.household]),
        )
        for line in lines
    ]


def _standards(question: Question) -> Standards:
    return question.store.programmes.standards(question.programme.code)


def _of_line(
    question: Question,
    line: RollLine,
    month: Month,
    standards: Standards,
    *,
    zero: bool = False,
) -> Iterator[Found]:
    if not line.claim.persons:  # nobody is left whom the right serves
        return
    try:
        due = entitlements(
            question.programme, standards, line.claim, month, question.month
        )
    except AideskError as error:
        yield RollProblem(line, error)
        return
    for entitlement in due:
        if entitlement.amount or zero:
            yield _due(line, question.programme.code, entitlement)


def _due(line: RollLine, programme: str, entitlement: Entitlement) -> Due:
    claim = line.claim
    yearly = Fraction(claim.yearly_income.fen, 12)
    return Due(
        line=line,
        programme=programme,
        month=entitlement.month,
        purpose=entitlement.purpose,
        grade=entitlement.grade,
        amount=entitlement.amount,
        persons=entitlement.persons,
        standard=entitlement.standard,
        income=claim.monthly_income + ROUNDINGS["fen"](yearly),
        explanation=entitlement.explanation(),
    )


def _key(due: Due) -> PaidKey:
    return PaidKey(due.line.enrolment, due.month, due.purpose)


_KINDS: Final[Mapping[RunKind, Callable[[Question], Iterator[Found]]]] = (
    MappingProxyType(
        {
            RunKind.REGULAR: _regular,
            RunKind.ONE_OFF: _one_off,
            RunKind.BACK_PAY: _back_pay,
            RunKind.PRICE_SUBSIDY: _allowance,
            RunKind.FESTIVAL: _allowance,
        }
    )
)
