"""Cross-checks: sums of a paper that must agree, or the paper is not given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money

Sum = Money | int


@dataclass(eq=False)
class CrossCheckError(AideskError):
    """A paper's sums do not agree; carries the formula and its two sides."""

    formula: str
    left: Sum
    right: Sum


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """A formula as it is printed, with what its two sides come to.

    The sides are equal, or the left one is the right one ``at_most``.
    """

    formula: str
    left: Sum
    right: Sum
    at_most: bool = False

    @property
    def holds(self) -> bool:
        """Tell whether the sides agree."""
        return self.left == self.right or (self.at_most and not self._exceeds())

    def _exceeds(self) -> bool:
        return number(self.left) > number(self.right)


def enforce(checks: Iterable[CrossCheck]) -> None:
    """Raise CrossCheckError for the first formula that does not hold."""
    for check in checks:
        if not check.holds:
            raise CrossCheckError(check.formula, check.left, check.right)


def number(sum_: Sum) -> int:
    """Return a count, or an amount in fen."""
    return sum_.fen if isinstance(sum_, Money) else sum_
