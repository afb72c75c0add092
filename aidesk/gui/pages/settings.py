"""设置: text size, colours, language, names, and the standards of the programmes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot

from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.pages.bank_card import BankCard
from aidesk.gui.pages.office_cards import DataCard, RatesCard, RulesCard
from aidesk.gui.pages.page import NARROW, Page
from aidesk.gui.pages.rate_changes import RateChanges
from aidesk.gui.pages.settings_cards import (
    LookCard,
    NamesCard,
    SpeechCard,
    StandardsCard,
)
from aidesk.gui.pages.signing_card import SigningCard
from aidesk.gui.theme import Mode
from aidesk.services.offices import rename_unit
from aidesk.services.settings import OfficeSettings, change_settings, office_settings
from aidesk.services.signing import Signing, change_signing, signing
from aidesk.storage.topics import Topic


class SettingsPage(Page):
    """How the window looks on this PC, and what holds for the office."""

    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.OFFICE, Topic.PROGRAMMES, Topic.RUNS}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title(self.tr("设置"))
        self.set_note(self.tr("改了马上生效，不用保存。"))
        self.look = LookCard(self)
        self.speech = SpeechCard(desk.settings.language, self)
        self.bank = BankCard(self)
        self.names = NamesCard(desk.settings.actor, self)
        self.signing = SigningCard(self)
        self.standards = StandardsCard(self)
        self.rates = RatesCard(self)
        self.rules = RulesCard(self)
        self.data = DataCard(desk.path, self)
        self.changes = RateChanges(desk, self, self.standards, self.rates)
        self.body.add(self.look, self.standards, self.rates, self.rules)
        self.body.add(self.bank, self.names, self.signing, self.data, self.speech, None)
        self.look.sizes.chosen.connect(self._choose_size)
        self.look.modes.chosen.connect(self._choose_mode)
        self.speech.languages.chosen.connect(self._choose_language)
        self.names.actor.editingFinished.connect(self._keep_actor)
        self.names.unit.editingFinished.connect(self._rename_unit)
        self.changes.done.connect(self.tell_done)
        self.rules.chosen.connect(self._change_rules)
        self.signing.chosen.connect(self._change_signing)

    def refresh(self) -> None:
        self.names.unit.setText(self.desk.office.unit)
        self.changes.refresh()
        self.rules.show_settings(office_settings(self.desk.store))
        self.signing.show_names(signing(self.desk.store))

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        for card in (self.rules, self.signing):
            card.grid.set_columns(2 if width >= NARROW else 1)
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

    @Slot(object)
    def _change_rules(self, settings: OfficeSettings) -> None:
        task = partial(change_settings, act=self.desk.act(), settings=settings)
        if self.desk.perform(self, task):
            self.tell_done(self.tr("已改，从现在起按这个做。"))

    @Slot(object)
    def _change_signing(self, names: Signing) -> None:
        task = partial(change_signing, act=self.desk.act(), names=names)
        if self.desk.perform(self, task):
            self.tell_done(self.tr("已改，以后打印的表按这个印。"))
