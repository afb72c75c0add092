"""Hands that do anything to what is on the screen, as the system would tell Qt of it.

Every event goes to the window, not to a widget: what is below a dialog, behind a menu
or disabled gets it no more than from a person.  Each deed is told in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QTextCharFormat,
    QWheelEvent,
    QWindow,
)
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from shiboken6 import isValid

from aidesk.gui.widgets.plain import unmarked
from tests.gui.monkey_words import (
    CHORDS,
    CTRL,
    HOSTILE,
    LEFT,
    NONE,
    PLAIN_KEYS,
    RIGHT,
    SENSIBLE,
    SHIFT,
    Key,
    Modifier,
)

_POPUP: Final = Qt.WindowType.Popup
WEIGHTS: Final[tuple[tuple[type[QWidget], float], ...]] = (
    (QAbstractButton, 5),
    (QLineEdit, 4),
    (QAbstractSpinBox, 4),
    (QComboBox, 3),
    (QAbstractItemView, 4),
    (QPlainTextEdit, 3),
    (QHeaderView, 1),
    (QScrollBar, 1),
    (QMenuBar, 1),
    (QMenu, 30),
)


class Hands:
    """Does one deed after another; each returns in words what was done."""

    def __init__(self, random: Random) -> None:
        self.random = random

    # where

    def window(self) -> QWidget | None:
        """Return the window to work on: what lies on top, now and then another."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        shown = [w for w in shown if w.windowHandle() is not None]
        shown.sort(key=lambda w: (type(w).__name__, w.windowTitle()))
        if front is not None and self.random.random() < 0.93:
            return front
        active = QApplication.activeWindow()
        if active in shown and self.random.random() < 0.9:
            return active
        return self.random.choice(shown) if shown else None

    def somewhere(self) -> tuple[QWidget, QWidget, QPoint] | None:
        """Return a window, a widget in it that can be seen and a place on that.

        Without the window, Python would forget what it knows of the widget.
        """
        window = self.window()
        if window is None:
            return None
        targets = list(_targets(window))
        if not targets or self.random.random() < 0.12:
            targets = [(window, 1.0)]
        widgets, weights = zip(*targets, strict=True)
        widget = self.random.choices(widgets, weights)[0]
        return window, widget, self._place_on(widget)

    def _place_on(self, widget: QWidget) -> QPoint:
        box = widget.visibleRegion().boundingRect()
        if isinstance(widget, QMenu | QMenuBar):
            boxes = [widget.actionGeometry(action) for action in widget.actions()]
            box = self.random.choice([b for b in boxes if not b.isEmpty()] or [box])
        if isinstance(widget, QAbstractButton | QLineEdit):
            box = _middle_of(box)
        x = self.random.randrange(max(1, box.width()))
        y = self.random.randrange(max(1, box.height()))
        return box.topLeft() + QPoint(x, y)

    # the mouse

    def clicks(self) -> str:
        return self._at("click", lambda w, p: _click(w, LEFT, p))

    def clicks_twice(self) -> str:
        return self._at("double click", lambda w, p: QTest.mouseDClick(w, LEFT, pos=p))

    def clicks_right(self) -> str:
        return self._at("right click", lambda w, p: _click(w, RIGHT, p))

    def clicks_with_a_key(self) -> str:
        held = self.random.choice((CTRL, SHIFT))
        words = f"{held.name} click"
        return self._at(words, lambda w, p: _click(w, LEFT, p, held))

    def points(self) -> str:
        return self._at("point", QTest.mouseMove)

    def drags(self) -> str:
        found = self.somewhere()
        if found is None:
            return "nothing to drag"
        top, widget, place = found
        if not (handle := top.windowHandle()):
            return "nothing to drag"
        start = widget.mapTo(top, place)
        box = top.rect()
        end = QPoint(
            self.random.randrange(box.width()), self.random.randrange(box.height())
        )
        words = f"drag {_named(widget)} {_at(start)} to {_at(end)}"
        QTest.mousePress(handle, LEFT, pos=start)
        for step in range(1, 5):
            if isValid(handle) and handle.isVisible():
                QTest.mouseMove(handle, start + (end - start) * step / 4)
        if isValid(handle) and handle.isVisible():
            QTest.mouseRelease(handle, LEFT, pos=end)
        return words

    def turns_the_wheel(self) -> str:
        up = self.random.choice((120, -120, -360))
        held = self.random.choice((NONE, NONE, CTRL))
        return self._at(f"wheel {up} {held.name}", lambda w, p: _wheel(w, p, up, held))

    def _at(self, deed: str, does: Callable[[QWindow, QPoint], object]) -> str:
        found = self.somewhere()
        if found is None:
            return f"nowhere to {deed}"
        top, widget, place = found
        place = widget.mapTo(top, place)
        words = f"{deed} {_named(widget)} {_at(place)} in {_named(top)}"
        if (handle := top.windowHandle()) is not None:
            does(handle, place)
        return words

    # the keyboard

    def presses(self) -> str:
        return self.press(self.random.choice(PLAIN_KEYS))

    def presses_a_chord(self) -> str:
        modifier, key = self.random.choice(CHORDS)
        return self.press(key, modifier)

    def press(self, key: Key, modifier: Modifier = NONE) -> str:
        """Press a key in the window that has the keyboard."""
        words = f"press {modifier.name} {key.name} in {_focus_named()}"
        _strike(key, modifier)
        return words

    def answers_the_system(self) -> str:
        """Answer a dialog of the system; nothing else is done to it.

        In Qt's own, files can be renamed and deleted, and folders left.
        """
        if self.random.random() < 0.3:
            return self.press(Key.Key_Escape)
        names = ("名册", "a b", "=1", "㼆", "x" * 300, "", "", "")
        name = self.random.choice(names)
        if name and isinstance(QApplication.activeModalWidget(), QFileDialog):
            self.press(Key.Key_A, CTRL)
            _commit("", name)
        return f"{self.press(Key.Key_Return)} ({_short(name)})"

    def types(self) -> str:
        letters = "".join(self.random.choices("abcxyz0123456789 -", k=3))
        words = f"type {letters!r} in {_focus_named()}"
        for letter in letters:
            _strike(ord(letter.upper()), NONE)
        return words

    def fills_in(self) -> str:
        """Put a text in the place of what stands in a field, as a person would."""
        text = self.random.choice(SENSIBLE if self.random.random() < 0.7 else HOSTILE)
        words = f"fill in {_short(text)} in {_focus_named()}"
        if isinstance(QApplication.focusWidget(), QLineEdit):
            self.press(Key.Key_A, CTRL)
        if self.random.random() < 0.3:
            QGuiApplication.clipboard().setText(text)
            self.press(Key.Key_V, CTRL)
        else:
            _commit("", text)
        if self.random.random() < 0.5:
            self.press(self.random.choice((Key.Key_Return, Key.Key_Tab)))
        return words

    def composes(self) -> str:
        """Let the input method be at work on a word; it may be left there."""
        parts = self.random.choice((("z", "ze", "zeng"), ("l'y",), ("",), ("x" * 60,)))
        words = f"compose {parts} in {_focus_named()}"
        for part in parts:
            _commit(part, "")
        if self.random.random() < 0.6:
            _commit("", self.random.choice(("曾", "李", "𬭎", "")))
        return words


def _strike(key: Key | int, modifier: Modifier) -> None:
    """Press a key and let it go, in another window if the first one closed by it."""
    for does in (QTest.keyPress, QTest.keyRelease):
        handle = QGuiApplication.focusWindow()
        over = QApplication.activeModalWidget() or QApplication.activeWindow()
        if handle is not None and over is not None and handle.type() == _POPUP:
            # a menu gets the keys of its window; it may be gone when Alt goes down
            handle = over.windowHandle()
        if handle is not None:
            # let go, it may close the window, which gets no other key after that
            does(handle, key, modifier if does is QTest.keyPress else NONE)


def _click(
    window: QWindow, button: Qt.MouseButton, place: QPoint, held: Modifier = NONE
) -> None:
    """Press and let go, unless the window closed meanwhile."""
    QTest.mousePress(window, button, held, place)
    if isValid(window) and window.isVisible():
        QTest.mouseRelease(window, button, held, place)


def system_dialog(window: QWidget | None) -> bool:
    """Tell whether a dialog is the system's own on a PC, not the program's."""
    return isinstance(window, QFileDialog | QPrintDialog | QMessageBox)


def _targets(window: QWidget) -> Iterator[tuple[QWidget, float]]:
    for widget in (window, *window.findChildren(QWidget)):
        if not isValid(widget) or not widget.isVisible():
            continue
        if widget.window() is not window:
            continue
        weight = next((n for kind, n in WEIGHTS if isinstance(widget, kind)), 0.1)
        if not widget.visibleRegion().isEmpty():
            yield widget, weight


def _wheel(window: QWindow, place: QPoint, up: int, held: Modifier) -> None:
    event = QWheelEvent(
        QPointF(place),
        QPointF(window.mapToGlobal(place)),
        QPoint(),
        QPoint(0, up),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own
    )
    QApplication.sendEvent(window, event)


def _commit(preedit: str, text: str) -> None:
    """Tell what has the keyboard what the input method has; none takes it unasked."""
    focus = QGuiApplication.focusObject()
    if not isinstance(focus, QWidget):
        return
    if not focus.inputMethodQuery(Qt.InputMethodQuery.ImEnabled):
        return
    kind = QInputMethodEvent.AttributeType.TextFormat
    underlined = QInputMethodEvent.Attribute(kind, 0, len(preedit), QTextCharFormat())
    event = QInputMethodEvent(preedit, [underlined] if preedit else [])
    if text:
        event.setCommitString(text)
    QApplication.sendEvent(focus, event)


def _middle_of(box: QRect) -> QRect:
    return box.adjusted(
        box.width() // 4, box.height() // 4, -box.width() // 4, -box.height() // 4
    )


def _named(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    words = widget.accessibleName() or str(widget.property("text") or "")
    return f"{type(widget).__name__}({_short(unmarked(words))})"


def _focus_named() -> str:
    front = QApplication.activePopupWidget() or QApplication.focusWidget()
    return _named(front)


def _short(text: str) -> str:
    return ascii(text[:20])[1:-1] if not text.isprintable() else text[:20]


def _at(place: QPoint) -> str:
    return f"({place.x()}, {place.y()})"
