"""The clock and the place of the file are looked at when an office is opened."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from aidesk.domain.journal import Act
from aidesk.gui.start import Start
from aidesk.paths import keeping_of
from aidesk.services.offices import rename_unit
from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed
from tests.gui.conftest import at_half_past_two
from tests.gui.hands import type_in

LEFT = Qt.MouseButton.LeftButton
NOW = at_half_past_two()


@pytest.fixture
def clock(starting: Start) -> dict[str, datetime]:
    """Return the clock of the PC, which a test can set."""
    told = {"now": NOW}
    starting._clock = lambda: told["now"]
    return told


@pytest.fixture
def own(offices, blank_office_file):
    """Return the unit's own office, worked with and closed just now."""
    offices.own.parent.mkdir()
    shutil.copy(blank_office_file, offices.own)
    witness = keeping_of(offices.own).witness
    with Store.open(offices.own, witness=witness) as store:
        rename_unit(store, Act(NOW, "经办人", "last"), "官渡区民政局")
    mark_closed(offices.own, witness, NOW.isoformat())
    return offices.own


def page_of(starting, qtbot):
    qtbot.waitUntil(lambda: starting.window.page() is not None, timeout=20_000)
    qtbot.waitUntil(lambda: starting.sitting.lookout is not None)
    return starting.window.page()


def question(starting, qtbot):
    page_of(starting, qtbot)
    dialog = starting.sitting.lookout.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def answers(starting):
    store = starting.sitting.desk.store
    return store.journal.about("office", "confirm_clock")


def test_a_clock_that_may_be_right_is_not_asked_about(
    starting, clock, offices, own, qtbot
):
    clock["now"] = NOW + timedelta(days=30)
    starting.begin(offices)
    page_of(starting, qtbot)
    assert starting.sitting.lookout.dialog is None


def test_a_clock_behind_the_last_entry_is_asked_about_and_the_answer_kept(
    starting, clock, offices, own, qtbot
):
    clock["now"] = NOW - timedelta(days=2)
    starting.begin(offices)
    dialog = question(starting, qtbot)
    assert dialog.title.text() == "电脑的时间对吗？"
    assert answers(starting) == []
    qtbot.mouseClick(dialog.right_button, LEFT)
    page = starting.window.page()
    qtbot.waitUntil(page.message.isVisible)
    assert page.message.text.text() == "已经记下：您核对过电脑的时间，没有错。"
    (line,) = answers(starting)
    assert '"doubt":"behind"' in line.body


def test_a_clock_that_was_set_meanwhile_is_looked_at_again(
    starting, clock, offices, own, qtbot
):
    clock["now"] = NOW + timedelta(days=365)
    starting.begin(offices)
    first = question(starting, qtbot)
    clock["now"] = NOW + timedelta(days=400)  # set, and still wrong
    qtbot.mouseClick(first.do_button, LEFT)
    second = question(starting, qtbot)
    assert second is not first
    clock["now"] = NOW + timedelta(minutes=3)
    qtbot.mouseClick(second.do_button, LEFT)
    assert starting.sitting.lookout.dialog is None
    assert answers(starting) == []


def test_whoever_puts_the_question_off_is_told_what_to_do(
    starting, clock, offices, own, qtbot
):
    clock["now"] = NOW - timedelta(hours=1)
    starting.begin(offices)
    dialog = question(starting, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    page = starting.window.page()
    qtbot.waitUntil(page.message.isVisible)
    assert "请先改好" in page.message.text.text()
    assert answers(starting) == []


def test_a_file_between_two_states_is_warned_of_once(
    starting, clock, offices, own, qtbot
):
    shutil.copy(own, own.with_name("office (冲突副本).aidesk"))
    starting.begin(offices)
    page = page_of(starting, qtbot)
    qtbot.waitUntil(page.message.isVisible)
    assert "“office (冲突副本).aidesk”" in page.message.text.text()
    qtbot.mouseClick(page.message.close_button, LEFT)
    starting.window.show_page("households")
    starting.window.show_page("home")
    assert page.message.isHidden()


def test_an_office_is_not_made_where_files_are_synchronised(
    starting, clock, offices, qtbot, monkeypatch
):
    monkeypatch.setenv("OneDrive", str(offices.own.parent))
    starting.begin(offices)
    dialog = starting.founding.dialog
    qtbot.waitUntil(dialog.isVisible)
    type_in(dialog.unit, "官渡区民政局")
    qtbot.mouseClick(dialog.do_button, LEFT)
    qtbot.waitUntil(dialog.message.isVisible, timeout=10_000)
    assert "在OneDrive的同步文件夹里" in dialog.message.text.text()
    assert not offices.own.exists()
