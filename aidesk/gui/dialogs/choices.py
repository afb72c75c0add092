"""The frame of a dialog that asks what is to be done: buttons, each with its reason."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line, Rows, tab_order
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label

BUTTON_WIDTH: Final = 132
TWO_COLUMNS: Final = 560


class Offer(NamedTuple):
    """One thing that can be done: its words, when to do it, and its icon."""

    key: Hashable
    title: str
    why: str
    icon: str


class Group(NamedTuple):
    """Choices under a heading, which may be empty."""

    heading: str
    choices: Sequence[Offer]


class ChoicesDialog(Dialog):
    """Offers what can be done now, in columns of groups; tells what was chosen."""

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        columns: Sequence[Sequence[Group]],
        *,
        leave: str,
        name: str = "",
        width: int = 760,
    ) -> None:
        super().__init__(parent, title, do="", leave=leave, name=name, width=width)
        self.do_button.hide()
        self.buttons: dict[Hashable, Button] = {}
        self._columns = Line(gap=28)
        for groups in columns:
            column = Rows(gap=8)
            for heading, choices in groups:
                if heading and choices:
                    column.add(Label(heading, "heading"))
                for choice in choices:
                    column.addLayout(self._line(choice))
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        buttons = list(self.buttons.values())
        tab_order(*buttons, self.leave_button)
        buttons[0].setFocus()

    def fit(self) -> None:
        buttons = self.buttons.values()
        widest = max((button.sizeHint().width() for button in buttons), default=0)
        for button in buttons:
            button.setFixedWidth(max(px(BUTTON_WIDTH), widest))
        narrow = self.screen().availableGeometry().width() < px(TWO_COLUMNS)
        side = Line.Direction
        self._columns.setDirection(side.TopToBottom if narrow else side.LeftToRight)
        super().fit()

    def _line(self, choice: Offer) -> Line:
        button = Button(choice.title, icon=choice.icon, parent=self)
        button.setProperty("align", "left")
        button.setAccessibleDescription(choice.why)
        button.clicked.connect(partial(self._choose, choice.key))
        self.buttons[choice.key] = button
        line = Line(gap=12)
        line.add(button, Label(choice.why, "small", wrap=True))
        line.setStretch(1, 1)
        return line

    def _choose(self, key: Hashable) -> None:
        self.accept()
        self.chosen.emit(key)
