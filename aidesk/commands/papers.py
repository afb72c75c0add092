"""Write papers from the command line."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from aidesk.commands import Clock
from aidesk.commands.leaving import put_on_list
from aidesk.commands.opening import opened
from aidesk.domain.month import Month, year_span
from aidesk.domain.payment import NoSuchRunError, Run, RunKind
from aidesk.i18n import translate
from aidesk.reports.household_statement import write_statement
from aidesk.reports.payroll import write_payroll
from aidesk.reports.writing import write_paper
from aidesk.reports.year_report.versions import paper_of_year
from aidesk.services.monthly_run import default_kind
from aidesk.services.statement import household_numbered
from aidesk.storage.store import Store


def payout_list(asked: Namespace, clock: Clock) -> int:
    """Write the payout list of a made run as PDF or workbook."""
    month = Month.parse(asked.month)
    kind = RunKind(asked.kind) if asked.kind else None
    with opened(asked.office, clock) as store:
        run = find_run(store, asked.programme, month, kind, asked.batch)
        now = clock()
        write_payroll(store, run.id, asked.output, now)
        put_on_list(store, now, "payroll", asked.output)
    _told(asked.output)
    return 0


def year_end(asked: Namespace, clock: Clock) -> int:
    """Write the year-end report as PDF or Word file, or its tables as workbook."""
    with opened(asked.office, clock) as store:
        now = clock()
        paper = paper_of_year(store, asked.year, now.date())
        write_paper(store, paper, asked.output, now)
        put_on_list(store, now, "year_end", asked.output)
    _told(asked.output)
    return 0


def statement(asked: Namespace, clock: Clock) -> int:
    """Write the statement of one household for a year as PDF."""
    with opened(asked.office, clock) as store:
        now, span = clock(), year_span(asked.year)
        household = household_numbered(store, asked.household)
        write_statement(
            store, household, span, asked.output, now, masked=not asked.full
        )
        put_on_list(store, now, "statement", asked.output)
    _told(asked.output)
    return 0


def find_run(
    store: Store, programme: str, month: Month, kind: RunKind | None, batch: int | None
) -> Run:
    """Return a made run, the last batch unless one is named; raise NoSuchRunError."""
    found = store.programmes.get(programme)
    runs = store.runs.of(programme, kind or default_kind(found), month)
    wanted = [run for run in runs if batch is None or run.batch == batch]
    if not wanted:
        raise NoSuchRunError(programme, month)
    return wanted[-1]


def _told(path: Path) -> None:
    text = translate("cli", "已保存：{path}")
    sys.stdout.write(text.format(path=path) + "\n")
