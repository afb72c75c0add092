"""The switch ◀ 2019年12月 ▶ by which a page goes from month to month."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from aidesk.domain.month import Month
from aidesk.gui.widgets.switch import Switch
from aidesk.i18n import translate
from aidesk.wording.formats import worded

FIRST: Final = Month(2000, 1)
LAST: Final = Month(2099, 12)


class MonthSwitch(Switch[Month]):
    """Shows a month and steps to the one before and after, within limits."""

    def __init__(
        self,
        month: Month,
        earliest: Month = FIRST,
        latest: Month = LAST,
        parent: QWidget | None = None,
    ) -> None:
        names = (translate("MonthSwitch", "上个月"), translate("MonthSwitch", "下个月"))
        super().__init__(month, (earliest, latest), names, worded, parent)

    def month(self) -> Month:
        """Return the month that is shown."""
        return self.value()

    def set_month(self, month: Month) -> None:
        """Show another month, and tell it if it is another one."""
        self.set_value(month)

    def set_limits(self, earliest: Month = FIRST, latest: Month = LAST) -> None:
        """Say which months can be gone to."""
        super().set_limits(earliest, latest)
