"""One day of the calendar: a holiday, or a weekend's day that is worked for it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from aidesk.domain.working_days import CalendarDay, DayKind
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.number_edits import DateEdit
from aidesk.gui.widgets.typed_fields import ChoiceField, TextField
from aidesk.wording.formats import worded

HOLIDAYS = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")


class CalendarDayDialog(ChangeDialog):
    """Asks for a day, how it differs from its weekday, and for which holiday."""

    def __init__(
        self, parent: QWidget | None, today: date, old: CalendarDay | None = None
    ) -> None:
        super().__init__(
            parent,
            self.tr("改正这一天") if old else self.tr("添一天"),
            do=self.tr("改正") if old else self.tr("添上"),
            leave=self.tr("先不改") if old else self.tr("先不添"),
            note=self.tr("照国务院办公厅的放假通知填；离期限的工作日马上重算。"),
        )
        self.line = DateEdit(today)
        self.day = Field(self.tr("日期"), self.line, problem=self._wrong)
        self.kind = ChoiceField(
            self.tr("放假还是上班"), [(worded(kind), kind) for kind in DayKind]
        )
        self.name = TextField(
            self.tr("哪个节日"), "holiday", needed=True, longest=20, known=HOLIDAYS
        )
        self.ask(self.day, self.kind, self.name)
        if old is not None:
            self.line.set_day(old.day)
            self.kind.choice.choose(old.kind)
            self.name.set_text(old.name)

    def value(self) -> CalendarDay | None:
        day = self.line.day()
        if day is None:
            return None
        # Qt keeps a member of a StrEnum as a bare text
        kind = DayKind(str(self.kind.value()))
        return CalendarDay(day, kind, self.name.text().strip())

    def _wrong(self) -> str:
        if self.line.day() is not None:
            return ""
        return self.tr("看不懂这个日期，请按 12-3 或 2019-12-3 的样子填写。")
