"""A form field: label above, input, and one line below that says what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from aidesk.gui.theme import SMALL_SIZE, px
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import IconLabel, Label, announce, restyle, unmarked

# a menu over the field or another program in front is not leaving it
_STILL_HERE: Final = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)

_ICONS: Final = {"ok": "checkmark_circle", "warn": "warning", "bad": "error_circle"}


Link = tuple[str, Callable[[], object]]


def _silent() -> str:
    return ""


class Field(QWidget):
    """An input with its label and what speaks against its content.

    ``problem`` returns a sentence, or nothing when all is well.  It is quiet
    while a person types for the first time and speaks when they leave the field;
    from then on it follows every key.  ``note`` says what was understood, such as
    the birth date in an ID number; ``warning`` what should be looked at but may be
    right.  Enter goes on to the next field.
    """

    edited = Signal()

    def __init__(
        self,
        label: str,
        edit: QWidget,
        *,
        problem: Callable[[], str] = _silent,
        note: Callable[[], str] = _silent,
        warning: Callable[[], str] = _silent,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.edit = edit
        self._act: Callable[[], object] | None = None
        self._link: Callable[[], Link | None] | None = None
        self.link: Button | None = None
        self._problem = problem
        self._note = note
        self._warning = warning
        self._hint = hint
        self._left_once = False
        self.words = label
        self.label = Label(label, "bold", parent=self)
        self.label.setBuddy(edit)
        edit.setAccessibleName(label)
        self._icon = IconLabel("error_circle", "bad", SMALL_SIZE + 3, self)
        self.message = Label(hint or " ", "small", wrap=True, parent=self)
        below = Line(gap=4)
        below.add(self._icon, self.message)
        below.setStretch(1, 1)
        self._below = below
        rows = Rows(self, gap=3)
        rows.add(self.label, edit)
        rows.addLayout(below)
        rows.addStretch(1)
        edit.installEventFilter(self)
        self._follow(edit)
        self._show("", "")
        self.fit()

    def fit(self) -> None:
        """Keep the line below free, so that nothing moves when it speaks."""
        self.message.setMinimumHeight(px(20))

    def lead_to(self, link: Callable[[], Link | None]) -> None:
        """Lead to what a problem or a warning is about; ``link`` is asked when it speaks."""
        self._link = link
        self.link = Button("", "link", parent=self)
        self.link.hide()
        self.link.clicked.connect(self._follow_link)
        self._below.add(self.link)

    def problem(self) -> str:
        """Return what speaks against the content, said or not yet said."""
        return self._problem()

    def is_right(self) -> bool:
        """Tell whether nothing speaks against the content."""
        return not self._problem()

    @Slot()
    def speak(self) -> None:
        """Say now what is wrong, as when a person has left the field."""
        self._left_once = True
        self._check()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if "edit" not in self.__dict__:
            return False  # the field is being taken apart
        if (
            watched is self.edit
            and isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() not in _STILL_HERE
        ):
            self.speak()
        if watched is self.edit and _is_enter_on_choice(self.edit, event):
            self._go_on()
            return True
        return super().eventFilter(watched, event)

    def _follow(self, edit: QWidget) -> None:
        if isinstance(edit, QLineEdit):
            edit.textChanged.connect(self._changed)
            edit.returnPressed.connect(self._go_on)
        elif isinstance(edit, QComboBox):
            edit.currentIndexChanged.connect(self._changed)
        elif isinstance(edit, QPlainTextEdit):
            edit.textChanged.connect(self._changed)

    @Slot()
    def _changed(self) -> None:
        self._check()
        self.edited.emit()

    @Slot()
    def _go_on(self) -> None:
        # asked of the field, not of the window: a scroll area around then follows
        self.focusNextChild()

    def _check(self) -> None:
        problem = self._problem()
        if problem:
            self._show(problem if self._left_once else "", "bad")
        elif warning := self._warning():
            self._show(warning, "warn")
        else:
            self._show(self._note(), "ok")

    def _show(self, text: str, tone: str) -> None:
        said = bool(text)
        wrong = said and tone == "bad"
        self._icon.set_icon(_ICONS[tone or "ok"], tone or "ok")
        self._icon.setVisible(said)
        # an empty label would keep the height of the text size it was first seen in
        self.message.setText(text or self._hint or " ")
        self.message.set_tone(tone if said else "")
        restyle(self.edit, wrong="true" if wrong else "false")
        if said and tone != "ok" and text != self.edit.accessibleDescription():
            announce(self.edit, text)
        self.edit.setAccessibleDescription(self.message.text().strip())
        self._show_link(wanted=said and tone != "ok")

    def _show_link(self, *, wanted: bool) -> None:
        if self.link is None or self._link is None:
            return
        found = self._link() if wanted else None
        words, self._act = found or ("", None)
        self.link.setText(words)
        self.link.setVisible(bool(words))

    @Slot()
    def _follow_link(self) -> None:
        if self._act is not None:
            self._act()

    def show_letter(self, letter: str) -> None:
        """Show the letter that leads here with Alt; an empty one shows none."""
        self.label.setText(
            f"{unmarked(self.words)}(&{letter})" if letter else self.words
        )

    def set_hint(self, hint: str) -> None:
        """Say another thing while nothing else is to be said."""
        if hint != self._hint:
            self._hint = hint
            self._check()


def _is_enter_on_choice(edit: QWidget, event: QEvent) -> bool:
    """Tell whether Enter was pressed on a choice, which knows no such signal."""
    return (
        isinstance(edit, QComboBox)
        and isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    )
