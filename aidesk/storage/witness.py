"""What is known of an office file in another place than the file itself.

By it a file is recognised that is not the one that was closed last: an older copy
that came back, a journal written anew, bytes changed from outside.
"""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from aidesk.paths import Keeping
from aidesk.storage.durable import FilePrint, file_print, write_durably
from aidesk.storage.errors import OfficeFileError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Witness:
    """Where an office's journal stood when it was last written to, or closed.

    ``office`` is the hash of the journal's first line, which no other office has.
    ``closed`` is the print of the whole file, if it was closed in order since.
    """

    office: str
    seq: int
    hash: str
    at: str
    closed: FilePrint | None = None


def read_witness(path: Path) -> Witness | None:
    """Return what is known; None where nothing is, or where it cannot be read."""
    try:
        told = json.loads(path.read_bytes())
        closed = told.pop("closed")
        return Witness(**told, closed=FilePrint(**closed) if closed else None)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def keep_witness(path: Path, witness: Witness) -> None:
    """Keep what is known now; failing to is logged and stops nobody."""
    text = json.dumps(asdict(witness), ensure_ascii=False, indent=1)
    try:
        write_durably(path, text.encode())
    except OfficeFileError:
        _log.exception("the witness could not be kept")


def forget_witness(path: Path) -> None:
    """Know nothing any more: another office is about to lie in the same place."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def is_known(keeping: Keeping) -> bool:
    """Tell whether an office was ever opened or backed up in a place."""
    if keeping.witness.exists():
        return True
    with suppress(OSError):
        return any(keeping.backups.glob("*.aidesk"))
    return False


def is_as_closed(office: Path, witness: Witness | None) -> bool:
    """Tell whether a file is, byte for byte, what was closed in order last.

    Where something is left beside it that SQLite would play back, it is not.
    """
    if witness is None or witness.closed is None or left_beside(office):
        return False
    try:
        same_size = office.stat().st_size == witness.closed.size
        return same_size and file_print(office) == witness.closed
    except (OSError, OfficeFileError):
        return False


def left_beside(office: Path) -> list[Path]:
    """Return the files beside an office that hold changes SQLite has not finished.

    An empty journal is none: closing in order may leave one.
    """
    found = []
    for ending in ("-journal", "-wal"):
        path = office.with_name(f"{office.name}{ending}")
        with suppress(OSError):
            if path.stat().st_size:
                found.append(path)
    return found


def mark_closed(office: Path, path: Path, at: str) -> None:
    """Keep the print of an office that nobody has open any more."""
    witness = read_witness(path)
    if witness is None or left_beside(office):
        return
    try:
        keep_witness(path, replace(witness, at=at, closed=file_print(office)))
    except OfficeFileError:
        _log.exception("the closed office could not be read")


def mark_open(path: Path) -> None:
    """Forget the print: from now on the file may change at any moment."""
    witness = read_witness(path)
    if witness is not None and witness.closed is not None:
        keep_witness(path, replace(witness, closed=None))
