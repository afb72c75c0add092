"""The register: search, groups, and the list of households."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.jobs import Job, Task
from aidesk.gui.models.register_rows import RegisterRows
from aidesk.gui.models.rows import rank
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow, Line, Pair, Rows, holder
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.search_edit import SearchEdit
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.household_list import Group, HouseholdRow
from aidesk.services.household_search import Search, SearchIndex, found_member
from aidesk.services.progress import Progress
from aidesk.services.register_book import (
    RegisterBook,
    RegisterFigures,
    figures_of,
    search_index,
)
from aidesk.storage.store import Store
from aidesk.wording.households import (
    HOUSEHOLD_COLUMNS,
    found_member_worded,
    group_worded,
    state_tone,
)

SEARCH_WIDTH: Final = 240
DETAILS_PAUSE: Final = 120
"""How long one stops typing until the details of what was found are read, in ms."""
_ASIDE: Final = {"身份证号": 3, "社区": 2, "项目": 1}
_AT_A_KEY: Final = 0.002
_BETWEEN_KEYS: Final = 0.008
_A_SCREEN: Final = 100


class _Search(SearchEdit):
    """A search field that may be narrow, so that the groups stay beside it."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(SEARCH_WIDTH), super().sizeHint().height())


class HouseholdRegister(QWidget):
    """Shows the households that belong to a group and match what is looked for.

    ``chosen`` carries the current row, or None when no row is shown: what a page
    shows ``beside`` the list is therefore always in it.  While one types, ``left``
    is told at once and ``chosen`` when one stops, so that no key waits for details.
    """

    chosen = Signal(object)
    left = Signal()
    opened = Signal(object)
    selection_told = Signal(str)
    menu_wanted = Signal(QPoint)
    problem_told = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._book: RegisterBook | None = None
        self._index: SearchIndex | None = None
        self._figures: RegisterFigures | None = None
        self._looking: Search | None = None
        self._jobs: list[Job] = []
        self._typing = False
        self._told: HouseholdId | None = None
        self._pause = self._timer(DETAILS_PAUSE, self._rest)
        self._more = self._timer(0, self._look_on)
        self.search = _Search(self.tr("姓名、拼音、证件号、账号、社区"), self)
        self.chips = ChipRow(self.tr("只看"), self)
        self.chips.show_chips(self._chips())
        self.columns_button = Button(
            self.tr("选择列"), "link", icon="table", parent=self
        )
        self.empty = EmptyHint("", icon="people", parent=self)
        self.sheet = self._make_sheet()
        self.beside = Line(gap=14)
        self.beside.addWidget(self.sheet, 1)
        above = Flow()
        above.add(self.chips, self.columns_button)
        rows = Rows(self, gap=12)
        rows.add(Pair(self.search, holder(above), gap=14))
        rows.addLayout(self.beside, 1)
        self._connect()

    def _timer(self, pause: int, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _make_sheet(self) -> Sheet[HouseholdRow]:
        sheet: Sheet[HouseholdRow] = Sheet(
            self.tr("家庭名册"),
            SheetSpec(
                HOUSEHOLD_COLUMNS,
                key=lambda row: row.household,
                counted=self.tr("{count} 户"),
                told={
                    "人口": self.tr("{sum} 人"),
                    "月金额（元）": self.tr("合计 {sum} 元"),
                },
                tones={"状态": state_tone},
                notes={"户主": self._found_by},
                aside=_ASIDE,
            ),
            empty=self.empty,
            parent=self,
        )
        sheet.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        sheet.view.columns.keep(self._desk.settings, "households")
        return sheet

    def _connect(self) -> None:
        self.search.searched.connect(self._show_typed)
        self.search.entered.connect(self._enter_list)
        self.chips.chosen.connect(self._show)
        self.columns_button.clicked.connect(self._offer_columns)
        self.sheet.row_changed.connect(self._row_changed)
        self.sheet.row_opened.connect(self.opened)
        self.sheet.selection_told.connect(self.selection_told)
        self.sheet.view.customContextMenuRequested.connect(self._ask_menu)

    def read(self, month: Month) -> None:
        """Show the households of the office; search and group stay as they are.

        A large office is shown at once; what must be known of all households is
        gathered beside the window.
        """
        store = self._desk.store
        book = self._book = RegisterBook(store, month)
        self._index = self._figures = self._looking = None
        for job in self._jobs:
            job.cancel()
        if book.is_large:
            self._gather(book)
        else:
            self._index = search_index(store)
            self._figures = _figures(book)
        self.chips.show_chips(self._chips())
        self._show()

    def current(self) -> HouseholdRow | None:
        """Return the row that is chosen."""
        return self.sheet.current_row()

    def is_waiting(self) -> bool:
        """Tell whether something is still being found, or its details are to come."""
        return self._pause.isActive() or self._more.isActive()

    def is_gathered(self) -> bool:
        """Tell whether all is known that must be known of all households."""
        return self._index is not None and self._figures is not None

    def go_to(self, household: HouseholdId) -> bool:
        """Choose a household, whatever was looked for before."""
        if not self.sheet.go_to(household):
            self.search.clear()
            self.chips.choose(Group.ALL)
            return self.sheet.go_to(household)
        return True

    def tell_problem(self, text: str) -> None:
        """Show why the office could not be gone through."""
        self.problem_told.emit(text)

    def _gather(self, book: RegisterBook) -> None:
        """Go through all households beside the window."""
        month = book.month

        def index(store: Store, _report: Progress) -> SearchIndex:
            return search_index(store)

        def figures(store: Store, report: Progress) -> RegisterFigures:
            return _figures(RegisterBook(store, month), report)

        self._start(index, partial(self._take_index, book))
        self._start(figures, partial(self._take_figures, book))

    def _start(self, task: Task, then: Any) -> None:
        job = self._desk.prepare(self, task)
        self._jobs.append(job)
        job.succeeded.connect(then)
        job.finished.connect(partial(self._jobs.remove, job))
        self._desk.start(job, self)

    def _take_index(self, book: RegisterBook, index: SearchIndex) -> None:
        if book is self._book and len(index.texts) == len(book.order):
            self._index = index
            self._show()

    def _take_figures(self, book: RegisterBook, figures: RegisterFigures) -> None:
        if book is self._book and len(figures.groups[Group.ALL]) == len(book.order):
            self._figures = figures
            self._looking = None
            self.chips.show_chips(self._chips())
            self._show()

    def _chips(self) -> list[ChipSpec]:
        if self._figures is not None:
            counts: dict[Group, int] = self._figures.counts()
        else:
            counts = {Group.ALL: len(self._book.order) if self._book else 0}
        return [
            ChipSpec(group, group_worded(group), counts.get(group)) for group in Group
        ]

    @Slot()
    def _show_typed(self) -> None:
        self._typing = True
        self._show()
        self._typing = False

    @Slot()
    def _show(self) -> None:
        book = self._book
        if book is None:
            return
        group = Group(str(self.chips.current()))
        if self._figures is not None:
            among = self._figures.groups[group]
        else:
            among = book.all if group is Group.ALL else ()
        index = self._index or SearchIndex(())
        looked_for = self.search.looked_for() if self._index else ""
        self._looking = index.search(looked_for, among, self._looking)
        self._looking.go_on(_AT_A_KEY, enough=_A_SCREEN)
        self._show_found()

    @Slot()
    def _look_on(self) -> None:
        if self._looking is not None and not self._looking.done:
            self._looking.go_on(_BETWEEN_KEYS)
            self._typing = True
            self._show_found()
            self._typing = False

    def _show_found(self) -> None:
        """Show what is found so far, once it fills the screen."""
        looking, book = self._looking, self._book
        if looking is None or book is None:
            return
        if not looking.done:
            self._more.start()
            if len(looking.hits) < _A_SCREEN:
                return
        self._say_why_empty()
        figures = self._figures if looking.done else None
        rows = RegisterRows(book, looking.hits, figures)
        self.sheet.show_rows(rows, still=self._typing)

    def _say_why_empty(self) -> None:
        group = Group(str(self.chips.current()))
        looked_for = self.search.looked_for()
        if self._book is None or not self._book.order:
            self.empty.say(
                self.tr("还没有登记家庭"),
                self.tr("按右上角的“登记新家庭”，从第一户开始。"),
            )
        elif self._figures is None and group is not Group.ALL:
            self.empty.say(self.tr("正在数各类家庭"), self.tr("数好了就显示在这里。"))
        elif looked_for:
            title = self.tr("没有找到“{looked_for}”")
            self.empty.say(
                title.format(looked_for=looked_for),
                self.tr("换一个字，或者只打拼音首字母试试；按 Esc 看全部。"),
            )
        else:
            title = self.tr("没有“{group}”的家庭").format(group=group_worded(group))
            self.empty.say(title, self.tr("按“全部”看所有家庭。"))

    def _found_by(self, row: HouseholdRow) -> str:
        """Return which member a household was found by, where it was not its head."""
        words = self._looking.words if self._looking else ()
        member = found_member(row, words) if words else None
        return found_member_worded(member) if member else ""

    @Slot(object)
    def _row_changed(self, row: HouseholdRow | None) -> None:
        """Tell the current row: at once, or when one has stopped typing."""
        same = row is not None and row.household == self._told
        if not self._typing or row is None:
            self._tell_chosen()
        else:
            self._pause.start()
            if not same:
                self._told = None
                self.left.emit()

    @Slot()
    def _rest(self) -> None:
        """Make all fit what was found, when one has stopped typing."""
        self.sheet.view.columns.place()
        if self._told is None:
            self._tell_chosen()

    @Slot()
    def _tell_chosen(self) -> None:
        self._pause.stop()
        row = self.sheet.current_row()
        self._told = row.household if row else None
        self.chosen.emit(row)

    @Slot()
    def _enter_list(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._rest()
        if self.sheet.current_row() is not None:
            self.sheet.view.setFocus()

    @Slot()
    def _offer_columns(self) -> None:
        below = self.columns_button.rect().bottomLeft()
        self.sheet.view.columns_menu().popup(self.columns_button.mapToGlobal(below))

    @Slot(QPoint)
    def _ask_menu(self, place: QPoint) -> None:
        if self.sheet.current_row() is not None:
            self.menu_wanted.emit(self.sheet.view.viewport().mapToGlobal(place))


def _figures(book: RegisterBook, report: Progress | None = None) -> RegisterFigures:
    values = [column.value for column in HOUSEHOLD_COLUMNS]
    return figures_of(book, values, rank, *([report] if report else []))
