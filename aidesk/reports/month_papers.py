"""The papers that go round to be signed each month: those of all lists, bound together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from aidesk.domain.journal import Act
from aidesk.domain.payment import RunId
from aidesk.reports.binding import bound
from aidesk.reports.issuing import issue_paper, look_again
from aidesk.services.progress import Progress, silent
from aidesk.storage.store import Store

TO_SIGN: Final = ("fund_approval", "payroll_approval")
"""The approval form of a list, and the list itself with room for the signatures."""


@dataclass(frozen=True, slots=True)
class BoundPapers:
    """Papers that were issued, as one document; ``numbers`` are theirs."""

    pdf: bytes
    numbers: tuple[str, ...]


def are_issued(store: Store, runs: Sequence[RunId]) -> bool:
    """Tell whether the papers of all lists went out since these were made."""
    return all(_went_out(store, name, run) for run in runs for name in TO_SIGN)


def _went_out(store: Store, name: str, run: RunId) -> bool:
    """Tell it of one paper; a list that was withdrawn may have had the same number."""
    last = store.issued.last_of(name, str(run))
    made = [line.seq for line in store.journal.about(f"run:{run}", "make_run")]
    return last is not None and last.journal_seq >= max(made, default=0)


def issue_to_sign(
    store: Store, act: Act, runs: Sequence[RunId], progress: Progress = silent
) -> BoundPapers:
    """Issue the papers of lists that are to be signed, list by list.

    What was issued and has not changed keeps its number.
    """
    wanted = [(name, run) for run in runs for name in TO_SIGN]
    documents, numbers = [], []
    for done, (name, run) in enumerate(wanted):
        progress(done, len(wanted))
        key = f"{act.key}:{name}:{run}"
        paper = issue_paper(store, replace(act, key=key), name, run)
        documents.append(look_again(store, paper).pdf)
        numbers.append(paper.number)
    return BoundPapers(bound(documents), tuple(numbers))
