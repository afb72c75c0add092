"""What a process holds: memory, objects, and how often None is referred to."""

from __future__ import annotations

import ctypes
import gc
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

_STATUS: Final = Path("/proc/self/status")
_KIB: Final = re.compile(r"^VmRSS:\s+(\d+) kB$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Held:
    """What a process held at a moment; memory is None where it cannot be told."""

    memory: int | None
    objects: int
    nones: int

    @classmethod
    def now(cls) -> Self:
        """Return what is held when all that can be freed is freed."""
        gc.collect()
        _give_back()
        memory = None
        if _STATUS.exists():
            (kib,) = _KIB.findall(_STATUS.read_text(encoding="ascii"))
            memory = int(kib) * 1024
        return cls(memory, len(gc.get_objects()), sys.getrefcount(None))

    def grown_since(self, before: Held) -> float:
        """Return by how many million bytes the memory has grown; 0.0 if unknown."""
        if self.memory is None or before.memory is None:
            return 0.0
        return (self.memory - before.memory) / 1e6


def _give_back() -> None:
    """Let the C library give back what is free, so that only what is held counts."""
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)
