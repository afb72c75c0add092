"""What was done last, by whom, and what of it can still be undone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from aidesk.domain.journal import JournalLine
from aidesk.services.undo import Undoable, named_act
from aidesk.storage.store import Store


class WhyNot(StrEnum):
    """Why an act cannot be undone."""

    UNDONE = "undone"
    IS_UNDO = "is_undo"
    SENT = "sent"
    SEALED = "sealed"
    RESTORED = "restored"
    ISSUED = "issued"
    SETTLED = "settled"


_OUT: Final = frozenset({"issue_paper", "list_export"})
FINAL: Final[Mapping[str, WhyNot]] = MappingProxyType(
    {
        "run_sent": WhyNot.SENT,
        "send_month": WhyNot.SENT,
        "seal_month": WhyNot.SEALED,
        "seal_year": WhyNot.SEALED,
        "restore_backup": WhyNot.RESTORED,
    }
)
"""The actions after which nothing that was done before can be undone."""


@dataclass(frozen=True, slots=True)
class RecentAct:
    """One act.  ``why_not`` tells why it cannot be undone; None when it can.

    ``with_it`` are the acts to be undone before it, the newest first, and itself.
    """

    act: Undoable
    why_not: WhyNot | None
    with_it: tuple[int, ...] = ()

    @property
    def seq(self) -> int:
        """Return its first journal line."""
        return self.act.seq

    @property
    def can_be_undone(self) -> bool:
        """Tell whether it can be undone, with what was done after it."""
        return self.why_not is None


def recent_acts(store: Store, count: int) -> list[RecentAct]:
    """Return the last acts, the newest first."""
    lines = store.journal.acts(count)
    if not lines:
        return []
    since = lines[-1].seq
    undone = {
        int(json.loads(line.body)["undone"])
        for line in store.journal.noting(["undo"], since)
    }
    final = store.journal.noting(FINAL, since)
    pile = store.undo.pile()
    return [
        RecentAct(
            _named(store, line),
            _why_not(line, pile, undone, final),
            tuple(seq for seq in pile if seq >= line.seq) if line.seq in pile else (),
        )
        for line in lines
    ]


def _named(store: Store, line: JournalLine) -> Undoable:
    """Return what an act can be called by; an undo by the act that it took back."""
    own = named_act(store, line)
    if line.action != "undo":
        return own
    (first, *_) = store.journal.act(json.loads(line.body)["undone"])
    undone = named_act(store, first)
    return replace(undone, seq=own.seq, done_at=own.done_at, actor=own.actor)


def _why_not(
    line: JournalLine, pile: list[int], undone: set[int], final: list[JournalLine]
) -> WhyNot | None:
    if line.seq in pile:
        return None
    if line.action == "undo":
        return WhyNot.IS_UNDO
    if line.seq in undone:
        return WhyNot.UNDONE
    if line.action in _OUT:
        return WhyNot.ISSUED
    after = (FINAL[end.action] for end in final if end.seq >= line.seq)
    return next(after, WhyNot.SETTLED)
