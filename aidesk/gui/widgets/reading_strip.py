"""The strip over every page of an office that is only looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.plain import BriefLabel, IconLabel


class ReadingStrip(QFrame):
    """Says that nothing is written, whatever is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = BriefLabel("bold", tone="warn", parent=self)
        self.words.show_words(
            self.tr(
                "只看不改：数据文件有问题，现在什么也不会写进去。"
                "关闭程序再打开，可以恢复备份。"
            ),
            self.tr("只看不改，什么也不会写进去"),
        )
        line = Line(self, gap=10, margins=(18, 6, 12, 6))
        line.add(IconLabel("eye", "warn", 18, self))
        line.addWidget(self.words, 1)
