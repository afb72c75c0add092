"""The cards of 设置 for this PC: text size and colours with a sample, and language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui import theme
from aidesk.gui.theme import SCALES, Look, Mode
from aidesk.gui.widgets.boxes import Pair, Rows, holder
from aidesk.gui.widgets.buttons import Chip, ChipRow, ChipSpec
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.look_sample import LookSample
from aidesk.gui.widgets.plain import Label

V = TypeVar("V")
_COMES = (QEvent.Type.Enter, QEvent.Type.HoverEnter, QEvent.Type.FocusIn)
_GOES = (QEvent.Type.Leave, QEvent.Type.HoverLeave, QEvent.Type.FocusOut)


class LookCard(Card):
    """Text size and colours; the sample shows what is pointed at before it is chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("字的大小和颜色"))
        self.sizes = ChipRow(self.tr("字的大小"), self)
        self.sizes.show_chips([ChipSpec(scale, f"{scale}%") for scale in SCALES])
        self.modes = ChipRow(self.tr("颜色"), self)
        names = {
            Mode.LIGHT: self.tr("浅色"),
            Mode.DARK: self.tr("深色"),
            Mode.CONTRAST: self.tr("高对比"),
        }
        self.modes.show_chips([ChipSpec(mode, names[mode]) for mode in Mode])
        self.sample = LookSample(self)
        hint = self.tr("鼠标放到哪一个上，下面就是哪一个的样子；点一下就换。")
        sizes, modes = Rows(gap=6), Rows(gap=6)
        sizes.add(Label(self.tr("字的大小"), "bold", parent=self), self.sizes)
        modes.add(Label(self.tr("颜色"), "bold", parent=self), self.modes)
        self.body.add(Pair(holder(sizes), holder(modes), gap=28))
        self.body.add(Label(hint, "small", wrap=True, parent=self), self.sample)
        self._watch(self.sizes)
        self._watch(self.modes)
        self.sizes.chosen.connect(self._choose_size)
        self.modes.chosen.connect(self._choose_mode)

    def show_look(self, shown: Look) -> None:
        """Show what is chosen, without telling it as a choice."""
        with QSignalBlocker(self.sizes), QSignalBlocker(self.modes):
            self.sizes.choose(shown.percent)
            self.modes.choose(shown.mode)
        self.sample.show_look(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in _COMES:
            self.sample.show_look(self._pointed_at(watched))
        elif event.type() in _GOES:
            self.sample.show_look(theme.look())
        return super().eventFilter(watched, event)

    def _watch(self, row: ChipRow) -> None:
        for chip in row.findChildren(Chip):
            chip.installEventFilter(self)

    def _pointed_at(self, chip: QObject) -> Look:
        now = theme.look()
        percent = _at(self.sizes, chip, SCALES, now.percent)
        mode = _at(self.modes, chip, tuple(Mode), now.mode)
        return replace(now, percent=percent, mode=mode)

    @Slot(object)
    def _choose_size(self, percent: int) -> None:
        if percent != theme.look().percent:
            self.chosen.emit(replace(theme.look(), percent=percent))

    @Slot(object)
    def _choose_mode(self, mode: Mode) -> None:
        if mode is not theme.look().mode:
            self.chosen.emit(replace(theme.look(), mode=mode))


class SpeechCard(Card):
    """The language, which changes at the next start."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("语言"))
        self.languages = ChipRow(self.tr("语言"), self)
        self.languages.show_chips([ChipSpec("zh", "中文"), ChipSpec("en", "English")])
        self.languages.choose(language)
        later = Label(self.tr("下次打开程序时换成新的语言。"), "small", wrap=True)
        self.body.add(self.languages, later)


def _at(row: ChipRow, wanted: QObject, values: Sequence[V], usual: V) -> V:
    """Return what a chip of a row stands for, or what is usual for one of another."""
    pairs = zip(row.findChildren(Chip), values, strict=True)
    return next((value for chip, value in pairs if chip is wanted), usual)
