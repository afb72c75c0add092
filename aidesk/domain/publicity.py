"""What may be put on a board: names, persons and amounts, and never all names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aidesk.domain.errors import AideskError

MAJORITY: Final = 18
"""The age up to which a name is not published (民法典 §17)."""


@dataclass(eq=False)
class NotForPublicError(AideskError):
    """The people of a programme are never named in public."""

    programme: str
