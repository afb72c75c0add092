"""What new standards would change, seen beside their form before they are kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Rows, clear
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.standard_preview import ChangedHousehold, Preview
from aidesk.wording.new_standard import (
    LARGEST_COLUMNS,
    PAST_COLUMNS,
    PastLine,
    past_lines,
    programme_lines,
    zero_lines,
)

_HEAD: Final = 62
_LINE: Final = 40
_TOTALS: Final = 46


class StandardPreview(Card):
    """Shows a preview, or what is to be filled in first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("记下以后会怎样"))
        self.empty = EmptyHint(
            self.tr("还没有可以比的"),
            self.tr(
                "填好文件上的月份和至少一个新标准，这里就算出影响，记下以前先看清楚。"
            ),
            icon="lightbulb",
        )
        self.zero = Consequences(self)
        self._lines = Rows(gap=10)
        self.past_title = Label(self.tr("按月补发"), "bold", parent=self)
        self.past: Sheet[PastLine] = Sheet(
            self.tr("按月补发"),
            SheetSpec(
                PAST_COLUMNS,
                key=lambda line: (line.programme, line.past.month),
                counted=self.tr("{count} 笔"),
            ),
            parent=self,
        )
        self.largest_title = Label(self.tr("变化最大的家庭"), "bold", parent=self)
        self.largest: Sheet[ChangedHousehold] = Sheet(
            self.tr("变化最大的家庭"),
            SheetSpec(
                LARGEST_COLUMNS,
                key=lambda each: each.household,
                counted=self.tr("{count} 户"),
                aside={"人口": 1, "现在每月（元）": 2},
            ),
            parent=self,
        )
        self.body.add(self.empty, self.zero)
        self.body.addLayout(self._lines)
        self.body.add(self.past_title, self.past, self.largest_title, self.largest)
        self.show_preview(None)

    def show_preview(self, preview: Preview | None) -> None:
        """Show a preview; None while too little is filled in."""
        clear(self._lines)
        self.empty.setVisible(preview is None)
        self.zero.say(zero_lines(preview) if preview else (), "warn")
        past = past_lines(preview) if preview else []
        largest = list(preview.largest) if preview else []
        if preview is not None:
            for each in preview.programmes:
                first, *more = programme_lines(each)
                words = Rows(gap=3)
                words.add(Label(first, "bold", wrap=True))
                words.add(*(Label(line, wrap=True) for line in more))
                self._lines.addLayout(words)
        self.past.show_rows(past)
        self.largest.show_rows(largest)
        self.past_title.setVisible(bool(past))
        self.past.setVisible(bool(past))
        self.largest_title.setVisible(bool(largest))
        self.largest.setVisible(bool(largest))
        self.fit()

    def fit(self) -> None:
        """Show both lists in full: they are short."""
        months, homes = self.past.model.rowCount(), self.largest.model.rowCount()
        self.past.setMinimumHeight(px(_HEAD + _TOTALS + _LINE * months))
        self.largest.setMinimumHeight(px(_HEAD + _LINE * homes))
