"""Backups: what is written about a copy of the office, and how long it is kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self, TypeVar

from aidesk.domain.errors import AideskError
from aidesk.domain.money import Money

LATEST: Final = 10
DAYS: Final = 30
MONTHS: Final = 24
YEARS: Final = 10
Part = TypeVar("Part")


class Why(StrEnum):
    """On which occasion a backup was made."""

    CLOSE = "close"
    BEFORE_RUN = "before_run"
    AFTER_RUN = "after_run"
    BEFORE_IMPORT = "before_import"
    AFTER_IMPORT = "after_import"
    BEFORE_RESTORE = "before_restore"
    AFTER_RESTORE = "after_restore"
    BEFORE_MIGRATION = "before_migration"
    AFTER_MIGRATION = "after_migration"
    ASKED = "asked"


_KINDS: Final[Mapping[type, tuple[str, ...]]] = MappingProxyType(
    {
        int: ("number", "schema", "seq", "size"),
        str: ("app", "office", "unit", "head", "sha256"),
        bool: ("practice",),
    }
)
RUN: Final = frozenset({Why.BEFORE_RUN, Why.AFTER_RUN})


@dataclass(eq=False)
class BackupError(AideskError):
    """A backup could not be made; the office itself is as it was."""

    path: Path


class BackupFolderError(BackupError):
    """The folder of the backups is not there or does not let us write."""


class BackupDiskFullError(BackupError):
    """There is no room for a backup."""


class BackupNotProvenError(BackupError):
    """A copy was written, but read again it is not what was copied."""


class BadBackupError(BackupError):
    """This backup is damaged, so nothing is restored from it."""


class OtherOfficeError(BackupError):
    """This backup is one of another office."""


class NoBackupError(BackupError):
    """There is no backup in the folder yet."""


class SecondPlaceGoneError(BackupError):
    """The second place of the backups is not connected, or was pulled out."""


class NotAManifestError(ValueError):
    """A text is no manifest, or not as it was written."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What stands in an office file: how many rows, and what the money comes to.

    ``rows`` counts each table; ``balances`` are known as ``urban_dibao/2019``.
    """

    rows: Mapping[str, int] = field(hash=False)
    paid: Money
    arrived: Money
    balances: Mapping[str, Money] = field(hash=False)

    @property
    def households(self) -> int:
        """Return how many households were ever registered."""
        return self.rows.get("households", 0)

    @property
    def persons(self) -> int:
        """Return how many persons were ever registered."""
        return self.rows.get("persons", 0)

    @property
    def payments(self) -> int:
        """Return how many payments stand on lists."""
        return self.rows.get("payments", 0)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was true of a copy when it was proven.

    ``number`` counts the backups of an office: their order never depends on a clock.
    ``seq`` and ``head`` say where the journal stood, ``unit`` whose office it is.
    """

    number: int
    why: Why
    at: datetime
    app: str
    schema: int
    office: str
    unit: str
    practice: bool
    seq: int
    head: str
    size: int
    sha256: str
    sums: Sums

    def as_text(self) -> str:
        """Return it as JSON that shows by its own hash when it was changed."""
        body = json.dumps(_plain(self), ensure_ascii=False, sort_keys=True, indent=1)
        whole = {"manifest": _plain(self), "sha256": _hash(body)}
        return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1) + "\n"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what ``as_text`` wrote; raise NotAManifestError."""
        try:
            whole = json.loads(text)
            plain = whole["manifest"]
            body = json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1)
            if whole["sha256"] != _hash(body):
                raise NotAManifestError(text)
            return cls(**_read(plain))
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            raise NotAManifestError(text) from error


@dataclass(frozen=True, slots=True)
class Backup:
    """A proven copy of the office, and what is written about it."""

    path: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class BadBackup:
    """A file among the backups that is none, or no longer."""

    path: Path


def newest_first(backups: Iterable[Backup]) -> list[Backup]:
    """Return backups in the order they were made, whatever the clock said."""
    return sorted(backups, key=_number, reverse=True)


def kept(backups: Iterable[Backup]) -> frozenset[Backup]:
    """Return which of the good backups are kept; the others may go.

    The last ten, and the last one of each of 30 days, 24 months and 10 years, counted
    by days that have backups; and all around the lists of the current year, which is
    any year that the last ten were made in: a clock that was wrong once moves nothing.
    """
    found = newest_first(backups)
    latest = found[:LATEST]
    years = {each.manifest.at.year for each in latest}
    of_lists = (
        each
        for each in found
        if each.manifest.why in RUN and each.manifest.at.year in years
    )
    return frozenset(
        (
            *latest,
            *_last_of(found, DAYS, lambda at: at.date()),
            *_last_of(found, MONTHS, lambda at: (at.year, at.month)),
            *_last_of(found, YEARS, lambda at: at.year),
            *of_lists,
        )
    )


def _number(backup: Backup) -> tuple[int, int]:
    return backup.manifest.number, backup.manifest.seq


def _last_of(
    found: Iterable[Backup], count: int, part: Callable[[datetime], Part]
) -> list[Backup]:
    """Return the newest backup of each of the last parts of time that have any."""
    newest: dict[Part, Backup] = {}
    for backup in found:
        newest.setdefault(part(backup.manifest.at), backup)
    return list(newest.values())[:count]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(manifest: Manifest) -> dict[str, Any]:
    sums = manifest.sums
    plain = {name: getattr(manifest, name) for name in Manifest.__slots__}
    return plain | {
        "at": manifest.at.isoformat(timespec="seconds"),
        "sums": {
            "rows": dict(sums.rows),
            "paid": sums.paid.fen,
            "arrived": sums.arrived.fen,
            "balances": {name: money.fen for name, money in sums.balances.items()},
        },
    }


def _read(plain: dict[str, Any]) -> dict[str, Any]:
    for kind, names in _KINDS.items():
        if any(type(plain[name]) is not kind for name in names):
            raise TypeError(kind)
    sums = plain["sums"]
    balances = {name: Money(fen) for name, fen in sums["balances"].items()}
    paid, arrived = Money(sums["paid"]), Money(sums["arrived"])
    return plain | {
        "why": Why(plain["why"]),
        "at": datetime.fromisoformat(plain["at"]),
        "sums": Sums(sums["rows"], paid, arrived, balances),
    }
