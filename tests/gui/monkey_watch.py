"""What must hold whatever anybody does: watched after each step of the monkey."""

from __future__ import annotations

import logging
import sqlite3
import sys
import traceback
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from aidesk.gui import theme
from aidesk.gui.crash import CrashHook
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.log import masked
from aidesk.services.checking import check_office
from tests.gui.monkey_hands import system_dialog
from tests.gui.monkey_words import CANARY

WITHOUT_A_SCREEN: Final = "This plugin does not support"
EDGE: Final = 4
"""A window may reach over its screen by a frame of the system, which nobody sees."""
_PRIVATE: Final = """
select name from persons union select resident_id from persons
union select number from accounts
"""


class Finding(Exception):  # noqa: N818 - it is what is looked for
    """Something that must never be, in words."""


class Watch(CrashHook):
    """Remembers what failed anywhere, in place of a box that asks a person to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.private: frozenset[str] = frozenset((CANARY,))
        self._log = _Log(self)

    def install(self) -> None:
        super().install()
        qInstallMessageHandler(self._qt_said)
        sys.unraisablehook = self._unraisable
        logging.getLogger().addHandler(self._log)
        logging.getLogger("aidesk").setLevel(logging.INFO)

    def caught(self, kind, error, trace) -> None:
        lines = traceback.format_exception(kind, error, trace)
        self.found.append("exception\n" + "".join(lines))

    def _unraisable(self, args: sys.UnraisableHookArgs) -> None:
        lines = traceback.format_exception(args.exc_value)
        self.found.append(f"unraisable in {args.object}\n" + "".join(lines))

    def _qt_said(self, _kind: QtMsgType, _context: object, message: str) -> None:
        own = not system_dialog(QApplication.activeModalWidget())
        if own and not message.startswith(WITHOUT_A_SCREEN):
            here = "".join(traceback.format_stack(limit=12)[:-1])
            self.found.append(f"Qt: {message}\n{here}")

    def keep_private(self, office: Path) -> None:
        """Let none of the names and numbers of an office be read elsewhere."""
        with closing(sqlite3.connect(office)) as conn:
            rows = conn.execute(_PRIVATE).fetchall()
        self.private |= {str(row[0]) for row in rows if len(str(row[0])) >= 3}

    def look(self, window: MainWindow | None, *, quiet: bool) -> None:
        """Raise a finding about what is on the screen now, if there is any."""
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        for each in shown:
            self.found += _out_of_sight(each)
            self.found += self._told_by(each)
        if quiet:
            self.found += _focus_lost()
        if quiet and window is not None:
            self.found += _stale_details(window)
        self.raise_found()

    def raise_found(self) -> None:
        """Raise what has been found since the last time."""
        found, self.found = self.found, []
        if found:
            raise Finding("\n\n".join(found))

    def _told_by(self, window: QWidget) -> Iterator[str]:
        yield from self.leaks("window title", window.windowTitle())

    def leaks(self, where: str, text: str) -> Iterator[str]:
        """Yield what of a person can be read in a text that others see."""
        if any(word in text for word in self.private):
            yield f"private value in {where}: {text[:200]}"


class _Log(logging.Handler):
    """Reads what is logged, as the masked line that reaches the disk."""

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        self._watch.found += self._watch.leaks("log", masked(record.getMessage()))


def check(office: Path) -> None:
    """Raise a finding if the file does not hold together: money, chain, rows."""
    wrong = [result for result in check_office(office) if not result.is_well]
    if wrong:
        raise Finding("\n".join(f"{r.checked}: {r.findings}" for r in wrong))


def _out_of_sight(window: QWidget) -> Iterator[str]:
    if system_dialog(window):
        return
    room = window.screen().availableGeometry()
    there = window.frameGeometry()
    if isinstance(window, MainWindow):
        there.moveTopLeft(room.topLeft())  # the system puts it where it likes
    if not room.adjusted(-EDGE, -EDGE, EDGE, EDGE).contains(there):
        yield (
            f"outside its screen: {type(window).__name__} "
            f"{window.frameGeometry().getRect()} of {room.getRect()}, "
            f"least {window.minimumSizeHint().toTuple()}{_parts(window)}"
        )


def _parts(window: QWidget) -> str:
    """Return how large the pages of the main window need to be."""
    if not isinstance(window, MainWindow):
        return ""
    pages = [window.stack.widget(n) for n in range(window.stack.count())]
    least = {p.objectName(): p.minimumSizeHint().toTuple() for p in pages}
    beside = [w for w in window.centralWidget().children() if isinstance(w, QWidget)]
    rows = {type(w).__name__: w.height() for w in beside if w.isVisible()}
    return f" at {theme.look().percent} %, pages {least}, shown {rows}"


def _focus_lost() -> Iterator[str]:
    if QApplication.activePopupWidget() is not None:
        return
    active, focus = QApplication.activeWindow(), QApplication.focusWidget()
    if active is None:
        if any(w.isVisible() for w in QApplication.topLevelWidgets()):
            yield "no window has the keyboard"
    elif focus is None:
        yield f"nothing in {type(active).__name__} has the keyboard"
    elif not (focus.isVisible() and focus.isEnabled() and focus.window() is active):
        words = focus.accessibleName() or focus.property("text")
        what = f"{focus.metaObject().className()} {words} in {_around(focus)}"
        state = f"shown {focus.isVisible()}, enabled {focus.isEnabled()}"
        yield f"the keyboard goes to {what}, {state}, in {active}"


def _around(widget: QWidget | None) -> str:
    """Return what a widget lies in, from the inside out."""
    names = []
    while widget is not None and (widget := widget.parentWidget()) is not None:
        names.append(
            f"{type(widget).__name__}{'' if widget.isVisible() else ' hidden'}"
        )
    return ", ".join(names)


def _stale_details(window: MainWindow) -> Iterator[str]:
    """Yield when details are shown of a household that is not chosen in the list."""
    page = window.page()
    if not isinstance(page, HouseholdsPage) or not page.register.isVisible():
        return
    view = page.panel.view()
    if view is None or page.register.is_waiting():
        return
    current = page.register.current()
    if current is None or current.household != view.row.household:
        yield f"details of {view.row.household}, chosen is {current}"
