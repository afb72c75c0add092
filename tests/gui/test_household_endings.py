"""Phase-out, move, tekun after dibao, facts of a member: with real keys and clicks."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from aidesk.domain.enrolment import StopReason
from aidesk.domain.household import HEAD
from aidesk.domain.rules import CareMode, Terms
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.services.settings import OfficeSettings, change_settings
from tests.builders import a_household, made_up_id, month, yuan
from tests.gui.hands import type_in
from tests.gui.register_hands import (
    DECEMBER,
    JANUARY,
    click,
    details,
    go_to,
    household,
    names,
    on_top,
    opened,
    press,
    rights,
    said,
    shown,
    stopping,
    type_here,
)


@pytest.fixture
def page(desk, qtbot):
    made = HouseholdsPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


@pytest.fixture
def families(clerk):
    """曾正祥 with 曾小曾 (860 a month, paid in November), 罗天顺 in tekun (740)."""
    clerk.day = date(2019, 12, 3)
    couple = a_household("曾正祥").with_member("曾小曾").with_income("400")
    clerk.dibao_for(couple.of("石桥社区"), "2019-06")
    terms = Terms(mode=CareMode.DISPERSED, tier=3)
    clerk.tekun_for(a_household("罗天顺").of("云溪社区"), terms, "2019-06")
    clerk.settles(clerk.pays("urban_dibao", "2019-11"))
    return clerk


def type_month(field, text):
    field.line.clear()
    field.line.setFocus()
    type_in(field.line, text)


def choose(qtbot, field, *keys):
    field.edit.setFocus()
    press(qtbot, *keys)


def test_a_phase_out_by_keys_and_what_the_details_say_of_it(page, qtbot, families):
    shown(qtbot, page)
    go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.GRACE)
    assert dialog.title.text() == "办就业渐退"
    assert said(dialog) == [
        ("2020年1月至2020年6月每月照发 860.00 元，共 5,160.00 元，从2020年7月起停发。"),
        "城市低保：每月 860.00 元，不变。",
    ]
    qtbot.waitUntil(dialog.approved.edit.hasFocus)
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert "2020年1月至2020年5月" in said(dialog)[0]
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.do_button.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    (right,) = rights(page.desk, "曾正祥")
    assert (right.span.until, right.stop_reason) == (
        month("2020-05"),
        StopReason.EMPLOYED,
    )
    assert right.terms_in(JANUARY).decided == yuan("860")
    assert page.message.text.text() == (
        "曾正祥家的低保进入渐退期，发到2020年5月为止；2020年5月1日起首页会提醒。"
    )
    shown_now = details(page)
    assert "渐退到5月" in shown_now
    assert "就业渐退，2020年1月至2020年5月金额不变" in shown_now


def test_a_phase_out_can_be_cut_short_and_not_changed_otherwise(page, qtbot, families):
    shown(qtbot, page)
    go_to(page, "曾正祥")
    click(qtbot, opened(qtbot, page, Change.GRACE).do_button)
    click(qtbot, page.panel.changes_button)
    choice = on_top(qtbot, page)
    assert not {Change.GRACE, Change.TERMS} & set(choice.buttons)
    choice.reject()
    click(qtbot, stopping(qtbot, page).do_button)
    (right,) = rights(page.desk, "曾正祥")
    assert (right.span.until, right.grace) == (DECEMBER, None)


@pytest.mark.parametrize(
    ("typed", "told"), [("2020-01", "2020年1月还没有到"), ("某月", "不是月份")]
)
def test_a_month_of_approval_that_cannot_be_is_told_beside_it(
    page, qtbot, families, typed, told
):
    shown(qtbot, page)
    go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.GRACE)
    type_month(dialog.approved, typed)
    click(qtbot, dialog.do_button)
    assert told in dialog.approved.message.text()
    assert rights(page.desk, "曾正祥")[0].span.until is None


def test_who_was_never_paid_is_told_why_there_is_no_phase_out(
    page, qtbot, families, clerk
):
    clerk.dibao_for(a_household("陈桂兰"), "2019-12")
    change_settings(clerk.store, clerk.act(), OfficeSettings(grace_months=2))
    shown(qtbot, page)
    go_to(page, "陈桂兰")
    dialog = opened(qtbot, page, Change.GRACE)
    assert dialog.months.choice.count() == 2
    assert said(dialog) == [
        "到2019年12月为止还没有按月发过钱，没有金额可以照发，不能办渐退。"
    ]
    click(qtbot, dialog.do_button)
    assert "没有金额可以照发" in dialog.message.text.text()
    assert dialog.isVisible()


def test_a_whole_family_moves_away_and_may_come_back(page, qtbot, families):
    shown(qtbot, page)
    home = go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.MOVE)
    assert said(dialog) == [
        "城市低保：从2020年1月起停发，每月少发 860.00 元，涉及 2 人。",
        "2019年12月和以前的名单不变；资料不会删除，迁回来还可以再登记。",
    ]
    type_month(dialog.last, "2019-10")
    assert "2019年11月的名单已经发出，多发 860.00 元，要追回。" in said(dialog)
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.leave_button.hasFocus()  # it stops money: Enter leaves things be
    click(qtbot, dialog.do_button)
    assert page.message.text.text() == "曾正祥家已办全家迁出，待遇发到2019年10月为止。"
    (right,) = rights(page.desk, "曾正祥")
    assert (str(right.span.until), right.stop_reason) == ("2019-10", StopReason.MOVED)
    kept = page.desk.store.households.get(home)
    assert kept.members_in(month("2019-11")) == ()
    dialog = opened(qtbot, page, Change.JOIN)
    head = kept.members[0].person
    type_in(dialog.person.number, head.resident_id)
    assert dialog.person.name.text() == "曾正祥"
    click(qtbot, dialog.do_button)
    (back,) = page.desk.store.households.get(home).members_in(JANUARY)
    assert (back.person.id, back.relation) == (head.id, HEAD)


def test_who_lives_alone_may_leave_and_the_right_ends(page, qtbot, families, clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-11")
    shown(qtbot, page)
    go_to(page, "陈桂兰")
    dialog = opened(qtbot, page, Change.LEAVE)
    assert said(dialog) == [
        "城市低保：从2020年1月起停发，每月少发 630.00 元，涉及 1 人。"
    ]
    choose(qtbot, dialog.reason, Qt.Key.Key_Down, Qt.Key.Key_Down)  # 毕业就业
    click(qtbot, dialog.do_button)
    (right,) = rights(page.desk, "陈桂兰")
    assert (right.span.until, right.stop_reason) == (DECEMBER, StopReason.EMPLOYED)


def test_one_of_two_goes_over_to_tekun(page, qtbot, families):
    shown(qtbot, page)
    home = go_to(page, "曾正祥")
    child = page.desk.store.households.get(home).members[1].person.id
    dialog = opened(qtbot, page, Change.TEKUN)
    choose(qtbot, dialog.member, Qt.Key.Key_Down)
    questions = dialog.terms.questions
    choose(qtbot, questions.mode, Qt.Key.Key_Down)  # 分散供养
    choose(qtbot, questions.tier, Qt.Key.Key_Down)  # 二档
    assert dialog.confirmed.message.text() == "从次月（2020年1月）起发放"
    assert said(dialog) == [
        (
            "城市低保：每月 860.00 元 → 230.00 元，减少 630.00 元。"
            "算法：630.00 × 1人 − 收入 400.00 = 230.00。"
        ),
        (
            "曾小曾的特困供养：每月 828.00 元"
            "（基本生活标准 740.00 = 740.00；照料护理标准 88.00 = 88.00）。"
        ),
    ]
    dialog.basis.edit.setFocus()
    type_here(qtbot, "演民特〔2019〕9号")
    click(qtbot, dialog.do_button)
    assert page.message.text.text() == "曾小曾转为特困供养，从2020年1月起发。"
    dibao, tekun = rights(page.desk, "曾正祥")
    assert dibao.span.until is None
    assert (tekun.person, tekun.span.since, tekun.basis) == (
        child,
        JANUARY,
        "演民特〔2019〕9号",
    )
    members = page.desk.store.households.get(home).members_in(JANUARY)
    assert [m.supported for m in members] == [True, False]


def test_central_care_asks_for_an_institution_that_can_be_new(page, qtbot, families):
    shown(qtbot, page)
    go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.TEKUN)
    questions = dialog.terms.questions
    click(qtbot, dialog.do_button)
    assert "还没有登记供养机构" in questions.institution.message.text()
    click(qtbot, questions.new_home)
    home = on_top(qtbot, page)
    type_in(home.name.edit, "演示社会福利院")
    type_in(home.account.number, "0000530100900001")
    type_in(home.account.bank.edit, "演示银行")
    click(qtbot, home.do_button)
    assert questions.institution.choice.currentText() == "演示社会福利院"
    click(qtbot, dialog.do_button)
    assert {right.programme for right in rights(page.desk, "曾正祥")} == {
        "urban_dibao",
        "tekun",
    }


def test_who_is_in_tekun_is_not_offered_to_go_over(page, qtbot, families):
    shown(qtbot, page)
    go_to(page, "罗天顺")
    click(qtbot, page.panel.changes_button)
    choice = on_top(qtbot, page)
    assert not {Change.TEKUN, Change.GRACE} & set(choice.buttons)
    choice.reject()


def test_a_members_facts_change_from_a_month_on(page, qtbot, families, clerk):
    clerk.sets_standard("urban_dibao", "supplement", "104", "2019-01")
    shown(qtbot, page)
    home = go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.FACTS)
    assert not dialog.relation.isVisible()  # the head
    assert said(dialog) == ["和现在登记的一样，没有要改的。"]
    choose(qtbot, dialog.disability, Qt.Key.Key_Down)
    assert "每月 1,068.00 元，不变" in said(dialog)[0]  # 60 years old in January
    type_month(dialog.since, "2019-11")
    assert "每月 964.00 元 → 1,068.00 元，增加 104.00 元。" in said(dialog)[0]
    # in November nothing was paid for supplements: 104 for the child, 104 for this
    assert "少发 208.00 元" in said(dialog)[1]
    click(qtbot, dialog.do_button)
    assert page.message.text.text() == "曾正祥的情况从2019年11月起改了。"
    member = page.desk.store.households.get(home).members_in(month("2019-11"))[0]
    assert (member.disability_grade, member.is_head) == (1, True)
    assert any("一级残疾" in text for text in details(page))


def test_the_facts_of_another_member_are_shown_as_they_are(page, qtbot, families):
    shown(qtbot, page)
    home = go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.FACTS)
    choose(qtbot, dialog.disability, Qt.Key.Key_Down)
    choose(qtbot, dialog.member, Qt.Key.Key_Down)
    assert dialog.relation.isVisible()
    assert dialog.disability.value() is None
    choose(qtbot, dialog.supported, Qt.Key.Key_Down)
    assert "减少 630.00 元" in said(dialog)[0]
    click(qtbot, dialog.do_button)
    members = page.desk.store.households.get(home).members_in(JANUARY)
    assert [m.supported for m in members] == [True, False]


def test_the_only_one_cannot_be_left_out_while_dibao_goes_on(page, qtbot, families):
    shown(qtbot, page)
    go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.LEAVE)
    click(qtbot, dialog.do_button)
    dialog = opened(qtbot, page, Change.FACTS)
    choose(qtbot, dialog.supported, Qt.Key.Key_Down)
    click(qtbot, dialog.do_button)
    assert "没有计入保障人口的人了" in dialog.message.text.text()
    assert dialog.isVisible()


def test_a_death_reminds_of_the_account_of_the_dead(page, qtbot, families):
    shown(qtbot, page)
    go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.DEATH)
    dialog.day.edit.setFocus()
    type_here(qtbot, "20191201")
    press(qtbot, Qt.Key.Key_Return)
    assert said(dialog)[-1] == "银行账户还是曾正祥的，请再办“换账号”。"


@pytest.mark.parametrize("change", Change)
def test_no_windows_bar_shows_a_name(page, qtbot, families, change):
    shown(qtbot, page)
    go_to(page, "罗天顺" if change is Change.TERMS else "曾正祥")
    click(qtbot, page.panel.changes_button)
    choice = on_top(qtbot, page)
    assert choice.windowTitle() == "登记变动"
    click(qtbot, choice.buttons[change])
    dialog = on_top(qtbot, page)
    assert dialog.windowTitle()
    for name in ("曾", "罗", *names(page)):
        assert name not in dialog.windowTitle()
    dialog.reject()


def test_a_newborn_joins_and_is_put_right_in_the_same_month(page, qtbot, families):
    shown(qtbot, page)
    go_to(page, "曾正祥")
    dialog = opened(qtbot, page, Change.JOIN)
    type_here(qtbot, "曾新")
    press(qtbot, Qt.Key.Key_Return)
    type_here(qtbot, made_up_id("2019-11-20"))
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down)
    type_month(dialog.since, "2019-12")
    click(qtbot, dialog.do_button)
    dialog = opened(qtbot, page, Change.FACTS)
    choose(qtbot, dialog.member, Qt.Key.Key_End)
    choose(qtbot, dialog.relation, Qt.Key.Key_Down)
    type_month(dialog.since, "2019-12")
    click(qtbot, dialog.do_button)
    child = household(page.desk, "曾正祥").members[-1]
    assert (child.person.name, child.relation) == ("曾新", "30")
