"""Price subsidies and festival sums by month; what no list has used can be corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aidesk.domain.entitlement import price_subsidy
from aidesk.domain.errors import AideskError
from aidesk.domain.household import NegativeAmountError
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money
from aidesk.domain.month import Month
from aidesk.domain.programme import AllowanceRate, Standard
from aidesk.domain.text import TextMissingError, short_text
from aidesk.services.offices import (
    StandardExistsError,
    cleaned_standard,
    keep_standard,
    standard_body,
    standard_subject,
)
from aidesk.storage.store import Store


@dataclass(eq=False)
class RateAmountError(AideskError):
    """A price subsidy is not what its standard and rise give."""

    month: Month
    amount: Money
    worked_out: Money


@dataclass(eq=False)
class StandardUsedError(AideskError):
    """A standard or rate that a list was made by is neither changed nor removed."""

    grade: str
    month: Month


def add_allowance_rate(store: Store, act: Act, rate: AllowanceRate) -> None:
    """Record what those on the roll of a month get as price subsidy or festival money."""
    add_allowance_rates(store, act, [rate])


def add_allowance_rates(store: Store, act: Act, rates: Sequence[AllowanceRate]) -> None:
    """Record the rates of several months, all or none.

    Raises NegativeAmountError, TextMissingError (for nobody), RateAmountError,
    StandardExistsError and UnknownProgrammeError.
    """
    with store.write(act) as writing:
        for rate in map(_cleaned, rates):
            _keep_rate(store, rate)
            writing.note("add_allowance_rate", _rate_subject(rate), _rate_body(rate))


def correct_allowance_rate(
    store: Store, act: Act, old: AllowanceRate, new: AllowanceRate
) -> None:
    """Put a rate right; raise StandardUsedError once a list was made by it."""
    kept = _cleaned(new)
    with store.write(act) as writing:
        _check_rate_unused(store, old)
        store.programmes.remove_allowance_rate(old)
        _keep_rate(store, kept)
        body = {"old": _rate_body(old), "new": _rate_body(kept)}
        writing.note("correct_allowance_rate", _rate_subject(kept), body)


def remove_allowance_rate(store: Store, act: Act, rate: AllowanceRate) -> None:
    """Take a rate out again; raise StandardUsedError once a list was made by it."""
    with store.write(act) as writing:
        _check_rate_unused(store, rate)
        store.programmes.remove_allowance_rate(rate)
        body = _rate_body(rate)
        writing.note("remove_allowance_rate", _rate_subject(rate), body)


def correct_standard(store: Store, act: Act, old: Standard, new: Standard) -> None:
    """Put a standard right; raise StandardUsedError once a list may have used it."""
    kept = cleaned_standard(new)
    with store.write(act) as writing:
        _check_standard_unused(store, old)
        store.programmes.remove_standard(old)
        keep_standard(store, kept)
        body = {"old": standard_body(old), "new": standard_body(kept)}
        writing.note("correct_standard", standard_subject(kept), body)


def remove_standard(store: Store, act: Act, standard: Standard) -> None:
    """Take a standard out again; raise StandardUsedError once a list may have used it."""
    with store.write(act) as writing:
        _check_standard_unused(store, standard)
        store.programmes.remove_standard(standard)
        body = standard_body(standard)
        writing.note("remove_standard", standard_subject(standard), body)


def is_standard_used(store: Store, standard: Standard) -> bool:
    """Tell whether a list was made after a standard was recorded that may use it.

    That is a list of its programme for the month it is first paid in or a later
    one; a list that was withdrawn does not count.
    """
    recorded = store.programmes.standards_recorded()
    since = recorded.get(standard_subject(standard), 0)
    made = store.programmes.lists_made(standard.programme)
    return any(month >= standard.applied_from and seq > since for month, seq in made)


def _cleaned(rate: AllowanceRate) -> AllowanceRate:
    return replace(rate, document=short_text(rate.document, "document"))


def _keep_rate(store: Store, rate: AllowanceRate) -> None:
    if rate.amount <= ZERO:
        raise NegativeAmountError("allowance")
    if not rate.beneficiaries:
        raise TextMissingError("beneficiaries")
    if rate.standard is not None and rate.scpi is not None:
        right = price_subsidy(rate.standard, rate.scpi, rate.floor, rate.rounding)
        if right != rate.amount:
            raise RateAmountError(rate.month, rate.amount, right)
    for code in (rate.programme, *rate.beneficiaries):
        store.programmes.get(code)
    _check_rate_new(store, rate)
    store.programmes.add_allowance_rate(rate)


def _check_rate_new(store: Store, rate: AllowanceRate) -> None:
    """Raise StandardExistsError when a fund has the month, or somebody would get two."""
    for fund in store.programmes.all():
        for other in store.programmes.allowance_rates(rate.kind, fund):
            shared = set(other.beneficiaries) & set(rate.beneficiaries)
            if other.month == rate.month and (shared or fund == rate.programme):
                raise StandardExistsError(rate.kind, rate.month)


def _check_rate_unused(store: Store, rate: AllowanceRate) -> None:
    if store.programmes.is_rate_used(rate):
        raise StandardUsedError(rate.kind, rate.month)


def _check_standard_unused(store: Store, standard: Standard) -> None:
    if is_standard_used(store, standard):
        raise StandardUsedError(standard.grade, standard.effective_from)


def _rate_subject(rate: AllowanceRate) -> str:
    return f"rate:{rate.kind}/{rate.month}"


def _rate_body(rate: AllowanceRate) -> dict[str, object]:
    return {
        "amount": rate.amount.fen,
        "fund": rate.programme,
        "for": rate.beneficiaries,
        "document": rate.document,
    }
