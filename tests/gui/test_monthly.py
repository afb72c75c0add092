from __future__ import annotations

from datetime import date, datetime
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from aidesk.domain.payment import RunKind, RunState
from aidesk.domain.recovery import WithholdingOrder
from aidesk.domain.rules import Terms
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.settle import SettleDialog
from aidesk.gui.pages.monthly import MonthlyPage
from aidesk.gui.pages.wanted import HouseholdWanted, ListWanted, ReturnsWanted
from aidesk.gui.widgets.plain import Label
from aidesk.services.household_changes import set_incomes
from aidesk.services.made_run import made_run
from aidesk.services.recoveries import debts, order_withholding
from aidesk.services.register import NewIncome
from aidesk.services.run_steps import settle_run
from tests.builders import a_household, month, yuan
from tests.gui.hands import show, type_in, wait_until_done

MARCH = month("2019-03")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(office_path, window_settings):
    made = Desk(office_path, lambda: datetime(2019, 3, 4, 14, 32), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def page(desk, qtbot):
    made = MonthlyPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


@pytest.fixture
def march(clerk):
    """March: 李永福 as before, 陈桂兰 stopped, 曾正祥 new."""
    clerk.receives("urban_dibao", "100000")
    leaving = clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.dibao_for(a_household("李永福"))
    clerk.pays("urban_dibao", "2019-02")  # 1,180 and 590
    clerk.stops(leaving, "2019-02")
    clerk.dibao_for(a_household("曾正祥").with_income("90"), "2019-03")
    clerk.day = date(2019, 3, 1)
    return clerk


def planned(qtbot, page):
    """Show the page and wait for its plan."""
    show(qtbot, page)
    wait_for_list(qtbot, page)


def wait_for_list(qtbot, page):
    qtbot.waitUntil(lambda: page.foot.isVisible() and bool(page.view.sheet))


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def press_enter(qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def names(page):
    return [line.name for line in page.view.sheet.model.rows()]


def runs(desk, kind=RunKind.REGULAR):
    return desk.store.runs.of("urban_dibao", kind, MARCH)


def make(qtbot, page):
    click(qtbot, page.foot.main_button)
    qtbot.waitUntil(page.foot.withdraw_button.isVisible)


def go_on(qtbot, page):
    """Press the main button and agree to what is asked."""
    click(qtbot, page.foot.main_button)
    qtbot.waitUntil(page.steps.dialog.isVisible)
    click(qtbot, page.steps.dialog.do_button)
    wait_until_done(qtbot, page.desk)


def test_households_that_changed_stand_first_and_are_told(page, qtbot, march):
    planned(qtbot, page)
    assert page.view.changes.text.text() == (
        "比2月新增 1 户、停发 1 户，排在最前面，请先看一遍。"
    )
    assert names(page) == ["曾正祥", "陈桂兰", "李永福"]
    cells = [
        [page.view.sheet.model.cell(row, column).text for column in (3, 4, 5)]
        for row in range(3)
    ]
    assert cells == [
        ["", "500.00", "新增"],
        ["1,180.00", "", "停发"],
        ["590.00", "590.00", ""],
    ]


def test_the_sum_stands_in_figures_and_capitals_with_the_fund(page, qtbot, march):
    planned(qtbot, page)
    assert page.foot.sum.text() == "应发合计 1,090.00 元，2 户"
    assert page.foot.capitals.text() == "人民币壹仟零玖拾元整"
    assert page.foot.balance.text() == (
        "资金结余 98,230.00 元，发放后剩 97,140.00 元，按本月水平够发到年底"
    )
    assert page.view.sheet.totals.accessibleName().startswith("2 户")


def test_a_fund_that_does_not_suffice_is_told_and_does_not_hinder(
    page, qtbot, clerk, desk
):
    clerk.dibao_for(a_household("李永福"))
    planned(qtbot, page)
    assert page.foot.balance.text() == (
        "资金结余 0.00 元，不够发，本次发放后还差 590.00 元"
    )
    assert page.foot.balance.property("tone") == "warn"
    make(qtbot, page)
    assert runs(desk)[0].total == yuan("590")


def test_only_the_changed_households_can_be_looked_at(page, qtbot, march):
    planned(qtbot, page)
    click(qtbot, page.view.changes.action)
    assert names(page) == ["曾正祥", "陈桂兰"]
    click(qtbot, page.view.changes.action)
    assert len(names(page)) == 3


def test_closing_the_message_shows_all_households_again(page, qtbot, march):
    planned(qtbot, page)
    click(qtbot, page.view.changes.action)
    click(qtbot, page.view.changes.close_button)
    assert len(names(page)) == 3


def test_the_formula_of_the_chosen_household_is_shown(page, qtbot, march):
    planned(qtbot, page)
    assert page.view.formula.text() == ("曾正祥：590.00 × 1人 − 收入 90.00 = 500.00。")
    qtbot.keyClick(page.view.sheet.view, Qt.Key.Key_Down)
    assert page.view.formula.text() == (
        "陈桂兰：上月 590.00 × 2人 = 1,180.00；这个月不在名单里。停发原因：收入超标。"
    )


def test_enter_tells_how_a_line_was_computed(page, qtbot, march):
    planned(qtbot, page)
    qtbot.keyClick(page.view.sheet.view, Qt.Key.Key_Return)
    dialog = page.view.actions_of_line.dialog
    assert "曾正祥" in dialog.title.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_f8_opens_the_household(page, qtbot, march, desk):
    planned(qtbot, page)
    page.view.sheet.setFocus()
    with qtbot.waitSignal(page.go) as asked:
        qtbot.keyClick(page.view.sheet.view, Qt.Key.Key_F8)
    household = desk.store.households.get(asked.args[1].household)
    assert asked.args[0] == "households"
    assert household.members[0].person.name == "曾正祥"


def test_a_month_is_done_by_keys_alone(page, qtbot, march, desk):
    clerk = march
    planned(qtbot, page)
    page.foot.main_button.setFocus()
    press_enter(qtbot)
    qtbot.waitUntil(page.foot.print_button.isVisible)
    for state in (RunState.APPROVED, RunState.SENT, RunState.SETTLED):
        press_enter(qtbot)  # on the next step
        qtbot.waitUntil(page.steps.dialog.isActiveWindow)
        press_enter(qtbot)  # the day is right
        press_enter(qtbot)  # and it is done
        wait_until_done(qtbot, desk)
        assert runs(desk)[0].state is state
        with qtbot.waitActive(page):
            page.activateWindow()  # as a window manager does
    assert page.foot.main_button.isHidden()
    assert page.stepper.accessibleName() == "5 步都做完了"
    assert page.foot.balance.text() == (
        "3月4日生成，3月4日签字，3月4日送银行，3月4日发放完"
    )
    assert clerk.store.funds.state("urban_dibao", 2019).spent == yuan("2860")


def test_the_steps_show_how_far_the_list_is(page, qtbot, march):
    planned(qtbot, page)
    assert page.stepper.accessibleName() == "第 1 步，共 5 步：核对变动"
    make(qtbot, page)
    assert page.stepper.accessibleName() == "第 3 步，共 5 步：审批表"
    go_on(qtbot, page)
    assert page.stepper.accessibleName() == "第 4 步，共 5 步：银行文件"
    go_on(qtbot, page)
    assert page.stepper.accessibleName() == "第 5 步，共 5 步：发放确认"


def test_a_double_click_makes_one_list(page, qtbot, march, desk):
    planned(qtbot, page)
    click(qtbot, page.foot.main_button)
    qtbot.mouseDClick(page.foot.main_button, LEFT)
    qtbot.mouseRelease(page.foot.main_button, LEFT)
    wait_until_done(qtbot, desk)
    assert len(runs(desk)) == 1
    assert page.steps.dialog is None  # the second click asks nothing


def test_a_made_list_stays_frozen_when_facts_change(page, qtbot, march, desk):
    planned(qtbot, page)
    make(qtbot, page)
    march.dibao_for(a_household("王玉珍"), "2019-03")
    desk.reload()
    assert sorted(names(page)) == ["曾正祥", "李永福", "陈桂兰"]


def test_a_list_that_was_not_sent_can_be_withdrawn(page, qtbot, march, desk):
    planned(qtbot, page)
    make(qtbot, page)
    click(qtbot, page.foot.withdraw_button)
    qtbot.waitUntil(page.steps.dialog.isVisible)
    click(qtbot, page.steps.dialog.do_button)
    qtbot.waitUntil(lambda: page.foot.main_button.text() == "名单没错，生成名单")
    assert runs(desk) == []


def test_withdrawing_can_be_left(page, qtbot, march, desk):
    planned(qtbot, page)
    make(qtbot, page)
    click(qtbot, page.foot.withdraw_button)
    qtbot.waitUntil(page.steps.dialog.isVisible)
    qtbot.keyClick(page.steps.dialog, Qt.Key.Key_Escape)
    assert len(runs(desk)) == 1


def test_sending_tells_number_and_sum_and_that_there_is_no_way_back(page, qtbot, march):
    planned(qtbot, page)
    make(qtbot, page)
    go_on(qtbot, page)
    click(qtbot, page.foot.main_button)
    words = said(page.steps.dialog)
    assert "2019年3月城市低保发放名册：2 户，1,090.00 元。" in words
    assert any("不能再撤回" in text for text in words)
    page.steps.dialog.reject()


def said(dialog):
    return [label.text() for label in dialog.findChildren(Label)]


def test_a_step_cannot_be_dated_before_the_one_before(page, qtbot, march, desk):
    planned(qtbot, page)
    make(qtbot, page)
    click(qtbot, page.foot.main_button)
    dialog = page.steps.dialog
    qtbot.waitUntil(dialog.isVisible)
    for typed, told in (
        ("3-1", "不能早于上一步的日期（2019年3月4日），请改正。"),
        ("3-5", "这一天还没有到，请改正。"),
        ("三", "看不懂这个日期，请按 12-3 或 2019-12-3 的样子填写。"),
    ):
        dialog.field.edit.clear()
        type_in(dialog.field.edit, typed)
        click(qtbot, dialog.do_button)
        assert dialog.isVisible()
        assert dialog.field.message.text() == told
    dialog.reject()
    assert runs(desk)[0].state is RunState.DRAFT


def test_returned_lines_are_marked_and_lead_to_where_they_wait(
    page, qtbot, march, desk
):
    planned(qtbot, page)
    make(qtbot, page)
    go_on(qtbot, page)
    go_on(qtbot, page)
    click(qtbot, page.foot.returned_button)
    dialog = page.steps.dialog
    qtbot.waitUntil(dialog.isVisible)
    type_in(dialog.search, "lyf")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.sheet.view, Qt.Key.Key_Return)
    assert dialog.summary.text() == "退回 1 户，590.00 元；到账 1 户，500.00 元"
    click(qtbot, dialog.do_button)
    wait_until_done(qtbot, desk)
    made = made_run(desk.store, runs(desk)[0].id)
    assert made.run.state is RunState.SETTLED
    reasons = {line.name: line.answer and line.answer.reason for line in made.lines}
    assert reasons == {"李永福": "账号有误", "曾正祥": ""}
    assert page.view.changes.text.text() == (
        "银行退回 1 户，共 590.00 元，钱已回到结余。还有 1 笔等着处理。"
    )
    assert names(page)[0] == "李永福"
    with qtbot.waitSignal(page.go) as asked:
        click(qtbot, page.view.changes.action)
    assert asked.args == ["money_back", ReturnsWanted(made.run.id)]


def sent_march(qtbot, page):
    """Bring March's list to the bank and open what it sent back."""
    planned(qtbot, page)
    make(qtbot, page)
    go_on(qtbot, page)
    go_on(qtbot, page)
    return returns_dialog(qtbot, page)


def returns_dialog(qtbot, page):
    click(qtbot, page.foot.returned_button)
    qtbot.waitUntil(page.steps.dialog.isVisible)
    return page.steps.dialog


def results(dialog):
    return {row.line.name: row.result for row in dialog.sheet.model.rows()}


def test_what_the_bank_has_not_said_yet_can_wait(page, qtbot, march, desk):
    dialog = sent_march(qtbot, page)
    assert set(results(dialog).values()) == {"成功"}
    type_in(dialog.search, "lyf")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.sheet.view, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    qtbot.keyClick(dialog.waiting, Qt.Key.Key_Return)
    assert results(dialog) == {"李永福": "退票：账号有误", "曾正祥": ""}
    assert dialog.summary.text() == ("退回 1 户，590.00 元；还没有答复 1 户，500.00 元")
    click(qtbot, dialog.do_button)
    wait_until_done(qtbot, desk)
    assert runs(desk)[0].state is RunState.SENT
    assert page.view.changes.text.text() == (
        "银行答复了 1 户，还有 1 户没有答复。"
        "银行退回 1 户，共 590.00 元，钱已回到结余。还有 1 笔等着处理。"
    )
    assert page.foot.main_button.text() == "其余全部到账"
    click(qtbot, page.foot.main_button)
    qtbot.waitUntil(page.steps.dialog.isVisible)
    told = "还没有答复的 1 户、500.00 元都到账了，没有再退回的。"
    assert told in said(page.steps.dialog)
    click(qtbot, page.steps.dialog.do_button)
    wait_until_done(qtbot, desk)
    assert runs(desk)[0].state is RunState.SETTLED


def test_lines_that_were_answered_before_stay_as_they_are(page, qtbot, march, desk):
    dialog = sent_march(qtbot, page)
    line = next(r.line for r in dialog.sheet.model.rows() if r.line.name == "李永福")
    dialog.reject()
    settle_run(
        desk.store,
        desk.act(),
        runs(desk)[0].id,
        desk.today(),
        {line.number: "销户"},
        others_wait=True,
    )
    dialog = returns_dialog(qtbot, page)
    assert results(dialog) == {"李永福": "退票：销户（已登记）", "曾正祥": "成功"}
    dialog.sheet.go_to(line.number)
    assert not dialog.mark_button.isEnabled()
    dialog.sheet.setFocus()
    qtbot.keyClick(dialog.sheet.view, Qt.Key.Key_Return)
    assert dialog.returned() == {}
    dialog.reject()


def test_marks_can_be_taken_back_and_other_reasons_must_be_written(page, qtbot, march):
    planned(qtbot, page)
    make(qtbot, page)
    go_on(qtbot, page)
    go_on(qtbot, page)
    click(qtbot, page.foot.returned_button)
    dialog = page.steps.dialog
    assert isinstance(dialog, SettleDialog)
    qtbot.waitUntil(dialog.isVisible)
    click(qtbot, dialog.do_button)
    assert dialog.message.text.text().startswith("还没有标记退回的")
    dialog.reason.setCurrentIndex(dialog.reason.count() - 1)
    click(qtbot, dialog.mark_button)
    assert dialog.message.text.text() == "请写明退回的原因。"
    type_in(dialog.other, "存折挂失")
    click(qtbot, dialog.mark_button)
    assert dialog.returned() == {1: "存折挂失"}
    click(qtbot, dialog.unmark_button)
    assert dialog.returned() == {}
    dialog.reject()


def test_who_cannot_be_paid_is_named_with_the_reason_and_the_way(
    page, qtbot, clerk, desk
):
    clerk.dibao_for(a_household("李永福"))
    household = clerk.registers(a_household("陈桂兰").without_account())
    clerk.grants("urban_dibao", household)
    planned(qtbot, page)
    assert "没有银行账号，2019年3月的钱发不出去。请先补填账号。" in said(
        page.view.problems
    )
    with qtbot.waitSignal(page.go) as asked:
        click(qtbot, page.view.problems.links[0])
    assert asked.args == ["households", HouseholdWanted(household)]


def test_a_list_without_those_who_cannot_be_paid_is_asked_for(page, qtbot, clerk, desk):
    clerk.dibao_for(a_household("李永福"))
    clerk.grants(
        "urban_dibao", clerk.registers(a_household("陈桂兰").without_account())
    )
    planned(qtbot, page)
    click(qtbot, page.foot.main_button)
    qtbot.waitUntil(page.steps.dialog.isVisible)
    assert "这次不发：陈桂兰。" in said(page.steps.dialog)
    click(qtbot, page.steps.dialog.leave_button)
    assert runs(desk) == []
    click(qtbot, page.foot.main_button)
    click(qtbot, page.steps.dialog.do_button)
    qtbot.waitUntil(page.foot.withdraw_button.isVisible)
    assert names(page) == ["李永福"]


def test_a_list_of_nobody_tells_what_to_do_first(page, qtbot):
    show(qtbot, page)
    qtbot.waitUntil(
        lambda: page.view.hint.title.text() == "2019年3月没有要发城市低保的人"
    )
    with qtbot.waitSignal(page.go) as asked:
        click(qtbot, page.view.hint.button)
    assert asked.args[0] == "households"


def test_only_kinds_that_make_sense_are_offered(page, qtbot, march):
    march.sets_rate("festival", "2019-02", "50")
    planned(qtbot, page)
    kind = page.choice.kind
    offered = [kind.itemText(place) for place in range(kind.count())]
    assert offered == ["月发放", "补发", "春节慰问金"]
    page.choice.programmes.choose("temporary")
    assert page.choice.kinds.isHidden()


def test_another_kind_of_list_is_chosen_by_keys(page, qtbot, march):
    march.sets_rate("festival", "2019-02", "50")
    planned(qtbot, page)
    page.choice.kind.setFocus()
    qtbot.keyClick(page.choice.kind, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.foot.sum.text() == "应发合计 150.00 元，2 户")
    assert page.note.text() == "2019年3月春节慰问金发放名册，单位：元"


def test_the_dead_are_left_out_unless_they_are_asked_for(page, qtbot, march):
    march.sets_rate("festival", "2019-02", "50")
    march.records_death(person(march, "李永福"), date(2019, 2, 20))
    show(qtbot, page)
    page.visit(ListWanted(MARCH, "urban_dibao", RunKind.FESTIVAL))
    qtbot.waitUntil(page.view.apart.dead.isVisible)
    assert names(page) == ["陈桂兰"]
    click(qtbot, page.view.apart.dead)
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    assert page.foot.sum.text() == "应发合计 150.00 元，2 户"


def person(clerk, name):
    found = [
        member.person.id
        for household in clerk.store.runs.of_month(month("2019-02"))
        for payment in clerk.store.runs.payments(household.id)
        for member in clerk.store.households.get(
            clerk.store.enrolments.get(payment.enrolment).household
        ).members
        if member.person.name == name
    ]
    return found[0]


def test_several_lists_of_a_month_can_be_chosen(page, qtbot, clerk, desk):
    for name, amount in (("李永福", "5000"), ("陈桂兰", "8000")):
        case = clerk.registers(a_household(name))
        clerk.grants("litigation", case, "2019-03", Terms(decided=yuan(amount)))
        clerk.pays("litigation", "2019-03")
    show(qtbot, page)
    page.visit(ListWanted(MARCH, "litigation"))
    assert names(page) == ["陈桂兰"]
    first = desk.store.runs.of("litigation", RunKind.ONE_OFF, MARCH)[0].id
    page.choice.batches.choose(first)
    assert names(page) == ["李永福"]
    assert page.note.text() == "2019年3月涉诉救助发放名册，单位：元"


def test_the_months_are_gone_through(page, qtbot, march):
    planned(qtbot, page)
    click(qtbot, page.month.back)
    assert page.note.text() == "2019年2月城市低保发放名册，单位：元"
    assert names(page) == ["陈桂兰", "李永福"]
    assert not page.foot.withdraw_button.isVisible()


def test_an_asked_run_is_shown(page, qtbot, march):
    run = march.store.runs.of_month(month("2019-02"))[0]
    show(qtbot, page)
    page.visit(ListWanted(run.month, run.programme, run.kind, run.id))
    assert page.foot.sum.text() == "应发合计 1,770.00 元，2 户"


def test_a_plan_that_was_overtaken_is_planned_again(page, qtbot, march, desk):
    planned(qtbot, page)
    march.dibao_for(a_household("王玉珍"), "2019-03")  # at another PC: nothing is told
    click(qtbot, page.foot.main_button)
    wait_until_done(qtbot, desk)
    assert page.message.text.text() == (
        "看过名单以后资料又有变动，请重新核对一遍再生成。"
    )
    qtbot.waitUntil(lambda: len(names(page)) == 4)
    assert runs(desk) == []


def test_planning_that_was_stopped_can_be_started_again(page, qtbot, march, desk):
    planned(qtbot, page)
    go_on = Event()
    desk.start(desk.prepare(page, lambda _store, _progress: go_on.wait(5)), page)
    page.choice.kind.setFocus()
    qtbot.keyClick(page.choice.kind, Qt.Key.Key_Down)  # back pay waits in the line
    qtbot.waitUntil(page.busy.isVisible)
    click(qtbot, page.busy.cancel_button)
    go_on.set()
    qtbot.waitUntil(lambda: page.view.hint.title.text() == "名单没有算完")
    click(qtbot, page.view.hint.button)
    qtbot.waitUntil(lambda: page.view.hint.title.text() == "没有要补发的")


def test_the_list_of_another_programme_never_stays_on_the_screen(page, qtbot, march):
    planned(qtbot, page)
    page.choice.programmes.choose("retired_worker")
    assert not page.view.sheet.isVisible()
    assert not page.foot.isVisible()
    assert page.view.current_line() is None


def back_pay(qtbot, page):
    show(qtbot, page)
    page.visit(ListWanted(MARCH, "urban_dibao", RunKind.BACK_PAY))
    wait_for_list(qtbot, page)


def test_those_who_have_left_stand_apart_and_are_paid_unless_unticked(
    page, qtbot, march, desk
):
    march.sets_standard("urban_dibao", "urban", "600", "2019-02")  # 10 more a head
    back_pay(qtbot, page)
    assert names(page) == ["陈桂兰", "李永福"]  # who has left stands first
    assert page.view.apart.left.text() == (
        "有 1 户现已停发，补以前少发的 20.00 元；去掉勾就不列入"
    )
    assert page.view.apart.left.isChecked()
    click(qtbot, page.view.apart.left)
    qtbot.waitUntil(lambda: names(page) == ["李永福"])
    assert page.foot.sum.text() == "应发合计 10.00 元，1 户"
    assert page.view.apart.left.text() == (
        "有 1 户现已停发，没有列入；打勾就补以前少发的钱"
    )
    make(qtbot, page)
    assert runs(desk, RunKind.BACK_PAY)[0].total == yuan("10")


def test_what_a_lower_standard_overpaid_is_claimed_by_one_button(page, qtbot, march):
    march.sets_standard("urban_dibao", "urban", "580", "2019-02")
    show(qtbot, page)
    page.visit(ListWanted(MARCH, "urban_dibao", RunKind.BACK_PAY))
    qtbot.waitUntil(page.view.hint.isVisible)
    qtbot.waitUntil(lambda: page.view.hint.title.text() == "没有要补发的")
    told = "陈桂兰、李永福以前多发了 2 笔，共 30.00 元，要登记追缴。"
    assert page.view.apart.overpaid.text() == told
    click(qtbot, page.view.hint.button)
    assert page.message.text.text() == f"已登记到追缴台账。{told}"
    assert [d.outstanding for d in debts(march.store)] == [yuan("20"), yuan("10")]
    qtbot.waitUntil(lambda: page.view.hint.title.text() == "没有要补发的")
    assert not page.view.hint.button.isVisible()


def test_what_is_withheld_has_columns_of_its_own(page, qtbot, march):
    home = march.store.enrolments.of_programme("urban_dibao")[1].household
    incomes = (NewIncome(yuan("50")),)
    set_incomes(march.store, march.act(), home, incomes, month("2019-02"))
    (debt,) = debts(march.store)
    right = debt.right.id
    order = WithholdingOrder(right, right, yuan("20"), MARCH)
    order_withholding(march.store, march.act(), order)
    planned(qtbot, page)
    headings = [column.title for column in page.view.sheet.model.columns()]
    assert headings[3:8] == ["上月", "本月", "和上月比", "扣回", "实发"]
    page.view.sheet.go_to(right)
    assert page.view.formula.text().endswith(
        "应发 540.00 元，扣回以前多发的 20.00 元，实发 520.00 元。"
    )
    assert page.foot.sum.text() == (
        "实发合计 1,020.00 元，2 户（应发 1,040.00 元，扣回 20.00 元）"
    )


def test_a_reissue_offers_what_helps_beside_each_problem(page, qtbot, march, desk):
    run = march.store.runs.of_month(month("2019-02"))[0].id
    march.settles(run, {1: "账户已销户", 2: "户名不符"})
    show(qtbot, page)
    page.visit(ListWanted(MARCH, "urban_dibao", RunKind.REISSUE))
    qtbot.waitUntil(lambda: len(page.view.problems.links) == 4)
    links = page.view.problems.links
    assert [link.text() for link in links[:2]] == ["改账户", "照原账户再发"]
    assert page.view.hint.title.text() == "现在一户也发不了"
    click(qtbot, links[1])
    dialog = page.returns.asker.dialog
    qtbot.waitUntil(dialog.isVisible)
    type_in(dialog.reason.line, "账户已经解冻")
    click(qtbot, dialog.do_button)
    qtbot.waitUntil(lambda: page.foot.sum.text() == "应发合计 1,180.00 元，1 户")
    assert len(page.view.problems.links) == 2
    assert [d.value for d in [march.store.runs.decision(run, 1)]] == ["retry"]


def test_a_reissue_is_made_without_those_who_wait(page, qtbot, march, desk):
    run = march.store.runs.of_month(month("2019-02"))[0].id
    march.settles(run, {1: "账户已销户", 2: "户名不符"})
    march.retries(run, 2)
    show(qtbot, page)
    page.visit(ListWanted(MARCH, "urban_dibao", RunKind.REISSUE))
    wait_for_list(qtbot, page)
    click(qtbot, page.foot.main_button)
    qtbot.waitUntil(page.steps.dialog.isVisible)
    assert "以后改好账户，可以再做一份重发名单。" in said(page.steps.dialog)
    click(qtbot, page.steps.dialog.do_button)
    qtbot.waitUntil(page.foot.withdraw_button.isVisible)
    assert runs(desk, RunKind.REISSUE)[0].total == yuan("590")
