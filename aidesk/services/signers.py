"""Who holds which post: appointed, put right, taken out; never two, never a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.domain.signer import (
    Post,
    Signer,
    TwoInOfficeError,
    check_terms_of_office,
)
from aidesk.domain.text import needed_text
from aidesk.services.signing import LONGEST
from aidesk.storage.store import Store


@dataclass(eq=False)
class NoSuchSignerError(AideskError):
    """A signer is not, or not any more, on the list."""


def appoint(store: Store, act: Act, new: Signer) -> int:
    """Let a person come into a post; who holds it leaves the day before.

    Returns the id.  Raises TextMissingError, TwoInOfficeError, NobodyInOfficeError
    and LeftBeforeComingError.
    """
    signer = _cleaned(new)
    with store.write(act) as writing:
        others = _of_post(store, signer.post)
        last = others[-1] if others else None
        if last is not None and last.until is None:
            if last.since >= signer.since:
                raise TwoInOfficeError(last.post, last.name, signer.since)
            last = replace(last, until=signer.since - timedelta(days=1))
            store.signers.change(last)
            others = [*others[:-1], last]
        check_terms_of_office([*others, signer])
        added = store.signers.add(signer)
        writing.note("appoint", f"signer:{added}", _body(store, signer))
    return added


def correct_signer(store: Store, act: Act, signer: int, new: Signer) -> None:
    """Put the name and the days of a signer right; the post stays.

    A neighbour whose days touched the old ones moves along.  Raises what
    ``appoint`` raises, and NoSuchSignerError.
    """
    with store.write(act) as writing:
        old = _signer(store, signer)
        kept = replace(_cleaned(new), id=signer, post=old.post)
        others = [o for o in _of_post(store, old.post) if o.id != signer]
        moved = [_moved_along(other, old, kept) for other in others]
        check_terms_of_office([*moved, kept])
        _change_all(store, [*others, old], [*moved, kept])
        body = {"old": _body(store, old), "new": _body(store, kept)}
        writing.note("correct_signer", f"signer:{signer}", body)


def remove_signer(store: Store, act: Act, signer: int) -> None:
    """Take a signer out who was entered by mistake; who came before stays in office.

    Raises NoSuchSignerError.
    """
    with store.write(act) as writing:
        old = _signer(store, signer)
        others = [o for o in _of_post(store, old.post) if o.id != signer]
        store.signers.remove(signer)
        day_before = old.since - timedelta(days=1)
        for before in others:
            if before.until == day_before:
                store.signers.change(replace(before, until=old.until))
        check_terms_of_office(_of_post(store, old.post))
        writing.note("remove_signer", f"signer:{signer}", _body(store, old))


def _moved_along(other: Signer, old: Signer, new: Signer) -> Signer:
    """Return a neighbour with the days that touch those of ``new``."""
    one = timedelta(days=1)
    if other.until == old.since - one:
        return replace(other, until=new.since - one)
    if old.until is not None and other.since == old.until + one and new.until:
        return replace(other, since=new.until + one)
    return other


def _change_all(store: Store, olds: Sequence[Signer], news: Sequence[Signer]) -> None:
    """Store the signers that differ, those first that make room for the others."""
    changes = [(old, new) for old, new in zip(olds, news, strict=True) if old != new]
    for _old, new in sorted(changes, key=lambda change: _days_gained(*change)):
        store.signers.change(new)


def _days_gained(old: Signer, new: Signer) -> int:
    gained = (old.since - new.since).days
    if old.until is not None and new.until is not None:
        gained += (new.until - old.until).days
    return gained


def _cleaned(signer: Signer) -> Signer:
    return replace(signer, name=needed_text(signer.name, "name", LONGEST))


def _of_post(store: Store, post: Post) -> list[Signer]:
    return [signer for signer in store.signers.all() if signer.post is post]


def _signer(store: Store, signer: int) -> Signer:
    found = [each for each in store.signers.all() if each.id == signer]
    if not found:
        raise NoSuchSignerError
    return found[0]


def _body(store: Store, signer: Signer) -> dict[str, object]:
    return {
        "post": signer.post,
        "since": signer.since,
        "until": signer.until,
        "name": store.office.keyed(signer.name),
    }
