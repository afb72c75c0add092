"""The journal's lines: who did what, when; each chained to the one before."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aidesk.domain.text import cleaned, narrowed

LONGEST_ACTOR: Final = 60
FIRST_PREVIOUS: Final = "0" * 64
ANCHOR_SIGNS: Final = 16
"""How many signs of a line's hash stand on a paper: enough that none is like it."""
_ANCHOR: Final = re.compile(r"\s*([0-9]{1,12})\s*:\s*([0-9a-f]{16,64})\s*")
WITHDRAWN: Final = "withdrawn"
"""The digest of what is no longer there."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who acts, when, and the key that makes doing it twice the same as once."""

    at: datetime
    actor: str
    key: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "actor", cleaned(self.actor)[:LONGEST_ACTOR])


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line; ``body`` is JSON without names, ID or account numbers."""

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    body: str
    previous: str
    hash: str


class NotAnAnchorError(ValueError):
    """A text does not name a line of the journal."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A line of the journal as something outside of the office holds it.

    ``hash`` may be its first signs only.  ``place`` says where it stands: on a
    backup, say; it is empty where a person has typed it from a paper.
    """

    seq: int
    hash: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.seq}:{self.hash[:ANCHOR_SIGNS]}"

    @classmethod
    def parse(cls, text: str) -> Anchor:
        """Read what stands on a paper; raise NotAnAnchorError."""
        found = _ANCHOR.fullmatch(narrowed(text).lower())
        if found is None:
            raise NotAnAnchorError(text)
        return cls(int(found[1]), found[2])


def body_text(body: Mapping[str, object]) -> str:
    """Return a body as canonical JSON."""
    return json.dumps(
        body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str
    )


def line_hash(*fields: object) -> str:
    """Return the hash of a line from its fields, the previous hash last."""
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
