"""What an entry will do to a fund, said before it is recorded."""

from __future__ import annotations

from aidesk.domain.fund import Cause, Expenditure, FundState, Transfer
from aidesk.domain.money import Money
from aidesk.i18n import translate


def transfer_effect(transfer: Transfer, fund: FundState) -> list[str]:
    """Return how a fund's sums will change, one a line."""
    if transfer.cause is Cause.ALLOTTED:
        return [translate("funds", "只记下达，结余不变。钱到账了，再登记一笔“到位”。")]
    more = transfer.amount
    return [
        _changed(translate("funds", "到位合计"), fund.available, more),
        _changed(translate("funds", "结余"), fund.balance, more),
    ]


def expenditure_effect(expenditure: Expenditure, fund: FundState) -> list[str]:
    """Return how a fund's sums will change, one a line, and when they will not do."""
    spent = expenditure.amount
    lines = [
        _changed(translate("funds", "支出"), fund.spent, spent),
        _changed(translate("funds", "结余"), fund.balance, -spent),
    ]
    if spent > fund.balance:
        lines.append(translate("funds", "结余不够，请核对金额和项目。"))
    return lines


def _changed(name: str, before: Money, more: Money) -> str:
    text = translate("funds", "登记以后{name}：{before} → {after} 元")
    return text.format(name=name, before=before, after=before + more)
