"""Comparisons, registers, boards and statistics as files, read back from them."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aidesk.domain.enrolment import StopReason
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.publicity import NotForPublicError
from aidesk.domain.rules import Terms
from aidesk.reports.catalogue import About, Entry, ProgrammeMonth, entry_named
from aidesk.reports.plain import paper_of, plain_of
from aidesk.reports.publicity import board_lists
from aidesk.reports.register import register
from aidesk.reports.writing import pdf_of, write_with
from aidesk.services.endings import stop
from aidesk.services.household_changes import remove_member
from aidesk.storage.store import Store
from tests.builders import (
    DISPERSED,
    Caseworker,
    Family,
    a_household,
    month,
    yuan,
)
from tests.unit.reports.papers import IMPRINT, PRINTED_AT, fen, joined, page_texts

DIBAO, TEKUN = "urban_dibao", "tekun"
NAMES = ("comparison", "changes", "register", "publicity", "statistics")
FEBRUARY = month("2019-02")
DECEMBER = Month(2019, 12)
HOSTILE = (
    "<b>张三",
    "李&四",
    "</para>",
    '<img src="http://127.0.0.1/x.png"/>',
    "=HYPERLINK(1)",
    "#N/A",
    "'; drop table payments; --",
    "㼆𬭎䶮",
    "长" * 50,
)
MONEY = r"(-?[\d,]+\.\d\d)"


def entries(programme: str, of: Month) -> list[tuple[Entry, About]]:
    """Return all papers of this file about a programme's month, and of its year."""
    asked: list[tuple[Entry, About]] = [
        (entry_named(name), ProgrammeMonth(programme, of)) for name in NAMES
    ]
    asked.append((entry_named("changes_month"), of.year * 100 + of.number))
    asked.append((entry_named("changes_year"), of.year))
    return asked


def pdf_text(store: Store, name: str, about: About) -> list[str]:
    paper = entry_named(name).make(store, about, PRINTED_AT.date())
    return page_texts(pdf_of(paper, IMPRINT))


def sheets(
    store: Store, name: str, about: About, folder: Path
) -> list[list[tuple[Any, ...]]]:
    paper = entry_named(name).make(store, about, PRINTED_AT.date())
    path = folder / "表.xlsx"
    write_with(IMPRINT, paper, path)
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    return [list(sheet.iter_rows(values_only=True)) for sheet in book]


# the practice year


@pytest.mark.parametrize("number", range(2, 13))
def test_comparisons_close_on_paper(practice: Store, number: int):
    about = ProgrammeMonth(DIBAO, Month(2019, number))
    pages = pdf_text(practice, "comparison", about)
    total = re.search(
        rf"^合计 (\d+) (\d+) (\d+) (\d+) {MONEY} {MONEY} {MONEY}$",
        pages[-1],
        re.MULTILINE,
    )
    assert total
    last, this = (
        practice.runs.of(DIBAO, RunKind.REGULAR, Month(2019, n))[0]
        for n in (number - 1, number)
    )
    assert (int(total[1]), fen(total[5])) == (last.line_count, last.total.fen)
    assert (int(total[2]), fen(total[6])) == (this.line_count, this.total.fen)
    assert fen(total[7]) == fen(total[6]) - fen(total[5])
    text = joined("".join(pages))
    money = re.search(
        rf"金额：上期{MONEY}＋新增{MONEY}－退出{MONEY}＋增发{MONEY}－减发{MONEY}＝本期{MONEY}",
        text,
    )
    assert money
    before, new, gone, more, less, now = map(fen, money.groups())
    assert before + new - gone + more - less == now == this.total.fen
    persons = re.search(
        r"人数：上期(\d+)＋新增(\d+)－退出(\d+)＋增员(\d+)－减员(\d+)＝本期(\d+)", text
    )
    assert persons
    was, new, gone, more, less, now = map(int, persons.groups())
    assert was + new - gone + more - less == now == int(total[4])
    assert was == int(total[3])


def test_july_says_why_each_line_changed(practice: Store):
    about = ProgrammeMonth(DIBAO, Month(2019, 7))
    text = "\n".join(pdf_text(practice, "changes", about))
    assert joined(text).count("标准590.00→630.00") == 83
    assert len(re.findall(r"^\d+ 减发 ", text, re.MULTILINE)) == 1
    assert "死亡：" in text
    assert joined(text).count("昆民联发〔2019〕6号") == 83
    assert "本月变动：增发82、减发1。" in text


def test_the_register_of_the_year_leads_from_january_to_december(
    practice: Store, tmp_path: Path
):
    pages = pdf_text(practice, "changes_year", 2019)
    first, last = (
        practice.runs.of(DIBAO, RunKind.REGULAR, Month(2019, n))[0] for n in (1, 12)
    )
    total = re.search(rf"合计（90条） {MONEY}", "\n".join(pages))
    assert total
    assert fen(total[1]) == last.total.fen - first.total.fen
    books = sheets(practice, "changes_year", 2019, tmp_path)
    assert [rows[0][0] for rows in books] == [
        "2019年城市低保动态管理台账",
        "2019年特困供养动态管理台账",
        "2019年精减退职动态管理台账",
    ]
    column = books[0][2].index("差额")
    lines = [row for row in books[0][3:] if isinstance(row[0], int)]
    assert len(lines) == 90
    assert sum(yuan(str(row[column])).fen for row in lines) == fen(total[1])


def test_registers_have_the_sums_of_their_rows(practice: Store, tmp_path: Path):
    for programme, amount in ((DIBAO, "53860"), (TEKUN, "14348")):
        about = ProgrammeMonth(programme, DECEMBER)
        (rows,) = sheets(practice, "register", about, tmp_path)
        column = next(i for i, head in enumerate(rows[2]) if "金额" in str(head))
        lines = [row for row in rows[3:] if isinstance(row[0], int)]
        assert sum(yuan(str(row[column])).fen for row in lines) == yuan(amount).fen
        assert all(re.fullmatch(r"\d{17}[\dX]", row[4]) for row in lines)


def test_boards_are_parted_by_community_and_hold_no_numbers(
    practice: Store, tmp_path: Path
):
    about = ProgrammeMonth(DIBAO, DECEMBER)
    pages = pdf_text(practice, "publicity", about)
    communities = [page.split("\n")[1].split(" ")[0] for page in pages]
    assert len(pages) == len(set(communities)) == 8
    totals = [re.search(rf"合计（(\d+)户） (\d+) {MONEY}", page) for page in pages]
    found = [(int(t[1]), int(t[2]), fen(t[3])) for t in totals if t]
    assert tuple(map(sum, zip(*found, strict=True))) == (81, 98, 53_860_00)
    for page in pages:
        assert not re.search(r"\d{10}", page)
        for words in (
            "投诉举报电话：",
            "公示单位（盖章）：",
            "公示时间：",
            "公示项目：",
        ):
            assert words in page
        assert "本页小计" not in page
    books = sheets(practice, "publicity", about, tmp_path)
    assert len(books) == 8
    assert not re.search(r"\d{10}", str(books))


def test_statistics_fit_a_page_with_their_formulas(practice: Store, tmp_path: Path):
    for number in (1, 7, 8, 12):
        about = ProgrammeMonth(DIBAO, Month(2019, number))
        (page,) = pdf_text(practice, "statistics", about)
        assert "勾稽关系（全部相符）：" in page
        assert "单位负责人：" in page
    (cells,) = sheets(practice, "statistics", ProgrammeMonth(DIBAO, DECEMBER), tmp_path)
    values = {row[0]: row[4] for row in cells[3:] if isinstance(row[0], int)}
    # 21–25 since January, 26–30 the month, 31 the level: domain.md 11.1
    assert values[21] == sum(values[n] for n in range(22, 26)) == 703_150
    assert values[26] == sum(values[n] for n in range(27, 31)) == 53_860
    assert values[2] == sum(values[n] for n in range(7, 11)) == 98
    assert values[2] == sum(values[n] for n in range(11, 17))
    # 53,860 ÷ 98 = 549.5918…
    assert yuan(str(values[31])) == yuan("549.59")


# other offices


def test_litigation_has_no_board(practice: Store):
    with pytest.raises(NotForPublicError):
        board_lists(practice, "litigation", Month(2019, 6))


def test_litigation_is_in_the_offices_own_register(practice: Store):
    paper = register(practice, "litigation", Month(2019, 6))
    assert paper.rows


@pytest.mark.parametrize("programme", [DIBAO, TEKUN])
def test_an_empty_office_has_all_papers(store: Store, programme: str, tmp_path: Path):
    for entry, about in entries(programme, month("2019-01")):
        for page in pdf_text(store, entry.name, about):
            assert "第" in page
        assert sheets(store, entry.name, about, tmp_path)


def test_one_household_has_all_papers(clerk: Caseworker, tmp_path: Path):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.pays(DIBAO, "2019-01")
    clerk.pays(DIBAO, "2019-02")
    for entry, about in entries(DIBAO, FEBRUARY):
        assert pdf_text(clerk.store, entry.name, about)
        assert sheets(clerk.store, entry.name, about, tmp_path)


def of_hostile_name(name: str) -> Family:
    return a_household(name, born="1980-01-01").with_member(name, born="1990-01-01")


def test_hostile_names_are_printed_as_they_are(clerk: Caseworker, tmp_path: Path):
    for name in HOSTILE:
        household = clerk.registers(of_hostile_name(name))
        clerk.grants(DIBAO, household)
        member = clerk.store.households.get(household).members[1].id
        remove_member(
            clerk.store, clerk.act(), household, member, month("2019-01"), name
        )
    clerk.pays(DIBAO, "2019-01")
    clerk.pays(DIBAO, "2019-02")
    for entry, about in entries(DIBAO, FEBRUARY):
        if entry.name == "statistics":
            continue
        text = joined("".join(pdf_text(clerk.store, entry.name, about)))
        books = sheets(clerk.store, entry.name, about, tmp_path)
        cells = {str(c) for rows in books for row in rows for c in row if c}
        for name in HOSTILE:
            assert joined(name) in text, entry.name
            assert name in cells, entry.name


def test_a_hostile_community_and_reason_are_printed_as_they_are(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰").of("<b>&=1+1</b>"))
    clerk.pays(DIBAO, "2019-01")
    for name in ("register", "publicity"):
        about = ProgrammeMonth(DIBAO, month("2019-01"))
        text = joined("".join(pdf_text(clerk.store, name, about)))
        assert "<b>&=1+1</b>" in text


def test_many_lines_run_over_pages_and_close(clerk: Caseworker):
    rights = [clerk.dibao_for(a_household(f"甲{n:03d}")) for n in range(120)]
    clerk.pays(DIBAO, "2019-01")
    for right in rights[::2]:
        stop(clerk.store, clerk.act(), right, month("2019-01"), StopReason.INCOME)
    clerk.pays(DIBAO, "2019-02")
    pages = pdf_text(clerk.store, "comparison", ProgrammeMonth(DIBAO, FEBRUARY))
    text = "\n".join(pages)
    subtotals = re.findall(
        rf"^本页小计 (\d+) (\d+) (\d+) (\d+) {MONEY} {MONEY} {MONEY}$",
        text,
        re.MULTILINE,
    )
    assert len(subtotals) == len(pages) > 2
    assert sum(int(found[0]) for found in subtotals) == 120
    assert sum(int(found[1]) for found in subtotals) == 60
    assert sum(fen(found[6]) for found in subtotals) == -60 * 590_00
    assert len(re.findall(r"^\d+ 退出 ", text, re.MULTILINE)) == 60


def test_issued_values_are_drawn_again_the_same(practice: Store):
    for entry, about in entries(DIBAO, DECEMBER):
        paper = entry.make(practice, about, date(2020, 1, 3))
        again = paper_of(plain_of(paper))
        assert pdf_of(again, IMPRINT) == pdf_of(paper, IMPRINT), entry.name


def test_help_that_was_given_once_has_its_register(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants("temporary", household, "2019-02", Terms(months=2))
    (page,) = pdf_text(clerk.store, "register", ProgrammeMonth("temporary", FEBRUARY))
    assert "陈桂兰" in page
    # 2 × 590
    assert "1,180.00" in page


def test_a_register_tells_who_has_no_account(clerk: Caseworker):
    clerk.tekun_for(a_household("陈桂兰").without_account(), DISPERSED)
    (page,) = pdf_text(clerk.store, "register", ProgrammeMonth(TEKUN, month("2019-01")))
    assert "没有收款账户1笔：陈桂兰。" in page
