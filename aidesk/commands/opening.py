"""How commands open an office file: looked into before they write, else only read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aidesk.commands import Clock
from aidesk.commands.lookout import look_out
from aidesk.paths import keeping_of
from aidesk.services.kept_acts import take_steps
from aidesk.services.opening import (
    Newer,
    NotClosed,
    NotOurs,
    NotSoundError,
    Sound,
    examine,
)
from aidesk.storage.checking import unwritten
from aidesk.storage.lock_file import refuse_if_elsewhere
from aidesk.storage.looking import look_at
from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed, read_witness


@contextmanager
def opened(office: Path, clock: Clock) -> Iterator[Store]:
    """Yield an office to write to; raise NotSoundError where a person has to decide.

    Raises OfficeElsewhereError while another computer has it open.
    How the file looks afterwards is kept elsewhere, unless somebody else had it open.
    """
    refuse_if_elsewhere(office)
    keeping = keeping_of(office)
    verdict = examine(office, keeping)
    told_when_opened = isinstance(verdict, Newer | NotOurs)
    if not told_when_opened and not isinstance(verdict, Sound | NotClosed):
        raise NotSoundError(office, verdict)
    witness = read_witness(keeping.witness)
    was_closed = witness is None or witness.closed is not None
    if not told_when_opened:
        take_steps(office, keeping, clock())
    try:
        with Store.open(office, witness=keeping.witness) as store:
            look_out(store, clock(), keeping.witness)
            yield store
    finally:
        if was_closed:
            mark_closed(office, keeping.witness, clock().isoformat(timespec="seconds"))


@contextmanager
def opened_to_read(office: Path) -> Iterator[Store]:
    """Yield an office that nothing is written to; raise what speaks against it."""
    look_at(office)
    with unwritten(office) as path, Store.open(path, read_only=True) as store:
        yield store
