"""What a screen reader says and where the keys go: names, roles, order, letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QRawFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.help_window import HelpText
from aidesk.gui.widgets.reading_order import put_in_order
from aidesk.paths import resources
from tests.gui.checks.seen import Seen, ancestors, named, spoken

USED_BY_HAND = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractItemView,
    QPlainTextEdit,
)
_MEANINGLESS = (
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Whitespace,
)
_LETTER = re.compile(r"(?<!&)&([^&\s])")
_UNPRINTED = re.compile("[\\s\u200b\u200e\u200f\ufeff]")


def found(seen: Seen) -> Iterator[str]:
    """Yield what cannot be heard, reached or read."""
    for widget in seen.widgets:
        yield from _nameless(widget)
        yield from _rich(widget)
        yield from _unsaid(widget)
    yield from _same_names(seen)
    yield from _out_of_order(seen)
    yield from _same_letters(seen)
    yield from _missing_glyphs(seen)


def takes_keys(widget: QWidget) -> bool:
    """Tell whether the Tab key stops at a widget."""
    by_tab = Qt.FocusPolicy.TabFocus.value
    return bool(widget.focusPolicy().value & by_tab) and widget.isEnabled()


def _nameless(widget: QWidget) -> Iterator[str]:
    if not takes_keys(widget) or _is_inner(widget):
        return
    if not spoken(widget).strip():
        yield f"no name: {named(widget)}"
    if isinstance(widget, QAbstractScrollArea):
        return  # Qt calls what it scrolls a pane, whatever is in it
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None or interface.role() in _MEANINGLESS:
        yield f"no role: {named(widget)}"


def _is_inner(widget: QWidget) -> bool:
    """Tell whether a widget is a part of a control that speaks for it."""
    return widget.focusProxy() is not None or isinstance(
        widget.parentWidget(), QComboBox
    )


def _rich(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield f"may be rich text: {named(widget)}"
    if isinstance(widget, QTextBrowser) and not isinstance(widget, HelpText):
        yield f"rich text: {named(widget)}"


def _unsaid(widget: QWidget) -> Iterator[str]:
    """Yield an input that is marked as wrong without saying why."""
    if widget.property("wrong") == "true" and not widget.accessibleDescription():
        yield f"wrong without a reason: {named(widget)}"


def _same_names(seen: Seen) -> Iterator[str]:
    controls = [w for w in seen.widgets if isinstance(w, USED_BY_HAND)]
    names = Counter(spoken(w) for w in controls if takes_keys(w) and not _is_inner(w))
    yield from (
        f"{count} controls are named {n!r}" for n, count in names.items() if count > 1
    )


def _out_of_order(seen: Seen) -> Iterator[str]:
    """Yield steps of the Tab key that go back against the way one reads."""
    stops = tab_stops(seen)
    for one, other in pairwise(stops):
        if _zone(one, seen) is _zone(other, seen) and _goes_back(one, other, seen):
            yield f"out of order: {named(other)} after {named(one)}"


def tab_stops(seen: Seen) -> list[QWidget]:
    """Return where the Tab key stops, from the first to the last."""
    for page in seen.widgets:
        if isinstance(page, Page):
            put_in_order(page)  # as a page does when the key is pressed
    laid_out = set(seen.widgets)
    stops: list[QWidget] = []
    widget = seen.window.nextInFocusChain()
    while widget is not None and widget is not seen.window:
        if widget in laid_out and takes_keys(widget) and widget.focusProxy() is None:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def _zone(widget: QWidget, seen: Seen) -> QWidget:
    """Return the part of the window that is read by itself, such as a page."""
    inside = [widget, *ancestors(widget)]
    zones = ("Navigation", "StatusLine", "Page", "Card", "Sheet", "QScrollArea")
    for around in inside:
        if any(kind.__name__ in zones for kind in type(around).__mro__[:4]):
            return around
        if around is seen.window:
            break
    return seen.window


def _goes_back(one: QWidget, other: QWidget, seen: Seen) -> bool:
    if other.property("kind") == "primary" or one.property("kind") == "primary":
        return False  # Enter in the last field leads to what the window is for
    first, second = (
        QRect(w.mapTo(seen.window, QPoint(0, 0)), w.size()) for w in (one, other)
    )
    above = second.bottom() <= first.top()
    if above:
        return second.left() < first.right()
    same_line = second.top() < first.bottom()
    return same_line and second.right() <= first.left()


def _same_letters(seen: Seen) -> Iterator[str]:
    """Yield letters that, with Alt, lead to two places."""
    texts = [*_marked(seen)]
    letters = Counter(
        found[1].upper() for text in texts if (found := _LETTER.search(text))
    )
    yield from (
        f"Alt+{letter} leads to {count} places"
        for letter, count in letters.items()
        if count > 1
    )


def _marked(seen: Seen) -> Iterator[str]:
    if isinstance(seen.window, QMenu):
        yield from (a.text() for a in seen.window.actions() if a.isVisible())
    for widget in seen.widgets:
        if isinstance(widget, QMenuBar):
            yield from (action.text() for action in widget.actions())
        elif isinstance(widget, QAbstractButton) or (
            isinstance(widget, QLabel) and widget.buddy() is not None
        ):
            yield widget.text()


def _missing_glyphs(seen: Seen) -> Iterator[str]:
    font = _font()
    for text in {*_texts(seen)}:
        for sign in set(_UNPRINTED.sub("", text)):
            if not font.supportsCharacter(ord(sign)):
                yield f"no glyph for {sign!r} (U+{ord(sign):04X}) in {text!r}"


def _texts(seen: Seen) -> Iterator[str]:
    for widget in seen.widgets:
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()


@cache
def _font() -> QRawFont:
    """Return the font that comes with the program: Windows' own has as much."""
    return QRawFont(str(resources() / "fonts" / "NotoSansSC-Regular.ttf"), 15)
