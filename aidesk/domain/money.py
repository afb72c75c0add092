"""Money: a whole number of fen; text only at the edges, and nothing here rounds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.text import narrowed

_TYPED: Final = re.compile(
    r"¥?\s*(-?)(?=\.?[0-9])([0-9]{1,3}(?:,[0-9]{3}){1,9}|[0-9]{0,30})"
    r"(?:\.([0-9]{0,2}))?"
)
LARGEST_FEN: Final = 10**13
_FEN: Final = attrgetter("fen")


@dataclass(eq=False)
class NotAnAmountError(AideskError):
    """A text is no amount of yuan with at most two decimals."""

    text: str


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount of yuan, held as a whole number of fen.

    ``Money`` meets ``Money`` and ``int`` only.  A part of an amount is a
    ``Fraction`` of fen until :mod:`aidesk.domain.rounding` makes Money of it.
    """

    fen: int

    def __post_init__(self) -> None:
        if type(self.fen) is not int:  # a bool is an int, and no amount
            raise TypeError(self.fen)

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read an amount as people type it: ``1,234.5`` or ``¥88``.

        Raises NotAnAmountError for anything else: a third decimal, or a comma
        that does not part thousands.
        """
        match = _TYPED.fullmatch(narrowed(text))
        if match is None:
            raise NotAnAmountError(text)
        sign, yuan, part = match[1], match[2].replace(",", ""), match[3] or ""
        fen = int(f"{yuan}{part:0<2}")
        if fen >= LARGEST_FEN:
            raise NotAnAmountError(text)
        return cls(-fen if sign else fen)

    def yuan(self) -> Decimal:
        """Return the amount in yuan, exactly, for files that want a number."""
        return Decimal(self.fen).scaleb(-2)

    def plain(self) -> str:
        """Return the yuan as machines read them: ``1234.50``."""
        return f"{self.yuan():f}"

    def __add__(self, other: Money) -> Money:
        return Money(self.fen + other.fen)

    def __sub__(self, other: Money) -> Money:
        return Money(self.fen - other.fen)

    def __mul__(self, times: int) -> Money:
        return Money(self.fen * times)

    def __neg__(self) -> Money:
        return Money(-self.fen)

    def __bool__(self) -> bool:
        return self.fen != 0

    def __str__(self) -> str:
        yuan, fen = divmod(abs(self.fen), 100)
        return f"{'-' if self.fen < 0 else ''}{yuan:,}.{fen:02d}"


ZERO: Final = Money(0)


def total(amounts: Iterable[Money]) -> Money:
    """Add amounts up; no amounts make zero."""
    return Money(sum(map(_FEN, amounts)))
