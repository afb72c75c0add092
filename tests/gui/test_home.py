from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from aidesk.domain.fund import Cause
from aidesk.domain.month_step import MonthStep
from aidesk.domain.rules import Terms
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.home import HomePage
from aidesk.gui.pages.home_cards import SHOWN_AT_FIRST
from aidesk.gui.pages.page import Command
from aidesk.gui.pages.wanted import (
    DebtsWanted,
    FundWanted,
    HouseholdWanted,
    ListWanted,
    ReturnsWanted,
)
from aidesk.gui.widgets.balance_bar import BalanceBar
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.steps import StepState
from aidesk.services.household_changes import set_incomes
from aidesk.services.month_work import confirm_changes
from aidesk.services.register import NewIncome
from tests.builders import CENTRAL, a_household, month, yuan
from tests.gui.hands import show

MARCH = month("2019-03")


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 3, 3, 14, 32), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = HomePage(desk)
    qtbot.addWidget(made)
    return made


def two_programmes(clerk):
    clerk.receives("urban_dibao", "100000")
    clerk.receives("tekun", "20000")
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    clerk.tekun_for(a_household("罗天顺"), CENTRAL, "2019-03")


def states(page):
    return [row.property("state") for row in page.steps.steps.rows]


def words(page):
    return [label.text() for label in page.attention.findChildren(Label)]


def test_the_day_and_the_deadline_are_said(page, qtbot, clerk):
    two_programmes(clerk)
    show(qtbot, page)
    assert page.title.text() == "3月发放工作"
    assert page.note.text() == (
        "2019年3月3日 星期日，离 3月8日 还有 5 个工作日，"
        "3月10日不上班，钱要在3月8日前到户"
    )


def test_enter_starts_the_step_that_is_due(page, qtbot, clerk):
    two_programmes(clerk)
    clerk.day = date(2019, 3, 2)
    confirm_changes(clerk.store, clerk.act(), MARCH)
    clerk.makes("urban_dibao", "2019-03")
    show(qtbot, page)
    page.focus_first()
    assert states(page) == [
        StepState.DONE,
        StepState.NOW,
        StepState.LATER,
        StepState.LATER,
        StepState.LATER,
    ]
    assert page.steps.fact.text() == "第 2 步，共 5 步"
    button = page.steps.steps.due_button()
    assert button.hasFocus()
    with qtbot.waitSignal(page.go) as heard:
        qtbot.keyClick(button, Qt.Key.Key_Return)
    # dibao's list is there, so tekun's is what is missing
    assert heard.args == ["monthly", ListWanted(MARCH, "tekun")]


def test_the_steps_follow_what_is_done_elsewhere(page, desk, qtbot, clerk):
    two_programmes(clerk)
    show(qtbot, page)
    assert page.steps.steps.due_button().text() == "开始第 1 步"
    for programme in ("urban_dibao", "tekun"):
        clerk.settles(clerk.pays(programme, "2019-03"))
    desk.reload()
    assert set(states(page)) == {StepState.DONE}
    assert page.steps.title.text() == "本月五步都做完了"
    assert page.note.text().endswith("3月的钱都发到户了")


def test_changes_that_are_recorded_are_ticked_off(page, desk, qtbot, clerk):
    two_programmes(clerk)
    show(qtbot, page)
    aside = page.steps.steps.rows[0].aside
    assert aside.text() == "核对过了"
    qtbot.mouseClick(aside, Qt.MouseButton.LeftButton)
    assert page.steps.steps.rows[0].note.text() == "3月3日完成"
    due = page.steps.steps.due_button()
    assert due.text() == "开始第 2 步"
    qtbot.waitUntil(due.hasFocus)
    assert desk.store.journal.recent(1)[0].action == "confirm_changes"


def test_a_month_that_is_done_offers_the_next(page, qtbot, clerk):
    two_programmes(clerk)
    for programme in ("urban_dibao", "tekun"):
        clerk.settles(clerk.pays(programme, "2019-03"))
    show(qtbot, page)
    assert page.commanded(Command.MAIN) is page.steps.next_button
    assert page.steps.next_button.text() == "看4月的五步"
    qtbot.mouseClick(page.steps.next_button, Qt.MouseButton.LeftButton)
    assert page.title.text() == "4月发放工作"
    qtbot.waitUntil(lambda: page.steps.steps.due_button().hasFocus())
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert page.title.text() == "3月发放工作"
    assert page.back.isHidden()


def test_the_next_step_is_told_to_the_window(page, desk, qtbot, clerk):
    two_programmes(clerk)
    with qtbot.waitSignal(page.next_step_known) as heard:
        show(qtbot, page)
    assert heard.args[0].title == "核对变动"
    assert heard.args[0].deadline == "还有 5 个工作日"
    page.hide()
    for programme in ("urban_dibao", "tekun"):
        clerk.makes(programme, "2019-03")
    with qtbot.waitSignal(page.next_step_known) as heard:
        desk.reload()
    assert heard.args[0].title == "审批表"
    for run in clerk.store.runs.of_month(MARCH):
        clerk.settles(clerk.sends(run.id))
    with qtbot.waitSignal(page.next_step_known) as heard:
        desk.reload()
    assert heard.args == [None]


def test_what_needs_attention_leads_to_where_it_is_put_right(page, qtbot, clerk):
    two_programmes(clerk)
    family = clerk.registers(a_household("李永福").without_account())
    clerk.grants("urban_dibao", family, "2019-03")
    show(qtbot, page)
    assert "李永福没有银行账号" in words(page)
    assert page.attention.fact.text() == "1 件"
    (link,) = page.attention.links
    with qtbot.waitSignal(page.go) as heard:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert heard.args == ["households", HouseholdWanted(family)]


def test_a_short_fund_leads_to_its_entries(page, qtbot, clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    show(qtbot, page)
    assert "城市低保的钱不够发2019年3月" in words(page)
    with qtbot.waitSignal(page.go) as heard:
        qtbot.mouseClick(page.attention.links[0], Qt.MouseButton.LeftButton)
    assert heard.args == ["funds", FundWanted("urban_dibao", 2019)]


def test_a_returned_payment_leads_to_where_it_waits(page, qtbot, clerk):
    two_programmes(clerk)
    run = clerk.pays("urban_dibao", "2019-03")
    clerk.settles(run, {1: "账号错误"})
    show(qtbot, page)
    told = "2019年3月城市低保发放名册有 1 笔被银行退回，还没有处理"
    assert told in words(page)
    with qtbot.waitSignal(page.go) as heard:
        qtbot.mouseClick(page.attention.links[0], Qt.MouseButton.LeftButton)
    assert heard.args == ["money_back", ReturnsWanted(run)]


def test_what_was_paid_too_much_leads_to_the_ledger(page, qtbot, clerk):
    home = clerk.registers(a_household("白玉芬"))
    clerk.grants("urban_dibao", home)
    clerk.pays("urban_dibao", "2019-01")
    earns = (NewIncome(yuan("100")),)
    set_incomes(clerk.store, clerk.act(), home, earns, month("2019-01"))
    show(qtbot, page)
    page.attention.more.click()
    assert "多发的钱还有 100.00 元没有收回" in words(page)
    links = {link.text(): link for link in page.attention.links}
    with qtbot.waitSignal(page.go) as heard:
        qtbot.mouseClick(links["看台账"], Qt.MouseButton.LeftButton)
    assert heard.args == ["money_back", DebtsWanted()]


def test_a_missing_standard_leads_to_the_standards(page, qtbot, clerk):
    clerk.receives("retired_worker", "1000")
    clerk.receives("urban_dibao", "1000")
    terms = Terms(grade="二档")
    home = clerk.registers(a_household("白玉芬"))
    clerk.grants("retired_worker", home, "2019-03", terms, clerk.head(home))
    show(qtbot, page)
    assert "精减退职有 1 人算不出金额" in words(page)
    with qtbot.waitSignal(page.go) as heard:
        qtbot.mouseClick(page.attention.links[0], Qt.MouseButton.LeftButton)
    assert heard.args[0] == "settings"


def test_many_things_are_shown_a_few_at_first(page, qtbot, clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2018-12")
    for begun in ("2018-12", "2019-01", "2019-02"):
        clerk.makes("urban_dibao", begun)
    clerk.dibao_for(a_household("邓志明").without_account(), "2019-03")
    clerk.receives("temporary", "10", cause=Cause.ALLOTTED)
    show(qtbot, page)
    count = int(page.attention.fact.text().split()[0])
    assert count > SHOWN_AT_FIRST
    assert len(page.attention.links) == SHOWN_AT_FIRST
    qtbot.mouseClick(page.attention.more, Qt.MouseButton.LeftButton)
    assert len(page.attention.links) == count
    assert page.attention.more.isHidden()


def test_an_office_without_people_is_told_what_to_do_first(page, qtbot):
    show(qtbot, page)
    page.focus_first()
    assert page.steps.isHidden()
    assert page.year.isHidden()
    rows = page.preparation.steps.rows
    assert [row.property("state") for row in rows] == ["done", "now", "later", "later"]
    button = page.preparation.steps.due_button()
    assert button.hasFocus()
    with qtbot.waitSignal(page.go) as heard:
        qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert heard.args[0] == "funds"


def test_the_balances_and_the_year_of_the_practice_office(practice_desk, qtbot):
    page = HomePage(practice_desk)
    qtbot.addWidget(page)
    show(qtbot, page)
    assert page.title.text() == "12月发放工作"
    assert page.year.fact.text() == "万元，2019年已发 70.32"
    assert page.year.chart.accessibleDescription().startswith("1月 5.7，2月 5.2，")
    bars = page.funds.findChildren(BalanceBar)
    said = [bar.accessibleName() for bar in bars]
    assert said[0] == "城市低保，已用 62%，42.92 万元"
    assert said[1] == "涉诉救助，0.00 万元，已用完"


def test_every_step_can_be_looked_at_again(page, qtbot, clerk):
    two_programmes(clerk)
    for programme in ("urban_dibao", "tekun"):
        clerk.makes(programme, "2019-03")
    show(qtbot, page)
    again = page.steps.steps.rows[1].button
    assert again.text() == "再看"
    with qtbot.waitSignal(page.steps.step_wanted) as heard:
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert heard.args == [MonthStep.LIST]


def test_a_large_office_is_looked_at_beside_the_window(page, qtbot, clerk, monkeypatch):
    monkeypatch.setattr("aidesk.gui.pages.home.AT_ONCE", 1)
    two_programmes(clerk)
    page.show()
    assert page.title.text() == ""
    qtbot.waitUntil(lambda: page.title.text() == "3月发放工作")
    assert page.steps.steps.due_button() is not None


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    return made


def test_enter_at_the_start_opens_the_list_that_is_due(window, qtbot, clerk):
    two_programmes(clerk)
    clerk.makes("urban_dibao", "2019-03")
    show(qtbot, window)
    window.arrive()
    due = window.page().steps.steps.due_button()
    qtbot.waitUntil(due.hasFocus)
    qtbot.keyClick(due, Qt.Key.Key_Return)
    assert window.page().objectName() == "monthly"
    assert "特困供养" in window.page().note.text()


def test_links_lead_to_the_family_and_to_the_fund(window, qtbot, clerk):
    family = clerk.registers(a_household("李永福").without_account())
    clerk.grants("urban_dibao", family, "2019-03")
    clerk.receives("temporary", "50000", cause=Cause.ALLOTTED)
    clerk.receives("urban_dibao", "1000")
    show(qtbot, window)
    window.arrive()
    home = window.page()
    without_account, not_arrived = home.attention.links
    qtbot.mouseClick(not_arrived, Qt.MouseButton.LeftButton)
    assert window.page().objectName() == "funds"
    assert window.page().chips.current() == "temporary"
    window.show_page("home")
    qtbot.mouseClick(without_account, Qt.MouseButton.LeftButton)
    assert window.page().objectName() == "households"


def test_other_pages_say_what_is_due_next(window, qtbot, clerk):
    two_programmes(clerk)
    show(qtbot, window)
    window.arrive()
    window.show_page("funds")
    card = window.navigation.next_step
    assert card.isVisible()
    assert (card.title.text(), card.deadline.text()) == ("核对变动", "还有 5 个工作日")
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert window.page().objectName() == "monthly"
