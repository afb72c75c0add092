"""Buttons, chips, ticks and choices; Enter presses what has the focus."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QPushButton,
    QWidget,
)

from aidesk.gui import icons, theme
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow
from aidesk.gui.widgets.plain import set_tip, unmarked

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# where the style sheet puts the box of a Tick
TICK_SIZE = 20
TICK_LEFT = 6
_ICON_COLOURS = {"primary": "on_accent", "link": "accent"}


class PressedByEnter(QPushButton):
    """A button that the Enter key presses, as people expect from dialogs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class Button(PressedByEnter):
    """A button of one of four kinds.

    ``primary``: what the page is for, one on a page.  ``normal``: all others.
    ``link``: a small step aside.  ``bare``: no frame, for tools at the edge.
    A button without words needs a ``name``, which is its tooltip too.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "normal",
        *,
        icon: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self._kind = kind
        if name:
            self.setAccessibleName(name)
        if name and not text:
            set_tip(self, name)
        if icon:
            self.set_icon(icon)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take a double click for one click where it starts something.

        The button may stand for the next step when the second click comes.
        """
        if self._kind == "primary":
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def set_icon(self, name: str) -> None:
        """Show another icon before the words."""
        self.setIcon(icons.icon(name, _ICON_COLOURS.get(self._kind, "text")))
        self.fit()

    def fit(self) -> None:
        width = px(26) if self.text() else px(20)
        self.setIconSize(QSize(width, px(20)))


class Chip(PressedByEnter):
    """A small switch with its count, such as 「待复核 2」."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(unmarked(text), parent)
        self.setCheckable(True)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size with room for the bold words of a chosen chip."""
        bold = self.font()
        bold.setBold(True)
        words = QFontMetrics(bold).horizontalAdvance(self.text())
        more = max(words - self.fontMetrics().horizontalAdvance(self.text()), 0)
        return super().sizeHint() + QSize(more, 0)


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """One chip of a row: what it stands for, its words and its count."""

    key: Hashable
    words: str
    count: int | None = None

    def text(self) -> str:
        """Return what stands on the chip."""
        return self.words if self.count is None else f"{self.words} {self.count}"


class ChipRow(QWidget):
    """Chips of which one is chosen; goes on in a second line where needed.

    Where there is no room for that, they can be :meth:`gathered <gather>` into one
    ``choice`` that opens.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = Flow(self)
        self._gathered = False
        self.choice = Choice(name, parent=self)
        self.choice.hide()
        self._flow.add(self.choice)
        self.choice.currentIndexChanged.connect(self._choose_place)
        self._group = QButtonGroup(self)
        self._keys: list[Hashable] = []
        self._last: QWidget | None = None
        self._group.idToggled.connect(self._toggled)

    def show_chips(self, specs: Iterable[ChipSpec]) -> None:
        """Show chips; the chosen one stays chosen while it is still there."""
        specs = list(specs)
        kept, keys = self.current(), [spec.key for spec in specs]
        with QSignalBlocker(self._group):
            if keys != self._keys:
                self._make(keys, kept)
            for place, spec in enumerate(specs):
                self._group.button(place).setText(unmarked(spec.text()))
        self.choice.offer((spec.text(), place) for place, spec in enumerate(specs))
        self._show_choice()
        if kept is not None and self.current() != kept:
            self.chosen.emit(self.current())

    def end_with(self, widget: QWidget) -> None:
        """Let a widget stand behind the chips."""
        self._last = widget
        self._flow.add(widget)

    def current(self) -> Hashable:
        """Return what the chosen chip stands for; None when there are no chips."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else None

    def gather(self, *, gathered: bool) -> None:
        """Show one choice that opens in place of the chips, or the chips again."""
        if gathered == self._gathered:
            return
        self._gathered = gathered
        for button in self._group.buttons():
            button.setVisible(not gathered)
        self.choice.setVisible(gathered)

    def focus_chosen(self) -> None:
        """Put the focus on the chip that is chosen."""
        chosen = self.choice if self._gathered else self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus()

    def choose(self, key: Hashable) -> None:
        """Choose a chip."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def _make(self, keys: list[Hashable], kept: Hashable) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.deleteLater()
        for place, key in enumerate(keys):
            chip = Chip("", self)
            self._group.addButton(chip, place)
            self._flow.add(chip)
            chip.setChecked(key == kept or (place == 0 and kept not in keys))
            chip.setVisible(not self._gathered)
        self._keys = keys
        self._lead_tab_to_chosen()
        if self._last is not None:
            self._flow.removeWidget(self._last)
            self._flow.add(self._last)

    def _lead_tab_to_chosen(self) -> None:
        """Let the Tab key stop at the chosen chip only; arrows choose another."""
        policy = Qt.FocusPolicy
        for chip in self._group.buttons():
            wanted = policy.StrongFocus if chip.isChecked() else policy.ClickFocus
            chip.setFocusPolicy(wanted)

    @Slot(int, bool)
    def _toggled(self, place: int, checked: bool) -> None:  # noqa: FBT001 - Qt's
        if checked:
            self._lead_tab_to_chosen()
            self._show_choice()
            self.chosen.emit(self._keys[place])

    def _show_choice(self) -> None:
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(self._group.checkedId())

    @Slot(int)
    def _choose_place(self, place: int) -> None:
        button = self._group.button(place)
        if button is not None:
            button.setChecked(True)


class Tick(QCheckBox):
    """A box to tick; Enter ticks too."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(unmarked(text), parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self)
        self._paint_tick(painter)
        if self.hasFocus():
            half = theme.ring() / 2
            ring = QRectF(0, 0, self.sizeHint().width() + px(8), self.height())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), theme.ring()))
            painter.drawRoundedRect(
                ring.adjusted(half, half, -half, -half), px(6), px(6)
            )
        painter.end()

    def _paint_tick(self, painter: QPainter) -> None:
        if not self.isChecked():
            return
        side = px(TICK_SIZE)
        box = QRect(px(TICK_LEFT), (self.height() - side) // 2, side, side)
        icons.paint(painter, box, "checkmark", "on_accent")


class Choice(QComboBox):
    """One of a few things, with a name that a screen reader says."""

    def __init__(
        self,
        name: str,
        options: Iterable[tuple[str, object]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.offer(options)

    def offer(self, options: Iterable[tuple[str, object]]) -> None:
        """Offer other things to choose from; tells nothing."""
        with QSignalBlocker(self):
            self.clear()
            for words, value in options:
                self.addItem(words, value)
        self.updateGeometry()

    def value(self) -> object:
        """Return what the chosen words stand for."""
        return self.currentData()

    def choose(self, value: object) -> None:
        """Choose by value; a value that is not offered changes nothing."""
        for place in range(self.count()):
            if self.itemData(place) == value:
                self.setCurrentIndex(place)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Have room for the longest words: Qt keeps a width from before the style."""
        texts = (self.itemText(place) for place in range(self.count()))
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        return QSize(widest + px(76), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        side = px(16)
        box = QRect(self.width() - side - px(10), 0, side, self.height())
        painter = QPainter(self)
        icons.paint(painter, box, "chevron_down", "text2")
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page: a choice must not change in passing."""
        event.ignore()
