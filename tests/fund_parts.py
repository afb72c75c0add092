"""The parts of a fund's sums as they are read, and that each adds up to the fen."""

from __future__ import annotations

from aidesk.domain.money import total
from aidesk.services.fund_entries import fund_entries
from aidesk.services.fund_sums import FundSum, FundSums, fund_sums
from aidesk.services.year_end import ProgrammeYear, year_figures
from aidesk.storage.store import Store
from aidesk.wording.fund_entries import parts_worded


def sums_of(store: Store, year: ProgrammeYear) -> FundSums:
    """Return the sums of a programme's year with its account book behind them."""
    return fund_sums(store, year, fund_entries(store, year))


def parts_of(store: Store, code: str, what: FundSum) -> list[str]:
    """Return the parts of a sum of 2019 in words, those that are taken with a minus."""
    parts = sums_of(store, year_figures(store, year=2019).of(code))[what].parts
    return [
        f"− {words}" if part.taken else words
        for part, words in zip(parts, parts_worded(parts), strict=True)
    ]


def assert_sums_add_up(store: Store, year: ProgrammeYear) -> int:
    """Check each sum against its parts, and each part against its entries."""
    checked = 0
    for opened in sums_of(store, year).values():
        assert total(part.counts for part in opened.parts) == opened.amount, opened
        for part in opened.parts:
            assert part.of_entries == part.amount, part
            checked += 1
    return checked
