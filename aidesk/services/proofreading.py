"""A text compared with the office file: which of its figures the file has otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from aidesk.domain.fund import Source
from aidesk.domain.money import Money
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Rhythm
from aidesk.domain.proofreading.balances import Spoken
from aidesk.domain.proofreading.findings import (
    Finding,
    Kind,
    Reading,
    Rule,
    Verified,
)
from aidesk.domain.proofreading.prose import Section, paragraphs, sections
from aidesk.domain.proofreading.quantity import Quantity
from aidesk.domain.proofreading.reader import proofread, spoken_in
from aidesk.domain.proofreading.roles import is_balance, is_strong, is_total
from aidesk.domain.proofreading.units import Dimension
from aidesk.services.year_end import ProgrammeYear, YearFigures

# how reports call the programmes; the longest names are matched first
_CALLED: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        "litigation": re.compile(r"涉诉"),
        "temporary": re.compile(r"临时(?:生活)?救助"),
        "tekun": re.compile(r"特困(?:\(五保\))?(?:人员)?(?:救助)?供养|五保供养"),
        "retired_worker": re.compile(r"精[减简]退职"),
        "urban_dibao": re.compile(r"城市.{0,4}(?:低保|最低生活保障)"),
    }
)
_NOT_THIS_YEAR: Final = re.compile(r"去年|上年同期|同比|比上年|未拨付|下年|次年")
_SPENT: Final = re.compile(r"支出|发放|核拨|使用|支付")
_RECEIVED: Final = re.compile(r"到位|拨款|结转|资金|收入")
Value = Fraction | None


@dataclass(frozen=True, slots=True)
class _Role:
    """What a number may be by its label, and what the office file has for it."""

    dimension: Dimension
    label: re.Pattern[str]
    value: Callable[[ProgrammeYear], Value]


def _arrived(source: Source) -> Callable[[ProgrammeYear], Value]:
    return lambda year: _yuan(year.arrived(source))


def _of_kind(kind: RunKind) -> Callable[[ProgrammeYear], Value]:
    return lambda year: _yuan(year.of_kind(kind))


def _yuan(amount: Money) -> Fraction:
    return Fraction(amount.fen, 100)


def _role(
    dimension: Dimension, label: str, value: Callable[[ProgrammeYear], Value]
) -> _Role:
    return _Role(dimension, re.compile(label), value)


_ROLES: Final = (
    _role(Dimension.MONEY, r"慰问金", _of_kind(RunKind.FESTIVAL)),
    _role(Dimension.MONEY, r"价格.{0,2}补贴", _of_kind(RunKind.PRICE_SUBSIDY)),
    _role(Dimension.MONEY, r"补发", _of_kind(RunKind.BACK_PAY)),
    _role(
        Dimension.MONEY,
        r"(?:上年|上一年|往年|历年).{0,2}(?:结转|结余)",
        lambda year: _yuan(year.carried_in()),
    ),
    _role(Dimension.MONEY, r"中央", _arrived(Source.CENTRAL)),
    _role(Dimension.MONEY, r"省级|省财政|省及", _arrived(Source.PROVINCIAL)),
    _role(Dimension.MONEY, r"市级|市财政", _arrived(Source.MUNICIPAL)),
    _role(Dimension.MONEY, r"[区县]级|[区县]财政", _arrived(Source.DISTRICT)),
    _role(
        Dimension.PERSONS,
        r"集中供养(?!率)",
        lambda year: Fraction(year.of_mode("central")),
    ),
    _role(
        Dimension.PERSONS,
        r"分散供养",
        lambda year: Fraction(year.of_mode("dispersed")),
    ),
    _role(
        Dimension.SHARE,
        r"集中供养率",
        lambda year: (
            Fraction(100 * year.of_mode("central"), year.reached.persons)
            if year.reached.persons
            else None
        ),
    ),
)


def proofread_with(text: str, figures: YearFigures) -> Reading:
    """Return what is wrong in a text, by itself and beside the year's figures."""
    reading = proofread(text)
    for section in sections(paragraphs(text)):
        programme = programme_of(section, figures)
        if programme is not None:
            reading.add(list(_compared(spoken_in(section), programme)))
    return reading.in_order()


def programme_of(section: Section, figures: YearFigures) -> ProgrammeYear | None:
    """Return which programme a section is about, by its heading; None if none."""
    head = section.paragraphs[0]
    if not (head.is_title or head.is_marked):
        return None
    for code, called in _CALLED.items():
        if called.search(head.text):
            return next(
                (p for p in figures.programmes if p.programme.code == code), None
            )
    return None


def _compared(
    spoken: Sequence[Spoken], year: ProgrammeYear
) -> Iterator[Finding | Verified]:
    spent = _total_spent(spoken)
    for sentence in spoken:
        for quantity in sentence.quantities:
            value = _value(quantity, year, is_spent=quantity is spent)
            if value is not None:
                yield _result(sentence, quantity, value)


def _total_spent(spoken: Sequence[Spoken]) -> Quantity | None:
    """Return the number that tells what was spent in all; None if that is not clear."""
    told = [
        q
        for sentence in spoken
        for q in sentence.quantities
        if q.dimension is Dimension.MONEY
        and q.is_part
        and not q.scope
        and _SPENT.search(q.label)
        and not _RECEIVED.search(_SPENT.split(q.label)[0])
        and not _NOT_THIS_YEAR.search(q.label)
    ]
    totals = [q for q in told if is_total(q)]
    if len(totals) == 1:
        return totals[0]
    return told[0] if len(told) == 1 else None


def _value(quantity: Quantity, year: ProgrammeYear, *, is_spent: bool) -> Value:
    """Return what the office file has for a number; None when that is not certain."""
    uncertain = quantity.is_rate or quantity.is_change or quantity.is_vague
    if uncertain or _NOT_THIS_YEAR.search(quantity.label):
        return None
    if is_spent:
        return _yuan(year.spent())
    if quantity.dimension in (Dimension.HOUSEHOLDS, Dimension.PERSONS):
        reached = _reached(quantity, year)
        if reached is not None:
            return reached
    if quantity.dimension is Dimension.MONEY:
        if is_balance(quantity):
            return _yuan(year.balance())
        if (
            is_strong(quantity)
            and not _SPENT.search(quantity.label)
            and not quantity.scope
        ):
            return _yuan(year.available())
    return next(
        (
            role.value(year)
            for role in _ROLES
            if role.dimension is quantity.dimension
            and role.label.search(quantity.label)
        ),
        None,
    )


def _reached(quantity: Quantity, year: ProgrammeYear) -> Value:
    """Return how many were helped: on average, added up over months, or once."""
    reached = year.reached
    households = quantity.dimension is Dimension.HOUSEHOLDS
    if quantity.is_average:
        average = year.households_average() if households else year.persons_average()
        return Fraction(average) if year.programme.rhythm is Rhythm.MONTHLY else None
    if "累计" in quantity.label:
        months = reached.household_months if households else reached.person_months
        return Fraction(months)
    if year.programme.rhythm is Rhythm.ONCE and "救助" in quantity.label:
        return Fraction(reached.households if households else reached.persons)
    return None


def _result(
    sentence: Spoken, quantity: Quantity, value: Fraction
) -> Finding | Verified:
    place = sentence.paragraph.place(quantity.start, quantity.end)
    exact = quantity.prints(
        value, max(quantity.decimals, 2 if quantity.scale > 1 else 0)
    )
    if quantity.bare(value) == quantity.bare(quantity.value):
        return Verified(Rule.OFFICE, place, exact)
    step = Fraction(quantity.scale, 10**quantity.decimals)
    kind = Kind.ROUNDING if abs(value - quantity.value) < step else Kind.ERROR
    return Finding(Rule.OFFICE, kind, place, quantity.prints(value), exact)
