from __future__ import annotations

from datetime import date, datetime
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QObject

from aidesk.gui.desk import ALL_TOPICS
from aidesk.services.offices import rename_unit
from aidesk.storage.topics import Topic


class Told:
    """A page that remembers what it was told."""

    def __init__(self):
        self.problems = []

    def tell_problem(self, text):
        self.problems.append(text)


@pytest.fixture
def page():
    return Told()


def test_a_write_is_done_told_and_heard_by_the_pages(desk, page, qtbot):
    rename = partial(rename_unit, act=desk.act(), unit="呈贡区民政局")
    with qtbot.waitSignal(desk.changed) as heard:
        assert desk.perform(page, rename)
    assert Topic.OFFICE in heard.args[0]
    assert desk.office.unit == "呈贡区民政局"
    assert page.problems == []


def test_what_a_person_can_put_right_is_told_in_a_sentence(desk, page, qtbot):
    nameless = partial(rename_unit, act=desk.act(), unit=" ")
    with qtbot.assertNotEmitted(desk.changed):
        assert not desk.perform(page, nameless)
    assert len(page.problems) == 1
    assert "单位名称" in page.problems[0]


def test_the_result_of_a_write_is_handed_on(desk, page):
    results: list[str] = []
    assert desk.perform(page, lambda store: store.office.get().unit, results.append)
    assert results == [desk.office.unit]


def test_pressing_the_same_button_twice_does_a_thing_once(desk, page):
    act = desk.act()
    assert desk.perform(page, partial(rename_unit, act=act, unit="甲"))
    assert not desk.perform(page, partial(rename_unit, act=act, unit="乙"))
    assert desk.office.unit == "甲"


def test_an_act_knows_who_and_when(desk):
    desk.settings.actor = "王经办"
    act = desk.act()
    assert act.actor == "王经办"
    assert act.at == datetime(2019, 12, 3, 14, 32)  # noqa: DTZ001 - the office's own time
    assert act.key != desk.act().key


def test_a_practice_office_lives_on_its_own_day(practice_desk):
    assert practice_desk.office.practice
    assert practice_desk.today() == date(2019, 12, 31)
    assert practice_desk.now().hour == 14


def test_long_work_has_a_store_of_its_own_and_tells_its_result(desk, page, qtbot):
    own = desk.store

    def count(store, progress):
        assert store is not own
        progress(1, 2)
        return len(store.programmes.all())

    job = desk.prepare(desk, count)
    with qtbot.waitSignals([job.succeeded, job.finished]):
        desk.start(job, page)
    assert not desk.is_busy()


def test_what_a_job_writes_is_heard_by_the_pages(desk, page, qtbot):
    rename = partial(rename_unit, act=desk.act(), unit="呈贡区民政局")
    job = desk.prepare(desk, lambda store, _progress: rename(store))
    with qtbot.waitSignal(desk.changed):
        desk.start(job, page)
    assert desk.office.unit == "呈贡区民政局"


def test_a_job_reports_how_far_it_is(desk, page, qtbot):
    job = desk.prepare(desk, lambda _store, progress: progress(3, 10))
    with qtbot.waitSignal(job.progressed) as heard:
        desk.start(job, page)
    assert heard.args == [3, 10]


def test_a_job_that_fails_is_told_like_a_write(desk, page, qtbot):
    act = desk.act()
    job = desk.prepare(desk, lambda store, _progress: rename_unit(store, act, ""))
    with qtbot.waitSignal(job.finished):
        desk.start(job, page)
    assert len(page.problems) == 1


def test_a_job_that_nobody_expected_to_fail_goes_to_the_crash_box(desk, page, qtbot):
    def break_down(_store, _progress):
        raise ZeroDivisionError

    with qtbot.waitSignal(desk.failed) as heard:
        desk.start(desk.prepare(desk, break_down), page)
    assert isinstance(heard.args[0], ZeroDivisionError)
    assert page.problems == []


def test_a_cancelled_job_leaves_nothing(desk, page, qtbot):
    writing, go_on = Event(), Event()
    before, act = desk.office.unit, desk.act()

    def rename_slowly(store, progress):
        with store.write(act) as line:
            store.office.set_unit("改了一半")
            line.note("rename_unit", "office")
            writing.set()
            assert go_on.wait(5)
            progress(1, 2)

    job = desk.prepare(desk, rename_slowly)
    with qtbot.waitSignal(job.cancelled), qtbot.assertNotEmitted(desk.changed):
        desk.start(job, page)
        assert writing.wait(5)
        job.cancel()
        go_on.set()
    assert desk.store.office.get().unit == before


def test_closing_stops_what_runs(desk, page):
    running = Event()

    def work_on(_store, progress):
        running.set()
        while True:
            progress(0, 1)

    desk.start(desk.prepare(QObject(desk), work_on), page)
    assert running.wait(5)
    desk.close()


def test_reloading_lets_all_pages_read_anew(desk, qtbot):
    with qtbot.waitSignal(desk.changed) as heard:
        desk.reload()
    assert heard.args[0] == ALL_TOPICS
