"""Columns of a list: chosen, put in order, made wider, and kept from day to day."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from aidesk.gui import theme
from aidesk.gui.theme import Look, px
from aidesk.gui.widgets.columns import Liking
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from tests.gui.gallery import COLUMNS, homes
from tests.gui.hands import show

LEFT = Qt.MouseButton.LeftButton
TITLES = [column.title for column in COLUMNS]


@pytest.fixture
def made(qtbot, window_settings):
    def make(columns=COLUMNS, width=900):
        spec = SheetSpec(
            columns,
            key=lambda home: home.number,
            counted="{count} 户",
            aside={"身份证号": 3, "类别": 2},
        )
        sheet = Sheet("家庭名册", spec)
        sheet.view.columns.keep(window_settings, "homes")
        qtbot.addWidget(sheet)
        sheet.resize(width, 500)
        sheet.show_rows(homes(20))
        show(qtbot, sheet)
        return sheet

    return make


def shown(sheet):
    return [TITLES[section] for section in sheet.view.shown_columns()]


def choose(sheet, text):
    """Click an entry of the menu that a right click on the headings opens."""
    header = sheet.view.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(20, 10))
    menu = sheet.view.findChildren(QMenu)[-1]
    (action,) = (each for each in menu.actions() if each.text() == text)
    action.trigger()
    menu.close()


def drag(qtbot, sheet, start, end):
    port = sheet.view.horizontalHeader().viewport()
    qtbot.mousePress(port, LEFT, pos=QPoint(start, 12))
    for place in (start + (end - start) // 2, end):
        qtbot.mouseMove(port, QPoint(place, 12))
    qtbot.mouseRelease(port, LEFT, pos=QPoint(end, 12))


def edge(sheet, title):
    """Return the right edge of a heading."""
    header = sheet.view.horizontalHeader()
    section = TITLES.index(title)
    return header.sectionViewportPosition(section) + header.sectionSize(section) - 1


def test_a_column_is_left_out_and_stays_so(made):
    sheet = made()
    choose(sheet, "社区")
    assert "社区" not in shown(sheet)
    assert "社区" not in shown(made())
    choose(sheet, "社区")
    assert "社区" in shown(sheet)


def test_the_first_column_always_stays(made):
    sheet = made()
    menu = sheet.view.columns_menu()
    assert not menu.actions()[0].isEnabled()


def test_a_column_that_stepped_aside_comes_back_when_asked_for(made):
    sheet = made(width=560)
    assert "身份证号" not in shown(sheet)
    choose(sheet, "身份证号")
    assert "身份证号" in shown(sheet)


def test_a_width_is_dragged_and_follows_the_text_size(made, qtbot, dressed):
    sheet = made()
    begin = edge(sheet, "户主")
    drag(qtbot, sheet, begin, begin + 40)
    width = sheet.view.columnWidth(0)
    assert width == begin + 41
    theme.apply(dressed, Look(150))
    assert made(width=1400).view.columnWidth(0) == px(width)


def test_columns_are_put_in_another_order_by_dragging(made, qtbot):
    sheet = made()
    header = sheet.view.horizontalHeader()
    start = header.sectionViewportPosition(TITLES.index("月保障金（元）")) + 20
    drag(qtbot, sheet, start, 5)
    assert shown(sheet)[0] == "月保障金（元）"
    assert shown(made())[:2] == ["月保障金（元）", "户主"]


def test_all_goes_back_to_how_it_was_made(made, qtbot):
    sheet = made()
    width = sheet.view.columnWidth(0)
    drag(qtbot, sheet, edge(sheet, "户主"), edge(sheet, "户主") + 40)
    choose(sheet, "社区")
    choose(sheet, "恢复原样")
    assert shown(sheet) == TITLES
    assert sheet.view.columnWidth(0) == width
    assert shown(made()) == TITLES


def test_what_was_kept_survives_other_columns_of_a_later_version(made, window_settings):
    window_settings.keep_columns(
        "homes",
        json.dumps(
            {
                "order": ["状态", "户主", "早已没有的列", "人口"],
                "widths": {"早已没有的列": 90, "人口": 100},
                "shown": {"早已没有的列": False},
            }
        ),
    )
    sheet = made()
    # what was not known then stands behind its neighbour
    assert shown(sheet) == [
        "状态",
        "户主",
        "身份证号",
        "社区",
        "人口",
        "类别",
        "月保障金（元）",
    ]
    assert sheet.view.columnWidth(TITLES.index("人口")) == 100


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"order": 3, "widths": {"户主": "x"}, "shown": [1]}'],
)
def test_what_cannot_be_understood_is_as_if_nothing_was_kept(text):
    assert Liking.read(text) == Liking()
    assert Liking().written() == ""
