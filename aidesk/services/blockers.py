"""What keeps the month from going on: facts that are missing, and hands that are waited for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from aidesk.domain.concern import Concern
from aidesk.domain.month import Month
from aidesk.domain.month_step import MonthStep
from aidesk.domain.programme import Programme
from aidesk.services.attention import Attention
from aidesk.services.month_work import MonthWork


class Hurdle(StrEnum):
    """What the next step waits for."""

    FACTS = "facts"
    CHANGES = "changes"
    SIGNATURES = "signatures"
    SENDING = "sending"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing that the next step waits for.

    Where facts are missing, ``about`` tells which and of whom.  ``programmes`` are
    those whose lists wait.
    """

    hurdle: Hurdle
    month: Month
    programmes: tuple[Programme, ...] = ()
    about: Attention | None = None


_OF_STEP: Final[Mapping[MonthStep, frozenset[Concern]]] = MappingProxyType(
    {
        step: frozenset(
            {
                Concern.LIST_MISSING,
                Concern.CANNOT_PAY,
                Concern.NO_ACCOUNT,
                Concern.FUND_SHORT,
            }
        )
        for step in (MonthStep.CHANGES, MonthStep.LIST)
    }
    | {
        step: frozenset({Concern.FUND_SHORT})
        for step in (MonthStep.APPROVAL, MonthStep.BANK_FILE)
    }
)
"""Which concerns speak against going on with a step."""

_WAITS: Final[Mapping[MonthStep, Hurdle]] = MappingProxyType(
    {
        MonthStep.CHANGES: Hurdle.CHANGES,
        MonthStep.APPROVAL: Hurdle.SIGNATURES,
        MonthStep.BANK_FILE: Hurdle.SENDING,
        MonthStep.CONFIRMATION: Hurdle.ANSWERS,
    }
)


def blockers(work: MonthWork, found: tuple[Attention, ...]) -> tuple[Blocker, ...]:
    """Return what the due step of a month waits for, what is missing first.

    ``found`` is what needs attention in that month.
    """
    step = work.due
    if step is None or not work.programmes:
        return ()
    speaking = _OF_STEP.get(step, frozenset())
    missing = [
        Blocker(Hurdle.FACTS, work.month, (one.programme,), one)
        for one in found
        if one.concern in speaking
    ]
    if step not in _WAITS:
        return tuple(missing)
    return (*missing, Blocker(_WAITS[step], work.month, work.waiting(step)))
