"""What all pages have: title and buttons, a message bar, a busy bar, and news."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from aidesk.domain.errors import AideskError
from aidesk.gui.desk import FIGURES, Desk, worded_error
from aidesk.gui.jobs import Job, Task
from aidesk.gui.pages.spec import LOW, Command, NextStep
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow, Pair, Rows, Scroll
from aidesk.gui.widgets.busy_bar import BusyBar
from aidesk.gui.widgets.focus_steps import step_focus
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.reading_order import put_in_order
from aidesk.storage.topics import Topic

__all__ = ["LOW", "NARROW", "TINY", "Command", "NextStep", "Page"]

NARROW: Final = 820
TINY: Final = 460
LEAST_HEIGHT: Final = 140


class Page(QWidget):
    """A page shows, asks and passes on; it decides nothing.

    A subclass adds its parts to ``body``, which scrolls when the window is too low
    for them, those that must stay in sight to ``below``, and its buttons to
    ``tools`` beside the title.  It names the ``topics`` it shows, and overrides
    :meth:`refresh`, which is called before the page is first seen and whenever such
    a topic changed while it is seen.  ``go`` asks the window for another page, with
    what that page should show.
    """

    topics: ClassVar[frozenset[Topic]] = FIGURES
    eager: ClassVar[bool] = False

    go = Signal(str, object)
    told_selection = Signal(str)
    next_step_known = Signal(object)
    look_wanted = Signal(object)
    undo_wanted = Signal()
    recent_wanted = Signal()
    back_to_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        self._commands: dict[Command, QWidget] = {}
        self.title = Label("", "title", parent=self)
        self.note = Label("", "muted", wrap=True, parent=self)
        self.tools = Flow(gap=10, right=True)
        self.message = MessageBar(self)
        self.busy = BusyBar(self)
        self.area = Scroll(self)
        self.body = self.area.body
        words = Rows(gap=3)
        words.add(self.title, self.note)
        self._frame = Rows(self, gap=14)
        self._frame.add(Pair(words, self.tools, gap=14), self.message, self.busy)
        self._frame.addWidget(self.area, 1)
        self.below = Rows(gap=10)
        self._frame.addLayout(self.below)
        self._note_text = ""
        self._tiny = False
        desk.changed.connect(self._take_news)

    def refresh(self) -> None:
        """Read the office and show it."""

    def help_topic(self) -> str:
        """Return which page of the help F1 shows: the one named like this page."""
        return self.objectName()

    def visit(self, what: object) -> None:
        """Show what another page asked for, such as a household."""

    def arrange(self, _width: float, height: float) -> None:
        """Place the parts for a size in logical pixels, at the start and on change.

        The widths that matter are ``NARROW`` (one column below it) and ``LOW``
        (the height below which only what is needed is shown).
        """
        low = height < LOW
        self._frame.set_margins(28, 10 if low else 18, 28, 8 if low else 16)
        self._tiny = height < TINY
        self.note.setVisible(bool(self._note_text) and not self._tiny)

    def set_title(self, text: str) -> None:
        """Show what this page is."""
        self.title.setText(text)

    def set_note(self, text: str) -> None:
        """Show a line under the title; low windows leave it out."""
        self._note_text = text
        self.note.setText(text)
        self.note.setVisible(bool(text) and not self._tiny)

    def answer(self, command: Command, widget: QWidget) -> None:
        """Let a menu command press a button of this page, or focus an input."""
        self._commands[command] = widget

    def commanded(self, command: Command) -> QWidget | None:
        """Return what answers a command, if it can be used now.

        The main step is the page's primary button, unless something else is named.
        """
        widget = self._commands.get(command)
        if widget is not None and isValid(widget) and _is_usable(widget):
            return widget
        return self._primary() if command is Command.MAIN else None

    def _primary(self) -> QWidget | None:
        buttons = self.findChildren(QAbstractButton)
        primary = (b for b in buttons if b.property("kind") == "primary")
        return next(filter(_is_usable, primary), None)

    def do_command(self, command: Command) -> None:
        """Do what a menu command asks; nothing if the page cannot do it now."""
        widget = self.commanded(command)
        if isinstance(widget, QAbstractButton):
            widget.click()
        elif widget is not None:
            widget.setFocus()

    def focus_first(self) -> None:
        """Put the focus where work on this page begins."""
        for command in (Command.FIND, Command.MAIN):
            widget = self.commanded(command)
            if widget is not None:
                widget.setFocus()
                return

    def tell_problem(self, text: str) -> None:
        """Show a sentence that says what happened and what to do."""
        self.message.tell(text, "bad")

    def tell_done(self, text: str, *, undoable: bool = True) -> None:
        """Show that something was done, with a link to undo it where that can be."""
        undo = self.tr("撤销") if undoable and self.desk.last_undoable() else ""
        self.message.tell(text, "ok", action=undo, act=self.undo_wanted.emit)

    def run(
        self,
        task: Task,
        words: str,
        then: Callable[[Any], object],
        *,
        apart: bool = False,
    ) -> Job:
        """Do long work beside the window; ``then`` gets its result."""
        job = self.desk.prepare(self, task, apart=apart)
        job.succeeded.connect(then)
        self.busy.watch(job, words)
        self.desk.start(job, self)
        return job

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's
        """Follow the order of reading: parts may have been made in another."""
        put_in_order(self)
        return step_focus(forward=next) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Alt:
            from aidesk.gui.widgets.letters import show_letters  # noqa: PLC0415 - rare

            show_letters(self)
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never make the window higher than its screen: all of a page can scroll."""
        return QSize(super().minimumSizeHint().width(), px(LEAST_HEIGHT))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._place_below()
        return super().event(event)

    def _place_below(self) -> None:
        """Let what stays in sight scroll with the rest where it finds no room."""
        needed = self._frame.totalMinimumHeightForWidth(self.width())
        inside = self.below.parent() is self.body
        if inside:
            sides = self._frame.contentsMargins()
            width = self.width() - sides.left() - sides.right()
            needed += self.below.minimumHeightForWidth(width) + self._frame.spacing()
        fits = needed <= self.height()
        if fits is inside:
            left, entered = (
                (self.body, self._frame) if fits else (self._frame, self.body)
            )
            left.removeItem(self.below)
            self.below.setParent(None)
            entered.addLayout(self.below)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._refresh_if_stale()

    @Slot(object)
    def _take_news(self, topics: frozenset[Topic]) -> None:
        if topics & self.topics:
            self._stale = True
            if self.isVisible() or self.eager:
                self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            try:
                self.refresh()
            except AideskError as error:
                self.tell_problem(worded_error(error))


def _is_usable(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.isVisible()
