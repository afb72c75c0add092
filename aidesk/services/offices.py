"""Found an office, and keep what holds for all of it: unit, standards, rates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from aidesk.domain.errors import AideskError
from aidesk.domain.household import Account, NegativeAmountError
from aidesk.domain.identity import account_number
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO
from aidesk.domain.month import Month, Span
from aidesk.domain.programme import Programme, Standard
from aidesk.domain.text import needed_text, short_text
from aidesk.services.membership import beyond
from aidesk.services.register import NewAccount
from aidesk.services.working_days import adopt_within
from aidesk.storage.office import Office
from aidesk.storage.store import Store
from aidesk.storage.surroundings import check_place


@dataclass(eq=False)
class StandardExistsError(AideskError):
    """A standard of this grade from this month is recorded already."""

    grade: str
    month: Month


@dataclass(eq=False)
class InstitutionExistsError(AideskError):
    """An institution of this name is recorded already."""

    name: str


@dataclass(eq=False)
class AppliedBeforeEffectiveError(AideskError):
    """A standard would be paid before it is in force."""

    effective_from: Month


def found_office(
    path: Path,
    act: Act,
    unit: str,
    programmes: Iterable[Programme],
    practice_day: date | None = None,
) -> Store:
    """Make an office file with its programmes and the holidays that are known.

    A practice office has a day, and may lie anywhere.  Raises a BadPlaceError where
    a folder is synchronised, on the network, or on a stick.
    """
    if practice_day is None:
        check_place(path)
    office = Office(needed_text(unit, "unit"), practice_day is not None, practice_day)
    store = Store.create(path, office, act)
    try:
        key = f"{act.key}-programmes"
        with store.write(Act(act.at, act.actor, key)) as writing:
            for programme in programmes:
                store.programmes.add(programme)
                writing.note("add_programme", f"programme:{programme.code}")
            adopt_within(store, writing)
            writing.forget_undo()
    except BaseException as error:
        store.abandon(error)  # an office without programmes is none
        raise
    return store


def rename_unit(store: Store, act: Act, unit: str) -> None:
    """Give the office another name."""
    name = needed_text(unit, "unit")
    with store.write(act) as writing:
        old = store.office.get().unit
        store.office.set_unit(name)
        writing.note("rename_unit", "office", {"old": old, "new": name})


def set_practice_day(store: Store, act: Act, day: date) -> None:
    """Let a practice office's calendar stand on a day."""
    with store.write(act) as writing:
        store.office.set_practice_day(day)
        writing.note("set_practice_day", "office", {"day": day})


def add_standard(store: Store, act: Act, standard: Standard) -> None:
    """Record a standard, with the month it is in force from and first paid from.

    Raises NegativeAmountError, AppliedBeforeEffectiveError, StandardExistsError.
    """
    add_standards(store, act, [standard])


def add_standards(store: Store, act: Act, standards: Sequence[Standard]) -> None:
    """Record the standards of a document, all or none; raises as ``add_standard``."""
    with store.write(act) as writing:
        for standard in map(cleaned_standard, standards):
            keep_standard(store, standard)
            body = standard_body(standard)
            writing.note("add_standard", standard_subject(standard), body)


def cleaned_standard(standard: Standard) -> Standard:
    """Return a standard as it is kept; raise TextTooLongError."""
    return replace(standard, document=short_text(standard.document, "document"))


def keep_standard(store: Store, standard: Standard) -> None:
    """Store a standard inside a write, if nothing speaks against it."""
    if standard.amount < ZERO:
        raise NegativeAmountError("standard")
    if standard.applied_from < standard.effective_from:
        raise AppliedBeforeEffectiveError(standard.effective_from)
    store.programmes.get(standard.programme)
    if store.programmes.has_standard(standard):
        raise StandardExistsError(standard.grade, standard.effective_from)
    store.programmes.add_standard(standard)


def standard_subject(standard: Standard) -> str:
    """Return what the journal calls a standard."""
    effective = standard.effective_from
    return f"standard:{standard.programme}/{standard.grade}/{effective}"


def standard_body(standard: Standard) -> dict[str, object]:
    """Return the figures of a standard for the journal."""
    return {
        "amount": standard.amount.fen,
        "applied_from": standard.applied_from,
        "document": standard.document,
    }


def add_institution(store: Store, act: Act, name: str, account: Account) -> int:
    """Record an institution and the account it is paid to; return its id.

    Raises InstitutionExistsError and AccountNumberError.
    """
    wanted = needed_text(name, "institution")
    with store.write(act) as writing:
        if wanted in store.office.institutions().values():
            raise InstitutionExistsError(wanted)
        added = store.office.add_institution(wanted)
        kept = Account(
            id=0,
            holder=needed_text(account.holder, "holder"),
            bank=needed_text(account.bank, "bank"),
            number=account_number(account.number),
            span=Span(account.span.since),
        )
        store.households.add_account(kept, household=None, institution=added)
        writing.note(
            "add_institution",
            f"institution:{added}",
            {"account": store.office.keyed(kept.number)},
        )
    return added


def set_institution_account(
    store: Store, act: Act, institution: int, account: NewAccount, since: Month
) -> None:
    """Let an institution be paid to another account from a month on.

    Raises AccountNumberError.
    """
    with store.write(act) as writing:
        known = store.households.accounts_of_institution(institution)
        store.households.end("accounts", beyond(known, since - 1), since - 1)
        kept = Account(
            id=0,
            holder=needed_text(account.holder, "holder", 100),
            bank=needed_text(account.bank, "bank", 100),
            number=account_number(account.number),
            span=Span(since),
        )
        store.households.add_account(kept, household=None, institution=institution)
        writing.note(
            "set_institution_account",
            f"institution:{institution}",
            {"since": since, "account": store.office.keyed(kept.number)},
        )
