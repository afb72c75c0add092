"""Layouts whose gaps and margins follow the text size."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)
from shiboken6 import isValid

from aidesk.gui.theme import px

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
UNLIMITED = 16_777_215  # Qt's own
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

    def set_gap(self, gap: int) -> None:
        """Change the gap between the parts, as at 100 %."""
        self._gap = gap
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


class Flow(QHBoxLayout):
    """Parts side by side that go on in the next line where the room ends.

    They stand at the left, or at the right if so asked, as buttons under a list.
    """

    # Qt keeps the items of this layout, not Python: the object of an item that Qt has
    # deleted may be taken for a new item at the same address, and that is a crash

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, right: bool = False
    ) -> None:
        super().__init__()
        self._gap = gap
        self._right = right
        self._parts: list[QWidget] = []
        self._known: list[tuple[QWidget, QSize]] | None = None
        self.fit()
        if parent is not None:
            parent.setLayout(self)

    def add(self, *parts: QWidget) -> None:
        """Add widgets, from the left; one that is here already goes to the end."""
        for part in parts:
            self.addWidget(part)
            self._parts = [each for each in self._parts if each is not part]
            self._parts.append(part)

    def fit(self) -> None:
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(self._gap))

    def invalidate(self) -> None:
        super().invalidate()
        self._known = None  # one of the parts has changed

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._place(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        QLayout.setGeometry(self, rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        sizes = [size for _part, size in self._shown()]
        width = sum(size.width() for size in sizes)
        width += self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for part, _size in self._shown():
            size = size.expandedTo(_least(part))
        return size

    def maximumSize(self) -> QSize:  # noqa: N802
        return QSize(UNLIMITED, UNLIMITED)

    def _shown(self) -> list[tuple[QWidget, QSize]]:
        """Return the parts that take room, of those still here, and their sizes."""
        if self._known is None:
            parts = [part for part in self._parts if isValid(part)]
            self._parts = [part for part in parts if self.indexOf(part) >= 0]
            shown = filter(_takes_room, self._parts)
            self._known = [(part, _wished(part)) for part in shown]
        return self._known

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """Return the parts by the lines they stand in."""
        lines: list[list[tuple[QWidget, QSize]]] = [[]]
        used = 0
        for part, size in self._shown():
            needed = size.width()
            if lines[-1] and used + self.spacing() + needed > width:
                lines.append([])
                used = 0
            used += needed + (self.spacing() if lines[-1] else 0)
            lines[-1].append((part, size))
        return lines

    def _place(self, area: QRect, *, move: bool) -> int:
        """Return the height that the parts take, and put them there if asked."""
        top = area.top()
        for line in self._lines(area.width()):
            used = sum(size.width() for _part, size in line)
            used += self.spacing() * (len(line) - 1)
            left = area.left() + (max(0, area.width() - used) if self._right else 0)
            height = max((size.height() for _part, size in line), default=0)
            for part, size in line:
                if move:
                    room = QSize(min(size.width(), area.width()), size.height())
                    middle = top + (height - size.height()) // 2
                    part.setGeometry(QRect(QPoint(left, middle), room))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - area.top())


def _takes_room(part: QWidget) -> bool:
    return not part.isHidden() or part.sizePolicy().retainSizeWhenHidden()


def _wished(part: QWidget) -> QSize:
    """Return the size that a layout gives a widget where there is room."""
    wished = part.sizeHint().expandedTo(part.minimumSizeHint())
    return wished.boundedTo(part.maximumSize()).expandedTo(part.minimumSize())


def _least(part: QWidget) -> QSize:
    """Return the smallest size that a layout gives a widget."""
    shrinks = QSizePolicy.PolicyFlag.ShrinkFlag.value
    least, wished, policy = part.minimumSizeHint(), _wished(part), part.sizePolicy()
    if not policy.horizontalPolicy().value & shrinks:
        least.setWidth(wished.width())
    if not policy.verticalPolicy().value & shrinks:
        least.setHeight(wished.height())
    return least.boundedTo(part.maximumSize()).expandedTo(part.minimumSize())


class Pair(QWidget):
    """Two parts side by side; the second below the first where room is narrow."""

    def __init__(self, first: Part, second: Part, *, gap: int = 8) -> None:
        super().__init__()
        self._parts = (first, second)
        self._line = Line(self, gap=gap)
        self._line.add(first, second)
        self._line.setStretch(0, 1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()  # a part got another size
        return super().event(event)

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
        widest = max(_least_of(part).width() for part in self._parts)
        return QSize(widest, self._line.minimumSize().height())

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
        return [_wished_of(part) for part in self._parts]


def _wished_of(part: Part) -> QSize:
    if isinstance(part, QWidget):
        return _wished(part) if _takes_room(part) else QSize(0, 0)
    return part.sizeHint() if part is not None else QSize(0, 0)


def _least_of(part: Part) -> QSize:
    if isinstance(part, QWidget):
        return _least(part) if _takes_room(part) else QSize(0, 0)
    return part.minimumSize() if part is not None else QSize(0, 0)


class Rule(QFrame):
    """A hairline between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)


class ScrollBody(QWidget):
    """What a :class:`Scroll` moves; named so that the style sheet finds it."""

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the least height: what can be lower is, before all of it scrolls."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1


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
