"""Resident ID and bank account numbers: what must hold of them, and masking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.text import narrowed

_RESIDENT_ID: Final = re.compile(r"[0-9]{17}[0-9X]")
_LONG_SURNAMES: Final = (
    "欧阳、上官、司马、司徒、司空、诸葛、东方、皇甫、尉迟、公孙、慕容、令狐、夏侯、长孙、宇文、"
    "端木、独孤、南宫、轩辕、闻人、申屠、钟离、淳于、澹台、万俟、赫连、呼延、百里、东郭、西门"
)
_ACCOUNT: Final = re.compile(r"[0-9]{8,32}")


class IdFault(StrEnum):
    """What is wrong with a resident ID number."""

    LENGTH = "length"
    CHARACTERS = "characters"
    BIRTH_DATE = "birth_date"
    CHECK_DIGIT = "check_digit"


class Sex(StrEnum):
    """Sex as GB/T 2261.1 codes it."""

    MALE = "1"
    FEMALE = "2"


@dataclass(eq=False)
class ResidentIdError(AideskError):
    """A resident ID number cannot be right; carries its length, never the number."""

    fault: IdFault
    length: int


@dataclass(eq=False)
class AccountNumberError(AideskError):
    """A bank account number is not 8 to 32 digits."""

    length: int


def _compact(text: str) -> str:
    return re.sub(r"[\s-]", "", narrowed(text)).upper()


def resident_id(text: str, born_by: date | None = None) -> str:
    """Return a resident ID number in its one form: 18 characters, X in capitals.

    Checks form, birth date and check digit (GB 11643-1999, ISO 7064 MOD 11-2).
    The place is not checked: tables of places are never complete.  ``born_by`` is
    the day by which the person must have been born.
    Raises ResidentIdError.
    """
    from stdnum.cn import ric  # noqa: PLC0415 - costs 20 ms, not needed to start
    from stdnum.exceptions import ValidationError  # noqa: PLC0415

    number = _compact(text)
    if len(number) != 18:
        raise ResidentIdError(IdFault.LENGTH, len(number))
    if not _RESIDENT_ID.fullmatch(number):
        raise ResidentIdError(IdFault.CHARACTERS, 18)
    try:
        ric.get_birth_date(number)
    except ValidationError:
        raise ResidentIdError(IdFault.BIRTH_DATE, 18) from None
    if born_by is not None and birth_date(number) > born_by:
        raise ResidentIdError(IdFault.BIRTH_DATE, 18)
    if ric.calc_check_digit(number) != number[-1]:
        raise ResidentIdError(IdFault.CHECK_DIGIT, 18)
    return number


def birth_date(number: str) -> date:
    """Return the birth date that a checked resident ID number holds."""
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def sex(number: str) -> Sex:
    """Return the sex that a checked resident ID number holds."""
    return Sex.MALE if int(number[16]) % 2 else Sex.FEMALE


def account_number(text: str) -> str:
    """Return a bank account number as bare digits; raise AccountNumberError."""
    number = _compact(text)
    if not _ACCOUNT.fullmatch(number):
        raise AccountNumberError(len(number))
    return number


def masked_id(number: str) -> str:
    """Return a resident ID number for screens and public papers: 6 + stars + 4."""
    return f"{number[:6]}********{number[-4:]}" if number else ""


def masked_name(name: str) -> str:
    """Return a name of which only the surname is told: ``陈某``."""
    length = 2 if name[:2] in _LONG_SURNAMES and len(name) > 2 else 1
    return f"{name[:length]}某"


def masked_account(number: str) -> str:
    """Return the last four digits of an account."""
    return f"****{number[-4:]}" if number else ""


def age_in(born: date, day: date) -> int:
    """Return the age in full years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
