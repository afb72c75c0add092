from __future__ import annotations

import gc
import re
from pathlib import Path
from threading import Thread
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from aidesk import gui
from aidesk.gui import theme
from aidesk.gui.garbage import Sweeper
from aidesk.gui.jobs import _collecting_later
from aidesk.gui.theme import Look
from aidesk.gui.widgets.boxes import Flow, Pair
from aidesk.gui.widgets.buttons import Button


class Round(QWidget):
    """A widget that holds itself, as pages with callbacks do."""

    def __init__(self):
        super().__init__()
        self.self = self


@pytest.fixture
def sweeper(qapp):
    made = Sweeper(qapp)
    yield made
    made.close()
    made.deleteLater()


def test_nothing_is_collected_while_all_widgets_are_styled_anew(sweeper, dressed):
    thrown_away = ref(Round())
    theme.apply(dressed, Look(150))
    assert thrown_away() is not None
    gc.collect()
    assert thrown_away() is None


def test_a_job_collects_nothing_on_its_own_thread(sweeper):
    def work():
        with _collecting_later():
            pass

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert not gc.isenabled()


def test_garbage_goes_between_two_events(sweeper, qtbot):
    thrown_away = ref(Round())
    sweeper._timer.setInterval(1)
    kept: list[list[object]] = []

    def gone():
        kept.extend([] for _ in range(1000))  # work that makes objects
        return thrown_away() is None

    qtbot.waitUntil(gone)


def test_python_collects_again_when_the_window_is_gone(qapp):
    Sweeper(qapp).close()
    assert gc.isenabled()


def test_layouts_outlive_what_python_still_holds_of_deleted_ones(qtbot):
    held = []
    for _ in range(50):
        window = QWidget()
        flow = Flow()
        pair = Pair(Button("一"), flow)
        pair.setParent(window)
        flow.add(*(Button(str(number)) for number in range(5)))
        window.show()
        held.append((pair, flow, window.findChildren(QObject)))
        assert flow.heightForWidth(80) > 0
        assert pair.sizeHint().width() > 0
        window.deleteLater()
        qtbot.waitUntil(lambda gone=window: not isValid(gone))
        if len(held) > 20:
            held.clear()
            gc.collect()


def test_nothing_keeps_python_objects_of_what_qt_deletes_for_itself():
    sources = Path(gui.__file__).parent.rglob("*.py")
    asking = [
        f"{file.name}: {number}"
        for file in sources
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if re.search(r"\.(itemAt|children)\(", line)
    ]
    assert asking == []
