"""The register: search, groups, and the list of households."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.models.register_rows import RegisterRows
from aidesk.gui.pages.register_finder import RegisterFinder
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line, Pair, Rows
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.search_edit import SearchEdit
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.household_list import Group, HouseholdRow
from aidesk.services.household_search import found_member
from aidesk.wording.households import (
    HOUSEHOLD_COLUMNS,
    found_member_worded,
    group_worded,
    state_tone,
)

SEARCH_WIDTH: Final = 240
DETAILS_PAUSE: Final = 120
"""How long one stops typing until the details of what was found are read, in ms."""
WIDE: Final = 740
"""The width from which on there is room for a button to choose columns."""
_RARE: Final = frozenset({Group.ENDING})
_ASIDE: Final = {"身份证号": 3, "社区": 2, "项目": 1}


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
        self._settings = desk.settings
        self.finder = RegisterFinder(desk, self, self)
        self._typing = False
        self._told: HouseholdId | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DETAILS_PAUSE)
        self._pause.timeout.connect(self._rest)
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
        self.chips.end_with(self.columns_button)
        rows = Rows(self, gap=12)
        rows.add(Pair(self.search, self.chips, gap=14))
        rows.addLayout(self.beside, 1)
        self._connect()

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
        sheet.view.columns.keep(self._settings, "households")
        return sheet

    def _connect(self) -> None:
        self.search.searched.connect(self._show_typed)
        self.search.entered.connect(self._enter_list)
        self.chips.chosen.connect(self._show)
        self.finder.found.connect(self._show_found)
        self.finder.counted.connect(self._show_chips)
        self.columns_button.clicked.connect(self._offer_columns)
        self.sheet.row_changed.connect(self._row_changed)
        self.sheet.row_opened.connect(self.opened)
        self.sheet.selection_told.connect(self.selection_told)
        self.sheet.view.customContextMenuRequested.connect(self._ask_menu)

    def read(self, month: Month) -> None:
        """Show the households of the office; search and group stay as they are."""
        self.finder.read(month)
        self.chips.show_chips(self._chips())
        self._show()

    def current(self) -> HouseholdRow | None:
        """Return the row that is chosen."""
        return self.sheet.current_row()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.columns_button.setVisible(self.width() >= px(WIDE))

    def is_waiting(self) -> bool:
        """Tell whether something is still being found, or its details are to come."""
        return self._pause.isActive() or self.finder.is_looking()

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

    def _chips(self) -> list[ChipSpec]:
        counts, chosen = self.finder.counts(), self.chips.current()
        shown = [g for g in Group if g not in _RARE or counts.get(g) or g == chosen]
        return [ChipSpec(g, group_worded(g), counts.get(g)) for g in shown]

    @Slot()
    def _show_chips(self) -> None:
        self.chips.show_chips(self._chips())

    @Slot()
    def _show_typed(self) -> None:
        self._typing = True
        self._look()

    @Slot()
    def _show(self) -> None:
        self._typing = False
        self._look()

    def _look(self) -> None:
        self.finder.look_for(self.search.looked_for(), self._group())

    @Slot(object)
    def _show_found(self, rows: RegisterRows) -> None:
        self._say_why_empty()
        self.sheet.show_rows(rows, still=self._typing)
        self._typing = self._typing and self.finder.is_looking()

    def _group(self) -> Group:
        return Group(str(self.chips.current()))

    def _say_why_empty(self) -> None:
        group, looked_for = self._group(), self.search.looked_for()
        counts = self.finder.counts()
        if not counts[Group.ALL]:
            self.empty.say(
                self.tr("还没有登记家庭"),
                self.tr("按右上角的“登记新家庭”，从第一户开始。"),
            )
        elif group not in counts:
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
        words = self.finder.words()
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
