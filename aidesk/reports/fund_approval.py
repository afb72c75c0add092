"""专项资金使用审批表: what is asked of a fund, what the fund holds, and who approves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from aidesk.domain.money import Money
from aidesk.domain.payment import RunId
from aidesk.i18n import in_chinese
from aidesk.reports.form import CENTRE, RIGHT, Box, Form, FormLine, label
from aidesk.reports.fund_usage import usage_in_month
from aidesk.reports.fund_words import (
    documents_worded,
    fund_worded,
    months_paid,
    source_worded,
)
from aidesk.reports.payroll import payroll
from aidesk.reports.payroll_columns import Layout
from aidesk.services.fund_position import Position, before_expenditure
from aidesk.services.fund_use import RunUse, run_use
from aidesk.services.signing import Signing, signing
from aidesk.storage.store import Store
from aidesk.wording.capitals import in_capitals
from aidesk.wording.formats import worded
from aidesk.wording.titles import list_name

TITLE: Final = "专项资金使用审批表"
_WIDTHS: Final = (30, 30, 30, 30, 30, 30)
_SIGN_HEIGHT: Final = 20
_SIGNS: Final = "　　　　　　　　　　　　　年　　月　　日"


@in_chinese()
def run_approval(store: Store, run: RunId, day: date) -> Form:
    """Return the form by which the money of a made list is approved.

    Those sign who are in office on the day of the approval, or on the paper's.
    """
    use = run_use(store, run)
    names = signing(store, use.sum.run.approved_on or day)
    lines = [
        *_asked(use, names),
        *_amounts(use),
        *_fund(use.position, use.programme.short_name),
        _line("附件", _attached(store, use)),
        *_chain(names),
    ]
    return _form(store, names, day, lines)


@in_chinese()
def expenditure_approval(store: Store, entry: int, day: date) -> Form:
    """Return the form by which spending without a recipient is approved.

    Raises NoSuchEntryError.
    """
    bought, names = store.funds.expenditure(entry), signing(store, day)
    programme = store.programmes.get(bought.programme).short_name
    lines = [
        _line("项目名称", f"{programme}：{bought.purpose}"),
        _line("依据文件", bought.document),
        _pair("收款单位", bought.supplier, "支出日期", worded(bought.on)),
        *_in_figures_and_words(bought.amount),
        *_fund(before_expenditure(store, bought), programme),
        _line("附件", "发票　　张　　　清单　　页　　　其他　　页"),
        *_chain(names),
    ]
    return _form(store, names, day, lines)


def _form(store: Store, names: Signing, day: date, lines: Sequence[FormLine]) -> Form:
    unit = store.office.get().unit
    return Form(
        title=TITLE,
        widths=_WIDTHS,
        lines=lines,
        unit=f"{unit}{names.section}",
        period=f"填表日期：{worded(day)}",
        note="单位：元",
    )


def _line(name: str, text: str) -> FormLine:
    return FormLine([label(name), Box(text, 5)])


def _pair(name: str, text: str, other: str, other_text: str) -> FormLine:
    return FormLine([label(name), Box(text, 2), label(other), Box(other_text, 2)])


def _asked(use: RunUse, names: Signing) -> Iterator[FormLine]:
    each, run = use.sum, use.sum.run
    item = f"{worded(run.month)}{list_name(use.programme, run.kind, run.batch)}"
    yield _pair("项目名称", item, "发放期间", months_paid(each))
    basis = [*use.documents, *use.programme.basis]
    yield _line("政策依据", documents_worded(basis))
    yield FormLine(
        [
            *_counted("户数", each.households, "户"),
            *_counted("人数", each.persons, "人"),
            *_counted("笔数", run.line_count, "笔"),
        ]
    )
    yield _line("代发银行", names.bank or _banks(use))


def _counted(name: str, count: int, unit: str) -> tuple[Box, Box]:
    return label(name), Box(f"{count}{unit}", place=CENTRE)


def _banks(use: RunUse) -> str:
    """Return the banks of the list; with their lines where there are several."""
    if len(use.banks) == 1:
        return next(iter(use.banks))
    return "、".join(f"{bank}{lines}笔" for bank, lines in use.banks.items())


def _amounts(use: RunUse) -> Iterator[FormLine]:
    each = use.sum
    if each.withheld:
        kept = f"{each.granted} － {each.withheld} ＝ {each.run.total}"
        yield _line("应发 － 扣回", kept)
    yield from _in_figures_and_words(each.run.total)


def _in_figures_and_words(amount: Money) -> Iterator[FormLine]:
    yield FormLine([label("金额（小写）"), Box(f"¥{amount}", 5)])
    yield FormLine([label("金额（大写）"), Box(in_capitals(amount), 5)])


def _fund(position: Position, programme: str) -> Iterator[FormLine]:
    """Yield what the fund is made of and what is left of it, which adds up."""
    fund = fund_worded(position.year, programme)
    yield FormLine([label("列支资金"), Box(fund, 5)], joined=True)
    yield FormLine(
        [label("资金来源", 2), label("金额"), label("文号", 3)], 7.5, joined=True
    )
    for each in position.sources:
        source, documents = source_worded(each), documents_worded(each.documents)
        yield FormLine(
            [Box(source, 2), Box(str(each.amount), place=RIGHT), Box(documents, 3)], 7.5
        )
    used = position.spent + position.reserved
    yield _sums("来源合计", position.available, "此前已使用", used)
    yield _sums("用款前结余", position.before, "用款后结余", position.after)


def _sums(name: str, amount: Money, other: str, other_amount: Money) -> FormLine:
    return FormLine(
        [
            label(name),
            Box(str(amount), 2, place=RIGHT),
            label(other),
            Box(str(other_amount), 2, place=RIGHT),
        ]
    )


def _attached(store: Store, use: RunUse) -> str:
    """Return what is attached, with the pages that each is printed on."""
    from aidesk.reports.tables import page_count  # noqa: PLC0415 - see writing

    run = use.sum.run
    papers = (
        payroll(store, run.id, Layout.APPROVAL),
        usage_in_month(store, run.month),
    )
    pages = [(paper.title, page_count(paper)) for paper in papers]
    named = "；".join(f"{title}{count}页" for title, count in pages)
    in_all = sum(count for _title, count in pages)
    return f"{named}。共{len(pages)}份{in_all}页。"


def _chain(names: Signing) -> Iterator[FormLine]:
    """Yield who signs, one after the other, with room for an opinion."""
    chain = (
        ("经办人", "经办人", names.handler),
        ("部门负责人意见", "部门负责人", names.section_head),
        ("分管领导意见", "分管领导", names.deputy),
        ("局长审批意见", "局长", names.director),
    )
    for place, (opinion, post, name) in enumerate(chain, 1):
        foot = f"{post}{name and f'　{name}'}（签字）：{_SIGNS}"
        boxes = [label(opinion), Box(span=5, foot=foot)]
        yield FormLine(boxes, _SIGN_HEIGHT, joined=place < len(chain))
