"""A bar that only shows that work goes on, where nobody can say how far it is."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from aidesk.gui.theme import px


class WaitingBar(QProgressBar):
    """Moves on and on; ``name`` is read aloud."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for a low bar: Qt's own hint has room for words."""
        return QSize(px(200), px(8))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(40), px(8))
