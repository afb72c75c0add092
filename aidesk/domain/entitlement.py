"""What an enrolment is due for one month, and the steps that explain it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Final

from aidesk.domain.identity import age_in
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.programme import AllowanceRate, Programme, Standards
from aidesk.domain.rounding import ROUNDINGS
from aidesk.domain.rules import RULES, Claim, Purpose, Step

AT_FLOOR: Final = "低于下限按下限"
_ROUNDED_TO: Final = {
    "fen": "四舍五入到分",
    "jiao": "四舍五入到角",
    "yuan": "四舍五入到元",
    "yuan_up": "进一到元",
}


@dataclass(frozen=True, slots=True)
class Entitlement:
    """What is due for one month and one purpose.

    ``amount`` is rounded once, by the programme's policy; zero is possible and
    then means that nothing is paid.
    """

    month: Month
    purpose: Purpose
    grade: str
    amount: Money
    standard: Money
    persons: int
    steps: tuple[Step, ...]
    rounding: str = "fen"

    def explanation(self) -> str:
        """Return the formula: ``630.00 × 2人 − 收入 400.00 = 860.00``."""
        formula = str(self.steps[0])
        for step in self.steps[1:]:
            formula += f" {'−' if step.minus else '+'} {step}"
        exact = sum(step.exact() for step in self.steps)
        if exact < 0:
            return f"{formula} = {self.amount}（收入超过标准）"
        if exact != self.amount.fen:
            return f"{formula} = {self.amount}（{_ROUNDED_TO[self.rounding]}）"
        return f"{formula} = {self.amount}"


def entitlements(
    programme: Programme, standards: Standards, claim: Claim, month: Month, as_of: Month
) -> tuple[Entitlement, ...]:
    """Work out one month's amounts: the only place where they are decided.

    ``as_of`` is the month in which it is paid; a standard that is not yet
    applied then does not count.  Raises NoStandardInForceError and
    TermsMissingError.
    """
    rate = partial(_rate, standards, month=month, as_of=as_of)
    rounded = ROUNDINGS[programme.rounding]
    return tuple(
        Entitlement(
            month=month,
            purpose=part.purpose,
            grade=part.grade,
            amount=rounded(part.exact()),
            standard=part.standard,
            persons=claim.persons,
            steps=part.steps,
            rounding=programme.rounding,
        )
        for part in RULES[programme.rule](claim, rate)
    )


def _rate(standards: Standards, grade: str, month: Month, as_of: Month) -> Money | None:
    if grade == "supplement":  # an office may have none, or none before a month
        return standards.in_force_if_any(grade, month, as_of)
    return standards.in_force(grade, month, as_of)


def rounding_worded(rounding: str) -> str:
    """Return a rounding policy as formulas name it: ``四舍五入到元``."""
    return _ROUNDED_TO[rounding]


def price_subsidy(
    standard: Money, scpi: int, floor: Money, rounding: str = "yuan"
) -> Money:
    """Return the price subsidy per person and month: standard × SCPI, rounded.

    ``scpi`` is in hundredths of a per cent (4.8 % is 480); below the floor the
    floor is paid.  发改价格规〔2016〕1835号.
    """
    exact = Fraction(standard.fen * scpi, 10_000)
    return max(ROUNDINGS[rounding](exact), floor)


def is_at_floor(rate: AllowanceRate) -> bool:
    """Tell whether a price subsidy would be less if there were no floor."""
    if rate.standard is None or rate.scpi is None:
        return False
    without = price_subsidy(rate.standard, rate.scpi, ZERO, rate.rounding)
    return without < rate.floor


def care_allowance(minimum_wage: Money) -> tuple[Money, Money, Money]:
    """Return the allowances of tiers 1 to 3 in central care: 50, 25 and 15 per cent.

    Half-up to the yuan; the rule of Yunnan's central care tiers.
    """
    first, second, third = (
        ROUNDINGS["yuan"](Fraction(minimum_wage.fen * share, 100))
        for share in (50, 25, 15)
    )
    return first, second, third


def has_supplement(
    born: date, month: Month, disability_grade: int | None, *, seriously_ill: bool
) -> bool:
    """Tell whether a person gets a supplement (分类施保): once, whatever the reasons.

    民发〔2012〕220号 §28: old (60), minor (under 18), severely disabled (grade 1
    or 2), seriously ill.
    """
    age = age_in(born, month.first_day())
    return age >= 60 or age < 18 or disability_grade in (1, 2) or seriously_ill
