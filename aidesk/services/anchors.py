"""Lines of the journal that backups and the witness hold, by which it is checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aidesk.domain.journal import Anchor
from aidesk.paths import Keeping
from aidesk.services.backups import good_backups
from aidesk.services.opening import TAKEN_AS_IT_IS
from aidesk.services.restoring import RESTORED
from aidesk.storage.errors import OfficeFileError
from aidesk.storage.store import Store
from aidesk.storage.witness import read_witness

_EVER: Final = 1 << 62


@dataclass(frozen=True, slots=True)
class _GivenUp:
    """Lines that were in the journal once: all of them, or as far as a backup knew.

    ``number`` is the last backup that may hold them.
    """

    lines: range
    number: int = _EVER


def kept_anchors(office: Path, keeping: Keeping) -> list[Anchor]:
    """Return what is kept elsewhere of an office's journal, and must be found in it.

    What a person gave up knowingly, by restoring or by going on with an older copy,
    is not asked for any more.  None where the office cannot be read.
    """
    try:
        with Store.open(office, read_only=True) as store:
            parts = tuple(_given_up(store))
            return [
                anchor
                for number, anchor in _kept(keeping, store.office.identity())
                if store.journal.bears(anchor)
                or not any(_is_in(part, anchor.seq, number) for part in parts)
            ]
    except OfficeFileError:
        return []


def _is_in(part: _GivenUp, seq: int, number: int) -> bool:
    return seq in part.lines and number <= part.number


def _kept(keeping: Keeping, office: str) -> Iterator[tuple[int, Anchor]]:
    """Yield what is kept, each with the number of its backup."""
    for backup in good_backups(keeping.backups, office):
        manifest = backup.manifest
        anchor = Anchor(manifest.seq, manifest.head, backup.path.name)
        yield manifest.number, anchor
    witness = read_witness(keeping.witness)
    if witness is not None and witness.office == office:
        yield _EVER, Anchor(witness.seq, witness.hash, keeping.witness.name)


def _given_up(store: Store) -> Iterator[_GivenUp]:
    for line in store.journal.about("office", RESTORED):
        body = json.loads(line.body)
        yield _GivenUp(range(body["seq"] + 1, _EVER), body["before"] or _EVER)
    for line in store.journal.about("office", TAKEN_AS_IT_IS):
        body = json.loads(line.body)
        if body["verdict"] == "Older":
            yield _GivenUp(range(line.seq, body["known"] + 1))
        elif body["verdict"] == "Rewritten":
            yield _GivenUp(range(_EVER))
