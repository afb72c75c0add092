"""Money: a whole number of fen; text only at the edges, and nothing here rounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final
from unicodedata import normalize

from aidesk.domain.errors import AideskError

_FEN: Final = Decimal("0.01")
LARGEST_FEN: Final = 10**13


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

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read an amount as people type it: ``1,234.5`` or ``¥88``.

        Raises NotAnAmountError for anything else, a third decimal included.
        """
        cleaned = normalize("NFKC", text).strip().lstrip("¥").replace(",", "")
        try:
            yuan = Decimal(cleaned)
            exact = yuan.quantize(_FEN)
        except InvalidOperation:
            raise NotAnAmountError(text) from None
        if yuan != exact or abs(exact * 100) >= LARGEST_FEN:
            raise NotAnAmountError(text)
        return cls(int(exact * 100))

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
    return Money(sum(amount.fen for amount in amounts))
