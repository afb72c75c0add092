from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from aidesk.domain.money import Money
from aidesk.gui.models.rows import RowsModel
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from tests.gui.gallery import COLUMNS, PAY_COLUMNS, Home, homes
from tests.gui.hands import show

SPEC = SheetSpec(
    COLUMNS,
    key=lambda home: home.number,
    counted="{count} 户",
    aside={"身份证号": 3, "类别": 2},
)
EDITED = SheetSpec(
    PAY_COLUMNS,
    key=lambda home: home.number,
    counted="{count} 户",
    changed=lambda home: home.more is not None,
    editable=("补发（可改）",),
)


@pytest.fixture
def sheet(qtbot):
    made = Sheet("家庭名册", SPEC)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_rows(homes(20))
    show(qtbot, made)
    return made


@pytest.fixture
def typed_into(qtbot):
    made = Sheet("发放名单", EDITED)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_rows(homes(20))
    show(qtbot, made)
    made.view.setFocus()
    made.view.setCurrentIndex(made.model.index(0, 4))
    return made


def heads(sheet):
    return [home.head for home in sheet.model.rows()]


def click_heading(qtbot, sheet, title):
    section = [column.title for column in COLUMNS].index(title)
    header = sheet.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(section) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = RowsModel(COLUMNS)
    model.show_rows(homes(5))
    qtmodeltester.check(model)


def test_amounts_stand_at_the_right_and_are_summed(sheet):
    assert sheet.model.is_right(5)
    assert not sheet.model.is_right(0)
    # 7, 7 and 6 households of one, two and three people
    assert sheet.model.sums()[3] == "39"
    # 630.00 for each of them, less 0.00 to 19.00
    assert sheet.model.sums()[5] == "24,380.00"
    assert "20 户" in sheet.totals.accessibleName()


def test_a_heading_sorts_by_value_and_the_third_click_brings_back_the_order(
    sheet, qtbot
):
    order = heads(sheet)
    click_heading(qtbot, sheet, "月保障金（元）")
    amounts = [home.amount for home in sheet.model.rows()]
    assert amounts == sorted(amounts)
    click_heading(qtbot, sheet, "月保障金（元）")
    amounts = [home.amount for home in sheet.model.rows()]
    assert amounts == sorted(amounts, reverse=True)
    click_heading(qtbot, sheet, "月保障金（元）")
    assert heads(sheet) == order


def test_names_are_sorted_as_in_a_dictionary(sheet, qtbot):
    click_heading(qtbot, sheet, "户主")
    # by pinyin: deng, han, he, wang, xu, yang, zeng, zhang, zhu
    families = list(dict.fromkeys(head[0] for head in heads(sheet)))
    assert families == ["邓", "韩", "何", "王", "许", "杨", "曾", "张", "朱"]


def test_the_current_row_moves_along_when_sorted(sheet, qtbot):
    sheet.go_to("530100********1007")
    click_heading(qtbot, sheet, "月保障金（元）")
    assert sheet.current_row().number == "530100********1007"


def test_the_current_row_is_found_again_and_is_never_one_that_is_gone(sheet, qtbot):
    sheet.go_to("530100********1007")
    sheet.show_rows(homes(20)[5:])
    assert sheet.current_row().number == "530100********1007"
    told: list[Home | None] = []
    sheet.row_changed.connect(told.append)
    sheet.show_rows(homes(3))
    assert sheet.current_row() == told[-1] == homes(3)[0]
    sheet.show_rows([])
    assert told[-1] is None
    assert sheet.current_row() is None
    assert sheet.empty.isVisible()


def test_enter_and_a_double_click_open_a_row(sheet, qtbot):
    sheet.view.setFocus()
    sheet.go_to("530100********1001")
    with qtbot.waitSignal(sheet.row_opened) as heard:
        qtbot.keyClick(sheet.view, Qt.Key.Key_Return)
    assert heard.args[0].number == "530100********1001"
    place = sheet.view.visualRect(sheet.model.index(2, 0)).center()
    port = sheet.view.viewport()
    with qtbot.waitSignal(sheet.row_opened) as heard:
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=place)
    assert heard.args[0].number == "530100********1002"


def test_tab_leaves_a_list_that_cannot_be_typed_into(sheet):
    assert not sheet.view.tabKeyNavigation()


def test_copying_gives_rows_for_a_spreadsheet(sheet, qtbot):
    sheet.view.setFocus()
    sheet.view.selectRow(0)
    qtbot.keyClick(sheet.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QApplication.clipboard()
    first = "邓志明\t530100********1000\t新册社区\t1\t城市低保\t630.00\t正常"
    assert clipboard.text() == first
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(sheet.view, Qt.Key.Key_C, both)
    assert clipboard.text().startswith("户主\t身份证号\t社区\t人口")
    assert clipboard.text().endswith(first)


def test_several_chosen_rows_are_summed_in_words(sheet, qtbot):
    sheet.view.setFocus()
    sheet.view.selectRow(0)
    with qtbot.waitSignal(sheet.selection_told) as heard:
        qtbot.keyClick(sheet.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    # one person with 630.00 and two with 1,259.00
    assert heard.args == ["已选 2 户，人口 3，月保障金（元） 1,889.00"]


def test_columns_step_aside_where_there_is_no_room(sheet, qtbot):
    assert not sheet.view.isColumnHidden(1)
    sheet.resize(560, 500)
    qtbot.waitUntil(lambda: sheet.view.isColumnHidden(1))
    assert not sheet.view.isColumnHidden(0)
    sheet.resize(1000, 500)
    qtbot.waitUntil(lambda: not sheet.view.isColumnHidden(1))


def test_typing_over_a_cell_tells_it_and_enter_goes_down(typed_into, qtbot):
    view = typed_into.view
    qtbot.keyClick(view, Qt.Key.Key_5)
    editor = view.focusWidget() if view.focusWidget() is not view else None
    assert editor is not None
    qtbot.keyClicks(editor, "0.5")
    with qtbot.waitSignal(typed_into.edited) as heard:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    row, title, text = heard.args
    assert (row.number, title, text) == ("530100********1000", "补发（可改）", "50.5")
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 4)


def test_f2_edits_escape_leaves_the_cell_and_tab_goes_right(typed_into, qtbot):
    view = typed_into.view
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.focusWidget()
    with qtbot.assertNotEmitted(typed_into.edited):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.currentIndex().column() == 5
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.currentIndex().row() == 1


def test_a_row_that_differs_is_tinted(typed_into):
    assert typed_into.model.cell(1, 0).changed
    assert not typed_into.model.cell(0, 0).changed


def test_hovering_marks_the_whole_row(sheet, qtbot):
    place = sheet.view.visualRect(sheet.model.index(3, 2)).center()
    qtbot.mouseMove(sheet.view.viewport(), place)
    qtbot.waitUntil(lambda: sheet.view.hovered() == 3)


def test_a_hundred_thousand_rows_are_shown_in_a_third_of_a_second(sheet):
    many = homes(10) * 10_000
    rows = [replace(home, number=str(place)) for place, home in enumerate(many)]
    began = perf_counter()
    sheet.show_rows(rows)
    sheet.grab()
    assert perf_counter() - began < 0.3
    assert sheet.model.sums()[3] == "190000"


def test_an_empty_cell_counts_nothing(typed_into):
    assert typed_into.model.sums()[4] == str(Money.parse("65"))


def test_shift_goes_back(typed_into, qtbot):
    view, shift = typed_into.view, Qt.KeyboardModifier.ShiftModifier
    view.setCurrentIndex(typed_into.model.index(3, 2))
    qtbot.keyClick(view, Qt.Key.Key_Return, shift)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (2, 2)
    qtbot.keyClick(view, Qt.Key.Key_Backtab, shift)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (2, 1)


def test_tab_goes_on_in_the_next_row(typed_into, qtbot):
    view = typed_into.view
    last = view.shown_columns()[-1]
    view.setCurrentIndex(typed_into.model.index(3, last))
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (4, 0)


def test_tab_keeps_what_was_typed_and_goes_right(typed_into, qtbot):
    view = typed_into.view
    qtbot.keyClick(view, Qt.Key.Key_7)
    with qtbot.waitSignal(typed_into.edited) as heard:
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    assert heard.args[2] == "7"
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, 5)


def test_delete_empties_a_cell(typed_into, qtbot):
    view = typed_into.view
    view.setCurrentIndex(typed_into.model.index(1, 4))
    with qtbot.waitSignal(typed_into.edited) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert heard.args[1:] == ["补发（可改）", ""]


def test_home_and_end_go_to_the_edges(typed_into, qtbot):
    view, control = typed_into.view, Qt.KeyboardModifier.ControlModifier
    last = view.shown_columns()[-1]
    qtbot.keyClick(view, Qt.Key.Key_End, control)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (19, last)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (19, 0)
    qtbot.keyClick(view, Qt.Key.Key_Home, control)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, 0)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, last)


def test_control_a_takes_all_rows_and_their_copy_has_what_is_shown(sheet, qtbot):
    view, control = sheet.view, Qt.KeyboardModifier.ControlModifier
    view.setFocus()
    header = view.horizontalHeader()
    header.moveSection(header.visualIndex(5), 0)
    view.hideColumn(1)
    with qtbot.waitSignal(sheet.selection_told) as heard:
        qtbot.keyClick(view, Qt.Key.Key_A, control)
    assert heard.args == ["已选 20 户，人口 39，月保障金（元） 24,380.00"]
    qtbot.keyClick(view, Qt.Key.Key_C, control)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "630.00\t邓志明\t新册社区\t1\t城市低保\t正常"
    assert len(lines) == 20


def test_the_menu_of_a_row_copies_with_the_headings(sheet, qtbot):
    sheet.view.selectRow(0)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(20, 60), QPoint(20, 60)
    )
    QApplication.sendEvent(sheet.view.viewport(), event)
    menu = sheet.view.findChild(QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert QApplication.clipboard().text().startswith("户主\t身份证号")
