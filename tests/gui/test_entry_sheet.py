"""The entry sheet: filled in by keys, mouse and clipboard as in a spreadsheet."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.entry_cells import PickEdit
from aidesk.gui.widgets.entry_columns import NOTHING, CellKind, EntryColumn, Told
from aidesk.gui.widgets.entry_sheet import EntrySheet
from tests.builders import made_up_id
from tests.gui.hands import show, type_in

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
KIN = (("请选", ""), ("配偶", "10"), ("子", "20"), ("女", "30"))
COLUMNS = (
    EntryColumn("name", "姓名", width=110, grows=True),
    EntryColumn("number", "身份证号", CellKind.ID, width=200),
    EntryColumn("kin", "与户主的关系", CellKind.CHOICE, KIN, width=120),
    EntryColumn("amount", "金额（元）", CellKind.AMOUNT, width=110),
    EntryColumn("day", "哪天", CellKind.DAY, width=140, today=date(2019, 12, 3)),
    EntryColumn("length", "位数", fixed=True, shown=lambda r: str(len(r["number"]))),
)


def judge(rows, place, key):
    value = rows[place].get(key, "")
    if key == "name" and not value:
        return Told("请填写姓名。", "bad")
    if key == "number" and value and len(value) != 18:
        text = f"现在是 {len(value)} 位，应为 18 位，请对照身份证补全"
        return Told(text, "bad")
    if key == "number" and value:
        return Told("看懂了", "ok")
    return NOTHING


class Form(QWidget):
    """A sheet between two inputs."""

    def __init__(self):
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.sheet = EntrySheet(
            "家庭成员",
            COLUMNS,
            called="第 {number} 人",
            first=2,
            judge=judge,
            invitation="再添一人，直接打姓名",
        )
        Rows(self).add(self.before, self.sheet, self.after, None)


@pytest.fixture
def form(qtbot):
    made = Form()
    qtbot.addWidget(made)
    made.resize(900, 500)
    show(qtbot, made)
    made.sheet.begin_row()
    return made


@pytest.fixture
def sheet(form):
    return form.sheet


def here():
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def types(text):
    for sign in text:
        type_in(here(), sign)


def press(qtbot, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(here(), key, modifier)


def cell(sheet):
    index = sheet.view.currentIndex()
    return index.row(), index.column()


def click_on(qtbot, sheet, row, column):
    box = sheet.view.visualRect(sheet.model.index(row, column))
    qtbot.mouseClick(sheet.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_rows_are_filled_in_by_typing_tab_and_enter(qtbot, sheet):
    for name, kin in (("李小一", 2), ("李小二", 3)):
        types(name)
        press(qtbot, KEY.Key_Tab)
        types(made_up_id("2010-01-01"))
        press(qtbot, KEY.Key_Tab, KEY.Key_F2, *[KEY.Key_Down] * kin, KEY.Key_Return)
    assert [(row["name"], row["kin"]) for row in sheet.rows()] == [
        ("李小一", "20"),
        ("李小二", "30"),
    ]
    assert cell(sheet) == (2, 0)  # the empty row, where typing began


def test_enter_in_the_empty_row_goes_on_to_the_next_field(qtbot, form):
    types("李小一")
    press(qtbot, KEY.Key_Return, KEY.Key_Return)
    assert form.after.hasFocus()


def test_tab_goes_through_all_cells_and_leaves_from_the_empty_row(qtbot, form):
    types("李小一")
    press(qtbot, *[KEY.Key_Tab] * 5)
    assert cell(form.sheet) == (1, 0)  # the column that is worked out is passed over
    press(qtbot, KEY.Key_Tab)
    assert form.after.hasFocus()
    press(qtbot, KEY.Key_Backtab)
    assert form.sheet.remove_button.hasFocus() or form.sheet.view.hasFocus()
    form.sheet.view.start(0, 0)
    press(qtbot, KEY.Key_Backtab)
    assert form.before.hasFocus()


def test_typing_replaces_f2_goes_on_and_escape_takes_back(qtbot, sheet):
    sheet.show_rows([{"name": "李小一"}])
    sheet.view.start(0, 0)
    types("张")
    assert sheet.rows()[0]["name"] == "张"  # at every key
    press(qtbot, KEY.Key_Escape)
    assert sheet.rows()[0]["name"] == "李小一"
    press(qtbot, KEY.Key_F2, KEY.Key_End)
    types("一")
    press(qtbot, KEY.Key_Return)
    assert sheet.rows()[0]["name"] == "李小一一"


def test_a_choice_is_found_by_letters_and_kept_as_its_value(qtbot, sheet):
    sheet.show_rows([{"name": "李小一"}])
    sheet.view.start(0, 2)
    types("n")
    assert isinstance(here(), PickEdit)
    assert here().currentText() == "女"
    press(qtbot, KEY.Key_Escape)
    assert sheet.rows()[0]["kin"] == ""
    types("p")
    press(qtbot, KEY.Key_Return)
    assert sheet.rows()[0]["kin"] == "10"
    assert sheet.model.text(0, 2) == "配偶"


def test_a_choice_drops_down_at_a_click(qtbot, sheet):
    sheet.show_rows([{"name": "李小一"}])
    click_on(qtbot, sheet, 0, 2)
    (editor,) = sheet.view.findChildren(PickEdit)
    qtbot.waitUntil(editor.view().isVisible)
    box = editor.view().visualRect(editor.model().index(3, 0))
    qtbot.mouseClick(
        editor.view().viewport(), Qt.MouseButton.LeftButton, pos=box.center()
    )
    qtbot.waitUntil(lambda: sheet.rows()[0]["kin"] == "30")
    qtbot.waitUntil(sheet.view.hasFocus)


def test_a_wrong_cell_is_quiet_while_it_is_typed_and_speaks_when_it_is_left(
    qtbot, sheet
):
    types("李小一")
    press(qtbot, KEY.Key_Tab)
    types("53010020")
    assert sheet.said.text.text() == " "
    press(qtbot, KEY.Key_Tab)
    assert sheet.model.told(0, 1).tone == "bad"
    press(qtbot, KEY.Key_Backtab)
    assert sheet.said.text.text() == "现在是 8 位，应为 18 位，请对照身份证补全"
    assert not sheet.is_right()


def test_numbers_are_made_ordinary_and_the_input_method_is_off(qtbot, sheet):
    by_hand = Qt.WidgetAttribute.WA_InputMethodEnabled
    types("李小一")
    press(qtbot, KEY.Key_Return, KEY.Key_Up)
    assert sheet.view.testAttribute(by_hand)
    press(qtbot, KEY.Key_Tab)
    assert not sheet.view.testAttribute(by_hand)
    types("５３０")
    assert not here().testAttribute(by_hand)
    press(qtbot, KEY.Key_Tab, KEY.Key_Tab)
    types("１２００．５")
    press(qtbot, KEY.Key_Tab)
    types("12-1")
    press(qtbot, KEY.Key_Return)
    (row,) = sheet.rows()
    assert (row["number"], row["amount"]) == ("530", "1200.5")
    assert row["day"] == "2019年12月1日"
    assert sheet.model.text(0, 3) == "1,200.50"


def test_a_table_from_a_spreadsheet_is_pasted_as_rows(qtbot, sheet):
    number = made_up_id("2010-01-01")
    text = f"姓名\t身份证号\t与户主的关系\r\n李一\t{number}\t女\r\n“李二”\t\t表姐\r\n"
    QGuiApplication.clipboard().setText(text)
    press(qtbot, KEY.Key_V, modifier=CTRL)
    first, second = sheet.rows()
    assert (first["name"], first["number"], first["kin"]) == ("李一", number, "30")
    assert second["kin"] == "表姐"
    assert "表姐" in sheet.said.text.text()
    assert not sheet.is_right()
    sheet.focus_on_wrong()
    assert "请按 F2 重新选" in sheet.said.text.text()
    assert sheet.model.rowCount() == 3  # and an empty one


def test_cells_are_copied_as_a_table_with_and_without_headings(qtbot, sheet):
    sheet.show_rows([{"name": "李一", "kin": "30"}, {"name": "李二", "kin": "20"}])
    sheet.view.start(0, 0)
    qtbot.keyClick(sheet.view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, KEY.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "李一\n李二"
    press(qtbot, KEY.Key_C, modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "姓名\n李一\n李二"


def test_delete_empties_cells_and_takes_out_whole_rows(qtbot, sheet):
    sheet.show_rows([{"name": "李一", "kin": "30"}, {"name": "李二"}])
    sheet.view.start(0, 2)
    press(qtbot, KEY.Key_Delete)
    assert sheet.rows()[0]["kin"] == ""
    numbers = sheet.view.verticalHeader()
    place = QPoint(10, numbers.sectionViewportPosition(0) + 10)
    qtbot.mouseClick(numbers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(qtbot, KEY.Key_Delete)
    assert [row["name"] for row in sheet.rows()] == ["李二"]


def test_a_row_is_taken_out_by_its_button_and_can_be_put_back(qtbot, sheet):
    sheet.show_rows([{"name": "李一"}, {"name": "李二"}])
    sheet.view.start(1, 0)
    assert sheet.remove_button.text() == "去掉第 3 人"
    qtbot.mouseClick(sheet.remove_button, Qt.MouseButton.LeftButton)
    assert [row["name"] for row in sheet.rows()] == ["李一"]
    assert sheet.said.text.text() == "去掉了第 3 人。"
    qtbot.mouseClick(sheet.said.link, Qt.MouseButton.LeftButton)
    assert [row["name"] for row in sheet.rows()] == ["李一", "李二"]


def test_cells_and_their_editors_have_names_that_can_be_read_out(qtbot, sheet):
    types("李小一")
    assert here().accessibleName() == "第 2 人 姓名"
    press(qtbot, KEY.Key_Return)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert sheet.model.index(0, 0).data(role) == "第 2 人 姓名 李小一"
    assert sheet.view.accessibleName() == "家庭成员"


def test_a_double_click_edits_and_a_click_elsewhere_keeps(qtbot, sheet):
    sheet.show_rows([{"name": "李一"}])
    click_on(qtbot, sheet, 0, 0)
    box = sheet.view.visualRect(sheet.model.index(0, 0))
    qtbot.mouseDClick(
        sheet.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center()
    )
    types("李三")
    click_on(qtbot, sheet, 1, 0)
    assert sheet.rows()[0]["name"] == "李三"


def test_known_rows_tell_what_was_there_before(qtbot, sheet):
    sheet.show_rows([{"name": "李一", "kin": "30"}], known=True)
    sheet.view.start(0, 2)
    types("z")
    press(qtbot, KEY.Key_Return, KEY.Key_Up)
    assert sheet.model.is_changed(0, 2)
    assert sheet.said.text.text() == "原来是“女”"


def test_the_name_stays_in_sight_where_the_columns_are_moved(qtbot, form):
    form.resize(420, 400)
    form.sheet.show_rows([{"name": "李小一"}])
    bar = form.sheet.view.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    form.sheet.view.start(0, 4)
    assert bar.value() > 0
    assert form.sheet.view._frozen.isVisible()
    assert form.sheet.view.height() > 2 * 40


def test_text_in_the_clipboard_that_is_no_table_does_no_harm(qtbot, sheet):
    for text in ("\x00", '"', "\t\t\t\t\t\t\t\t\t\n" * 500, "长" * 5000, "a\rb\vc"):
        QGuiApplication.clipboard().setText(text)
        press(qtbot, KEY.Key_V, modifier=CTRL)
    assert len(sheet.rows()) <= 200
    assert all(len(value) <= 500 for row in sheet.rows() for value in row.values())
