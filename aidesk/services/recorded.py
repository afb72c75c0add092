"""Who recorded a fact and when: the journal lines behind what stands in the tables."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from aidesk.domain.journal import JournalLine
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Recorded:
    """On which day something was recorded, and by whom."""

    on: date
    actor: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A journal line that still holds, with its body read."""

    seq: int
    by: Recorded
    action: str
    subject: str
    body: dict[str, Any]


class Recordings:
    """The lines about some subjects whose acts were not undone, the newest first."""

    def __init__(self, store: Store, subjects: Iterable[str]) -> None:
        lines = store.journal.about_any(subjects)
        undone = _undone(store, lines)
        self._by: dict[tuple[str, str], list[Noted]] = defaultdict(list)
        for line in reversed(lines):
            if line.seq not in undone:
                self._by[line.subject, line.action].append(_noted(line))

    def all(self, subject: str, action: str) -> list[Noted]:
        """Return the lines about a subject that note an action, the newest first."""
        return self._by[subject, action]

    def find(self, subject: str, *actions: str, **facts: object) -> Noted | None:
        """Return the newest line of some actions whose body holds these facts."""
        wanted = {name: str(fact) for name, fact in facts.items()}
        found = (
            noted
            for action in actions
            for noted in self._by[subject, action]
            if all(str(noted.body.get(name)) == fact for name, fact in wanted.items())
        )
        return max(found, key=lambda noted: noted.seq, default=None)


def recorded_by(*found: Noted | None) -> Recorded | None:
    """Return who recorded the first of some lines that is there."""
    return next((noted.by for noted in found if noted is not None), None)


def _undone(store: Store, lines: Iterable[JournalLine]) -> set[int]:
    """Return the numbers of all lines of acts that were undone."""
    firsts = (
        json.loads(line.body)["undone"] for line in lines if line.action == "undo"
    )
    acts = (store.journal.act(first) for first in set(firsts))
    return {line.seq for act in acts for line in act}


def _noted(line: JournalLine) -> Noted:
    on = datetime.fromisoformat(line.at).date()
    by = Recorded(on, line.actor)
    return Noted(line.seq, by, line.action, line.subject, json.loads(line.body))
