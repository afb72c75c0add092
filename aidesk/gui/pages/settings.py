"""设置: one section at a time, from the text size to where the office file lies."""

from __future__ import annotations

from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui import theme
from aidesk.gui.desk import Desk
from aidesk.gui.pages.bank_card import BankCard
from aidesk.gui.pages.communities_card import CommunitiesCard
from aidesk.gui.pages.holidays_card import HolidaysCard
from aidesk.gui.pages.institutions_card import InstitutionsCard
from aidesk.gui.pages.lock_card import LockCard
from aidesk.gui.pages.look_cards import LookCard, SpeechCard
from aidesk.gui.pages.new_standards import NewStandards
from aidesk.gui.pages.office_cards import DataCard, RatesCard, RulesCard
from aidesk.gui.pages.page import LOW, NARROW, Command, Page
from aidesk.gui.pages.rate_changes import RateChanges
from aidesk.gui.pages.rounding_card import RoundingCard
from aidesk.gui.pages.settings_cards import NamesCard, StandardsCard
from aidesk.gui.pages.signing_card import PaperNamesCard, SignersCard
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec
from aidesk.services.offices import rename_unit
from aidesk.services.roundings import set_rounding
from aidesk.services.settings import OfficeSettings, change_settings, office_settings
from aidesk.services.signing import PaperNames, change_signing, paper_names
from aidesk.storage.topics import Topic

LOOK: Final = "look"
OFFICE: Final = "office"
STANDARDS: Final = "standards"


class SettingsPage(Page):
    """How the window looks on this PC, and what holds for the office.

    ``visit`` takes the name of a section.
    """

    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.OFFICE, Topic.PROGRAMMES, Topic.RUNS, Topic.HOUSEHOLDS, Topic.ENROLMENTS}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sections = ChipRow(self.tr("设置的各部分"), self)
        self.body.add(self.sections)
        self.look = LookCard(self)
        self.speech = SpeechCard(desk.settings.language, self)
        self.names = NamesCard(desk.settings.actor, self)
        self.signers = SignersCard(self)
        self.signing = PaperNamesCard(self)
        self.communities = CommunitiesCard(self)
        self.standards = StandardsCard(self)
        self.rates = RatesCard(self)
        self.rules = RulesCard(self)
        self.rounding = RoundingCard(self)
        self.bank = BankCard(self)
        self.holidays = HolidaysCard(self)
        self.institutions = InstitutionsCard(self)
        self.lock = LockCard(self)
        self.data = DataCard(desk.path, self)
        self.changes = RateChanges(desk, self, self.standards, self.rates)
        self.new_standards = NewStandards(self)
        self._parts = self._made_parts()
        for parts in self._parts.values():
            self.body.add(*parts)
        self.body.add(None)
        self._connect()
        self.sections.show_chips(self._chips())
        self._show_section()

    def _made_parts(self) -> dict[str, list[QWidget]]:
        """Return the cards of each section, in the order of the chips."""
        return {
            LOOK: [self.look],
            "speech": [self.speech],
            OFFICE: [self.names, self.signers, self.signing],
            "communities": [self.communities],
            STANDARDS: [self.standards, self.rates],
            "rules": [self.rules, self.rounding],
            "bank": [self.bank, self.institutions],
            "calendar": [self.holidays],
            "lock": [self.lock],
            "data": [self.data],
        }

    def _chips(self) -> list[ChipSpec]:
        words = {
            LOOK: self.tr("字和颜色"),
            "speech": self.tr("语言"),
            OFFICE: self.tr("单位和签字"),
            "communities": self.tr("社区和街道"),
            STANDARDS: self.tr("标准"),
            "rules": self.tr("计算规则"),
            "bank": self.tr("银行和机构"),
            "calendar": self.tr("节假日"),
            "lock": self.tr("屏幕锁"),
            "data": self.tr("数据"),
        }
        return [ChipSpec(name, words[name]) for name in self._parts]

    def _connect(self) -> None:
        self.sections.chosen.connect(self._show_section)
        self.look.chosen.connect(self.look_wanted)
        self.speech.languages.chosen.connect(self._choose_language)
        self.names.actor.editingFinished.connect(self._keep_actor)
        self.names.unit.editingFinished.connect(self._rename_unit)
        self.changes.done.connect(self.tell_done)
        self.standards.changes.add.clicked.connect(self.new_standards.open)
        self.new_standards.opened.connect(self._show_form)
        self.new_standards.closed.connect(self._show_section)
        self.new_standards.done.connect(self.tell_done)
        self.rules.chosen.connect(self._change_rules)
        self.rounding.chosen.connect(self._set_rounding)
        self.signing.chosen.connect(self._change_signing)
        self.answer(Command.NEW, self.standards.changes.add)

    def refresh(self) -> None:
        store = self.desk.store
        self.names.show_unit(self.desk.office.unit)
        self.signers.refresh()
        self.signing.show_names(paper_names(store))
        self.communities.refresh()
        self.changes.refresh()
        self.rules.show_settings(office_settings(store))
        self.rounding.show_programmes(store)
        self.lock.refresh()
        self.institutions.refresh()
        self.holidays.refresh()
        self.new_standards.refresh()

    def visit(self, what: object) -> None:
        if isinstance(what, str) and what in self._parts:
            self.new_standards.close()
            self.sections.choose(what)

    def help_text(self) -> str:
        return self.tr(
            "看不清就选大一点的字。颜色觉得刺眼，可以换成深色。\n"
            "上级发文调整标准时，点“登记新标准”，照文件填；记下以前先看清楚"
            "每月多发多少、要补发多少、资金够不够。"
            "以前的标准不要动，补发时还要用。"
            "填错了而且还没做过名单的，选中那一行就能改正或者去掉。\n"
            "价格补贴、春节慰问金的文件来了，点“登记补贴标准”，"
            "几个月的可以一次填完，再到“每月发放”做名单。\n"
            "换了局长、分管领导，在“单位和签字”里登记接任的人和日子，"
            "以前的表还印以前的人。"
        )

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        columns = 2 if width >= NARROW else 1
        self.names.grid.set_columns(columns)
        self.rules.grid.set_columns(columns)
        self.rounding.set_columns(columns)
        self.signing.grid.set_columns(3 if width >= NARROW else 1)
        if self.new_standards.form is not None:
            self.new_standards.form.take_size(width, low=height < LOW)
        self.look.show_look(theme.look())

    def focus_first(self) -> None:
        """Begin with the sections, or with the first field of the form."""
        form = self.new_standards.form
        if form is not None:
            form.document.edit.setFocus()
        else:
            self.sections.focus_chosen()

    @Slot()
    def _show_section(self) -> None:
        form = self.new_standards.form
        chosen = None if form is not None else self.sections.current()
        self.sections.setVisible(form is None)
        for name, parts in self._parts.items():
            for part in parts:
                part.setVisible(name == chosen)
        if form is None:
            self._commands.pop(Command.MAIN, None)
            self.set_title(self.tr("设置"))
            self.set_note(self.tr("改了马上生效，不用保存。"))
        self.area.verticalScrollBar().setValue(0)

    @Slot()
    def _show_form(self) -> None:
        form = self.new_standards.form
        if form is None:
            return
        self.message.clear()
        self.sections.choose(STANDARDS)
        self._show_section()
        self.set_title(self.tr("登记新标准"))
        self.set_note(self.tr("照文件填；记下以前，先算给您看会怎样。"))
        self.body.insertWidget(0, form)
        self.below.add(form.footer)
        self.answer(Command.MAIN, form.do_button)
        percent = theme.look().percent
        window = self.window().size() * 100 / percent
        form.take_size(window.width(), low=window.height() < LOW)
        form.show()
        form.document.edit.setFocus()

    @Slot(object)
    def _choose_language(self, language: str) -> None:
        if language != self.desk.settings.language:
            self.desk.settings.language = language
            self.tell_done(self.tr("已改，下次打开程序时换。"), undoable=False)

    @Slot()
    def _keep_actor(self) -> None:
        actor = self.names.actor.text().strip()
        if actor != self.desk.settings.actor:
            self.desk.settings.actor = actor
            self.tell_done(self.tr("已改，以后的操作记录写这个名字。"), undoable=False)

    @Slot()
    def _rename_unit(self) -> None:
        unit = self.names.unit.text().strip()
        if not unit or unit == self.desk.office.unit:
            return
        task = partial(rename_unit, act=self.desk.act(), unit=unit)
        if self.desk.perform(self, task):
            self.tell_done(self.tr("已改，以后打印的表用这个名称。"))

    @Slot(object)
    def _change_rules(self, settings: OfficeSettings) -> None:
        task = partial(change_settings, act=self.desk.act(), settings=settings)
        if self.desk.perform(self, task):
            self.tell_done(self.tr("已改，从现在起按这个做。"))

    @Slot(str, str)
    def _set_rounding(self, programme: str, rounding: str) -> None:
        task = partial(
            set_rounding, act=self.desk.act(), programme=programme, rounding=rounding
        )
        if self.desk.perform(self, task):
            self.tell_done(self.tr("已改，从现在起按这个做。"))

    @Slot(object)
    def _change_signing(self, names: PaperNames) -> None:
        task = partial(change_signing, act=self.desk.act(), names=names)
        if self.desk.perform(self, task):
            self.tell_done(self.tr("已改，以后打印的表按这个印。"))
