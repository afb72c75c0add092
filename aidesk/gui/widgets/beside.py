"""Two parts beside each other; where room is narrow, one of them at a time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec

WIDE: Final = 1000
FIRST, SECOND = "first", "second"


class Beside(QWidget):
    """Shows both parts where there is room, else the one that ``chips`` say.

    The owner places the ``chips``.  Esc goes back from the second part to the first.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        words: tuple[str, str],
        *,
        name: str,
        room: tuple[int, int] = (1, 1),
    ) -> None:
        super().__init__()
        self._first, self._second = first, second
        self._wide = True
        self.chips = ChipRow(name)
        self.chips.show_chips([ChipSpec(FIRST, words[0]), ChipSpec(SECOND, words[1])])
        line = Line(self, gap=14)
        line.addWidget(first, room[0])
        line.addWidget(second, room[1])
        self.chips.chosen.connect(self._show)
        self._show()

    def arrange(self, width: float) -> None:
        """Take a width in logical pixels."""
        self._wide = width >= WIDE
        self._show()

    def is_wide(self) -> bool:
        """Tell whether both parts are shown."""
        return self._wide

    def show_first(self) -> None:
        """Bring the first part into sight, and the focus to it."""
        self.chips.choose(FIRST)
        self._first.setFocus()

    def show_second(self) -> None:
        """Bring the second part into sight."""
        self.chips.choose(SECOND)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back with Esc from the second part to the first."""
        focus = self.focusWidget()
        inside = focus is not None and self._second.isAncestorOf(focus)
        if event.key() == Qt.Key.Key_Escape and inside:
            self.show_first()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _show(self) -> None:
        self.chips.setVisible(not self._wide)
        second = self.chips.current() == SECOND
        self._first.setVisible(self._wide or not second)
        self._second.setVisible(self._wide or second)
