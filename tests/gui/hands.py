"""Hands on the keyboard: typing any characters, which Qt's own helper cannot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aidesk.gui.desk import Desk


def show(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until it takes the keys."""
    with qtbot.waitActive(window):
        window.show()


def wait_until_done(qtbot: QtBot, desk: Desk) -> None:
    """Wait until nothing is done beside the window any more."""
    qtbot.waitUntil(lambda: not desk.is_busy(), timeout=20_000)


def type_in(widget: QWidget, text: str) -> None:
    """Type a text key by key, Chinese and full-width characters too."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(widget, event)
