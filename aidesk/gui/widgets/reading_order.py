"""The order in which one reads: what the Tab key follows, whenever parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QGridLayout,
    QLayout,
    QScrollArea,
    QWidget,
)

from aidesk.gui.widgets.boxes import tab_order

Part = QWidget | QLayout
_WHOLE = (QAbstractItemView, QComboBox)
# neither children() nor itemAt(): their Python objects stay when Qt deletes what they
# stand for, and are taken for whatever comes to lie at the same address
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def put_in_order(root: QWidget) -> None:
    """Let the Tab key visit what stands in a widget as the layouts place it.

    What a window is for comes before the other buttons beside it: Enter in the last
    field leads there.
    """
    tab_order(*in_reading_order(root))


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """Yield what takes the focus by the Tab key, from the first to the last."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    if isinstance(root, _WHOLE):
        return
    if isinstance(root, QScrollArea):
        inner = root.widget()
        if inner is not None:
            yield from in_reading_order(inner)
        return
    for child in _children(root):
        yield from in_reading_order(child)


def _children(root: QWidget) -> list[QWidget]:
    """Return the children: first those that a layout places, then the others."""
    children = root.findChildren(QWidget, options=_DIRECT)
    layout = root.layout()
    placed = list(_placed(layout, children)) if layout is not None else []
    known = set(placed)
    others = (child for child in children if child not in known)
    return [*placed, *(child for child in others if not child.isWindow())]


def _placed(layout: QLayout, children: list[QWidget]) -> Iterator[QWidget]:
    """Yield those of some widgets that stand in a layout, in its order."""
    parts: list[Part] = [*children, *layout.findChildren(QLayout, options=_DIRECT)]
    parts = [part for part in parts if layout.indexOf(part) >= 0]
    parts.sort(key=lambda part: _place(layout, part))
    for part in _main_first(parts) if isinstance(layout, QBoxLayout) else parts:
        if isinstance(part, QWidget):
            yield part
        else:
            yield from _placed(part, children)


def _place(layout: QLayout, part: Part) -> tuple[int, int]:
    """Return where a part stands: its row and column, or its number."""
    number = layout.indexOf(part)
    if not isinstance(layout, QGridLayout):
        return number, 0
    row, column, *_spans = cast("tuple[int, ...]", layout.getItemPosition(number))
    return row, column


def _main_first(parts: list[Part]) -> list[Part]:
    """Return the parts with the primary button before the buttons beside it."""
    kinds = [_kind(part) for part in parts]
    if "primary" not in kinds:
        return parts
    main = kinds.index("primary")
    first = next(place for place, kind in enumerate(kinds) if kind)
    return [*parts[:first], parts[main], *parts[first:main], *parts[main + 1 :]]


def _kind(part: Part) -> str:
    kind = part.property("kind") if isinstance(part, QWidget) else None
    return kind if isinstance(kind, str) else ""
