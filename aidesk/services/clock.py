"""The PC's clock against the journal: what is odd is asked, and the answer kept."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Final

from aidesk.domain.clock import ClockQuestion, clock_question
from aidesk.domain.journal import Act
from aidesk.storage.store import Store
from aidesk.storage.witness import read_witness

CONFIRMED: Final = "confirm_clock"


def odd_clock(
    store: Store, now: datetime, witness: Path | None = None
) -> ClockQuestion | None:
    """Return what is odd about the clock; None when nothing is, or it was answered.

    A practice office lives on a day of its own, so no clock is asked about there.
    """
    if store.office.get().practice:
        return None
    known = read_witness(witness) if witness else None
    seen = _moment(known.at) if known else None
    return clock_question(now.replace(tzinfo=None), _written(store), seen)


def confirm_clock(store: Store, act: Act, question: ClockQuestion) -> None:
    """Keep that a person has looked at the clock and found it right."""
    body = {
        "doubt": question.doubt,
        "clock": question.now.isoformat(timespec="seconds"),
        "last": question.last.isoformat(timespec="seconds"),
    }
    with store.write(act) as writing:
        writing.note(CONFIRMED, "office", body)


def _written(store: Store) -> datetime:
    """Return when the last entry was made.

    Its line may bear a later time: lines never go back in time, so those after a
    clock that was ahead all bear its time, until the right clock has passed it.
    """
    head = store.journal.head()
    confirmed = store.journal.about("office", CONFIRMED)
    if confirmed and confirmed[-1].at == head.at:
        return _moment(json.loads(confirmed[-1].body)["clock"])
    return _moment(head.at)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=None)
