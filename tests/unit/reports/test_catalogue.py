"""The catalogue: each paper in each kind of file, for a full office and an empty one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from subprocess import run

import pytest

from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.reports.catalogue import (
    REPORTS,
    About,
    Entry,
    ProgrammeMonth,
    Subject,
    household_in,
    right_in,
    suggested_name,
)
from aidesk.reports.issuing import issue_paper, reprint
from aidesk.reports.verifying import verify_code
from aidesk.services.sealing import seal_month
from aidesk.storage.store import Store
from tests.builders import Caseworker
from tests.unit.reports.papers import PRINTED_AT, joined, page_texts


def subjects(entry: Entry, store: Store) -> Sequence[About]:
    if entry.subject is Subject.MONTH:
        january = Month(2019, 1)
        if store.seals.get(january) is None:
            seal_month(store, Caseworker(store).act(), january, date(2020, 1, 5))
    (right,) = store.enrolments.of_household(HouseholdId(4))  # it was raised in July
    (bought,) = store.funds.all_expenditures()
    runs = [run.id for run in store.runs.of_year(2019)[-3:]]
    found: dict[Subject, Sequence[About]] = {
        Subject.RUN: runs,
        Subject.MONTH: [201901],
        Subject.PROGRAMME_MONTH: [ProgrammeMonth("urban_dibao", Month(2019, 7))],
        Subject.YEAR: [2019],
        Subject.HOUSEHOLD: [household_in(HouseholdId(1), 2019)],
        Subject.RIGHT: [right_in(right.id, Month(2019, 7))],
        Subject.EXPENDITURE: [bought.id],
    }
    return found[entry.subject]


@pytest.mark.parametrize("entry", REPORTS, ids=lambda entry: entry.name)
def test_each_paper_is_given_as_each_kind_of_file(
    entry: Entry, practice: Store, tmp_path: Path
):
    for kind in entry.file_kinds:
        for subject in subjects(entry, practice):
            paper = entry.make(practice, subject, PRINTED_AT.date())
            path = tmp_path / suggested_name(paper, kind)
            entry.write(practice, subject, path, PRINTED_AT)
            head = path.read_bytes()[:4]
            assert head == (b"%PDF" if kind == ".pdf" else b"PK\x03\x04")


@pytest.mark.parametrize("entry", REPORTS, ids=lambda entry: entry.name)
def test_each_paper_prints_the_same_bytes_again(
    entry: Entry, practice: Store, tmp_path: Path
):
    subject = subjects(entry, practice)[0]
    one, again = tmp_path / "1.pdf", tmp_path / "2.pdf"
    entry.write(practice, subject, one, PRINTED_AT)
    entry.write(practice, subject, again, PRINTED_AT)
    assert one.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("entry", REPORTS, ids=lambda entry: entry.name)
def test_each_paper_is_issued_printed_again_and_found_to_be_true(
    entry: Entry, practice: Store
):
    subject = subjects(entry, practice)[0]
    act = Act(datetime(2019, 12, 31, 9), "测试员", "issue")  # noqa: DTZ001 - office time
    issued = issue_paper(practice, act, entry.name, subject)
    first = reprint(practice, issued)
    with Store.open(practice.path) as other:
        assert reprint(other, issued) == first
        assert first.same
        assert verify_code(other, issued.code).is_same
    where = f"日志号{issued.journal_seq}:{issued.journal_hash[:16]}"
    for page in page_texts(first.pdf):
        assert where in joined(page)


def test_names_of_papers_are_used_once():
    assert len({entry.name for entry in REPORTS}) == len(REPORTS)


def test_names_of_files_tell_what_is_in_them(practice: Store):
    by_name = {entry.name: entry for entry in REPORTS}
    day = PRINTED_AT.date()
    run = practice.runs.of_year(2019)[-1]
    assert suggested_name(by_name["payroll"].make(practice, run.id, day), ".xlsx") == (
        "2019年12月精减退职发放名册.xlsx"
    )
    assert suggested_name(by_name["year_end"].make(practice, 2019, day), ".pdf") == (
        "演示区2019年度城市低保、涉诉救助、临时救助、特困供养、精减退职工作绩效评价报告.pdf"
    )


def test_the_catalogue_is_there_before_the_libraries_of_file_formats():
    code = (
        "import sys, aidesk.reports.catalogue;"
        "print(sorted({'reportlab', 'openpyxl', 'pypdfium2'} & set(sys.modules)))"
    )
    done = run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
