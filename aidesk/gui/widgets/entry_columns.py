"""The columns of an entry sheet: what may stand in a cell, typed or pasted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money
from aidesk.domain.text import cleaned
from aidesk.gui.widgets.number_edits import narrow, read_day
from aidesk.wording.formats import as_typed

Row = Mapping[str, str]
LONGEST = 500


class CellKind(StrEnum):
    """What stands in the cells of a column; all but text switches the input method off."""

    TEXT = "text"
    CHOICE = "choice"
    AMOUNT = "amount"
    ID = "id"
    DIGITS = "digits"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a cell: tones are ``bad``, ``warn`` and ``ok``; none says nothing.

    ``link`` are the words of a link that calls ``act``.
    """

    text: str = ""
    tone: str = ""
    link: str = ""
    act: Callable[[], object] | None = None


NOTHING = Told()
Judge = Callable[[Sequence[Row], int, str], Told]


@dataclass(frozen=True)
class EntryColumn:
    """A column; cells hold texts, and of a choice the value that its words stand for.

    ``first`` is what a new row begins with, ``width`` is as at 100 % and ``grows``
    lets the column take what room is left.  A ``fixed`` column is not typed into;
    ``shown`` works its text out of the row, ``masked`` hides parts of it.
    """

    key: str
    title: str
    kind: CellKind = CellKind.TEXT
    choices: tuple[tuple[str, str], ...] = ()
    first: str = ""
    width: int = 100
    grows: bool = False
    fixed: bool = False
    shown: Callable[[Row], str] | None = None
    masked: Callable[[str], str] | None = None
    today: date = date.min

    @property
    def is_right(self) -> bool:
        """Tell whether the cells stand at the right, as amounts do."""
        return self.kind is CellKind.AMOUNT

    @property
    def takes_words(self) -> bool:
        """Tell whether the input method is of use in the cells."""
        return self.kind is CellKind.TEXT and not self.fixed

    def read(self, text: str) -> str:
        """Return what a typed or pasted text is kept as."""
        if self.kind is CellKind.TEXT:
            return cleaned(text)[:LONGEST]
        if self.kind is CellKind.CHOICE:
            return self.value_of(text)
        kept = narrow(text)[:LONGEST]
        if self.kind is CellKind.ID:
            return kept.replace("-", "").upper()
        if self.kind is CellKind.DIGITS:
            return kept.replace("-", "")
        if self.kind is CellKind.AMOUNT:
            return kept.lstrip("¥").replace(",", "").removesuffix("元")
        day = read_day(kept, self.today)
        return as_typed(day) if day is not None else kept

    def value_of(self, text: str) -> str:
        """Return the value of a choice by its words or itself; else the text."""
        wanted = narrow(text)
        for words, value in self.choices:
            if wanted in (narrow(words), value):
                return value
        return cleaned(text)[:LONGEST]

    def is_known(self, value: str) -> bool:
        """Tell whether a value is one of the choices."""
        return any(value == known for _words, known in self.choices)

    def text(self, row: Row) -> str:
        """Return what is shown of a row's cell."""
        if self.shown is not None:
            return self.shown(row)
        value = row.get(self.key, "")
        if self.masked is not None:
            return self.masked(value)
        if self.kind is CellKind.CHOICE:
            return next((w for w, known in self.choices if known == value), value)
        if self.kind is CellKind.AMOUNT:
            return _amount(value)
        return value


def _amount(text: str) -> str:
    try:
        return str(Money.parse(text)) if text else ""
    except AideskError:
        return text
