"""Chinese words that an English window shows, but for those of the office's data."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QWidget,
)

from aidesk.gui.widgets.table import SheetView
from aidesk.reports.bank.formats import bank_formats
from aidesk.services.working_days import noticed_years
from tests.gui.checks.seen import Seen

CHINESE = re.compile("[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]+")
# how an amount came about is worded as on papers
WORKINGS = re.compile(
    "人月|个月|人|年收入|收入|分类施保|月标准|(基本生活|照料护理)标准"
)
OTHERS = ("中文", "人民币")
MASKED_NAME = r"\w某"  # as the journal has it
PROOFREAD = r"\d[\d.]*万?[元户人]|依据"  # what stands in a text that is proof-read
ROWS_LOOKED_AT = 40


def left_over(window: QWidget, office: Path) -> list[str]:
    """Return the texts of a window that are still Chinese."""
    data = _data_in(office)
    return sorted({text for text in _texts(window) if _is_chinese(text, data)})


@cache
def _data_in(office: Path) -> re.Pattern[str]:
    """Return what matches the Chinese words that are recorded in an office."""
    with sqlite3.connect(office) as file:
        names = file.execute("select name from sqlite_schema where type = 'table'")
        rows = [
            row
            for (table,) in names.fetchall()
            if table != "journal"
            for row in file.execute(f"select * from {table}")  # noqa: S608
        ]
        rows += file.execute("select distinct actor from journal")
    file.close()
    words = {cell for row in rows for cell in row if isinstance(cell, str)}
    for made in bank_formats().usable:  # files that people write, like the office
        words |= {made.name, made.about}
    words |= {year.source for year in noticed_years()}
    known = sorted(filter(CHINESE.search, words), key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, known), MASKED_NAME, PROOFREAD]))


def _is_chinese(text: str, data: re.Pattern[str]) -> bool:
    if not CHINESE.search(text):
        return False
    rest = data.sub("", text)
    if "×" in text:
        rest = WORKINGS.sub("", rest)
    return bool(CHINESE.search(rest)) and not text.startswith(OTHERS)


def _texts(window: QWidget) -> Iterator[str]:
    """Yield all words that a window shows, or says to a screen reader."""
    yield window.windowTitle()
    for widget in (window, *Seen(window).widgets):
        yield from (widget.accessibleName(), widget.accessibleDescription())
        yield widget.toolTip()
        if isinstance(widget, QMenu | QMenuBar):
            yield from (action.text() for action in widget.actions())
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, SheetView):
            yield from _cells(widget)


def _cells(view: SheetView) -> Iterator[str]:
    model = view.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(min(model.rowCount(), ROWS_LOOKED_AT)):
            yield str(model.index(row, column).data())
