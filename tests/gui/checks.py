"""What can be seen to be wrong with any window: cut words, pale words, no names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QWidget,
)

from aidesk.gui import theme
from aidesk.gui.widgets.table import SheetView

SHARP = 2  # pictures are taken larger, or thin strokes would look pale
SMALLEST_TARGET = 32
WORDS_CONTRAST = 4.5
LARGE_WORDS_CONTRAST = 3.0
FEWEST_PIXELS = 24
USED_BY_HAND = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


def findings(window: QWidget, screen: QSize) -> list[str]:
    """Return all that is wrong with a window as it is shown now."""
    found = list(_too_large(window, screen))
    for widget in _shown(window):
        found += _cut(widget)
        found += _nameless(widget)
        found += _too_small(widget)
    return [*found, *_same_names(window), *pale(window)]


def pale(window: QWidget) -> Iterator[str]:
    """Yield words that stand out too little from what is behind them."""
    picture = _picture(window)
    for widget in _shown(window):
        if not widget.isEnabled():
            continue
        for box, words, needed in _words(widget, window):
            if box.width() < 4 or box.height() < 4:
                continue
            contrast = _contrast(picture, box)
            if contrast < needed:
                yield f"pale {contrast:.1f}: {words!r} in {_named(widget)}"


def _shown(window: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that can be seen at least in part."""
    for widget in window.findChildren(QWidget):
        own = widget.isVisibleTo(window) and widget.window() is window
        if own and not _seen(widget, window).isEmpty():
            yield widget


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """Return what is seen of a widget, in the window's coordinates."""
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        around = QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
        box = box.intersected(around)
        parent = parent.parentWidget()
    return box.intersected(window.rect())


def _too_large(window: QWidget, screen: QSize) -> Iterator[str]:
    least = window.minimumSizeHint()
    if least.width() > screen.width() or least.height() > screen.height():
        yield f"window needs {least.width()}x{least.height()}"


def _cut(widget: QWidget) -> Iterator[str]:
    needed = QSize(0, 0)
    if isinstance(widget, QLabel) and widget.text():
        needed = widget.sizeHint()
        if widget.wordWrap():
            needed = QSize(0, widget.heightForWidth(widget.width()))
    elif isinstance(widget, QAbstractButton):
        needed = widget.sizeHint()
    elif isinstance(widget, QLineEdit):
        words = widget.text() or widget.placeholderText()
        needed = QSize(QFontMetrics(widget.font()).horizontalAdvance(words), 0)
    elif isinstance(widget, SheetView):
        yield from _cut_cells(widget)
    if needed.width() > widget.width() + 1 or needed.height() > widget.height() + 1:
        yield f"cut: {_named(widget)} needs {needed.width()}x{needed.height()}"
    area = widget.parentWidget()
    scrolled = area is not None and isinstance(area.parent(), QScrollArea)
    if area is not None and scrolled and widget.width() > area.width() + 1:
        yield f"wider than its scroll area: {_named(widget)}"


def _cut_cells(view: SheetView) -> Iterator[str]:
    model = view.model()
    bold = QFontMetrics(theme.font(bold=True))
    plain = QFontMetrics(theme.font())
    last = min(model.rowCount(), 40)
    for section in view.shown_columns():
        room = view.columnWidth(section) - 2 * theme.px(10)
        heading = str(model.headerData(section, Qt.Orientation.Horizontal))
        if bold.horizontalAdvance(heading) > room:
            yield f"cut heading: {heading}"
        for row in range(last):
            words = str(model.index(row, section).data())
            if plain.horizontalAdvance(words) > room:
                yield f"cut cell: {words}"


def _nameless(widget: QWidget) -> Iterator[str]:
    focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    if focus and isinstance(widget, USED_BY_HAND) and not _spoken(widget).strip():
        yield f"no name: {type(widget).__name__} in {_named(widget.parentWidget())}"


def _same_names(window: QWidget) -> Iterator[str]:
    buttons = (w for w in _shown(window) if isinstance(w, QAbstractButton))
    names = Counter(_spoken(button) for button in buttons)
    yield from (
        f"{count} buttons are named {n!r}" for n, count in names.items() if count > 1
    )


def _too_small(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractButton) and widget.isEnabled():
        side = min(widget.width(), widget.height())
        if side < SMALLEST_TARGET:
            yield f"small target {side}: {_named(widget)}"


def _spoken(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def _named(widget: QWidget | None) -> str:
    words = _spoken(widget) if widget is not None else ""
    return f"{type(widget).__name__} {words!r}"


def _words(widget: QWidget, window: QWidget) -> Iterator[tuple[QRect, str, float]]:
    """Yield where words stand that are seen whole, and how much they must stand out."""
    seen = _seen(widget, window)
    origin = widget.mapTo(window, QPoint(0, 0))
    if isinstance(widget, SheetView):
        area = _seen(widget.viewport(), window)
        origin = widget.viewport().mapTo(window, QPoint(0, 0))
        for box, words in _cells(widget):
            placed = box.translated(origin)
            if area.contains(placed):
                yield placed.adjusted(3, 3, -3, -3), words, WORDS_CONTRAST
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            box = widget.actionGeometry(action).translated(origin)
            yield box, action.text(), WORDS_CONTRAST
    elif seen.size() == widget.size() and isinstance(
        widget, QLabel | QAbstractButton | QLineEdit
    ):
        placeholder = widget.placeholderText() if isinstance(widget, QLineEdit) else ""
        words = widget.text() or placeholder
        if words.strip():
            inner = 0 if isinstance(widget, QLabel) else 4
            yield seen.adjusted(inner, inner, -inner, -inner), words, _needed(widget)


def _cells(view: SheetView) -> Iterator[tuple[QRect, str]]:
    model = view.model()
    for row in range(max(0, view.rowAt(0)), min(model.rowCount(), view.rowAt(0) + 12)):
        for section in view.shown_columns():
            index = model.index(row, section)
            if index.data():
                yield view.visualRect(index), str(index.data())


def _needed(widget: QWidget) -> float:
    font = widget.font()
    size = widget.fontInfo().pixelSize() * 100 / theme.look().percent
    large = size >= 24 or (font.bold() and size >= 18.66)
    return LARGE_WORDS_CONTRAST if large else WORDS_CONTRAST


def _picture(window: QWidget) -> QImage:
    image = QImage(window.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    window.render(image)
    return image


def _contrast(picture: QImage, box: QRect) -> float:
    """Return how far the strongest words differ from the ground around them."""
    place = QRect(box.topLeft() * SHARP, box.size() * SHARP)
    part = picture.copy(place.intersected(picture.rect()))
    pixels = Counter(memoryview(bytes(part.constBits())).cast("I"))
    if len(pixels) < 2:
        return WORDS_CONTRAST
    ground = _brightness(pixels.most_common(1)[0][0])
    seen = 0
    by_contrast = sorted(
        (
            (_ratio(_brightness(pixel), ground), count)
            for pixel, count in pixels.items()
        ),
        reverse=True,
    )
    for contrast, count in by_contrast:
        seen += count
        if seen >= FEWEST_PIXELS:
            return contrast
    return 1.0


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@cache
def _brightness(pixel: int) -> float:
    """Return the relative luminance of a pixel, as WCAG reckons it."""
    parts = (((pixel >> shift) & 255) / 255 for shift in (16, 8, 0))
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
