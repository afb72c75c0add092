"""Take an entry of a fund back by another one: entries are never edited (冲正)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aidesk.domain.fund import Cause, Transfer, check_reversible
from aidesk.domain.journal import Act
from aidesk.domain.text import needed_text
from aidesk.services.kept_entries import keep_expenditure, keep_transfer
from aidesk.storage.store import Store, Writing


def reverse_transfer(store: Store, act: Act, entry: int, on: date, reason: str) -> int:
    """Take a transfer back; return the id of the entry that does so.

    Money that was moved comes back at both ends.  Raises NoSuchEntryError,
    ReversedAlreadyError, ReversalReversedError, ReversedTooEarlyError,
    TextMissingError, and that a month or year is sealed.
    """
    why = needed_text(reason, "reversal")
    with store.write(act) as writing:
        reversed_ = store.funds.transfer(entry)
        if reversed_.cause in (Cause.MOVED_OUT, Cause.MOVED_IN):
            return _reverse_pair(store, writing, entry, on, why)
        return take_back(store, writing, reversed_, on, why)


def reverse_expenditure(
    store: Store, act: Act, entry: int, on: date, reason: str
) -> int:
    """Take an expenditure back; return the id of the entry that does so.

    Raises what :func:`reverse_transfer` raises.
    """
    why = needed_text(reason, "reversal")
    with store.write(act) as writing:
        reversed_ = store.funds.expenditure(entry)
        check_reversible(reversed_, on)
        taking = replace(
            reversed_,
            amount=-reversed_.amount,
            on=on,
            purpose=why,
            reverses=reversed_.id,
        )
        return keep_expenditure(store, writing, "reverse_expenditure", taking)


def take_back(
    store: Store,
    writing: Writing,
    reversed_: Transfer,
    on: date,
    reason: str,
    *,
    action: str = "reverse_transfer",
    moved_with: int | None = None,
) -> int:
    """Take a transfer back within a write; return the id of the entry."""
    check_reversible(reversed_, on)
    taking = replace(
        reversed_,
        amount=-reversed_.amount,
        on=on,
        note=reason,
        reverses=reversed_.id,
        moved_with=moved_with,
    )
    return keep_transfer(store, writing, action, taking)


def _reverse_pair(
    store: Store, writing: Writing, entry: int, on: date, reason: str
) -> int:
    """Take both ends of a move back; return the id of the asked one's reversal."""
    left, came = store.funds.moved_pair(entry)
    back = take_back(store, writing, left, on, reason)
    taken = take_back(store, writing, came, on, reason, moved_with=back)
    return back if entry == left.id else taken
