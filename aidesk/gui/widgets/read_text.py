"""A text that was read: typed, pasted or dropped, with the places that were found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from aidesk.gui.theme import colour

Mark = tuple[int, int, str]
_LONGEST: Final = 2_000_000


class ReadText(QPlainTextEdit):
    """Shows a text and marks places in it; the marks move along while one types.

    ``file_given`` tells a file that was dropped here or pasted.
    """

    file_given = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[tuple[QTextCursor, str]] = []
        self._chosen = -1
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)

    def text(self) -> str:
        """Return the text as it stands here."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Replace the text; it can be taken back like typing."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText("\n".join(text.splitlines())[:_LONGEST])
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def mark(self, marks: Sequence[Mark]) -> None:
        """Mark places of the text, each in the colour of its tone."""
        text = self.text()
        self._marks = [
            (self._cursor(text, start, end), tone) for start, end, tone in marks
        ]
        self._chosen = -1
        self.fit()

    def choose(self, place: int) -> None:
        """Bring a mark into sight and let it stand out; -1 chooses none."""
        self._chosen = place
        self.fit()
        if place >= 0:
            cursor = QTextCursor(self._marks[place][0])
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self.centerCursor()

    def select_chosen(self) -> None:
        """Put the focus into the text, with the chosen mark selected."""
        if self._chosen >= 0:
            self.setTextCursor(self._marks[self._chosen][0])
        self.setFocus()

    def chosen_text(self) -> str:
        """Return what stands in the chosen mark."""
        return self._marks[self._chosen][0].selectedText() if self._marks else ""

    def fit(self) -> None:
        """Colour the marks as the look in use has it."""
        self.setExtraSelections(
            [
                self._coloured(cursor, tone, chosen=place == self._chosen)
                for place, (cursor, tone) in enumerate(self._marks)
            ]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the chosen mark in sight."""
        super().resizeEvent(event)
        if self._chosen >= 0:
            self.centerCursor()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return _file_in(source) is not None or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        file = _file_in(source)
        if file is None:
            super().insertFromMimeData(source)
        else:
            self.file_given.emit(file)

    def _coloured(
        self, cursor: QTextCursor, tone: str, *, chosen: bool
    ) -> QTextEdit.ExtraSelection:
        coloured = QTextEdit.ExtraSelection()
        coloured.cursor = cursor
        look = coloured.format
        look.setBackground(colour("accent" if chosen else f"{tone}_soft"))
        look.setForeground(colour("on_accent" if chosen else "text"))
        return coloured

    def _cursor(self, text: str, start: int, end: int) -> QTextCursor:
        """Return a cursor over a place; Qt counts rare signs as two."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(_wide(text[:start]))
        cursor.setPosition(_wide(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _wide(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _file_in(source: QMimeData) -> Path | None:
    """Return the file that is dropped or pasted; None if it is text."""
    files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    return Path(files[0]) if files else None
