"""The rules that amounts are worked out by; a new kind of subsidy adds one here.

A rule returns exact fen and never rounds: that is done once, by the programme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money
from aidesk.domain.rounding import ROUNDINGS


class Purpose(StrEnum):
    """What a payment is for, whatever run pays it."""

    GRANT = "grant"
    SUPPLEMENT = "supplement"
    BASIC = "basic"
    CARE = "care"
    PRICE_SUBSIDY = "price_subsidy"
    FESTIVAL = "festival"


class CareMode(StrEnum):
    """How a destitute person is cared for."""

    CENTRAL = "central"
    DISPERSED = "dispersed"


_FROZEN: Final = "渐退期定额"
_DECIDED: Final = "核定"
_AGREED: Final = "会议议定"
REPEATED: Final = "退票"
"""Begins the formula of what repeats the whole of a returned payment."""


@dataclass(eq=False)
class TermsMissingError(AideskError):
    """An enrolment lacks a term that its programme's rule needs."""

    term: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of an enrolment; each programme uses its own.

    ``grade`` is the class of standard (urban, rural, or a class of retired
    workers); ``tier`` is the self-care tier 1 to 3; ``months`` are months of
    standard; ``decided`` is an amount that a decision names, or one that is
    frozen while a household phases out.
    """

    grade: str = "urban"
    mode: CareMode | None = None
    tier: int | None = None
    institution: int | None = None
    months: int | None = None
    decided: Money | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """The facts of one month that a rule may look at."""

    persons: int = 1
    monthly_income: Money = ZERO
    yearly_income: Money = ZERO
    supplemented: int = 0
    terms: Terms = Terms()

    @property
    def income(self) -> Money:
        """Return the income of one month, to the fen."""
        if not self.yearly_income:
            return self.monthly_income
        yearly = Fraction(self.yearly_income.fen, 12)
        return self.monthly_income + ROUNDINGS["fen"](yearly)


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of a formula: ``630.00 × 2人``, or ``收入 2,000.00 ÷ 12``."""

    amount: Money
    times: int = 1
    unit: str = ""
    label: str = ""
    over: int = 1
    minus: bool = False

    def exact(self) -> Fraction | int:
        """Return the worth of the step in fen, below zero when it is taken off."""
        whole = self.amount.fen * self.times
        worth = whole if self.over == 1 else Fraction(whole, self.over)
        return -worth if self.minus else worth

    def __str__(self) -> str:
        label = f"{self.label} " if self.label else ""
        times = f" × {self.times}{self.unit}" if self.unit else ""
        over = f" ÷ {self.over}" if self.over != 1 else ""
        return f"{label}{self.amount}{times}{over}"


def follows_standard(formula: str) -> bool:
    """Tell whether a formula begins with a standard, and not with a decided amount."""
    return not formula.startswith((_FROZEN, _DECIDED, _AGREED))


@dataclass(frozen=True, slots=True)
class Part:
    """What a rule grants for one purpose, as the steps that lead there."""

    purpose: Purpose
    grade: str
    standard: Money
    steps: tuple[Step, ...]

    def exact(self) -> Fraction | int:
        """Return the exact fen, never below zero."""
        return max(sum(step.exact() for step in self.steps), 0)


Rate = Callable[[str], Money | None]
"""Gives the standard of a grade; None for a supplement that the office has not."""


def _needed(rate: Money | None, term: str) -> Money:
    if rate is None:
        raise TermsMissingError(term)
    return rate


def top_up(claim: Claim, rate: Rate) -> Iterable[Part]:
    """Pay what the household's income falls short of the standard for all persons.

    民发〔2012〕220号 §27, 国务院令649号 §12: the difference is taken on the household's
    total, never per head.  A decided amount (渐退期) stands in its place.  Persons
    with a supplement (分类施保) get it once each, besides either.
    """
    yield _grant(claim, rate)
    if claim.supplemented:
        supplement = rate("supplement")
        if supplement is not None:
            each = Step(supplement, claim.supplemented, "人", "分类施保")
            yield Part(Purpose.SUPPLEMENT, "supplement", supplement, (each,))


def _grant(claim: Claim, rate: Rate) -> Part:
    terms = claim.terms
    if terms.decided is not None:
        frozen = Step(terms.decided, label=_FROZEN)
        return Part(Purpose.GRANT, terms.grade, terms.decided, (frozen,))
    standard = _needed(rate(terms.grade), "standard")
    steps = [Step(standard, claim.persons, "人")]
    if claim.monthly_income:
        steps.append(Step(claim.monthly_income, label="收入", minus=True))
    if claim.yearly_income:
        steps.append(Step(claim.yearly_income, label="年收入", over=12, minus=True))
    return Part(Purpose.GRANT, terms.grade, standard, tuple(steps))


def basic_and_care(claim: Claim, rate: Rate) -> Iterable[Part]:
    """Pay the basic standard of the care mode and the allowance of the tier.

    民发〔2021〕43号 §21–22 for the tiers; a tier may have a zero rate.
    """
    terms = claim.terms
    if terms.mode is None or terms.tier is None:
        raise TermsMissingError("mode" if terms.mode is None else "tier")
    grade = f"basic_{terms.mode}"
    basic = _needed(rate(grade), "standard")
    yield Part(Purpose.BASIC, grade, basic, (Step(basic, label="基本生活标准"),))
    grade = f"care_{terms.mode}_{terms.tier}"
    care = _needed(rate(grade), "standard")
    yield Part(Purpose.CARE, grade, care, (Step(care, label="照料护理标准"),))


def months_of_standard(claim: Claim, rate: Rate) -> Iterable[Part]:
    """Pay persons × months × standard, or the amount that was decided.

    民发〔2018〕23号: the sum of temporary assistance follows the dibao standard.
    """
    terms = claim.terms
    if terms.decided is not None:
        step = Step(terms.decided, label=_DECIDED)
        yield Part(Purpose.GRANT, terms.grade, terms.decided, (step,))
        return
    if not terms.months:
        raise TermsMissingError("months")
    standard = _needed(rate(terms.grade), "standard")
    unit = "个月" if claim.persons == 1 else "人月"
    steps = (Step(standard, claim.persons * terms.months, unit),)
    yield Part(Purpose.GRANT, terms.grade, standard, steps)


def decided_amount(claim: Claim, _rate: Rate) -> Iterable[Part]:
    """Pay the amount that the minutes of a meeting name."""
    decided = claim.terms.decided
    if decided is None:
        raise TermsMissingError("decided")
    yield Part(
        Purpose.GRANT, claim.terms.grade, decided, (Step(decided, label=_AGREED),)
    )


def fixed_rate(claim: Claim, rate: Rate) -> Iterable[Part]:
    """Pay the monthly rate of the person's class; 国发〔1965〕224号 and its successors."""
    standard = _needed(rate(claim.terms.grade), "standard")
    yield Part(
        Purpose.GRANT, claim.terms.grade, standard, (Step(standard, label="月标准"),)
    )


Rule = Callable[[Claim, Rate], Iterable[Part]]
RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "top_up": top_up,
        "basic_and_care": basic_and_care,
        "months_of_standard": months_of_standard,
        "decided_amount": decided_amount,
        "fixed_rate": fixed_rate,
    }
)


def check_terms(rule: str, terms: Terms) -> None:
    """Raise TermsMissingError when terms lack what a rule asks for."""
    for _part in RULES[rule](Claim(terms=terms), lambda _grade: ZERO):
        pass
