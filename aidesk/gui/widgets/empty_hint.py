"""What an empty list says: what belongs here, and what to do first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import IconLabel, Label


class EmptyHint(QWidget):
    """An icon, a sentence, a line more, and a button when there is something to do."""

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        icon: str = "info",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, "heading", wrap=True, parent=self)
        self.text = Label(text, "muted", wrap=True, parent=self)
        self.button = Button(action, parent=self)
        self.button.setVisible(bool(action))
        self.button.clicked.connect(self._do)
        self._act: Callable[[], object] | None = None
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows = Rows(self, gap=10, margins=(20, 28, 20, 28))
        middle, below = Line(), Line()
        middle.add(None, IconLabel(icon, "text2", 36, self), None)
        below.add(None, self.button, None)
        rows.add(None, middle, self.title, self.text, below, None)

    def offer(self, action: str, act: Callable[[], object]) -> None:
        """Show a button that does what helps here; nothing offers nothing."""
        self._act = act
        self.button.setText(action)
        self.button.setVisible(bool(action))

    @Slot()
    def _do(self) -> None:
        if self._act is not None:
            self._act()

    def say(self, title: str, text: str = "") -> None:
        """Show other words."""
        self.title.setText(title)
        self.text.setText(text)
