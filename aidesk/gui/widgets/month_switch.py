"""The switch ◀ 2019年12月 ▶ by which a page goes from month to month."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.month import Month
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label
from aidesk.wording.formats import worded

FIRST: Final = Month(2000, 1)
LAST: Final = Month(2099, 12)


class MonthSwitch(QWidget):
    """Shows a month and steps to the one before and after, within limits."""

    changed = Signal(object)

    def __init__(
        self,
        month: Month,
        earliest: Month = FIRST,
        latest: Month = LAST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._month = month
        self._earliest = earliest
        self._latest = latest
        self.back = Button("", icon="chevron_left", name=self.tr("上个月"), parent=self)
        self.words = Label("", "heading", parent=self)
        self.forth = Button(
            "", icon="chevron_right", name=self.tr("下个月"), parent=self
        )
        line = Line(self, gap=10)
        line.add(self.back, self.words, self.forth)
        self.back.clicked.connect(self._step_back)
        self.forth.clicked.connect(self._step_forth)
        self._show()

    def month(self) -> Month:
        """Return the month that is shown."""
        return self._month

    def set_month(self, month: Month) -> None:
        """Show another month, and tell it if it is another one."""
        if month != self._month:
            self._month = month
            self._show()
            self.changed.emit(month)

    def set_limits(self, earliest: Month = FIRST, latest: Month = LAST) -> None:
        """Say which months can be gone to."""
        self._earliest = earliest
        self._latest = latest
        self._show()

    @Slot()
    def _step_back(self) -> None:
        self.set_month(self._month - 1)

    @Slot()
    def _step_forth(self) -> None:
        self.set_month(self._month + 1)

    def _show(self) -> None:
        forth = self._month < self._latest
        back = self._month > self._earliest
        self.words.setText(worded(self._month))
        # a button that goes out hands the focus to its neighbour, not to another part
        if self.forth.hasFocus() and back and not forth:
            self.back.setFocus()
        elif self.back.hasFocus() and forth and not back:
            self.forth.setFocus()
        self.back.setEnabled(back)
        self.forth.setEnabled(forth)
