"""用款申请函: the letter by which the finance office is asked for the money of lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import PAID_STATES, NoListsError, RunId
from aidesk.i18n import in_chinese
from aidesk.reports.blocks import (
    Addressee,
    Attachments,
    Block,
    Letter,
    Paragraph,
    Signature,
    Table,
)
from aidesk.reports.fund_approval import TITLE as APPROVAL
from aidesk.reports.fund_usage import usage_in_month
from aidesk.reports.fund_words import documents_worded, fund_worded
from aidesk.reports.payroll import payroll
from aidesk.services.fund_use import RunUse, run_use
from aidesk.services.settings import office_settings
from aidesk.services.signing import finance_office, paper_names
from aidesk.storage.store import Store
from aidesk.wording.capitals import in_capitals
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.titles import list_name, run_title


def _item(use: RunUse) -> str:
    run = use.sum.run
    return list_name(use.programme, run.kind, run.batch)


@dataclass(frozen=True, slots=True)
class _FundRow:
    """What the lists of a letter take from one fund."""

    fund: str
    used: Money
    after: Money

    @property
    def available(self) -> Money:
        return self.used + self.after


_LISTS: Final[tuple[Column[RunUse], ...]] = (
    Column("项目", _item, 58),
    Column("户", lambda use: use.sum.households, 16, summed=True),
    Column("人", lambda use: use.sum.persons, 16, summed=True),
    Column("金额（元）", lambda use: use.sum.run.total, 34, summed=True),
)
_FUNDS: Final[tuple[Column[_FundRow], ...]] = (
    Column("资金", lambda row: row.fund, 48),
    Column("可用结余（元）", lambda row: row.available, 34, summed=True),
    Column("本次用款（元）", lambda row: row.used, 34, summed=True),
    Column("用款后结余（元）", lambda row: row.after, 40, summed=True),
)


@in_chinese()
def run_request(store: Store, run: RunId, day: date) -> Letter:
    """Return the letter that asks for the money of one made list."""
    use = run_use(store, run)
    item = _item(use)
    what = f"{worded(use.sum.run.month)}{item}{'' if item.endswith('金') else '资金'}"
    blocks = [Paragraph(_asked(use)), Paragraph(_fund_told(use))]
    return _letter(store, [use], what, blocks, day)


@in_chinese()
def month_request(store: Store, month: Month, day: date) -> Letter:
    """Return the letter that asks for the money of a month's lists together.

    Those that went to the bank are left out while others wait.  Raises NoListsError.
    """
    runs = store.runs.of_month(month)
    waiting = [run for run in runs if run.state not in PAID_STATES]
    uses = [run_use(store, run.id) for run in waiting or runs]
    if not uses:
        raise NoListsError(month)
    told = (
        f"经审核，{worded(month)}需发放社会救助资金名单{len(uses)}份，"
        f"共需资金{_needed(uses)}，具体如下："
    )
    blocks: list[Block] = [
        Paragraph(told),
        Table(_LISTS, uses),
        Paragraph("上述资金从以下专项资金中列支："),
        Table(_FUNDS, _fund_rows(uses)),
    ]
    return _letter(store, uses, f"{worded(month)}社会救助资金", blocks, day)


def _letter(
    store: Store, uses: Sequence[RunUse], what: str, blocks: Sequence[Block], day: date
) -> Letter:
    unit = store.office.get().unit
    return Letter(
        (f"{unit}关于申请拨付", f"{what}的函"),
        (
            Addressee(finance_office(store)),
            *blocks,
            Paragraph(_wanted(store, uses, day)),
            Paragraph("妥否，请函复。"),
            Attachments(tuple(_attached(store, uses))),
            Signature(unit, day),
        ),
    )


def _needed(uses: Sequence[RunUse]) -> str:
    amount = total(use.sum.run.total for use in uses)
    return f"{amount}元（{in_capitals(amount)}）"


def _asked(use: RunUse) -> str:
    """Return by what right the money is asked for, for how many, and how much."""
    each = use.sum
    basis = documents_worded([*use.documents, *use.programme.basis], most=2)
    rule = f"根据{basis}的规定，" if basis else ""
    kept = ""
    if each.withheld:
        kept = f"应发{each.granted}元，扣回以前多发的{each.withheld}元，"
    return (
        f"{rule}经审核，{worded(each.run.month)}{_item(use)}发放{each.households}户"
        f"{each.persons}人，{kept}需资金{_needed([use])}。"
    )


def _fund_told(use: RunUse) -> str:
    position = use.position
    fund = fund_worded(position.year, use.programme.short_name)
    return (
        f"上述资金从{fund}中列支，用款前结余{position.before}元，"
        f"用款后结余{position.after}元。"
    )


def _fund_rows(uses: Sequence[RunUse]) -> list[_FundRow]:
    """Return fund by fund what the lists take, and what is left after the last."""
    by_fund: dict[str, list[RunUse]] = {}
    for use in uses:
        fund = fund_worded(use.position.year, use.programme.short_name)
        by_fund.setdefault(fund, []).append(use)
    return [
        _FundRow(fund, total(use.position.amount for use in of), of[-1].position.after)
        for fund, of in by_fund.items()
    ]


def _wanted(store: Store, uses: Sequence[RunUse], day: date) -> str:
    """Return what finance is asked to do, by the pay day while that is to come."""
    banks = {bank: None for use in uses for bank in use.banks}
    bank = paper_names(store).bank or "、".join(banks)
    month = uses[0].sum.run.month
    pay_day = month.first_day().replace(day=office_settings(store).pay_day)
    when = f"于{worded(pay_day)}前" if day < pay_day else "及时"
    return (
        f"请贵局审核后，{when}将上述资金从财政社保基金专户拨付到代发银行（{bank}），"
        "以便按时发放到户。"
    )


def _attached(store: Store, uses: Sequence[RunUse]) -> Iterator[str]:
    from aidesk.reports.tables import page_count  # noqa: PLC0415 - see writing

    for use in uses:
        title = run_title(use.sum.run, use.programme)
        yield f"{title}（{page_count(payroll(store, use.sum.run.id))}页）"
    yield f"{APPROVAL}（{len(uses)}份）"
    usage = usage_in_month(store, uses[0].sum.run.month)
    yield f"{usage.title}（{page_count(usage)}页）"
