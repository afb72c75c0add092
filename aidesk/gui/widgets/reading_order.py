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

_WHOLE = (QAbstractItemView, QComboBox)
# not children(): it keeps Python objects of what Qt made and deletes for itself
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
    layout = root.layout()
    placed = list(_placed(layout)) if layout is not None else []
    known = set(placed)
    others = root.findChildren(QWidget, options=_DIRECT)
    return [
        *placed,
        *(each for each in others if each not in known and not each.isWindow()),
    ]


def _placed(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _cell(layout, place))
    parts = [_part(layout, place) for place in places]
    if isinstance(layout, QBoxLayout):
        parts = _main_first(parts)
    for part in parts:
        if isinstance(part, QWidget):
            yield part
        elif part is not None:
            yield from _placed(part)


def _cell(grid: QGridLayout, place: int) -> tuple[int, int]:
    row, column, *_spans = cast("tuple[int, ...]", grid.getItemPosition(place))
    return row, column


def _part(layout: QLayout, place: int) -> QWidget | QLayout | None:
    item = layout.itemAt(place)
    return None if item is None else item.widget() or item.layout()


def _main_first(
    parts: list[QWidget | QLayout | None],
) -> list[QWidget | QLayout | None]:
    """Return the parts with the primary button before the buttons beside it."""
    kinds = [_kind(part) for part in parts]
    if "primary" not in kinds:
        return parts
    main = kinds.index("primary")
    first = next(place for place, kind in enumerate(kinds) if kind)
    return [*parts[:first], parts[main], *parts[first:main], *parts[main + 1 :]]


def _kind(part: QWidget | QLayout | None) -> str:
    kind = part.property("kind") if isinstance(part, QWidget) else None
    return kind if isinstance(kind, str) else ""
