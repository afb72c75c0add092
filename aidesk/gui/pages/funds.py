"""资金: what a programme had in a year, what it spent, and every entry behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from aidesk.domain.payment import Run
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.fund_entry import Purse
from aidesk.gui.pages.fund_actions import Done, FundActions
from aidesk.gui.pages.fund_opened import OpenedEntries
from aidesk.gui.pages.fund_sums import FundSums
from aidesk.gui.pages.page import Command, Page
from aidesk.gui.pages.wanted import FundWanted, ListWanted
from aidesk.gui.widgets.boxes import Line, holder, keep_room
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.gui.widgets.year_switch import YearSwitch
from aidesk.services.fund_entries import FundEntry, Recovered, fund_entries
from aidesk.services.fund_sums import FundPart, FundSum, OpenedSum, fund_sums
from aidesk.services.month_overview import ProgrammeFund
from aidesk.services.year_end import ProgrammeYear, YearFigures, year_figures
from aidesk.storage.topics import Topic
from aidesk.wording.fund_entries import (
    DOCUMENT,
    ENTRY_COLUMNS,
    PROMISED,
    entry_worded,
)
from aidesk.wording.joining import sentences


class FundsPage(Page):
    """One programme's fund in a year: sums with their parts, and the entries."""

    topics = frozenset({Topic.FUNDS, Topic.RUNS, Topic.PROGRAMMES})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._figures: YearFigures | None = None
        self._entries: Sequence[FundEntry] = ()
        self.fund_actions = FundActions(self)
        self.set_title(self.tr("资金"))
        self.set_note(self.tr("每一笔下达、到位和支出。合计由程序加，不用手填。"))
        self.year = YearSwitch(desk.today().year, self)
        self.others = Button(self.tr("其他登记"), icon="more_horizontal", parent=self)
        self.spend = Button(self.tr("登记支出"), icon="subtract_circle", parent=self)
        self.record = Button(self.tr("登记到位"), "primary", icon="add", parent=self)
        self.tools.add(self.year, self.others, self.spend, self.record)
        self.chips = ChipRow(self.tr("项目"), self)
        self.sums = FundSums(self)
        self.opened = OpenedEntries(self)
        self.sheet = self._sheet()
        self.words = Label("", "muted", wrap=True, parent=self)
        self.reverse = Button(self.tr("冲正这一笔"), icon="arrow_undo", parent=self)
        self.look = Button(self.tr("看名单"), icon="list", parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.add(self.chips, self.sums, self.opened)
        self.body.addWidget(self.sheet, 1)
        line = Line(gap=14)
        line.addWidget(self.words, 1)
        line.add(self.look)
        line.add(self.reverse)
        self._selected = holder(line)
        keep_room(self.reverse)
        self.body.add(self._selected)
        self.answer(Command.NEW, self.record)

    def _connect(self) -> None:
        self.year.changed.connect(self._show_year)
        self.chips.chosen.connect(self._show_programme)
        self.record.clicked.connect(self._ask_transfer)
        self.spend.clicked.connect(self._ask_expenditure)
        self.others.clicked.connect(self._offer_others)
        self.reverse.clicked.connect(self._ask_reversal)
        self.look.clicked.connect(self._look_at_list)
        self.sums.sum_wanted.connect(self._open_sum)
        self.sums.part_wanted.connect(self._open_part)
        self.opened.changed.connect(self._fill)
        self.opened.year_before_wanted.connect(self._look_a_year_back)
        self.opened.close_button.clicked.connect(self.sheet.setFocus)
        self.sheet.row_changed.connect(self._show_entry)
        self.sheet.row_opened.connect(self._open)
        self.sheet.selection_told.connect(self.told_selection)
        self.sheet.view.columns.keep(self.desk.settings, "funds")
        self.fund_actions.done.connect(self._tell)

    @property
    def dialog(self) -> Dialog | None:
        """Return what was asked last."""
        return self.fund_actions.dialog

    def _sheet(self) -> Sheet[FundEntry]:
        empty = EmptyHint(
            self.tr("这一年还没有登记"),
            self.tr("钱下达了、到账了，或者有上年结转，就点右上角的“登记到位”。"),
            icon="wallet",
        )
        spec = SheetSpec(
            ENTRY_COLUMNS,
            key=lambda entry: entry.key,
            counted=self.tr("{count} 笔"),
            aside={DOCUMENT: 2, PROMISED: 1},
        )
        return Sheet(self.tr("资金明细"), spec, empty=empty, parent=self)

    def visit(self, what: object) -> None:
        if isinstance(what, FundWanted):
            self._open_year(what.year, what.programme)
            if what.carry_over:
                self.fund_actions.ask_carry_over(what.year - 1)

    def focus_first(self) -> None:
        self.sheet.setFocus()

    def refresh(self) -> None:
        store = self.desk.store
        years = store.funds.years() or [self.year.year()]
        today = self.desk.today().year
        self.year.set_limits(min(*years, today), max(*years, today + 1))
        self._figures = year_figures(store, year=self.year.year())
        programmes = [p.programme for p in self._figures.programmes]
        self.chips.show_chips([ChipSpec(p.code, p.short_name) for p in programmes])
        self._show_programme()

    @Slot()
    def _show_year(self) -> None:
        self.refresh()

    @Slot()
    def _show_programme(self) -> None:
        """Show a programme's year; what was opened stays open while it has entries."""
        year = self._chosen()
        if year is None:
            return
        entries = fund_entries(self.desk.store, year)
        sums = fund_sums(self.desk.store, year, entries)
        self._entries = entries
        self.sums.show_sums(year, sums)
        self.opened.show_year(year.programme.code, year.year, sums)

    @Slot(object)
    def _open_sum(self, opened: OpenedSum) -> None:
        self.opened.open_sum(opened)
        self._go_to_opened()

    @Slot(object, object)
    def _open_part(self, what: FundSum, part: FundPart) -> None:
        self.opened.open_part(what, part)
        self._go_to_opened()

    def _go_to_opened(self) -> None:
        """Bring the entries into sight: a low window shows them below the sums."""
        self.sheet.setFocus()
        QTimer.singleShot(0, self, self._bring_into_sight)

    @Slot()
    def _bring_into_sight(self) -> None:
        for part in (self.sheet, self.opened):  # of both, rather what is opened
            self.area.ensureWidgetVisible(part)

    @Slot()
    def _look_a_year_back(self) -> None:
        """Open the same sum of the year before."""
        opened = self.opened.opened()
        self.year.set_year(self.year.year() - 1)
        if opened is not None:
            self.sums.button_of(opened[0], None).click()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back with Esc: from what is opened to where it was opened."""
        opened = self.opened.opened()
        if event.key() == Qt.Key.Key_Escape and opened is not None:
            self.opened.leave()
            button = self.sums.button_of(*opened)
            button.setFocus()
            self.area.ensureWidgetVisible(button)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _fill(self) -> None:
        """Show the entries of what is opened, else all."""
        shown = self.opened.entries()
        self.sheet.show_rows(self._entries if shown is None else shown)

    def _chosen(self) -> ProgrammeYear | None:
        code = self.chips.current()
        return self._figures.of(str(code)) if self._figures and code else None

    def _open_year(self, year: int, programme: str) -> None:
        self.year.set_year(year)
        if self._figures is None:
            self.refresh()
        self.chips.choose(programme)

    @Slot()
    def _ask_transfer(self) -> None:
        self.fund_actions.ask_transfer(self._purse())

    @Slot()
    def _ask_expenditure(self) -> None:
        self.fund_actions.ask_expenditure(self._purse())

    @Slot()
    def _offer_others(self) -> None:
        self.fund_actions.offer(self._purse())

    @Slot()
    def _ask_reversal(self) -> None:
        entry = self.sheet.current_row()
        if entry is not None:
            self.fund_actions.ask_reversal(entry, self._purse())

    def _purse(self) -> Purse:
        years = self._figures.programmes if self._figures else ()
        funds = tuple(ProgrammeFund(year.programme, year.fund) for year in years)
        return Purse(funds, str(self.chips.current()), self.desk.today())

    @Slot(object)
    def _tell(self, done: Done) -> None:
        """Show what was done where it is to be seen, and what is left now."""
        if done.year != self.year.year():
            self.year.set_year(done.year)
        if done.programme:
            self.chips.choose(done.programme)
        if done.entry is not None:
            self.opened.leave()  # where the new entry may not be seen
            self.sheet.go_to(done.entry)
        self.sheet.setFocus()
        year = self._chosen()
        told = done.told
        if year is not None and done.programme:
            text = self.tr("{programme}现在结余 {balance} 元。")
            name, balance = year.programme.short_name, year.balance()
            told = sentences([told, text.format(programme=name, balance=balance)])
        self.tell_done(told)

    @Slot(object)
    def _show_entry(self, entry: FundEntry | None) -> None:
        """Say in full what an entry is, and offer what can be done with it."""
        self._selected.setVisible(entry is not None)
        if entry is not None:
            self.words.setText(entry_worded(entry))
            self.reverse.setVisible(entry.is_reversible)
            self.look.setVisible(_list_of(entry) is not None)

    @Slot()
    def _look_at_list(self) -> None:
        entry = self.sheet.current_row()
        if entry is not None:
            self._open(entry)

    @Slot(object)
    def _open(self, entry: FundEntry) -> None:
        """Show the list behind an entry; other entries are all that there is."""
        run = _list_of(entry)
        if run is not None:
            wanted = ListWanted(run.month, run.programme, run.kind, run.id)
            self.go.emit("monthly", wanted)


def _list_of(entry: FundEntry) -> Run | None:
    """Return the list that an entry came of."""
    source = entry.source
    if isinstance(source, Recovered):
        return source.run
    return source if isinstance(source, Run) else None
