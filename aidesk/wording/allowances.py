"""The rates of price subsidies and festival sums as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from aidesk.domain.entitlement import is_at_floor
from aidesk.domain.money import total
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import AllowanceRate, Programme, Unit
from aidesk.domain.rounding import printed
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_month, worded
from aidesk.wording.joining import listed, noted

_PER: Final = {
    Unit.HOUSEHOLD: QT_TRANSLATE_NOOP("allowances", "每户"),
    Unit.PERSON: QT_TRANSLATE_NOOP("allowances", "每人"),
    Unit.CASE: QT_TRANSLATE_NOOP("allowances", "每件"),
}


_ROUNDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "fen": QT_TRANSLATE_NOOP("allowances", "四舍五入到分"),
        "jiao": QT_TRANSLATE_NOOP("allowances", "四舍五入到角"),
        "yuan": QT_TRANSLATE_NOOP("allowances", "四舍五入到元"),
        "yuan_up": QT_TRANSLATE_NOOP("allowances", "进一到元"),
    }
)


@dataclass(frozen=True, slots=True)
class RateLine:
    """A rate beside the programmes that it names by their codes."""

    rate: AllowanceRate
    programmes: Mapping[str, Programme]

    def for_whom(self) -> str:
        """Return who gets it: ``城市低保、特困供养``."""
        codes = self.rate.beneficiaries
        return listed(self.programmes[code].short_name for code in codes)

    def paid_from(self) -> str:
        """Return whose fund pays it."""
        return self.programmes[self.rate.programme].short_name

    def worked_out(self) -> str:
        """Return how a price subsidy came about: ``630.00 × 4.80%``."""
        rate = self.rate
        if rate.standard is None or rate.scpi is None:
            return ""
        formula = f"{rate.standard} × {rise_worded(rate.scpi)}"
        return noted(formula, floor_worded()) if is_at_floor(rate) else formula

    def per_unit(self) -> str:
        """Return for whom one amount is: ``每人`` or ``每户``."""
        return translate("allowances", _PER[self.rate.per])


def rise_worded(scpi: int) -> str:
    """Return a rise in hundredths of a per cent as people write it: ``4.80%``."""
    return f"{printed(Fraction(scpi, 100), 2)}%"


def rounding_worded(name: str) -> str:
    """Return the word for a rounding, given by its name."""
    return translate("allowances", _ROUNDINGS[name])


def floor_worded() -> str:
    """Return what is said where a floor is paid in place of less."""
    return translate("allowances", "低于下限按下限")


def amount_worded(rate: AllowanceRate) -> str:
    """Return what a rate pays: ``每人 10.00 元（低于下限按下限）``."""
    amount = translate("allowances", "{per} {amount} 元").format(
        per=translate("allowances", _PER[rate.per]), amount=rate.amount
    )
    return noted(amount, floor_worded()) if is_at_floor(rate) else amount


def rates_worded(rates: Sequence[AllowanceRate]) -> str:
    """Return what several months pay together: ``每人 2 个月共 65.00 元：…``."""
    if len(rates) == 1:
        sum_up = translate("allowances", "{month}{amount}。")
        return sum_up.format(
            month=worded(rates[0].month), amount=amount_worded(rates[0])
        )
    text = translate("allowances", "{per} {count} 个月共 {amount} 元：{months}。")
    return text.format(
        per=translate("allowances", _PER[rates[0].per]),
        count=len(rates),
        amount=total(rate.amount for rate in rates),
        months=listed(f"{short_month(rate.month)} {rate.amount}" for rate in rates),
    )


WORKED_OUT: Final = QT_TRANSLATE_NOOP("columns", "算法")
PAID_FROM: Final = QT_TRANSLATE_NOOP("columns", "哪项资金出")
RATE_DOCUMENT: Final = QT_TRANSLATE_NOOP("columns", "文号")
RATE_COLUMNS: Final[tuple[Column[RateLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "月份"), lambda line: line.rate.month),
    Column(QT_TRANSLATE_NOOP("columns", "种类"), lambda line: RunKind(line.rate.kind)),
    Column(QT_TRANSLATE_NOOP("columns", "发给谁"), RateLine.for_whom),
    Column(QT_TRANSLATE_NOOP("columns", "标准（元）"), lambda line: line.rate.amount),
    Column(QT_TRANSLATE_NOOP("columns", "按什么"), RateLine.per_unit),
    Column(WORKED_OUT, RateLine.worked_out),
    Column(PAID_FROM, RateLine.paid_from),
    Column(RATE_DOCUMENT, lambda line: line.rate.document),
)
