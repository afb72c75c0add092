"""One line below an input: what is wrong and what to do, with a link where it helps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from aidesk.gui.theme import SMALL_SIZE, px
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import IconLabel, Label

_ICONS: Final = {"ok": "checkmark_circle", "warn": "warning", "bad": "error_circle"}


class SaidLine(QWidget):
    """A sentence, with an icon where it has a tone; it keeps its room while blank."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self._icon = IconLabel("error_circle", "bad", SMALL_SIZE + 3, self)
        self.text = Label(" ", "small", wrap=True, parent=self)
        self.link = Button("", "link", parent=self)
        line = Line(self, gap=4)
        line.add(self._icon, self.text, self.link)
        line.setStretch(1, 1)
        self.link.clicked.connect(self._do)
        self.say("", "")
        self.fit()

    def fit(self) -> None:
        self.setMinimumHeight(px(24))

    def say(
        self,
        text: str,
        tone: str,
        link: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence; an empty one leaves the line blank."""
        new = text and text != self.text.text()
        self._act = act
        self._icon.set_icon(_ICONS.get(tone, _ICONS["ok"]), tone or "ok")
        self._icon.setVisible(bool(text) and bool(tone))
        self.text.setText(text or " ")
        self.text.set_tone(tone)
        self.link.setText(link)
        self.link.setVisible(bool(link))
        if new and tone in ("bad", "warn"):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @Slot()
    def _do(self) -> None:
        if self._act is not None:
            self._act()
