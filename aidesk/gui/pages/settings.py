"""设置: text size, colours, language, and who works at this PC."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.pages.page import Page
from aidesk.gui.theme import SCALES, Mode
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.plain import Label


class SettingsPage(Page):
    """How the window looks and speaks on this PC; every change acts at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title(self.tr("设置"))
        self.set_note(self.tr("改了马上生效，不用保存。"))
        self.sizes = ChipRow(self.tr("字的大小"), self)
        self.sizes.show_chips([ChipSpec(scale, f"{scale}%") for scale in SCALES])
        self.modes = ChipRow(self.tr("颜色"), self)
        self.modes.show_chips(
            [
                ChipSpec(Mode.LIGHT, self.tr("浅色")),
                ChipSpec(Mode.DARK, self.tr("深色")),
            ]
        )
        self.languages = ChipRow(self.tr("语言"), self)
        self.languages.show_chips([ChipSpec("zh", "中文"), ChipSpec("en", "English")])
        self.languages.choose(desk.settings.language)
        self.actor = QLineEdit(desk.settings.actor, self)
        self._lay_out()
        self.sizes.chosen.connect(self._choose_size)
        self.modes.chosen.connect(self._choose_mode)
        self.languages.chosen.connect(self._choose_language)
        self.actor.editingFinished.connect(self._keep_actor)

    def _lay_out(self) -> None:
        look = Card(self.tr("字的大小和颜色"), parent=self)
        sample = Label(self.tr("看得清吗？曾正祥 家，每月 860.00 元。"), parent=look)
        look.body.add(self.sizes, sample, self.modes)
        speech = Card(self.tr("语言"), parent=self)
        later = Label(self.tr("下次打开程序时换成新的语言。"), "small", wrap=True)
        speech.body.add(self.languages, later)
        person = Card(self.tr("谁在用这台电脑"), parent=self)
        hint = self.tr("写进日志，查账时知道是谁做的。不填就写“经办人”。")
        person.body.add(Field(self.tr("您的姓名"), self.actor, hint=hint))
        self.body.add(look, speech, person, None)

    def help_text(self) -> str:
        return self.tr(
            "看不清就选大一点的字。颜色觉得刺眼，可以换成深色。\n"
            "这里的设置只管这台电脑，不影响救助资料。"
        )

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        self.sizes.choose(theme.look().percent)
        self.modes.choose(theme.look().mode)

    @Slot(object)
    def _choose_size(self, percent: int) -> None:
        if percent != theme.look().percent:
            self.look_wanted.emit(replace(theme.look(), percent=percent))

    @Slot(object)
    def _choose_mode(self, mode: Mode) -> None:
        if mode is not theme.look().mode:
            self.look_wanted.emit(replace(theme.look(), mode=mode))

    @Slot(object)
    def _choose_language(self, language: str) -> None:
        self.desk.settings.language = language

    @Slot()
    def _keep_actor(self) -> None:
        self.desk.settings.actor = self.actor.text().strip()
