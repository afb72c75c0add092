"""The register: search, groups, and the list of households."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line, Pair, Rows
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.search_edit import SearchEdit
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.household_list import Group, HouseholdRow, counts, matching
from aidesk.wording.households import HOUSEHOLD_COLUMNS, group_worded, state_tone

SEARCH_WIDTH: Final = 240
_ASIDE: Final = {"身份证号": 3, "社区": 2, "项目": 1}


class _Search(SearchEdit):
    """A search field that may be narrow, so that the groups stay beside it."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(SEARCH_WIDTH), super().sizeHint().height())


class HouseholdRegister(QWidget):
    """Shows the households that belong to a group and match what is looked for.

    ``chosen`` carries the current row, or None when no row is shown: what a page
    shows ``beside`` the list is therefore always in it.
    """

    chosen = Signal(object)
    opened = Signal(object)
    selection_told = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[HouseholdRow] = ()
        self.search = _Search(self.tr("姓名、拼音、身份证号"), self)
        self.chips = ChipRow(self.tr("只看"), self)
        self.chips.show_chips(self._specs())
        self.empty = EmptyHint("", icon="people", parent=self)
        self.sheet: Sheet[HouseholdRow] = Sheet(
            self.tr("家庭名册"),
            SheetSpec(
                HOUSEHOLD_COLUMNS,
                key=lambda row: row.household,
                counted=self.tr("{count} 户"),
                tones={"状态": state_tone},
                aside=_ASIDE,
            ),
            empty=self.empty,
            parent=self,
        )
        self.sheet.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.beside = Line(gap=14)
        self.beside.addWidget(self.sheet, 1)
        rows = Rows(self, gap=12)
        rows.add(Pair(self.search, self.chips, gap=14))
        rows.addLayout(self.beside, 1)
        self.search.searched.connect(self._show)
        self.search.entered.connect(self._enter_list)
        self.chips.chosen.connect(self._show)
        self.sheet.row_changed.connect(self.chosen)
        self.sheet.row_opened.connect(self.opened)
        self.sheet.selection_told.connect(self.selection_told)
        self.sheet.view.customContextMenuRequested.connect(self._ask_menu)

    def show_rows(self, rows: Sequence[HouseholdRow]) -> None:
        """Show the households; search and group stay as they are."""
        self._rows = rows
        self.chips.show_chips(self._specs())
        self._show()

    def current(self) -> HouseholdRow | None:
        """Return the row that is chosen."""
        return self.sheet.current_row()

    def go_to(self, household: HouseholdId) -> bool:
        """Choose a household, whatever was looked for before."""
        if not self.sheet.go_to(household):
            self.search.clear()
            self.chips.choose(Group.ALL)
            return self.sheet.go_to(household)
        return True

    def _specs(self) -> list[ChipSpec]:
        numbers = counts(self._rows)
        return [ChipSpec(group, group_worded(group), numbers[group]) for group in Group]

    @Slot()
    def _show(self) -> None:
        looked_for = self.search.looked_for()
        group = Group(str(self.chips.current()))
        shown = matching(self._rows, group, looked_for)
        self._say_why_empty(group, looked_for)
        self.sheet.show_rows(shown)

    def _say_why_empty(self, group: Group, looked_for: str) -> None:
        if not self._rows:
            self.empty.say(
                self.tr("还没有登记家庭"),
                self.tr("按右上角的“登记新家庭”，从第一户开始。"),
            )
        elif looked_for:
            title = self.tr("没有找到“{looked_for}”")
            self.empty.say(
                title.format(looked_for=looked_for),
                self.tr("换一个字，或者只打拼音首字母试试；按 Esc 看全部。"),
            )
        else:
            title = self.tr("没有“{group}”的家庭").format(group=group_worded(group))
            self.empty.say(title, self.tr("按“全部”看所有家庭。"))

    @Slot()
    def _enter_list(self) -> None:
        if self.sheet.current_row() is not None:
            self.sheet.view.setFocus()

    @Slot(QPoint)
    def _ask_menu(self, place: QPoint) -> None:
        if self.sheet.current_row() is not None:
            self.menu_wanted.emit(self.sheet.view.viewport().mapToGlobal(place))
