"""The way to where something is put right: a page, and what it shall show."""

from __future__ import annotations

from typing import Final

from aidesk.domain.concern import Concern
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import NoStandardInForceError
from aidesk.gui.pages.wanted import (
    ALL_PROGRAMMES,
    DebtsWanted,
    FundWanted,
    HouseholdWanted,
    ListWanted,
    ReturnsWanted,
    SealWanted,
)
from aidesk.services.attention import Attention
from aidesk.services.blockers import Blocker

Way = tuple[str, object]
"""The name of a page, and what travels there with ``Page.go``."""

_OF_HOUSEHOLDS: Final = (
    Concern.CANNOT_PAY,
    Concern.NO_ACCOUNT,
    Concern.GRACE_ENDS,
    Concern.RIGHT_ENDS,
)
_OF_BACK_PAY: Final = (Concern.BACK_PAY_DUE, Concern.RELEASED)
_OF_LISTS: Final = (
    Concern.LIST_MISSING,
    Concern.UNFINISHED,
    Concern.HELD,
    *_OF_BACK_PAY,
)
_OF_CARRY_OVER: Final = (
    Concern.NOT_CARRIED_IN,
    Concern.CARRIED_IN_DIFFERS,
    Concern.BASE_TO_REFILL,
)


def way_to(one: Attention) -> Way:
    """Return where something that needs attention is looked after."""
    if isinstance(one.error, NoStandardInForceError):
        return "settings", None
    if one.concern in _OF_HOUSEHOLDS and one.household is not None:
        return "households", HouseholdWanted(one.household)
    if one.concern is Concern.TO_RECOVER:
        return "money_back", DebtsWanted()
    return _way_to_list(one) or _way_to_fund(one)


def _way_to_list(one: Attention) -> Way | None:
    """Return the way to a list, its returned lines, or a month to seal."""
    if one.concern is Concern.RETURNED and one.run is not None:
        return "money_back", ReturnsWanted(one.run.id)
    if one.concern is Concern.TO_SEAL:
        return "monthly", SealWanted(one.month)
    if one.concern not in _OF_LISTS:
        return None
    kind, run = (one.run.kind, one.run.id) if one.run else (None, None)
    if one.concern in _OF_BACK_PAY:
        kind = RunKind.BACK_PAY
    return "monthly", ListWanted(one.month, one.programme.code, kind, run)


def _way_to_fund(one: Attention) -> Way:
    carrying = one.concern in _OF_CARRY_OVER
    return "funds", FundWanted(one.programme.code, one.month.year, carrying)


def way_past(blocker: Blocker) -> Way:
    """Return where what the next step waits for is put right, or is waited for."""
    if blocker.about is not None:
        return way_to(blocker.about)
    several = len(blocker.programmes) != 1
    code = ALL_PROGRAMMES if several else blocker.programmes[0].code
    return "monthly", ListWanted(blocker.month, code)
