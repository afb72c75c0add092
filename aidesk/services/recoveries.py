"""The recovery ledger: what was paid too much, and how it comes back."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from aidesk.domain.enrolment import Enrolment, EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.fund_errors import ReversedTooEarlyError
from aidesk.domain.household import HouseholdId, NegativeAmountError
from aidesk.domain.journal import Act, line_hash
from aidesk.domain.money import ZERO, Money, total
from aidesk.domain.month import Month
from aidesk.domain.recovery import (
    CannotBeReversedError,
    MoreThanDueError,
    NothingToRecoverError,
    OtherHouseholdError,
    RecoveryEntry,
    RecoveryEntryId,
    RecoveryKind,
    WithholdingOrder,
    spread,
)
from aidesk.domain.standing import PaidKey, PaidSoFar
from aidesk.domain.text import needed_text, short_text
from aidesk.services.amounts import Overpaid, due_by_facts
from aidesk.services.open_months import check_open, check_year_open
from aidesk.storage.store import Store, Writing

Standings = Mapping[PaidKey, PaidSoFar]


@dataclass(frozen=True, slots=True)
class Debt:
    """What one right owes: the sums of its ledger, and for which months.

    ``withheld`` is part of ``recovered``; drafts that withhold count already.
    """

    right: Enrolment
    name: str
    months: tuple[Month, ...]
    claimed: Money
    recovered: Money
    withheld: Money
    written_off: Money
    entries: tuple[RecoveryEntry, ...]
    order: WithholdingOrder | None = None

    @property
    def outstanding(self) -> Money:
        """Return what is still to be recovered."""
        return self.claimed - self.recovered - self.written_off


def debts(store: Store, household: HouseholdId | None = None) -> list[Debt]:
    """Return the ledger right by right, of one household or of all."""
    standings = store.standings.of_claims(household)
    return _debts(store, standings, standings)


def open_debts(store: Store) -> list[Debt]:
    """Return the ledger of those rights that owe something."""
    standings = store.standings.of_claims()
    owing = {
        right
        for right, of_keys in standings.items()
        if total(paid.outstanding for paid in of_keys.values())
    }
    return _debts(store, standings, owing)


def _debts(
    store: Store, standings: Mapping[EnrolmentId, Standings], of: Container[EnrolmentId]
) -> list[Debt]:
    orders = {order.debtor: order for order in store.recoveries.orders()}
    return [
        _debt(
            store, store.enrolments.get(debtor), standings[debtor], orders.get(debtor)
        )
        for debtor in store.recoveries.debtors()
        if debtor in of
    ]


def claim_within(
    store: Store, writing: Writing, household: HouseholdId, today: date
) -> dict[PaidKey, Money]:
    """Bring the ledger of a household in line with the facts, inside a write.

    Returns what its claims grew by, month by month; below zero where they shrank.
    Months that cannot be worked out keep their claims.
    """
    changed = {}
    for right in store.enrolments.of_household(household):
        for key, amount in _to_claim(store, right, Month.of(today)):
            _claim(store, writing, key, amount, today)
            changed[key] = amount
    return changed


def claim_found_within(
    store: Store, writing: Writing, found: Iterable[Overpaid], on: date
) -> None:
    """Put what a plan found to be overpaid into the ledger, inside a write."""
    for each in found:
        _claim(store, writing, each.key, each.amount, on)


def receive(
    store: Store, act: Act, debtor: EnrolmentId, amount: Money, on: date, note: str = ""
) -> None:
    """Record money that came back in cash: it is in the fund again.

    Raises NegativeAmountError, NothingToRecoverError and MoreThanDueError.
    """
    kept = short_text(note, "note")
    with store.write(act) as writing:
        for key, part in _laid(store, debtor, amount).items():
            _add(store, writing, key, RecoveryKind.RECEIVED, part, on, kept)


def write_off(
    store: Store, act: Act, debtor: EnrolmentId, amount: Money, on: date, reason: str
) -> None:
    """Record that money will never come back, and why."""
    kept = needed_text(reason, "reason")
    with store.write(act) as writing:
        for key, part in _laid(store, debtor, amount).items():
            _add(store, writing, key, RecoveryKind.WRITTEN_OFF, part, on, kept)


def reverse_recovery(
    store: Store, act: Act, entry: RecoveryEntryId, on: date, reason: str
) -> None:
    """Take back an entry of money that came, or was written off, by one against it.

    The fund of the year in which it is taken back bears it: the other may be closed.
    Raises CannotBeReversedError for any other entry, and ReversedTooEarlyError.
    """
    kept = needed_text(reason, "reason")
    with store.write(act) as writing:
        old = store.recoveries.get(entry)
        own = old.kind in (RecoveryKind.RECEIVED, RecoveryKind.WRITTEN_OFF)
        again = old.reverses is not None or old.id in store.recoveries.reversed()
        if not own or again:
            raise CannotBeReversedError
        if on < old.on:
            raise ReversedTooEarlyError(old.on)
        new = replace(old, amount=-old.amount, on=on, reason=kept, reverses=old.id)
        _store(store, writing, new)


def order_withholding(store: Store, act: Act, order: WithholdingOrder) -> None:
    """Let what a right owes be kept back from later lists, so much a month.

    Raises NegativeAmountError, NothingToRecoverError and OtherHouseholdError.
    """
    if order.monthly <= ZERO:
        raise NegativeAmountError("withholding")
    with store.write(act) as writing:
        owing, paying = map(store.enrolments.get, (order.debtor, order.payer))
        if owing.household != paying.household:
            raise OtherHouseholdError
        _outstanding(store, order.debtor)
        store.recoveries.set_order(order)
        body = {
            "payer": order.payer,
            "monthly": order.monthly.fen,
            "since": order.since,
        }
        writing.note("order_withholding", f"enrolment:{order.debtor}", body)


def stop_withholding(store: Store, act: Act, debtor: EnrolmentId) -> None:
    """Keep nothing more back; what was kept back stays."""
    with store.write(act) as writing:
        store.recoveries.drop_order(debtor)
        writing.note("stop_withholding", f"enrolment:{debtor}")


def entry_digest(entry: RecoveryEntry) -> str:
    """Return the fingerprint of an entry as it is stored."""
    return line_hash(
        entry.key.enrolment,
        str(entry.key.month),
        entry.key.purpose,
        entry.kind,
        entry.amount.fen,
        str(entry.on),
        entry.fund_programme,
        entry.reason,
        entry.reverses,
    )


def _to_claim(
    store: Store, right: Enrolment, now: Month
) -> Iterator[tuple[PaidKey, Money]]:
    standings = store.standings.of_enrolment(right.id)
    for month in sorted({key.month for key in standings}):
        try:
            _, dues = due_by_facts(store, right, month, max(month, now))
        except AideskError:
            continue
        for key, paid in standings.items():
            if key.month == month:
                due = dues[key.purpose].amount if key.purpose in dues else ZERO
                amount = paid.to_claim(due)
                if amount:
                    yield key, amount


def _claim(
    store: Store, writing: Writing, key: PaidKey, amount: Money, on: date
) -> None:
    if amount > ZERO:
        _add(store, writing, key, RecoveryKind.DUE, amount, on)
    else:
        _add(store, writing, key, RecoveryKind.REDUCED, -amount, on)


def _add(
    store: Store,
    writing: Writing,
    key: PaidKey,
    kind: RecoveryKind,
    amount: Money,
    on: date,
    reason: str = "",
) -> None:
    programme = store.standings.fund_programme(key)
    entry = RecoveryEntry(
        RecoveryEntryId(0), key, kind, amount, on, programme, reason=reason
    )
    _store(store, writing, entry)


def _store(store: Store, writing: Writing, entry: RecoveryEntry) -> None:
    check_open(store, entry.on)
    check_year_open(store, entry.on.year)
    fund = store.funds.fund(entry.fund_programme, entry.on.year)
    added = store.recoveries.add(entry, fund)
    writing.note(
        f"recovery_{entry.kind}" if entry.reverses is None else "reverse_recovery",
        f"recovery:{added}",
        {
            "enrolment": entry.key.enrolment,
            "month": entry.key.month,
            "amount": entry.amount.fen,
        },
        digest=entry_digest(entry),
    )


def _outstanding(store: Store, debtor: EnrolmentId) -> dict[PaidKey, Money]:
    found = {
        key: paid.outstanding
        for key, paid in store.standings.of_enrolment(debtor).items()
        if paid.outstanding > ZERO
    }
    if not found:
        raise NothingToRecoverError
    return found


def _laid(store: Store, debtor: EnrolmentId, amount: Money) -> dict[PaidKey, Money]:
    if amount <= ZERO:
        raise NegativeAmountError("recovery")
    outstanding = _outstanding(store, debtor)
    if amount > total(outstanding.values()):
        raise MoreThanDueError(total(outstanding.values()))
    return spread(amount, outstanding)


def _debt(
    store: Store,
    right: Enrolment,
    standings: Standings,
    order: WithholdingOrder | None,
) -> Debt:
    claimed: dict[PaidKey, PaidSoFar] = {
        key: paid for key, paid in standings.items() if paid.claimed
    }
    entries = tuple(store.recoveries.of_enrolment(right.id))
    recovered = total(paid.recovered for paid in standings.values())
    received = total(e.amount for e in entries if e.kind is RecoveryKind.RECEIVED)
    return Debt(
        right=right,
        name=store.runs.last_name(right.id),
        months=tuple(sorted({key.month for key in claimed})),
        claimed=total(paid.claimed for paid in standings.values()),
        recovered=recovered,
        withheld=recovered - received,
        written_off=total(paid.written_off for paid in standings.values()),
        entries=entries,
        order=order,
    )
