"""What a command warns of before it writes: an odd clock, a bad place of the file."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from aidesk.services.clock import odd_clock
from aidesk.storage.store import Store
from aidesk.storage.surroundings import surroundings
from aidesk.wording.clock import clock_warning
from aidesk.wording.surroundings import surroundings_told


def look_out(store: Store, now: datetime, witness: Path) -> None:
    """Say on the error output what a person should see to; hold nothing up."""
    if store.office.get().practice:
        return
    question = odd_clock(store, now, witness)
    if question is not None:
        sys.stderr.write(f"{clock_warning(question)}\n")
    found = surroundings(store.path)
    if found:
        sys.stderr.write(f"{surroundings_told(found)}\n")
