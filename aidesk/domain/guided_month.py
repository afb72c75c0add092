"""The guided first month: its steps in order, and which is due by what is done."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Final


class GuideStep(StrEnum):
    """What a newcomer does in the guided month, in this order."""

    BIRTH = "birth"
    CHANGES = "changes"
    LIST = "list"
    PAPER = "paper"
    SIGNATURE = "signature"
    BANK = "bank"
    RESULT = "result"
    ACCOUNT = "account"
    REISSUE = "reissue"


GUIDE_STEPS: Final = tuple(GuideStep)
_AFTER_RETURN: Final = (GuideStep.ACCOUNT, GuideStep.REISSUE)


def due_step(done: Collection[GuideStep], *, came_back: bool) -> GuideStep | None:
    """Return the step to do next; None when the month is done.

    Whoever went on without a step is not sent back to it: a step counts as done
    when a later one is.  Where the bank sent nothing back, nothing is reissued.
    """
    wanted = [s for s in GUIDE_STEPS if came_back or s not in _AFTER_RETURN]
    last = max((wanted.index(step) for step in wanted if step in done), default=-1)
    return next(iter(wanted[last + 1 :]), None)
