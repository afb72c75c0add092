"""How an amount came about, in a few lines from the facts to the fen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from aidesk.domain.bank_return import Decision, LineAnswer
from aidesk.domain.entitlement import is_at_floor, price_subsidy, rounding_worded
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import AllowanceRate, Standard, Unit
from aidesk.domain.recovery import Withheld
from aidesk.domain.rules import Purpose
from aidesk.i18n import translate
from aidesk.services.explain import Explained
from aidesk.storage.payouts import Payout
from aidesk.wording.allowances import rise_worded
from aidesk.wording.formats import short_month, worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.joining import clauses, headed, listed, noted
from aidesk.wording.payouts import months_worded


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is said of payments that came about in one way: a head and its lines."""

    head: str
    lines: tuple[str, ...]


def explanations(payments: Sequence[Explained]) -> list[Explanation]:
    """Return how payments came about; months with the same words stand together."""
    groups: dict[tuple[str, Purpose, Money, tuple[str, ...]], list[Month]] = {}
    for each in payments:
        payment = each.payment
        lines = tuple(explained_lines(each))
        key = (each.programme.short_name, payment.purpose, payment.amount, lines)
        groups.setdefault(key, []).append(payment.month)
    return [
        Explanation(_head(name, purpose, amount, months), lines)
        for (name, purpose, amount, lines), months in groups.items()
    ]


def explained_lines(explained: Explained) -> Iterator[str]:
    """Yield what leads to the amount of a payment, and what became of it.

    The line with the formula stands after all facts that it is made of.
    """
    yield from _followed(explained)
    yield from _facts(explained)
    yield from _before(explained)
    yield _line(translate("explaining", "计算"), explained.payment.explanation)
    yield from _afterwards(explained)


def _head(name: str, purpose: Purpose, amount: Money, months: Sequence[Month]) -> str:
    text = translate("explaining", "{months} {name}（{purpose}）{amount} 元")
    if len(months) > 1:
        text = translate("explaining", "{months} {name}（{purpose}）每月 {amount} 元")
    return text.format(
        months=months_worded(months), name=name, purpose=worded(purpose), amount=amount
    )


def _line(head: str, words: str) -> str:
    return headed(head, words)


def _followed(explained: Explained) -> Iterator[str]:
    """Yield what decides the amount: a standard, a rate, or a decision."""
    if explained.basis:
        yield _line(translate("explaining", "依据"), explained.basis)
    if explained.stage is not None:
        text = translate("explaining", "第 {number} 期，共 {count} 期")
        number, count = explained.stage
        yield _line(
            translate("explaining", "分期"), text.format(number=number, count=count)
        )
    if explained.standard is not None:
        words = _standard_worded(explained.standard)
        yield _line(translate("explaining", "标准"), words)
    if explained.rate is not None:
        yield _line(translate("explaining", "标准"), _rate_worded(explained.rate))


def _standard_worded(standard: Standard) -> str:
    amount = translate("explaining", "{grade} {amount} 元").format(
        grade=grade_worded(standard.grade), amount=standard.amount
    )
    since = translate("explaining", "{month}起执行")
    facts = [amount, standard.document]
    facts.append(since.format(month=worded(standard.effective_from)))
    if standard.applied_from != standard.effective_from:
        paid = translate("explaining", "{month}起发放")
        facts.append(paid.format(month=worded(standard.applied_from)))
    return clauses(filter(None, facts))


def _rate_worded(rate: AllowanceRate) -> str:
    per = translate("explaining", "每人 {amount} 元")
    if rate.per is Unit.HOUSEHOLD:
        per = translate("explaining", "每户 {amount} 元")
    facts = [per.format(amount=rate.amount), *_worked_out(rate), rate.document]
    return clauses(filter(None, facts))


def _worked_out(rate: AllowanceRate) -> Iterator[str]:
    """Yield the formula of a price subsidy, and that its floor is paid."""
    if rate.standard is None or rate.scpi is None:
        return
    found = price_subsidy(rate.standard, rate.scpi, ZERO, rate.rounding)
    formula = f"{rate.standard} × {rise_worded(rate.scpi)} = {found}"
    if found.fen != Fraction(rate.standard.fen * rate.scpi, 10_000):
        formula = noted(formula, rounding_worded(rate.rounding))
    yield formula
    if is_at_floor(rate):
        text = translate("explaining", "低于下限，按下限 {floor} 元")
        yield text.format(floor=rate.floor)


def _facts(explained: Explained) -> Iterator[str]:
    """Yield for how many it is, and what income is taken off."""
    payment, rule = explained.payment, explained.programme.rule
    if payment.purpose in (Purpose.SUPPLEMENT, Purpose.BASIC, Purpose.CARE):
        return
    if explained.programme.unit is not Unit.PERSON:
        text = translate("explaining", "{count} 人").format(count=payment.persons)
        yield _line(translate("explaining", "人数"), text)
    takes_income = payment.purpose is Purpose.GRANT and rule == "top_up"
    if takes_income and payment.income and explained.standard is not None:
        text = translate("explaining", "每月 {amount} 元").format(amount=payment.income)
        yield _line(translate("explaining", "家庭收入"), text)


def _before(explained: Explained) -> Iterator[str]:
    """Yield what was paid before for the same month, list by list."""
    month = explained.payment.month
    if explained.source is not None:
        words = explained.source.payment.explanation
        yield _line(translate("explaining", "原来的计算"), words)
    if explained.earlier:
        counted = explained.counted
        told = listed(
            _paid_worded(paid, month, repeated=paid not in counted)
            for paid in explained.earlier
        )
        yield _line(translate("explaining", "此前已发"), told)


def _paid_worded(paid: Payout, of_month: Month, *, repeated: bool = False) -> str:
    """Return what a list paid: ``月发放 820.00``, or ``7月补发 40.00`` if later."""
    kind = worded(paid.run.kind)
    if paid.run.month != of_month:
        text = translate("explaining", "{month}{kind}")
        month = _month_in(paid.run.month, of_month.year)
        kind = text.format(month=month, kind=kind)
    amount = f"{kind} {paid.payment.amount}"
    if repeated:
        return noted(amount, translate("explaining", "退回后已重发"))
    if paid.is_returned:
        return noted(amount, translate("explaining", "银行退回"))
    return amount


def _afterwards(explained: Explained) -> Iterator[str]:
    """Yield what the bank said, what was done then, and what was kept back."""
    if explained.original is not None and explained.original.answer is not None:
        yield _line(
            translate("explaining", "退票"), _returned(explained.original.answer)
        )
    payout = explained.payout
    if payout is not None and payout.answer is not None and payout.is_returned:
        facts = [_returned(payout.answer), *_done(explained, payout)]
        yield _line(translate("explaining", "银行"), clauses(facts))
    if explained.withheld:
        yield _line(
            translate("explaining", "扣回"), _withheld_worded(explained.withheld)
        )


def _returned(answer: LineAnswer) -> str:
    text = translate("explaining", "{day}退回").format(day=worded(answer.on))
    return noted(text, answer.reason) if answer.reason else text


def _done(explained: Explained, payout: Payout) -> Iterator[str]:
    month = explained.payment.month
    if explained.again:
        yield from (_paid_worded(paid, month) for paid in explained.again)
    elif payout.decision is Decision.GIVEN_UP:
        gone = translate("explaining", "不再发")
        yield noted(gone, payout.reason) if payout.reason else gone
    else:
        yield translate("explaining", "等待重发")


def _withheld_worded(withheld: Iterable[Withheld]) -> str:
    """Return what a line keeps back in all, and for which months."""
    kept = list(withheld)
    text = translate("explaining", "从这一行扣回 {amount} 元，抵 {months}多发的")
    return text.format(
        amount=total(each.amount for each in kept),
        months=months_worded(each.key.month for each in kept),
    )


def _month_in(month: Month, year: int) -> str:
    return short_month(month) if month.year == year else worded(month)
