"""What around an office file endangers it: other programs, the disk, the network."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

ROOM_TIMES: Final = 3
ROOM_BYTES: Final = 100 << 20


class Danger(StrEnum):
    """What is wrong with a place, the gravest first."""

    READ_ONLY = "read_only"
    NETWORK = "network"
    SYNCED = "synced"
    NOT_HERE = "not_here"
    CONFLICT = "conflict"
    REMOVABLE = "removable"
    LITTLE_ROOM = "little_room"


@dataclass(frozen=True, slots=True)
class Surrounding:
    """One danger, and the ``name`` of what it comes from: 坚果云, a file, a drive."""

    danger: Danger
    name: str = ""


def room_needed(size: int) -> int:
    """Return how many bytes must be free before a list is made of an office so large.

    The journal of the write may grow to the file's own size, the backups before and
    after it take as much again.
    """
    return ROOM_TIMES * size + ROOM_BYTES
