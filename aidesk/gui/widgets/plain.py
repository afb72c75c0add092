"""Words on the screen: always plain text, whatever a person's data contain."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from aidesk.gui import icons
from aidesk.gui.theme import px


class Label(QLabel):
    """Words that are shown as they are, never as HTML.

    Roles: ``title`` (of a page), ``heading`` (of a card), ``number``, ``bold``,
    ``muted``, ``small``; none is body text.  Tones: ``ok``, ``warn``, ``bad``.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        tone: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for one line: what wraps gets its height from its width."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            hint.setHeight(self.fontMetrics().height())
        return hint

    def set_tone(self, tone: str) -> None:
        """Show the words in another colour."""
        restyle(self, tone=tone)


class BriefLabel(Label):
    """One line that gives way to fewer words where room is narrow; it may also wrap."""

    def __init__(
        self, role: str = "", *, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", role, tone=tone, parent=parent)
        self._whole = self._brief = ""

    def show_words(self, whole: str, brief: str) -> None:
        """Show the whole words where they fit into one line, else the brief ones."""
        self._whole, self._brief = whole, brief
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        if self.wordWrap():
            return super().sizeHint()
        return QSize(self._width_of(self._brief), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return super().minimumSizeHint() if self.wordWrap() else self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self.wordWrap() or self._width_of(self._whole) <= self.width()
        self.setText(self._whole if fits else self._brief)

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + px(2)


class Pill(Label):
    """A word on a coloured ground, for what is not as usual."""

    def __init__(
        self, text: str = "", tone: str = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "pill", tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class IconLabel(QWidget):
    """An icon in a colour of the theme, beside words that say the same."""

    def __init__(
        self,
        name: str,
        colour: str = "text",
        size: int = icons.ICON_SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fit()

    def set_icon(self, name: str, colour: str) -> None:
        """Show another icon."""
        self._name = name
        self._colour = colour
        self.update()

    def fit(self) -> None:
        self.setFixedSize(QSize(px(self._size), px(self._size)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        icons.paint(painter, QRect(self.rect()), self._name, self._colour)
        painter.end()


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties that the style sheet asks for, and draw the widget anew."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say what has changed, where one is at work."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def set_tip(widget: QWidget, text: str) -> None:
    """Set a tooltip that shows its text as it is, never as HTML."""
    widget.setToolTip(f"<span>{_escaped(text)}</span>" if text else "")


def breakable(path: Path) -> str:
    """Return a path that may go on in the next line after each of its folders."""
    return re.sub(r"([\\/])", "\\1\u200b", str(path))


def unmarked(text: str) -> str:
    """Return words for a button or menu in which ``&`` is just a sign."""
    return text.replace("&", "&&")


def _escaped(text: str) -> str:
    """Return a text as HTML shows it; the package for it takes its time to load."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
