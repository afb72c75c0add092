"""The window's tests run without a screen, in the bundled font."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from aidesk.gui import theme
from aidesk.gui.theme import Look, Mode

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = (100, 150, 200)
LOOKS = tuple(Look(percent, mode) for percent in SIZES for mode in Mode)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    theme.prepare(qapp)
    theme.apply(qapp, Look())
    return qapp


@pytest.fixture(autouse=True)
def usual_look(dressed: QApplication) -> Iterator[None]:
    yield
    if theme.look() != Look():
        theme.apply(dressed, Look())
