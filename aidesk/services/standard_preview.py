"""What new standards would change, as it is told: amounts, months, households, funds."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.household import HouseholdId
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme


@dataclass(frozen=True, slots=True)
class ChangedHousehold:
    """What a household gets each month, now and by the new standards."""

    household: HouseholdId
    number: str
    name: str
    persons: int
    before: Money
    after: Money
    exceeds: bool = False

    @property
    def difference(self) -> Money:
        """Return what it gets more; below zero when it is less."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class PastMonth:
    """What a month that was paid already owes by the new standards alone.

    ``over`` would have been paid too much, ``to_dead`` of what is owed is for
    people who have died.
    """

    month: Month
    households: int
    persons: int
    short: Money
    over: Money
    to_dead: Money


@dataclass(frozen=True, slots=True)
class FundPreview:
    """How long the free money of a fund lasts from a month on, to its year's end.

    None: not even for that month.  ``missing`` is what the rest of the year lacks.
    """

    year: int
    available: Money
    free: Money
    lasts_before: Month | None
    lasts_after: Month | None
    missing: Money


@dataclass(frozen=True, slots=True)
class ProgrammePreview:
    """What a programme pays in its first month by the new standards, and before.

    ``households`` and ``persons`` are those whose amount changes; ``on_roll`` are
    all.  Of a programme that pays once, it is what waits to be paid.  ``unsent``
    are months whose list is made by the old standard and not yet sent.
    """

    programme: Programme
    month: Month
    on_roll: int
    households: int
    persons: int
    before: Money
    after: Money
    past: tuple[PastMonth, ...]
    unsent: tuple[Month, ...]
    fund: FundPreview

    @property
    def difference(self) -> Money:
        """Return what is paid more each month; below zero when it is less."""
        return self.after - self.before

    @property
    def back_pay(self) -> Money:
        """Return the back pay of all past months together."""
        return total(past.short for past in self.past)

    @property
    def over(self) -> Money:
        """Return what would have been paid too much."""
        return total(past.over for past in self.past)


@dataclass(frozen=True, slots=True)
class Preview:
    """What new standards would change, programme by programme.

    ``largest`` are the households whose amount changes most.  Those of ``to_zero``
    would not get money any more, those of ``from_zero`` would again.
    """

    programmes: tuple[ProgrammePreview, ...]
    largest: tuple[ChangedHousehold, ...]
    to_zero: tuple[ChangedHousehold, ...]
    from_zero: tuple[ChangedHousehold, ...]

    @property
    def back_pay(self) -> Money:
        """Return the back pay of all programmes together."""
        return total(each.back_pay for each in self.programmes)
