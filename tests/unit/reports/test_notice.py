"""Letters about decisions, read back from their pages."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from aidesk.domain.case import Assistance, Case, Trouble
from aidesk.domain.enrolment import EnrolmentId, StopReason
from aidesk.domain.household import HouseholdId, MemberFacts
from aidesk.domain.identity import masked_account
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.rules import Terms
from aidesk.reports.blocks import Addressee, Paragraph
from aidesk.reports.notice import notice, write_notice
from aidesk.reports.notice_words import STOPPED
from aidesk.services.endings import stop
from aidesk.services.enrol import NewEnrolment, change_terms, enrol
from aidesk.services.household_changes import change_member, set_incomes
from aidesk.services.notices import NoNoticeError, notices_of
from aidesk.services.register import NewIncome
from aidesk.storage.store import Store
from tests.builders import (
    CENTRAL,
    DISPERSED,
    Caseworker,
    a_household,
    month,
    yuan,
)
from tests.unit.reports.papers import HOSTILE, PRINTED_AT, fen, joined, page_texts

DAY = PRINTED_AT.date()
FROM_TO = re.compile(
    r"金额由每月([\d,.]+)元变更为每月([\d,.]+)元，每月(增加|减少)([\d,.]+)元"
)


def text_of(store: Store, right: EnrolmentId, since: str, folder: Path) -> str:
    path = folder / "通知书.pdf"
    write_notice(store, right, month(since), path, PRINTED_AT)
    return joined("".join(page_texts(path.read_bytes())))


@pytest.fixture
def household(clerk: Caseworker) -> HouseholdId:
    """Return 陈桂兰 with 陈小明, granted dibao from March: 1,180, from July 1,260."""
    known = clerk.registers(a_household("陈桂兰").with_member("陈小明"))
    clerk.grants("urban_dibao", known, "2019-03")
    return known


@pytest.fixture
def right(clerk: Caseworker, household: HouseholdId) -> EnrolmentId:
    (found,) = clerk.store.enrolments.of_household(household)
    return found.id


def test_a_grant_tells_for_whom_how_much_whereto_and_how_to_object(
    clerk, household, right, tmp_path
):
    text = text_of(clerk.store, right, "2019-03", tmp_path)
    account = clerk.store.households.get(household).accounts[0]
    for part in (
        "城市居民最低生活保障批准通知书",
        "〔2019〕第号陈桂兰：您家申请的城市居民最低生活保障，经审核符合规定条件，",
        "已于2019年2月1日批准（演信联办纪要〔2019〕3号），自2019年3月起执行。",
        "1.保障人口2人：陈桂兰、陈小明。",
        "2.每月发给1,180.00元（大写：人民币壹仟壹佰捌拾元整）。",
        "计算方法：590.00×2人=1,180.00。",
        f"3.收款账户：演示农村信用社{masked_account(account.number)}，户名陈桂兰。",
        "六十日内依法申请行政复议",
        "六个月内依法向人民法院提起行政诉讼。演示区民政局2019年12月9日",
    ):
        assert part in text
    assert account.number not in text


def test_a_change_tells_old_new_and_why(clerk, right, tmp_path):
    text = text_of(clerk.store, right, "2019-07", tmp_path)
    assert "城市居民最低生活保障变更通知书" in text
    assert (
        "因规定标准由590.00元调整为630.00元（演民发），经审核，自2019年7月起，" in text
    )
    assert FROM_TO.findall(text) == [("1,180.00", "1,260.00", "增加", "80.00")]


def test_an_income_above_the_standard_leaves_nothing_to_pay(
    clerk, household, right, tmp_path
):
    incomes = [NewIncome(yuan("1300"))]
    set_incomes(clerk.store, clerk.act(), household, incomes, month("2019-10"))
    text = text_of(clerk.store, right, "2019-10", tmp_path)
    assert "因家庭月收入由0.00元变为1,300.00元" in text
    assert FROM_TO.findall(text) == [("1,260.00", "0.00", "减少", "1,260.00")]
    assert "暂不发放" in text
    assert "收款账户" not in text


def test_a_member_who_does_not_count_any_more_is_named(
    clerk, household, right, tmp_path
):
    facts = MemberFacts("20", supported=False)
    person = clerk.person(household, 1)
    change_member(clerk.store, clerk.act(), household, person, facts, month("2019-09"))
    text = text_of(clerk.store, right, "2019-09", tmp_path)
    assert "因家庭成员陈小明不再计入保障人口，经审核" in text
    assert "保障人口1人：陈桂兰。" in text


@pytest.mark.parametrize("reason", [r for r in StopReason if r is not StopReason.PAID])
def test_a_stop_tells_reason_and_last_month(clerk, right, tmp_path, reason):
    stop(clerk.store, clerk.act(), right, month("2019-10"), reason)
    text = text_of(clerk.store, right, "2019-11", tmp_path)
    assert "城市居民最低生活保障停发通知书" in text
    assert (
        f"因{STOPPED[reason]}，经审核，您家享受的城市居民最低生活保障"
        "自2019年11月起停止发放，最后一次发放的是2019年10月，1,260.00元。"
    ) in text
    assert "行政复议" in text


def test_the_family_of_one_who_has_died_is_written_to(clerk, tmp_path):
    clerk.day = date(2019, 9, 2)
    alone = clerk.registers(a_household("李永福"))
    right = clerk.grants("urban_dibao", alone, "2019-03")
    clerk.records_death(clerk.head(alone), date(2019, 8, 27))
    text = text_of(clerk.store, right, "2019-09", tmp_path)
    assert "李永福的家属：" in text
    assert "因保障对象去世，经审核，李永福享受的城市居民最低生活保障" in text


def test_the_new_head_is_written_to_when_the_old_one_has_died(
    clerk, household, right, tmp_path
):
    clerk.day = date(2019, 9, 2)
    son = clerk.person(household, 1)
    clerk.records_death(clerk.head(household), date(2019, 8, 27), son)
    text = text_of(clerk.store, right, "2019-09", tmp_path)
    assert "陈小明：因家庭成员陈桂兰去世，经审核，自2019年9月起，您家享受的" in text


def test_a_person_in_care_is_told_of_mode_tier_and_parts(clerk, tmp_path):
    alone = clerk.registers(a_household("罗天顺"))
    right = clerk.grants("tekun", alone, "2019-08", DISPERSED, clerk.head(alone))
    terms = Terms(mode=CENTRAL.mode, tier=1, institution=clerk.opens_home())
    change_terms(clerk.store, clerk.act(), right, terms, month("2019-10"))
    text = text_of(clerk.store, right, "2019-10", tmp_path)
    assert (
        "因供养方式由分散供养变为集中供养，自理能力由二档（部分丧失）变为一档（完全丧失）"
    ) in text
    assert "您享受的特困人员供养金额由每月828.00元变更为每月1,655.00元" in text
    assert "其中基本生活费820.00元，照料护理费835.00元。" in text
    assert "户名演示社会福利院" in text


def test_help_in_stages_is_told_as_a_whole(clerk, tmp_path):
    alone = clerk.registers(a_household("陈桂兰"))
    case = Case("突发脑梗", Assistance.EMERGENCY, Trouble.ILLNESS, date(2019, 6, 3))
    new = NewEnrolment(
        "temporary",
        alone,
        date(2019, 7, 5),
        Terms(decided=yuan("900")),
        case=case,
        stages=(yuan("500"), yuan("400")),
    )
    right = enrol(clerk.store, clerk.act(), new)
    text = text_of(clerk.store, right, "2019-07", tmp_path)
    assert "城乡临时救助批准通知书" in text
    assert "救助金额900.00元（大写：人民币玖佰元整），" in text
    assert "分2期共900.00元：7月500.00、8月400.00。" in text
    assert "家庭人口、收入、财产状况" not in text


def test_nothing_is_told_where_nothing_was_decided(clerk, right):
    with pytest.raises(NoNoticeError):
        notice(clerk.store, right, month("2019-05"), DAY)


@pytest.mark.parametrize("name", [*HOSTILE, "㼆𬭎䶮", "长" * 30])
def test_names_stand_as_they_are(clerk, tmp_path, name):
    known = clerk.registers(a_household("陈桂兰").with_member(name))
    right = clerk.grants("urban_dibao", known, "2019-03")
    assert joined(name) in text_of(clerk.store, right, "2019-03", tmp_path)


def test_all_letters_of_the_year_add_up(practice):
    """Each change: new less old is the difference that is named; reasons are known."""
    changes = 0
    for number in range(1, practice.households.count() + 1):
        for found in notices_of(practice, HouseholdId(number), Month(2019, 12)):
            if found.month.year < 2019:
                continue
            letter = notice(practice, found.right.id, found.month, DAY)
            first = next(b for b in letter.blocks if isinstance(b, Paragraph))
            assert any(isinstance(block, Addressee) for block in letter.blocks)
            if "变更" not in letter.title[0]:
                continue
            ((old, new, way, difference),) = FROM_TO.findall(first.text)
            more = fen(new) - fen(old)
            assert (way == "增加") is (more > 0)
            assert Money(abs(more)) == Money(fen(difference))
            assert "重新核定" not in first.text
            changes += 1
    assert changes == 98
