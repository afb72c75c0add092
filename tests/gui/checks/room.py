"""Room: nothing is cut, squashed, outside what it stands in, or off the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

from aidesk.gui import theme
from aidesk.gui.widgets.table import SheetView
from tests.gui.checks.seen import Seen, named, sized

NEAR = QMargins(1, 1, 1, 1)
SMALLEST_TARGET = 32
ROWS_LOOKED_AT = 40


def found(seen: Seen) -> Iterator[str]:
    """Yield where room is missing."""
    for widget in seen.widgets:
        yield from _cut(widget)
        yield from _squashed(widget)
        yield from _outside(widget)
        yield from _too_small(widget)


def too_large(window: QWidget, screen: QSize | None) -> Iterator[str]:
    """Yield that a window does not find room on its screen."""
    middle = window.geometry().center()
    own = QGuiApplication.screenAt(middle) or window.screen()
    room = own.availableGeometry()
    most, least = screen or room.size(), window.minimumSizeHint()
    if least.width() > most.width() or least.height() > most.height():
        yield f"window needs {sized(least)}"
    size = window.size()
    if size.width() > most.width() + 1 or size.height() > most.height() + 1:
        yield f"window takes {sized(size)}"
    if isinstance(window, QDialog) and not room.contains(window.geometry()):
        yield f"window is off the screen: {window.geometry()}"


def _cut(widget: QWidget) -> Iterator[str]:
    needed = QSize(0, 0)
    if isinstance(widget, QLabel):
        needed = _of_label(widget)
    elif isinstance(widget, QAbstractButton):
        needed = widget.sizeHint()
    elif isinstance(widget, QLineEdit):
        yield from _cut_line(widget)
    elif isinstance(widget, QComboBox):
        yield from _cut_choice(widget)
    elif isinstance(widget, SheetView):
        yield from _cut_cells(widget)
    elif isinstance(widget, QMenuBar):
        more = widget.findChild(QToolButton, "qt_menubar_ext_button")
        if isinstance(more, QToolButton) and more.isVisible():
            yield "menu bar is cut"
    if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1:
        yield f"cut: {named(widget)} needs {sized(needed)}, has {sized(widget.size())}"


def _of_label(label: QLabel) -> QSize:
    """Return the size that the words of a label need."""
    text = label.text()
    if not text.strip():
        return QSize(0, 0)
    if not label.wordWrap():
        return label.sizeHint()
    words = (word for line in text.splitlines() for word in line.split())
    longest = 0
    if text.isascii():  # Chinese goes on in the next line anywhere
        metrics = label.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, words), default=0)
    return QSize(longest, label.heightForWidth(label.width()))


def _cut_line(line: QLineEdit) -> Iterator[str]:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    room = line.style().subElementRect(
        QStyle.SubElement.SE_LineEditContents, option, line
    )
    metrics = line.fontMetrics()
    words = "" if line.text() else line.placeholderText()
    if metrics.horizontalAdvance(words) > room.width() - 2:
        yield f"cut: placeholder {words!r} of {named(line)}"
    if metrics.height() > room.height() + 1:
        yield f"cut: {named(line)} is too low"


def _cut_choice(choice: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    room = choice.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        choice,
    )
    words = choice.currentText()
    if choice.fontMetrics().horizontalAdvance(words) > room.width() + 1:
        yield f"cut: {words!r} in {named(choice)}"


def _cut_cells(view: SheetView) -> Iterator[str]:
    model: Any = view.model()
    bold = QFontMetrics(theme.font(bold=True))
    plain = QFontMetrics(theme.font())
    if plain.height() > view.rowHeight(0) and model.rowCount():
        yield f"rows of {named(view)} are too low"
    last = min(model.rowCount(), ROWS_LOOKED_AT)
    for section in view.shown_columns():
        room = view.columnWidth(section) - 2 * theme.px(10)
        heading = str(model.headerData(section, Qt.Orientation.Horizontal))
        if bold.horizontalAdvance(heading) > room:
            yield f"cut heading: {heading}"
        for row in range(last):
            words = str(model.index(row, section).data() or "")
            if plain.horizontalAdvance(words) > room:
                yield f"cut cell: {words}"


def _squashed(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractScrollArea | QLabel | QAbstractButton | QScrollBar):
        return
    least = widget.minimumSizeHint()
    if least.width() > widget.width() + 1 or least.height() > widget.height() + 1:
        yield f"squashed: {named(widget)} {sized(widget.size())} for {sized(least)}"


def _outside(widget: QWidget) -> Iterator[str]:
    around = widget.parentWidget()
    if around is None or isinstance(around, QAbstractItemView):
        return
    area = around.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is around:
        scrolled = isinstance(area, QScrollArea) and area.widget() is widget
        if scrolled and widget.width() > around.width() + 1:
            yield f"wider than its scroll area: {named(widget)}"
    elif not around.rect().marginsAdded(NEAR).contains(widget.geometry()):
        yield f"outside: {named(widget)}"


def _too_small(widget: QWidget) -> Iterator[str]:
    target = QAbstractButton | QLineEdit | QComboBox
    if not isinstance(widget, target) or not widget.isEnabled():
        return
    if isinstance(widget.parentWidget(), QAbstractItemView):
        return
    side = min(widget.width(), widget.height()) * 100 // theme.look().percent
    if side < SMALLEST_TARGET:
        yield f"small target {side}: {named(widget)}"
