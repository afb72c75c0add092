"""封账 in the window, by keys and clicks: what is asked, told, marked and offered."""

from __future__ import annotations

from datetime import date, datetime
from hashlib import sha256

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from aidesk.domain.concern import Concern
from aidesk.domain.payment import RunKind
from aidesk.gui.desk import Desk
from aidesk.gui.pages.home import HomePage
from aidesk.gui.pages.monthly import MonthlyPage
from aidesk.gui.pages.reports import ReportsPage
from aidesk.gui.pages.wanted import ListWanted, SealSheetWanted, SealWanted
from aidesk.gui.widgets.plain import Label
from aidesk.reports.preview import Preview
from aidesk.services.attention import attention
from aidesk.services.month_work import month_work
from aidesk.services.sealing import report_fingerprint, seal_month
from tests.builders import a_household, month
from tests.gui.hands import show

DIBAO = "urban_dibao"
JANUARY, FEBRUARY = month("2019-01"), month("2019-02")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def today():
    return datetime(2019, 3, 4, 14, 32)  # noqa: DTZ001 - the office's own time


@pytest.fixture
def desk(office_path, window_settings, today):
    made = Desk(office_path, lambda: today, window_settings)
    yield made
    made.close()


@pytest.fixture
def worked(clerk):
    """January and February are paid: 陈桂兰 and her child 1,180, 李永福 590."""
    clerk.receives(DIBAO, "10000")
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.dibao_for(a_household("李永福"))
    for of_month in ("2019-01", "2019-02"):
        clerk.settles(clerk.pays(DIBAO, of_month))
    clerk.day = date(2019, 3, 4)
    return clerk


@pytest.fixture
def page(desk, qtbot):
    made = MonthlyPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


def open_month(qtbot, page, of_month=JANUARY):
    show(qtbot, page)
    page.visit(ListWanted(of_month, DIBAO))
    qtbot.waitUntil(page.foot.isVisible)


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def asked(qtbot, page):
    """Press 封账 and return the dialog that comes."""
    before = page.sealing.dialog
    click(qtbot, page.sealing.button)
    return came(qtbot, page, before)


def came(qtbot, page, before=None):
    qtbot.waitUntil(lambda: page.sealing.dialog not in (None, before))
    dialog = page.sealing.dialog
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def said(dialog):
    return [label.text() for label in dialog.findChildren(Label)]


def seal(qtbot, page):
    click(qtbot, asked(qtbot, page).do_button)
    qtbot.waitUntil(page.month.mark.isVisible)


# a month


def test_what_is_frozen_is_shown_before_it_is_sealed(page, qtbot, worked, desk):
    open_month(qtbot, page)
    dialog = asked(qtbot, page)
    words = said(dialog)
    assert words[0] == "封2019年1月的账？"
    for text in (
        "1 份，2 笔，3 人",
        "1,770.00",
        "增加 10,000.00，减少 1,770.00",
        "8,230.00",
    ):
        assert text in words
    assert QApplication.focusWidget() is dialog.leave_button
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.store.seals.all() == []


def test_a_month_is_sealed_by_keys_alone(page, qtbot, worked, desk):
    open_month(qtbot, page)
    page.sealing.button.setFocus()
    qtbot.keyClick(page.sealing.button, Qt.Key.Key_Return)
    dialog = came(qtbot, page)
    dialog.do_button.setFocus()
    qtbot.keyClick(dialog.do_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.store.seals.get(JANUARY) is not None)
    qtbot.waitUntil(page.message.isVisible)
    assert page.message.text.text() == "2019年1月已封账。请打印封账单，签字存档。"
    with qtbot.waitSignal(page.go) as wanted:
        click(qtbot, page.message.action)
    assert wanted.args == ["reports", SealSheetWanted(JANUARY)]


def test_a_sealed_month_has_a_lock_and_offers_no_work(page, qtbot, worked):
    open_month(qtbot, page)
    assert not page.month.mark.isVisible()
    seal(qtbot, page)
    qtbot.waitUntil(page.sealing.paper_button.isVisible)
    assert page.month.words.accessibleName() == "2019年1月，已封账"
    for button in (
        page.sealing.button,
        page.foot.main_button,
        page.foot.withdraw_button,
        page.foot.returned_button,
    ):
        assert not button.isVisible()
    assert page.foot.print_button.isVisible()
    assert page.choice.kinds.isHidden()  # what was not made is not offered
    with qtbot.waitSignal(page.go) as wanted:
        click(qtbot, page.sealing.paper_button)
    assert wanted.args == ["reports", SealSheetWanted(JANUARY)]


def test_a_programme_without_a_list_in_a_sealed_month_plans_none(page, qtbot, worked):
    open_month(qtbot, page)
    seal(qtbot, page)
    page.choice.programmes.choose("tekun")
    assert page.view.hint.title.text() == "2019年1月已封账，没有做过这份名单"
    assert not page.foot.isVisible()
    assert not page.view.hint.button.isVisible()


def test_an_earlier_month_is_named_and_led_to(page, qtbot, worked):
    open_month(qtbot, page, FEBRUARY)
    dialog = asked(qtbot, page)
    assert said(dialog)[0] == "2019年2月还不能封账"
    assert "要按月份的先后封账，请先封2019年1月。" in said(dialog)
    assert not dialog.do_button.isVisible()
    (link,) = dialog.links
    assert QApplication.focusWidget() is link
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert page.month.month() == JANUARY


def test_a_list_that_is_not_settled_is_led_to(page, qtbot, worked, desk):
    worked.day = date(2019, 1, 20)
    worked.sets_rate("festival", "2019-01", "50")
    run = worked.pays(DIBAO, "2019-01", RunKind.FESTIVAL)
    open_month(qtbot, page)
    dialog = asked(qtbot, page)
    click(qtbot, dialog.links[0])
    assert page.choice.kind.currentText() == "春节慰问金"
    qtbot.waitUntil(page.foot.returned_button.isVisible)
    assert desk.store.runs.get(run).month == JANUARY
    assert desk.store.seals.all() == []


def test_this_month_and_empty_months_offer_no_seal(page, qtbot, worked):
    open_month(qtbot, page)
    assert page.sealing.button.isVisible()
    for other in (month("2019-03"), month("2018-11")):
        page.visit(ListWanted(other, DIBAO))
        assert not page.sealing.button.isVisible()


def test_what_happened_since_the_plan_was_seen_is_told(page, qtbot, worked, desk):
    open_month(qtbot, page)
    dialog = asked(qtbot, page)
    seal_month(worked.store, worked.act(), JANUARY, worked.day)  # at another PC
    click(qtbot, dialog.do_button)
    qtbot.waitUntil(page.message.isVisible)
    assert page.message.text.text().startswith("2019年1月已经封账，不能再改。")


# the first page


@pytest.fixture
def home(desk, qtbot):
    made = HomePage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


def test_a_month_that_can_be_sealed_is_called_to_mind(home, qtbot, worked, page):
    show(qtbot, home)
    found = [one.concern for one in home.attention._found]
    link = home.attention.links[found.index(Concern.TO_SEAL)]
    with qtbot.waitSignal(home.go) as wanted:
        click(qtbot, link)
    assert wanted.args == ["monthly", SealWanted(JANUARY)]
    show(qtbot, page)
    page.visit(wanted.args[1])
    assert said(came(qtbot, page))[0] == "封2019年1月的账？"


def test_sealed_months_have_a_lock_in_the_chart(home, qtbot, worked):
    seal_month(worked.store, worked.act(), JANUARY, worked.day)
    show(qtbot, home)
    marked = [bar.label for bar in home.year.chart._bars if bar.sealed]
    assert marked == ["1月"]
    spoken = home.year.chart.accessibleDescription()
    assert spoken.startswith("1月 0.2（已封账），2月 0.2，")


def test_nothing_is_called_to_mind_once_all_is_sealed(worked):
    work = month_work(worked.store, month("2019-03"))
    for number, sealed in enumerate((JANUARY, FEBRUARY)):
        (one,) = (
            found
            for found in attention(worked.store, work, {})
            if found.concern is Concern.TO_SEAL
        )
        assert (one.month, len(one.names)) == (sealed, 2 - number)
        seal_month(worked.store, worked.act(), sealed, worked.day)
    concerns = {found.concern for found in attention(worked.store, work, {})}
    assert Concern.TO_SEAL not in concerns


# the papers, and a year


@pytest.fixture
def reports(desk, qtbot):
    made = ReportsPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    return made


def text_of(page):
    with Preview(page.papers.paper.view.document()) as paper:
        return "".join(paper.text(number) for number in range(len(paper)))


def wait_for(qtbot, reports, words):
    def there():
        shown = reports.papers.paper.view.document()
        return reports.papers.paper.isVisible() and shown and words in text_of(reports)

    qtbot.waitUntil(there, timeout=20_000)


def test_the_paper_of_a_sealed_month_is_shown_when_it_is_asked_for(
    reports, qtbot, worked
):
    seal_month(worked.store, worked.act(), JANUARY, worked.day)
    show(qtbot, reports)
    reports.visit(SealSheetWanted(JANUARY))
    wait_for(qtbot, reports, "2019年1月封账单")
    assert reports.papers.month.mark.isVisible()
    assert not reports.papers.run_choice.isVisible()
    click(qtbot, reports.papers.month.forth)
    qtbot.waitUntil(reports.papers.hint.button.isVisible)
    assert (
        reports.papers.hint.title.text()
        == "2019年2月还没有封账，没有封账单。请先封账。"
    )
    assert not reports.papers.month.mark.isVisible()
    with qtbot.waitSignal(reports.go) as wanted:
        click(qtbot, reports.papers.hint.button)
    assert wanted.args == ["monthly", ListWanted(FEBRUARY)]


@pytest.fixture
def new_year(request, worked):
    """The third of January 2020; January and February 2019 are sealed."""
    worked.day = date(2020, 1, 3)
    for sealed in (JANUARY, FEBRUARY):
        seal_month(worked.store, worked.act(), sealed, worked.day)
    return worked


def open_year(qtbot, reports):
    show(qtbot, reports)
    qtbot.waitUntil(lambda: bool(reports.papers.list.model.rows()), timeout=10_000)
    reports.papers.groups.choose("years")
    reports.papers.list.go_to("year_end")
    if reports.papers.year.year() != 2019:
        click(qtbot, reports.papers.year.back)
    wait_for(qtbot, reports, "绩效评价报告")


def in_2020():
    return datetime(2020, 1, 3, 14, 32)  # noqa: DTZ001 - the office's own time


@pytest.mark.parametrize("today", [in_2020()])
def test_a_year_is_sealed_with_the_report_that_is_saved(
    reports, qtbot, new_year, desk, tmp_path, today
):
    open_year(qtbot, reports)
    desk.settings.folder = str(tmp_path)
    click(qtbot, reports.papers.sealing.button)
    dialog = came(qtbot, reports.papers)
    assert said(dialog)[0] == "封2019年的账？"
    click(qtbot, dialog.do_button)
    qtbot.waitUntil(lambda: bool(reports.findChildren(QFileDialog)))
    (files,) = reports.findChildren(QFileDialog)
    qtbot.waitUntil(files.isVisible)
    name = files.findChild(QLineEdit)
    saved = tmp_path / name.text()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.store.seals.get(2019) is not None, timeout=20_000)
    fingerprint = sha256(saved.read_bytes()).hexdigest()
    assert report_fingerprint(desk.store.seals.get(2019)) == fingerprint
    qtbot.waitUntil(lambda: not reports.papers.sealing.button.isVisible())
    assert fingerprint[:16] in reports.note.text()
    assert reports.papers.year.mark.isVisible()


@pytest.mark.parametrize("today", [in_2020()])
def test_leaving_the_file_unsaved_seals_nothing(
    reports, qtbot, new_year, desk, tmp_path, today
):
    open_year(qtbot, reports)
    click(qtbot, reports.papers.sealing.button)
    click(qtbot, came(qtbot, reports.papers).do_button)
    qtbot.waitUntil(lambda: bool(reports.findChildren(QFileDialog)))
    (files,) = reports.findChildren(QFileDialog)
    files.reject()
    assert desk.store.seals.get(2019) is None
    assert reports.papers.sealing.button.isVisible()


@pytest.mark.parametrize("today", [in_2020()])
def test_a_year_with_an_open_month_leads_to_it(reports, qtbot, worked, today):
    open_year(qtbot, reports)
    click(qtbot, reports.papers.sealing.button)
    dialog = came(qtbot, reports.papers)
    assert "2019年1月还没有封账。请先把2019年的各个月封好。" in said(dialog)
    with qtbot.waitSignal(reports.go) as wanted:
        click(qtbot, dialog.links[0])
    assert wanted.args == ["monthly", ListWanted(JANUARY)]


def test_a_year_that_goes_on_offers_no_seal(reports, qtbot, worked):
    open_year(qtbot, reports)
    assert not reports.papers.sealing.button.isVisible()
