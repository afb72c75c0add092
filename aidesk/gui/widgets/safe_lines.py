"""Lines that are well or are not: an icon, what it is, how it stands, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line, Rows, Rule, clear
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import IconLabel, Label
from aidesk.wording.joining import headed

_ICONS: Final = {
    "ok": ("checkmark_circle", "ok"),
    "info": ("info", "accent"),
    "warn": ("warning", "warn"),
    "bad": ("error_circle", "bad"),
}
_TITLE_WIDTH: Final = 236


@dataclass(frozen=True, slots=True)
class SafeLine:
    """One line; ``tone`` is ``ok``, ``info``, ``warn`` or ``bad``.

    ``key`` is told when its button, named ``action``, is pressed; ``note`` stands at
    the right.
    """

    key: str
    tone: str
    title: str
    text: str
    action: str = ""
    note: str = ""


class _Title(Label):
    """A title beside its words, as wide as those above and below it."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "bold", wrap=True)
        self.fit()

    def fit(self) -> None:
        self.setFixedWidth(px(_TITLE_WIDTH))


class SafeLines(QWidget):
    """Shows lines in their order; ``wanted`` carries the key of the one pressed.

    Many lines are better ``low``: with their words beside the title where there is
    room for it.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, low: bool = False) -> None:
        super().__init__(parent)
        self._low = low
        self.buttons: dict[str, Button] = {}
        self._rows = Rows(self, gap=8)
        self._shown: tuple[SafeLine, ...] = ()

    def show_lines(self, lines: Sequence[SafeLine]) -> None:
        """Show other lines; a button that had the focus keeps it."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        focused = next((k for k, b in self.buttons.items() if b.hasFocus()), "")
        clear(self._rows)
        self.buttons = {}
        for place, line in enumerate(lines):
            if place:
                self._rows.add(Rule(self))
            self._rows.addLayout(self._row(line))
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def words(self) -> list[str]:
        """Return what is shown, line by line."""
        return [f"{line.title} {line.text}" for line in self._shown]

    def tones(self) -> dict[str, str]:
        """Return how each line stands, by its key."""
        return {line.key: line.tone for line in self._shown}

    def _row(self, line: SafeLine) -> Line:
        name, colour = _ICONS[line.tone]
        icon = Rows()
        icon.add(IconLabel(name, colour), None)
        row = Line(gap=12)
        row.addLayout(icon)
        text = Label(line.text, "small", wrap=True, parent=self)
        if self._low:
            row.addWidget(_Title(line.title))
            row.addWidget(text, 1)
        else:
            words = Rows(gap=2)
            words.add(Label(line.title, "bold", wrap=True), text)
            text.setVisible(bool(line.text))
            row.addLayout(words, 1)
        if line.note:
            row.addWidget(Label(line.note, "small", parent=self))
        if line.action:
            name = headed(line.action, line.title)
            button = Button(line.action, name=name, parent=self)
            button.clicked.connect(partial(self.wanted.emit, line.key))
            self.buttons[line.key] = button
            row.addWidget(button)
        return row
