"""Record what moves money of a fund: promises, arrivals, moves and purchases."""

from __future__ import annotations

from dataclasses import replace

from aidesk.domain.fund import Cause, Expenditure, FundState, Move, Source, Transfer
from aidesk.domain.fund_errors import SameFundError
from aidesk.domain.household import NegativeAmountError
from aidesk.domain.journal import Act
from aidesk.domain.money import ZERO
from aidesk.domain.text import needed_text, short_text
from aidesk.services.kept_entries import keep_expenditure, keep_transfer
from aidesk.storage.store import Store


def record_transfer(store: Store, act: Act, transfer: Transfer) -> int:
    """Record a promise, an arrival, or money carried in or handed back.

    Returns the entry's id.  Raises NegativeAmountError, UnknownProgrammeError,
    CarriedInTwiceError, CarriedByHandError, and that a month or year is sealed.
    """
    if transfer.cause in (Cause.MOVED_IN, Cause.MOVED_OUT):
        raise AssertionError  # a move has two ends: move_money
    if transfer.amount <= ZERO:
        raise NegativeAmountError("transfer")
    kept = _cleaned(transfer)
    with store.write(act) as writing:
        store.programmes.get(kept.programme)
        fund = store.funds.state(kept.programme, kept.year)
        fund.check_entry(kept.cause, kept.source)
        return keep_transfer(store, writing, "record_transfer", kept)


def move_money(store: Store, act: Act, move: Move) -> int:
    """Move money from one programme's fund to another's (调剂).

    Returns the id of the entry by which it leaves.  Raises SameFundError,
    NegativeAmountError, UnknownProgrammeError, and that a month or year is sealed.
    """
    if move.amount <= ZERO:
        raise NegativeAmountError("move")
    if move.from_programme == move.to_programme:
        raise SameFundError
    leaving = _cleaned(
        Transfer(
            programme=move.from_programme,
            year=move.year,
            cause=Cause.MOVED_OUT,
            source=Source.DISTRICT,  # whose finance office moves it
            amount=move.amount,
            on=move.on,
            document=move.document,
            note=move.note,
        )
    )
    with store.write(act) as writing:
        for programme in (move.from_programme, move.to_programme):
            store.programmes.get(programme)
        left = keep_transfer(store, writing, "move_money", leaving)
        coming = replace(
            leaving,
            programme=move.to_programme,
            cause=Cause.MOVED_IN,
            moved_with=left,
        )
        keep_transfer(store, writing, "move_money", coming)
    return left


def record_expenditure(store: Store, act: Act, expenditure: Expenditure) -> int:
    """Record spending without a recipient; return the entry's id."""
    if expenditure.amount <= ZERO:
        raise NegativeAmountError("expenditure")
    kept = replace(
        expenditure,
        purpose=needed_text(expenditure.purpose, "purpose"),
        document=short_text(expenditure.document, "document"),
        supplier=short_text(expenditure.supplier, "supplier"),
    )
    with store.write(act) as writing:
        store.programmes.get(kept.programme)
        return keep_expenditure(store, writing, "record_expenditure", kept)


def fund_states(store: Store, year: int) -> list[FundState]:
    """Return the sums of all programmes' funds in a year, in the office's order."""
    return [store.funds.state(code, year) for code in store.programmes.all()]


def _cleaned(transfer: Transfer) -> Transfer:
    return replace(
        transfer,
        document=short_text(transfer.document, "document"),
        note=short_text(transfer.note, "note"),
    )
