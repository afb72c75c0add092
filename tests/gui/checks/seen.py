"""What of a window can be seen: its widgets, where they stand, and its pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from aidesk.gui import theme

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
FEWEST_PIXELS = 12
EVERY = 2  # of the lines of a picture is looked at


@dataclass
class Seen:
    """A window with all widgets that are laid out in it, parents before children.

    What a scroll area holds counts as seen as a whole: a person can scroll to it.
    """

    window: QWidget
    widgets: list[QWidget] = field(default_factory=list)
    surfaces: dict[QWidget, Surface] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._take(self.window)

    def _take(self, widget: QWidget) -> None:
        for child in widget.findChildren(QWidget, options=DIRECT):
            if (
                child.isVisible()
                and not child.isWindow()
                and not child.size().isEmpty()
            ):
                self.widgets.append(child)
                self._take(child)

    def surface(self, widget: QWidget) -> Surface:
        """Return the picture that a widget is drawn on whole."""
        root = self._root(widget)
        if root not in self.surfaces:
            self.surfaces[root] = Surface(root)
        return self.surfaces[root]

    def _root(self, widget: QWidget) -> QWidget:
        """Return the nearest ancestor that is scrolled, or the window."""
        around = widget
        while around is not self.window:
            viewport = around.parentWidget()
            area = viewport.parentWidget() if viewport is not None else None
            if isinstance(area, QScrollArea) and area.widget() is around:
                return around
            around = viewport or self.window
        return self.window


class Surface:
    """The pixels of a widget with all it holds, even what is scrolled away."""

    def __init__(self, root: QWidget) -> None:
        # thin strokes look pale in small letters unless the picture is larger
        self.sharp = 2 if theme.look().percent < 150 else 1
        image = QImage(root.size() * self.sharp, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.sharp)
        image.fill(theme.colour("bg"))
        root.render(image)
        self.root = root
        self._image = image
        self._line = image.bytesPerLine() // 4
        self._pixels = memoryview(image.constBits()).cast("B").cast("I")

    def place(self, widget: QWidget) -> QRect:
        """Return where a widget stands on this surface."""
        return QRect(widget.mapTo(self.root, QPoint(0, 0)), widget.size())

    def colours(self, box: QRect) -> Counter[int]:
        """Count the colours in a box of the surface."""
        sharp = self.sharp
        whole = QRect(box.topLeft() * sharp, box.size() * sharp)
        part = whole.intersected(self._image.rect())
        found: Counter[int] = Counter()
        width = part.width()
        for row in range(part.top(), part.top() + max(part.height(), 0), EVERY):
            start = row * self._line + part.left()
            found.update(self._pixels[start : start + width].tolist())
        return found

    def contrast(self, box: QRect) -> float:
        """Return how far the strongest strokes differ from the ground around them.

        A box of one colour, where nothing is drawn, gives 0.
        """
        pixels = self.colours(box)
        if len(pixels) < 2:
            return 0.0
        ground = brightness(pixels.most_common(1)[0][0])
        by_contrast = sorted(
            ((ratio(brightness(pixel), ground), n) for pixel, n in pixels.items()),
            reverse=True,
        )
        seen = 0
        for contrast, count in by_contrast:
            seen += count
            if seen >= FEWEST_PIXELS:
                return contrast
        return 1.0


def spoken(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()  # Linux says what is chosen, Windows this
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def named(widget: QWidget | None) -> str:
    """Return what a finding calls a widget."""
    if widget is None:
        return "nothing"
    owner = widget.parentWidget()
    words = spoken(widget) or getattr(widget, "text", str)()
    within = type(owner).__name__ if owner is not None else ""
    return f"{type(widget).__name__} {words!r} in {within}"


def ratio(one: float, other: float) -> float:
    """Return the contrast of two brightnesses."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@cache
def brightness(pixel: int) -> float:
    """Return the relative luminance of a pixel, as WCAG reckons it."""
    parts = (((pixel >> shift) & 255) / 255 for shift in (16, 8, 0))
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def sized(size: QSize) -> str:
    """Return a size in words."""
    return f"{size.width()}x{size.height()}"


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a widget stands in, the nearest first."""
    around = widget.parentWidget()
    while around is not None:
        yield around
        around = around.parentWidget()
