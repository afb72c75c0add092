"""Layouts whose gaps and margins follow the text size."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
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
    """Parts side by side that go on in the next line where the room ends.

    They stand at the left, or at the right if so asked, as buttons under a list.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, right: bool = False
    ) -> None:
        super().__init__()
        self._gap = gap
        self._right = right
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

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the parts by the lines they stand in."""
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines[-1] and used + self.spacing() + needed > width:
                lines.append([])
                used = 0
            used += needed + (self.spacing() if lines[-1] else 0)
            lines[-1].append(item)
        return lines

    def _place(self, area: QRect, *, move: bool) -> int:
        """Return the height that the parts take, and put them there if asked."""
        top = area.top()
        for line in self._lines(area.width()):
            sizes = [item.sizeHint() for item in line]
            used = sum(s.width() for s in sizes) + self.spacing() * (len(line) - 1)
            left = area.left() + (max(0, area.width() - used) if self._right else 0)
            for item, size in zip(line, sizes, strict=True):
                if move:
                    room = QSize(min(size.width(), area.width()), size.height())
                    item.setGeometry(QRect(QPoint(left, top), room))
                left += size.width() + self.spacing()
            top += max((s.height() for s in sizes), default=0) + self.spacing()
        return max(0, top - self.spacing() - area.top())


class Pair(QWidget):
    """Two parts side by side; the second below the first where room is narrow."""

    def __init__(self, first: Part, second: Part, *, gap: int = 8) -> None:
        super().__init__()
        self._line = Line(self, gap=gap)
        self._line.add(first, second)
        self._line.setStretch(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        side = Line.Direction
        needed = self._gap_and(sum(size.width() for size in self._sizes()))
        narrow = needed > self.width()
        self._line.setDirection(side.TopToBottom if narrow else side.LeftToRight)

    def sizeHint(self) -> QSize:  # noqa: N802
        sizes = self._sizes()
        width = self._gap_and(sum(size.width() for size in sizes))
        return QSize(width, self._line.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        items = (self._line.itemAt(place) for place in range(self._line.count()))
        widths = [item.minimumSize().width() for item in items if item is not None]
        return QSize(max(widths, default=0), self._line.minimumSize().height())

    def height_at(self, width: int) -> int:
        """Return the height that both parts take in a width."""
        sizes = self._sizes()
        heights = [size.height() for size in sizes]
        if self._gap_and(sum(size.width() for size in sizes)) <= width:
            return max(heights)
        return self._gap_and(sum(heights))

    def _gap_and(self, length: int) -> int:
        return length + self._line.spacing()

    def _sizes(self) -> list[QSize]:
        items = (self._line.itemAt(place) for place in range(self._line.count()))
        return [item.sizeHint() for item in items if item is not None]


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


def keep_room(widget: QWidget) -> None:
    """Let a widget take its room while it is hidden, so that nothing else moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


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
