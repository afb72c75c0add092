from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from aidesk.domain.money import ZERO
from aidesk.domain.payment import RunKind
from aidesk.gui.desk import Desk
from aidesk.gui.pages.money_back import MoneyBackPage
from aidesk.gui.pages.payout_choice import NEW_BATCH
from aidesk.gui.pages.wanted import (
    DebtsWanted,
    HouseholdWanted,
    ListWanted,
    ReturnsWanted,
)
from aidesk.services.household_changes import set_incomes
from aidesk.services.recoveries import debts
from aidesk.services.register import NewIncome
from tests.builders import CENTRAL, a_household, month, yuan
from tests.gui.hands import show, type_in

APRIL = month("2019-04")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 4, 3, 14, 32), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = MoneyBackPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 760)
    return made


@pytest.fixture
def families(clerk):
    """李永福 and 陈桂兰 were paid 590 in each of January to March."""
    clerk.receives("urban_dibao", "100000")
    found = {}
    for name in ("李永福", "陈桂兰"):
        found[name] = clerk.registers(a_household(name))
        clerk.grants("urban_dibao", found[name])
    for of_month in ("2019-01", "2019-02", "2019-03"):
        clerk.pays("urban_dibao", of_month)
    clerk.day = date(2019, 4, 2)
    return found


@pytest.fixture
def returned(clerk, families):
    """The bank sent both lines of March back; both wait."""
    run = clerk.store.runs.of_month(month("2019-03"))[0].id
    clerk.settles(run, {1: "账户已销户", 2: "账户被冻结"})
    return run


@pytest.fixture
def owed(clerk, families):
    """李永福 had an income of 100 since January: 300 were too much."""
    incomes = (NewIncome(yuan("100")),)
    household = families["李永福"]
    set_incomes(clerk.store, clerk.act(), household, incomes, month("2019-01"))
    return families


def click(qtbot, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def asked(qtbot, asker):
    qtbot.waitUntil(asker.dialog.isActiveWindow)
    return asker.dialog


def cells(sheet):
    model = sheet.model
    return [
        [model.cell(row, column).text for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def show_debts(qtbot, page):
    show(qtbot, page)
    page.visit(DebtsWanted())
    assert page.debts.isVisible()


def outstanding(clerk):
    return [debt.outstanding for debt in debts(clerk.store)]


def test_an_office_where_nothing_came_back_says_so(page, qtbot):
    show(qtbot, page)
    assert page.returned.sheet.empty.title.text() == "没有等着处理的退票"
    assert not page.returned.bar.isVisible()
    page.chips.choose("debts")
    assert page.debts.sheet.empty.title.text() == "没有多发的钱"
    assert not page.debts.bar.isVisible()


def test_returned_lines_are_listed_with_what_to_do(page, qtbot, returned):
    show(qtbot, page)
    account = cells(page.returned.sheet)[0][3]
    assert account.startswith("演示农村信用社 ****")
    assert cells(page.returned.sheet)[0] == [
        "李永福",
        "2019年3月城市低保",
        "590.00",
        account,
        "账户已销户",
        "等改账户",
    ]
    assert page.returned.words.text() == (
        "李永福：2019年3月城市低保 590.00 元，4月2日被银行退回。"
        "银行退票后账户还没有改（账户已销户）。请先改正账户，或确认照原账户再发。"
    )
    assert not page.returned.list_button.isEnabled()


def test_a_new_account_lets_the_list_be_made(page, qtbot, returned):
    show(qtbot, page)
    click(qtbot, page.returned.account_button)
    (dialog,) = page.return_actions.changes.dialogs
    qtbot.waitUntil(dialog.isVisible)
    dialog.account.number.setFocus()
    dialog.account.number.clear()
    type_in(dialog.account.number, "6217000053010099991")
    click(qtbot, dialog.do_button)
    qtbot.waitUntil(lambda: cells(page.returned.sheet)[0][5] == "可以重发")
    assert page.message.text.text() == "李永福家的钱从2019年4月起发到新账号。"
    with qtbot.waitSignal(page.go) as heard:
        click(qtbot, page.returned.list_button)
    wanted = ListWanted(APRIL, "urban_dibao", RunKind.REISSUE, NEW_BATCH)
    assert heard.args == ["monthly", wanted]


def test_a_home_that_has_another_account_is_put_right(page, qtbot, clerk):
    home = clerk.opens_home()
    clerk.tekun_for(a_household("蔡永昌"), replace(CENTRAL, institution=home))
    clerk.day = date(2019, 4, 2)
    run = clerk.pays("tekun", "2019-04")
    clerk.settles(run, {1: "账户已销户"})
    show(qtbot, page)
    click(qtbot, page.returned.account_button)
    dialog = asked(qtbot, page.return_actions.asker)
    assert dialog.title.text() == "换账号"
    type_in(dialog.account.number, "0000530100900099")
    click(qtbot, dialog.do_button)
    assert page.message.text.text() == "演示社会福利院的钱从2019年4月起发到新账号。"
    assert cells(page.returned.sheet)[0][5] == "可以重发"


def test_the_same_account_is_tried_again_only_with_a_reason(
    page, qtbot, returned, clerk
):
    show(qtbot, page)
    qtbot.keyClick(page.returned.sheet.view, Qt.Key.Key_Down)
    click(qtbot, page.returned.retry_button)
    dialog = asked(qtbot, page.return_actions.asker)
    assert "590.00 元排进下一份重发名单" in dialog.consequences.text.text()
    click(qtbot, dialog.do_button)
    assert dialog.isVisible()
    assert dialog.reason.message.text() == "请填写原因。"
    type_in(dialog.reason.line, "账户已经解冻")
    qtbot.keyClick(dialog.reason.line, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert cells(page.returned.sheet)[1][5] == "照原账户再发"
    assert page.message.text.text() == "陈桂兰：590.00 元，照原账户再发，已登记。"
    assert not page.returned.retry_button.isVisible()


def test_given_up_money_leaves_the_list(page, qtbot, returned, clerk):
    show(qtbot, page)
    click(qtbot, page.returned.give_up_button)
    dialog = asked(qtbot, page.return_actions.asker)
    assert dialog.consequences.text.text() == (
        "590.00 元不再发给李永福，留在城市低保资金里。\n决定不再发以后，不能再改成重发。"
    )
    type_in(dialog.reason.line, "本人放弃")
    click(qtbot, dialog.do_button)
    assert [row[0] for row in cells(page.returned.sheet)] == ["陈桂兰"]
    assert page.chips._group.button(0).text() == "退票 1"


def test_the_lines_of_an_asked_list_are_gone_to(page, qtbot, returned, clerk):
    run = clerk.pays("urban_dibao", "2019-04")
    clerk.settles(run, {2: "户名不符"})
    show(qtbot, page)
    page.visit(ReturnsWanted(run))
    assert page.returned.current().key == (run, 2)
    page.visit(ReturnsWanted(returned))
    assert page.returned.current().key == (returned, 1)


def test_enter_shows_the_household(page, qtbot, returned, families):
    show(qtbot, page)
    with qtbot.waitSignal(page.go) as heard:
        qtbot.keyClick(page.returned.sheet.view, Qt.Key.Key_Return)
    assert heard.args == ["households", HouseholdWanted(families["李永福"])]


def test_the_ledger_tells_what_is_owed_and_for_which_months(page, qtbot, owed):
    show_debts(qtbot, page)
    assert cells(page.debts.sheet) == [
        ["李永福", "城市低保", "2019年1月至3月", "300.00", "", "", "", "300.00"]
    ]
    assert page.debts.words.text() == (
        "李永福，城市低保：多发 300.00 元，未收回 300.00 元。"
    )
    assert [row[1:4] for row in cells(page.debts.entries)] == [
        ["应追缴", "2019年3月", "100.00"],
        ["应追缴", "2019年2月", "100.00"],
        ["应追缴", "2019年1月", "100.00"],
    ]
    assert not page.debts.take_back_button.isVisible()


def test_money_that_comes_back_is_in_the_fund_again(page, qtbot, owed, clerk):
    balance = clerk.store.funds.state("urban_dibao", 2019).balance
    show_debts(qtbot, page)
    click(qtbot, page.debts.receive_button)
    dialog = asked(qtbot, page.debt_actions.asker)
    assert dialog.amount.line.text() == "300.00"
    dialog.amount.line.clear()
    type_in(dialog.amount.line, "120")
    assert dialog.consequences.text.text() == (
        "未收回：300.00 → 180.00 元\n"
        f"结余：{balance} → {balance + yuan('120')} 元（2019年）"
    )
    type_in(dialog.words.line, "现金，收据 12 号")
    click(qtbot, dialog.do_button)
    assert page.message.text.text() == (
        "已登记收回：李永福 120.00 元。还有 180.00 元没有收回。"
    )
    assert cells(page.debts.sheet)[0][3:] == ["300.00", "120.00", "", "", "180.00"]
    after = clerk.store.funds.state("urban_dibao", 2019).balance
    assert after == balance + yuan("120")


def test_more_than_is_owed_is_refused_while_it_is_typed(page, qtbot, owed, clerk):
    show_debts(qtbot, page)
    click(qtbot, page.debts.receive_button)
    dialog = asked(qtbot, page.debt_actions.asker)
    dialog.amount.line.clear()
    type_in(dialog.amount.line, "300.01")
    click(qtbot, dialog.do_button)
    assert dialog.isVisible()
    told = "只剩 300.00 元没有追回，填的金额太大，请改小。"
    assert dialog.amount.message.text() == told
    dialog.reject()
    assert outstanding(clerk) == [yuan("300")]


def test_a_write_off_needs_a_reason_and_stops_nothing_in_passing(
    page, qtbot, owed, clerk
):
    show_debts(qtbot, page)
    click(qtbot, page.debts.write_off_button)
    dialog = asked(qtbot, page.debt_actions.asker)
    dialog.words.line.setFocus()
    type_in(dialog.words.line, "没有遗产")
    qtbot.keyClick(dialog.words.line, Qt.Key.Key_Return)
    assert dialog.leave_button.hasFocus()
    click(qtbot, dialog.do_button)
    assert cells(page.debts.sheet)[0][6:] == ["300.00", "0.00"]
    assert page.debts.words.text() == "李永福，城市低保：都已经收回或核销。"
    assert not page.debts.receive_button.isVisible()


def test_a_wrong_receipt_is_taken_back(page, qtbot, owed, clerk):
    show_debts(qtbot, page)
    click(qtbot, page.debts.receive_button)
    click(qtbot, asked(qtbot, page.debt_actions.asker).do_button)
    assert outstanding(clerk) == [ZERO]
    qtbot.keyClick(page.debts.entries.view, Qt.Key.Key_PageUp)  # March, the newest
    click(qtbot, page.debts.take_back_button)
    dialog = asked(qtbot, page.debt_actions.asker)
    assert dialog.consequences.text.text().splitlines()[:3] == [
        "2019年4月3日收回 100.00 元（2019年3月多发的）。",
        "未收回：0.00 → 100.00 元",
        "资金结余少 100.00 元。",
    ]
    dialog.day.line.clear()
    type_in(dialog.day.line, "4-2")
    type_in(dialog.reason.line, "记错了人")
    click(qtbot, dialog.do_button)
    assert dialog.day.message.text() == (
        "冲正的日期不能早于原来那一笔的日期（2019年4月3日），请改正。"
    )
    dialog.day.line.clear()
    type_in(dialog.day.line, "4-3")
    click(qtbot, dialog.do_button)
    assert outstanding(clerk) == [yuan("100")]
    assert cells(page.debts.entries)[0][1:] == [
        "冲正收回",
        "2019年3月",
        "-100.00",
        "记错了人",
    ]


def test_withholding_shows_until_which_month_it_lasts(page, qtbot, owed, clerk):
    show_debts(qtbot, page)
    click(qtbot, page.debts.withhold_button)
    dialog = asked(qtbot, page.debt_actions.asker)
    assert dialog.payer.choice.currentText() == "城市低保（李永福） 490.00"
    type_in(dialog.monthly.line, "80")
    assert dialog.consequences.text.text() == (
        "2019年4月起每月扣 80.00 元，扣 4 个月，到2019年7月扣完，"
        "最后一个月扣 60.00 元。\n扣的月份每月实发 410.00 元。"
    )
    click(qtbot, dialog.do_button)
    assert page.debts.words.text().endswith("到2019年7月扣完，最后一个月扣 60.00 元。")
    assert not page.debts.withhold_button.isVisible()
    plan = clerk.plans("urban_dibao", "2019-04")
    assert [line.withheld for line in plan.lines] == [yuan("80"), ZERO]


def test_a_month_that_was_paid_cannot_be_withheld_from(page, qtbot, owed, clerk):
    clerk.pays("urban_dibao", "2019-04")
    show_debts(qtbot, page)
    click(qtbot, page.debts.withhold_button)
    dialog = asked(qtbot, page.debt_actions.asker)
    assert dialog.since.line.text() == "2019年5月"
    dialog.since.line.clear()
    type_in(dialog.since.line, "2019-04")
    dialog.since.speak()
    told = "2019年4月的名单已经做了，最早从2019年5月起扣。"
    assert dialog.since.message.text() == told
    dialog.reject()


def test_withholding_is_stopped(page, qtbot, owed, clerk):
    show_debts(qtbot, page)
    click(qtbot, page.debts.withhold_button)
    dialog = asked(qtbot, page.debt_actions.asker)
    type_in(dialog.monthly.line, "80")
    click(qtbot, dialog.do_button)
    click(qtbot, page.debts.stop_button)
    question = asked(qtbot, page.debt_actions.asker)
    click(qtbot, question.do_button)
    assert page.message.text.text() == "李永福家不再扣了。"
    assert debts(clerk.store)[0].order is None


def test_a_household_that_gets_nothing_any_more_cannot_be_withheld_from(
    page, qtbot, owed, clerk
):
    (debt,) = debts(clerk.store)
    clerk.stops(debt.right.id, "2019-03")
    show_debts(qtbot, page)
    click(qtbot, page.debts.withhold_button)
    assert page.message.text.text() == (
        "李永福家现在没有按月发的待遇，不能从发放中扣，请收现金。"
    )
