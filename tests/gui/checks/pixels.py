"""Contrast as it is drawn: words 4.5:1, large words, edges and icons 3:1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QWidget,
)

from aidesk.gui import theme
from aidesk.gui.theme import Mode
from aidesk.gui.widgets.buttons import Tick
from aidesk.gui.widgets.plain import IconLabel
from aidesk.gui.widgets.table import SheetView
from tests.gui.checks.seen import Seen, Surface, brightness, named, ratio

WORDS = 4.5
HIGH_CONTRAST_WORDS = 7.0
LARGE_WORDS = 3.0
ROWS_LOOKED_AT = 12
SLACK = 0.02
DECORATION = " •_\n"  # says nothing that the words beside it do not say
EDGED = QLineEdit | QComboBox | QPlainTextEdit | QAbstractButton
Part = tuple[QRect, str, float]


def found(seen: Seen) -> Iterator[str]:
    """Yield what stands out too little from what is behind it."""
    if isinstance(seen.window, QMenu):
        surface = Surface(seen.window)
        yield from _pale(surface, seen.window, _entries(seen.window))
    for widget in seen.widgets:
        if not widget.isEnabled():
            continue
        surface = seen.surface(widget)
        yield from _pale(surface, widget, _parts(widget))
        if isinstance(widget, EDGED) and _has_edge(widget):
            yield from _pale_edge(surface, widget)


def _pale(surface: Surface, widget: QWidget, parts: Iterator[Part]) -> Iterator[str]:
    origin = surface.place(widget).topLeft()
    for box, words, needed in parts:
        placed = box.translated(origin)
        if placed.width() < 4 or placed.height() < 4:
            continue
        contrast = surface.contrast(placed)
        if contrast + SLACK < needed:
            yield f"pale {contrast:.1f}: {words!r} in {named(widget)}"


def _parts(widget: QWidget) -> Iterator[Part]:
    """Yield where words and icons stand, and how much they must stand out."""
    if isinstance(widget, SheetView):
        yield from _cells(widget)
    elif isinstance(widget, QHeaderView):
        yield from _headings(widget)
    elif isinstance(widget, QMenuBar):
        yield from _entries(widget)
    else:
        yield from _whole(widget)


def _whole(widget: QWidget) -> Iterator[Part]:
    """Yield the words or the icon that a widget shows as a whole."""
    box = widget.rect()
    if isinstance(widget, QLabel):
        if widget.text().strip(DECORATION):
            yield box, widget.text(), _needed(widget)
    elif isinstance(widget, IconLabel):
        yield box, "icon", LARGE_WORDS
    elif isinstance(widget, QAbstractButton):
        inner = box.marginsRemoved(QMargins(4, 4, 4, 4))
        if widget.text():
            yield inner, widget.text(), _needed(widget)
        elif not widget.icon().isNull():
            yield inner, "icon", LARGE_WORDS
    elif isinstance(widget, QLineEdit | QComboBox):
        words = _words_of(widget)
        if words.strip():
            yield box.marginsRemoved(QMargins(5, 5, 5, 5)), words, _words()


def _words_of(widget: QLineEdit | QComboBox) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() or widget.placeholderText()


def _cells(view: SheetView) -> Iterator[Part]:
    model: Any = view.model()
    origin = view.viewport().pos()
    room = view.viewport().rect()
    first = max(0, view.rowAt(0))
    for row in range(first, min(model.rowCount(), first + ROWS_LOOKED_AT)):
        for section in view.shown_columns():
            index = model.index(row, section)
            box = view.visualRect(index)
            words = str(index.data() or "").strip(DECORATION)
            if words and room.contains(box):
                inner = box.marginsRemoved(QMargins(5, 5, 5, 5))
                yield inner.translated(origin), str(index.data()), _words()


def _headings(header: QHeaderView) -> Iterator[Part]:
    model: Any = header.model()
    if model is None or header.orientation() != Qt.Orientation.Horizontal:
        return
    for section in range(header.count()):
        left, width = (
            header.sectionViewportPosition(section),
            header.sectionSize(section),
        )
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        box = QRect(left, 0, width, header.height() - 3)
        shown = not header.isSectionHidden(section) and header.rect().contains(box)
        if words and shown:
            yield box, words, _words()


def _entries(menu: QMenuBar | QMenu) -> Iterator[Part]:
    for action in menu.actions():
        if action.text() and action.isEnabled() and action.isVisible():
            yield menu.actionGeometry(action), action.text(), _words()


def _words() -> float:
    contrast = theme.look().mode is Mode.CONTRAST
    return HIGH_CONTRAST_WORDS if contrast else WORDS


def _needed(widget: QWidget) -> float:
    font = widget.font()
    size = widget.fontInfo().pixelSize() * 100 / theme.look().percent
    large = size >= 24 or (font.bold() and size >= 18.66)
    return LARGE_WORDS if large else _words()


def _has_edge(widget: QWidget) -> bool:
    """Tell whether a widget has a frame that shows where to click or type."""
    if isinstance(widget, QAbstractButton):
        return widget.property("kind") in ("normal", "primary")
    return not isinstance(widget, Tick) and not isinstance(
        widget.parentWidget(), QComboBox
    )


def _pale_edge(surface: Surface, widget: QWidget) -> Iterator[str]:
    """Look across the left edge: the line must stand out from what is around it."""
    box = surface.place(widget)
    height = max(box.height() // 5, 1)
    middle = box.center().y() - height // 2
    around = surface.colours(QRect(box.left() - 3, middle, 2, height))
    edge = surface.colours(QRect(box.left(), middle, 3, height))
    if not around or not edge:
        return
    ground = brightness(around.most_common(1)[0][0])
    contrast = max(ratio(brightness(pixel), ground) for pixel in edge)
    if contrast + SLACK < LARGE_WORDS:
        yield f"pale edge {contrast:.1f}: {named(widget)}"
