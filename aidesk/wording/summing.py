"""Amounts of several months as one product that can be checked in one line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import Payment
from aidesk.domain.rules import Purpose
from aidesk.i18n import translate
from aidesk.wording.formats import short_month, worded


def summed_up(payments: Sequence[Payment], year: int) -> str:
    """Return payments as ``1–6月 × 2人 × 40.00 = 480.00``.

    Months in a row with the same persons and the same amount for each stand
    together; the persons are left out where the amount does not divide by them.
    Months of another ``year`` carry theirs.
    """
    purposes = list(dict.fromkeys(payment.purpose for payment in payments))
    products = []
    for purpose in purposes:
        own = sorted(
            (p for p in payments if p.purpose is purpose), key=lambda p: p.month
        )
        name = f"{worded(purpose)} " if len(purposes) > 1 else ""
        products += [f"{name}{product}" for product in _products(own, year)]
    return f"{' + '.join(products)} = {total(p.amount for p in payments)}"


def _products(payments: Sequence[Payment], year: int) -> list[str]:
    """Return one product for each group of months in a row that are alike."""
    runs = groupby(enumerate(payments), lambda found: _alike(*found))
    products = []
    for (_place, times, each), group in runs:
        months = [payment.month for _number, payment in group]
        products.append(f"{_span(months, year)} × {times}{each}")
    return products


def _alike(number: int, payment: Payment) -> tuple[tuple[int, int], str, Money]:
    """Return what is equal for months in a row with the same factors."""
    month = payment.month
    row = (month.year, month.number - number)
    fen, rest = divmod(payment.amount.fen, payment.persons)
    if rest or payment.purpose is not Purpose.GRANT:  # others count in their own way
        return row, "", payment.amount
    text = translate("summing", "{count}人 × ")
    return row, text.format(count=payment.persons), Money(fen)


def _span(months: Sequence[Month], year: int) -> str:
    first, last = months[0], months[-1]
    if first == last:
        return short_month(first) if first.year == year else worded(first)
    text = translate("summing", "{first}–{last}月")
    if first.year != year:
        text = translate("summing", "{year}年{first}–{last}月")
    return text.format(year=first.year, first=first.number, last=last.number)
