"""Faults of the program, planted to see that the harnesses find them.

``python -m tests.soak.planted unsynced power_cuts --work months``
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from aidesk.storage import connection, durable, keepsake
from tests.soak import full_disks, kills, power_cuts
from tests.soak.harness import Run, main


def _unsynced() -> None:
    """Let SQLite not wait until its writes have reached the disk."""
    pragmas: Any = connection._PRAGMAS
    pragmas["synchronous"] = 0


def _journal(mode: str) -> None:
    """Let SQLite keep what it writes over in another way, or not at all."""
    prepared = connection._prepared

    def otherwise(conn: Any, at_last: str) -> connection.Opened:
        return prepared(conn, at_last.replace("truncate", mode))

    connection._prepared = otherwise


def _nameless() -> None:
    """Let a file's new name not be made lasting."""
    for module in (durable, keepsake):
        vars(module)["settle"] = str  # takes a path, and does nothing with it


FAULTS: Final[Mapping[str, Callable[[], None]]] = MappingProxyType(
    {
        "unsynced": _unsynced,
        "unjournalled": partial(_journal, "off"),
        "deleted journals": partial(_journal, "delete"),
        "nameless": _nameless,
    }
)
HARNESSES: Final[Mapping[str, Run]] = MappingProxyType(
    {
        "kills": kills.run,
        "power_cuts": power_cuts.run,
        "full_disks": full_disks.run,
    }
)

if __name__ == "__main__":
    fault, name, *more = sys.argv[1:]
    FAULTS[fault]()
    sys.exit(main(name, HARNESSES[name], more))
