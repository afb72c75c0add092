"""Set, change and take away the lock of this PC's screen."""

from __future__ import annotations

import secrets
from pathlib import Path

from aidesk.domain.screen_lock import ScreenLock, screen_lock
from aidesk.storage.screen_lock import drop_lock, keep_lock, read_lock


def kept_lock(path: Path) -> ScreenLock | None:
    """Return the lock of this PC; None where nobody has set one."""
    return read_lock(path)


def set_lock(path: Path, old_pin: str, new_pin: str, minutes: int) -> None:
    """Lock the screen by a PIN from now on, after so many idle minutes.

    Where there is a lock it has to be opened first; an empty new PIN leaves the PIN
    as it is.  Raises WrongPinError, PinFormError, an OfficeFileError.
    """
    kept = read_lock(path)
    if kept is not None:
        kept.check(old_pin)
    pin = new_pin or (old_pin if kept is not None else "")
    keep_lock(path, screen_lock(pin, minutes, secrets.token_bytes(16)))


def remove_lock(path: Path, pin: str) -> None:
    """Lock the screen no more; raise WrongPinError, an OfficeFileError."""
    kept = read_lock(path)
    if kept is not None:
        kept.check(pin)
    drop_lock(path)
