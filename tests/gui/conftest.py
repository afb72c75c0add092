"""The window's tests run without a screen, in the bundled font, on real offices."""

from __future__ import annotations

import os

from aidesk.paths import resources

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# on Windows, Qt looks there for the fonts of windows that nobody sees
os.environ.setdefault("QT_QPA_FONTDIR", str(resources() / "fonts"))

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.settings import Settings
from aidesk.gui.theme import Look


def at_half_past_two() -> datetime:
    """Return the time at which the window's tests take place."""
    return datetime(2019, 12, 3, 14, 32)  # noqa: DTZ001 - the office's own time


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Return the application in its usual look."""
    theme.prepare(qapp)
    theme.apply(qapp, Look())
    return qapp


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
