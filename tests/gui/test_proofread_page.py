"""校对: a text is pasted, dropped or opened, read, and mended place by place."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.reports import PROOFREAD, ReportsPage
from tests.gui.hands import show, type_in

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
REPORT = Path(__file__).parents[1] / "files" / "report_2019.txt"
SUM = "中央资金10万元，省级资金5万元，合计51万元。"
TEXT = f"依据依据通知，全年工作如下。\n　　{SUM}\n现有12人，其中集中供养10人，分散供养2人。"


@pytest.fixture
def page(practice_desk, qtbot):
    made = ReportsPage(practice_desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    made.arrange(1366, 768)
    show(qtbot, made)
    made.visit(PROOFREAD)
    return made


@pytest.fixture
def part(page):
    return page.proofread


def paste(qtbot, edit, text):
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(edit, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(edit, Qt.Key.Key_V, CTRL)


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def wait_for_reading(qtbot, part):
    qtbot.waitUntil(lambda: bool(part.summary.text()), timeout=10_000)
    qtbot.waitUntil(lambda: not part._page.desk.is_busy(), timeout=10_000)


def read(qtbot, part, text):
    paste(qtbot, part.text, text)
    click(qtbot, part.read_button)
    wait_for_reading(qtbot, part)


def listed(part):
    columns = part.sheet.model.columns()
    return [[c.text(row) for c in columns] for row in part.sheet.model.rows()]


def click_row(qtbot, part, place):
    view = part.sheet.view
    middle = view.visualRect(part.sheet.model.index(place, 2)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=middle)


def test_before_anything_was_read_the_page_says_what_to_do(part):
    assert part.empty.isVisible()
    assert "粘贴文字" in part.empty.text.text()
    assert not part.copy_button.isVisible()
    assert not part.right.isVisible()


def test_pasted_text_is_read_and_errors_come_first(qtbot, part):
    read(qtbot, part, TEXT)
    assert listed(part) == [
        ["错误", "2", "51万元", "15万元"],
        ["文字", "1", "依据依据", "依据"],
    ]
    assert part.summary.text() == "发现 1 处错误，1 处文字问题；核对过是对的有 1 个数。"
    assert part.why.text() == "前面各项相加：10 + 5 = 15，合计应为 15万元。"
    assert part.text.chosen_text() == "51万元"


def test_a_click_marks_the_place(qtbot, part):
    read(qtbot, part, TEXT)
    click_row(qtbot, part, 1)
    assert part.text.chosen_text() == "依据依据"
    assert part.text.textCursor().blockNumber() == 0
    click_row(qtbot, part, 0)
    assert part.text.chosen_text() == "51万元"
    assert part.text.textCursor().blockNumber() == 1


def test_with_keys_alone_a_place_is_found_and_mended(qtbot, page, part):
    read(qtbot, part, TEXT)
    assert part.sheet.view.hasFocus()
    qtbot.keyClick(part.sheet.view, Qt.Key.Key_Down)
    assert part.text.chosen_text() == "依据依据"
    qtbot.keyClick(part.sheet.view, Qt.Key.Key_Return)
    assert part.text.hasFocus()
    type_in(part.text, "依据")
    assert part.text.text().startswith("依据通知")
    assert "再按一次" in part.summary.text()
    click(qtbot, part.read_button)
    qtbot.waitUntil(lambda: len(listed(part)) == 1)
    assert listed(part) == [["错误", "2", "51万元", "15万元"]]


def test_marks_move_along_while_one_types(qtbot, part):
    read(qtbot, part, TEXT)
    qtbot.keyClick(part.text, Qt.Key.Key_Home, CTRL)
    type_in(part.text, "经查，")
    click_row(qtbot, part, 0)
    assert part.text.chosen_text() == "51万元"


def test_right_figures_are_shown_if_asked_for(qtbot, part):
    read(qtbot, part, TEXT)
    part.right.setFocus()
    qtbot.keyClick(part.right, Qt.Key.Key_Space)
    assert listed(part)[-1] == ["对", "3", "12人", ""]
    click_row(qtbot, part, 2)
    assert part.why.text() == "各项相加对：10 + 2 = 12"
    assert part.text.chosen_text() == "12人"


def test_the_list_is_copied_as_lines(qtbot, part):
    read(qtbot, part, TEXT)
    click(qtbot, part.copy_button)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "第 2 行　错误　“51万元”　前面各项相加：10 + 5 = 15，合计应为 15万元。",
        "第 1 行　文字　“依据依据”　“依据”写了两遍。",
    ]


def test_a_text_without_findings_says_so(qtbot, part):
    read(qtbot, part, "省级资金5万元，区级资金3万元，合计8万元。")
    assert part.summary.text() == "没有发现问题；核对过是对的有 1 个数。"
    assert part.empty.isVisible()
    read(qtbot, part, "认真做好各项工作。")
    qtbot.waitUntil(lambda: "也没有认出" in part.summary.text())


def test_an_empty_text_is_asked_for(qtbot, part):
    click(qtbot, part.read_button)
    assert "请先粘贴文字" in part.summary.text()
    assert part.text.hasFocus()


def test_beside_a_year_of_this_office_figures_are_compared(qtbot, part):
    text = REPORT.read_text(encoding="utf-8").replace(
        "临时救助金7.03", "临时救助金7.30"
    )
    read(qtbot, part, text)
    assert "7.30万元" not in {row[2] for row in listed(part)}
    part.year.setFocus()
    type_in(part.year, "对")
    part.year.choose(2019)
    qtbot.waitUntil(
        lambda: "7.30万元" in {row[2] for row in listed(part)}, timeout=10_000
    )


def test_rare_signs_do_not_shift_the_marks(qtbot, part):
    read(qtbot, part, f"𠮷祥社区：{SUM}")
    assert part.text.chosen_text() == "51万元"


def test_a_word_file_is_opened_by_the_mouse(qtbot, page, part, tmp_path):
    document = Document()
    document.add_paragraph(SUM)
    document.save(str(tmp_path / "报告.docx"))
    click(qtbot, part.file_button)
    dialog = page.findChild(QFileDialog)
    dialog.findChild(QLineEdit).setText(str(tmp_path / "报告.docx"))
    dialog.accept()
    qtbot.waitUntil(lambda: part.text.text() == SUM, timeout=10_000)
    wait_for_reading(qtbot, part)
    assert listed(part) == [["错误", "1", "51万元", "15万元"]]


def test_a_file_that_is_dropped_is_opened(qtbot, part, tmp_path):
    (tmp_path / "报告.txt").write_text(SUM, encoding="gb18030")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "报告.txt"))])
    held = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    spot = QPoint(20, 20)
    for event in (QDragEnterEvent(spot, *held), QDropEvent(QPointF(spot), *held)):
        QApplication.sendEvent(part.text.viewport(), event)
    qtbot.waitUntil(lambda: part.text.text() == SUM, timeout=10_000)
    wait_for_reading(qtbot, part)
    assert listed(part) == [["错误", "1", "51万元", "15万元"]]


def test_a_file_that_cannot_be_read_is_told_and_the_text_stays(
    qtbot, page, part, tmp_path
):
    (tmp_path / "表.xlsx").write_bytes(b"no text")
    paste(qtbot, part.text, TEXT)
    part.open_file(tmp_path / "表.xlsx")
    qtbot.waitUntil(page.message.isVisible, timeout=10_000)
    assert "只能读 .txt .docx .pdf" in page.message.text.text()
    assert part.text.text() == TEXT


def test_where_the_window_is_narrow_the_list_is_below(qtbot, page, part):
    page.arrange(760, 768)
    page.resize(700, 700)
    read(qtbot, part, TEXT)
    assert part.sheet.y() > part.text.y() + part.text.height() - 1


def test_an_office_without_money_offers_no_year(desk, qtbot):
    page = ReportsPage(desk)
    qtbot.addWidget(page)
    show(qtbot, page)
    page.visit(PROOFREAD)
    assert not page.proofread.year.isVisible()


def test_nothing_of_the_text_is_kept(qtbot, part, practice_path):
    before = practice_path.read_bytes()
    read(qtbot, part, TEXT)
    assert practice_path.read_bytes() == before


def test_the_menu_leads_here_and_f1_explains_it(qtbot, desk):
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    show(qtbot, window)
    window.arrive()
    qtbot.waitUntil(lambda: window.page() is not None)
    window.menu.proofread_wanted.emit()
    page = window.page()
    assert isinstance(page, ReportsPage)
    assert page.proofread.text.hasFocus()
    assert page.help_topic() == "proofread"
    type_in(page.proofread.text, SUM)
    qtbot.keyClick(page.proofread.text, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(page.proofread.why.text()), timeout=10_000)
    window.close()
