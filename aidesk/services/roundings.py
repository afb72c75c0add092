"""How the amounts of a programme are rounded: set before its first list, then kept."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.domain.programme import Programme
from aidesk.domain.rounding import ROUNDINGS
from aidesk.storage.store import Store


@dataclass(eq=False)
class RoundingUsedError(AideskError):
    """Lists of a programme were made by its rounding: another would change the past."""

    programme: str


def may_round_anew(store: Store, programme: Programme) -> bool:
    """Tell whether no list was made by a programme's rounding yet."""
    return not store.programmes.lists_made(programme.code)


def set_rounding(store: Store, act: Act, programme: str, rounding: str) -> None:
    """Let the amounts of a programme be rounded by another policy.

    Raises RoundingUsedError and UnknownProgrammeError.
    """
    if rounding not in ROUNDINGS:
        raise AssertionError(rounding)  # only those that are offered
    with store.write(act) as writing:
        found = store.programmes.get(programme)
        if found.rounding == rounding:
            return
        if not may_round_anew(store, found):
            raise RoundingUsedError(found.short_name)
        store.programmes.set_rounding(programme, rounding)
        body = {"programme": programme, "old": found.rounding, "new": rounding}
        writing.note("set_rounding", f"rounding:{programme}", body)
