"""资金: what a programme had in a year, what it spent, and every entry behind it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from aidesk.domain.fund import Expenditure, Transfer
from aidesk.domain.journal import Act
from aidesk.domain.payment import Run
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.expenditure import ExpenditureDialog
from aidesk.gui.dialogs.fund_entry import FundEntryDialog
from aidesk.gui.dialogs.transfer import TransferDialog
from aidesk.gui.pages.fund_sums import FundSums
from aidesk.gui.pages.page import Command, Page
from aidesk.gui.pages.wanted import FundWanted, ListWanted
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.gui.widgets.year_switch import YearSwitch
from aidesk.services.fund_entries import FundEntry, fund_entries
from aidesk.services.funds import record_expenditure, record_transfer
from aidesk.services.month_overview import ProgrammeFund
from aidesk.services.year_end import ProgrammeYear, YearFigures, year_figures
from aidesk.storage.store import Store
from aidesk.storage.topics import Topic
from aidesk.wording.fund_entries import (
    DOCUMENT,
    ENTRY_COLUMNS,
    PROMISED,
    record_worded,
)


class FundsPage(Page):
    """One programme's fund in a year: sums with their parts, and the entries."""

    topics = frozenset({Topic.FUNDS, Topic.RUNS, Topic.PROGRAMMES})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._figures: YearFigures | None = None
        self.dialog: FundEntryDialog | None = None
        self.set_title(self.tr("资金"))
        self.set_note(self.tr("每一笔下达、到位和支出。合计由程序加，不用手填。"))
        self.year = YearSwitch(desk.today().year, self)
        self.spend = Button(self.tr("登记支出"), icon="subtract_circle", parent=self)
        self.record = Button(self.tr("登记到位"), "primary", icon="add", parent=self)
        self.tools.add(self.year, self.spend, self.record)
        self.chips = ChipRow(self.tr("项目"), self)
        self.sums = FundSums(self)
        self.sheet = self._sheet()
        self.body.add(self.chips, self.sums)
        self.body.addWidget(self.sheet, 1)
        self.answer(Command.NEW, self.record)
        self.year.changed.connect(self._show_year)
        self.chips.chosen.connect(self._show_programme)
        self.record.clicked.connect(self._ask_transfer)
        self.spend.clicked.connect(self._ask_expenditure)
        self.sheet.row_opened.connect(self._open)
        self.sheet.selection_told.connect(self.told_selection)

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

    def help_text(self) -> str:
        return self.tr(
            "上面选项目，右上角选年份。\n"
            "到位合计和支出后面写着它们由哪几笔加成；下面是全部明细，"
            "最后一列是每一笔以后的结余。\n"
            "发放名单送银行的那一天自动记支出，不用在这里登记；"
            "选中一份名单按回车，可以看名单。\n"
            "文件到了、钱没到，登记“下达”；钱到账了，登记“到位”。"
        )

    def visit(self, what: object) -> None:
        if isinstance(what, FundWanted):
            self._open_year(what.year, what.programme)

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
        year = self._chosen()
        if year is not None:
            self.sums.show_sums(year)
            self.sheet.show_rows(fund_entries(self.desk.store, year))

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
        self._ask(TransferDialog(self, *self._facts()), record_transfer)

    @Slot()
    def _ask_expenditure(self) -> None:
        self._ask(ExpenditureDialog(self, *self._facts()), record_expenditure)

    def _facts(self) -> tuple[list[ProgrammeFund], str, date]:
        years = self._figures.programmes if self._figures else ()
        funds = [ProgrammeFund(year.programme, year.fund) for year in years]
        return funds, str(self.chips.current()), self.desk.today()

    def _ask(
        self, dialog: FundEntryDialog, record: Callable[[Store, Act, Any], int]
    ) -> None:
        """Show a dialog; one whose entry cannot be kept stays and says why."""
        self.message.clear()
        self.dialog = dialog
        act = self.desk.act()

        def keep(entry: Transfer | Expenditure) -> None:
            then = partial(self._recorded, entry)
            if self.desk.perform(dialog, lambda store: record(store, act, entry), then):
                dialog.finish()

        dialog.wanted.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _recorded(self, entry: Transfer | Expenditure, added: int) -> None:
        self.chips.choose(entry.programme)
        self.sheet.go_to((type(entry).__name__, added))
        self.sheet.setFocus()
        year = self._chosen()
        if year is not None:
            text = self.tr(
                "已登记：{programme}，{words} {amount} 元。现在结余 {balance} 元。"
            )
            self.tell_done(
                text.format(
                    programme=year.programme.short_name,
                    words=record_worded(entry),
                    amount=entry.amount,
                    balance=year.balance(),
                )
            )

    @Slot(object)
    def _open(self, entry: FundEntry) -> None:
        """Show the list behind an entry; other entries are all that there is."""
        run = entry.source
        if isinstance(run, Run):
            wanted = ListWanted(run.month, run.programme, run.kind, run.id)
            self.go.emit("monthly", wanted)
