"""The rates of price subsidies and festival sums as a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from aidesk.domain.payment import RunKind
from aidesk.domain.programme import AllowanceRate, Programme, Unit
from aidesk.domain.rounding import printed
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.columns import Column
from aidesk.wording.joining import listed

_PER: Final = {
    Unit.HOUSEHOLD: QT_TRANSLATE_NOOP("allowances", "每户"),
    Unit.PERSON: QT_TRANSLATE_NOOP("allowances", "每人"),
    Unit.CASE: QT_TRANSLATE_NOOP("allowances", "每件"),
}


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
        return f"{rate.standard} × {rise_worded(rate.scpi)}"

    def per_unit(self) -> str:
        """Return for whom one amount is: ``每人`` or ``每户``."""
        return translate("allowances", _PER[self.rate.per])


def rise_worded(scpi: int) -> str:
    """Return a rise in hundredths of a per cent as people write it: ``4.80%``."""
    return f"{printed(Fraction(scpi, 100), 2)}%"


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
