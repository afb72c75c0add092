"""What can ask for a caseworker's attention, the most urgent first."""

from __future__ import annotations

from enum import StrEnum


class Concern(StrEnum):
    """Why something is called to mind."""

    RETURNED = "returned"
    LIST_MISSING = "list_missing"
    BACK_PAY_DUE = "back_pay_due"
    RELEASED = "released"
    HELD = "held"
    UNFINISHED = "unfinished"
    CANNOT_PAY = "cannot_pay"
    NO_ACCOUNT = "no_account"
    OVERSPENT = "overspent"
    FUND_SHORT = "fund_short"
    NOT_CARRIED_IN = "not_carried_in"
    CARRIED_IN_DIFFERS = "carried_in_differs"
    BASE_TO_REFILL = "base_to_refill"
    TO_RECOVER = "to_recover"
    GRACE_ENDS = "grace_ends"
    RIGHT_ENDS = "right_ends"
    NOT_ARRIVED = "not_arrived"
    USED_UP = "used_up"
    TO_SEAL = "to_seal"
