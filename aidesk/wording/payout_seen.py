"""A list with what is said under it: its sum in figures and in capitals, its fund."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.money import total
from aidesk.domain.payment import PAID_STATES
from aidesk.i18n import translate
from aidesk.services.made_run import MadeRun
from aidesk.wording.capitals import in_capitals
from aidesk.wording.payouts import (
    PayoutList,
    balance_told,
    counted,
    run_told,
    shortage_told,
)


@dataclass(frozen=True, slots=True)
class PayoutSeen:
    """A list in words, which long lists are put into beside the window.

    ``money`` tells of the fund, of a paid list its days; ``short`` briefly what the
    fund lacks.
    """

    shown: PayoutList
    sum: str
    capitals: str
    money: str
    short: str


def payout_seen(shown: PayoutList) -> PayoutSeen:
    """Return a list in words."""
    if isinstance(shown, MadeRun) and shown.run.state in PAID_STATES:
        money = run_told(shown.run)
    else:
        money = balance_told(shown)
    return PayoutSeen(
        shown=shown,
        sum=_sum_told(shown),
        capitals=in_capitals(shown.total),
        money=money,
        short=shortage_told(shown),
    )


def _sum_told(shown: PayoutList) -> str:
    lines, paid = counted(shown, len(shown.lines)), shown.total
    kept = total(line.withheld for line in shown.lines)
    if not kept:
        text = translate("payouts", "应发合计 {sum} 元，{counted}")
        return text.format(sum=paid, counted=lines)
    text = translate(
        "payouts", "实发合计 {sum} 元，{counted}（应发 {granted} 元，扣回 {kept} 元）"
    )
    return text.format(sum=paid, counted=lines, granted=paid + kept, kept=kept)
