"""What a number says of itself by its label: a total, a balance, spent, or come in."""

from __future__ import annotations

import re
from typing import Final

from aidesk.domain.proofreading.quantity import Quantity
from aidesk.domain.proofreading.units import Dimension

_BEFORE: Final = (
    r"(?:以上|上述|各项|各级|各类|三项|四项|五项|资金|经费|到位|支出|收入"
    r"|全年|今年|本年|年度)*"
)
_STRONG: Final = re.compile(rf"^{_BEFORE}(?:合计|总计|小计|共计(?=.{{0,4}}$)|总额)")
_WEAK: Final = re.compile(
    r"[合总共累小]计|总共|(?<!公)共(?![同享建用公青产])|(?<![审会统设])计(?![划算生入时件])"
)
_LEFT: Final = re.compile(r"结余|余额|剩余|尚余|结存")
_EARLIER: Final = re.compile(
    r"上年|上一年|年初|期初|往年|历年|去年|以前年度|滚存|累计结余|历史"
)
_SPENT: Final = re.compile(
    r"支出|发放|使用|核拨|兑付|支付|已用|开支|执行|救助资金|补助资金"
)
_NOT_SPENT: Final = re.compile(
    r"未拨付|未支出|到位|拨款|结转|下达|收入|配套|预算|安排|收到"
)
_CAME: Final = re.compile(
    r"到位|拨款|结转|下达|收入|中央|省级|市级|区级|县级|财政|配套|安排|预算|收到|投入"
)


def is_strong(quantity: Quantity) -> bool:
    """Tell whether a number says of itself that it is the sum of what was listed."""
    return _STRONG.search(quantity.label) is not None


def is_total(quantity: Quantity) -> bool:
    """Tell whether a number may be a sum."""
    return _WEAK.search(quantity.label) is not None


def is_balance(quantity: Quantity) -> bool:
    """Tell whether a number is what is left, now and not a year before."""
    label = quantity.label
    return bool(_LEFT.search(label)) and not _EARLIER.search(label)


def is_spent(quantity: Quantity) -> bool:
    """Tell whether a number is an amount that was spent."""
    spent = _SPENT.search(quantity.label) and not _NOT_SPENT.search(quantity.label)
    return is_money(quantity) and bool(spent) and not is_balance(quantity)


def has_come(quantity: Quantity) -> bool:
    """Tell whether a number is an amount that came in, or was there to be spent."""
    return is_money(quantity) and _CAME.search(quantity.label) is not None


def is_money(quantity: Quantity) -> bool:
    """Tell whether a number is an amount of money, known exactly."""
    return quantity.dimension is Dimension.MONEY and quantity.is_part
