"""Moves, handing back, reversals and the carry-over, by keys and clicks."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from aidesk.domain.fund import Cause, Source
from aidesk.domain.money import ZERO
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.carry_over import CarryOverDialog
from aidesk.gui.dialogs.fund_choice import FundAction, FundActionsDialog
from aidesk.gui.dialogs.fund_moves import HandBackDialog, MoveDialog
from aidesk.gui.dialogs.reversal import ReversalDialog
from aidesk.gui.dialogs.transfer import TransferDialog
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.funds import FundsPage
from aidesk.gui.pages.wanted import FundWanted, ListWanted
from tests.builders import a_household, yuan
from tests.gui.hands import show, type_in

DIBAO, TEKUN, LITIGATION = "urban_dibao", "tekun", "litigation"


@pytest.fixture
def page(desk, qtbot):
    made = FundsPage(desk)
    qtbot.addWidget(made)
    return made


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def press(qtbot, widget, key=Qt.Key.Key_Return):
    qtbot.keyClick(widget, key)


def titles(page):
    model = page.sheet.model
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def chosen(page, qtbot, action, kind):
    click(qtbot, page.others)
    chooser = page.dialog
    assert isinstance(chooser, FundActionsDialog)
    press(qtbot, chooser.buttons[action])
    assert isinstance(page.dialog, kind)
    return page.dialog


def fund(store, programme=DIBAO, year=2019):
    return store.funds.state(programme, year)


def test_money_is_moved_with_both_balances_in_sight(page, qtbot, clerk, store):
    clerk.receives(DIBAO, "1000")
    show(qtbot, page)
    dialog = chosen(page, qtbot, FundAction.MOVE, MoveDialog)
    dialog.target.choice.choose(DIBAO)
    assert dialog.target.message.text() == ("调出和调入是同一个项目，请另选一个项目。")
    dialog.target.choice.choose(TEKUN)
    type_in(dialog.amount.line, "1000.01")
    assert dialog.consequences.text.text().endswith("结余不够，请核对金额和项目。")
    assert dialog.consequences.property("tone") == "warn"
    dialog.amount.line.clear()
    type_in(dialog.amount.line, "300")
    assert dialog.consequences.text.text() == (
        "登记以后城市低保结余：1,000.00 → 700.00 元\n"
        "登记以后特困供养结余：0.00 → 300.00 元"
    )
    type_in(dialog.document.line, "演财社〔2019〕9号")
    click(qtbot, dialog.do_button)
    assert fund(store, TEKUN).balance == yuan("300")
    assert titles(page) == ["区级到位", "调出到特困供养"]
    assert page.sums.adjusted.parts() == "＝ − 调出 300.00"
    assert page.sums.balance.parts() == (
        "＝ 到位合计 1,000.00 − 调剂追缴 300.00 − 支出 0.00"
    )
    assert page.message.text.text() == (
        "已登记：调到特困供养 300.00 元。城市低保现在结余 700.00 元。"
    )
    page.chips.choose(TEKUN)
    assert page.sums.adjusted.parts() == "＝ 调入 300.00"
    assert page.sums.balance.parts() == (
        "＝ 到位合计 0.00 ＋ 调剂追缴 300.00 − 支出 0.00"
    )


def test_a_move_needs_its_other_end(page, qtbot, clerk, store):
    clerk.receives(DIBAO, "1000")
    show(qtbot, page)
    dialog = chosen(page, qtbot, FundAction.MOVE, MoveDialog)
    type_in(dialog.amount.line, "300")
    click(qtbot, dialog.do_button)
    assert dialog.isVisible()
    assert dialog.target.message.text() == "请选择调到哪个项目。"
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert fund(store).balance == yuan("1000")


def test_money_is_handed_back(page, qtbot, clerk, store):
    clerk.receives(DIBAO, "1000")
    show(qtbot, page)
    dialog = chosen(page, qtbot, FundAction.HAND_BACK, HandBackDialog)
    type_in(dialog.amount.line, "0")
    click(qtbot, dialog.do_button)
    assert dialog.amount.message.text() == "上缴金额必须大于零，请改正。"
    dialog.amount.line.clear()
    type_in(dialog.amount.line, "400")
    assert dialog.consequences.text.text() == (
        "登记以后城市低保结余：1,000.00 → 600.00 元"
    )
    press(qtbot, dialog.amount.line, Qt.Key.Key_Return)
    click(qtbot, dialog.do_button)
    assert fund(store).balance == yuan("600")
    assert titles(page)[-1] == "上缴财政"


def test_a_wrong_entry_is_taken_back_from_its_row(page, qtbot, clerk, store):
    wrong = clerk.receives(DIBAO, "97000", note="第一批")
    show(qtbot, page)
    page.sheet.go_to(("Transfer", wrong))
    assert page.words.text() == "区级到位（第一批）"
    click(qtbot, page.reverse)
    dialog = page.dialog
    assert isinstance(dialog, ReversalDialog)
    assert dialog.note.text() == (
        "2019年1月2日，区级到位（第一批），97,000.00 元，演财社〔2019〕1号"
    )
    assert dialog.consequences.text.text() == (
        "冲正以后城市低保结余：97,000.00 → 0.00 元\n"
        "原来的一笔留在账上，再记一笔相反的，两笔相抵。"
    )
    click(qtbot, dialog.do_button)
    assert dialog.reason.message.text() == "请填写冲正的原因。"
    assert dialog.focusWidget() is dialog.reason.line
    type_in(dialog.reason.line, "记错了项目")
    press(qtbot, dialog.reason.line)
    press(qtbot, dialog.do_button)
    assert fund(store).balance == ZERO
    assert titles(page) == [
        "区级到位（第一批）（已冲正）",
        "冲正1月2日的区级到位（记错了项目）",
    ]
    assert page.words.text() == titles(page)[1]  # the new row is the current one
    assert not page.reverse.isVisible()
    page.sheet.go_to(("Transfer", wrong))
    assert not page.reverse.isVisible()
    assert page.message.text.text() == (
        "已冲正：区级到位 97,000.00 元。城市低保现在结余 0.00 元。"
    )


def test_a_reversal_before_its_entry_is_refused_in_the_dialog(page, qtbot, clerk):
    clerk.receives(DIBAO, "97000")
    show(qtbot, page)
    click(qtbot, page.reverse)
    dialog = page.dialog
    dialog.day.line.clear()
    type_in(dialog.day.line, "2019-1-1")
    click(qtbot, dialog.do_button)
    assert dialog.day.message.text() == (
        "冲正的日期不能早于原来那一笔的日期（2019年1月2日），请改正。"
    )


def test_a_purchase_and_a_move_can_be_taken_back_too(page, qtbot, clerk, store):
    clerk.receives(DIBAO, "1000")
    left, bought = clerk.moves(DIBAO, TEKUN, "300"), clerk.buys(DIBAO, "50")
    show(qtbot, page)
    page.sheet.go_to(("Transfer", left))
    click(qtbot, page.reverse)
    assert page.dialog.consequences.text.text().startswith(
        "冲正以后城市低保结余：650.00 → 950.00 元\n"
        "冲正以后特困供养结余：300.00 → 0.00 元\n"
    )
    type_in(page.dialog.reason.line, "不用调了")
    click(qtbot, page.dialog.do_button)
    page.sheet.go_to(("Expenditure", bought))
    click(qtbot, page.reverse)
    assert page.dialog.consequences.text.text().startswith(
        "冲正以后城市低保结余：950.00 → 1,000.00 元\n"
    )
    type_in(page.dialog.reason.line, "退货")
    click(qtbot, page.dialog.do_button)
    assert fund(store).balance == yuan("1000")
    assert fund(store, TEKUN).balance == ZERO


def test_a_list_offers_the_way_to_itself_and_no_reversal(page, qtbot, clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    clerk.pays(DIBAO, "2019-01")
    show(qtbot, page)
    assert not page.reverse.isVisible()
    with qtbot.waitSignal(page.go) as heard:
        click(qtbot, page.look)
    name, wanted = heard.args
    assert name == "monthly"
    assert isinstance(wanted, ListWanted)


def test_an_empty_first_year_has_nothing_to_carry_over(page, qtbot):
    show(qtbot, page)
    assert not page.reverse.isVisible()
    click(qtbot, page.others)
    assert set(page.dialog.buttons) == {FundAction.MOVE, FundAction.HAND_BACK}
    press(qtbot, page.dialog, Qt.Key.Key_Escape)


def test_a_year_is_carried_over_by_one_button(page, qtbot, clerk, store):
    clerk.receives(DIBAO, "1000")
    clerk.buys(TEKUN, "50")
    show(qtbot, page)
    dialog = chosen(page, qtbot, FundAction.CARRY_OVER, CarryOverDialog)
    model = dialog.sheet.model
    rows = [
        [model.index(row, column).data() for column in range(5)] for row in range(2)
    ]
    assert rows == [
        ["城市低保", "1,000.00", "0.00", "1,000.00", "待结转"],
        ["特困供养", "-50.00", "0.00", "", "暂不能结转"],
    ]
    assert dialog.consequences.text.text() == (
        "2020年登记上年结转，共 1,000.00 元。\n"
        "特困供养2019年超支 50.00 元。先登记到账的钱或者调入资金补上，再结转。"
    )
    assert dialog.do_button.text() == "结转到2020年"
    click(qtbot, dialog.do_button)
    assert page.year.words.text() == "2020年"
    assert titles(page) == ["上年结转"]
    assert page.message.text.text() == "已结转到2020年：城市低保 1,000.00 元。"
    assert fund(store, DIBAO, 2020).balance == yuan("1000")


def test_what_is_carried_over_already_has_no_button(page, qtbot, clerk):
    clerk.receives(DIBAO, "1000")
    clerk.carries_over()
    show(qtbot, page)
    dialog = chosen(page, qtbot, FundAction.CARRY_OVER, CarryOverDialog)
    assert not dialog.do_button.isVisible()
    assert dialog.leave_button.text() == "知道了"
    assert dialog.consequences.text.text() == "各项目都已结转，不用再做。"
    press(qtbot, dialog, Qt.Key.Key_Escape)


def test_what_was_typed_stays_when_a_carry_over_is_refused(page, qtbot, clerk):
    clerk.receives(DIBAO, "1000")
    show(qtbot, page)
    dialog = chosen(page, qtbot, FundAction.CARRY_OVER, CarryOverDialog)
    clerk.buys(DIBAO, "1001")  # meanwhile
    click(qtbot, dialog.do_button)
    assert dialog.isVisible()
    assert dialog.message.text.text() == (
        "城市低保2019年超支 1.00 元。先登记到账的钱或者调入资金补上，再结转。"
    )


def test_the_base_fund_is_shown_with_its_refill(page, qtbot, clerk):
    clerk.receives(LITIGATION, "300000", cause=Cause.CARRIED_IN, source=Source.BASE)
    clerk.buys(LITIGATION, "120000")
    clerk.carries_over()
    show(qtbot, page)
    page.chips.choose(LITIGATION)
    assert page.sums.base.amount.text() == "300,000.00"
    assert page.sums.base.parts() == "已使用 120,000.00，明年要补足 120,000.00"
    click(qtbot, page.year.forth)
    assert page.sums.waiting.parts().startswith("＝ 启动资金 120,000.00")
    click(qtbot, page.record)
    dialog = page.dialog
    assert isinstance(dialog, TransferDialog)
    dialog.source.choice.choose(Source.BASE)
    type_in(dialog.amount.line, "120000")
    click(qtbot, dialog.do_button)
    assert page.sums.available.parts() == (
        "＝ 启动资金 180,000.00 ＋ 补足启动资金 120,000.00"
    )
    assert page.sums.base.parts() == "今年应补足 120,000.00，已补足 120,000.00"
    page.chips.choose(DIBAO)
    assert not page.sums.base.amount.isVisible()


def test_a_later_years_first_money_is_not_typed(page, qtbot, clerk):
    clerk.receives(DIBAO, "1000")
    show(qtbot, page)
    click(qtbot, page.year.forth)
    click(qtbot, page.record)
    dialog = page.dialog
    dialog.cause.choice.choose(Cause.CARRIED_IN)
    assert dialog.cause.message.text() == (
        "2019年的资金已经记在这里，2020年的上年结转请办“年度结转”，不用手工登记。"
    )
    sources = [
        dialog.source.choice.itemData(n) for n in range(dialog.source.choice.count())
    ]
    assert sources == [None, Source.CARRIED, Source.BASE]
    press(qtbot, dialog, Qt.Key.Key_Escape)


def test_the_reminder_of_the_first_page_leads_to_the_carry_over(
    office_path, window_settings, qtbot, clerk
):
    clerk.receives(DIBAO, "1000")
    new_year = datetime(2020, 1, 3, 9)  # noqa: DTZ001 - the office's own time
    desk = Desk(office_path, lambda: new_year, window_settings)
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    show(qtbot, window)
    window.show_page("funds", FundWanted(DIBAO, 2020, carry_over=True))
    page = window.findChild(FundsPage)
    assert isinstance(page, FundsPage)
    assert isinstance(page.dialog, CarryOverDialog)
    click(qtbot, page.dialog.do_button)
    assert fund(desk.store, DIBAO, 2020).carried_in == yuan("1000")
    desk.close()
