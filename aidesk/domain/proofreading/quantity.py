"""A number of a sentence with its unit, its label and its brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from aidesk.domain.proofreading.units import UNITS, Dimension
from aidesk.domain.rounding import printed


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, in a paragraph.

    ``label`` is what stands before it in its clause; a quantity right behind
    another one (``83户101人``) has the label of that one and is ``joined``.
    ``scope`` are the places of the brackets around it.  ``is_rate`` is a price for
    each, an average or a changed amount, which is never added to others;
    ``is_vague`` is about so many, at least so many, or one end of a range.
    """

    start: int
    end: int
    value: Fraction
    decimals: int
    unit: str
    label: str
    clause: int
    scope: tuple[int, ...]
    joined: bool = False
    unit_missing: bool = False
    is_rate: bool = False
    is_average: bool = False
    is_change: bool = False
    is_vague: bool = False

    @property
    def dimension(self) -> Dimension:
        """Return what is counted."""
        return UNITS[self.unit].dimension

    @property
    def scale(self) -> int:
        """Return what one of the unit is worth: 10,000 for 万元."""
        return UNITS[self.unit].scale

    @property
    def number(self) -> Fraction:
        """Return the number as it is printed, without its unit."""
        return self.value / self.scale

    @property
    def is_listed(self) -> bool:
        """Tell whether it stands in a sum, be it known exactly or not."""
        plain = not (self.is_rate or self.is_average or self.is_change)
        return plain and self.dimension is not Dimension.SHARE

    @property
    def is_part(self) -> bool:
        """Tell whether it may be added to others."""
        return self.is_listed and not self.is_vague

    @property
    def is_exact(self) -> bool:
        """Tell whether it was surely not rounded: a count, or an amount in yuan."""
        return self.dimension is not Dimension.SHARE and self.scale == 1

    def is_like(self, other: Quantity) -> bool:
        """Tell whether both count the same, so that they may be added."""
        return UNITS[self.unit].of == UNITS[other.unit].of

    def prints(self, value: Fraction, decimals: int | None = None) -> str:
        """Return another value as it would be printed here, with the unit."""
        return f"{self.bare(value, decimals)}{self.unit}"

    def bare(self, value: Fraction, decimals: int | None = None) -> str:
        """Return another value as it would be printed here, without the unit."""
        places = self.decimals if decimals is None else decimals
        return printed(value / self.scale, places)


def rounding_slack(found: Sequence[Quantity]) -> Fraction:
    """Return by how much rounded numbers may miss each other, added up.

    Half the last digit each; the last digit is that of the most exact one, since
    zeros behind it are often left out.
    """
    decimals = max(quantity.decimals for quantity in found)
    rounded = (quantity.scale for quantity in found if not quantity.is_exact)
    return sum((Fraction(scale, 2 * 10**decimals) for scale in rounded), Fraction(0))


def is_slip(wrong: Quantity, right: Fraction, digits: int = 1) -> bool:
    """Tell whether a number differs from another by a slip of the pen.

    That is one digit, or two digits in the wrong order.  With fewer ``digits`` than
    so many, numbers are near each other by chance.
    """
    if len(wrong.bare(wrong.value).replace(".", "")) < digits:
        return False
    pair = (wrong.bare(wrong.value), wrong.bare(right))
    longest = max(len(text) for text in pair)
    said, meant = (text.rjust(longest, "0") for text in pair)
    places = [n for n in range(longest) if said[n] != meant[n]]
    if len(places) != 2:
        return len(places) == 1
    first, second = places
    return (said[first], said[second]) == (meant[second], meant[first])
