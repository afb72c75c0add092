"""设置: text size, colours, language, names, and the standards of the programmes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot

from aidesk.domain.journal import Act
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import AllowanceRate, NoStandardInForceError
from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.allowance import AllowanceDialog
from aidesk.gui.dialogs.standard import StandardDialog
from aidesk.gui.pages.office_cards import DataCard, RatesCard, RulesCard
from aidesk.gui.pages.page import NARROW, Page
from aidesk.gui.pages.settings_cards import (
    LookCard,
    NamesCard,
    SpeechCard,
    StandardsCard,
)
from aidesk.gui.theme import Mode
from aidesk.services.offices import add_standard, rename_unit
from aidesk.services.rates import add_allowance_rate
from aidesk.services.settings import OfficeSettings, change_settings, office_settings
from aidesk.storage.topics import Topic
from aidesk.wording.allowances import RateLine
from aidesk.wording.formats import worded
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
        self.rates = RatesCard(self)
        self.rules = RulesCard(self)
        self.data = DataCard(desk.path, self)
        self.dialog: StandardDialog | None = None
        self.rate_dialog: AllowanceDialog | None = None
        self.body.add(self.look, self.standards, self.rates, self.rules)
        self.body.add(self.names, self.data, self.speech, None)
        self.look.sizes.chosen.connect(self._choose_size)
        self.look.modes.chosen.connect(self._choose_mode)
        self.speech.languages.chosen.connect(self._choose_language)
        self.names.actor.editingFinished.connect(self._keep_actor)
        self.names.unit.editingFinished.connect(self._rename_unit)
        self.standards.add_button.clicked.connect(self._ask_standard)
        self.rates.add_button.clicked.connect(self._ask_rate)
        self.rules.chosen.connect(self._change_rules)

    def refresh(self) -> None:
        self.names.unit.setText(self.desk.office.unit)
        kept = self.desk.store.programmes
        lines = [
            StandardLine(programme.short_name, standard)
            for programme in kept.all().values()
            for standard in reversed(kept.standard_rows(programme.code))
        ]
        self.standards.sheet.show_rows(lines)
        programmes = kept.all()
        rates = [
            RateLine(rate, programmes)
            for code in programmes
            for kind in (RunKind.PRICE_SUBSIDY, RunKind.FESTIVAL)
            for rate in kept.allowance_rates(kind, code)
        ]
        newest_first = sorted(rates, key=lambda line: line.rate.month, reverse=True)
        self.rates.sheet.show_rows(newest_first)
        self.rules.show_settings(office_settings(self.desk.store))

    def help_text(self) -> str:
        return self.tr(
            "看不清就选大一点的字。颜色觉得刺眼，可以换成深色。\n"
            "上级发文调整标准时，点“登记新标准”，照文件填；"
            "以前的标准不要动，补发时还要用。\n"
            "价格补贴、春节慰问金的文件来了，点“登记补贴标准”，"
            "再到“每月发放”做名单。"
        )

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        self.rules.grid.set_columns(2 if width >= NARROW else 1)
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
        dialog = StandardDialog(self, programmes, self.desk.today())
        dialog.accepted.connect(partial(self._add_standard, dialog, self.desk.act()))
        dialog.rejected.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _add_standard(self, dialog: StandardDialog, act: Act) -> None:
        standard = dialog.standard()
        if standard is None:
            return
        task = partial(add_standard, act=act, standard=standard)
        if self.desk.perform(dialog, task):
            dialog.deleteLater()
            self.tell_done(self.tr("新标准已记下。算名单时从该发的月份起自动用它。"))

    @Slot(object)
    def _change_rules(self, settings: OfficeSettings) -> None:
        task = partial(change_settings, act=self.desk.act(), settings=settings)
        if self.desk.perform(self, task):
            self.tell_done(self.tr("已改，从现在起按这个做。"))

    @Slot()
    def _ask_rate(self) -> None:
        store, today = self.desk.store, self.desk.today()
        programmes = list(store.programmes.all().values())
        dialog = AllowanceDialog(self, programmes, self._dibao_standard(), today)
        dialog.wanted.connect(partial(self._add_rate, dialog, self.desk.act()))
        dialog.finished.connect(dialog.deleteLater)
        self.rate_dialog = dialog
        dialog.open()

    def _dibao_standard(self) -> Money | None:
        """Return what price subsidies are worked out from: the urban dibao standard."""
        standards = self.desk.store.programmes.standards("urban_dibao")
        month = Month.of(self.desk.today())
        try:
            return standards.in_force("urban", month, month)
        except NoStandardInForceError:
            return None

    def _add_rate(self, dialog: AllowanceDialog, act: Act, rate: AllowanceRate) -> None:
        task = partial(add_allowance_rate, act=act, rate=rate)
        if self.desk.perform(dialog, task):
            dialog.finish()
            self.tell_done(
                self.tr("已记下{month}的{kind}标准，可以到“每月发放”做名单。").format(
                    month=worded(rate.month), kind=worded(RunKind(rate.kind))
                )
            )
