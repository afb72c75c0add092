from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from aidesk.domain.money import Money
from aidesk.gui.jobs import Job
from aidesk.gui.widgets.balance_bar import BalanceBar
from aidesk.gui.widgets.bar_chart import Bar, BarChart
from aidesk.gui.widgets.boxes import Flow, Line, Pair, Rows, clear, holder
from aidesk.gui.widgets.busy_bar import BusyBar
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec, Choice, Tick
from aidesk.gui.widgets.dialog import Dialog, ask
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label, set_tip
from aidesk.gui.widgets.steps import Step, StepList, Stepper, StepState

HOSTILE = "<b>李</b> & <img src=x>"


@pytest.fixture
def shown(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


def test_data_are_never_shown_as_html(shown):
    label = shown(Label(HOSTILE))
    assert label.textFormat() == Qt.TextFormat.PlainText
    set_tip(label, HOSTILE)
    assert "&lt;b&gt;" in label.toolTip()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(shown, qtbot, key):
    button = shown(Button("生成名单", "primary"))
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, key)


def test_the_focus_ring_does_not_move_anything(shown):
    button = shown(Button("生成名单"))
    before = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == before


def test_enter_ticks(shown, qtbot):
    tick = shown(Tick("重病"))
    qtbot.keyClick(tick, Qt.Key.Key_Return)
    assert tick.isChecked()


CHIPS = [ChipSpec("all", "全部", 83), ChipSpec("new", "本月新增", 2)]


def test_a_chip_is_chosen_by_a_click_and_stays_when_counts_change(shown, qtbot):
    row = shown(ChipRow("只看"))
    row.show_chips(CHIPS)
    chips = row.findChildren(Button.__base__)
    with qtbot.waitSignal(row.chosen) as heard:
        qtbot.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    assert heard.args == ["new"]
    with qtbot.assertNotEmitted(row.chosen):
        row.show_chips([ChipSpec("all", "全部", 84), ChipSpec("new", "本月新增", 3)])
    assert row.current() == "new"
    assert chips[1].text() == "本月新增 3"


def test_a_chip_that_is_gone_gives_way_to_the_first(shown, qtbot):
    row = shown(ChipRow("只看"))
    row.show_chips(CHIPS)
    row.choose("new")
    with qtbot.waitSignal(row.chosen) as heard:
        row.show_chips(CHIPS[:1])
    assert heard.args == ["all"]


def test_a_choice_is_made_by_value_and_not_by_the_wheel(shown):
    choice = shown(Choice("项目", [("城市低保", "a"), ("临时救助", "b")]))
    choice.choose("b")
    choice.choose("unknown")
    assert choice.value() == "b"
    assert choice.accessibleName() == "项目"


def test_a_message_offers_one_thing_to_do_and_stays_until_closed(shown, qtbot):
    window = shown(QWidget())
    bar, done = MessageBar(window), []
    bar.tell(
        "比11月新增 2 户。", "warn", action="只看这 2 户", act=lambda: done.append(1)
    )
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert bar.isVisible()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_parts_that_find_no_room_go_on_in_the_next_line(qtbot):
    flow = Flow(gap=8)
    parts = [Button("一二三") for _ in range(3)]
    flow.add(*parts)
    box = holder(flow)
    qtbot.addWidget(box)
    box.resize(flow.sizeHint().width(), 60)
    box.show()
    assert parts[2].y() == parts[0].y()
    box.resize(parts[0].width() * 2 + 8, 120)
    QApplication.sendPostedEvents()
    assert parts[2].y() > parts[0].y()
    assert flow.heightForWidth(box.width()) > flow.heightForWidth(1000)


def test_a_pair_stands_side_by_side_only_where_there_is_room(qtbot):
    first, second = Button("打印名单"), Button("名单没错，去做审批表")
    window = QWidget()
    qtbot.addWidget(window)
    Rows(window).add(Pair(first, second))
    window.show()
    window.resize(first.width() + second.width() + 8, 120)
    qtbot.waitUntil(lambda: second.x() > first.x())
    window.resize(second.sizeHint().width() + 4, 120)
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert second.x() == first.x()


def test_clearing_a_layout_takes_away_what_lies_deeper_too(shown):
    window = shown(QWidget())
    rows, line = Rows(window), Line()
    line.add(Label("一"), Label("二"))
    rows.addLayout(line)
    clear(rows)
    assert rows.count() == 0


def test_a_balance_is_said_in_words(shown):
    bar = shown(BalanceBar("涉诉救助"))
    bar.show_balance(Money.parse("300000"), Money.parse("75000"))
    assert bar.accessibleName() == "涉诉救助，已用 25%，22.50 万元"
    bar.show_balance(Money.parse("300000"), Money.parse("300000"))
    assert "已用完" in bar.accessibleName()


def test_a_chart_says_its_numbers(shown):
    chart = shown(BarChart("每月发放"))
    chart.resize(QSize(400, 160))
    chart.show_bars([Bar("1月", "5.4", 54), Bar("2月", "", 0), Bar("3月", "6.3", 63)])
    assert not chart.grab().isNull()
    assert chart.accessibleDescription() == "1月 5.4，3月 6.3"


STEPS = [
    Step("核对变动", "逐户看一遍", StepState.DONE, "12月2日 完成", "再看"),
    Step("生成名单", "算出本月名单", StepState.NOW, action="开始第 2 步"),
    Step("打印审批表", "四级签字", StepState.LATER, "第 2 步之后"),
]


def test_the_due_step_is_started_by_its_button(shown, qtbot):
    steps = shown(StepList())
    steps.show_steps(STEPS)
    assert steps.due_button().text() == "开始第 2 步"
    with qtbot.waitSignal(steps.started) as heard:
        qtbot.keyClick(steps.due_button(), Qt.Key.Key_Return)
    assert heard.args == [1]
    assert steps.rows[2].button is None


def test_the_stepper_says_where_the_month_stands(shown):
    stepper = shown(Stepper([step.title for step in STEPS]))
    stepper.show_step(1)
    assert stepper.accessibleName() == "第 2 步，共 3 步：生成名单"
    stepper.show_step(3)
    assert stepper.accessibleName() == "3 步都做完了"


def test_an_empty_list_says_what_to_do(shown, qtbot):
    hint = shown(EmptyHint("还没有家庭", "先登记第一户。", action="登记新家庭"))
    with qtbot.waitSignal(hint.button.clicked):
        qtbot.mouseClick(hint.button, Qt.MouseButton.LeftButton)


def test_a_quick_job_shows_no_bar_and_a_long_one_can_be_stopped(shown, qtbot):
    window = shown(QWidget())
    bar, job = BusyBar(window), Job(window, lambda _store, _progress: None)
    bar.watch(job, "正在生成名单")
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    job.progressed.emit(3, 10)
    assert (bar.bar.value(), bar.bar.maximum()) == (3, 10)
    qtbot.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
    assert job.stop.is_set()
    job.finished.emit()
    assert not bar.isVisible()


def test_a_bar_follows_the_newer_of_two_jobs(shown, qtbot):
    window = shown(QWidget())
    bar = BusyBar(window)
    older, newer = (Job(window, lambda _store, _progress: None) for _ in range(2))
    bar.watch(older, "正在算名单")
    bar.watch(newer, "正在排版")
    older.progressed.emit(3, 10)
    older.finished.emit()
    qtbot.waitUntil(bar.isVisible)
    assert bar.bar.maximum() == 0
    newer.finished.emit()
    assert not bar.isVisible()


def test_a_question_begins_on_the_safe_answer(shown, qtbot):
    window = shown(QWidget())
    question = ask(window, "停发曾正祥家？", ["少发 860 元"], do="停发", leave="先不停")
    assert question.focusWidget() is question.leave_button
    with qtbot.waitSignal(question.accepted):
        qtbot.mouseClick(question.do_button, Qt.MouseButton.LeftButton)


def test_escape_leaves_a_question(shown, qtbot):
    window = shown(QWidget())
    question = ask(window, "停发？", ["少发 860 元"], do="停发", leave="先不停")
    with qtbot.waitSignal(question.rejected):
        qtbot.keyClick(question, Qt.Key.Key_Escape)


def test_a_dialog_is_never_higher_than_the_screen(shown):
    dialog = Dialog(None, "登记", do="登记", leave="先不登记")
    for place in range(60):
        dialog.body.add(Label(f"第 {place} 行"))
    shown(dialog)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
