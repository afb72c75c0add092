"""The switch ◀ 2019年 ▶ by which a page goes from year to year."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.switch import Switch
from aidesk.i18n import translate


class YearSwitch(Switch[int]):
    """Shows a year and steps to the one before and after, within limits."""

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        names = (translate("YearSwitch", "上一年"), translate("YearSwitch", "下一年"))
        super().__init__(year, (year, year), names, _worded, parent)

    def year(self) -> int:
        """Return the year that is shown."""
        return self.value()

    def set_year(self, year: int) -> None:
        """Show another year, and tell it if it is another one."""
        self.set_value(year)


def _worded(year: int) -> str:
    return translate("YearSwitch", "{year}年").format(year=year)
