"""The frame of all dialogs, and the two smallest: a notice and a question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow, Line, Pair, Rows, Scroll, tab_order
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.focus_steps import step_focus
from aidesk.gui.widgets.plain import Label

_LEAST_AREA: Final = 170
"""Below this height of what scrolls, nothing else is kept in sight beside it."""


@runtime_checkable
class Helping(Protocol):
    """A window that shows the help: for itself, and for the dialogs over it."""

    def help_on(self, subject: QWidget) -> None:
        """Show the page of the help about a page or a dialog."""


class Dialog(QDialog):
    """Asks one question and gives back a value; shown by ``open()``.

    Parts are added to ``body``, which scrolls when the screen is too low for it.
    The buttons are verbs: ``do`` accepts, ``leave`` rejects, as Esc does; buttons
    for something else are added to ``aside``.  ``name`` stands in the window's bar and
    the task bar where the title holds somebody's name, which others must not read.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        do: str,
        leave: str = "",
        note: str = "",
        name: str = "",
        width: int = 520,
    ) -> None:
        super().__init__(parent)
        self._width = width
        self.setWindowTitle(name or title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.title = Label(title, "title", wrap=True, parent=self)
        self.note = Label(note, "muted", wrap=True, parent=self)
        self.note.setVisible(bool(note))
        self.area = Scroll(self, gap=10)
        self.body = self.area.body
        self.body.set_margins(0, 0, 6, 2)
        self.aside = Flow(gap=10)
        self.leave_button = Button(leave, parent=self)
        self.leave_button.setVisible(bool(leave))
        self.do_button = Button(do, "primary", parent=self)
        answers = Flow(gap=10, right=True)
        answers.add(self.leave_button, self.do_button)
        self._footer = Pair(self.aside, answers, gap=10)
        self._rows = Rows(self, gap=12, margins=(28, 22, 28, 22))
        self._rows.add(self.title, self.note, self.area, self._footer)
        self._fixed: list[QWidget] = [self.title, self.note]
        self.leave_button.clicked.connect(self.reject)
        self.do_button.clicked.connect(self.accept)

    def keep_in_sight(self, part: QWidget) -> None:
        """Show a part of the body above the buttons, whatever the rest scrolls to.

        Where the screen is too low for that, it scrolls with the rest.
        """
        fixed = [other for other in self._fixed if other is not part]
        width = self._inner_width(self.width())
        height = self._height_without_body(width, [*fixed, part])
        fits = height + px(_LEAST_AREA) <= self._room().height()
        if fits is (part in self._fixed):
            return
        hidden = part.isHidden()
        left, entered = (self.body, self._rows) if fits else (self._rows, self.body)
        left.removeWidget(part)
        entered.insertWidget(entered.count() - 1, part)
        part.setHidden(hidden)  # another parent would hide it
        self._fixed = [*fixed, part] if fits else fixed

    def add_facts(self, facts: Sequence[str]) -> None:
        """Add consequences in numbers and dates, one a line."""
        for fact in facts:
            line = Line(gap=10)
            line.addWidget(Label("•", "muted"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(fact, wrap=True), 1)
            self.body.addLayout(line)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        # Enter in the last field goes on to what the dialog is for
        tab_order(self.do_button, self.leave_button)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_F1:
            self._ask_help()
        elif event.key() == Qt.Key.Key_Alt:
            from aidesk.gui.widgets.letters import show_letters  # noqa: PLC0415 - rare

            show_letters(self)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's
        return step_focus(forward=next) or super().focusNextPrevChild(next)

    def _ask_help(self) -> None:
        """Ask the window below for help: its menu cannot be reached from here."""
        window: QWidget | None = self
        while window is not None and not isinstance(window, Helping):
            window = window.parentWidget()
        if window is not None:
            window.help_on(self)

    def fit(self) -> None:
        """Take the height that the content needs, within the screen."""
        room = self._room()
        width = min(px(self._width), room.width())
        self.setMinimumWidth(min(width, px(320)))
        self.resize(width, min(self._needed_height(width), room.height()))
        self._stay_on_screen()
        # labels wrap to their final width only when the layout has run once
        QTimer.singleShot(0, self, self._grow)

    def grow(self) -> None:
        """Make room for a part that has become visible or longer."""
        QTimer.singleShot(0, self, self._grow)

    @Slot()
    def _grow(self) -> None:
        needed = min(self._needed_height(self.width()), self._room().height())
        if needed > self.height():
            self.resize(self.width(), needed)
            self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """Move up or to the left as far as the screen ends, frame and all."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        left = min(frame.left(), room.right() + 1 - frame.width())
        top = min(frame.top(), room.bottom() + 1 - frame.height())
        if (left, top) != (frame.left(), frame.top()):
            self.move(max(left, room.left()), max(top, room.top()))

    def _room(self) -> QSize:
        """Return how large the dialog may be on its screen."""
        return self.screen().availableGeometry().size() - QSize(px(24), px(48))

    def _inner_width(self, width: int) -> int:
        margins = self._rows.contentsMargins()
        return width - margins.left() - margins.right()

    def _needed_height(self, width: int) -> int:
        inner = self._inner_width(width)
        height = self._height_without_body(inner, self._fixed)
        return height + self._body_height(inner)

    def _height_without_body(self, width: int, fixed: Sequence[QWidget]) -> int:
        margins = self._rows.contentsMargins()
        shown = [part for part in fixed if not part.isHidden()]
        total = margins.top() + margins.bottom()
        total += sum(part.heightForWidth(width) for part in shown)
        total += self._footer.height_at(width)
        return total + self._rows.spacing() * (len(shown) + 1)

    def _body_height(self, width: int) -> int:
        if self.body.hasHeightForWidth():
            return self.body.totalHeightForWidth(width)
        return self.body.totalSizeHint().height()


class Notice(Dialog):
    """Tells one thing that must be seen before work goes on."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, done: str = ""
    ) -> None:
        super().__init__(parent, title, do=done or self.tr("知道了"))
        self.text = Label(text, wrap=True, parent=self)
        self.body.add(self.text, None)


class Question(Dialog):
    """Asks before something leaves the office or stops money.

    ``facts`` are the consequences in numbers and dates, one a line; ``do`` and
    ``leave`` are verbs, such as 停发 and 先不停.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        facts: Sequence[str],
        *,
        do: str,
        leave: str,
    ) -> None:
        super().__init__(parent, title, do=do, leave=leave, name=do)
        self.add_facts(facts)
        self.leave_button.setFocus()


def notice(parent: QWidget, title: str, text: str) -> Notice:
    """Show a notice over a window."""
    shown = Notice(parent, title, text)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.open()
    return shown


def ask(
    parent: QWidget, title: str, facts: Sequence[str], *, do: str, leave: str
) -> Question:
    """Show a question; connect to ``accepted`` of what is returned."""
    shown = Question(parent, title, facts, do=do, leave=leave)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.open()
    return shown
