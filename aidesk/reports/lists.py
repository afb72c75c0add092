"""A list as a paper: what stands in it, whether it is printed or made a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic

from aidesk.domain.money import ZERO, Money
from aidesk.wording.capitals import in_capitals
from aidesk.wording.columns import Column, Row

Sum = Money | int
NUMBERS: Final = (Money, int)


@dataclass(frozen=True, slots=True)
class ListPaper(Generic[Row]):
    """A title, columns, rows, and what stands around them.

    ``counted`` is the word for one row in totals: ``合计（83户）``.  ``paid`` is
    the title of the column whose total is the amount of the paper: it is set
    bold, and its total is repeated in capitals.  An ``upright`` paper is for few
    columns; others lie.  A ``dense`` one has low rows, so that a form fits a page.
    One without ``subtotals`` has its total on the last page only; one that counts
    and sums nothing has none.
    """

    title: str
    columns: Sequence[Column[Row]]
    rows: Sequence[Row]
    unit: str = ""
    period: str = ""
    note: str = "单位：元"
    counted: str = "户"
    paid: str = ""
    signatures: Sequence[str] = ()
    remarks: Sequence[str] = ()
    upright: bool = False
    subtotals: bool = True
    dense: bool = False

    @property
    def has_total(self) -> bool:
        """Tell whether there is anything to be totalled."""
        return bool(self.counted) or any(column.summed for column in self.columns)

    def sums(self, rows: Iterable[Row]) -> dict[int, Sum]:
        """Return the sums of the summed columns over some rows, by their place."""
        found = sums(self.columns, rows)
        return {
            place: found.get(place, ZERO if column.title == self.paid else 0)
            for place, column in enumerate(self.columns)
            if column.summed
        }

    def amount_in_words(self) -> str:
        """Return the amount of the paper in capitals; nothing if it has none."""
        paid = (c.value for c in self.columns if c.title == self.paid)
        value = next(paid, None)
        if value is None:
            return ""
        amounts = (value(row) for row in self.rows)
        fen = sum(amount.fen for amount in amounts if isinstance(amount, Money))
        return f"合计金额（大写）：{in_capitals(Money(fen))}"

    def count_label(self, label: str, rows: int) -> str:
        """Return what a total is called, with how many rows it holds."""
        return f"{label}（{rows}{self.counted}）" if self.counted else label


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Lists that go out together, such as one for each community.

    Each begins on a page of its own, and is a sheet of its own under its name.
    There is one at least.
    """

    title: str
    names: Sequence[str]
    parts: Sequence[ListPaper[Any]]


def sums(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> dict[int, Sum]:
    """Return the sums of the summed columns that hold numbers, by their place."""
    found: dict[int, Sum] = {}
    for place, value in _summed_values(columns, rows):
        before = found.get(place)
        found[place] = value if before is None else _added(before, value)
    return found


def _summed_values(
    columns: Sequence[Column[Row]], rows: Iterable[Row]
) -> Iterator[tuple[int, Sum]]:
    summed = [(place, c.value) for place, c in enumerate(columns) if c.summed]
    for row in rows:
        for place, value_of in summed:
            value = value_of(row)
            if isinstance(value, NUMBERS):
                yield place, value


def _added(one: Sum, other: Sum) -> Sum:
    if isinstance(one, Money) and isinstance(other, Money):
        return one + other
    if isinstance(one, int) and isinstance(other, int):
        return one + other
    message = f"a column holds {one!r} and {other!r}"
    raise TypeError(message)
