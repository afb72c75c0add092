"""Hands on the keyboard: typing any characters, which Qt's own helper cannot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def show(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until it takes the keys."""
    with qtbot.waitActive(window):
        window.show()


def type_in(widget: QWidget, text: str) -> None:
    """Type a text key by key, Chinese and full-width characters too."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(widget, event)
