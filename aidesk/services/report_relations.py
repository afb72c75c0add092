"""Which figures of a report are sums of others, and what each figure is made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import groupby
from operator import add
from typing import Final

from aidesk.domain.fund import Source as Payer
from aidesk.domain.report_figure import Figure, Figures, Form, SourceRow
from aidesk.domain.rules import Purpose
from aidesk.services.report_figures import ALL, CHANGE, PREVIOUS
from aidesk.storage.figures import SpendingRow

MOST_LINES: Final = 40
"""More rows than these are taken together, list by list."""
_SUMS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "available": (
        (
            *(f"arrived.{payer}" for payer in Payer),
            "carried_in",
            "moved_in",
            "recovered",
        ),
        ("moved_out", "handed_back"),
    ),
    "spent": (
        (*(f"spent.{p}" for p in (Purpose.BASIC, Purpose.CARE)), "spent.expended"),
        (),
    ),
    "balance": (("available",), ("spent",)),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A figure that is the sum of some others, less some more; exactly, to the fen."""

    total: Figure
    added: tuple[Figure, ...]
    taken: tuple[Figure, ...] = ()

    @property
    def parts(self) -> tuple[Figure, ...]:
        """Return all figures that it is made of."""
        return (*self.added, *self.taken)

    @property
    def printed_sum(self) -> Fraction:
        """Return what the printed parts make, in the printed unit."""
        added = sum((Fraction(f.printed) for f in self.added), Fraction(0))
        return added - sum((Fraction(f.printed) for f in self.taken), Fraction(0))

    @property
    def difference(self) -> Fraction:
        """Return by how much the printed total differs from its printed parts (尾差)."""
        return Fraction(self.total.printed) - self.printed_sum


def relations_of(figures: Figures, figure: str) -> Iterator[Relation]:
    """Yield in which ways a figure is the sum of others; parts that are zero left out."""
    if figure not in figures or figures[figure].said:
        return
    for added, taken in _candidates(figures, figure):
        found = _relation(figures, figures[figure], added, taken)
        if found is not None and found.parts:
            yield found


def _candidates(figures: Figures, figure: str) -> Iterator[tuple[list[str], list[str]]]:
    code, _, name = figure.partition(".")
    if name.endswith(f".{CHANGE}"):
        base = figure.removesuffix(f".{CHANGE}")
        yield [base], [f"{base}.{PREVIOUS}"]
    elif code == ALL:
        codes = dict.fromkeys(f.id.split(".", 1)[0] for f in figures)
        yield [f"{each}.{name}" for each in codes if each != ALL], []
    if name in _SUMS:
        added, taken = ([f"{code}.{n}" for n in names] for names in _SUMS[name])
        yield added, taken


def _relation(
    figures: Figures, total: Figure, added: list[str], taken: list[str]
) -> Relation | None:
    """Return a relation if it holds exactly."""
    plus, minus = (
        tuple(figures[n] for n in names if n in figures and figures[n].value)
        for names in (added, taken)
    )
    value = sum((f.value for f in plus), Fraction(0))
    value -= sum((f.value for f in minus), Fraction(0))
    return Relation(total, plus, minus) if value == total.value else None


def same_money(relation: Relation) -> bool:
    """Tell whether a total and its parts are printed alike, so that people add them up."""
    forms = {f.form for f in (relation.total, *relation.parts)}
    return forms <= {Form.WAN, Form.WAN_PART} and len(relation.parts) > 1


@dataclass(frozen=True, slots=True)
class OriginLine:
    """One line behind a figure: another figure, or rows of the office file.

    ``amount`` is exact, and below zero where it is taken off; ``payments`` are those
    of a list.  Of rows taken together, ``row`` is the first.
    """

    amount: Fraction
    figure: Figure | None = None
    row: SourceRow | None = None
    payments: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """A figure with the lines that it is made of.

    The lines add up to it exactly, except where it ``divides``: then they are the two
    figures that were divided.
    """

    figure: Figure
    lines: tuple[OriginLine, ...]

    @property
    def divides(self) -> bool:
        """Tell whether the figure is one figure by another."""
        return self.figure.made_of is not None


def origin_of(figures: Figures, figure: str) -> Origin:
    """Return where a figure comes from; raise NoSuchFigureError."""
    found = figures[figure]
    if found.made_of is not None:
        divided = (figures[name] for name in found.made_of)
        return Origin(found, tuple(OriginLine(f.value, f) for f in divided))
    relation = next(relations_of(figures, figure), None)
    if relation is not None:
        added = (OriginLine(f.value, f) for f in relation.added)
        taken = (OriginLine(-f.value, f) for f in relation.taken)
        return Origin(found, (*added, *taken))
    return Origin(found, tuple(_of_rows(found.rows)))


def _of_rows(rows: tuple[SourceRow, ...]) -> Iterator[OriginLine]:
    """Yield rows as lines: those of one list together where there are too many."""
    if len(rows) <= MOST_LINES:
        yield from map(_of_row, rows)
        return
    for _key, group in groupby(rows, key=_together):
        lines = [_of_row(row) for row in group]
        amount = reduce(add, (line.amount for line in lines))
        yield OriginLine(
            amount, row=lines[0].row, payments=sum(line.payments for line in lines)
        )


def _of_row(row: SourceRow) -> OriginLine:
    about = row.about
    payments = about.payments if isinstance(about, SpendingRow) else 0
    return OriginLine(row.amount, row=row, payments=payments)


def _together(row: SourceRow) -> object:
    about = row.about
    if isinstance(about, SpendingRow):
        return row.source, about.run, row.amount > 0
    return row.source, id(about)
