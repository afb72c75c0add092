"""Another text size or other colours, with all pages made, against the sheet alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from statistics import median
from time import perf_counter, process_time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Look, Mode
from tests.gui.hands import show

LOOKS = (Look(125), Look(125, Mode.DARK), Look(150, Mode.CONTRAST), Look())
PLACES = ("home", "households", "monthly")


def settled(window: MainWindow, act: Callable[[], object]) -> tuple[float, float]:
    """Return the work and the time of an act, laid out and painted."""
    began, work = perf_counter(), process_time()
    act()
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
        QCoreApplication.sendPostedEvents(None, kind)
    window.grab()
    return process_time() - work, perf_counter() - began


@pytest.fixture
def window(practice_path, tmp_path, qapp, qtbot):
    theme.prepare(qapp)
    theme.apply(qapp, Look())
    settings = Settings(tmp_path / "window.ini")
    desk = Desk(practice_path, lambda: datetime(2019, 12, 3, 14, 32), settings)  # noqa: DTZ001
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    show(qtbot, made)
    made.arrive()
    for spec in PAGES:
        made.show_page(spec.place.name)
    yield made
    desk.close()


@pytest.mark.benchmark
def test_another_look_is_there_within_half_a_second(window, qapp):
    floors, switches, waits = [], [], []
    for place in PLACES:
        window.show_page(place)
        for look in LOOKS:
            sheet = theme.style_sheet(theme.look())
            floor, _ = settled(window, lambda: qapp.setStyleSheet(f"{sheet} "))  # noqa: B023
            work, wait = settled(window, lambda: window.show_look(look))  # noqa: B023
            floors.append(floor)
            switches.append(work)
            waits.append(wait)
    sys.stdout.write(
        f"\nanother look: {median(switches):.3f} s of work, {median(waits):.3f} s,"
        f" longest {max(switches):.3f} s of work;"
        f" the same sheet again: {median(floors):.3f} s of work\n"
    )
    assert median(switches) < 0.5
    assert median(switches) < median(floors)
