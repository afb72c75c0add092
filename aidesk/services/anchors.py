"""Lines of the journal that backups and the witness hold, by which it is checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from aidesk.domain.journal import Anchor, JournalLine
from aidesk.paths import Keeping
from aidesk.services.backups import good_backups
from aidesk.services.restoring import RESTORED
from aidesk.storage.errors import OfficeFileError
from aidesk.storage.store import Store
from aidesk.storage.witness import read_witness

_EVER: Final = 1 << 62


def kept_anchors(office: Path, keeping: Keeping) -> list[Anchor]:
    """Return what is kept elsewhere of an office's journal, and must be found in it.

    What a person gave up knowingly, by restoring or by going on with an older copy,
    is not asked for any more.  None where the office cannot be read.
    """
    try:
        with Store.open(office, read_only=True) as store:
            given_up = tuple(_given_up(store))
            identity = store.office.identity()
            borne = {a for a in _kept(keeping, identity) if store.journal.bears(a)}
    except OfficeFileError:
        return []
    return [
        anchor
        for anchor in _kept(keeping, identity)
        if anchor in borne or not any(anchor.seq in part for part in given_up)
    ]


def _kept(keeping: Keeping, office: str) -> Iterator[Anchor]:
    for backup in good_backups(keeping.backups, office):
        manifest = backup.manifest
        yield Anchor(manifest.seq, manifest.head, backup.path.name)
    witness = read_witness(keeping.witness)
    if witness is not None and witness.office == office:
        yield Anchor(witness.seq, witness.hash, keeping.witness.name)


def _given_up(store: Store) -> Iterator[range]:
    """Yield the lines that were in the journal once and were replaced by others."""
    for line in store.journal.about("office", RESTORED):
        body = json.loads(line.body)
        yield range(body["seq"] + 1, (body["replaced_seq"] or _EVER) + 1)
    for line in store.journal.about("office", "take_as_it_is"):
        yield _taken(line)


def _taken(line: JournalLine) -> range:
    body = json.loads(line.body)
    match body["verdict"]:
        case "Older":
            return range(line.seq, body["known"] + 1)
        case "Rewritten":
            return range(_EVER)
    return range(0)
