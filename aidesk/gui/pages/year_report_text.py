"""年终报告, step 3: the words of the report, part by part, block below block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.report_text import BlockKind, TextBlock
from aidesk.gui.dialogs.figure_choice import FigureChoiceDialog
from aidesk.gui.pages.year_report_block import BlockEditor
from aidesk.gui.pages.year_report_seen import Seen
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line, Rows, Scroll, clear
from aidesk.gui.widgets.buttons import Choice
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.wording.columns import Column

BESIDE: Final = 1000
LIST_WIDTH: Final = 250
_PART = QT_TRANSLATE_NOOP("columns", "报告的各部分")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the blocks below it."""

    place: int
    title: str
    blocks: list[TextBlock] = field(default_factory=list)


class TextPart(QWidget):
    """Shows the parts of the report, and the blocks of one to be worded.

    ``worded`` tells a block and its text, None for the program's own.
    """

    worded = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self._shown: list[str] = []
        self.editors: list[BlockEditor] = []
        self.dialog: FigureChoiceDialog | None = None
        self.hint = Label(
            self.tr(
                "有底色的是数字，跟着数据走：可以整个删掉，也可以插入别的。"
                "其他的字随便改，改了自己保存。"
            ),
            "muted",
            wrap=True,
            parent=self,
        )
        self.choice = Choice(self.tr("报告的哪一部分"), parent=self)
        self.list = self._sheet()
        self.card = Card(parent=self)
        self.area = Scroll(self.card, gap=12)
        self.area.body.set_margins(2, 2, 12, 2)
        self.card.body.set_margins(16, 12, 6, 12)
        self.card.body.addWidget(self.area, 1)
        line = Line(gap=14)
        line.addWidget(self.list)
        line.addWidget(self.card, 1)
        rows = Rows(self, gap=10)
        rows.add(self.hint, self.choice)
        rows.addLayout(line, 1)
        self.list.row_changed.connect(self._choose)
        self.list.row_opened.connect(self.go_to_words)
        self.choice.currentIndexChanged.connect(self._choose_place)
        self.fit()

    def fit(self) -> None:
        self.list.setFixedWidth(px(LIST_WIDTH))

    def _sheet(self) -> Sheet[Section]:
        columns: list[Column[Section]] = [Column(_PART, lambda part: part.title)]
        spec = SheetSpec(columns, key=lambda part: part.place, counted="{count}")
        return Sheet(self.tr("报告的各部分"), spec, parent=self)

    def arrange(self, width: float, *, low: bool) -> None:
        """Show the parts beside their words, or as a choice where it is narrow."""
        wide = width >= BESIDE
        self.list.setVisible(wide)
        self.choice.setVisible(not wide)
        self.hint.setVisible(not low)

    def show_seen(self, seen: Seen) -> None:
        """Show a report; what is being typed stays."""
        self._seen = seen
        sections = list(_sections(seen, self.tr("开头")))
        self.choice.offer((part.title, part.place) for part in sections)
        self.list.show_rows(sections)

    def focus_first(self) -> None:
        """Begin with the list of parts, or with the words where there is none."""
        if self.list.isVisible():
            self.list.setFocus()
        else:
            self.choice.setFocus()

    @Slot()
    def go_to_words(self) -> None:
        """Begin with the first block of the part."""
        if self.editors:
            self.editors[0].edit.setFocus()

    def go_to_block(self, name: str) -> None:
        """Begin with a block, in whichever part it is."""
        sections = self.list.model.rows()
        for section in sections:
            if any(block.id == name for block in section.blocks):
                self.list.go_to(section.place)
        for editor in self.editors:
            if editor.block.id == name:
                editor.edit.setFocus()
                self.area.ensureWidgetVisible(editor)

    def settle(self) -> None:
        """Keep what is typed now."""
        for editor in self.editors:
            editor.edit.settle()

    @Slot(int)
    def _choose_place(self, place: int) -> None:
        self.list.go_to(place)

    @Slot(object)
    def _choose(self, section: Section | None) -> None:
        if section is None or self._seen is None:
            return
        with QSignalBlocker(self.choice):
            self.choice.choose(section.place)
        names = [block.id for block in section.blocks]
        if names != self._shown:
            self.settle()
            self._make(section.blocks)
            self._shown = names
        for editor, block in zip(self.editors, section.blocks, strict=True):
            editor.show_seen(self._seen, block)

    def _make(self, blocks: list[TextBlock]) -> None:
        assert self._seen is not None  # noqa: S101 - blocks come from it
        clear(self.area.body)
        self.editors = []
        for block in blocks:
            editor = BlockEditor(self._seen, block, self)
            editor.worded.connect(self.worded)
            editor.figure_wanted.connect(partial(self._ask_figure, editor))
            editor.edit.entered.connect(partial(self._offer_figures, editor))
            editor.edit.show_text(editor.text_in(self._seen))
            self.area.body.add(editor)
            editor.show()  # now: the focus may go there next
            self.editors.append(editor)
        self.area.body.addStretch(1)
        self.area.verticalScrollBar().setValue(0)

    def _offer_figures(self, entered: BlockEditor) -> None:
        """Offer to insert a figure only where one writes."""
        for editor in self.editors:
            editor.insert_button.setVisible(editor is entered)

    def _ask_figure(self, editor: BlockEditor) -> None:
        if self._seen is None:
            return
        code = editor.block.id.partition(".")[0]
        dialog = FigureChoiceDialog(self, self._seen.found, code)
        dialog.chosen.connect(editor.edit.insert_figure)
        dialog.finished.connect(editor.edit.setFocus)
        dialog.open()
        self.dialog = dialog


def _sections(seen: Seen, first: str) -> Iterator[Section]:
    """Yield the parts of a report, each with the heading that it has now."""
    section = Section(0, first)
    for block in seen.words:
        if block.kind is BlockKind.HEADING:
            yield section
            text = seen.found.report.texts.get(block.id, block.text)
            words = "".join(piece.text for piece in seen.read(text))
            section = Section(section.place + 1, words or block.text)
        section.blocks.append(block)
    yield section
