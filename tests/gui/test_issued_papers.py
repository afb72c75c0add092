"""Papers that go out of the window: issued by printing, reprinted, and verified."""

from __future__ import annotations

import sqlite3
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.gui.pages.monthly import MonthlyPage
from aidesk.gui.pages.reports import ReportsPage
from aidesk.gui.pages.wanted import HouseholdWanted, ListWanted
from aidesk.gui.widgets.buttons import Chip
from aidesk.gui.widgets.printing import new_printer
from aidesk.reports.issuing import issue_paper
from aidesk.reports.preview import Preview
from aidesk.storage.store import Store
from tests.builders import a_household
from tests.gui.hands import show, type_in

LEFT = Qt.MouseButton.LeftButton
DECEMBER = Month(2019, 12)


@pytest.fixture
def page(practice_desk, qtbot):
    made = ReportsPage(practice_desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


@pytest.fixture
def december(practice_desk):
    """The payout list of dibao of December, issued as 2019-000001."""
    store = practice_desk.store
    (run, *_) = store.runs.of_month(DECEMBER)
    return issue_paper(store, practice_desk.act(), "payroll", run.id)


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def go_to(qtbot, page, part):
    chips = page.chips.findChildren(Chip)
    click(qtbot, next(chip for chip in chips if chip.text().startswith(part)))


def to_file(path):
    printer = new_printer("名册")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def wait_for(qtbot, paper, words):
    def there():
        with Preview(paper.view.document()) as shown:
            return words in "".join(shown.text(n) for n in range(len(shown)))

    qtbot.waitUntil(paper.is_shown, timeout=10_000)
    qtbot.waitUntil(there, timeout=10_000)


# going out


def test_printing_issues_the_paper_and_prints_it_with_its_number(page, qtbot, tmp_path):
    show(qtbot, page)
    paper = page.papers.paper
    wait_for(qtbot, paper, "预览")
    paper._print_on(to_file(tmp_path / "out.pdf"))
    told = "已发出，编号 2019-000001。已送到打印机，共 5 页。"
    qtbot.waitUntil(lambda: page.message.text.text() == told, timeout=20_000)
    assert "编号 2019-000001" in paper.state.text()
    assert paper.print_button.text() == "打印"
    with Preview(tmp_path / "out.pdf") as printed:
        assert len(printed) == 5
    assert page.chips.findChildren(Chip)[1].text() == "已发出 1"


def test_a_paper_that_is_issued_is_printed_as_it_is(page, qtbot, tmp_path, december):
    show(qtbot, page)
    paper = page.papers.paper
    wait_for(qtbot, paper, "2019-000001")
    paper._print_on(to_file(tmp_path / "out.pdf"))
    told = "已送到打印机，共 5 页。"
    qtbot.waitUntil(lambda: page.message.text.text() == told, timeout=20_000)
    assert len(page.desk.store.issued.all()) == 1


def test_a_preview_tells_what_was_issued_before(page, qtbot, practice_desk):
    issue_paper(practice_desk.store, practice_desk.act(), "year_end", 2019)
    with practice_desk.store.write(practice_desk.act()) as writing:
        practice_desk.store.office.set_unit("另一区民政局")
        writing.note("rename_unit", "office")
    show(qtbot, page)
    qtbot.waitUntil(page.papers.paper.is_shown, timeout=10_000)
    page.papers.groups.choose("years")
    page.papers.list.go_to("year_end")
    wait_for(qtbot, page.papers.paper, "绩效评价报告")
    told = "预览。上次发出：编号 2019-000001，2019年12月31日 14:32。"
    assert page.papers.paper.state.text() == told


# what has gone out


def test_what_was_issued_is_looked_at_again_by_keys(page, qtbot, december):
    show(qtbot, page)
    go_to(qtbot, page, "已发出")
    page.issued.sheet.view.setFocus()
    qtbot.keyClick(page.issued.sheet.view, Qt.Key.Key_Return)
    wait_for(qtbot, page.issued.paper, "2019-000001")
    assert QApplication.focusWidget() is page.issued.paper.print_button
    assert page.issued.paper.excel_button.isVisible()
    click(qtbot, page.issued.paper.back_button)
    assert page.issued.sheet.isVisible()


def test_a_reprint_is_saved_byte_for_byte(page, qtbot, tmp_path, december):
    show(qtbot, page)
    go_to(qtbot, page, "已发出")
    click(qtbot, page.issued.look_button)
    wait_for(qtbot, page.issued.paper, "2019-000001")
    shown = page.issued.paper.view.document()
    page.desk.settings.folder = str(tmp_path)
    click(qtbot, page.issued.paper.pdf_button)
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)))
    (dialog,) = page.findChildren(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    name = dialog.findChild(QLineEdit)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    saved = tmp_path / "2019年12月城市低保发放名册.pdf"
    qtbot.waitUntil(saved.exists)
    qtbot.waitUntil(lambda: saved.read_bytes() == shown)
    assert len(page.desk.store.issued.all()) == 1


@pytest.mark.parametrize("typed", ["2019-000001", "城市低保", "{code}"])
def test_issued_papers_are_found_by_number_code_and_title(
    page, qtbot, december, typed, practice_desk
):
    issue_paper(practice_desk.store, practice_desk.act(), "year_end", 2019)
    show(qtbot, page)
    go_to(qtbot, page, "已发出")
    page.issued.search.setFocus()
    typed = typed.format(code=f"{december.code[:4]}-{december.code[4:]}".lower())
    type_in(page.issued.search, typed)
    assert page.issued.sheet.model.rows()[-1] == december
    type_in(page.issued.search, "没有")
    assert page.issued.sheet.model.rows() == []
    assert not page.issued.look_button.isEnabled()


def test_nothing_issued_says_how_that_comes_about(page, qtbot):
    show(qtbot, page)
    go_to(qtbot, page, "已发出")
    assert page.issued.empty.title.text() == "还没有发出过文书"
    assert not page.issued.look_button.isEnabled()


# verification


def verified(qtbot, page):
    qtbot.waitUntil(page.verify.result.isVisible, timeout=20_000)
    return page.verify.result.text.text()


def test_a_code_is_typed_and_found_to_be_true(page, qtbot, december):
    show(qtbot, page)
    go_to(qtbot, page, "核验")
    page.verify.code.setFocus()
    type_in(page.verify.code, f"{december.code[:4]} {december.code[4:]}".lower())
    qtbot.keyClick(page.verify.code, Qt.Key.Key_Return)
    assert verified(qtbot, page).startswith("一致：“2019年12月城市低保发放名册”")
    assert not page.verify.differences.isVisible()


def test_one_changed_fen_is_shown_with_its_row(page, qtbot, december, practice_path):
    conn = sqlite3.connect(practice_path)
    conn.execute("drop trigger payments_never_change")
    conn.execute(
        "update payments set amount = amount + 1 where line = 7"
        " and run_id = cast(? as integer)",
        [december.subject],
    )
    conn.commit()
    conn.close()
    show(qtbot, page)
    go_to(qtbot, page, "已发出")
    click(qtbot, page.issued.verify_button)
    assert "3 处不同" in verified(qtbot, page)
    found = page.verify.differences.model.rows()
    assert (found[0].where, found[0].column) == ("第7行　邵发昌", "实发金额")
    assert (found[0].printed, found[0].present) == ("630.00", "630.01")
    assert page.verify.differences.isVisible()


def test_a_file_is_verified(page, qtbot, december, tmp_path, practice_desk):
    show(qtbot, page)
    go_to(qtbot, page, "核验")
    path = tmp_path / "a.pdf"
    path.write_bytes(b"nothing")
    page.verify.verify_file(path)
    assert verified(qtbot, page).startswith(f"“{path}”不是 PDF 文件")
    page.desk.settings.folder = str(tmp_path)
    click(qtbot, page.verify.file_button)
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)))
    (dialog,) = page.findChildren(QFileDialog)
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "请先输入校验码或者编号。"),
        ("AAAA-AAAA", "本单位没有发出过“AAAA-AAAA”这份文书"),
        ("<b>&</b>", "本单位没有发出过“<b>&</b>”这份文书"),
    ],
)
def test_what_is_not_ours_is_told(page, qtbot, typed, told):
    show(qtbot, page)
    go_to(qtbot, page, "核验")
    page.verify.code.setText(typed)
    click(qtbot, page.verify.verify_button)
    assert verified(qtbot, page).startswith(told)


# where the work is done


def test_a_new_list_is_printed_to_be_signed(office_path, window_settings, qtbot, clerk):
    clerk.receives("urban_dibao", "10000")
    clerk.dibao_for(a_household("陈桂兰"), "2019-11")
    clerk.makes("urban_dibao", "2019-11")
    at = datetime(2019, 12, 3, 14, 32)  # noqa: DTZ001 - the office's own time
    desk = Desk(office_path, lambda: at, window_settings)
    page = MonthlyPage(desk)
    qtbot.addWidget(page)
    page.resize(1170, 700)
    show(qtbot, page)
    page.visit(ListWanted(Month(2019, 11), "urban_dibao"))
    qtbot.waitUntil(page.foot.isVisible, timeout=10_000)
    click(qtbot, page.foot.print_button)
    qtbot.waitUntil(page.paper.isVisible, timeout=10_000)
    assert page.paper.choice.currentText() == "发放名册（审批用）"
    titles = [page.paper.choice.itemText(n) for n in range(page.paper.choice.count())]
    assert {"发放名册", "上期本期对比表", "专项资金使用审批表"} <= set(titles)
    page.paper.choice.setFocus()
    qtbot.keyClick(page.paper.choice, Qt.Key.Key_Down)
    wait_for(qtbot, page.paper, "账号")
    assert page.paper.isVisible()
    click(qtbot, page.paper.back_button)
    assert page.foot.isVisible()
    desk.close()


def test_issuing_from_the_list_leaves_the_paper_in_sight(
    practice_path, window_settings, qtbot, tmp_path
):
    at = datetime(2019, 12, 31, 14, 32)  # noqa: DTZ001 - the office's own time
    desk = Desk(practice_path, lambda: at, window_settings)
    page = MonthlyPage(desk)
    qtbot.addWidget(page)
    page.resize(1170, 700)
    show(qtbot, page)
    page.visit(ListWanted(Month(2019, 12), "urban_dibao"))
    click(qtbot, page.foot.print_button)
    qtbot.waitUntil(page.paper.isVisible, timeout=10_000)
    page.paper._print_on(to_file(tmp_path / "out.pdf"))
    qtbot.waitUntil(lambda: "已送到打印机" in page.message.text.text(), timeout=20_000)
    assert page.paper.isVisible()
    with Store.open(practice_path) as store:
        (issued,) = store.issued.all()
    assert issued.title == "2019年12月城市低保发放名册"
    desk.close()


def test_the_papers_of_a_household_are_chosen_where_it_stands(desk, qtbot, clerk):
    known = clerk.registers(a_household("李永福"))
    clerk.grants("urban_dibao", known, "2019-01")
    page = HouseholdsPage(desk)
    qtbot.addWidget(page)
    page.resize(1170, 700)
    show(qtbot, page)
    page.visit(HouseholdWanted(known))
    click(qtbot, page.panel.papers_button)
    paper = page.paper.paper
    qtbot.waitUntil(paper.is_shown, timeout=10_000)
    titles = [paper.choice.itemText(n) for n in range(paper.choice.count())]
    assert titles[0] == "救助金发放明细"
    assert "家庭审批表（城市低保）" in titles
    (notice,) = [title for title in titles if "批准通知书" in title]
    paper.choice.setFocus()
    for _ in range(titles.index(notice)):
        qtbot.keyClick(paper.choice, Qt.Key.Key_Down)
    wait_for(qtbot, paper, "批准通知书")
