"""What an entry will do to a fund, said before it is recorded."""

from __future__ import annotations

from collections.abc import Sequence

from aidesk.domain.fund import Cause, Expenditure, FundState, Move, Transfer
from aidesk.domain.money import Money
from aidesk.i18n import translate
from aidesk.services.month_overview import ProgrammeFund


def transfer_effect(transfer: Transfer, fund: FundState) -> list[str]:
    """Return how a fund's sums will change, one a line."""
    if transfer.cause is Cause.ALLOTTED:
        return [translate("funds", "只记下达，结余不变。钱到账了，再登记一笔“到位”。")]
    more = transfer.amount
    return [
        _changed(translate("funds", "到位合计"), fund.came_in, more),
        _changed(translate("funds", "结余"), fund.balance, more),
    ]


def expenditure_effect(expenditure: Expenditure, fund: FundState) -> list[str]:
    """Return how a fund's sums will change, one a line, and when they will not do."""
    spent = expenditure.amount
    return [
        _changed(translate("funds", "支出"), fund.spent, spent),
        _changed(translate("funds", "结余"), fund.balance, -spent),
        *_short(fund, spent),
    ]


def move_effect(move: Move, left: ProgrammeFund, come: ProgrammeFund) -> list[str]:
    """Return how both funds of a move will change, and when the money will not do."""
    return [
        _balance_changed(left, -move.amount),
        _balance_changed(come, move.amount),
        *_short(left.fund, move.amount),
    ]


def leaving_effect(transfer: Transfer, fund: ProgrammeFund) -> list[str]:
    """Return how handing money back will change a fund, and when it will not do."""
    return [
        _balance_changed(fund, transfer.moves),
        *_short(fund.fund, transfer.amount),
    ]


def reversal_effect(
    entry: Transfer | Expenditure, funds: Sequence[ProgrammeFund]
) -> list[str]:
    """Return how taking an entry back will change the funds it is in.

    The first of ``funds`` is its own, the other one that at the other end of a move.
    """
    if isinstance(entry, Transfer) and entry.cause is Cause.ALLOTTED:
        text = translate("funds", "冲正以后下达：{before} → {after} 元，结余不变。")
        before = funds[0].fund.allotted
        return [text.format(before=before, after=before - entry.amount)]
    back = -entry.moves if isinstance(entry, Transfer) else entry.amount
    return [
        _balance_after(
            translate("funds", "冲正以后{name}结余：{before} → {after} 元"), fund, more
        )
        for fund, more in zip(funds, (back, -back), strict=False)
    ]


def _balance_changed(fund: ProgrammeFund, more: Money) -> str:
    text = translate("funds", "登记以后{name}结余：{before} → {after} 元")
    return _balance_after(text, fund, more)


def _balance_after(text: str, fund: ProgrammeFund, more: Money) -> str:
    before = fund.fund.balance
    name = fund.programme.short_name
    return text.format(name=name, before=before, after=before + more)


def _short(fund: FundState, taken: Money) -> list[str]:
    if taken <= fund.balance:
        return []
    return [translate("funds", "结余不够，请核对金额和项目。")]


def _changed(name: str, before: Money, more: Money) -> str:
    text = translate("funds", "登记以后{name}：{before} → {after} 元")
    return text.format(name=name, before=before, after=before + more)
