"""The card of 设置 for holidays and the days that make up for them, year by year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from aidesk.domain.journal import Act
from aidesk.domain.working_days import CalendarDay, DayKind
from aidesk.gui.dialogs.calendar_day import CalendarDayDialog
from aidesk.gui.pages.page import Page
from aidesk.gui.pages.settings_cards import ChangeButtons
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.gui.widgets.year_switch import YearSwitch
from aidesk.services.working_days import (
    adopt_calendar,
    noticed_years,
    remove_calendar_day,
    set_calendar_day,
    working_days,
    years_to_adopt,
)
from aidesk.wording.calendar import (
    CALENDAR_COLUMNS,
    DAY_KIND,
    source_told,
    years_told,
)
from aidesk.wording.formats import worded

if TYPE_CHECKING:
    from aidesk.storage.store import Store


class HolidaysCard(Card):
    """Shows the days of a year; one is added, changed or taken out at a time.

    ``dialog`` is what was asked last.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("节假日和调休上班"), parent=page)
        self._page = page
        self.dialog: CalendarDayDialog | None = None
        self.changes = ChangeButtons(
            self.tr("添一天"), self.tr("改正选中的一天"), self.tr("去掉选中的一天")
        )
        self.top.addWidget(self.changes, 1)
        self.year = YearSwitch(page.desk.today().year, self)
        self.source = Label("", "muted", wrap=True, parent=self)
        self.adopt_button = Button("", icon="arrow_download", parent=self)
        line = Line(gap=14)
        line.add(self.year)
        line.addWidget(self.source, 1)
        line.add(self.adopt_button)
        empty = EmptyHint(
            self.tr("这一年还没有填节假日"),
            self.tr("放假通知出来以后，把放假和调休上班的日子添上。"),
            icon="calendar",
        )
        self.sheet: Sheet[CalendarDay] = Sheet(
            self.tr("节假日和调休上班"),
            SheetSpec(
                CALENDAR_COLUMNS,
                key=lambda each: each.day,
                counted=self.tr("{count} 天"),
                tones={
                    DAY_KIND: lambda each: (
                        "warn" if each.kind is DayKind.WORKDAY else ""
                    )
                },
                aside={"星期": 1},
            ),
            empty=empty,
            parent=self,
        )
        self.body.addLayout(line)
        self.body.addWidget(self.sheet, 1)
        self.fit()
        self._connect()

    def _connect(self) -> None:
        self.year.changed.connect(self._show_year)
        self.sheet.row_changed.connect(self._offer)
        self.sheet.row_opened.connect(self._ask_change)
        self.adopt_button.clicked.connect(self._adopt)
        self.changes.add.clicked.connect(self._ask_new)
        self.changes.correct.clicked.connect(self._ask_change)
        self.changes.remove.clicked.connect(self._remove)

    def fit(self) -> None:
        """Show some rows at every text size."""
        self.sheet.setMinimumHeight(px(300))

    def refresh(self) -> None:
        """Read the calendar anew."""
        store, today = self._page.desk.store, self._page.desk.today().year
        known = {*working_days(store).years, *(n.year for n in noticed_years()), today}
        self.year.set_limits(min(known), max(known) + 1)
        waiting = years_to_adopt(store)
        self.adopt_button.setVisible(bool(waiting))
        if waiting:
            self.adopt_button.setText(years_told(waiting))
        self._show_year()

    @Slot()
    def _show_year(self, _year: object = None) -> None:
        year = self.year.year()
        days = self._page.desk.store.calendar.days(year)
        self.source.setText(source_told(year, days, noticed_years()))
        self.sheet.show_rows(days)
        self._offer(self.sheet.current_row())

    @Slot(object)
    def _offer(self, day: CalendarDay | None) -> None:
        self.changes.offer(changes=day is not None)

    @Slot()
    def _ask_new(self) -> None:
        self._ask(None)

    @Slot()
    def _ask_change(self, _row: object = None) -> None:
        chosen = self.sheet.current_row()
        if chosen is not None:
            self._ask(chosen)

    def _ask(self, old: CalendarDay | None) -> None:
        desk = self._page.desk
        around = date(self.year.year(), desk.today().month, 1)
        dialog = self.dialog = CalendarDayDialog(self._page, around, old)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._keep, dialog, desk.act(), old))
        dialog.open()

    def _keep(
        self,
        dialog: CalendarDayDialog,
        act: Act,
        old: CalendarDay | None,
        new: CalendarDay,
    ) -> None:
        """Keep a day; the dialog stays where something speaks against it."""
        use_case = partial(
            set_calendar_day, act=act, new=new, instead_of=old.day if old else None
        )
        if self._page.desk.perform(dialog, use_case):
            dialog.finish()
            self.year.set_year(new.day.year)
            self.refresh()
            self.sheet.go_to(new.day)
            text = self.tr("已记下：{day}{kind}（{name}）。")
            day, kind = worded(new.day), worded(new.kind)
            told = text.format(day=day, kind=kind, name=new.name)
            self._page.tell_done(told)

    @Slot()
    def _remove(self) -> None:
        chosen = self.sheet.current_row()
        if chosen is not None:
            act, day = self._page.desk.act(), chosen.day
            use_case = partial(remove_calendar_day, act=act, day=day)
            told = self.tr("已去掉{day}，这一天按星期算。")
            self._do(use_case, told.format(day=worded(day)))

    @Slot()
    def _adopt(self) -> None:
        use_case = partial(adopt_calendar, act=self._page.desk.act())
        self._do(use_case, self.tr("已填入公布的节假日。"))

    def _do(self, use_case: Callable[[Store], object], told: str) -> None:
        if self._page.desk.perform(self._page, use_case):
            self.refresh()
            self._page.tell_done(told)
