"""Whether an office file may be worked with, decided before anything is written.

A ladder: a file that is byte for byte what was closed last is sound; any other is
checked from the ground up, and compared with what is known of it elsewhere.
Nothing is ever repaired here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aidesk.domain.backup import Backup
from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.paths import Keeping
from aidesk.services.backups import good_backups
from aidesk.services.checking import check_office
from aidesk.services.restoring import RESTORED
from aidesk.storage.checking import said_of, unwritten
from aidesk.storage.durable import file_print
from aidesk.storage.errors import (
    DamagedOfficeError,
    NewerOfficeError,
    NotAnOfficeError,
    OfficeMissingError,
)
from aidesk.storage.looking import look_at, only_says_it_is_newer
from aidesk.storage.store import Store
from aidesk.storage.witness import (
    Witness,
    forget_witness,
    is_as_closed,
    is_known,
    left_beside,
    mark_closed,
    read_witness,
)

TAKEN_AS_IT_IS: Final = "take_as_it_is"


@dataclass(frozen=True, slots=True)
class Sound:
    """All is well; ``checked`` where it was not known by its bytes alone."""

    checked: bool = False


@dataclass(frozen=True, slots=True)
class NotClosed:
    """The program did not end in order; all checks pass, and nothing is missing."""


@dataclass(frozen=True, slots=True)
class Missing:
    """The file is gone, though an office in this place is known of."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """What is wrong with the file, for whoever looks into it."""

    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrayJournal:
    """The file is as it was closed, but files beside it would change it at opening."""

    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Older:
    """An older copy came back: acts up to ``known`` are known of, at ``known_at``."""

    seq: int
    known: int
    known_at: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The journal is another one than that which was known."""

    seq: int


@dataclass(frozen=True, slots=True)
class OtherOffice:
    """A sound office, but not the one that was in this place."""


@dataclass(frozen=True, slots=True)
class ChangedOutside:
    """All checks pass, but the file is not as it was closed.

    ``lines`` were added to its journal meanwhile: on another PC, or by hand.
    """

    lines: int


@dataclass(frozen=True, slots=True)
class Newer:
    """A newer version of the program made the file."""


@dataclass(frozen=True, slots=True)
class NotOurs:
    """The file is no office file, and none is known of in this place."""


Verdict = (
    Sound
    | NotClosed
    | Missing
    | Damaged
    | StrayJournal
    | Older
    | Rewritten
    | OtherOffice
    | ChangedOutside
    | Newer
    | NotOurs
)


@dataclass(eq=False)
class NotSoundError(AideskError):
    """An office file may not be worked with before a person has decided."""

    path: Path
    verdict: Verdict


def examine(office: Path, keeping: Keeping) -> Verdict:
    """Return what is the matter with an office file; write nothing to it.

    Raises an OfficeFileError where the file cannot be read at all, and
    OfficeMissingError where there is none and none is known of.
    """
    witness = read_witness(keeping.witness)
    if is_as_closed(office, witness):
        return Sound()
    try:
        look_at(office)
    except OfficeMissingError:
        if is_known(keeping):
            return Missing()
        raise
    except NotAnOfficeError:
        return Damaged(("header",)) if is_known(keeping) else NotOurs()
    except NewerOfficeError:
        return Damaged(("version",)) if only_says_it_is_newer(office) else Newer()
    return _stray(office, witness) or _checked(office, keeping, witness)


def know_anew(office: Path, keeping: Keeping) -> None:
    """Take an office that was just made for what is known in its place from now on."""
    forget_witness(keeping.witness)
    Store.open(office, witness=keeping.witness).close()
    witness = read_witness(keeping.witness)
    if witness is not None:
        mark_closed(office, keeping.witness, witness.at)


def take_as_it_is(store: Store, act: Act, verdict: Verdict) -> None:
    """Go on with a file that is not as it was known: a person has decided to.

    It is journalled, and cannot be undone; what is known elsewhere follows the file.
    """
    with store.write(act) as writing:
        body: dict[str, object] = {"verdict": type(verdict).__name__}
        if isinstance(verdict, Older):
            body["known"] = verdict.known
        writing.note(TAKEN_AS_IT_IS, "office", body)
        writing.forget_undo()


def _stray(office: Path, witness: Witness | None) -> StrayJournal | None:
    """Return what lies beside a file that was closed in order and is unchanged."""
    beside = tuple(left_beside(office))
    closed = witness.closed if witness else None
    if beside and closed is not None and file_print(office) == closed:
        return StrayJournal(beside)
    return None


def _checked(office: Path, keeping: Keeping, witness: Witness | None) -> Verdict:
    """Return what all checks find, of the file as SQLite would open it."""
    try:
        with unwritten(office) as settled:
            findings = tuple(_findings(settled))
            if findings:
                return Damaged(findings)
            with Store.open(settled, read_only=True) as store:
                if witness is not None:
                    return _compared(store, witness)
                return _by_backups(store, good_backups(keeping.backups))
    except DamagedOfficeError as error:
        return Damaged((f"file: {said_of(error)}",))
    except (AideskError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - damaged bytes break reading in any way
        return Damaged((f"file: {said_of(error)}",))


def _findings(path: Path) -> Iterator[str]:
    for result in check_office(path):
        yield from (f"{result.checked}: {each}" for each in result.findings)


def _compared(store: Store, witness: Witness) -> Verdict:
    head = store.journal.head()
    if store.office.identity() != witness.office:
        return OtherOffice()
    if _was_restored_over(store, witness):
        return NotClosed()
    if head.seq < witness.seq:
        return Older(head.seq, witness.seq, witness.at)
    if not store.journal.has(witness.seq, witness.hash):
        return Rewritten(head.seq)
    if witness.closed is None:
        return NotClosed()
    return ChangedOutside(head.seq - witness.seq)


def _was_restored_over(store: Store, witness: Witness) -> bool:
    """Tell whether a backup was restored over what is known, and that cut off last."""
    lines = store.journal.about("office", RESTORED)
    return bool(lines) and json.loads(lines[-1].body)["replaced"] == witness.hash


def _by_backups(store: Store, backups: Iterable[Backup]) -> Verdict:
    """Return what the manifests tell where nothing else is known.

    They may tell of a journal that a person gave up, by restoring or by going on with
    an older copy; so none counts then.
    """
    head, office = store.journal.head(), store.office.identity()
    if any(store.journal.about("office", act) for act in (RESTORED, TAKEN_AS_IT_IS)):
        return Sound(checked=True)
    ours = [b.manifest for b in backups if b.manifest.office == office]
    for manifest in ours:
        if manifest.seq > head.seq:
            at = manifest.at.isoformat(timespec="seconds")
            return Older(head.seq, manifest.seq, at)
        if not store.journal.has(manifest.seq, manifest.head):
            return Rewritten(head.seq)
    return Sound(checked=True)
