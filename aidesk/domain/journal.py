"""The journal's lines: who did what, when; each chained to the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

FIRST_PREVIOUS: Final = "0" * 64
WITHDRAWN: Final = "withdrawn"
"""The digest of what is no longer there."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who acts, when, and the key that makes doing it twice the same as once."""

    at: datetime
    actor: str
    key: str


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


def body_text(body: Mapping[str, object]) -> str:
    """Return a body as canonical JSON."""
    return json.dumps(
        body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str
    )


def line_hash(*fields: object) -> str:
    """Return the hash of a line from its fields, the previous hash last."""
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
