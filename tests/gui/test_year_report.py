"""年终报告: the report of the practice year, from its figures to the sealed PDF."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from aidesk.domain.export import Leaving
from aidesk.domain.money import Money, total
from aidesk.domain.report_text import fields
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.asked_paper import Write
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.papers import Saving, Then
from aidesk.gui.pages.wanted import FundWanted, ListWanted
from aidesk.gui.pages.year_report import YearReportPage
from aidesk.gui.pages.year_report_figures import POINTS
from aidesk.gui.widgets.plain import Label
from aidesk.reports.year_report.sealing import seal
from aidesk.services.report_drafts import begin_report, word_block
from aidesk.services.report_of_year import report_of_year
from aidesk.services.report_wizard import Step
from tests.builders import Caseworker
from tests.gui.hands import show, type_in

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 6_000
YEAR = 2019
WRONG = "全年到位中央资金10万元，省级资金5万元，合计51万元。"


@pytest.fixture
def desk(practice_path, window_settings):
    made = Desk(practice_path, lambda: datetime(2020, 1, 10, 9, 0), window_settings)  # noqa: DTZ001
    yield made
    made.close()


@pytest.fixture
def window(desk, dressed, qtbot):
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    show(qtbot, made)
    made.arrive()
    return made


@pytest.fixture
def page(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_7, CTRL)
    found = window.page()
    assert isinstance(found, YearReportPage)
    return found


def waits(qtbot, page, step):
    """Wait until a step is there with its figures."""
    part = page._parts[step]
    qtbot.waitUntil(
        lambda: part.isVisible() and page._shown is not None, timeout=PATIENCE
    )
    qtbot.waitUntil(lambda: not page.desk.is_busy(), timeout=PATIENCE)


def presses(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def clicks(qtbot, button):
    qtbot.waitUntil(button.isVisible)
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def goes_on(qtbot, page, step):
    qtbot.keyClick(page.window(), Qt.Key.Key_Return, CTRL)
    waits(qtbot, page, step)


def begun(qtbot, page):
    """Wait for the figures: the practice year has a draft that was left there."""
    waits(qtbot, page, Step.FIGURES)


def words_of(widget):
    return " ".join(label.text() for label in widget.findChildren(Label))


def at_step(qtbot, page, step):
    begun(qtbot, page)
    for each in list(Step)[2 : list(Step).index(step) + 1]:
        goes_on(qtbot, page, each)


def report(desk):
    return desk.store.reports.of_year(YEAR)[-1]


def editor(page, block):
    return next(e for e in page.text.editors if e.block.id == block)


def test_a_year_is_reported_by_keys_alone(window, page, qtbot, desk):
    begun(qtbot, page)
    assert page.figures.chips.current() == POINTS
    goes_on(qtbot, page, Step.TEXT)
    presses(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    goes_on(qtbot, page, Step.SCORES)
    assert "优秀" in page.scores.total.text()
    goes_on(qtbot, page, Step.FINISH)
    qtbot.waitUntil(lambda: page.finish.errors_left() == 0, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
    dialog = page.acts.dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Tab)
    dialog.do_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(dialog.do_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: report(desk).is_sealed, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.finish.errors_left() is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "已封存" in page.message.text.text())
    assert not page.foot.main_button.isVisible()
    assert page.finish.paper.print_button.isEnabled()


def test_a_year_is_reported_by_mouse_alone(page, qtbot, desk):
    begun(qtbot, page)
    for step in list(Step)[2:]:
        clicks(qtbot, page.foot.main_button)
        waits(qtbot, page, step)
    qtbot.waitUntil(lambda: page.finish.errors_left() == 0, timeout=PATIENCE)
    clicks(qtbot, page.foot.main_button)
    clicks(qtbot, page.acts.dialog.do_button)
    qtbot.waitUntil(lambda: report(desk).is_sealed, timeout=PATIENCE)
    assert report(desk).digest
    qtbot.waitUntil(lambda: not desk.is_busy(), timeout=PATIENCE)
    clicks(qtbot, page.foot.back_button)  # past the steps that are closed now
    waits(qtbot, page, Step.FIGURES)
    clicks(qtbot, page.foot.back_button)
    clicks(qtbot, page.years.again_button)
    waits(qtbot, page, Step.FIGURES)
    assert (report(desk).version, report(desk).is_sealed) == (2, False)
    assert [r.is_sealed for r in desk.store.reports.of_year(YEAR)] == [True, False]


def test_the_report_goes_on_where_it_was_left(window, page, qtbot, desk):
    at_step(qtbot, page, Step.SCORES)
    again = YearReportPage(desk)
    qtbot.addWidget(again)
    again.resize(1170, 700)
    show(qtbot, again)
    waits(qtbot, again, Step.SCORES)
    clicks(qtbot, again.foot.back_button)
    waits(qtbot, again, Step.TEXT)


def test_rows_shown_add_up_to_their_figure(page, qtbot):
    begun(qtbot, page)
    page.figures.chips.focus_chosen()
    presses(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert page.figures.chips.current() == "urban_dibao"
    assert page.figures.sheet.go_to("urban_dibao.spent")
    page.figures.sheet.setFocus()
    presses(qtbot, Qt.Key.Key_Return)
    rows = page.figures.opened.adding.model.rows()
    assert total(row.amount for row in rows) == Money.parse("703150")
    assert "70.32万元" in page.figures.opened.value.text()
    presses(qtbot, Qt.Key.Key_Escape)
    assert page.figures.sheet.view.hasFocus()


def test_every_figure_opens_to_rows_that_add_up_to_it(page, qtbot):
    begun(qtbot, page)
    seen, opened = page._seen, page.figures.opened
    for figure in seen.found.figures:
        opened.show_figure(seen, figure)
        rows = opened.adding.model.rows() if not opened.adding.isHidden() else []
        if rows:
            amounts = [
                r.amount.fen if isinstance(r.amount, Money) else r.amount for r in rows
            ]
            factor = 100 if isinstance(rows[0].amount, Money) else 1
            assert sum(amounts) == figure.value * factor, figure.id


def test_a_row_leads_to_its_list(window, page, qtbot):
    begun(qtbot, page)
    page.figures.chips.choose("urban_dibao")
    page.figures.sheet.go_to("urban_dibao.spent")
    asked = []
    page.go.connect(lambda name, what: asked.append((name, what)))
    page.figures.opened.adding.setFocus()
    presses(qtbot, Qt.Key.Key_Return)
    ((name, what),) = asked
    assert name == "monthly"
    assert isinstance(what, ListWanted)
    assert (what.programme, str(what.month)) == ("urban_dibao", "2019-01")


def test_an_open_point_leads_to_its_place(page, qtbot):
    begun(qtbot, page)
    asked = []
    page.go.connect(lambda name, what: asked.append((name, what)))
    row = page.figures.points.rows[0]
    assert "临时救助已下达的资金还有 50,000.00 元没有到位" in words_of(row)
    clicks(qtbot, row.button)
    assert asked == [("funds", FundWanted("temporary", YEAR))]


def test_words_are_kept_when_a_block_is_left_and_its_figures_stay_tied(
    page, qtbot, desk
):
    at_step(qtbot, page, Step.TEXT)
    page.text.list.go_to(1)
    grants = editor(page, "urban_dibao.grants")
    before = grants.edit.text()
    grants.edit.setFocus()
    presses(qtbot, Qt.Key.Key_Home)
    qtbot.keyClick(grants.edit, Qt.Key.Key_Home, CTRL)
    type_in(grants.edit, "按月，")
    changes = desk.store.journal.head().seq
    presses(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "urban_dibao.grants" in report(desk).texts)
    kept = report(desk).texts["urban_dibao.grants"]
    assert kept == f"按月，{before}"
    assert fields(kept) == fields(before)
    assert desk.store.journal.head().seq == changes + 1
    assert grants.state.text() == "您改过"
    clicks(qtbot, grants.restore_button)
    qtbot.waitUntil(lambda: "urban_dibao.grants" not in report(desk).texts)
    assert grants.edit.text() == before


def test_a_figure_is_deleted_whole_and_another_is_inserted(page, qtbot, desk):
    at_step(qtbot, page, Step.TEXT)
    page.text.go_to_block("conclusion.text")
    edit = editor(page, "conclusion.text").edit
    before = fields(edit.text())
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClick(edit, Qt.Key.Key_A, CTRL)
    type_in(edit, "支出")
    assert fields(edit.text()) == ()
    presses(qtbot, Qt.Key.Key_F7)
    dialog = page.text.dialog
    qtbot.waitUntil(dialog.search.hasFocus)
    type_in(dialog.search, "各项目支出合计")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    presses(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fields(edit.text()) == ("all.spent",))
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.text() == "支出"
    assert before


def test_a_typed_figure_that_is_wrong_must_be_mended_or_confirmed(page, qtbot, desk):
    at_step(qtbot, page, Step.TEXT)
    page.text.go_to_block("problems.own_3")
    qtbot.keyClick(editor(page, "problems.own_3").edit, Qt.Key.Key_A, CTRL)
    type_in(editor(page, "problems.own_3").edit, WRONG)
    goes_on(qtbot, page, Step.SCORES)
    assert report(desk).texts["problems.own_3"] == WRONG
    goes_on(qtbot, page, Step.FINISH)
    qtbot.waitUntil(lambda: bool(page.finish.errors_left()), timeout=PATIENCE)
    assert not page.finish.paper.pdf_button.isEnabled()
    row = next(r for r in page.finish.findings.rows if "51" in r.finding.place.quote)
    buttons = [row.buttons.itemAt(n).widget() for n in range(row.buttons.count())]
    assert [button.text() for button in buttons] == ["去改", "确认没错"]
    for error in [r for r in page.finish.findings.rows if r.buttons.count() > 1]:
        assert error.buttons.itemAt(1).widget().isVisible()
    clicks(qtbot, buttons[0])
    waits(qtbot, page, Step.TEXT)
    assert editor(page, "problems.own_3").edit.hasFocus()


def test_an_error_is_confirmed_only_with_a_reason(page, qtbot, desk):
    at_step(qtbot, page, Step.TEXT)
    page.text.go_to_block("problems.own_3")
    type_in(
        editor(page, "problems.own_3").edit,
        WRONG,
    )
    goes_on(qtbot, page, Step.SCORES)
    goes_on(qtbot, page, Step.FINISH)
    qtbot.waitUntil(lambda: bool(page.finish.errors_left()), timeout=PATIENCE)
    left = page.finish.errors_left()
    row = next(r for r in page.finish.findings.rows if r.buttons.count() > 1)
    clicks(qtbot, row.buttons.itemAt(1).widget())
    dialog = page.finish.dialog
    clicks(qtbot, dialog.do_button)
    assert dialog.isVisible()
    type_in(dialog.findChild(QLineEdit), "上年的口径不同")
    clicks(qtbot, dialog.do_button)
    qtbot.waitUntil(lambda: page.finish.errors_left() == left - 1)


def test_lost_points_need_a_reason(page, qtbot, desk):
    at_step(qtbot, page, Step.SCORES)
    part = page.scores
    part.sheet.setFocus()
    line = part.sheet.model.rows()[1]
    part.sheet.go_to(line.indicator.id)
    presses(qtbot, Qt.Key.Key_Return)
    qtbot.keyClick(part.points.edit, Qt.Key.Key_A, CTRL)
    type_in(part.points.edit, "3.5")
    clicks(qtbot, part.keep_button)
    assert line.indicator.id not in report(desk).scores
    assert part.reason.edit.hasFocus()
    type_in(part.reason.edit, "有两户晚了一个月")
    clicks(qtbot, part.keep_button)
    qtbot.waitUntil(lambda: line.indicator.id in report(desk).scores)
    score = report(desk).scores[line.indicator.id]
    assert (score.tenths, score.reason) == (35, "有两户晚了一个月")
    qtbot.waitUntil(lambda: "92.5" in part.total.text(), timeout=PATIENCE)


def test_words_of_an_earlier_year_are_marked(window, qtbot, desk):
    store = desk.store
    clerk = Caseworker(store, date(2020, 1, 10))
    found = report_of_year(store, YEAR)
    staff = ("urban_dibao.staff", "工作人员2人。", found.figures)
    word_block(store, clerk.act(), found.report.id, *staff)
    clerk.receives("urban_dibao", "1000", year=2020)
    begin_report(store, clerk.act(), 2020, found.report.scope)
    window.show_page("year_report", 2020)
    page = window.page()
    waits(qtbot, page, Step.FIGURES)
    goes_on(qtbot, page, Step.TEXT)
    page.text.go_to_block("urban_dibao.staff")
    earlier = editor(page, "urban_dibao.staff")
    assert earlier.edit.text() == "工作人员2人。"
    assert earlier.state.text() == "照以前的报告"


def test_a_closed_step_says_why(page, qtbot, desk):
    begun(qtbot, page)
    act, day = desk.act(), date(2020, 1, 10)
    seal(desk.store, act, report(desk).id, day)
    waits(qtbot, page, Step.FIGURES)
    page._go_to(Step.TEXT)
    assert "已经封存，文字和评分不能再改" in page.message.text.text()
    goes_on(qtbot, page, Step.FINISH)


def test_the_saved_pdf_is_the_report(page, qtbot, desk, tmp_path, monkeypatch):
    at_step(qtbot, page, Step.FINISH)
    qtbot.waitUntil(lambda: page.finish.errors_left() == 0, timeout=PATIENCE)
    desk.settings.folder = str(tmp_path)
    saver = page.finish.paper.saver
    path: Path = tmp_path / "report.pdf"

    def save(_name: str, write: Write, leaving: Leaving, then: Then) -> None:
        saver.save(Saving(write, leaving, desk.act(), then), path)

    monkeypatch.setattr(saver, "ask", save)
    clicks(qtbot, page.finish.paper.pdf_button)
    qtbot.waitUntil(lambda: path.is_file() and not desk.is_busy(), timeout=PATIENCE)
    assert path.read_bytes().startswith(b"%PDF")
