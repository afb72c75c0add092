"""The list of pages at the left: words and icons, a rail, or words only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QWidget

from aidesk.gui import icons
from aidesk.gui.theme import colour, font, px, ring
from aidesk.gui.widgets.boxes import NO_MARGINS, Rows
from aidesk.gui.widgets.buttons import Button, PressedByEnter
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.reading_order import put_in_order

WIDE_WIDTH: Final = 196
WORDS_HEIGHT: Final = 32
RAIL_HEIGHT: Final = 50
GAP: Final = 2
TALL: Final = 668  # what the pages and a card with all its words need
_HEAD: Final = (8, 0, 4, 8)
_ROOMY: Final = (10, 14, 10, 12)
_TIGHT: Final = (10, 6, 10, 6)


class Shape(StrEnum):
    """How much room the navigation takes."""

    WIDE = "wide"
    RAIL = "rail"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the navigation; ``short`` is its name where room is scarce.

    One that ``yields`` is left to the menu in a window too low for all of them.
    """

    name: str
    title: str
    short: str
    icon: str
    at_bottom: bool = False
    yields: bool = False


class NavButton(PressedByEnter):
    """The way to one page; checked while that page is shown."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._shape = Shape.WIDE
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(place.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_shape(self, shape: Shape) -> None:
        """Take more or less room."""
        self._shape = shape
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        words = QFontMetrics(font(bold=True)).horizontalAdvance(self._words())
        if self._shape is Shape.WIDE:
            return QSize(px(58) + words, px(44))
        if self._shape is Shape.RAIL:
            return QSize(max(px(64), words + px(16)), px(RAIL_HEIGHT))
        return QSize(words + px(32), px(WORDS_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        chosen = self.isChecked()
        tint = "accent" if chosen else "text"
        painter.setFont(font(bold=chosen))
        name = f"{self._place.icon}_filled" if chosen else self._place.icon
        words = self.rect()
        alignment = Qt.AlignmentFlag.AlignCenter
        if self._shape is Shape.WIDE:
            box = QRect(px(13), 0, px(20), self.height())
            icons.paint(painter, box, name, tint)
            words = words.adjusted(px(43), 0, -px(4), 0)
            alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        elif self._shape is Shape.RAIL:
            icons.paint(painter, QRect(0, px(4), self.width(), px(22)), name, tint)
            words = words.adjusted(0, px(26), 0, -px(2))
        painter.setPen(colour(tint))
        painter.drawText(words, alignment, self._words())
        painter.end()

    def _words(self) -> str:
        wide = self._shape is Shape.WIDE
        return self._place.title if wide else self._place.short

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(colour("line"))
            painter.setBrush(colour("card"))
        elif self.underMouse():
            painter.setBrush(colour("track"))
        if self.hasFocus():
            half = ring() / 2
            box = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.setPen(QPen(colour("accent"), ring()))
        painter.drawRoundedRect(box, px(8), px(8))


class NextStepCard(QFrame):
    """What is due next, how long there is for it, and what it waits for.

    ``button`` leads to the step, ``remedy`` to what keeps it waiting.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_low = False
        self.title = Label("", "bold", wrap=True, parent=self)
        self.deadline = Label("", "small", tone="warn", wrap=True, parent=self)
        self.waits = Label("", "small", wrap=True, parent=self)
        self.remedy = Button("", "link", parent=self)
        self.button = Button(self.tr("去做"), "normal", parent=self)
        rows = Rows(self, gap=3, margins=(13, 11, 13, 12))
        rows.add(Label(self.tr("下一步"), "small"), self.title, self.deadline)
        rows.add(self.waits, self.remedy)
        rows.addSpacing(px(4))
        rows.add(self.button)

    def show_step(
        self, title: str, deadline: str, waits: str = "", remedy: str = ""
    ) -> None:
        """Show a step, how long there is for it, and what it waits for."""
        self.title.setText(title)
        self.deadline.setText(deadline)
        self.waits.setText(waits)
        self.remedy.setText(remedy)
        name = self.tr("{remedy}：{waits}").format(remedy=remedy, waits=waits)
        self.remedy.setAccessibleName(name if remedy else "")
        self.fit_in(self.is_low)
        self.button.setAccessibleName(
            self.tr("去做下一步：{title}").format(title=title)
        )

    def fit_in(self, low: bool) -> None:  # noqa: FBT001 - one thing only
        """Leave out what the step waits for where the window is low."""
        self.is_low = low
        self.waits.setVisible(bool(self.waits.text()) and not low)
        self.remedy.setVisible(bool(self.remedy.text()) and not low)


class Navigation(QFrame):
    """All pages; tells which is wanted.

    ``card_fitted`` tells that the card of the next step has more or less room.
    """

    wanted = Signal(str)
    card_fitted = Signal()

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = Shape.WIDE
        self._step_wanted = False
        self.buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        self.program = Label(self.tr("社会救助工作台"), "heading", parent=self)
        self.unit = Label("", "small", wrap=True, parent=self)
        self.next_step = NextStepCard(self)
        self._yielding = {place.name for place in places if place.yields}
        self._head = Rows(gap=2, margins=_HEAD)
        self._head.add(self.program, self.unit)
        self._rows = rows = Rows(self, gap=GAP, margins=_ROOMY)
        rows.addLayout(self._head)
        for place in places:
            if not place.at_bottom:
                rows.add(self._button(place))
        rows.add(None, self.next_step)
        for place in places:
            if place.at_bottom:
                rows.add(self._button(place))
        put_in_order(self)
        self.fit()

    def _button(self, place: Place) -> NavButton:
        button = NavButton(place, self)
        self.buttons[place.name] = button
        self._group.addButton(button)
        # toggled, not clicked: assistive programs toggle without a click
        button.toggled.connect(partial(self._toggled, place.name))
        return button

    def show_unit(self, unit: str) -> None:
        """Show whose office this is."""
        self.unit.setText(unit)
        self.fit()

    def show_place(self, name: str) -> None:
        """Mark a page as the one that is shown."""
        with QSignalBlocker(self):
            self.buttons[name].setChecked(True)

    def show_next_step(self, *, wanted: bool) -> None:
        """Show or hide the card of the next step, where there is room."""
        self._step_wanted = wanted
        self.fit()

    def tells_all(self) -> bool:
        """Tell whether the card is there with all that the next step waits for."""
        return self._wide_with_card() and not self._is_low()

    def set_shape(self, shape: Shape) -> None:
        """Take more or less room."""
        self._shape = shape
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._show_buttons()
        if self.next_step.is_low is not self._is_low():
            self.next_step.fit_in(self._is_low())
            self.card_fitted.emit()

    def rail_height(self) -> int:
        """Return how high it has to be for icons with their words."""
        gaps = (len(self.buttons) - 1) * px(GAP)
        return len(self.buttons) * px(RAIL_HEIGHT) + gaps + px(sum(_ROOMY[1::2]))

    def _is_low(self) -> bool:
        return self.height() < px(TALL)

    def _wide_with_card(self) -> bool:
        return self._shape is Shape.WIDE and self._step_wanted

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let the window become as low as words only allow; then it takes them."""
        least = self._height_of_words(len(self.buttons) - len(self._yielding))
        return QSize(self.minimumWidth(), least)

    def _height_of_words(self, buttons: int) -> int:
        return buttons * px(WORDS_HEIGHT) + px(sum(_TIGHT[1::2]))

    def _show_buttons(self) -> None:
        """Leave out what yields where even words find no room."""
        words = self._shape is Shape.WORDS
        low = words and self.height() < self._height_of_words(len(self.buttons))
        for name in self._yielding:
            self.buttons[name].setVisible(not low)

    def fit(self) -> None:
        wide = self._shape is Shape.WIDE
        self.program.setVisible(wide)
        self.unit.setVisible(wide and bool(self.unit.text()))
        self.next_step.setVisible(self._wide_with_card())
        self.next_step.fit_in(self._is_low())
        words = self._shape is Shape.WORDS
        self._rows.set_margins(*(_TIGHT if words else _ROOMY))
        self._head.set_margins(*(_HEAD if wide else NO_MARGINS))
        self._rows.set_gap(0 if words else GAP)
        for button in self.buttons.values():
            button.set_shape(self._shape)
        self._show_buttons()
        widest = max((b.sizeHint().width() for b in self.buttons.values()), default=0)
        self.setFixedWidth(px(WIDE_WIDTH) if wide else widest + px(21))

    def _toggled(self, name: str, checked: bool) -> None:  # noqa: FBT001 - Qt's
        if checked:
            self.wanted.emit(name)
