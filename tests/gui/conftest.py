"""The window's tests run without a screen, in the bundled font, on real offices."""

from __future__ import annotations

import gc
import os
import sys
import threading

from aidesk.paths import resources

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# on Windows, Qt looks there for the fonts of windows that nobody sees
os.environ.setdefault("QT_QPA_FONTDIR", str(resources() / "fonts"))

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.offices import Offices
from aidesk.gui.settings import Settings
from aidesk.gui.start import Start
from aidesk.gui.theme import Look
from tests.gui.screens import on_two_screens


def at_half_past_two() -> datetime:
    """Return the time at which the window's tests take place."""
    return datetime(2019, 12, 3, 14, 32)  # noqa: DTZ001 - the office's own time


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Return how the application starts: on two screens that nobody sees."""
    if os.environ["QT_QPA_PLATFORM"] != "offscreen":
        return ["aidesk"]
    return ["aidesk", "-platform", on_two_screens()]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Return the application in its usual look."""
    theme.prepare(qapp)
    theme.apply(qapp, Look())
    return qapp


@pytest.fixture(autouse=True)
def _no_sweeping_meanwhile() -> Iterator[None]:
    """Collect garbage between tests only, as the program does between events."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="module", autouse=True)
def _swept_afterwards(qapp: QApplication) -> Iterator[None]:
    """Throw away what a file's tests leave here, not in a test that knows no window."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.fixture(autouse=True)
def _usual_look(dressed: QApplication) -> Iterator[None]:
    """Go back to the usual look after each test."""
    yield
    if theme.look() != Look():
        theme.apply(dressed, Look())


@pytest.fixture
def window_settings(tmp_path: Path) -> Settings:
    """Return settings that no other test sees."""
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def desk(office_path: Path, window_settings: Settings) -> Iterator[Desk]:
    """Return the desk of an office without households."""
    made = Desk(office_path, at_half_past_two, window_settings)
    yield made
    made.close()


@pytest.fixture
def practice_desk(practice_path: Path, window_settings: Settings) -> Iterator[Desk]:
    """Return the desk of the practice office."""
    made = Desk(practice_path, at_half_past_two, window_settings)
    yield made
    made.close()


@pytest.fixture
def offices(tmp_path: Path) -> Offices:
    """Return where the offices of a PC lie on which none was made yet."""
    return Offices.beside(tmp_path / "data" / "office.aidesk", tmp_path / "practice")


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give back what catches errors, after a test that takes it over."""
    monkeypatch.setattr("sys.excepthook", sys.excepthook)
    monkeypatch.setattr("sys.unraisablehook", sys.unraisablehook)
    monkeypatch.setattr("threading.excepthook", threading.excepthook)
    monkeypatch.setattr(
        "aidesk.gui.crash.qInstallMessageHandler", lambda _handler: None
    )


@pytest.fixture
def starting(
    dressed: QApplication,
    window_settings: Settings,
    hooks: None,
) -> Iterator[Start]:
    """Return the start of the program; what it opened is closed after the test."""
    made = Start(dressed, at_half_past_two, window_settings)
    ends = dressed.quitOnLastWindowClosed()
    yield made
    made.close()
    dressed.setQuitOnLastWindowClosed(ends)
    if made.notice is not None:
        made.notice.hide()
        made.notice.deleteLater()
