"""The roll of a month: whose right holds, by which facts, and who is paid."""

from __future__ import annotations

from typing import NamedTuple

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.household import HouseholdId
from aidesk.domain.payment import Payee
from aidesk.domain.rules import Claim


class RollLine(NamedTuple):
    """One right in one month.

    ``payee`` is None while nobody can be paid (no account); ``left`` tells that
    the right does not hold any more in the month of the payment, ``dead`` that
    its person has died.
    """

    enrolment: EnrolmentId
    household: HouseholdId
    name: str
    household_number: str
    claim: Claim
    payee: Payee | None
    left: bool = False
    dead: bool = False
