"""报表: every paper of the office, looked at before it is printed or saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.month import Month
from aidesk.domain.payment import Run, RunId
from aidesk.domain.seal import NotSealedError
from aidesk.gui.desk import Desk
from aidesk.gui.pages.page import Command, Page
from aidesk.gui.pages.paper_view import PaperView
from aidesk.gui.pages.papers import PaperSaver, Then, Write, in_memory
from aidesk.gui.pages.wanted import ListWanted, SealSheetWanted
from aidesk.gui.pages.year_sealing import YearSealing
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Choice
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.month_switch import MonthSwitch
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.gui.widgets.year_switch import YearSwitch
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.reports.saving import file_name
from aidesk.wording.columns import Column
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.titles import list_name, run_title, seal_title, year_end_title

if TYPE_CHECKING:  # the papers bring reportlab, which a job loads
    from aidesk.reports.catalogue import Entry
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store

BESIDE: Final = 1000
LIST_WIDTH: Final = 240
SEAL: Final = "seal"
_ASKED: Final = ("run", "year")
_NAME: Final = QT_TRANSLATE_NOOP("columns", "报表名称")


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """A paper of the catalogue about one run, month or year."""

    entry: Entry
    subject: int
    title: str

    def writer(self, at: datetime) -> Write:
        """Return what writes the paper."""

        def write(store: Store, path: Path) -> None:
            self.entry.write(store, self.subject, path, at)

        return write


class ReportsPage(Page):
    """Shows the chosen paper as it will be printed, made anew when figures change."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title(self.tr("报表"))
        self._plain_note = self.tr("先看清楚，再打印或者存成文件。")
        self.set_note(self._plain_note)
        self._entries: tuple[Entry, ...] = ()
        self._entry: Entry | None = None
        self._asked: PaperAsked | None = None
        self._wanted: SealSheetWanted | None = None
        today = desk.today()
        self.month = MonthSwitch(Month.of(today), parent=self)
        self.year = YearSwitch(today.year, self)
        self.run_choice = Choice(self.tr("哪一份名单"), parent=self)
        self.entry_choice = Choice(self.tr("哪一种报表"), parent=self)
        self.sealing = YearSealing(self, self._save_report)
        self.tools.add(self.entry_choice, self.run_choice, self.sealing.button)
        self.tools.add(self.month, self.year)
        self.list = self._sheet()
        self.hint = EmptyHint("", icon="document", parent=self)
        self.paper = PaperView(self)
        self.saver = PaperSaver(self)
        self._lay_out()
        self._connect()
        self._show_part(None)

    def _sheet(self) -> Sheet[Entry]:
        column: Column[Entry] = Column(_NAME, _name_of)
        spec = SheetSpec([column], key=lambda entry: entry.name, counted="{count}")
        return Sheet(self.tr("报表名称"), spec, parent=self)

    def _lay_out(self) -> None:
        right = Rows(gap=10)
        right.addWidget(self.hint, 1)
        right.addWidget(self.paper, 1)
        line = Line(gap=14)
        line.addWidget(self.list)
        line.addLayout(right, 1)
        self.body.addLayout(line, 1)
        self.fit()

    def fit(self) -> None:
        self.list.setFixedWidth(px(LIST_WIDTH))

    def _connect(self) -> None:
        self.list.row_changed.connect(self._choose_entry)
        self.entry_choice.currentIndexChanged.connect(self._choose_place)
        self.month.changed.connect(self._show_month)
        self.sealing.list_wanted.connect(partial(self.go.emit, "monthly"))
        self.run_choice.currentIndexChanged.connect(self._show_chosen_run)
        self.year.changed.connect(self._show_year)
        self.paper.save_wanted.connect(self._save)
        self.answer(Command.PRINT, self.paper.print_button)
        self.answer(Command.MAIN, self.paper.print_button)

    def help_text(self) -> str:
        return self.tr(
            "左边选报表，右边就是打印出来的样子。\n"
            "发放名册选月份和名单，封账单选月份，年度报告选年份；箭头往前往后翻。\n"
            "字看不清就点放大镜。打印按 Ctrl+P，要发给别人就存为 PDF。\n"
            "这里只看不改，随便点不会出错；只有“全年封账”会先问过您再封。"
        )

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        beside = width >= BESIDE
        self.list.setVisible(beside)
        self.entry_choice.setVisible(not beside)

    def refresh(self) -> None:
        if self._entry is None:
            self.hint.say(self.tr("正在准备报表"))
            self._go_to_last_list()
            self.run(_catalogue, self.tr("正在准备报表"), self._take_entries)
        else:
            self._show_entry(self._entry)

    # which paper

    def visit(self, what: object) -> None:
        if isinstance(what, SealSheetWanted):
            self._wanted = what
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        """Show the paper that another page asked for, once the papers are there."""
        if self._wanted is None or not self._entries:
            return
        with QSignalBlocker(self.month):
            self.month.set_limits(latest=max(self._wanted.month, self.month.month()))
            self.month.set_month(self._wanted.month)
        self._wanted = None
        shown = self._entry is not None and self._entry.name == SEAL
        self.list.go_to(SEAL)
        if shown:
            self._show_month()

    def _go_to_last_list(self) -> None:
        """Begin with a month that has a list."""
        today = Month.of(self.desk.today())
        runs = self.desk.store.runs.of_year(today.year)
        runs = runs or self.desk.store.runs.of_year(today.year - 1)
        if runs:
            with QSignalBlocker(self.month):
                self.month.set_month(runs[-1].month)

    @Slot(object)
    def _take_entries(self, entries: tuple[Entry, ...]) -> None:
        self._entries = entries
        self.entry_choice.offer((_name_of(entry), entry.name) for entry in entries)
        self.list.show_rows(entries)
        self._go_to_wanted()

    @Slot()
    def _choose_place(self) -> None:
        self.list.go_to(self.entry_choice.value())

    @Slot(object)
    def _choose_entry(self, entry: Entry | None) -> None:
        if entry is not None and entry is not self._entry:
            self._entry = entry
            with QSignalBlocker(self.entry_choice):
                self.entry_choice.choose(entry.name)
            self._show_entry(entry)

    def _show_entry(self, entry: Entry) -> None:
        about_year = entry.subject == "year"
        self.month.setVisible(not about_year)
        self.run_choice.setVisible(entry.subject == "run")
        self.year.setVisible(about_year)
        self.sealing.button.hide()
        self.set_note(self._plain_note)
        if about_year:
            self._show_year()
        else:
            self._show_month()

    @Slot()
    def _show_month(self) -> None:
        """Show the paper about a month, or offer its lists."""
        month, today = self.month.month(), Month.of(self.desk.today())
        self.month.set_limits(latest=max(month, today + 1))
        self.month.set_sealed(sealed=self.desk.store.seals.covers(month))
        if self._entry is not None and self._entry.subject == "month":
            self._show_sheet(self._entry, month)
        else:
            self._show_runs()

    def _show_sheet(self, entry: Entry, month: Month) -> None:
        """Show the paper about a sealed month; an open one has none."""
        if self.desk.store.seals.get(month) is None:
            self._show_part(None)
            self.hint.say(sentence(NotSealedError(month)))
            self.hint.offer(self.tr("去每月发放"), self._go_to_month)
            return
        number = month.year * 100 + month.number
        self._make(PaperAsked(entry, number, seal_title(month)))

    def _show_runs(self) -> None:
        """Offer the lists of the month, the last one first shown as it was."""
        store, month = self.desk.store, self.month.month()
        runs = store.runs.of_month(month)
        programmes = store.programmes.all()
        kept = self.run_choice.value()
        self.run_choice.offer(
            (list_name(programmes[run.programme], run.kind, run.batch), run.id)
            for run in runs
        )
        with QSignalBlocker(self.run_choice):
            self.run_choice.choose(kept)
        self.run_choice.setVisible(bool(runs))
        self._show_chosen_run()

    @Slot()
    def _show_chosen_run(self) -> None:
        chosen = self.run_choice.value()
        if not isinstance(chosen, int) or self._entry is None:
            text = self.tr("{month}还没有生成名单")
            self._show_part(None)
            self.hint.say(text.format(month=worded(self.month.month())))
            self.hint.offer(self.tr("去每月发放"), self._go_to_month)
            return
        run: Run = self.desk.store.runs.get(RunId(chosen))
        programme = self.desk.store.programmes.get(run.programme)
        title = run_title(run, programme)
        self._make(PaperAsked(self._entry, run.id, title))

    @Slot()
    def _show_year(self) -> None:
        if self._entry is None:
            return
        years = self.desk.store.funds.years()
        year, today = self.year.year(), self.desk.today().year
        self.year.set_limits(min([*years, today]), max([*years, today]))
        self.year.set_sealed(sealed=self.sealing.show_year(year))
        self.set_note(self.sealing.told() or self._plain_note)
        title = year_end_title(self.desk.office.unit, year)
        self._make(PaperAsked(self._entry, year, title))

    # the paper itself

    def _make(self, asked: PaperAsked) -> None:
        self._asked = asked
        self._show_part(None)
        self.hint.say(self.tr("正在排版"))
        task = in_memory(asked.writer(self.desk.now()))
        job = self.run(task, self.tr("正在排版"), partial(self._take_paper, asked))
        job.cancelled.connect(partial(self._tell_stopped, asked))
        job.failed.connect(partial(self._tell_stopped, asked))

    def _take_paper(self, asked: PaperAsked, document: bytes) -> None:
        if asked is self._asked:
            self.paper.show_paper(document, asked.title, asked.entry.file_kinds)
            self._show_part(self.paper)

    def _tell_stopped(self, asked: PaperAsked, *_error: object) -> None:
        if asked is self._asked:
            self.hint.say(self.tr("这份报表没有做完"))
            self.hint.offer(self.tr("重新排版"), partial(self._make, asked))

    def _show_part(self, part: QWidget | None) -> None:
        """Show the paper, or the words that stand for it."""
        if part is None:
            self.paper.show_paper(None, "", ())
            self.hint.button.hide()
        self.paper.setVisible(part is not None)
        self.hint.setVisible(part is None)

    @Slot(str)
    def _save(self, kind: str) -> None:
        if self._asked is not None:
            name = f"{file_name(self._asked.title)}{kind}"
            self.saver.ask(name, self._asked.writer(self.desk.now()))

    def _save_report(self, then: Then) -> None:
        """Ask where the year-end report shall be saved, then go on with the file."""
        if self._asked is not None:
            name = f"{file_name(self._asked.title)}.pdf"
            self.saver.ask(name, self._asked.writer(self.desk.now()), then)

    @Slot()
    def _go_to_month(self) -> None:
        self.go.emit("monthly", ListWanted(self.month.month()))


def _name_of(entry: Entry) -> str:
    return translate("papers", entry.title)


def _catalogue(_store: Store, _progress: Progress) -> tuple[Entry, ...]:
    """Load the papers; that takes reportlab's time, so it is a job."""
    from aidesk.reports.catalogue import REPORTS  # noqa: PLC0415 - see above

    # the paper of one household is printed where that household stands
    return tuple(e for e in REPORTS if e.subject in _ASKED or e.name == SEAL)
