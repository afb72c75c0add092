"""The switch ◀ 2019年 ▶ by which a page goes from year to year."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label


class YearSwitch(QWidget):
    """Shows a year and steps to the one before and after, within limits."""

    changed = Signal(int)

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year
        self._earliest = self._latest = year
        self.back = Button("", icon="chevron_left", name=self.tr("上一年"), parent=self)
        self.words = Label("", "heading", parent=self)
        self.forth = Button(
            "", icon="chevron_right", name=self.tr("下一年"), parent=self
        )
        line = Line(self, gap=10)
        line.add(self.back, self.words, self.forth)
        self.back.clicked.connect(self._step_back)
        self.forth.clicked.connect(self._step_forth)
        self._show()

    def year(self) -> int:
        """Return the year that is shown."""
        return self._year

    def set_year(self, year: int) -> None:
        """Show another year, and tell it if it is another one."""
        if year != self._year:
            self._year = year
            self._show()
            self.changed.emit(year)

    def set_limits(self, earliest: int, latest: int) -> None:
        """Say which years can be gone to."""
        self._earliest = earliest
        self._latest = latest
        self._show()

    @Slot()
    def _step_back(self) -> None:
        self.set_year(self._year - 1)

    @Slot()
    def _step_forth(self) -> None:
        self.set_year(self._year + 1)

    def _show(self) -> None:
        forth = self._year < self._latest
        back = self._year > self._earliest
        self.words.setText(self.tr("{year}年").format(year=self._year))
        # a button that goes out hands the focus to its neighbour, not to another part
        if self.forth.hasFocus() and back and not forth:
            self.back.setFocus()
        elif self.back.hasFocus() and forth and not back:
            self.forth.setFocus()
        self.back.setEnabled(back)
        self.forth.setEnabled(forth)
