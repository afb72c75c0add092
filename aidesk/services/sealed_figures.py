"""Which printed figures of sealed months a change would have altered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aidesk.domain.claims import claim_in
from aidesk.domain.enrolment import Enrolment
from aidesk.domain.entitlement import entitlements
from aidesk.domain.errors import AideskError
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme, Rhythm
from aidesk.services.sealing import sealed_month
from aidesk.services.what_if import Standing
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of a programme's monthly list: households, persons and the sum."""

    households: int = 0
    persons: int = 0
    amount: Money = ZERO

    def __add__(self, other: Counted) -> Counted:
        return Counted(
            self.households + other.households,
            self.persons + other.persons,
            self.amount + other.amount,
        )

    def __sub__(self, other: Counted) -> Counted:
        return self + Counted(-other.households, -other.persons, -other.amount)


@dataclass(frozen=True, slots=True)
class AlteredFigure:
    """A sealed list's figures as they were printed, and as the change has them."""

    programme: Programme
    month: Month
    sealed: Counted
    rightly: Counted


def altered(
    store: Store, before: Standing, after: Standing
) -> tuple[AlteredFigure, ...]:
    """Return the printed figures of sealed months that a change of facts alters.

    Nothing of a sealed month is paid or written anew: the differences come in a
    month that is open.
    """
    last = store.seals.last_month()
    if last is None:
        return ()
    rights = {right.id: right for right in (*before.rights, *after.rights)}
    programmes = dict.fromkeys(right.programme for right in rights.values())
    return tuple(
        figure
        for code in programmes
        for figure in _of_programme(store, code, before, after, last)
    )


def _of_programme(
    store: Store, code: str, before: Standing, after: Standing, last: Month
) -> Iterator[AlteredFigure]:
    programme = store.programmes.get(code)
    if programme.rhythm is not Rhythm.MONTHLY:
        return
    for month in store.runs.months_paid(code):
        if month > last or _claims(before, code, month) == _claims(after, code, month):
            continue
        printed = _printed(store, code, month)
        old, new = (_counted(store, s, programme, month) for s in (before, after))
        if printed is not None and old is not None and new is not None and old != new:
            yield AlteredFigure(programme, month, printed, printed - old + new)


def _rights(standing: Standing, code: str) -> Iterator[Enrolment]:
    return (right for right in standing.rights if right.programme == code)


def _claims(standing: Standing, code: str, month: Month) -> list[object]:
    household = standing.household
    return [
        (right.id, claim_in(household, right, month))
        for right in _rights(standing, code)
        if right.covers(month)
    ]


def _printed(store: Store, code: str, month: Month) -> Counted | None:
    if store.seals.get(month) is None:
        return None
    lists = sealed_month(store, month)[1].regular(code)
    if lists is None:
        return None
    return Counted(lists.lines, lists.persons, lists.amount)


def _counted(
    store: Store, standing: Standing, programme: Programme, month: Month
) -> Counted | None:
    """Return what a household is in a month's list; None where nobody can say."""
    standards = store.programmes.standards(programme.code)
    found = Counted()
    for right in _rights(standing, programme.code):
        claim = claim_in(standing.household, right, month)
        if claim is None or not claim.persons:
            continue
        try:
            due = entitlements(programme, standards, claim, month, month)
        except AideskError:
            return None
        amount = total(entitlement.amount for entitlement in due)
        if amount:
            found += Counted(1, max(e.persons for e in due), amount)
    return found
