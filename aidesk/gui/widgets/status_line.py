"""The line at the foot of the window: saved when, text size, colours."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from aidesk.gui.theme import Look, Mode, px
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import BriefLabel, IconLabel, Label, announce, unmarked

_MODE_ICONS: Final = {
    Mode.LIGHT: "weather_sunny",
    Mode.DARK: "weather_moon",
    Mode.CONTRAST: "dark_theme",
}


class UndoHint(Button):
    """What Ctrl+Z would undo, shown whole or not at all; it leads to what was done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "bare", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setProperty("align", "left")
        self._words = ""
        self.setEnabled(False)

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let the line be as narrow as its other parts."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self.fontMetrics().horizontalAdvance(self._words) + px(16)
        self.setText(unmarked(self._words) if needed < self.width() else "")
        self.setEnabled(bool(self.text()))


class NextHint(Button):
    """The next step where the navigation has no room for it; as much as fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "bare", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words: tuple[str, ...] = ()

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show the longest of some words that fits; nothing for none."""
        self._words = words
        self.setAccessibleName(words[0] if words else "")
        self.setVisible(bool(words))
        self._choose()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let the line be as narrow as its other parts."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        room = self.width() - px(16)
        metrics = self.fontMetrics()
        fitting = (w for w in self._words if metrics.horizontalAdvance(w) <= room)
        self.setText(unmarked(next(fitting, "")))
        self.setEnabled(bool(self.text()))


class StatusLine(QFrame):
    """Shows that all is saved, what is selected, and how the window looks.

    ``next_step`` is the way to what the month's work waits for.
    """

    smaller = Signal()
    larger = Signal()
    mode_switched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = Label(self.tr("改动会自动保存"), "small", parent=self)
        self.undo = UndoHint(self)
        self.selection = Label("", "small", parent=self)
        self.selection.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )
        self.selection.hide()
        self.next_step = NextHint(self)
        self.next_step.hide()
        self.percent = Label("", "small", parent=self)
        self.smaller_button = Button(
            self.tr("字小"), "bare", icon="zoom_out", parent=self
        )
        self.larger_button = Button(
            self.tr("字大"), "bare", icon="zoom_in", parent=self
        )
        self.mode_button = Button("", "bare", parent=self)
        line = Line(self, gap=10, margins=(16, 0, 8, 0))
        line.add(IconLabel("checkmark_circle", "ok", 18, self), self.saved)
        line.addStretch(0)  # takes the room where nothing else wants it
        line.addWidget(self.undo, 1)
        line.addWidget(self.selection, 1)
        line.addWidget(self.next_step, 1)
        line.add(self.smaller_button, self.percent, self.larger_button)
        line.add(self.mode_button)
        self.smaller_button.clicked.connect(self.smaller)
        self.larger_button.clicked.connect(self.larger)
        self.mode_button.clicked.connect(self.mode_switched)

    def show_saved(self, when: datetime) -> None:
        """Show when the last change was saved."""
        self.saved.setText(
            self.tr("已自动保存 {time}").format(
                time=f"{when.hour:02d}:{when.minute:02d}"
            )
        )

    def show_undo(self, what: str) -> None:
        """Show what Ctrl+Z would undo; nothing when there is nothing."""
        text = self.tr("可撤销：{what}（Ctrl+Z）").format(what=what) if what else ""
        self.undo.show_words(text)
        self.undo.setVisible(bool(text))

    def show_selection(self, text: str) -> None:
        """Show the sums of what is selected; nothing takes them away."""
        self.selection.setText(text)
        if text:
            announce(self.selection, text)
        self.selection.setVisible(bool(text))

    def show_next_step(self, title: str, deadline: str, waits: str) -> None:
        """Show the next step and what it waits for, or as much as there is room for."""
        words = [
            self.tr("下一步：{title}，{left}，{waits}"),
            self.tr("{left}，{waits}"),
            self.tr("{title}，{left}"),
            "{left}",
        ]
        if not waits:
            words = [self.tr("下一步：{title}，{left}"), *words[2:]]
        told = (w.format(title=title, left=deadline, waits=waits) for w in words)
        self.next_step.show_words(tuple(told))

    def hide_next_step(self) -> None:
        """Show nothing of it: the page or the navigation does."""
        self.next_step.show_words(())

    def show_look(self, look: Look) -> None:
        """Show the text size and the other colours that can be switched to."""
        names = {
            Mode.LIGHT: (self.tr("浅色"), self.tr("换成浅色")),
            Mode.DARK: (self.tr("深色"), self.tr("换成深色")),
            Mode.CONTRAST: (self.tr("高对比"), self.tr("换成高对比")),
        }
        other = look.mode.next()
        words, name = names[other]
        self.percent.setText(f"{look.percent}%")
        self.mode_button.setText(words)
        self.mode_button.setAccessibleName(name)
        self.mode_button.set_icon(_MODE_ICONS[other])


class PracticeStrip(QFrame):
    """Says over every page that these people and this money are made up."""

    guide_wanted = Signal()
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = BriefLabel("bold", tone="warn", parent=self)
        self.words.show_words(
            self.tr("演示数据：这里的人和钱都是编造的，可以放心练习。"),
            self.tr("演示数据"),
        )
        self.guide_button = Button(self.tr("跟着做一遍"), "link", parent=self)
        self.own_button = Button(self.tr("回到本单位的数据"), "link", parent=self)
        line = Line(self, gap=10, margins=(18, 0, 12, 0))
        line.add(IconLabel("info", "warn", 18, self))
        line.addWidget(self.words, 1)
        line.add(self.guide_button, self.own_button)
        self.guide_button.clicked.connect(self.guide_wanted)
        self.own_button.clicked.connect(self.own_wanted)
