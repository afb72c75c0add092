"""What a person sees of a window: words, controls by their words, rows of lists."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit)


def bare(text: str) -> str:
    """Return the words of a text without the marks of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def words_on(widget: QWidget) -> str:
    """Return what is written on a control, or what a screen reader calls it."""
    text = bare(widget.text()) if isinstance(widget, QAbstractButton) else ""
    return text or widget.accessibleName()


def is_shown(widget: QWidget) -> bool:
    """Tell whether some of a widget is on the screen."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def is_free(widget: QWidget, place: QPoint) -> bool:
    """Tell whether a place of a widget is in sight and nothing lies over it."""
    if not widget.visibleRegion().contains(place):
        return False
    window = widget.window()
    hit = window.childAt(widget.mapTo(window, place)) or window
    return hit is widget or (hit is not None and widget.isAncestorOf(hit))


def named(front: QWidget, words: str) -> list[QWidget]:
    """Return the controls with these words: with nothing else, else those that hold them."""
    shown: list[QWidget] = [
        each
        for each in front.findChildren(QWidget)
        if isinstance(each, CONTROLS) and each.isVisible() and words in _called(each)
    ]
    exact = [each for each in shown if words in (words_on(each), each.accessibleName())]
    return exact or shown


def _called(widget: QWidget) -> str:
    labels = widget.window().findChildren(QLabel) if not words_on(widget) else []
    beside = next((bare(each.text()) for each in labels if each.buddy() is widget), "")
    return f"{words_on(widget)}\n{widget.accessibleName()}\n{beside}"


def control(front: QWidget, words: str) -> QWidget | None:
    """Return the one control with these words that can be used; None while there is none."""
    usable = [each for each in named(front, words) if each.isEnabled()]
    assert len(usable) < 2, f"{len(usable)} times {words}: {[*map(_called, usable)]}"
    return usable[0] if usable else None


def commands(bar: QMenuBar | QMenu) -> Iterator[QAction]:
    """Yield the commands that a menu offers now."""
    for action in bar.actions():
        if action.isVisible() and not action.isSeparator():
            yield action


def row_of(view: QAbstractItemView, words: str) -> QModelIndex | None:
    """Return the first cell of a list with these words."""
    model, root = view.model(), view.rootIndex()
    for row in range(model.rowCount(root)):
        for column in range(_columns(view)):
            index = model.index(row, column, root)
            if str(index.data() or "") == words:
                return index
    return None


def option(choice: QComboBox, words: str) -> str:
    """Return what a choice offers that is called so, with what is told of it."""
    offered = [choice.itemText(place) for place in range(choice.count())]
    found = [each for each in offered if each == words or each.startswith(f"{words}（")]
    assert len(found) == 1, f"“{words}” among {offered}"
    return found[0]


def cell(view: QAbstractItemView, row: int, column: str) -> QModelIndex:
    """Return the cell of a list in a row, below a heading."""
    model, across = view.model(), Qt.Orientation.Horizontal
    headings = [model.headerData(c, across) for c in range(model.columnCount())]
    return model.index(row, headings.index(column))


def lists(front: QWidget) -> list[QAbstractItemView]:
    """Return the lists that are shown."""
    found = front.findChildren(QAbstractItemView)
    if isinstance(front, QAbstractItemView):
        found.append(front)
    return [view for view in found if is_shown(view)]


def texts(front: QWidget) -> Iterator[str]:
    """Yield every text that is in sight."""
    for widget in (front, *front.findChildren(QWidget)):
        if not is_shown(widget):
            continue
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QAbstractButton):
            yield bare(widget.text())
        elif isinstance(widget, QComboBox):
            yield widget.currentText()
        elif isinstance(widget, QAbstractItemView):
            yield from _cells(widget)
        elif isinstance(widget, QMenu):
            yield from (bare(action.text()) for action in commands(widget))
        elif not isinstance(widget, QAbstractScrollArea):
            yield widget.accessibleName()  # what is painted


def _columns(view: QAbstractItemView) -> int:
    """Return how many columns a list has; one is all that a plain list tells."""
    plain = isinstance(view, QListView)
    return 1 if plain else view.model().columnCount(view.rootIndex())


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, root, seen = view.model(), view.rootIndex(), view.viewport().rect()
    for row in range(model.rowCount(root) if model is not None else 0):
        for column in range(_columns(view)):
            index = model.index(row, column, root)
            if view.visualRect(index).intersects(seen):
                yield str(index.data() or "")
