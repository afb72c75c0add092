"""Payout lists of the practice office, read back from the files."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from aidesk import i18n
from aidesk.domain.files import UnknownFileKindError
from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.recovery import WithholdingOrder
from aidesk.reports.payroll import payroll, write_payroll
from aidesk.reports.payroll_columns import Layout
from aidesk.services.household_changes import set_incomes
from aidesk.services.recoveries import order_withholding
from aidesk.services.register import NewIncome
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, yuan
from tests.readers import sum_told
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
    ("programme", "kind", "month", "expected"),
    [
        # 81 households, 98 persons: domain.md 11.1
        ("urban_dibao", RunKind.REGULAR, 12, (81, "98 53,860.00")),
        # 40 yuan for each of 612 person-months, 86 households of the half-year
        ("urban_dibao", RunKind.BACK_PAY, 8, (None, "612 24,480.00")),
        ("urban_dibao", RunKind.FESTIVAL, 1, (83, "101 5,050.00")),
        ("urban_dibao", RunKind.PRICE_SUBSIDY, 11, (None, "29,100.00")),
        ("tekun", RunKind.REGULAR, 12, (12, "9,680.00 4,668.00 14,348.00")),
        # 6 months of 10 × 50 + 2 × 75
        ("tekun", RunKind.BACK_PAY, 8, (12, "72 3,900.00")),
        ("retired_worker", RunKind.REGULAR, 12, (19, "3,040.00")),
    ],
)
def test_totals_are_those_of_the_recipe(
    practice: Store,
    tmp_path: Path,
    programme: str,
    kind: RunKind,
    month: int,
    expected: tuple[int | None, str],
):
    run = run_of(practice, programme, kind, Month(2019, month))
    pages = texts(practice, run, tmp_path)
    (found,) = TOTAL.findall(pages[-1])
    lines, sums = expected
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


def test_a_list_says_in_which_months_the_floor_was_paid(
    clerk: Caseworker, tmp_path: Path
):
    clerk.dibao_for(a_household("陈桂兰"))
    facts = {"standard": yuan("630"), "floor": yuan("20")}
    clerk.sets_rate("price_subsidy", "2019-05", "30", scpi=480, **facts)
    clerk.sets_rate("price_subsidy", "2019-06", "20", scpi=200, **facts)
    run = clerk.makes("urban_dibao", "2019-11", RunKind.PRICE_SUBSIDY)
    (page,) = texts(clerk.store, run, tmp_path)
    assert "2019年6月低于下限按下限发放。" in page


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


def test_remarks_name_the_month_and_nobody_else_is_remarked(practice: Store):
    march = run_of(practice, "urban_dibao", RunKind.REGULAR, Month(2019, 3))
    paper = payroll(practice, march)
    remark = next(c for c in paper.columns if c.title == "备注")
    told = [remark.text(row) for row in paper.rows]
    assert [text for text in told if text] == ["3月新增"]


def test_those_who_approve_see_standard_and_income_and_no_account(
    practice: Store, tmp_path: Path
):
    run = run_of(practice, "urban_dibao", RunKind.REGULAR, DECEMBER)
    path = tmp_path / "审批.pdf"
    write_payroll(practice, run, path, PRINTED_AT, Layout.APPROVAL)
    pages = page_texts(path.read_bytes())
    payments = practice.runs.payments(run)
    text = joined("".join(pages))
    assert "2019年12月城市低保发放名册（审批用）" in text
    assert not any(p.payee.account in text for p in payments)
    rows = [row for page in pages for row in page.split("\n")]
    for number, payment in enumerate(payments, 1):
        facts = f" {payment.standard} {payment.income} {payment.amount}"
        (line,) = [row for row in rows if row.startswith(f"{number} ")]
        assert payment.payee.resident_id in line
        assert facts in line
    assert TOTAL.findall(pages[-1]) == [("81", "98 53,860.00")]


def test_those_who_pay_see_the_account_and_no_income(practice: Store):
    run = run_of(practice, "urban_dibao", RunKind.REGULAR, DECEMBER)
    titles = [column.title for column in payroll(practice, run).columns]
    assert "账号" in titles
    assert not {"保障标准", "家庭月收入"} & set(titles)


@pytest.mark.parametrize("layout", Layout)
def test_each_list_of_the_year_pays_the_same_in_both_layouts(
    practice: Store, layout: Layout
):
    for run in practice.runs.of_year(2019):
        paper = payroll(practice, run.id, layout)
        titles = [column.title for column in paper.columns]
        assert total(row.amount for row in paper.rows) == run.total
        assert ("账号" in titles) is (layout is Layout.PAYING)
        assert layout is Layout.PAYING or "收款人" not in titles


def test_care_lists_tell_mode_tier_and_institution(practice: Store, tmp_path: Path):
    run = run_of(practice, "tekun", RunKind.REGULAR, DECEMBER)
    (page,) = texts(practice, run, tmp_path)
    assert page.count("集中供养") == 10
    assert page.count("分散供养") == 2
    assert page.count("演示区社会福利院") == 10
    assert [page.count(f" {tier} ") for tier in ("一档", "二档", "三档")] == [4, 2, 6]


def test_back_pay_is_one_product_that_can_be_checked(practice: Store):
    run = run_of(practice, "urban_dibao", RunKind.BACK_PAY, Month(2019, 8))
    paper = payroll(practice, run)
    column = {column.title: column for column in paper.columns}
    products = [column["补发月份和金额"].text(row) for row in paper.rows]
    assert {"1–6月 × 1人 × 40.00 = 240.00", "1–2月 × 1人 × 40.00 = 80.00"} < set(
        products
    )
    assert total(map(sum_told, products)) == Money(24_480_00)
    # the household that left in March is marked
    left = [row.payee.name for row in paper.rows if column["备注"].text(row)]
    assert [row.payee.name for row in paper.rows if len(row.months) == 2] == left


def test_what_is_kept_back_stands_between_what_is_due_and_what_is_paid(
    clerk: Caseworker, tmp_path: Path
):
    # 590 was paid for January and 100 of it not due: 30 a month are kept back
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants("urban_dibao", household, "2019-01")
    clerk.dibao_for(a_household("李永福"), "2019-01")
    clerk.pays("urban_dibao", "2019-01")
    income = [NewIncome(yuan("100"))]
    set_incomes(clerk.store, clerk.act(), household, income, Month(2019, 1))
    order = WithholdingOrder(right, right, yuan("30"), Month(2019, 2))
    order_withholding(clerk.store, clerk.act(), order)
    run = clerk.pays("urban_dibao", "2019-02")
    paper = payroll(clerk.store, run)
    titles = [column.title for column in paper.columns]
    assert titles[5:8] == ["应发金额", "扣回", "实发金额"]
    rows = {row.payee.name: row for row in paper.rows}
    owing, other = rows["陈桂兰"], rows["李永福"]
    assert (owing.granted, owing.withheld, owing.amount) == (
        yuan("490"),
        yuan("30"),
        yuan("460"),
    )
    assert (other.granted, other.withheld, other.amount) == (
        yuan("590"),
        yuan("0"),
        yuan("590"),
    )
    # 490 + 590 − 30: what goes to the bank
    assert clerk.store.runs.get(run).total == yuan("1050")
    assert paper.amount_in_words() == "合计金额（大写）：人民币壹仟零伍拾元整"
    (page,) = texts(clerk.store, run, tmp_path)
    assert "1,080.00 30.00 1,050.00" in page
    assert "调减" in page  # the income, not what is kept back


def test_a_list_of_a_month_without_anything_kept_back_has_no_such_columns(
    practice: Store,
):
    run = run_of(practice, "urban_dibao", RunKind.REGULAR, DECEMBER)
    titles = [column.title for column in payroll(practice, run).columns]
    assert "扣回" not in titles
    assert "应发金额" not in titles


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx"])
def test_a_reissue_tells_month_reason_and_first_list(
    clerk: Caseworker, tmp_path: Path, suffix: str
):
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    run = clerk.pays("urban_dibao", "2019-01")
    clerk.settles(run, {1: "账户已销户"})
    clerk.retries(run, 1)
    again = clerk.pays("urban_dibao", "2019-02", RunKind.REISSUE)
    paper = payroll(clerk.store, again)
    (row,) = paper.rows
    told = {column.title: column.text(row) for column in paper.columns}
    assert paper.title == "2019年2月城市低保退票重发名册"
    assert told["原所属月份"] == "2019年1月"
    assert told["退票原因"] == "账户已销户"
    assert told["原批次"] == "2019年1月第1批"
    assert told["实发金额"] == "590.00"
    path = tmp_path / f"重发{suffix}"
    write_payroll(clerk.store, again, path, PRINTED_AT)
    assert path.stat().st_size > 1000


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
