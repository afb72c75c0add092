"""The lock of this PC's screen as a small file; without the file there is no lock."""

from __future__ import annotations

import json
from pathlib import Path

from aidesk.domain.screen_lock import ScreenLock
from aidesk.storage.durable import told_as_file_errors, write_durably


def read_lock(path: Path) -> ScreenLock | None:
    """Return the lock that is kept; None where there is none, or none that is whole."""
    try:
        kept = json.loads(path.read_bytes())
        salt, key = bytes.fromhex(kept["salt"]), bytes.fromhex(kept["key"])
        return ScreenLock(int(kept["minutes"]), salt, key)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep_lock(path: Path, lock: ScreenLock) -> None:
    """Keep a lock in place of the one before; raise an OfficeFileError."""
    kept = {"minutes": lock.minutes, "salt": lock.salt.hex(), "key": lock.key.hex()}
    write_durably(path, json.dumps(kept).encode())


def drop_lock(path: Path) -> None:
    """Have no lock any more; raise an OfficeFileError."""
    with told_as_file_errors(path):
        path.unlink(missing_ok=True)
