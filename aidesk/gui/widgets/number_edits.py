"""Inputs for amounts, months, days and ID numbers; full-width digits are welcome."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.text import narrowed
from aidesk.wording.formats import as_typed

_AMOUNT: Final = re.compile(r"\d{0,9}(\.\d{0,2})?")
_SHOWN_AMOUNT: Final = re.compile(r"\d{1,3}(,\d{3})+\.\d\d")
_ID: Final = re.compile(r"\d{0,17}|\d{17}[\dX]")
_DIGITS: Final = re.compile(r"\d*")
_ONLY_DIGITS: Final = re.compile(r"(?:\d{4})?\d{4}")
_PARTED: Final = re.compile(r"(?:(\d{4})\D+)?(\d{1,2})\D+(\d{1,2})\D*")


def narrow(text: str) -> str:
    """Return text with full-width digits and signs made ordinary, without gaps."""
    return "".join(narrowed(text).split())


def read_day(text: str, today: date) -> date | None:
    """Read a day as people type it: 20191203, 2019.12.3, 12-3; None if it is none."""
    typed = narrow(text)
    if _ONLY_DIGITS.fullmatch(typed):
        parts = (typed[:-4], typed[-4:-2], typed[-2:])
    elif found := _PARTED.fullmatch(typed):
        parts = (found[1] or "", found[2], found[3])
    else:
        return None
    try:
        return date(int(parts[0] or today.year), int(parts[1]), int(parts[2]))
    except ValueError:
        return None


def read_month(text: str, today: date) -> Month | None:
    """Read a month as people type it: 2019-12, 201912, 12月; None if it is none."""
    typed = narrow(text).removesuffix("月")
    if typed.isdecimal() and len(typed) <= 2:
        typed = f"{today.year}-{typed}"
    elif typed.isdecimal() and len(typed) == 6:
        typed = f"{typed[:4]}-{typed[4:]}"
    try:
        return Month.parse(typed)
    except AideskError:
        return None


class _Narrowing(QValidator):
    """Makes what is typed or pasted ordinary, and refuses what cannot become right.

    An amount as it is shown, with its separators, stays as it is.
    """

    def __init__(self, pattern: re.Pattern[str], dropped: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pattern = pattern
        self._dropped = dropped

    def validate(self, text: str, place: int) -> object:
        if _SHOWN_AMOUNT.fullmatch(text):
            return QValidator.State.Acceptable, text, place
        before, after = self._clean(text[:place]), self._clean(text[place:])
        state = QValidator.State.Acceptable
        if not self._pattern.fullmatch(before + after):
            state = QValidator.State.Invalid
        return state, before + after, len(before)

    def _clean(self, text: str) -> str:
        kept = narrow(text).upper()
        return "".join(sign for sign in kept if sign not in self._dropped)


class _Typed(QLineEdit):
    """An input for digits: the Chinese input method stays off."""

    def __init__(
        self,
        pattern: re.Pattern[str] | None = None,
        dropped: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003 - Qt's
        if pattern is not None:
            self.setValidator(_Narrowing(pattern, dropped, self))


class MoneyEdit(_Typed):
    """An amount of yuan with at most two decimals; never negative."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_AMOUNT, ",，¥", parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def money(self) -> Money | None:
        """Return the amount, or None while there is none."""
        try:
            return Money.parse(self.text())
        except AideskError:
            return None

    def set_money(self, amount: Money | None) -> None:
        """Show an amount; None empties the field."""
        self.setText("" if amount is None else str(amount))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.setText(self.text().replace(",", ""))
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.set_money(self.money())
        super().focusOutEvent(event)


class IdEdit(_Typed):
    """A resident ID number of 18 characters; what is right is decided outside."""

    def __init__(
        self, check: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(_ID, "-", parent)
        self._check = check

    def number(self) -> str:
        """Return what is typed, with a capital X."""
        return self.text()

    def problem(self) -> str:
        """Return what speaks against the number in a sentence, or nothing."""
        count = len(self.text())
        if 0 < count < 18:
            return self.tr("现在是 {count} 位，应为 18 位，请对照身份证补全").format(
                count=count
            )
        return self._check(self.text())


class DigitsEdit(_Typed):
    """A number that is a name, such as a bank account: digits only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_DIGITS, "-", parent)


class _Reading(_Typed):
    """An input that shows what it has understood when it is left."""

    def __init__(self, today: date, hint: str, parent: QWidget | None) -> None:
        super().__init__(parent=parent)
        self._today = today
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self._show_what_is_read)

    def understood(self) -> date | Month | None:
        """Return the day or month that is typed, or None while there is none."""
        raise NotImplementedError

    @Slot()
    def _show_what_is_read(self) -> None:
        value = self.understood()
        if value is not None:
            self.setText(as_typed(value))


class DateEdit(_Reading):
    """A day, typed in any usual way: 20191203, 2019.12.3 or 12-3."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(today, self.tr("例如 {day}").format(day="12-3"), parent)

    def day(self) -> date | None:
        """Return the day, or None while there is none."""
        return read_day(self.text(), self._today)

    def set_day(self, day: date | None) -> None:
        """Show a day; None empties the field."""
        self.setText("" if day is None else as_typed(day))

    def understood(self) -> date | Month | None:
        return self.day()


class MonthEdit(_Reading):
    """A month, typed in any usual way: 2019-12, 201912 or 12月."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(today, self.tr("例如 {month}").format(month="2019-12"), parent)

    def month(self) -> Month | None:
        """Return the month, or None while there is none."""
        return read_month(self.text(), self._today)

    def set_month(self, month: Month | None) -> None:
        """Show a month; None empties the field."""
        self.setText("" if month is None else as_typed(month))

    def understood(self) -> date | Month | None:
        return self.month()
