"""Seals: what a month or a year froze, and what speaks against sealing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind, RunState


@dataclass(eq=False)
class MonthSealedError(AideskError):
    """A month takes no lists and no entries any more; later ones do."""

    month: Month
    open_from: Month


@dataclass(eq=False)
class YearSealedError(AideskError):
    """A year's funds and its report stay as they were sealed."""

    year: int


@dataclass(eq=False)
class MonthNotOverError(AideskError):
    """A month that still goes on cannot be sealed."""

    month: Month


@dataclass(eq=False)
class NothingToSealError(AideskError):
    """A month has neither lists nor entries."""

    month: Month


@dataclass(eq=False)
class EarlierMonthOpenError(AideskError):
    """Months are sealed in order, and an earlier one with work is open."""

    month: Month


@dataclass(eq=False)
class ListOpenError(AideskError):
    """A list of the month was not settled; ``programme`` is its short name."""

    programme: str
    month: Month
    kind: RunKind
    state: RunState
    code: str
    run: int


@dataclass(eq=False)
class ReturnsWaitError(AideskError):
    """Money that the bank sent back is neither paid again nor given up.

    ``code`` is the programme of the first list concerned, ``run`` that list.
    """

    month: Month
    count: int
    amount: Money
    code: str
    kind: RunKind
    run: int


@dataclass(eq=False)
class FundDoubtError(AideskError):
    """A fund's balance is not what its entries and lists make."""

    programme: str
    year: int


@dataclass(eq=False)
class MoneyDoubtError(AideskError):
    """The office file breaks rules that keep the money together."""

    count: int


@dataclass(eq=False)
class YearNotOverError(AideskError):
    """A year that still goes on cannot be sealed."""

    year: int


@dataclass(eq=False)
class YearMonthOpenError(AideskError):
    """A year waits for one of its months."""

    year: int
    month: Month


@dataclass(eq=False)
class NotSealedError(AideskError):
    """A month was not sealed, so there is no paper about it."""

    month: Month


@dataclass(frozen=True, slots=True)
class Seal:
    """One seal: when, where the journal stood, and the frozen body as it was written.

    ``period`` is a month or a year: ``2019-06``, ``2019``.
    """

    period: str
    on: date
    journal_seq: int
    journal_hash: str
    body: str

    @property
    def subject(self) -> str:
        """Return by what the journal names the seal."""
        return f"seal:{self.period}"


@dataclass(frozen=True, slots=True)
class SealedLists:
    """All lists of one programme and kind in a month.

    ``amount`` is what they paid before anything was withheld; ``returned`` is the
    part of it that the bank sent back.
    """

    programme: str
    kind: RunKind
    lists: int
    lines: int
    persons: int
    amount: Money
    withheld: Money = ZERO
    returned_lines: int = 0
    returned: Money = ZERO


@dataclass(frozen=True, slots=True)
class SealedFund:
    """What moved a fund in a month, and its balance at the end of the month."""

    programme: str
    year: int
    allotted: Money = ZERO
    carried_in: Money = ZERO
    arrived: Money = ZERO
    moved_in: Money = ZERO
    moved_out: Money = ZERO
    handed_back: Money = ZERO
    recovered: Money = ZERO
    paid: Money = ZERO
    returned: Money = ZERO
    expended: Money = ZERO
    balance: Money = ZERO

    @property
    def came(self) -> Money:
        """Return what came in: carried in, arrived, moved in, and back from people."""
        return self.carried_in + self.arrived + self.moved_in + self.recovered

    @property
    def went(self) -> Money:
        """Return what went out, less what the bank sent back."""
        spent = self.paid - self.returned + self.expended
        return spent + self.moved_out + self.handed_back


MOVES: Final = tuple(
    field.name
    for field in fields(SealedFund)
    if field.name not in ("programme", "year", "balance")
)
"""What can move a fund; an allotment is a promise and moves no money."""


@dataclass(frozen=True, slots=True)
class SealedMonth:
    """The body of a month's seal: its lists and its funds."""

    month: Month
    lists: tuple[SealedLists, ...] = ()
    funds: tuple[SealedFund, ...] = ()

    def regular(self, programme: str) -> SealedLists | None:
        """Return a programme's monthly list, if it had one."""
        kind = RunKind.REGULAR
        found = (e for e in self.lists if (e.programme, e.kind) == (programme, kind))
        return next(found, None)

    def plain(self) -> dict[str, object]:
        """Return the body as plain values, money in fen, as it is stored."""
        return {
            "month": str(self.month),
            "lists": [_plain(each) for each in self.lists],
            "funds": [_plain(each) for each in self.funds],
        }

    @classmethod
    def of_plain(cls, body: Mapping[str, Any]) -> SealedMonth:
        """Read a body as it was stored."""
        return cls(
            Month.parse(body["month"]),
            tuple(_lists_of(row) for row in body["lists"]),
            tuple(_fund_of(row) for row in body["funds"]),
        )


def _plain(part: SealedLists | SealedFund) -> dict[str, object]:
    values = {f.name: getattr(part, f.name) for f in fields(part)}
    return {n: v.fen if isinstance(v, Money) else v for n, v in values.items()}


def _lists_of(row: Mapping[str, Any]) -> SealedLists:
    return SealedLists(
        programme=row["programme"],
        kind=RunKind(row["kind"]),
        lists=row["lists"],
        lines=row["lines"],
        persons=row["persons"],
        amount=Money(row["amount"]),
        withheld=Money(row["withheld"]),
        returned_lines=row["returned_lines"],
        returned=Money(row["returned"]),
    )


def _fund_of(row: Mapping[str, Any]) -> SealedFund:
    money = {n: Money(row[n]) for n in (*MOVES, "balance")}
    return SealedFund(row["programme"], row["year"], **money)
