"""Columns: a title, a value read from a row, and how wide it wants to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from aidesk.domain.money import Money
from aidesk.i18n import translate
from aidesk.wording.formats import worded

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a list: on the screen, in the PDF and in the workbook.

    ``width`` is in millimetres on paper.  ``summed`` columns get subtotals and
    a total; they hold Money or whole numbers.  ``printed`` words a value on
    paper where that is not how the screen and the workbook have it.
    """

    title: str
    value: Callable[[Row], object]
    width: float = 20
    summed: bool = False
    centred: bool = False
    printed: Callable[[Any], str] = worded

    def heading(self) -> str:
        """Return the title in the reader's language."""
        return translate("columns", self.title)

    def text(self, row: Row) -> str:
        """Return the cell as people read it."""
        return worded(self.value(row))

    def is_number(self, row: Row) -> bool:
        """Tell whether the cell is money or a count, which stand right-aligned."""
        return isinstance(self.value(row), Money | int)
