"""What each kind of run has to pay: entitlements of the roll, less what was paid."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Final

from aidesk.domain.bank_return import (
    AccountUnchangedError,
    Decision,
    NoLongerDueError,
)
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.payment import NoAccountError, Payment, RunKind
from aidesk.domain.programme import AllowanceRate, Programme
from aidesk.domain.roll import RollLine
from aidesk.domain.rules import REPEATED, Purpose
from aidesk.domain.standing import NOTHING_YET, PaidKey, PaidSoFar
from aidesk.services.amounts import (
    MONTHLY_PURPOSES,
    Amounts,
    Due,
    Found,
    Held,
    Overpaid,
    RollProblem,
    due_by_facts,
    line_of_payment,
    of_rate,
    roll_of,
)
from aidesk.services.progress import Progress
from aidesk.storage.runs import ReturnedLine
from aidesk.storage.store import Store

Standings = dict[PaidKey, PaidSoFar]


@dataclass(frozen=True, slots=True)
class Question:
    """Which run is asked for."""

    store: Store
    programme: Programme
    kind: RunKind
    month: Month
    progress: Progress


def found_due(question: Question) -> Iterator[Found]:
    """Yield what a run has to pay, in the order of the roll, and what is wrong.

    What is due for a month that is held is told as held, whatever the run.
    """
    holds = question.store.holds.standing()
    for found in _KINDS[question.kind](question):
        if not isinstance(found, Due):
            yield found
        elif not found.amount:
            continue
        elif holds and (found.line.enrolment, found.month) in holds:
            yield Held(found, holds[found.line.enrolment, found.month])
        elif found.line.payee is None:
            error = NoAccountError(found.month)
            yield RollProblem(found.line, error, found.month, found.reissue_of)
        else:
            yield found


def _regular(question: Question) -> Iterator[Found]:
    return _of_month(question, question.month, question.month)


def _one_off(question: Question) -> Iterator[Found]:
    """Yield the cases, and stages of cases, that no list has paid yet."""
    store, code = question.store, question.programme.code
    standings = store.standings.of_programme(code, MONTHLY_PURPOSES)
    for month in store.rolls.unpaid_case_months(code, question.month):
        for found in _of_month(question, month, month):
            if not (isinstance(found, Due) and found.key in standings):
                yield found


def _back_pay(question: Question) -> Iterator[Found]:
    """Yield, month by month, what should have been less all that was paid."""
    store, code = question.store, question.programme.code
    months = [m for m in store.runs.months_paid(code) if m <= question.month]
    standings = store.standings.of_programme(code, MONTHLY_PURPOSES)
    listed = frozenset(months)
    late = _released_too_late(question, listed)
    kept = {
        key: paid
        for key, paid in standings.items()
        if key.month in listed or (key.enrolment, key.month) in late
    }
    dues = chain.from_iterable(
        _reported(question, months, lambda m: _of_month(question, m, question.month))
    )
    yield from _corrected(question, chain(dues, _of_late(question, late)), kept)


def _released_too_late(
    question: Question, listed: Collection[Month]
) -> set[tuple[EnrolmentId, Month]]:
    """Return what was released after its month was sealed without any list.

    No monthly list can be made there any more, so that back pay has to pay it.
    """
    store, code = question.store, question.programme.code
    return {
        (hold.enrolment, hold.month)
        for hold in store.holds.released(code, question.month)
        if hold.month not in listed and store.seals.covers(hold.month)
    }


def _of_late(
    question: Question, late: Collection[tuple[EnrolmentId, Month]]
) -> Iterator[Found]:
    for month in sorted({month for _, month in late}):
        for found in _of_month(question, month, question.month):
            if (found.line.enrolment, month) in late:
                yield found


def _allowance(question: Question) -> Iterator[Found]:
    """Yield the flat sums of all months with a rate, less what was paid of them."""
    store, purpose = question.store, Purpose(question.kind)
    known = store.programmes.allowance_rates(question.kind, question.programme.code)
    rates = [rate for rate in known if rate.month <= question.month]
    for code in dict.fromkeys(chain(*(rate.beneficiaries for rate in rates))):
        own = [rate for rate in rates if code in rate.beneficiaries]
        months = {rate.month for rate in own}
        standings = store.standings.of_programme(code, [purpose])
        kept = {key: paid for key, paid in standings.items() if key.month in months}
        dues = chain.from_iterable(_of_rate(question, code, rate) for rate in own)
        yield from _corrected(question, dues, kept)


def _reissue(question: Question) -> Iterator[Found]:
    """Yield what came back of a programme's lists and is still due."""
    store = question.store
    left: dict[PaidKey, Money] = {}
    for returned in store.runs.returned_waiting():
        if returned.run.programme == question.programme.code:
            yield from _of_returned(question, returned, left)


def _of_month(question: Question, month: Month, as_of: Month) -> Iterator[Found]:
    programme = question.programme
    standards = question.store.programmes.standards(programme.code)
    amounts = Amounts(programme, standards, month, as_of)
    for line in roll_of(question.store, programme.code, month, question.month):
        yield from amounts.of(line)


def _of_rate(question: Question, code: str, rate: AllowanceRate) -> Iterator[Found]:
    for line in question.store.rolls.of_month(code, rate.month, question.month):
        yield from of_rate(line, code, rate)


def _reported(
    question: Question,
    months: list[Month],
    of_month: Callable[[Month], Iterator[Found]],
) -> Iterator[Iterator[Found]]:
    for done, month in enumerate(months):
        question.progress(done, len(months))
        yield of_month(month)


def _corrected(
    question: Question, found: Iterator[Found], standings: Standings
) -> Iterator[Found]:
    """Yield what dues differ by from what was paid, and what was never due."""
    unknown = set()
    for each in found:
        if isinstance(each, Due):
            yield from _difference(each, standings.pop(each.key, NOTHING_YET))
        else:
            yield each
            if isinstance(each, RollProblem):  # nobody can say what was due
                unknown.add((each.line.enrolment, each.month))
    for key, paid in standings.items():
        if (key.enrolment, key.month) not in unknown:
            yield from _never_due(question.store, key, paid)


def _difference(due: Due, paid: PaidSoFar) -> Iterator[Found]:
    if paid.is_just(due.amount):
        return
    short = paid.to_back_pay(due.amount)
    if short and paid.gone_out:
        yield due._replace(amount=short, explanation=_explained(due, paid, short))
    elif short:
        yield due
    claim = paid.to_claim(due.amount)
    if claim:
        yield Overpaid(due.line, due.key, claim)


def _explained(due: Due, paid: PaidSoFar, short: Money) -> str:
    """Return how much is due, and what is missing of it, as two formulas."""
    text = f"{due.explanation}；应发 {due.amount} − 已发 {paid.gone_out}"
    if paid.recovered:
        text += f" + 已追回 {paid.recovered}"
    return f"{text} = {short}"


def _never_due(store: Store, key: PaidKey, paid: PaidSoFar) -> Iterator[Found]:
    """Yield what was paid without being due, or was recovered and never arrived."""
    claim, short = paid.to_claim(ZERO), paid.to_back_pay(ZERO)
    if not claim and not short:
        return
    payments = store.runs.payments_of_enrolments([key.enrolment])
    payment = next(
        p for _, p in payments if (p.month, p.purpose) == (key.month, key.purpose)
    )
    line = line_of_payment(store, payment)
    if claim:
        yield Overpaid(line, key, claim)
    if short:
        text = f"已追回 {paid.recovered} − 已发 {paid.out + paid.waiting} = {short}"
        yield _of_payment(line, payment, short, text)


def _of_returned(
    question: Question, returned: ReturnedLine, left: dict[PaidKey, Money]
) -> Iterator[Found]:
    """Yield what is paid again of a returned line; ``left`` is what keys still lack."""
    for payment in returned.payments:
        key = PaidKey(payment.enrolment, payment.month, payment.purpose)
        try:
            line, due = _still_due(question, payment)
        except AideskError as unknown:
            line = line_of_payment(question.store, payment)
            yield RollProblem(line, unknown, payment.month, payment.id)
            continue
        if key not in left:
            standings = question.store.standings.of_enrolment(payment.enrolment)
            left[key] = standings[key].to_reissue(due.amount if due else ZERO)
        amount = min(payment.amount, left[key])
        left[key] -= amount
        if not amount:
            yield RollProblem(line, NoLongerDueError(), payment.month, payment.id)
        elif _goes_to_same_account(line, returned):
            error = AccountUnchangedError(returned.answer.reason)
            yield RollProblem(line, error, payment.month, payment.id)
        else:
            yield _again(line, payment, amount, due)


def _still_due(question: Question, payment: Payment) -> tuple[RollLine, Due | None]:
    right = question.store.enrolments.get(payment.enrolment)
    line, dues = due_by_facts(question.store, right, payment.month, question.month)
    known = line or line_of_payment(question.store, payment)
    return known, dues.get(payment.purpose)


def _goes_to_same_account(line: RollLine, returned: ReturnedLine) -> bool:
    if line.payee is None or returned.decision is Decision.RETRY:
        return False
    old = returned.payments[0].payee
    return (line.payee.holder, line.payee.bank, line.payee.account) == (
        old.holder,
        old.bank,
        old.account,
    )


def _again(line: RollLine, payment: Payment, amount: Money, due: Due | None) -> Due:
    """Return what repeats a payment: the whole of it, or what is still due of it."""
    if due is None or amount == payment.amount:
        text = f"{REPEATED} {payment.amount} = {amount}"
        again = _of_payment(line, payment, amount, text)
    else:
        had = due.amount - amount
        text = f"{due.explanation}；应发 {due.amount} − 已得 {had} = {amount}"
        again = due._replace(amount=amount, explanation=text)
    return again._replace(reissue_of=payment.id)


def _of_payment(line: RollLine, payment: Payment, amount: Money, text: str) -> Due:
    """Return an amount for what an earlier payment was for, by that one's facts."""
    return Due(
        line=line,
        programme=payment.programme,
        month=payment.month,
        purpose=payment.purpose,
        grade=payment.grade,
        amount=amount,
        persons=payment.persons,
        standard=payment.standard,
        income=payment.income,
        explanation=text,
    )


_KINDS: Final[Mapping[RunKind, Callable[[Question], Iterator[Found]]]] = (
    MappingProxyType(
        {
            RunKind.REGULAR: _regular,
            RunKind.ONE_OFF: _one_off,
            RunKind.BACK_PAY: _back_pay,
            RunKind.PRICE_SUBSIDY: _allowance,
            RunKind.FESTIVAL: _allowance,
            RunKind.REISSUE: _reissue,
        }
    )
)
