"""保障对象台账: the register in force in a month, for the office's own use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from aidesk.domain.identity import sex
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme, Unit
from aidesk.domain.rules import Purpose
from aidesk.i18n import in_chinese
from aidesk.reports.lists import ListPaper
from aidesk.services.in_force import InForce, in_force
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded

SIGNATURES: Final = ("制表人", "审核人（部门负责人）", "填表日期")
_TIERS: Final = {1: "一档", 2: "二档", 3: "三档"}
_COUNTED: Final = {Unit.HOUSEHOLD: "户", Unit.PERSON: "人", Unit.CASE: "户"}
_NAMED: Final = {Unit.HOUSEHOLD: "户主", Unit.PERSON: "姓名", Unit.CASE: "申请人"}

Columns = list[Column[InForce]]


@in_chinese()
def register(store: Store, programme: str, month: Month) -> ListPaper[InForce]:
    """Return the register of a programme in a month, as known now.

    Raises UnknownProgrammeError.
    """
    found = store.programmes.get(programme)
    rows = in_force(store, found, month)
    return ListPaper(
        title=f"{worded(month)}{found.short_name}保障对象台账",
        columns=_columns(found, rows),
        rows=rows,
        unit=store.office.get().unit,
        period=f"在保月份：{worded(month)}",
        counted=_COUNTED[found.unit],
        signatures=SIGNATURES,
        remarks=list(_problems(rows)),
    )


def _columns(programme: Programme, rows: Sequence[InForce]) -> Columns:
    return [
        Column("街道/社区", _place, 32),
        Column("户编号", lambda row: row.entry.number, 16, centred=True),
        Column(_NAMED[programme.unit], lambda row: row.line.name, 17, centred=True),
        Column("身份证号码", lambda row: row.resident_id, 39, centred=True),
        *_BY_RULE[programme.rule](rows),
    ]


def _place(row: InForce) -> str:
    return f"{row.entry.street}{row.entry.community}"


_SINCE: Final[Column[InForce]] = Column(
    "起始月", lambda row: row.right.span.since, 23, centred=True
)
_REASON: Final[Column[InForce]] = Column("致困原因", lambda row: row.right.reason, 26)
_CLASS: Final[Column[InForce]] = Column(
    "类别", lambda row: grade_worded(row.line.claim.terms.grade), 28
)
_PERSONS: Final[Column[InForce]] = Column(
    "保障人数", lambda row: row.line.claim.persons, 13, summed=True
)


def _amount(title: str) -> Column[InForce]:
    return Column(title, lambda row: row.amount, 22, summed=True)


def _purpose(title: str, purpose: Purpose) -> Column[InForce]:
    return Column(title, lambda row: row.of(purpose), 20, summed=True)


def _standard(row: InForce) -> Money | None:
    due = row.dues.get(Purpose.GRANT)
    return due.standard if due else None


def _income(row: InForce) -> Money | None:
    due = row.dues.get(Purpose.GRANT)
    return due.income if due else None


def _top_up(rows: Sequence[InForce]) -> Columns:
    supplemented = any(row.of(Purpose.SUPPLEMENT) for row in rows)
    return [
        Column("家庭人口", lambda row: row.entry.persons, 13, summed=True),
        _PERSONS,
        Column("保障标准", _standard, 17),
        Column("家庭月收入", _income, 19),
        *([_purpose("分类施保", Purpose.SUPPLEMENT)] if supplemented else []),
        _amount("月保障金额"),
        _SINCE,
        _REASON,
    ]


def _basic_and_care(_rows: Sequence[InForce]) -> Columns:
    return [
        Column("供养方式", _mode, 19, centred=True),
        Column("自理能力", _tier, 13, centred=True),
        Column("供养机构", lambda row: row.institution, 32),
        _purpose("基本生活费", Purpose.BASIC),
        _purpose("照料护理费", Purpose.CARE),
        _amount("月供养金额"),
        _SINCE,
    ]


def _mode(row: InForce) -> str:
    return worded(row.line.claim.terms.mode)


def _tier(row: InForce) -> str:
    return _TIERS.get(row.line.claim.terms.tier or 0, "")


def _fixed_rate(rows: Sequence[InForce]) -> Columns:
    classed = any(row.line.claim.terms.grade != "standard" for row in rows)
    return [
        Column("性别", lambda row: worded(sex(row.resident_id)), 12, centred=True),
        *([_CLASS] if classed else []),
        _amount("月补助金额"),
        _SINCE,
        Column("批准依据", lambda row: row.right.basis, 40),
    ]


def _once(_rows: Sequence[InForce]) -> Columns:
    return [
        Column("救助人数", lambda row: row.line.claim.persons, 13, summed=True),
        _REASON,
        Column("批准日期", lambda row: row.right.confirmed_on, 31, centred=True),
        Column("批准依据", lambda row: row.right.basis, 45),
        _amount("本月救助金额"),
    ]


_BY_RULE: Final[Mapping[str, Callable[[Sequence[InForce]], Columns]]] = (
    MappingProxyType(
        {
            "top_up": _top_up,
            "basic_and_care": _basic_and_care,
            "fixed_rate": _fixed_rate,
            "months_of_standard": _once,
            "decided_amount": _once,
        }
    )
)


def _problems(rows: Sequence[InForce]) -> Iterator[str]:
    """Yield whose amount is not known, and who has no account."""
    for row in rows:
        if row.problem is not None:
            yield f"{row.entry.number}{row.line.name}的金额没有算出：{sentence(row.problem)}"
    waiting = [row.line.name for row in rows if row.line.payee is None]
    if waiting:
        yield f"没有收款账户{len(waiting)}笔：{'、'.join(waiting)}。"
