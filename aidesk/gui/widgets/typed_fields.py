"""Fields that know what may stand in them: text, amounts, days, months, choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.household import NegativeAmountError
from aidesk.domain.money import ZERO, Money, NotAnAmountError
from aidesk.domain.month import Month, NotAMonthError
from aidesk.domain.text import needed_text, short_text
from aidesk.gui.widgets.buttons import Choice
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.number_edits import DateEdit, MoneyEdit, MonthEdit
from aidesk.gui.widgets.suggest_edit import SuggestEdit
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded


def problem_of(check: Callable[[], object]) -> str:
    """Return the sentence of what a check raises, or nothing."""
    try:
        check()
    except AideskError as error:
        return sentence(error)
    return ""


class TextField(Field):
    """A line of text; ``what`` names it in sentences about it.

    ``needed`` may depend on other fields.
    """

    def __init__(
        self,
        label: str,
        what: str,
        *,
        needed: bool | Callable[[], bool] = False,
        longest: int = 200,
        known: Iterable[str] | None = None,
        hint: str = "",
        warning: Callable[[], str] = lambda: "",
    ) -> None:
        self.line = QLineEdit() if known is None else SuggestEdit(known)
        self._what = what
        self._needed = needed
        self._longest = longest
        super().__init__(
            label, self.line, problem=self._wrong, warning=warning, hint=hint
        )

    def text(self) -> str:
        """Return what is typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show a text."""
        self.line.setText(text)

    def ask_for(self, label: str, what: str) -> None:
        """Ask for another thing from now on."""
        self._what = what
        self.label.setText(label)
        self.edit.setAccessibleName(label)

    def _wrong(self) -> str:
        needed = self._needed if isinstance(self._needed, bool) else self._needed()
        check = needed_text if needed else short_text
        return problem_of(partial(check, self.text(), self._what, self._longest))


class AmountField(Field):
    """An amount above zero; ``what`` names it in sentences about it."""

    def __init__(self, label: str, what: str, hint: str = "") -> None:
        self.line = MoneyEdit()
        self._what = what
        super().__init__(label, self.line, problem=self._wrong, hint=hint)

    def money(self) -> Money | None:
        """Return the amount, or None while there is none above zero."""
        amount = self.line.money()
        return amount if amount is not None and amount > ZERO else None

    def _wrong(self) -> str:
        amount = self.line.money()
        if amount is None:
            return sentence(NotAnAmountError(self.line.text()))
        return "" if amount > ZERO else sentence(NegativeAmountError(self._what))


class DayField(Field):
    """A day that has come already; ``check`` may know more."""

    def __init__(
        self,
        label: str,
        today: date,
        *,
        check: Callable[[date], str] = lambda _day: "",
        note: Callable[[], str] = lambda: "",
        hint: str = "",
    ) -> None:
        self.line = DateEdit(today)
        self._today = today
        self._check_day = check
        super().__init__(label, self.line, problem=self._wrong, note=note, hint=hint)

    def day(self) -> date | None:
        """Return the day, or None while there is none that can be."""
        day = self.line.day()
        return day if day is not None and day <= self._today else None

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.line.set_day(day)

    def _wrong(self) -> str:
        day = self.line.day()
        if day is None:
            return self.tr("看不懂这个日期，请按 12-3 或 2019-12-3 的样子填写。")
        if day > self._today:
            text = self.tr("这一天还没有到（今天是{today}），请改正。")
            return text.format(today=worded(self._today))
        return self._check_day(day)


class MonthField(Field):
    """A month, proposed or to be typed; ``check`` may know which cannot be."""

    def __init__(
        self,
        label: str,
        today: date,
        month: Month | None,
        *,
        check: Callable[[Month], str] = lambda _month: "",
        hint: str = "",
    ) -> None:
        self.line = MonthEdit(today)
        if month is not None:
            self.line.set_month(month)
        self._check_month = check
        super().__init__(label, self.line, problem=self._wrong, hint=hint)

    def month(self) -> Month | None:
        """Return the month, or None while there is none that can be."""
        month = self.line.month()
        return None if month is None or self._check_month(month) else month

    def _wrong(self) -> str:
        month = self.line.month()
        if not self.line.text().strip():
            return self.tr("请填写月份，例如 2019-06。")
        if month is None:
            return sentence(NotAMonthError(self.line.text()))
        return self._check_month(month)


class ChoiceField(Field):
    """One of a few things."""

    def __init__(
        self,
        label: str,
        options: Iterable[tuple[str, object]],
        *,
        problem: Callable[[], str] = lambda: "",
        note: Callable[[], str] = lambda: "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.choice = Choice(label, options)
        super().__init__(
            label,
            self.choice,
            problem=problem,
            note=note,
            hint=hint,
            parent=parent,
        )

    def value(self) -> object:
        """Return what the chosen words stand for."""
        return self.choice.value()

    def offer(self, options: Iterable[tuple[str, object]]) -> None:
        """Offer other things; what was chosen stays chosen if it is still there."""
        kept = self.value()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for words, value in options:
                self.choice.addItem(words, value)
            self.choice.choose(kept)
        if self.value() != kept:
            self.choice.currentIndexChanged.emit(self.choice.currentIndex())


def content_of(field: Field) -> str:
    """Return what is typed or chosen in a field, as a text for a draft."""
    if isinstance(field, ChoiceField):
        value = field.value()
        return "" if value is None else str(value)
    return field.edit.text() if isinstance(field.edit, QLineEdit) else ""


def show_content(field: Field, text: str) -> None:
    """Show a text of a draft; what a choice does not offer changes nothing."""
    if isinstance(field, ChoiceField):
        for place in range(field.choice.count()):
            if str(field.choice.itemData(place)) == text:
                field.choice.setCurrentIndex(place)
    elif isinstance(field.edit, QLineEdit):
        field.edit.setText(text)
