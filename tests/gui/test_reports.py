from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QLineEdit

from aidesk.domain.export import Leaving, Way
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.asked_paper import PaperAsked, Write
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.papers import PaperPrinter, Saving
from aidesk.gui.pages.reports import ReportsPage
from aidesk.gui.pages.wanted import ListWanted
from aidesk.gui.widgets.buttons import Chip
from aidesk.gui.widgets.pdf_view import PdfPages
from aidesk.gui.widgets.printing import Printing, new_printer, pages_wanted
from aidesk.reports.payroll import write_payroll
from aidesk.reports.preview import Preview
from aidesk.storage.store import Store
from tests.gui.hands import show, type_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(practice_desk, qtbot):
    made = ReportsPage(practice_desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


@pytest.fixture
def empty_page(desk, qtbot):
    made = ReportsPage(desk)
    qtbot.addWidget(made)
    return made


@pytest.fixture(scope="session")
def five_pages(practice_office_file, tmp_path_factory):
    """The payout list of 81 households: five pages across."""
    path = tmp_path_factory.mktemp("papers") / "list.pdf"
    with Store.open(practice_office_file) as store:
        run = store.runs.of("urban_dibao", RunKind.REGULAR, Month(2019, 12))[0]
        write_payroll(store, run.id, path, datetime(2019, 12, 3, 14, 32))  # noqa: DTZ001
    return path.read_bytes()


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def paper_of(page):
    return page.papers.paper if isinstance(page, ReportsPage) else page.paper


def text_of(page):
    with Preview(paper_of(page).view.document()) as paper:
        return "".join(paper.text(number) for number in range(len(paper)))


def wait_for_paper(qtbot, page):
    qtbot.waitUntil(paper_of(page).isVisible, timeout=10_000)


def to_file(path):
    """A printer whose paper is a file."""
    printer = new_printer("名册")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


# the page


def choose(qtbot, page, group, name):
    """Choose a paper by clicking its group and going down to it by keys."""
    chips = page.papers.groups.findChildren(Chip)
    click(qtbot, next(chip for chip in chips if chip.text() == group))
    view = page.papers.list.view
    view.setFocus()
    for _ in page.papers.list.model.rows():
        if page.papers.list.current_row().name == name:
            break
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert page.papers.list.current_row().name == name
    wait_for_paper(qtbot, page)


def test_the_list_of_the_month_is_shown_first(page, qtbot):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    text = text_of(page)
    assert "2019年12月城市低保发放名册" in text
    assert "53,860.00" in text
    assert "预览 打印时间" in text
    assert page.papers.paper.view.place.text() == "第 1 页，共 5 页"
    assert page.papers.paper.state.text() == "预览，还没有发出。"
    assert page.papers.run_choice.currentText() == "城市低保"


def test_another_list_of_the_month_is_chosen(page, qtbot):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    page.papers.run_choice.setFocus()
    qtbot.keyClick(page.papers.run_choice, Qt.Key.Key_Down)
    wait_for_paper(qtbot, page)
    assert "2019年12月特困供养发放名册" in text_of(page)


def test_the_year_end_report_is_chosen_by_keys(page, qtbot):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    choose(qtbot, page, "年度", "year_end")
    assert "绩效评价报告" in text_of(page)
    assert page.papers.year.isVisible()
    assert not page.papers.month.isVisible()
    assert page.papers.paper.word_button.isVisible()
    assert page.papers.write_button.isVisible()


def test_a_paper_of_a_programme_is_asked_for_by_programme_and_month(page, qtbot):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    choose(qtbot, page, "月份", "register")
    assert page.papers.programme_choice.currentText() == "城市低保"
    assert not page.papers.run_choice.isVisible()
    click(qtbot, page.papers.month.back)
    wait_for_paper(qtbot, page)
    assert "2019年11月" in text_of(page)


def test_papers_of_a_household_are_found_where_it_stands(page, qtbot):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    chips = page.papers.groups.findChildren(Chip)
    click(qtbot, next(chip for chip in chips if chip.text() == "家庭"))
    assert page.papers.hint.isVisible()
    with qtbot.waitSignal(page.go) as asked:
        click(qtbot, page.papers.hint.button)
    assert asked.args[0] == "households"


def test_a_narrow_page_offers_the_papers_in_a_choice(page, qtbot):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    page.arrange(800, 500)
    assert not page.papers.list.isVisible()
    page.papers.entry_choice.setFocus()
    titles = [
        page.papers.entry_choice.itemText(i)
        for i in range(page.papers.entry_choice.count())
    ]
    for _ in range(titles.index("年度绩效评价报告")):
        qtbot.keyClick(page.papers.entry_choice, Qt.Key.Key_Down)
    wait_for_paper(qtbot, page)
    assert "绩效评价报告" in text_of(page)


def test_the_paper_is_made_anew_when_the_figures_change(page, qtbot, practice_desk):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    before = page.papers.paper.view.document()
    practice_desk.reload()
    assert not page.papers.paper.isVisible()
    wait_for_paper(qtbot, page)
    assert page.papers.paper.view.document() is not before


def test_a_month_without_lists_says_so_and_leads_on(empty_page, qtbot):
    page = empty_page
    show(qtbot, page)
    qtbot.waitUntil(page.papers.hint.button.isVisible, timeout=10_000)
    assert page.papers.hint.title.text() == "2019年12月还没有生成名单"
    with qtbot.waitSignal(page.go) as asked:
        click(qtbot, page.papers.hint.button)
    assert asked.args == ["monthly", ListWanted(Month(2019, 12))]


# saving


def save_dialog(qtbot, page):
    """The field of the dialog that asks for a file name."""
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)))
    (dialog,) = page.findChildren(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog.findChild(QLineEdit)


def saved_by(qtbot, page, button, folder):
    """Press a button that saves, and take the name that is suggested."""
    page.desk.settings.folder = str(folder)
    click(qtbot, button)
    name = save_dialog(qtbot, page)
    path = folder / name.text()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.message.text.text() == f"已存好：{path}")
    return path


def test_a_paper_that_is_saved_is_issued_and_shown_with_its_number(
    page, qtbot, tmp_path
):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    paper = page.papers.paper
    assert paper.pdf_button.text() == "发出并存为 PDF"
    path = saved_by(qtbot, page, paper.pdf_button, tmp_path)
    assert path.name == "2019年12月城市低保发放名册.pdf"
    qtbot.waitUntil(lambda: "已发出" in paper.state.text(), timeout=10_000)
    assert paper.state.text() == "已发出：编号 2019-000001，2019年12月31日 14:32。"
    assert paper.view.document() == path.read_bytes()
    assert paper.pdf_button.text() == "存为 PDF"
    elsewhere = tmp_path / "again"
    elsewhere.mkdir()
    again = saved_by(qtbot, page, paper.pdf_button, elsewhere)
    assert again.read_bytes() == paper.view.document()
    assert len(page.desk.store.issued.all()) == 1


def test_leaving_the_file_unsaved_issues_nothing(page, qtbot, tmp_path):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    click(qtbot, page.papers.paper.pdf_button)
    save_dialog(qtbot, page)
    page.findChildren(QFileDialog)[0].reject()
    assert page.desk.store.issued.all() == []
    assert page.papers.paper.state.text() == "预览，还没有发出。"


def test_a_list_is_saved_as_a_workbook(page, qtbot, tmp_path):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    page.desk.settings.folder = str(tmp_path)
    click(qtbot, page.papers.paper.excel_button)
    name = save_dialog(qtbot, page)
    name.selectAll()
    type_in(name, "名册")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "名册.xlsx").exists)
    assert page.desk.store.issued.all() == []  # what is worked on has not left


LEAVING = Leaving("payroll", "名册")


def saving(desk: Desk, write: Write) -> Saving:
    """Return how a page saves a list."""
    return Saving(write, LEAVING, desk.act(), None)


def test_a_name_that_is_taken_by_an_open_file_gets_a_second_one(
    page, qtbot, tmp_path, practice_desk
):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    taken = tmp_path / "名册.pdf"
    taken.mkdir()  # what cannot be replaced, as a file that Excel holds on Windows
    run = practice_desk.store.runs.of_month(Month(2019, 12))[0]
    write = PaperAsked("payroll", run.id).write_issued(practice_desk.act())
    page.papers.paper.saver.save(saving(practice_desk, write), taken)
    qtbot.waitUntil(page.message.action.isVisible)
    assert "请先关闭它，或者换一个文件名" in page.message.text.text()
    assert page.message.action.text() == "存成“名册 (2).pdf”"
    click(qtbot, page.message.action)
    qtbot.waitUntil((tmp_path / "名册 (2).pdf").exists)
    assert len(practice_desk.store.issued.all()) == 1
    qtbot.waitUntil(lambda: not practice_desk.is_busy())
    (export,) = practice_desk.store.exports.all()
    assert (export.paper, export.place) == ("payroll", str(tmp_path / "名册 (2).pdf"))


def test_a_folder_that_is_gone_is_told(page, qtbot, tmp_path, practice_desk):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    run = practice_desk.store.runs.of_month(Month(2019, 12))[0]
    gone = tmp_path / "没有" / "名册.pdf"
    write = PaperAsked("payroll", run.id).write(practice_desk.now())
    page.papers.paper.saver.save(saving(practice_desk, write), gone)
    qtbot.waitUntil(page.message.isVisible)
    assert page.message.text.text() == (
        f"不能写入“{gone}”所在的文件夹。请换一个文件夹。"
    )
    assert not page.message.action.isVisible()


# printing


def test_all_pages_are_printed_sharply_and_lying(qtbot, tmp_path, five_pages, page):
    path = tmp_path / "out.pdf"
    printing = Printing(page, five_pages, to_file(path))
    with qtbot.waitSignal(printing.succeeded, timeout=20_000) as told:
        printing.start()
    assert told.args == [5]
    with Preview(path) as paper:
        assert len(paper) == 5
        width, height = paper.size(0)
        assert (round(width), round(height)) == (842, 595)  # A4 lying, in points
        shown = paper.picture(0, 1.0)
        white = bytes([255, 255, 255, 255])
        assert shown.rgba.count(white) < shown.width * shown.height  # not empty


def test_only_the_wanted_pages_are_printed(qtbot, tmp_path, five_pages, page):
    path = tmp_path / "out.pdf"
    printer = to_file(path)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printing = Printing(page, five_pages, printer)
    with qtbot.waitSignal(printing.succeeded, timeout=20_000):
        printing.start()
    with Preview(path) as paper:
        assert len(paper) == 2


def test_pages_and_copies_are_as_a_person_chose(tmp_path, qapp):
    printer = to_file(tmp_path / "out.pdf")
    assert pages_wanted(printer, 3) == [0, 1, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_wanted(printer, 3) == [2, 1, 0]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert pages_wanted(printer, 3) == [2, 1]


def test_printing_can_be_stopped_between_pages(qtbot, tmp_path, five_pages, page):
    printing = Printing(page, five_pages, to_file(tmp_path / "out.pdf"))
    printing.progressed.connect(printing.cancel)
    with qtbot.waitSignal(printing.cancelled, timeout=20_000):
        printing.start()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(qtbot, tmp_path, five_pages, page):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    nowhere = to_file(tmp_path / "没有" / "out.pdf")
    PaperPrinter(page).print_on(nowhere, five_pages, LEAVING)
    assert page.message.text.text().startswith("打印机没有反应")
    assert page.desk.store.exports.all() == []


def test_a_pc_without_a_printer_is_told_what_to_do(page, qtbot, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    click(qtbot, page.papers.paper.print_button)
    assert page.message.text.text().startswith("这台电脑还没有打印机")


def test_what_was_printed_is_told(qtbot, tmp_path, five_pages, page):
    show(qtbot, page)
    wait_for_paper(qtbot, page)
    PaperPrinter(page).print_on(to_file(tmp_path / "out.pdf"), five_pages, LEAVING)
    qtbot.waitUntil(
        lambda: page.message.text.text() == "已送到打印机，共 5 页。", timeout=20_000
    )
    (export,) = page.desk.store.exports.all()
    assert (export.way, export.title, export.size) == (
        Way.PRINT,
        "名册",
        len(five_pages),
    )


# the view of pages


@pytest.fixture
def pages(qtbot, five_pages):
    made = PdfPages()
    qtbot.addWidget(made)
    made.resize(900, 600)
    show(qtbot, made)
    made.show_document(five_pages)
    return made


def darkest(pages):
    image = pages.viewport().grab().toImage()
    return min(
        QColor(image.pixel(QPoint(x, y))).lightness()
        for x in range(100, 800, 3)
        for y in range(60, 200, 3)
    )


def test_a_page_is_drawn_after_it_was_shown_as_white_paper(pages, qtbot):
    qtbot.waitUntil(lambda: darkest(pages) < 100)


def test_paging_goes_through_the_document(pages, qtbot):
    with qtbot.waitSignal(pages.page_changed) as told:
        for _ in range(2):
            qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert told.args[0] >= 1
    qtbot.waitUntil(lambda: darkest(pages) < 100)


def test_pages_grow_and_fill_the_width_again(pages, qtbot):
    wide = pages.zoom()
    pages.step_zoom(1)
    assert pages.zoom() == pytest.approx(wide * 1.25)
    assert pages.horizontalScrollBar().maximum() > 0
    pages.set_zoom(None)
    assert pages.zoom() == pytest.approx(wide)
    assert pages.horizontalScrollBar().maximum() == 0


def test_no_document_is_an_empty_view(pages):
    pages.show_document(None)
    assert pages.page_count() == 0
    assert pages.verticalScrollBar().maximum() == 0


# the list of a month, from its own page


@pytest.fixture
def month_page(practice_path, window_settings, qtbot):
    desk = Desk(practice_path, lambda: datetime(2019, 12, 31, 14, 32), window_settings)  # noqa: DTZ001
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    show(qtbot, window)
    window.arrive()
    window.show_page("monthly", ListWanted(Month(2019, 12), "urban_dibao"))
    yield window.page()
    desk.close()


def test_a_list_is_looked_at_before_it_is_printed(month_page, qtbot):
    click(qtbot, month_page.foot.print_button)
    wait_for_paper(qtbot, month_page)
    assert "2019年12月城市低保发放名册" in text_of(month_page)
    qtbot.waitUntil(month_page.paper.print_button.hasFocus)
    click(qtbot, month_page.paper.back_button)
    assert month_page.foot.isVisible()
    assert month_page.paper.view.document() is None


def test_a_view_lets_go_of_its_document_when_it_goes(qtbot, five_pages):
    made = PdfPages()
    made.show_document(five_pages)
    assert made._preview is not None
    assert made._preview
    document = made._preview._document
    assert document.raw
    made.deleteLater()
    qtbot.waitUntil(lambda: not document.raw)
