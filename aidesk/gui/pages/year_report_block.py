"""One block of the year-end report: its name, whose words it has, and the words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.report_text import Piece, TextBlock
from aidesk.gui.pages.year_report_seen import Seen
from aidesk.gui.widgets.boxes import Line, Rows, keep_room
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.figure_text import FigureText
from aidesk.gui.widgets.plain import Label
from aidesk.wording.joining import headed
from aidesk.wording.report_block_names import block_hint, block_named
from aidesk.wording.report_figures import figure_name


class Words(StrEnum):
    """Whose words a block has."""

    PROGRAM = "program"
    EARLIER = "earlier"
    OWN = "own"
    LEFT_OUT = "left_out"


class BlockEditor(QWidget):
    """Edits a block; ``worded`` tells its text, None for the program's own.

    ``figure_wanted`` asks for a figure to insert.
    """

    worded = Signal(str, object)
    figure_wanted = Signal()

    def __init__(
        self, seen: Seen, block: TextBlock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.block = block
        self._seen = seen
        name = block_named(block)
        self.name = Label(name, "small", parent=self)
        self.state = Label("", "small", parent=self)
        self.insert_button = _link(self.tr("插入数字"), "add", name, self)
        self.restore_button = _link(self.tr("还原"), "arrow_undo", name, self)
        keep_room(self.insert_button)
        self.insert_button.hide()
        self.edit = FigureText(self._read, self._tip, self)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(block_hint(block))
        top = Line(gap=10)
        top.add(self.name, self.state, None, self.insert_button, self.restore_button)
        rows = Rows(self, gap=2)
        rows.addLayout(top)
        rows.add(self.edit)
        self.edit.settled.connect(self._tell)
        self.edit.insert_wanted.connect(self.figure_wanted)
        self.insert_button.clicked.connect(self.figure_wanted)
        self.restore_button.clicked.connect(self._restore)

    def show_seen(self, seen: Seen, block: TextBlock) -> None:
        """Show the block anew; what is being typed stays."""
        before, self._seen, self.block = self.text_in(self._seen), seen, block
        now = self.text_in(seen)
        if self.edit.text() != now and (now != before or not self.edit.hasFocus()):
            self.edit.show_text(now)
        elif self.edit.text() == now:
            self._show_figures(now)
        self._show_state(now)

    def text_in(self, seen: Seen) -> str:
        """Return the text of the block as it is kept."""
        return seen.found.report.texts.get(self.block.id, self.block.text)

    def _show_figures(self, text: str) -> None:
        """Print figures anew where they have changed, but not under a person's hands."""
        if not self.edit.hasFocus():
            self.edit.show_text(text)

    def _show_state(self, text: str) -> None:
        words = self._whose(text)
        said = {
            Words.PROGRAM: "",
            Words.EARLIER: self.tr("照以前的报告"),
            Words.OWN: self.tr("您改过"),
            Words.LEFT_OUT: self.tr("不印"),
        }[words]
        self.state.setText(said)
        self.state.set_tone("warn" if words is Words.LEFT_OUT else "ok")
        self.restore_button.setVisible(words is not Words.PROGRAM)

    def _whose(self, text: str) -> Words:
        if text == self.block.text:
            return Words.PROGRAM
        if not text.strip():
            return Words.LEFT_OUT
        return (
            Words.EARLIER
            if text == self._seen.earlier.get(self.block.id)
            else Words.OWN
        )

    def _read(self, text: str) -> Iterator[Piece]:
        return self._seen.read(text)

    def _tip(self, figure: str) -> str:
        return figure_name(figure, self._seen.found.year)

    @Slot(str)
    def _tell(self, text: str) -> None:
        words = None if text.strip() == self.block.text.strip() else text
        self._show_state(text)
        self.worded.emit(self.block.id, words)

    @Slot()
    def _restore(self) -> None:
        self.edit.show_text(self.block.text)
        self.edit.setFocus()
        self._show_state(self.block.text)
        self.worded.emit(self.block.id, None)


def _link(words: str, icon: str, name: str, parent: QWidget) -> Button:
    return Button(words, "link", icon=icon, name=headed(words, name), parent=parent)
