"""The lock of the screen: a PIN that opens it, kept as what it gives, never as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import scrypt
from hmac import compare_digest
from typing import Final

from aidesk.domain.errors import AideskError
from aidesk.domain.text import narrowed

AFTER_MINUTES: Final = (5, 10, 15, 30, 60)
"""After how many idle minutes the screen can be locked."""

_PIN: Final = re.compile(r"[0-9]{4,12}")
_COST: Final = 2**14  # 16 MB and some hundredths of a second for each guess


class PinFormError(AideskError):
    """A PIN is 4 to 12 digits."""


class WrongPinError(AideskError):
    """This is not the PIN."""


@dataclass(frozen=True, slots=True)
class ScreenLock:
    """After how many idle minutes the screen is locked, and what its PIN gives."""

    minutes: int
    salt: bytes
    key: bytes

    def check(self, pin: str) -> None:
        """Raise WrongPinError unless this is the PIN, in wide digits or narrow."""
        if not compare_digest(_key(narrowed(pin), self.salt), self.key):
            raise WrongPinError


def screen_lock(pin: str, minutes: int, salt: bytes) -> ScreenLock:
    """Return the lock that a PIN opens; raise PinFormError."""
    typed = narrowed(pin)
    if not _PIN.fullmatch(typed):
        raise PinFormError
    return ScreenLock(minutes, salt, _key(typed, salt))


def _key(pin: str, salt: bytes) -> bytes:
    return scrypt(pin.encode(), salt=salt, n=_COST, r=8, p=1)
