"""The first lines of a file as they stand in it, to be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, zip_longest
from typing import Final

from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from aidesk.gui.theme import font, px

_ALIGNED: Final = ("NSimSun", "Noto Sans Mono CJK SC")
"""Fonts in which a Chinese sign is just as wide as two digits."""
_GAP: Final = 22
_SHOWN: Final = 9


class FileLines(QPlainTextEdit):
    """Shows lines of text as they are, or cells one below the other."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._rows: Sequence[Sequence[str]] = ()
        self.fit()

    def show_lines(self, rows: Sequence[Sequence[str]]) -> None:
        """Show lines; each is one text, or the texts of its cells."""
        self._rows = rows
        self._place_columns()
        self.setPlainText("\n".join("\t".join(row) for row in rows))

    def fit(self) -> None:
        made = font()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        made.setFamilies([*_ALIGNED, fixed.family(), *made.families()])
        self.setFont(made)
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(line * _SHOWN + px(34))
        self._place_columns()

    def _place_columns(self) -> None:
        """Let each column begin where the widest text before it ends."""
        width = self.fontMetrics().horizontalAdvance
        columns = zip_longest(*self._rows, fillvalue="")
        widths = (max(map(width, column)) + px(_GAP) for column in columns)
        option = QTextOption(self.document().defaultTextOption())
        option.setTabs(
            [
                QTextOption.Tab(place, QTextOption.TabType.LeftTab)
                for place in accumulate(widths)
            ]
        )
        self.document().setDefaultTextOption(option)
