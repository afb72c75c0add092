"""What is done in a window until it shows what a scene is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from typing import Any, Final

from aidesk.domain.bank_return import BankLine, LineResult
from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunState
from aidesk.domain.proofreading.findings import Finding, Kind, Place, Rule
from aidesk.gui.dialogs.bank_return import BankReturnDialog
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.dialogs.finding_confirm import FindingConfirmDialog
from aidesk.gui.dialogs.fund_choice import FundAction
from aidesk.gui.dialogs.run_step import DayField
from aidesk.gui.pages.household_changes import possible
from aidesk.gui.pages.page import Command
from aidesk.gui.pages.wanted import (
    DebtsWanted,
    HouseholdWanted,
    ListWanted,
)
from aidesk.gui.widgets.dialog import Notice, Question
from aidesk.i18n import translate
from aidesk.services.household_form import offers
from aidesk.services.household_list import household_rows
from aidesk.services.household_view import household_view
from aidesk.services.made_run import made_run
from aidesk.services.report_wizard import Step
from aidesk.services.returns import match_return, sent_lines
from tests.builders import yuan
from tests.gui.scenes.scene import Show
from tests.gui.stage import Stage

JANUARY: Final = Month(2020, 1)
SLIPS: Final = (
    "一、特困人员供养\n"
    "全年发放供养经费，共支出18.22万元。\n"
    "资金到位情况：中央资金10.0万元，省级资金5.0万元，区级拨款3.85万元，上年结转1.85"
    "万元，合计20.07万元；结余2.48万元。\n"
    "依据依据有关通知，中央资金26.万元已到位。\n"
    "现有特困人员12人，其中集中供养10人，分散供养2人，集中供养率为83.3%。"
)


def change(wanted: Change) -> Show:
    """Show the dialog of a change of the first household that can have it."""

    def show(stage: Stage) -> Any:
        shown = stage.page("households")
        offered = offers(stage.store)
        month = stage.month()
        rows = household_rows(stage.store, month)
        for row in sorted(rows, key=lambda row: row.persons < 3):
            view = household_view(stage.store, row, month)
            if wanted in possible(view, offered):
                shown.changes.start(view, wanted)
                return stage.asked()
        raise LookupError(wanted)

    return show


def of_three(act: Callable[[Any], object]) -> Show:
    """Show the register after something was done for a family of three."""

    def show(stage: Stage) -> Any:
        shown = stage.page("households")
        rows = household_rows(stage.store, stage.month())
        family = next(row for row in rows if row.persons > 2)
        shown.visit(HouseholdWanted(family.household))
        stage.settle()
        act(shown)
        stage.changed("households")
        stage.settle()
        return stage.window

    return show


def then_asked(show: Show) -> Show:
    """Show the dialog or menu that is open after all."""

    def shown(stage: Stage) -> Any:
        show(stage)
        return stage.asked()

    return shown


def fill_wrong(shown: Any) -> None:
    """Begin a new family with one more person and income, all of it wrong."""
    shown.new_button.click()
    shown.form.right.programme.choice.choose("tekun")  # it asks for most
    for field in shown.form.fields():
        field.speak()


def other_entry(action: FundAction) -> Show:
    """Show what else can be recorded into funds."""

    def show(stage: Stage) -> Any:
        shown = stage.page("funds")
        shown.others.click()
        choice = stage.asked()
        choice.buttons[action].click()
        return stage.asked()

    return show


def reversal(stage: Stage) -> Any:
    """Show what taking back the first entry that can be asks for."""
    shown = stage.page("funds")
    for row in range(shown.sheet.model.rowCount()):
        shown.sheet.view.selectRow(row)
        if shown.reverse.isVisible() and shown.reverse.isEnabled():
            break
    shown.reverse.click()
    return stage.asked()


def run_in(stage: Stage, state: RunState) -> Run:
    """Return a list that has come as far as a state."""
    month = stage.month()
    return next(run for run in stage.store.runs.of_month(month) if run.state is state)


def made_list(state: RunState, *buttons: str) -> Show:
    """Show a list as far as a state, and what some of its buttons ask."""

    def show(stage: Stage) -> Any:
        run = run_in(stage, state)
        wanted = ListWanted(run.month, run.programme, run.kind, run.id)
        shown = stage.page("monthly", wanted)
        for button in buttons:
            attrgetter(button)(shown).click()
        return stage.asked() if buttons else stage.window

    return show


def paper_of_list(stage: Stage) -> Any:
    """Show a list as it is printed."""
    run = run_in(stage, RunState.SETTLED)
    wanted = ListWanted(run.month, run.programme, run.kind, run.id)
    stage.page("monthly", wanted).foot.print_button.click()
    stage.changed("monthly")
    stage.settle()
    return stage.window


def bank_return(stage: Stage) -> Any:
    """Show what a return file says: one line came back, one has another amount."""
    run = run_in(stage, RunState.SENT)
    first, second, *_others = (
        BankLine(line.key, line.account, line.amount, LineResult.RETURNED, "R03")
        for line in sent_lines(stage.store, run.id)
    )
    bank = [first, replace(second, amount=yuan("589"))]
    today = stage.desk.today()
    matched = match_return(stage.store, run.id, today, bank)
    field = DayField(translate("RunSteps", "银行回单的日期"), today, run.made_on)
    return BankReturnDialog(stage.window, made_run(stage.store, run.id), matched, field)


def year_sealing(stage: Stage) -> Any:
    """Show what speaks against sealing the year, or what it means."""
    shown = stage.page("reports")
    shown.papers.sealing.show_year(2018)
    shown.papers.sealing._plan()
    return stage.asked()


def hold(stage: Stage) -> Any:
    """Show what keeping a line of a list back asks for."""
    shown = stage.page("monthly", ListWanted(JANUARY, "urban_dibao"))
    shown.view.sheet.view.selectRow(3)
    shown.view.hold_button.click()
    return stage.asked()


def taking_back(stage: Stage) -> Any:
    """Show what taking back an entry of the ledger asks for."""
    shown = stage.page("money_back", DebtsWanted())
    if not shown.debts.entries.model.rowCount():
        shown.debts.receive_button.click()
        received = stage.asked()
        received.amount.line.setText("50")
        received.do_button.click()
        stage.settle()
    shown.debts.entries.view.selectRow(0)
    shown.debts.take_back_button.click()
    return stage.asked()


def proofread_text(stage: Stage) -> Any:
    """Show what was found in a text."""
    part = stage.page("reports", "proofread").proofread
    part.text.show_text(SLIPS)
    part.read_button.click()
    stage.settle()
    part.right.click()
    stage.settle()
    return stage.window


def report_at(step: Step) -> Show:
    """Show the report of the year at one of its steps."""

    def show(stage: Stage) -> Any:
        shown = stage.page("year_report")
        steps = list(Step)
        for _ in steps:
            if steps.index(shown._step) < steps.index(step):
                shown.do_command(Command.MAIN)
            elif shown._step is not step:
                shown._go_by(-1)
            stage.settle()
        return stage.window

    return show


def figure_choice(stage: Stage) -> Any:
    """Show which figures can be put into a sentence of the report."""
    report_at(Step.TEXT)(stage)
    shown: Any = stage.window.page()
    shown.text._ask_figure(shown.text.editors[0])
    return stage.asked()


def finding_confirm(stage: Stage) -> Any:
    """Show what a finding that is no error asks for."""
    finding = Finding(Rule.SUM, Kind.ERROR, Place(12, 8, "42.92万元"), "42.91万元")
    return FindingConfirmDialog(stage.window, finding)


def in_language(stage: Stage, chinese: str, english: str) -> str:
    """Return a text of no page in the language of the window."""
    return english if stage.desk.settings.language == "en" else chinese


def notice(stage: Stage) -> Any:
    title = in_language(stage, "家庭登记", "Households")
    text = in_language(
        stage, "直接打名字，或打拼音首字母。", "Type a name or its initials. "
    )
    return Notice(stage.window, title, text * 6)


def question(stage: Stage) -> Any:
    title = in_language(stage, "停发曾正祥家？", "Stop paying Zeng Zhengxiang?")
    facts = [
        in_language(stage, *each)
        for each in (
            ("每月少发 860.00 元，涉及 2 人。" * 3, "860.00 yuan a month less. " * 4),
            ("12月的名单不变，仍然照发。", "The list of December stays as it is."),
        )
    ]
    do, leave = in_language(stage, "停发", "Stop"), in_language(stage, "先不停", "Keep")
    return Question(stage.window, title, facts, do=do, leave=leave)


def help_window(stage: Stage) -> Any:
    stage.page("home")
    stage.window.show_help()
    stage.settle()
    shown = stage.window.beside.help
    assert shown is not None
    return shown
