"""Check an office file from the ground up: pages, tables, chain, money."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from aidesk.domain.checks import Checked
from aidesk.domain.journal import WITHDRAWN, Anchor
from aidesk.domain.payment import Run
from aidesk.services.balances import unbalanced_funds
from aidesk.services.issuing import issued_digests, issued_findings
from aidesk.services.kept_entries import expenditure_digest, transfer_digest
from aidesk.services.recoveries import entry_digest
from aidesk.services.report_drafts import report_digest, report_subject
from aidesk.services.seal_check import seal_findings
from aidesk.services.sealing import seal_digest
from aidesk.storage.checking import FileQuestions, PageCheck, said_of, unwritten
from aidesk.storage.errors import told_as_office_errors
from aidesk.storage.looking import look_at
from aidesk.storage.migrations import VERSION
from aidesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check found; nothing when all is well."""

    checked: Checked
    findings: tuple[str, ...]

    @property
    def is_well(self) -> bool:
        """Tell whether nothing was found."""
        return not self.findings


def check_office(path: Path, anchors: Sequence[Anchor] = ()) -> list[CheckResult]:
    """Return what each check finds in an office file of any step, in their order.

    ``anchors`` are lines that its journal is known to have; without any, this is
    not checked.  Nothing is written.  Raises an OfficeFileError where the file
    cannot be read.
    """
    order = list(Checked)
    results = checks_of(path, anchors)
    return sorted(results, key=lambda result: order.index(result.checked))


def checks_of(path: Path, anchors: Sequence[Anchor] = ()) -> Iterator[CheckResult]:
    """Yield what each check finds as soon as it is known; see :func:`check_office`."""
    with told_as_office_errors(path):
        version = look_at(path)
        with unwritten(path) as file, _pages_checked(file) as found:
            questions = FileQuestions(file)
            try:
                yield from _of_rows(questions, is_old=version < VERSION)
                if anchors:
                    find = partial(_not_borne, questions.store(), anchors)
                    yield _asked(Checked.ANCHORS, find)
            finally:
                questions.close()
            yield found.result()


@contextmanager
def _pages_checked(path: Path) -> Iterator[Future[CheckResult]]:
    """Let SQLite read all pages while the rows are asked about.

    Whoever does not wait for the result stops it.
    """
    pages = PageCheck(path)
    with ThreadPoolExecutor(1) as beside:
        found = beside.submit(_asked, Checked.INTEGRITY, pages.findings)
        try:
            yield found
        finally:
            pages.stop()


def _of_rows(questions: FileQuestions, *, is_old: bool) -> Iterator[CheckResult]:
    """Yield what is found in the rows; those of an old file as they would become."""
    yield _asked(Checked.SCHEMA, questions.schema)
    yield _asked(Checked.FOREIGN_KEYS, questions.foreign_keys)
    if not is_old:
        yield from _of_present(questions)
        return
    try:
        now = questions.up_to_date()
    except Exception as error:  # noqa: BLE001 - damaged rows break a step in any way
        yield from (
            CheckResult(each, (said_of(error),))
            for each in (Checked.MONEY, *_OF_PRESENT)
        )
        return
    try:
        yield from _of_present(now)
    finally:
        now.close()


def _of_present(questions: FileQuestions) -> Iterator[CheckResult]:
    store = questions.store()
    yield _asked(Checked.MONEY, questions.money, questions.version)
    for checked, find in _OF_PRESENT.items():
        yield _asked(checked, partial(find, store), questions.version)


def _asked(
    checked: Checked,
    question: Callable[[], Iterable[str]],
    version: Callable[[], int] = int,
) -> CheckResult:
    """Ask a question, and again if somebody wrote while it was answered."""
    for _ in range(_TRIES):
        before = version()
        findings = _found(question)
        if not findings or version() == before:
            break
    return CheckResult(checked, findings)


def _found(question: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    try:
        return tuple(question())
    except Exception as error:  # noqa: BLE001 - damaged rows break reading in any way
        return (said_of(error),)


def _chain(store: Store) -> Iterator[str]:
    broken = store.journal.first_broken()
    if broken is not None:
        yield f"journal:{broken}"


def _not_borne(store: Store, anchors: Iterable[Anchor]) -> Iterator[str]:
    for anchor in anchors:
        if not store.journal.bears(anchor):
            yield f"{anchor} {anchor.place}".strip()


def _not_as_written(store: Store) -> Iterator[str]:
    """Yield rows of money that are not as the journal saw them written."""
    present = dict(_present(store))
    for subject, digest in store.journal.digests().items():
        if digest == WITHDRAWN:
            continue
        if present.pop(subject, None) != digest:
            yield subject
    yield from present


def _present(store: Store) -> Iterator[tuple[str, str]]:
    for run in _runs(store):
        withheld = store.recoveries.withheld(run.id)
        yield f"run:{run.id}", store.runs.sha256(run.id, withheld)
        answers = store.runs.answers_sha256(run.id)
        if answers is not None:
            yield f"run:{run.id}:answers", answers
    for transfer in store.funds.all_transfers():
        yield f"transfer:{transfer.id}", transfer_digest(transfer)
    for expenditure in store.funds.all_expenditures():
        yield f"expenditure:{expenditure.id}", expenditure_digest(expenditure)
    for seal in store.seals.all():
        yield seal.subject, seal_digest(seal)
    for entry in store.recoveries.all():
        yield f"recovery:{entry.id}", entry_digest(entry)
    for report in store.reports.all():
        if report.is_sealed:
            yield report_subject(report), report_digest(report.body)
    yield from issued_digests(store)


def _runs(store: Store) -> Iterator[Run]:
    for year in store.funds.years():
        yield from store.runs.of_year(year)


def _unbalanced(store: Store) -> Iterator[str]:
    return (f"fund:{fund.programme}/{fund.year}" for fund in unbalanced_funds(store))


_OF_PRESENT: Final[Mapping[Checked, Callable[[Store], Iterable[str]]]] = (
    MappingProxyType(
        {
            Checked.CHAIN: _chain,
            Checked.AS_WRITTEN: _not_as_written,
            Checked.BALANCES: _unbalanced,
            Checked.SEALS: seal_findings,
            Checked.PAPERS: issued_findings,
        }
    )
)
"""What is asked of the rows as the present program reads them."""
_TRIES: Final = 3
