"""The columns of payout lists, by the kind of run and the programme's rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from aidesk.domain.enrolment import StopReason
from aidesk.domain.identity import sex
from aidesk.domain.month import Month
from aidesk.domain.payment import Change, Run, RunKind
from aidesk.domain.programme import Programme
from aidesk.domain.rules import CareMode, Purpose
from aidesk.reports.payroll_lines import PayrollLine
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_month, worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.joining import listed
from aidesk.wording.payouts import months_worded
from aidesk.wording.summing import summed_up

Columns = list[Column[PayrollLine]]
PAID: Final = "实发金额"
_TIERS: Final[Mapping[str, str]] = MappingProxyType(
    {"1": "一档", "2": "二档", "3": "三档"}
)


class Layout(StrEnum):
    """For whom a list is printed: those who approve it, or those who pay it."""

    APPROVAL = "approval"
    PAYING = "paying"


def _change(line: PayrollLine) -> str:
    """Return how a line differs from last month, and since when: ``7月调增``."""
    change = line.change()
    if change is Change.SAME:
        return ""
    return f"{short_month(line.first.month)}{worded(change)}"


def in_fours(account: object) -> str:
    """Return an account number in groups of four, as it stands on a bank card."""
    digits = str(account)
    return " ".join(digits[i : i + 4] for i in range(0, len(digits), 4))


_COMMUNITY: Final[Column[PayrollLine]] = Column(
    "街道/社区", lambda line: line.payee.community, 33
)
_NUMBER: Final[Column[PayrollLine]] = Column(
    "户编号", lambda line: line.payee.household_number, 16, centred=True
)
_ID: Final[Column[PayrollLine]] = Column(
    "身份证号码", lambda line: line.payee.resident_id, 41, centred=True
)
_PERSONS: Final[Column[PayrollLine]] = Column(
    "保障人数", lambda line: line.persons, 13, summed=True
)
_PAID: Final[Column[PayrollLine]] = Column(
    PAID, lambda line: line.amount, 22, summed=True
)
_DUE: Final[Column[PayrollLine]] = Column(
    "应发金额", lambda line: line.granted, 22, summed=True
)
_KEPT: Final[Column[PayrollLine]] = Column(
    "扣回", lambda line: line.withheld or None, 17, summed=True
)
_ACCOUNT: Final[Column[PayrollLine]] = Column(
    "账号", lambda line: line.payee.account, 45, centred=True, printed=in_fours
)
_HOLDER: Final[Column[PayrollLine]] = Column(
    "收款人", lambda line: line.payee.holder, 32
)
_CLASS: Final[Column[PayrollLine]] = Column(
    "类别", lambda line: grade_worded(line.first.grade), 26, centred=True
)
_REMARK: Final[Column[PayrollLine]] = Column("备注", _change, 18, centred=True)


def _community(lines: Sequence[PayrollLine]) -> Column[PayrollLine]:
    """Return the community, narrow where three columns of money need the room."""
    kept = any(line.withheld for line in lines)
    return replace(_COMMUNITY, width=21) if kept else _COMMUNITY


def _money(lines: Sequence[PayrollLine]) -> Columns:
    """Return what goes to the bank, beside what is due where something is kept back."""
    kept = any(line.withheld for line in lines)
    return [_DUE, _KEPT, _PAID] if kept else [_PAID]


def _accounts(lines: Sequence[PayrollLine]) -> Columns:
    """Return the account, and whose it is where that is not always the recipient."""
    other = any(line.payee.holder != line.payee.name for line in lines)
    return [_HOLDER, _ACCOUNT] if other else [_ACCOUNT]


def _name(title: str) -> Column[PayrollLine]:
    return Column(title, lambda line: line.payee.name, 18, centred=True)


def _purpose(title: str, purpose: Purpose, width: float = 19) -> Column[PayrollLine]:
    return Column(title, lambda line: line.for_purpose(purpose), width, summed=True)


def _standard(title: str) -> Column[PayrollLine]:
    return Column(title, lambda line: line.first.standard, 17)


def _top_up(_run: Run, lines: Sequence[PayrollLine]) -> Columns:
    supplemented = any(line.for_purpose(Purpose.SUPPLEMENT) for line in lines)
    parts = [
        _purpose("月保障金", Purpose.GRANT),
        _purpose("分类施保", Purpose.SUPPLEMENT, 17),
    ]
    return [
        _community(lines),
        _NUMBER,
        _name("户主姓名"),
        _ID,
        _PERSONS,
        _standard("保障标准"),
        Column("家庭月收入", lambda line: line.first.income, 19),
        *(parts if supplemented else []),
        *_money(lines),
        *_accounts(lines),
        _REMARK,
    ]


def _basic_and_care(_run: Run, lines: Sequence[PayrollLine]) -> Columns:
    return [
        _name("姓名"),
        _ID,
        Column("供养方式", _mode, 20, centred=True),
        Column("自理能力", _tier, 13, centred=True),
        _purpose("基本生活费", Purpose.BASIC, 22),
        _purpose("照料护理费", Purpose.CARE, 22),
        *_money(lines),
        *_accounts(lines),
        _REMARK,
    ]


def _mode(line: PayrollLine) -> str:
    mode = line.grade_of(Purpose.BASIC).removeprefix("basic_")
    return worded(CareMode(mode)) if mode in set(CareMode) else ""


def _tier(line: PayrollLine) -> str:
    return _TIERS.get(line.grade_of(Purpose.CARE)[-1:], "")


def _fixed_rate(_run: Run, lines: Sequence[PayrollLine]) -> Columns:
    classed = any(line.first.grade != "standard" for line in lines)
    return [
        _COMMUNITY,
        _name("姓名"),
        Column(
            "性别", lambda line: worded(sex(line.payee.resident_id)), 11, centred=True
        ),
        _ID,
        *([_CLASS] if classed else []),
        _standard("月标准"),
        Column("月数", lambda line: len(line.months), 11),
        *_money(lines),
        *_accounts(lines),
        _REMARK,
    ]


def _months_of_standard(_run: Run, lines: Sequence[PayrollLine]) -> Columns:
    return [
        _COMMUNITY,
        _name("申请人"),
        _ID,
        _PERSONS,
        Column("困难原因", lambda line: line.reason, 28),
        Column("计算方法", lambda line: line.first.explanation, 46),
        *_money(lines),
        *_accounts(lines),
    ]


def _decided_amount(run: Run, lines: Sequence[PayrollLine]) -> Columns:
    return [
        _name("救助对象"),
        _ID,
        _PERSONS,
        Column("审批依据", lambda line: line.basis, 60),
        *_money(lines),
        Column("发放日期", lambda _line: run.sent_on, 31, centred=True),
        *_accounts(lines),
    ]


def _back_pay(run: Run, lines: Sequence[PayrollLine]) -> Columns:
    year = run.month.year
    return [
        _NUMBER,
        _name("姓名"),
        _ID,
        Column("补发月份和金额", lambda line: summed_up(line.payments, year), 58),
        Column("人月数", lambda line: line.person_months, 13, summed=True),
        *_money(lines),
        *_accounts(lines),
        *_departures(lines),
    ]


def _departures(lines: Sequence[PayrollLine]) -> Columns:
    """Return the remark on those whose right has ended, where there are such."""
    if not any(line.ended for line in lines):
        return []
    return [Column("备注", _departure, 16, centred=True)]


def _departure(line: PayrollLine) -> str:
    if line.ended is None:
        return ""
    return "已去世" if line.ended is StopReason.DEATH else "已停发"


def _reissue(_run: Run, lines: Sequence[PayrollLine]) -> Columns:
    return [
        _NUMBER,
        _name("姓名"),
        _ID,
        Column("原所属月份", lambda line: months_worded(line.months), 30),
        Column("退票原因", _reasons, 30),
        Column("原批次", _first_lists, 38),
        *_money(lines),
        *_accounts(lines),
    ]


def _reasons(line: PayrollLine) -> str:
    """Return why the bank sent the money back."""
    answers = (payout.answer for payout in line.originals)
    return listed(dict.fromkeys(answer.reason for answer in answers if answer))


def _first_lists(line: PayrollLine) -> str:
    """Return which lists the money came back from: ``2019年7月补发第1批``."""
    runs = dict.fromkeys(payout.run for payout in line.originals)
    return listed(
        f"{worded(run.month)}{_kind_beyond_months(run)}第{run.batch}批" for run in runs
    )


def _kind_beyond_months(run: Run) -> str:
    return "" if run.kind is RunKind.REGULAR else worded(run.kind)


def _price_subsidy(_run: Run, lines: Sequence[PayrollLine]) -> Columns:
    months = sorted({month for line in lines for month in line.months})
    return [
        Column("对象类别", lambda line: line.programme, 20, centred=True),
        _NUMBER,
        _name("姓名"),
        Column("人次", lambda line: line.person_months, 11, summed=True),
        *map(_of_month, months),
        *_money(lines),
        *_accounts(lines),
    ]


def _of_month(month: Month) -> Column[PayrollLine]:
    return Column(
        f"{month.number}月", lambda line: line.in_month(month) or None, 15, summed=True
    )


def _festival(_run: Run, lines: Sequence[PayrollLine]) -> Columns:
    return [
        _COMMUNITY,
        _NUMBER,
        _name("姓名"),
        _ID,
        _PERSONS,
        _standard("标准"),
        *_money(lines),
        *_accounts(lines),
    ]


_BY_RULE: Final[Mapping[str, Callable[[Run, Sequence[PayrollLine]], Columns]]] = (
    MappingProxyType(
        {
            "top_up": _top_up,
            "basic_and_care": _basic_and_care,
            "fixed_rate": _fixed_rate,
            "months_of_standard": _months_of_standard,
            "decided_amount": _decided_amount,
        }
    )
)
_BY_KIND: Final = MappingProxyType(
    {
        RunKind.BACK_PAY: _back_pay,
        RunKind.REISSUE: _reissue,
        RunKind.PRICE_SUBSIDY: _price_subsidy,
        RunKind.FESTIVAL: _festival,
    }
)


# what those who approve need not see, and those who pay
_LEFT_OUT: Final[Mapping[Layout, tuple[str, ...]]] = MappingProxyType(
    {
        Layout.APPROVAL: (_HOLDER.title, _ACCOUNT.title),
        Layout.PAYING: ("保障标准", "家庭月收入"),
    }
)


def columns_of(
    run: Run, programme: Programme, lines: Sequence[PayrollLine], layout: Layout
) -> Columns:
    """Return the columns of a run's list: by its kind, else by the programme's rule."""
    columns = _BY_KIND.get(run.kind) or _BY_RULE[programme.rule]
    left_out = _LEFT_OUT[layout]
    return [c for c in columns(run, lines) if c.title not in left_out]
