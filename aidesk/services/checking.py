"""Check an office file from the ground up: pages, tables, chain, money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from aidesk.domain.checks import Checked
from aidesk.domain.journal import WITHDRAWN
from aidesk.domain.payment import Run, list_sha256
from aidesk.services.balances import unbalanced_funds
from aidesk.services.issuing import issued_digests, issued_findings
from aidesk.services.kept_entries import expenditure_digest, transfer_digest
from aidesk.services.recoveries import entry_digest
from aidesk.services.report_drafts import report_digest, report_subject
from aidesk.services.returns import answers_digest
from aidesk.services.seal_check import seal_findings
from aidesk.services.sealing import seal_digest
from aidesk.storage.checking import FileQuestions
from aidesk.storage.errors import told_as_office_errors
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


def check_office(path: Path) -> list[CheckResult]:
    """Return what each check finds.

    Raises an OfficeFileError where the file cannot be read at all.
    """
    with told_as_office_errors(path), Store.open(path) as store:
        questions = FileQuestions(path)
        try:
            results = [
                _result(Checked.INTEGRITY, questions.integrity()),
                _result(Checked.FOREIGN_KEYS, questions.foreign_keys()),
                _result(Checked.SCHEMA, questions.schema()),
                _result(Checked.CHAIN, _chain(store)),
                _result(Checked.MONEY, questions.money()),
            ]
        finally:
            questions.close()
        results.append(_result(Checked.AS_WRITTEN, _not_as_written(store)))
        balances = (f"fund:{f.programme}/{f.year}" for f in unbalanced_funds(store))
        results.append(_result(Checked.BALANCES, balances))
        results.append(_result(Checked.SEALS, seal_findings(store)))
        results.append(_result(Checked.PAPERS, issued_findings(store)))
    return results


def _result(checked: Checked, findings: Iterable[str]) -> CheckResult:
    return CheckResult(checked, tuple(findings))


def _chain(store: Store) -> Iterator[str]:
    broken = store.journal.first_broken()
    if broken is not None:
        yield f"journal:{broken}"


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
        payments = store.runs.payments(run.id)
        yield f"run:{run.id}", list_sha256(payments, withheld)
        answers = store.runs.answers(run.id)
        if answers:
            in_order = [answers[line] for line in sorted(answers)]
            yield f"run:{run.id}:answers", answers_digest(in_order)
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
