"""文书: every paper of the catalogue by what it is about, looked at before it goes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.month import Month
from aidesk.gui.pages.asked_paper import PaperAsked
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.paper_view import PaperView, Then
from aidesk.gui.pages.wanted import ListWanted
from aidesk.gui.pages.year_sealing import YearSealing
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec, Choice
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.month_switch import MonthSwitch
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.gui.widgets.year_switch import YearSwitch
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed
from aidesk.wording.titles import list_name

if TYPE_CHECKING:  # papers take their time to load, which a job does
    from aidesk.domain.fund import Expenditure
    from aidesk.domain.payment import Run
    from aidesk.reports.catalogue import About, Entry
    from aidesk.services.progress import Progress
    from aidesk.storage.store import Store

LIST_WIDTH: Final = 250
YEAR_END: Final = "year_end"
_OF_MONTHS: Final = ("run", "month", "programme_month")
_OF_YEARS: Final = ("year", "expenditure")
_NAME: Final = QT_TRANSLATE_NOOP("columns", "文书")
# the groups of papers, each with the subjects in it
LISTS, MONTHS, YEARS, FAMILIES = "lists", "months", "years", "families"
_GROUPS: Final = {
    "run": LISTS,
    "month": MONTHS,
    "programme_month": MONTHS,
    "year": YEARS,
    "expenditure": YEARS,
    "household": FAMILIES,
    "right": FAMILIES,
}


class PapersPart(QWidget):
    """Shows the chosen paper as it will be printed, made anew when figures change.

    The page places the ``choosers``, by which one says which list, month or year.
    ``asked`` tells that another paper is asked for.
    """

    asked = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self._entries: tuple[Entry, ...] = ()
        self._entry: Entry | None = None
        self._wanted: tuple[str, Month] | None = None
        self._chosen_here = self._beside = True
        today = self._desk.today()
        self.groups = ChipRow(self.tr("关于什么的文书"), self)
        self.list = self._sheet()
        self.entry_choice = Choice(self.tr("哪一种文书"), parent=page)
        self.run_choice = Choice(self.tr("哪一份名单"), parent=page)
        self.programme_choice = Choice(self.tr("哪一个项目"), parent=page)
        self.purchase_choice = Choice(self.tr("哪一笔支出"), parent=page)
        self.month = MonthSwitch(Month.of(today), parent=page)
        self.year = YearSwitch(today.year, page)
        self.hint = EmptyHint("", icon="document", parent=self)
        self.paper = PaperView(page)
        self.sealing = YearSealing(page, self._save_report)
        self.write_button = Button(self.tr("写这份报告"), icon="edit", parent=page)
        self.write_button.hide()
        self.choosers = (
            self.entry_choice,
            self.run_choice,
            self.programme_choice,
            self.purchase_choice,
            self.write_button,
            self.sealing.button,
            self.month,
            self.year,
        )
        self._lay_out()
        self._connect()
        self._show_paper(shown=False)

    def _sheet(self) -> Sheet[Entry]:
        column: Column[Entry] = Column(_NAME, _name_of)
        spec = SheetSpec([column], key=lambda entry: entry.name, counted="{count}")
        loading = EmptyHint(self.tr("正在准备"), icon="document", parent=self)
        return Sheet(self.tr("文书目录"), spec, empty=loading, parent=self)

    def _lay_out(self) -> None:
        self._side = QWidget(self)
        left = Rows(self._side, gap=10)
        left.add(self.groups)
        left.addWidget(self.list, 1)
        right = Rows(gap=10)
        right.addWidget(self.hint, 1)
        right.addWidget(self.paper, 1)
        line = Line(self, gap=14)
        line.addWidget(self._side)
        line.addLayout(right, 1)
        self.setFocusProxy(self.list)
        self.fit()

    def fit(self) -> None:
        self._side.setFixedWidth(px(LIST_WIDTH))

    def _connect(self) -> None:
        self.groups.chosen.connect(self._show_group)
        self.list.row_changed.connect(self._choose_entry)
        self.entry_choice.currentIndexChanged.connect(self._choose_place)
        self.month.changed.connect(self._ask)
        self.year.changed.connect(self._ask)
        self.run_choice.currentIndexChanged.connect(self._ask)
        self.programme_choice.currentIndexChanged.connect(self._ask)
        self.purchase_choice.currentIndexChanged.connect(self._ask)
        self.write_button.clicked.connect(self._go_to_report)
        self.sealing.list_wanted.connect(partial(self._page.go.emit, "monthly"))
        self.paper.shown.connect(self._take_paper)
        self.paper.stopped.connect(self._tell_stopped)

    def show_choosers(self, *, shown: bool, beside: bool) -> None:
        """Show by what papers are chosen; their list ``beside`` them, or a choice."""
        self._chosen_here, self._beside = shown, beside
        self._side.setVisible(beside)
        self._show_choosers()

    def _show_choosers(self) -> None:
        shown, entry = self._chosen_here, self._entry
        subject = entry.subject if entry else ""
        runs = subject == "run" and self.run_choice.count() > 0
        bought = subject == "expenditure" and self.purchase_choice.count() > 0
        report = entry is not None and entry.name == YEAR_END
        self.entry_choice.setVisible(shown and not self._beside)
        self.run_choice.setVisible(shown and runs)
        self.programme_choice.setVisible(shown and subject == "programme_month")
        self.purchase_choice.setVisible(shown and bought)
        self.month.setVisible(shown and subject in _OF_MONTHS)
        self.year.setVisible(shown and subject in _OF_YEARS)
        self.write_button.setVisible(shown and report)
        self.sealing.button.setVisible(shown and report and self.sealing.is_open())

    def refresh(self) -> None:
        """Read the office anew; the papers are loaded the first time."""
        if not self._entries:
            words = self.tr("正在准备文书")
            self.hint.say(words)
            self._go_to_last_list()
            self._page.run(_catalogue, words, self._take_entries)
        else:
            self._ask()

    def show_entry(self, name: str, month: Month) -> None:
        """Show a paper of a month, once the papers are there."""
        self._wanted = (name, month)
        self._go_to_wanted()

    # which paper

    def _go_to_wanted(self) -> None:
        if self._wanted is None or not self._entries:
            return
        name, month = self._wanted
        self._wanted = None
        with QSignalBlocker(self.month):
            self.month.set_limits(latest=max(month, self.month.month()))
            self.month.set_month(month)
        shown = self._entry is not None and self._entry.name == name
        self._go_to(name)
        if shown:
            self._ask()

    def _go_to_last_list(self) -> None:
        """Begin with a month that has a list."""
        store, year = self._desk.store, self._desk.today().year
        runs = store.runs.of_year(year) or store.runs.of_year(year - 1)
        if runs:
            with QSignalBlocker(self.month):
                self.month.set_month(runs[-1].month)

    def _take_entries(self, entries: tuple[Entry, ...]) -> None:
        self._entries = entries
        self.entry_choice.offer((_name_of(entry), entry.name) for entry in entries)
        self.groups.show_chips(
            [
                ChipSpec(LISTS, self.tr("名单")),
                ChipSpec(MONTHS, self.tr("月份")),
                ChipSpec(YEARS, self.tr("年度")),
                ChipSpec(FAMILIES, self.tr("家庭")),
            ]
        )
        self._show_group()
        self._go_to_wanted()

    @Slot()
    def _show_group(self) -> None:
        group = self.groups.current()
        self.list.show_rows([e for e in self._entries if _GROUPS[e.subject] == group])

    @Slot()
    def _choose_place(self) -> None:
        self._go_to(str(self.entry_choice.value()))

    def _go_to(self, name: str) -> None:
        """Choose a paper, whichever group it is in."""
        for entry in self._entries:
            if entry.name == name:
                self.groups.choose(_GROUPS[entry.subject])
                self.list.go_to(name)

    @Slot(object)
    def _choose_entry(self, entry: Entry | None) -> None:
        if entry is not None and entry is not self._entry:
            self._entry = entry
            with QSignalBlocker(self.entry_choice):
                self.entry_choice.choose(entry.name)
            self._ask()

    @Slot()
    def _ask(self) -> None:
        """Ask for the paper about what is chosen."""
        entry = self._entry
        if entry is None:
            return
        month, today = self.month.month(), Month.of(self._desk.today())
        self.month.set_limits(latest=max(month, today + 1))
        self.month.set_sealed(sealed=self._desk.store.seals.covers(month))
        about = self._about(entry)
        self._show_choosers()
        self.asked.emit()
        self._show_paper(shown=False)
        if about is None:
            self.paper.clear()
        else:
            self.hint.say(self.tr("正在排版"))
            self.hint.offer("", self._ask)
            self.paper.ask(PaperAsked(entry.name, about))

    def _about(self, entry: Entry) -> About | None:
        """Return what is chosen; where there is nothing, the hint says so."""
        from aidesk.reports.catalogue import (  # noqa: PLC0415 - loaded by the job
            ProgrammeMonth,
            month_number,
        )

        month = self.month.month()
        if entry.subject == "run":
            return self._chosen_run(month)
        if entry.subject == "month":
            return month_number(month)
        if entry.subject == "programme_month":
            return ProgrammeMonth(self._chosen_programme(), month)
        if entry.subject == "year":
            return self._chosen_year()
        if entry.subject == "expenditure":
            return self._chosen_purchase(self._chosen_year())
        self.hint.say(self.tr("先选一户：在“家庭登记”里选中这一户，点“文书”。"))
        self.hint.offer(
            self.tr("去家庭登记"), partial(self._page.go.emit, "households", None)
        )
        return None

    def _chosen_run(self, month: Month) -> int | None:
        """Offer the lists of the month, and return the one that is chosen."""
        store = self._desk.store
        runs, programmes = store.runs.of_month(month), store.programmes.all()

        def words(run: Run) -> str:
            return list_name(programmes[run.programme], run.kind, run.batch)

        _offer(self.run_choice, [(words(run), run.id) for run in runs])
        if runs:
            return int(str(self.run_choice.value()))
        text = self.tr("{month}还没有生成名单")
        self.hint.say(text.format(month=worded(month)))
        self.hint.offer(self.tr("去每月发放"), self._go_to_month)
        return None

    def _chosen_programme(self) -> str:
        programmes = self._desk.store.programmes.all()
        _offer(
            self.programme_choice,
            [(each.short_name, code) for code, each in programmes.items()],
        )
        return str(self.programme_choice.value())

    def _chosen_purchase(self, year: int) -> int | None:
        """Offer what was bought in a year, and return what is chosen."""
        store = self._desk.store
        programmes = store.programmes.all()
        bought = [
            each
            for each in store.funds.all_expenditures()
            if each.year == year and each.reverses is None
        ]

        def words(each: Expenditure) -> str:
            name = programmes[each.programme].short_name
            text = self.tr("{purpose} {amount} 元")
            told = text.format(purpose=each.purpose, amount=each.amount)
            return headed(name, told)

        _offer(self.purchase_choice, [(words(each), each.id) for each in bought])
        if bought:
            return int(str(self.purchase_choice.value()))
        self.hint.say(self.tr("{year}年没有登记过采购支出").format(year=year))
        self.hint.offer(self.tr("去资金"), partial(self._page.go.emit, "funds", None))
        return None

    def _chosen_year(self) -> int:
        years = [*self._desk.store.funds.years(), self._desk.today().year]
        year = self.year.year()
        self.year.set_limits(min(years), max(years))
        self.year.set_sealed(sealed=self.sealing.show_year(year))
        return year

    def sealed_told(self) -> str:
        """Return when the year was sealed whose report is shown; else nothing."""
        if self._entry is None or self._entry.name != YEAR_END:
            return ""
        return self.sealing.told()

    # the paper itself

    @Slot()
    def _take_paper(self) -> None:
        self._show_paper(shown=True)

    @Slot(str)
    def _tell_stopped(self, why: str) -> None:
        self._show_paper(shown=False)
        self.hint.say(why or self.tr("这份文书没有做完"))
        if self._entry is not None and self._entry.subject in _OF_YEARS:
            self.hint.offer(self.tr("重新排版"), self._ask)
        else:
            self.hint.offer(self.tr("去每月发放"), self._go_to_month)

    def _show_paper(self, *, shown: bool) -> None:
        """Show the paper, or the words that stand for it."""
        self.paper.setVisible(shown)
        self.hint.setVisible(not shown)

    def _save_report(self, then: Then) -> None:
        """Ask where the year-end report shall be saved, then go on with the file."""
        self.paper.save_pdf(then)

    @Slot()
    def _go_to_report(self) -> None:
        """Go to where the year's report is written."""
        self._page.go.emit("year_report", self.year.year())

    @Slot()
    def _go_to_month(self) -> None:
        self._page.go.emit("monthly", ListWanted(self.month.month()))


def _offer(choice: Choice, options: list[tuple[str, object]]) -> None:
    """Offer other things; the chosen one stays chosen while it is there."""
    kept = choice.value()
    choice.offer(options)
    with QSignalBlocker(choice):
        choice.choose(kept)


def _name_of(entry: Entry) -> str:
    return translate("papers", entry.title)


def _catalogue(_store: Store, _progress: Progress) -> tuple[Entry, ...]:
    """Load the papers."""
    from aidesk.reports.catalogue import REPORTS  # noqa: PLC0415 - see above

    return REPORTS
