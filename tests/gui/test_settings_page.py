from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.gui import theme
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Look, Mode
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


def test_settings_that_make_no_sense_read_as_the_usual_ones(tmp_path):
    file = tmp_path / "window.ini"
    file.write_text("[look]\npercent=9999\nmode=pink\n", encoding="utf-8")
    assert Settings(file).look == Look()
