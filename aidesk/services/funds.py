"""Record what comes into a fund and what is bought without a recipient."""

from __future__ import annotations

from dataclasses import replace

from aidesk.domain.fund import Expenditure, FundState, Transfer
from aidesk.domain.household import NegativeAmountError
from aidesk.domain.journal import Act, line_hash
from aidesk.domain.money import ZERO
from aidesk.domain.text import needed_text, short_text
from aidesk.storage.store import Store


def record_transfer(store: Store, act: Act, transfer: Transfer) -> int:
    """Record a promise, an arrival or money carried in; return the entry's id.

    Raises NegativeAmountError, UnknownProgrammeError and CarriedInTwiceError.
    """
    if transfer.amount <= ZERO:
        raise NegativeAmountError("transfer")
    kept = replace(
        transfer,
        document=short_text(transfer.document, "document"),
        note=short_text(transfer.note, "note"),
    )
    with store.write(act) as writing:
        store.programmes.get(kept.programme)
        store.funds.state(kept.programme, kept.year).check_cause(kept.cause)
        added = store.funds.add_transfer(kept)
        writing.note(
            "record_transfer",
            f"transfer:{added}",
            {
                "programme": kept.programme,
                "year": kept.year,
                "cause": kept.cause,
                "source": kept.source,
                "amount": kept.amount.fen,
                "document": kept.document,
            },
            digest=transfer_digest(kept),
        )
    return added


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
        added = store.funds.add_expenditure(kept)
        body = {
            "programme": kept.programme,
            "year": kept.year,
            "amount": kept.amount.fen,
        }
        writing.note(
            "record_expenditure",
            f"expenditure:{added}",
            body,
            digest=expenditure_digest(kept),
        )
    return added


def fund_states(store: Store, year: int) -> list[FundState]:
    """Return the sums of all programmes' funds in a year, in the office's order."""
    return [store.funds.state(code, year) for code in store.programmes.all()]


def transfer_digest(transfer: Transfer) -> str:
    """Return the fingerprint of a transfer as it is stored."""
    return line_hash(
        transfer.programme,
        transfer.year,
        transfer.cause,
        transfer.source,
        transfer.amount.fen,
        str(transfer.on),
        transfer.document,
        transfer.note,
    )


def expenditure_digest(expenditure: Expenditure) -> str:
    """Return the fingerprint of an expenditure as it is stored."""
    return line_hash(
        expenditure.programme,
        expenditure.year,
        expenditure.amount.fen,
        str(expenditure.on),
        expenditure.purpose,
        expenditure.document,
        expenditure.supplier,
    )
