from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import Unit
from aidesk.gui import theme
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Look, Mode
from aidesk.services.settings import OfficeSettings, office_settings
from aidesk.wording.allowances import RATE_COLUMNS
from tests.gui.hands import show, type_in


@pytest.fixture
def page(desk, qtbot):
    settings = [spec for spec in PAGES if spec.place.name == "settings"]
    window = MainWindow(desk, settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    show(qtbot, window)
    window.arrive()
    return window.page()


def chips(row):
    return {button.text(): button for button in row._group.buttons()}


def test_text_size_and_colours_are_chosen_by_chips(page, qtbot):
    qtbot.mouseClick(chips(page.look.sizes)["125%"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(chips(page.look.modes)["深色"], Qt.MouseButton.LeftButton)
    assert theme.look() == Look(125, Mode.DARK)


def test_the_chips_follow_the_status_line(page, qtbot):
    qtbot.mouseClick(page.window().status.larger_button, Qt.MouseButton.LeftButton)
    assert page.look.sizes.current() == 110


def test_language_and_actor_are_kept(page, desk, qtbot):
    qtbot.mouseClick(chips(page.speech.languages)["English"], Qt.MouseButton.LeftButton)
    page.names.actor.setFocus()
    type_in(page.names.actor, "王经办")
    qtbot.keyClick(page.names.actor, Qt.Key.Key_Return)
    assert (desk.settings.language, desk.settings.actor) == ("en", "王经办")
    assert desk.act().actor == "王经办"


def test_the_unit_is_renamed(page, desk, qtbot):
    page.names.unit.setFocus()
    page.names.unit.selectAll()
    type_in(page.names.unit, "呈贡区民政局")
    qtbot.keyClick(page.names.unit, Qt.Key.Key_Return)
    assert desk.store.office.get().unit == "呈贡区民政局"


def test_a_new_standard_is_recorded_by_keys(page, desk, qtbot):
    qtbot.mouseClick(page.standards.add_button, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    dialog.amount.setFocus()
    type_in(dialog.amount, "700")
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    type_in(dialog.effective, "2020-7")
    qtbot.keyClick(dialog.effective, Qt.Key.Key_Return)
    assert dialog.applied.month() == Month(2020, 7)
    type_in(dialog.document, "昆民联发〔2020〕9号")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    newest = desk.store.programmes.standard_rows("urban_dibao")[-1]
    assert newest.amount == Money.parse("700")
    shown = page.standards.sheet.model.rows()
    assert newest in [line.standard for line in shown]
    assert page.message.isVisible()


def test_a_standard_with_a_gap_is_not_taken_and_says_so(page, qtbot):
    qtbot.mouseClick(page.standards.add_button, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert [field.message.text() for field in dialog.fields[2:]] == [
        "请写每月的金额",
        "请写年和月，例如 2019-07",
        "请写年和月，例如 2019-07",
        "请写文号，查账时要用",
    ]
    dialog.reject()


def test_a_standard_that_is_there_already_is_told_and_stays_typed(page, qtbot):
    qtbot.mouseClick(page.standards.add_button, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    type_in(dialog.amount, "650")
    dialog.effective.setText("2019-1")
    dialog.applied.setText("2018-12")
    dialog.document.setText("昆民联发〔2019〕6号")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.fields[4].message.text() == (
        "开始发放的月份不能早于标准执行的月份（2019年1月），请改正。"
    )
    dialog.applied.setText("2019-7")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.message.text.text() == (
        "从2019年1月起的“城镇保障标准”标准已经登记过，不能再登记一次。"
    )
    assert dialog.document.text() == "昆民联发〔2019〕6号"
    dialog.reject()


def test_the_offices_rules_act_at_once(page, desk, qtbot):
    assert page.rules.pay_day.value() == 10
    page.rules.pay_day.choice.setFocus()
    qtbot.keyClick(page.rules.pay_day.choice, Qt.Key.Key_Down)
    assert office_settings(desk.store).pay_day == 11
    assert page.message.text.text() == "已改，从现在起按这个做。"
    page.rules.death.choice.choose(0)
    page.rules.ceiling.choice.choose(6)
    assert office_settings(desk.store) == OfficeSettings(0, 6, 11)
    assert desk.store.journal.recent(1)[0].subject == "setting:temporary_ceiling"
    page.rules.grace.choice.choose(3)
    assert office_settings(desk.store) == OfficeSettings(0, 6, 11, grace_months=3)


def test_showing_the_rules_changes_nothing(page, desk):
    before = desk.store.journal.head().seq
    desk.reload()
    assert desk.store.journal.head().seq == before


def test_a_price_subsidy_is_worked_out_from_the_rise(page, desk, qtbot):
    qtbot.mouseClick(page.rates.add_button, Qt.MouseButton.LeftButton)
    dialog = page.rate_dialog
    assert dialog.standard.money() == Money.parse("630")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    assert dialog.whom.message.text() == "请勾选发给哪些人。"
    assert dialog.rise.message.text() == "请填文件上的涨幅，例如 4.8 就是 4.8%。"
    for code in ("urban_dibao", "tekun"):
        qtbot.keyClick(dialog.people.ticks[code], Qt.Key.Key_Space)
    dialog.rise.line.setFocus()
    type_in(dialog.rise.line, "5.5")
    # 630 × 5.5 % = 34.65, to the yuan
    assert dialog.amount.money() == Money.parse("35")
    assert dialog.consequences.text.text().startswith("630.00 × 5.50% ＝ 35.00 元")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    (rate,) = desk.store.programmes.allowance_rates("price_subsidy", "urban_dibao")
    assert rate.beneficiaries == ("urban_dibao", "tekun")
    assert (rate.amount, rate.scpi) == (Money.parse("35"), 550)
    (line,) = page.rates.sheet.model.rows()
    assert [column.text(line) for column in RATE_COLUMNS[:6]] == [
        "2019年12月",
        "价格临时补贴",
        "城市低保、特困供养",
        "35.00",
        "每人",
        "630.00 × 5.50%",
    ]


def test_festival_money_needs_no_standard(page, desk, qtbot):
    qtbot.mouseClick(page.rates.add_button, Qt.MouseButton.LeftButton)
    dialog = page.rate_dialog
    dialog.kind.choice.choose(RunKind.FESTIVAL)
    assert not dialog.standard.isVisible()
    dialog.people.ticks["urban_dibao"].setChecked(True)
    dialog.per.choice.choose(Unit.HOUSEHOLD)
    dialog.amount.line.setFocus()
    type_in(dialog.amount.line, "200")
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    (rate,) = desk.store.programmes.allowance_rates("festival", "urban_dibao")
    assert (rate.per, rate.standard, rate.scpi) == (Unit.HOUSEHOLD, None, None)
    # the same month again is refused, and what was typed stays
    qtbot.mouseClick(page.rates.add_button, Qt.MouseButton.LeftButton)
    again = page.rate_dialog
    again.kind.choice.choose(RunKind.FESTIVAL)
    again.people.ticks["tekun"].setChecked(True)
    type_in(again.amount.line, "100")
    qtbot.mouseClick(again.do_button, Qt.MouseButton.LeftButton)
    assert again.isVisible()
    assert again.message.text.text() == (
        "从2019年12月起的“慰问金标准”标准已经登记过，不能再登记一次。"
    )
    again.reject()


def test_the_data_file_and_its_folder_are_named(page, desk, monkeypatch, qtbot):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert page.data.path.text() == str(desk.path)
    page.data.open_button.click()
    assert [url.toLocalFile() for url in opened] == [desk.path.parent.as_posix()]


def test_settings_that_make_no_sense_read_as_the_usual_ones(tmp_path):
    file = tmp_path / "window.ini"
    file.write_text("[look]\npercent=9999\nmode=pink\n", encoding="utf-8")
    assert Settings(file).look == Look()
