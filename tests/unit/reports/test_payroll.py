"""Payout lists of the practice office, read back from the files."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from aidesk import i18n
from aidesk.domain.files import UnknownFileKindError
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind
from aidesk.reports.payroll import payroll, write_payroll
from aidesk.storage.store import Store
from tests.unit.reports.papers import PRINTED_AT, fen, joined, page_texts

DECEMBER = Month(2019, 12)
TOTAL = re.compile(r"^合计（(\d+)(?:户|人|笔)） (.+)$", re.MULTILINE)
SUBTOTAL = re.compile(r"^本页小计（(\d+)(?:户|人|笔)） (.+)$", re.MULTILINE)


def run_of(store: Store, programme: str, kind: RunKind, month: Month) -> RunId:
    return store.runs.of(programme, kind, month)[0].id


def texts(store: Store, run: RunId, folder: Path) -> list[str]:
    path = folder / "名册.pdf"
    write_payroll(store, run, path, PRINTED_AT)
    return page_texts(path.read_bytes())


@pytest.mark.parametrize(
    ("programme", "kind", "month", "total"),
    [
        # 81 households, 98 persons: domain.md 11.1
        ("urban_dibao", RunKind.REGULAR, 12, (81, "98 53,860.00")),
        # 40 yuan for each of 612 person-months, 86 households of the half-year
        ("urban_dibao", RunKind.BACK_PAY, 8, (None, "612 24,480.00")),
        ("urban_dibao", RunKind.FESTIVAL, 1, (83, "101 5,050.00")),
        ("urban_dibao", RunKind.PRICE_SUBSIDY, 11, (None, "29,100.00")),
        ("tekun", RunKind.REGULAR, 12, (12, "9,680.00 4,668.00 14,348.00")),
        # 6 months of 10 × 50 + 2 × 75
        ("tekun", RunKind.BACK_PAY, 8, (12, "12 72 3,900.00")),
        ("retired_worker", RunKind.REGULAR, 12, (19, "3,040.00")),
    ],
)
def test_totals_are_those_of_the_recipe(
    practice: Store,
    tmp_path: Path,
    programme: str,
    kind: RunKind,
    month: int,
    total: tuple[int | None, str],
):
    run = run_of(practice, programme, kind, Month(2019, month))
    pages = texts(practice, run, tmp_path)
    (found,) = TOTAL.findall(pages[-1])
    lines, sums = total
    assert lines is None or int(found[0]) == lines
    assert found[1].endswith(sums)
    subtotals = [SUBTOTAL.search(page) for page in pages]
    assert sum(int(s[1]) for s in subtotals if s) == int(found[0])
    assert sum(fen(s[2].split()[-1]) for s in subtotals if s) == fen(sums.split()[-1])


def test_all_runs_of_the_year_can_be_printed_and_add_up(
    practice: Store, tmp_path: Path
):
    runs = practice.runs.of_year(2019)
    assert len(runs) > 50
    for run in runs:
        pages = texts(practice, run.id, tmp_path)
        (found,) = TOTAL.findall(pages[-1])
        assert Money(fen(found[1].split()[-1])) == run.total
        assert int(found[0]) == run.line_count


def test_a_line_tells_who_what_for_and_where_to(practice: Store, tmp_path: Path):
    run = run_of(practice, "urban_dibao", RunKind.REGULAR, DECEMBER)
    payment = practice.runs.payments(run)[0]
    page = texts(practice, run, tmp_path)[0]
    (line,) = [row for row in page.split("\n") if row.startswith("1 ")]
    payee = payment.payee
    for part in (payee.name, payee.resident_id, payee.household_number):
        assert part in line
    assert payee.account in joined(line)
    assert str(payment.amount) in line
    assert "2019年12月城市低保发放名册" in page


def test_changes_against_last_month_are_remarked(practice: Store, tmp_path: Path):
    march = run_of(practice, "urban_dibao", RunKind.REGULAR, Month(2019, 3))
    pages = texts(practice, march, tmp_path)
    rows = [row for page in pages for row in page.split("\n")]
    assert len([row for row in rows if row.endswith("新增")]) == 1
    assert any(row.startswith("较上月停发1笔：") for row in rows)
    july = run_of(practice, "urban_dibao", RunKind.REGULAR, Month(2019, 7))
    rows = [row for page in texts(practice, july, tmp_path) for row in page.split("\n")]
    assert len([row for row in rows if row.endswith("调减")]) == 1
    assert len([row for row in rows if row.endswith("调增")]) == 82


def test_care_lists_tell_mode_tier_and_institution(practice: Store, tmp_path: Path):
    run = run_of(practice, "tekun", RunKind.REGULAR, DECEMBER)
    (page,) = texts(practice, run, tmp_path)
    assert page.count("集中供养") == 10
    assert page.count("分散供养") == 2
    assert page.count("演示区社会福利院") == 10
    assert [page.count(f" {tier} ") for tier in ("一档", "二档", "三档")] == [4, 2, 6]


def test_back_pay_tells_months_and_the_difference(practice: Store):
    run = run_of(practice, "urban_dibao", RunKind.BACK_PAY, Month(2019, 8))
    paper = payroll(practice, run)
    column = {column.title: column for column in paper.columns}
    assert {str(column["每人月差额"].value(row)) for row in paper.rows} == {"40.00"}
    months = {column["补发月份"].text(row) for row in paper.rows}
    assert {"2019年1至6月", "2019年1至2月", "2019年3至6月"} == months


def test_the_workbook_holds_the_same_list(practice: Store, tmp_path: Path):
    run = run_of(practice, "urban_dibao", RunKind.REGULAR, DECEMBER)
    path = tmp_path / "名册.xlsx"
    write_payroll(practice, run, path, PRINTED_AT)
    sheet = openpyxl.load_workbook(path).active
    assert sheet
    rows = list(sheet.iter_rows(min_row=4, max_row=84, values_only=True))
    heads = [cell.value for cell in sheet[3]]
    paid, account = heads.index("实发金额"), heads.index("账号")
    assert sum(Decimal(str(row[paid])) for row in rows) == 53860
    payments = practice.runs.payments(run)
    assert [row[account] for row in rows] == [p.payee.account for p in payments]
    assert "合计（81户）" in [cell.value for cell in sheet[85]]


def test_another_kind_of_file_is_refused(practice: Store, tmp_path: Path):
    run = run_of(practice, "urban_dibao", RunKind.REGULAR, DECEMBER)
    with pytest.raises(UnknownFileKindError) as caught:
        write_payroll(practice, run, tmp_path / "名册.docx", PRINTED_AT)
    assert caught.value.known == (".pdf", ".xlsx")
    assert not list(tmp_path.glob("*.docx"))


def test_papers_stay_chinese_when_the_window_is_not(practice: Store, tmp_path: Path):
    run = run_of(practice, "urban_dibao", RunKind.REGULAR, Month(2019, 3))
    before = texts(practice, run, tmp_path)
    i18n.install(lambda _context, text: f"EN {text}")
    try:
        assert texts(practice, run, tmp_path) == before
    finally:
        i18n.install(None)
