"""Layouts whose gaps and margins follow the text size."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from aidesk.gui.theme import px

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
Part = QWidget | QLayout | None


class _Box(QBoxLayout):
    def __init__(
        self,
        direction: QBoxLayout.Direction,
        parent: QWidget | None,
        gap: int,
        margins: Margins,
    ) -> None:
        super().__init__(direction)
        self._gap = gap
        self._margins = margins
        self.fit()
        if parent is not None:
            parent.setLayout(self)

    def add(self, *parts: Part) -> None:
        """Add widgets and layouts; None is the place that takes what room is left."""
        for part in parts:
            if isinstance(part, QWidget):
                self.addWidget(part)
            elif isinstance(part, QLayout):
                self.addLayout(part)
            else:
                self.addStretch(1)

    def set_margins(self, *margins: int) -> None:
        """Change the margins: left, top, right, bottom, as at 100 %."""
        left, top, right, bottom = margins
        self._margins = (left, top, right, bottom)
        self.fit()

    def fit(self) -> None:
        self.setSpacing(px(self._gap))
        left, top, right, bottom = map(px, self._margins)
        self.setContentsMargins(left, top, right, bottom)


class Rows(_Box):
    """Parts one below the other."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        margins: Margins = NO_MARGINS,
    ) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, parent, gap, margins)


class Line(_Box):
    """Parts side by side."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        margins: Margins = NO_MARGINS,
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent, gap, margins)


class Grid(QGridLayout):
    """Parts in rows and columns; columns may be given the room that is left."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 6
    ) -> None:
        super().__init__()
        self._gap = gap
        self._line_gap = line_gap
        self.fit()
        if parent is not None:
            parent.setLayout(self)

    def add_line(self, *parts: QWidget) -> None:
        """Add one more row of widgets, from the left."""
        row = self.rowCount()
        for place, part in enumerate(parts):
            self.addWidget(part, row, place)

    def fit(self) -> None:
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(px(self._gap))
        self.setVerticalSpacing(px(self._line_gap))


class Flow(QLayout):
    """Parts side by side that go on in the next line where the room ends."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__()
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.fit()
        if parent is not None:
            parent.setLayout(self)

    def add(self, *parts: QWidget) -> None:
        """Add widgets, from the left."""
        for part in parts:
            self.addWidget(part)

    def fit(self) -> None:
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(self._gap))

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes)
        width += self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, area: QRect, *, move: bool) -> int:
        """Return the height that the parts take, and put them there if asked."""
        left, top, line_height = area.left(), area.top(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(area.width(), 16_777_215))
            if left > area.left() and left + size.width() > area.left() + area.width():
                left, top, line_height = area.left(), top + line_height, 0
                top += self.spacing()
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self.spacing()
            line_height = max(line_height, size.height())
        return top + line_height - area.top()


class Rule(QFrame):
    """A hairline between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)


class ScrollBody(QWidget):
    """What a :class:`Scroll` moves; named so that the style sheet finds it."""


class Scroll(QScrollArea):
    """Room for more than the screen is high; ``body`` takes the parts."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 14) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = ScrollBody(self)
        self.body = Rows(inner, gap=gap)
        self.setWidget(inner)


def holder(layout: QLayout) -> QWidget:
    """Return a widget around a layout, for what is shown and hidden as one."""
    widget = QWidget()
    widget.setLayout(layout)
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return widget


def clear(layout: QLayout) -> None:
    """Take all parts out of a layout and drop them."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def tab_order(*widgets: QWidget) -> None:
    """Let the Tab key visit widgets in this order."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
