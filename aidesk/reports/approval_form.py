"""The approval form of one right: the family, its means, and who agrees to how much."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import Member
from aidesk.domain.identity import age_in
from aidesk.domain.month import Month
from aidesk.domain.programme import Rhythm
from aidesk.domain.rules import Purpose, follows_standard
from aidesk.i18n import in_chinese
from aidesk.reports.form import Box, Form, FormLine, label
from aidesk.reports.writing import write_paper
from aidesk.services.right_month import RightMonth, right_month
from aidesk.storage.store import Store
from aidesk.wording.capitals import in_capitals
from aidesk.wording.cases import stages_worded
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.households import disability_worded, tier_worded
from aidesk.wording.kinds import kinship_worded
from aidesk.wording.titles import approval_title, of_whom

_COLUMNS: Final = 36
_WIDTH: Final = 5.0
_LINE: Final = 8
_SIGNED: Final = (
    "经办人：　　　　　　负责人：　　　　　　（盖章）　　　　年　　月　　日"
)
_CODES: Final = (
    "身份类别：（1）优抚（2）在职（3）下岗（4）离岗（5）离退休（6）失业（7）三无",
    "（8）中专以上学生（9）其他",
    "身体状况：（1）精神病（2）残疾（3）孤老（4）重大疾病（5）其他",
    "空白处由申请人或者经办人填写；年龄按表头月份的1日计算。",
)
# what an opinion takes of a page: all three stand on the first one with a small family
_LEAST_ROOM: Final = 30.0
_MOST_ROOM: Final = 42.0
_ROOM: Final = 210.0
_OTHER_LINES: Final = 9.5


def write_approval_form(
    store: Store, right: EnrolmentId, month: Month, path: Path, printed_at: datetime
) -> None:
    """Write the approval form of a right as PDF."""
    write_paper(store, approval_form(store, right, month), path, printed_at)


@in_chinese()
def approval_form(store: Store, right: EnrolmentId, month: Month) -> Form:
    """Return the approval form of a right as it stands in a month.

    Raises NotEnrolledError where the right does not hold then, and the AideskError
    that keeps its amount from being worked out.
    """
    found = right_month(store, right, month)
    of = "救助" if found.programme.rhythm is Rhythm.ONCE else "保障"
    title = approval_title(found.programme)
    holder = found.holder
    name = holder.person.name if holder else found.household.number
    return Form(
        title=title,
        widths=[_WIDTH] * _COLUMNS,
        lines=[
            *_head(found),
            *_members(found),
            *_means(found),
            *_opinions(found),
        ],
        unit=store.office.get().unit,
        period=f"{of}月份：{worded(month)}",
        note="单位：元",
        remarks=_CODES,
        called=of_whom(name, title, month),
    )


def _line(*boxes: Box, joined: bool = False) -> FormLine:
    return FormLine(boxes, height=_LINE, joined=joined)


def _centred(text: str, span: int) -> Box:
    return Box(text, span, place="centre")


def _head(found: RightMonth) -> Iterator[FormLine]:
    household, holder = found.household, found.holder
    person = holder.person if holder else None
    members = len(household.members_in(found.month))
    who = "户主姓名" if found.right.person is None else "本人姓名"
    day = found.month.first_day()
    yield _line(
        label(who, 5),
        _centred(person.name if person else "", 7),
        label("性别", 3),
        _centred(worded(person.sex) if person else "", 3),
        label("年龄", 3),
        _centred(f"{age_in(person.birth_date, day)}" if person else "", 3),
        label("家庭人口", 5),
        _centred(f"{members}人", 7),
    )
    yield _line(
        label("身份证号", 5),
        _centred(person.resident_id if person else "", 13),
        label("联系电话", 5),
        _centred(household.phone, 13),
    )
    yield _line(
        label("户口所在地", 5), Box(span=13), label("工作单位", 5), Box(span=13)
    )
    yield _line(
        label("家庭住址", 5),
        Box(f"{household.street}{household.community}{household.address}", 21),
        label("户编号", 4),
        _centred(household.number, 6),
    )


def _members(found: RightMonth) -> Iterator[FormLine]:
    titles = (
        ("家庭成员", 5),
        ("年龄", 3),
        ("称谓", 4),
        ("保障", 3),
        ("身份类别", 4),
        ("身体状况", 6),
        ("工作单位", 5),
        ("单位性质", 3),
        ("月收入", 3),
    )
    yield _line(*(label(title, span) for title, span in titles), joined=True)
    served = {member.person.id for member in found.served}
    for member in found.household.members_in(found.month):
        facts = (
            member.person.name,
            str(age_in(member.person.birth_date, found.month.first_day())),
            kinship_worded(member.relation),
            "是" if member.person.id in served else "否",
            "",
            _health(member),
            "",
            "",
            "",
        )
        boxes = zip(facts, titles, strict=True)
        yield _line(*(_centred(fact, span) for fact, (_, span) in boxes))


def _health(member: Member) -> str:
    """Return what is known of a member's health, with the codes of the form."""
    facts = []
    if member.disability_grade is not None:
        facts.append(f"（2）{disability_worded(member.disability_grade)}")
    if member.seriously_ill:
        facts.append("（4）重大疾病")
    return "、".join(facts)


def _means(found: RightMonth) -> Iterator[FormLine]:
    incomes = (
        f"{worded(i.kind)}{worded(i.per)}{i.amount}元"
        for i in found.household.incomes_in(found.month)
    )
    yield _line(
        label("家庭月总收入", 6),
        _centred(str(found.claim.income), 5),
        label("月人均收入", 5),
        _centred(worded(found.income_per_head), 5),
        label("机动车", 4),
        Box(span=3),
        label("人均金融资产", 5),
        Box(span=3),
    )
    yield _line(label("收入来源", 5), Box("；".join(incomes) or "无", 31))
    yield _line(label("房产", 5), Box(found.household.housing, 31))
    yield _line(label("申请理由", 5), Box(found.right.reason, 31))


def _opinions(found: RightMonth) -> Iterator[FormLine]:
    given = (
        ("社区（村）评议意见", ""),
        ("街道（乡镇）审核意见", ""),
        ("民政部门审批意见", _DECIDED[found.programme.rule](found)),
    )
    members = len(found.household.members_in(found.month))
    room = (_ROOM - _LINE * (_OTHER_LINES + members)) / len(given)
    height = min(max(room, _LEAST_ROOM), _MOST_ROOM)
    for number, (who, text) in enumerate(given, 1):
        boxes = (label(who, 5), Box(text, 31, foot=_SIGNED))
        yield FormLine(boxes, height=height, joined=number < len(given))


# what the district agrees to, by the rule of the programme


def _blanks(*facts: tuple[str, str]) -> str:
    """Return facts with their names; what is not known is left to be filled in."""
    told = (f"{name}：{fact or '　　　　'}" for name, fact in facts)
    return "；".join(told) + "。"


def _yuan(found: RightMonth) -> str:
    return f"{found.granted}元（大写：{in_capitals(found.granted)}）"


def _top_up(found: RightMonth) -> str:
    due = found.dues.get(Purpose.GRANT)
    by_standard = due is not None and follows_standard(due.explanation)
    standard = f"{found.standard}元" if by_standard else "渐退期定额"
    short = f"{worded(found.short_per_head)}元" if by_standard else "—"
    facts = [
        ("该户保障人口", f"{found.claim.persons}人"),
        ("保障类别", ""),
        ("保障标准", standard),
        ("月人均收入差额", short),
    ]
    supplement = found.dues.get(Purpose.SUPPLEMENT)
    if supplement is not None:
        facts.append(("其中分类施保", f"{supplement.amount}元"))
    return _blanks(*facts, ("户月保障金额", _yuan(found)))


def _basic_and_care(found: RightMonth) -> str:
    terms = found.claim.terms
    parts = [
        (worded(purpose), f"{due.amount}元") for purpose, due in found.dues.items()
    ]
    return _blanks(
        ("供养方式", worded(terms.mode)),
        ("自理能力", "" if terms.tier is None else tier_worded(terms.tier)),
        *parts,
        ("月供养金额", _yuan(found)),
    )


def _fixed_rate(found: RightMonth) -> str:
    grade = found.claim.terms.grade
    return _blanks(("类别", grade_worded(grade)), ("月补助金额", _yuan(found)))


def _once(found: RightMonth) -> str:
    facts = [("救助人口", f"{found.claim.persons}人"), ("依据", found.right.basis)]
    if found.case is not None and found.case.assistance is not None:
        facts.insert(0, ("救助类型", worded(found.case.assistance)))
    if found.stages:
        facts.append(("发放安排", stages_worded(found.stages)))
    else:
        formulas = (due.explanation for due in found.dues.values())
        facts.append(("计算", "，".join(formulas)))
    return _blanks(*facts, ("救助金额", _yuan(found)))


_DECIDED: Final[Mapping[str, Callable[[RightMonth], str]]] = MappingProxyType(
    {
        "top_up": _top_up,
        "basic_and_care": _basic_and_care,
        "fixed_rate": _fixed_rate,
        "months_of_standard": _once,
        "decided_amount": _once,
    }
)
