"""The words of the register: its columns, states, terms of rights, facts of people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from aidesk.domain.enrolment import Enrolment, StopReason
from aidesk.domain.household import Member
from aidesk.domain.identity import age_in, birth_date, masked_id, sex
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import RunState
from aidesk.domain.programme import Programme, Rhythm
from aidesk.domain.rules import Terms
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.household_list import Group, HouseholdRow, HouseholdState
from aidesk.services.household_view import PaidLine
from aidesk.storage.register import Named
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_month as short
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.joining import clauses, listed
from aidesk.wording.kinds import kinship_worded

_STATES: Final[Mapping[HouseholdState, str]] = MappingProxyType(
    {
        HouseholdState.NO_ACCOUNT: QT_TRANSLATE_NOOP("households", "缺银行账号"),
        HouseholdState.COMING: QT_TRANSLATE_NOOP("households", "{month}起发"),
        HouseholdState.GRACE: QT_TRANSLATE_NOOP("households", "渐退到{month}"),
        HouseholdState.ENDING: QT_TRANSLATE_NOOP("households", "{month}起停发"),
        HouseholdState.NEW: QT_TRANSLATE_NOOP("households", "本月新增"),
        HouseholdState.NORMAL: QT_TRANSLATE_NOOP("households", "正常"),
        HouseholdState.STOPPED: QT_TRANSLATE_NOOP("households", "已停发"),
        HouseholdState.CLOSED: QT_TRANSLATE_NOOP("households", "已办结"),
        HouseholdState.NONE: QT_TRANSLATE_NOOP("households", "未享受"),
    }
)
STATE_TONES: Final[Mapping[HouseholdState, str]] = MappingProxyType(
    {
        HouseholdState.NO_ACCOUNT: "bad",
        HouseholdState.COMING: "ok",
        HouseholdState.GRACE: "warn",
        HouseholdState.ENDING: "warn",
        HouseholdState.NEW: "ok",
        HouseholdState.STOPPED: "plain",
    }
)
"""How states stand out; the others are plain text."""

_GROUPS: Final[Mapping[Group, str]] = MappingProxyType(
    {
        Group.ALL: QT_TRANSLATE_NOOP("households", "全部"),
        Group.RECEIVING: QT_TRANSLATE_NOOP("households", "在享受"),
        Group.NEW: QT_TRANSLATE_NOOP("households", "本月新增"),
        Group.NO_ACCOUNT: QT_TRANSLATE_NOOP("households", "缺银行账号"),
        Group.ENDING: QT_TRANSLATE_NOOP("households", "快到期"),
        Group.STOPPED: QT_TRANSLATE_NOOP("households", "已停发"),
    }
)

_TIERS: Final[Mapping[int, str]] = MappingProxyType(
    {
        1: QT_TRANSLATE_NOOP("households", "一档（完全丧失）"),
        2: QT_TRANSLATE_NOOP("households", "二档（部分丧失）"),
        3: QT_TRANSLATE_NOOP("households", "三档（能自理）"),
    }
)

_DISABILITIES: Final[Mapping[int, str]] = MappingProxyType(
    {
        1: QT_TRANSLATE_NOOP("households", "一级残疾"),
        2: QT_TRANSLATE_NOOP("households", "二级残疾"),
        3: QT_TRANSLATE_NOOP("households", "三级残疾"),
        4: QT_TRANSLATE_NOOP("households", "四级残疾"),
    }
)

JOINING: Final = (
    QT_TRANSLATE_NOOP("households", "出生"),
    QT_TRANSLATE_NOOP("households", "婚入"),
    QT_TRANSLATE_NOOP("households", "户口迁入"),
    QT_TRANSLATE_NOOP("households", "收养"),
    QT_TRANSLATE_NOOP("households", "刑满或退役返回"),
    QT_TRANSLATE_NOOP("households", "其他原因"),
)
"""Why a person joins a household."""

LEAVING: Final[Mapping[str, StopReason]] = MappingProxyType(
    {
        QT_TRANSLATE_NOOP("households", "户籍迁出"): StopReason.MOVED,
        QT_TRANSLATE_NOOP("households", "婚嫁迁出"): StopReason.MOVED,
        QT_TRANSLATE_NOOP("households", "毕业就业"): StopReason.EMPLOYED,
        QT_TRANSLATE_NOOP("households", "服刑或服兵役"): StopReason.OTHER,
        QT_TRANSLATE_NOOP("households", "长期离家或失踪"): StopReason.OTHER,
        QT_TRANSLATE_NOOP("households", "其他原因"): StopReason.OTHER,
    }
)
"""Why a person leaves a household, other than by death, and why a right ends then."""


def state_worded(row: HouseholdRow) -> str:
    """Return what stands out of a household this month."""
    month = short(row.turn) if row.turn else ""
    return translate("households", _STATES[row.state]).format(month=month)


def state_tone(row: HouseholdRow) -> str:
    """Return how the state of a household stands out."""
    return STATE_TONES.get(row.state, "")


def group_worded(group: Group) -> str:
    """Return the word for a group of households."""
    return translate("households", _GROUPS[group])


def found_member_worded(member: Named) -> str:
    """Return by whom a household was found that is listed under its head."""
    text = translate("households", "成员 {name}")
    if not member.here:
        text = translate("households", "原成员 {name}")
    return text.format(name=member.name)


def tier_worded(tier: int) -> str:
    """Return the words for a self-care tier."""
    return translate("households", _TIERS[tier])


def disability_worded(grade: int) -> str:
    """Return the words for a grade of disability."""
    return translate("households", _DISABILITIES[grade])


HOUSEHOLD_COLUMNS: Final[tuple[Column[HouseholdRow], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "户主"), lambda row: row.name),
    Column(
        QT_TRANSLATE_NOOP("columns", "身份证号"), lambda row: masked_id(row.resident_id)
    ),
    Column(QT_TRANSLATE_NOOP("columns", "社区"), lambda row: row.community),
    Column(QT_TRANSLATE_NOOP("columns", "人口"), lambda row: row.persons, summed=True),
    Column(QT_TRANSLATE_NOOP("columns", "项目"), lambda row: listed(row.programmes)),
    Column(
        QT_TRANSLATE_NOOP("columns", "月金额（元）"),
        lambda row: row.amount,
        summed=True,
    ),
    Column(QT_TRANSLATE_NOOP("columns", "状态"), state_worded),
)


def born_worded(born: date, today: date) -> str:
    """Return a birth date with the age: ``1966年10月14日（53 岁）``."""
    return translate("households", "{born}（{age} 岁）").format(
        born=worded(born), age=age_in(born, today)
    )


def understood(number: str, today: date) -> str:
    """Return what a checked ID number tells: birth date, age and sex."""
    return translate("households", "{born}，{sex}").format(
        born=born_worded(birth_date(number), today), sex=worded(sex(number))
    )


def member_worded(member: Member, today: date) -> str:
    """Return what is to be known of a member: ``配偶，女，52 岁，重病``."""
    facts = [
        kinship_worded(member.relation),
        worded(member.person.sex),
        translate("households", "{age} 岁").format(
            age=age_in(member.person.birth_date, today)
        ),
    ]
    if member.disability_grade is not None:
        facts.append(disability_worded(member.disability_grade))
    if member.seriously_ill:
        facts.append(translate("households", "重病"))
    if not member.supported:
        facts.append(translate("households", "不计入保障人口"))
    if member.person.died_on is not None:
        text = translate("households", "{day}去世")
        facts.append(text.format(day=worded(member.person.died_on)))
    return clauses(facts)


def terms_worded(terms: Terms, institutions: Mapping[int, str]) -> str:
    """Return the terms of a right as far as there is something to say."""
    facts = []
    if terms.mode is not None:
        facts.append(worded(terms.mode))
    if terms.tier is not None:
        text = translate("households", "自理能力{tier}")
        facts.append(text.format(tier=tier_worded(terms.tier)))
    if terms.institution is not None:
        facts.append(institutions.get(terms.institution, ""))
    if terms.months is not None:
        facts.append(
            translate("households", "{months} 个月的标准").format(months=terms.months)
        )
    if terms.decided is not None:
        facts.append(
            translate("households", "议定 {amount} 元").format(amount=terms.decided)
        )
    if not facts and terms.grade not in ("urban", "standard"):
        facts.append(grade_worded(terms.grade))
    return clauses(facts)


def grace_worded(grace: Span) -> str:
    """Return the months of a phase-out: ``就业渐退，2019年5月至2019年10月金额不变``."""
    return translate("households", "就业渐退，{span}金额不变").format(
        span=worded(grace)
    )


def past_worded(right: Enrolment, programme: Programme) -> str:
    """Return when a right held and why it ended."""
    if programme.rhythm is Rhythm.ONCE and len(right.dated_terms) > 1:
        return translate("households", "{programme}，{span}分期发放").format(
            programme=programme.short_name, span=worded(right.span)
        )
    if programme.rhythm is Rhythm.ONCE:
        return translate("households", "{programme}，{month}一次性发放").format(
            programme=programme.short_name, month=worded(right.span.since)
        )
    return translate("households", "{programme}，{span}，{reason}").format(
        programme=programme.short_name,
        span=worded(right.span),
        reason=worded(right.stop_reason),
    )


def paid_worded(line: PaidLine) -> str:
    """Return how far a payment has come: ``已到账``, or that it came back."""
    if line.returned:
        return translate("households", "银行退回")
    if line.run.state is RunState.DRAFT:
        return translate("households", "名单已做，未审批")
    if line.run.state is RunState.APPROVED:
        return translate("households", "已审批，未发出")
    return worded(line.run.state)


def short_month(month: Month, now: Month) -> str:
    """Return a month without its year when that is the present one."""
    if month.year != now.year:
        return worded(month)
    return short(month)
