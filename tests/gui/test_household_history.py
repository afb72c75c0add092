"""这一户的来龙去脉 by keys and clicks: the line, its sections, and where it leads."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.dialogs.explanation import ExplanationDialog
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.gui.pages.wanted import ListWanted
from aidesk.gui.widgets.timeline import Heading, Item
from aidesk.reports.issuing import issue_paper
from aidesk.services.history_events import Section
from aidesk.services.household_changes import set_incomes
from aidesk.services.register import NewIncome
from tests.builders import a_household, month, yuan
from tests.gui.register_hands import (
    click,
    go_to,
    household,
    on_top,
    opened,
    press,
    said,
    shown,
    stopping,
)

DECEMBER = datetime(2019, 12, 3, 14, 32)  # noqa: DTZ001 - the office's own time


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: DECEMBER, window_settings)
    yield made
    made.close()


@pytest.fixture
def zeng(clerk):
    """曾正祥 with 曾小曾: paid in November, incomes told late in December."""
    clerk.receives("urban_dibao", "100000")
    couple = a_household("曾正祥").with_member("曾小曾").with_income("400")
    home = clerk.registers(couple)
    clerk.grants("urban_dibao", home, "2019-11")
    clerk.day = date(2019, 11, 8)
    clerk.settles(clerk.pays("urban_dibao", "2019-11"))
    clerk.day = date(2019, 12, 3)
    incomes = [NewIncome(yuan("300"))]
    set_incomes(clerk.store, clerk.act(), home, incomes, month("2019-10"))
    return clerk


@pytest.fixture
def page(zeng, desk, qtbot):
    made = HouseholdsPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    shown(qtbot, made)
    qtbot.waitUntil(lambda: bool(made.register.sheet.model.rows()))
    go_to(made, "曾正祥")
    return made


def look_back(qtbot, page):
    """Ask for the history by its key, and wait until it is there."""
    press(qtbot, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(page.history.line.rows.rows()))
    return page.history


def titles(history):
    rows = history.line.rows.rows()
    return [row.line.title for row in rows if isinstance(row, Item)]


def test_f8_shows_all_that_happened_the_newest_first(page, qtbot):
    history = look_back(qtbot, page)
    assert page.title.text() == "曾正祥家的来龙去脉"
    assert titles(history) == [
        "2019年11月城市低保",
        "开始享受城市低保",
        "收入变化",
        "登记入册，户号 H0001",
    ]
    year, *_ = history.line.rows.rows()
    assert isinstance(year, Heading)
    # 630 for two, less 400
    assert year.text == "2019年　发放 1 笔，合计 860.00 元"
    assert history.line.hasFocus()


def test_what_was_recorded_late_says_so(page, qtbot):
    history = look_back(qtbot, page)
    (late,) = (
        row.line
        for row in history.line.rows.rows()
        if isinstance(row, Item) and row.line.late
    )
    assert late.title == "收入变化"
    assert late.facts == ("其他收入每月 400.00 元 → 其他收入每月 300.00 元",)
    assert late.recorded == "12月3日 测试员登记，从10月起"


def test_numbers_are_masked_in_it(page, qtbot):
    history = look_back(qtbot, page)
    home = household(page.desk, "曾正祥")
    words = "".join(
        row.line.spoken() for row in history.line.rows.rows() if isinstance(row, Item)
    )
    assert home.accounts[0].number not in words
    assert home.accounts[0].number[-4:] in words
    assert all(m.person.resident_id not in words for m in home.members)


def test_sections_can_be_looked_at_alone(page, qtbot):
    history = look_back(qtbot, page)
    chips = history.chips
    assert [b.text() for b in chips._group.buttons()] == [
        "全部 4",
        "家庭情况 2",
        "待遇 1",
        "发放 1",
        "文书 0",
    ]
    chips.choose(Section.PAYMENTS)
    assert titles(history) == ["2019年11月城市低保"]
    chips.choose(Section.PAPERS)
    assert history.empty.isVisible()
    assert not history.explain_button.isVisible()


def test_enter_on_a_payment_tells_how_it_came_about(page, qtbot):
    history = look_back(qtbot, page)
    press(qtbot, Qt.Key.Key_Return)
    (dialog,) = history.findChildren(ExplanationDialog)
    assert dialog.windowTitle() == "怎么算的"  # nobody's name where others read it
    assert dialog.title.text() == "曾正祥的钱是怎么算的"
    dialog.reject()


def test_a_payment_leads_to_its_list(page, qtbot):
    look_back(qtbot, page)
    with qtbot.waitSignal(page.go) as asked:
        click(qtbot, page.history.list_button)
    assert asked.args == [
        "monthly",
        ListWanted(month("2019-11"), "urban_dibao", RunKind.REGULAR, RunId(1)),
    ]


def test_a_paper_is_shown_as_it_went_out(page, qtbot, desk):
    home = household(desk, "曾正祥")
    act = Act(DECEMBER, "测试员", "issuing")
    issue_paper(desk.store, act, "statement", home.id * 10_000 + 2019)
    history = look_back(qtbot, page)
    qtbot.waitUntil(lambda: len(titles(history)) == 5)
    history.chips.choose(Section.PAPERS)
    press(qtbot, Qt.Key.Key_Down)
    click(qtbot, history.paper_button)
    qtbot.waitUntil(history.paper.isVisible, timeout=20_000)
    assert "2019-000001" in history.paper.state.text()
    press(qtbot, Qt.Key.Key_Escape)
    assert history.line.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert page.register.isVisible()
    assert page.panel.history_button.hasFocus()


def test_the_arrow_keys_pass_over_the_headings_of_years(page, qtbot):
    history = look_back(qtbot, page)
    seen = []
    for _ in range(5):
        entry = history.line.current()
        seen.append(entry.month if entry else None)
        press(qtbot, Qt.Key.Key_Down)
    assert None not in seen
    assert seen[0] == Month(2019, 11)


def test_the_button_in_the_details_opens_it_and_esc_goes_back(page, qtbot):
    page.panel.area.ensureWidgetVisible(page.panel.history_button)
    click(qtbot, page.panel.history_button)
    qtbot.waitUntil(page.history.isVisible)
    press(qtbot, Qt.Key.Key_Escape)
    assert page.register.isVisible()


def changes(dialog):
    return dialog.comparison.words()


def test_a_stop_shows_the_old_and_the_new_and_no_name_in_its_titles(page, qtbot):
    dialog = stopping(qtbot, page)
    assert "曾正祥" not in dialog.title.text() + dialog.windowTitle()
    assert dialog.subject.text() == "曾正祥家，户号 H0001"
    assert changes(dialog) == [("城市低保", "继续发", "发到2019年12月为止")]


def test_another_account_shows_both_masked_and_which_lists_it_touches(
    page, qtbot, zeng
):
    zeng.makes("urban_dibao", "2019-12")
    dialog = opened(qtbot, page, Change.ACCOUNT)
    number, _, bank = dialog.account.fields()
    number.edit.setFocus()
    for key in "6222020000000012345":
        qtbot.keyClick(number.edit, key)
    bank.edit.clear()
    bank.edit.insert("演示银行")
    old = household(page.desk, "曾正祥").accounts[0].number[-4:]
    assert changes(dialog) == [
        ("户名", "曾正祥", "曾正祥"),
        ("开户行", "演示农村信用社", "演示银行"),
        ("账号", f"****{old}", "****2345"),
    ]
    assert said(dialog) == [
        "每月发多少钱不变。",
        "2019年12月的名单做好了还没送银行，上面还是旧账号：要用新账号，请撤回名单重做。",
    ]


def test_a_new_head_shows_what_becomes_of_the_old_one(page, qtbot):
    dialog = opened(qtbot, page, Change.HEAD)
    assert changes(dialog) == [
        ("户主", "曾正祥", "曾小曾"),
        ("与户主的关系", "曾正祥：户主", "曾正祥：非亲属"),
    ]
    assert said(dialog)[0] == "每月发多少钱不变，户号不变。"


def test_a_name_shows_how_it_was_and_would_be(page, qtbot):
    dialog = opened(qtbot, page, Change.NAME)
    assert changes(dialog) == []
    dialog.name.line.selectAll()
    dialog.name.line.insert("曾正详")
    assert changes(dialog) == [("姓名", "曾正祥", "曾正详")]


def test_one_who_leaves_shows_how_many_are_left(page, qtbot):
    dialog = opened(qtbot, page, Change.LEAVE)
    assert on_top(qtbot, page) is dialog
    assert changes(dialog) == [
        ("家庭人口", "2 人", "1 人"),
        ("保障人口", "2 人", "1 人"),
    ]
    # 630 for one, less 300, instead of 630 for two, less 300
    assert "每月 960.00 元 → 330.00 元，减少 630.00 元。" in said(dialog)[0]
