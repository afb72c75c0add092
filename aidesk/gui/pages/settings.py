"""设置: text size, colours, language, names, and the standards of the programmes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot

from aidesk.domain.journal import Act
from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.standard import StandardDialog
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.settings_cards import (
    LookCard,
    NamesCard,
    SpeechCard,
    StandardsCard,
)
from aidesk.gui.theme import Mode
from aidesk.services.offices import add_standard, rename_unit
from aidesk.storage.topics import Topic
from aidesk.wording.standards import StandardLine


class SettingsPage(Page):
    """How the window looks on this PC, and what holds for the office."""

    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.OFFICE, Topic.PROGRAMMES})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title(self.tr("设置"))
        self.set_note(self.tr("改了马上生效，不用保存。"))
        self.look = LookCard(self)
        self.speech = SpeechCard(desk.settings.language, self)
        self.names = NamesCard(desk.settings.actor, self)
        self.standards = StandardsCard(self)
        self.dialog: StandardDialog | None = None
        self.body.add(self.look, self.standards, self.names, self.speech, None)
        self.look.sizes.chosen.connect(self._choose_size)
        self.look.modes.chosen.connect(self._choose_mode)
        self.speech.languages.chosen.connect(self._choose_language)
        self.names.actor.editingFinished.connect(self._keep_actor)
        self.names.unit.editingFinished.connect(self._rename_unit)
        self.standards.add_button.clicked.connect(self._ask_standard)

    def refresh(self) -> None:
        self.names.unit.setText(self.desk.office.unit)
        kept = self.desk.store.programmes
        lines = [
            StandardLine(programme.short_name, standard)
            for programme in kept.all().values()
            for standard in reversed(kept.standard_rows(programme.code))
        ]
        self.standards.sheet.show_rows(lines)

    def help_text(self) -> str:
        return self.tr(
            "看不清就选大一点的字。颜色觉得刺眼，可以换成深色。\n"
            "上级发文调整标准时，点“登记新标准”，照文件填；"
            "以前的标准不要动，补发时还要用。"
        )

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        self.look.sizes.choose(theme.look().percent)
        self.look.modes.choose(theme.look().mode)

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
        self.desk.settings.actor = self.names.actor.text().strip()

    @Slot()
    def _rename_unit(self) -> None:
        unit = self.names.unit.text().strip()
        if unit != self.desk.office.unit:
            self.desk.perform(
                self, partial(rename_unit, act=self.desk.act(), unit=unit)
            )

    @Slot()
    def _ask_standard(self) -> None:
        programmes = list(self.desk.store.programmes.all().values())
        self.dialog = StandardDialog(self, programmes, self.desk.today())
        self.dialog.accepted.connect(partial(self._add_standard, self.desk.act()))
        self.dialog.open()

    def _add_standard(self, act: Act) -> None:
        standard = self.dialog.standard() if self.dialog else None
        if standard is None:
            return
        done = self.desk.perform(
            self, partial(add_standard, act=act, standard=standard)
        )
        if done:
            self.tell_done(self.tr("新标准已记下。算名单时从该发的月份起自动用它。"))
