"""Keep an entry of a fund, with its line and its fingerprint in the journal."""

from __future__ import annotations

from aidesk.domain.fund import Expenditure, Transfer
from aidesk.domain.journal import line_hash
from aidesk.services.open_months import check_open, check_year_open
from aidesk.storage.store import Store, Writing


def keep_transfer(store: Store, writing: Writing, action: str, kept: Transfer) -> int:
    """Store a transfer and journal it; return its id."""
    check_open(store, kept.on)
    check_year_open(store, kept.year)
    added = store.funds.add_transfer(kept)
    body = {
        "programme": kept.programme,
        "year": kept.year,
        "cause": kept.cause,
        "source": kept.source,
        "amount": kept.amount.fen,
        "document": kept.document,
        **_links(kept),
    }
    digest = transfer_digest(kept)
    writing.note(action, f"transfer:{added}", body, digest=digest)
    return added


def keep_expenditure(
    store: Store, writing: Writing, action: str, kept: Expenditure
) -> int:
    """Store an expenditure and journal it; return its id."""
    check_open(store, kept.on)
    check_year_open(store, kept.year)
    added = store.funds.add_expenditure(kept)
    body = {
        "programme": kept.programme,
        "year": kept.year,
        "amount": kept.amount.fen,
        **_links(kept),
    }
    digest = expenditure_digest(kept)
    writing.note(action, f"expenditure:{added}", body, digest=digest)
    return added


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
        *_links(transfer).items(),
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
        *_links(expenditure).items(),
    )


def _links(entry: Transfer | Expenditure) -> dict[str, int]:
    """Return which entries one names; most name none, as those of the first files."""
    links = {"reverses": entry.reverses}
    if isinstance(entry, Transfer):
        links["moved_with"] = entry.moved_with
    return {name: other for name, other in links.items() if other is not None}
