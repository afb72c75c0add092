"""登记新标准 by keys: what it would change is seen before it is kept."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.settings import Settings
from aidesk.paths import resources
from aidesk.services.practice import make_practice_office
from aidesk.services.undo import undo_last
from tests.builders import Caseworker, a_household
from tests.gui.hands import show, type_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="session")
def june_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the practice office on the day the rise of 2019 came; copy it."""
    recorded = resources() / "sample" / "office_2019.json"
    data = json.loads(recorded.read_text(encoding="utf-8"))
    actions = data["actions"]
    rise = next(
        place
        for place, action in enumerate(actions)
        if action["do"] == "standard" and action["on"] == "2019-06-24"
    )
    path = tmp_path_factory.mktemp("june") / "office.aidesk"
    june = {**data, "actions": actions[:rise], "practice_day": "2019-06-24"}
    make_practice_office(path, june).close()
    return path


@pytest.fixture
def june_desk(
    june_file: Path, tmp_path: Path, window_settings: Settings
) -> Iterator[Desk]:
    path = Path(shutil.copy(june_file, tmp_path / "june.aidesk"))
    made = Desk(path, lambda: datetime(2019, 6, 24, 14), window_settings)  # noqa: DTZ001
    yield made
    made.close()


def opened(desk, qtbot):
    """Open the window on 设置, by the menu of work at its standards."""
    settings = [spec for spec in PAGES if spec.place.name == "settings"]
    window = MainWindow(desk, settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    show(qtbot, window)
    window.arrive()
    window.menu.standards_wanted.emit()
    page = window.page()
    qtbot.waitUntil(page.standards.changes.add.isVisible)
    return page


def begun(page, qtbot):
    """Press 登记新标准 and return the form with the focus in its first field."""
    qtbot.mouseClick(page.standards.changes.add, LEFT)
    form = page.new_standards.form
    qtbot.waitUntil(form.document.edit.hasFocus)
    return form


def amount_of(form, programme, grade):
    return next(
        field
        for field in form.grades
        if (field.programme.code, field.grade) == (programme, grade)
    )


def fill(qtbot, form, amount, effective="2019-1", applied="2019-7"):
    """Type a document, its months and the amount of urban dibao, by keys alone."""
    type_in(form.document.edit, "昆民联发〔2019〕6号")
    qtbot.keyClick(form.document.edit, Qt.Key.Key_Return)
    for field, month in ((form.effective, effective), (form.applied, applied)):
        qtbot.waitUntil(field.edit.hasFocus)
        field.edit.selectAll()
        type_in(field.edit, month)
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    first = form.grades[0]
    qtbot.waitUntil(first.edit.hasFocus)
    type_in(first.edit, amount)


def test_the_rise_of_2019_is_seen_before_it_is_kept(june_desk, qtbot):
    page = opened(june_desk, qtbot)
    form = begun(page, qtbot)
    before = june_desk.store.journal.head()
    fill(qtbot, form, "630")
    told = form.consequences.text
    qtbot.waitUntil(lambda: "24,480.00" in told.text())
    assert told.text() == (
        "每月一共多发 4,120.00 元。以前的月份一共补发 24,480.00 元。"
    )
    past = form.preview.past.model.rows()
    assert [(str(line.past.month), str(line.past.short)) for line in past] == [
        ("2019-01", "4,040.00"),
        ("2019-02", "4,040.00"),
        ("2019-03", "4,080.00"),
        ("2019-04", "4,080.00"),
        ("2019-05", "4,120.00"),
        ("2019-06", "4,120.00"),
    ]
    assert form.preview.largest.model.rowCount() == 10
    assert june_desk.store.journal.head() == before
    qtbot.keyClick(form.grades[0].edit, Qt.Key.Key_Return)
    qtbot.mouseClick(form.do_button, LEFT)
    assert page.message.text.text() == (
        "已记下 1 个新标准，2019年7月的名单起自动按它算。"
    )
    newest = june_desk.store.programmes.standard_rows("urban_dibao")[-1]
    assert (newest.amount, newest.applied_from, newest.document) == (
        Money.parse("630"),
        Month(2019, 7),
        "昆民联发〔2019〕6号",
    )
    shown = page.standards.sheet.model.rows()
    assert newest in [line.standard for line in shown]
    plan = Caseworker(june_desk.store).plans("urban_dibao", "2019-07", RunKind.BACK_PAY)
    assert sum(line.amount.fen for line in plan.lines) == 2_448_000


def test_several_programmes_of_one_document_are_kept_and_undone_as_one(
    june_desk, qtbot
):
    page = opened(june_desk, qtbot)
    form = begun(page, qtbot)
    fill(qtbot, form, "630")
    central = amount_of(form, "tekun", "basic_central")
    central.edit.setFocus()
    type_in(central.edit, "820")
    # 40 × 612 and 10 × 50 × 6
    qtbot.waitUntil(lambda: "27,480.00" in form.consequences.text.text())
    qtbot.mouseClick(form.do_button, LEFT)
    store = june_desk.store
    assert store.programmes.standard_rows("tekun")[-1].amount == Money.parse("820")
    undo_last(store, june_desk.act(), store.undo.last())
    assert store.programmes.standard_rows("tekun")[-1].amount != Money.parse("820")
    assert len(store.programmes.standard_rows("urban_dibao")) == 1


def test_an_amount_that_is_taken_away_takes_its_preview_along(june_desk, qtbot):
    page = opened(june_desk, qtbot)
    form = begun(page, qtbot)
    assert form.preview.empty.isVisible()
    fill(qtbot, form, "630")
    qtbot.waitUntil(form.preview.past.isVisible)
    form.grades[0].edit.selectAll()
    qtbot.keyClick(form.grades[0].edit, Qt.Key.Key_Delete)
    qtbot.waitUntil(form.preview.empty.isVisible)
    assert not form.consequences.isVisible()


def test_what_is_missing_stands_beside_its_field(june_desk, qtbot):
    page = opened(june_desk, qtbot)
    form = begun(page, qtbot)
    qtbot.mouseClick(form.do_button, LEFT)
    assert form.document.message.text() == "请填写文号。"
    type_in(form.document.edit, "演民发〔2019〕1号")
    qtbot.mouseClick(form.do_button, LEFT)
    assert form.nothing.text() == "请至少填一个新标准。"
    form.applied.edit.setFocus()
    form.applied.edit.selectAll()
    type_in(form.applied.edit, "2019-5")
    qtbot.keyClick(form.applied.edit, Qt.Key.Key_Return)
    assert form.applied.message.text() == (
        "开始发放的月份不能早于标准执行的月份（2019年6月），请改正。"
    )


def test_a_month_that_has_a_standard_already_is_told_beside_the_amount(
    june_desk, qtbot
):
    page = opened(june_desk, qtbot)
    form = begun(page, qtbot)
    fill(qtbot, form, "650", "2018-1", "2018-1")
    assert form.grades[0].message.text() == (
        "从2018年1月起的“城镇保障标准”标准已经登记过，不能再登记一次。"
    )
    qtbot.mouseClick(form.do_button, LEFT)
    assert page.new_standards.form is form


def test_leaving_the_form_keeps_nothing_and_shows_the_standards(june_desk, qtbot):
    page = opened(june_desk, qtbot)
    form = begun(page, qtbot)
    before = june_desk.store.journal.head()
    fill(qtbot, form, "630")
    qtbot.mouseClick(form.leave_button, LEFT)
    assert page.new_standards.form is None
    assert page.standards.isVisible()
    assert page.title.text() == "设置"
    assert june_desk.store.journal.head() == before


def test_grades_that_the_office_never_had_are_a_step_aside(june_desk, qtbot):
    page = opened(june_desk, qtbot)
    form = begun(page, qtbot)
    rural = amount_of(form, "urban_dibao", "rural")
    assert not rural.isVisible()
    qtbot.mouseClick(form.all_button, LEFT)
    assert rural.isVisible()
    assert not form.all_button.isVisible()


def test_who_would_come_to_zero_is_named_in_a_warning(desk, clerk, qtbot):
    clerk.day = date(2019, 1, 2)
    clerk.dibao_for(a_household("陈桂兰").with_income("500"))
    desk.reload()
    page = opened(desk, qtbot)
    form = begun(page, qtbot)
    fill(qtbot, form, "480", "2019-12", "2019-12")
    zero = form.preview.zero.text
    qtbot.waitUntil(lambda: bool(zero.text()))
    assert zero.text() == "收入会超过标准、不再有钱可发的 1 户：陈桂兰。"
