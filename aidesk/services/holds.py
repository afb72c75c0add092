"""Hold months of a right so that no list pays them, release them, and what is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidesk.domain.enrolment import Enrolment
from aidesk.domain.errors import AideskError
from aidesk.domain.hold import (
    HeldAlreadyError,
    Hold,
    HoldId,
    HoldReason,
    MonthListedError,
    MonthPaidError,
    NewHold,
    NotHeldError,
    NothingToHoldError,
)
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.programme import Programme
from aidesk.domain.standing import NOTHING_YET, PaidKey, PaidSoFar
from aidesk.domain.text import needed_text, short_text
from aidesk.services.amounts import due_by_facts
from aidesk.services.open_months import check_open
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class OpenHold:
    """One month of a right that waits, with what would be paid of it.

    ``name`` is whose right it is; ``amount`` is None while nobody can say it.
    """

    hold: Hold
    right: Enrolment
    programme: Programme
    name: str
    amount: Money | None

    @property
    def money(self) -> Money:
        """Return what is known to wait."""
        return self.amount or ZERO


def hold(store: Store, act: Act, asked: NewHold, on: date) -> list[HoldId]:
    """Let months of a right wait; return the holds, in the order of the months.

    Raises MonthSealedError, HeldAlreadyError, MonthListedError and MonthPaidError
    (it is too late), NothingToHoldError, and what keeps a month from being worked out.
    """
    note = needed_text if asked.reason is HoldReason.OTHER else short_text
    kept = replace(asked, note=note(asked.note, "hold_note"))
    with store.write(act) as writing:
        right = store.enrolments.get(kept.enrolment)
        paid_in = max(kept.paid_in or Month.of(on), *kept.months)
        standing = store.holds.standing()
        found = []
        for month in sorted(set(kept.months)):
            check_open(store, month)
            if (right.id, month) in standing:
                raise HeldAlreadyError(month)
            _check_unpaid(store, right, month, paid_in)
            found.append(store.holds.add(kept, month, on))
            body = {"month": str(month), "reason": kept.reason}
            writing.note("hold", f"enrolment:{right.id}", body)
    return found


def release(store: Store, act: Act, holds: Iterable[HoldId], on: date) -> None:
    """Let what was held be paid again: by back pay, where its list was made.

    Raises NotHeldError when one of them does not stand any more.
    """
    with store.write(act) as writing:
        for id_ in holds:
            found = store.holds.get(id_)
            if found.released_on is not None:
                raise NotHeldError
            store.holds.release(id_, max(on, found.held_on))
            body = {"month": str(found.month), "hold": id_}
            writing.note("release_hold", f"enrolment:{found.enrolment}", body)


def open_holds(
    store: Store, now: Month, programme: str | None = None
) -> list[OpenHold]:
    """Return what waits, of one programme or of all, in the order of the months.

    Amounts are what would be paid in the present month ``now``.
    """
    found = []
    for each in sorted(store.holds.standing().values(), key=_order):
        right = store.enrolments.get(each.enrolment)
        if programme in (None, right.programme):
            found.append(_open(store, each, right, now))
    return found


def released_unpaid(store: Store, now: Month, programme: str) -> list[OpenHold]:
    """Return what was released and waits for back pay to be made.

    A month without its monthly list is not in it: that list will pay.
    """
    listed, standing = store.runs.months_paid(programme), store.holds.standing()
    found = []
    for each in store.holds.released(programme, now):
        if (each.enrolment, each.month) in standing:
            continue
        if each.month not in listed and not store.seals.covers(each.month):
            continue
        right = store.enrolments.get(each.enrolment)
        if _unpaid(store, right, each.month, max(each.month, now)):
            found.append(_open(store, each, right, now))
    return found


def held_total(holds: Sequence[OpenHold]) -> Money:
    """Return what is known to wait in all."""
    return total(each.money for each in holds)


def _open(store: Store, each: Hold, right: Enrolment, now: Month) -> OpenHold:
    return OpenHold(
        hold=each,
        right=right,
        programme=store.programmes.get(right.programme),
        name=_name(store, right, each.month),
        amount=_unpaid(store, right, each.month, max(each.month, now)),
    )


def _check_unpaid(store: Store, right: Enrolment, month: Month, paid: Month) -> None:
    """Raise what speaks against holding a month: nothing of it is left to be paid."""
    parts = list(_parts(store, right, month, paid))
    if any(_lacks(standing, due) for standing, due in parts):
        return
    if any(standing.out - standing.sent for standing, _ in parts):
        raise MonthListedError(month)
    if any(standing.out for standing, _ in parts):
        raise MonthPaidError(month)
    raise NothingToHoldError(month)


def _unpaid(store: Store, right: Enrolment, month: Month, paid: Month) -> Money | None:
    try:
        parts = list(_parts(store, right, month, paid))
    except AideskError:
        return None
    return total(_lacks(standing, due) for standing, due in parts)


def _parts(
    store: Store, right: Enrolment, month: Month, paid: Month
) -> Iterator[tuple[PaidSoFar, Money]]:
    """Yield purpose by purpose how a month stands, and what it is due."""
    _, dues = due_by_facts(store, right, month, paid)
    standings = store.standings.of_month(right.id, month)
    keys = {PaidKey(right.id, month, purpose) for purpose in dues} | standings.keys()
    for key in keys:
        due = dues[key.purpose].amount if key.purpose in dues else ZERO
        yield standings.get(key, NOTHING_YET), due


def _lacks(standing: PaidSoFar, due: Money) -> Money:
    return standing.to_back_pay(due) + standing.to_reissue(due)


def _name(store: Store, right: Enrolment, month: Month) -> str:
    household = store.households.get(right.household)
    people = {m.person.id: m.person.name for m in household.members}
    if right.person is not None:
        return people[right.person]
    head = household.head_in(month)
    return head.person.name if head is not None else household.number


def _order(each: Hold) -> tuple[Month, HoldId]:
    return each.month, each.id
