"""One step of a made list: what it means in numbers, and the day it was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import tab_order
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.number_edits import DateEdit
from aidesk.wording.formats import worded


class DayField(Field):
    """The day of a step: not before the step that comes first, and not to come."""

    def __init__(
        self, label: str, today: date, earliest: date, parent: QWidget | None = None
    ) -> None:
        self._day = DateEdit(today)
        self._latest = max(today, earliest)
        self._earliest = earliest
        self._day.set_day(self._latest)
        super().__init__(label, self._day, problem=self._wrong, parent=parent)

    def day(self) -> date:
        """Return the day; ask only when nothing speaks against it."""
        return self._day.day() or self._latest

    def _wrong(self) -> str:
        day = self._day.day()
        if day is None:
            return self.tr("看不懂这个日期，请按 12-3 或 2019-12-3 的样子填写。")
        if day < self._earliest:
            text = self.tr("不能早于上一步的日期（{day}），请改正。")
            return text.format(day=worded(self._earliest))
        if day > self._latest:
            return self.tr("这一天还没有到，请改正。")
        return ""


class RunStepDialog(Dialog):
    """Asks for the day of a step and says what the step means.

    ``facts`` stand one a line; ``earliest`` is the day of the step before.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        facts: Sequence[str],
        field: DayField,
        *,
        do: str,
        leave: str,
    ) -> None:
        super().__init__(parent, title, do=do, leave=leave)
        self.field = field
        self.add_facts(facts)
        self.body.add(field)
        tab_order(field.edit, self.do_button, self.leave_button)
        field.edit.setFocus()  # one key more than the button: nothing in passing

    def day(self) -> date:
        """Return the day on which the step was done."""
        return self.field.day()

    def accept(self) -> None:
        """Go on only with a day that can be."""
        if self.field.is_right():
            super().accept()
        else:
            self.field.speak()
            self.field.edit.setFocus()
