"""Issued papers: numbered, kept as they went out, and printed again byte for byte."""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from subprocess import run
from typing import Any

import openpyxl
import pypdfium2
import pytest
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from aidesk.domain.checks import Checked
from aidesk.domain.issued import NotIssuedError, SubjectGoneError
from aidesk.domain.payment import RunId
from aidesk.reports.issuing import (
    issue_paper,
    look_at,
    new_paper,
    reprint,
    write_issued,
)
from aidesk.services.checking import check_office
from aidesk.services.issuing import issue, issued_paper
from aidesk.services.monthly_run import withdraw_run
from aidesk.services.undo import last_undoable, undo_last
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, made_up_id
from tests.other_hands import refused
from tests.unit.reports.papers import HOSTILE, joined, page_texts

DIBAO = "urban_dibao"
NEW_YEAR = date(2020, 1, 2)


@pytest.fixture
def paid(clerk: Caseworker) -> RunId:
    """January is paid: 陈桂兰 590, 李永福 590."""
    clerk.receives(DIBAO, "10000")
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    return clerk.pays(DIBAO, "2019-01")


def issued_by(clerk: Caseworker, run: RunId) -> Any:
    return issue_paper(clerk.store, clerk.act(), "payroll", run)


def pdf_of(clerk: Caseworker, number: str) -> bytes:
    found = reprint(clerk.store, issued_paper(clerk.store, number))
    assert found.same
    return found.pdf


def test_an_issued_paper_has_number_code_time_fingerprint_and_place_in_the_journal(
    clerk: Caseworker, paid: RunId
):
    head = clerk.store.journal.head()
    paper = issued_by(clerk, paid)
    assert paper.number == "2019-000001"
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{8}", paper.code)
    assert paper.issued_at == datetime(2019, 1, 2, 9)  # noqa: DTZ001 - office time
    assert (paper.journal_seq, paper.journal_hash) == (head.seq, head.hash)
    assert (paper.name, paper.subject) == ("payroll", str(paid))
    assert clerk.store.issued.all() == [paper]
    (line,) = clerk.store.journal.recent(1)
    assert (line.action, line.subject) == ("issue_paper", "paper:2019-000001")
    assert "陈桂兰" not in line.body


def test_it_is_printed_again_with_the_same_bytes_after_later_changes(
    clerk: Caseworker, paid: RunId
):
    paper = issued_by(clerk, paid)
    first = pdf_of(clerk, paper.number)
    clerk.settles(paid, {1: "账号有误"})
    with clerk.store.write(clerk.act()) as writing:
        clerk.store.office.set_unit("另一个区民政局")
        writing.note("rename_unit", "office")
    assert pdf_of(clerk, paper.number) == first
    assert "演示区民政局" in page_texts(first)[0]


def test_another_process_prints_the_same_bytes(
    clerk: Caseworker, paid: RunId, tmp_path: Path
):
    paper = issued_by(clerk, paid)
    first = pdf_of(clerk, paper.number)
    path = clerk.store.path
    clerk.store.close()
    again = tmp_path / "again.pdf"
    command = ["-m", "aidesk", "paper", path, paper.number, "-o", again]
    run([sys.executable, *map(str, command)], check=True, capture_output=True)
    assert again.read_bytes() == first


def test_numbers_count_by_year(clerk: Caseworker, paid: RunId):
    assert issued_by(clerk, paid).number == "2019-000001"
    clerk.settles(paid)
    of_year = issue_paper(clerk.store, clerk.act(), "year_end", 2019)
    assert of_year.number == "2019-000002"
    clerk.day = NEW_YEAR
    clerk.buys(DIBAO, "5")
    assert issue_paper(clerk.store, clerk.act(), "year_end", 2019).number == (
        "2020-000001"
    )


def test_a_paper_that_has_not_changed_keeps_its_number(clerk: Caseworker, paid: RunId):
    first = issued_by(clerk, paid)
    assert issued_by(clerk, paid) == first
    seen = look_at(clerk.store, "payroll", paid, clerk.act().at)
    assert (seen.is_issued, seen.last) == (True, first)


def test_one_that_has_changed_is_a_preview_that_knows_the_last(
    clerk: Caseworker, paid: RunId
):
    first = issue_paper(clerk.store, clerk.act(), "year_end", 2019)
    clerk.buys(DIBAO, "5")
    seen = look_at(clerk.store, "year_end", 2019, clerk.act().at)
    assert (seen.is_issued, seen.last) == (False, first)
    text = joined(page_texts(seen.pdf)[0])
    assert "预览打印时间" in text
    assert "校验码" not in text


def test_a_paper_is_made_anew_when_somebody_has_written_meanwhile(
    clerk: Caseworker, paid: RunId
):
    store, head = clerk.store, clerk.store.journal.head()
    new = new_paper(store, "payroll", paid, clerk.day)
    clerk.buys(DIBAO, "5")
    assert issue(store, clerk.act(), new, head, lambda _stamp: b"") is None
    assert store.issued.all() == []
    assert issued_by(clerk, paid).number == "2019-000001"


def test_each_page_has_its_number_the_code_and_the_qr_code(
    clerk: Caseworker, paid: RunId
):
    paper = issued_by(clerk, paid)
    pdf = pdf_of(clerk, paper.number)
    (page,) = page_texts(pdf)
    code = f"{paper.code[:4]}-{paper.code[4:]}"
    assert f"编号2019-000001校验码{code}打印时间：2019年1月2日09:00" in joined(page)
    assert "第1页共1页" in joined(page)
    assert "预览" not in page
    assert read_qr(pdf) == modules_of(f"2019-000001 {paper.code}")


def modules_of(text: str) -> list[list[bool]]:
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return [[bool(dark) for dark in row] for row in code.modules]


def read_qr(pdf: bytes) -> list[list[bool]]:
    """Return what is dark at the lower right of the first page, as a printer puts it."""
    document = pypdfium2.PdfDocument(pdf)
    page, mm = document[0], 72 / 25.4
    scale, modules, size = 300 / 72, 21, 10 * mm
    right, middle = page.get_width() - 15 * mm, 10 * mm + 0.36 * 8.5
    bitmap = page.render(scale=scale, grayscale=True)
    step = size / modules

    def is_dark(row: int, column: int) -> bool:
        x = right - size + (column + 0.5) * step
        y = page.get_height() - (middle + size / 2 - (row + 0.5) * step)
        place = int(y * scale) * bitmap.stride + int(x * scale)
        return bool(bitmap.buffer[place] < 128)

    found = [[is_dark(r, c) for c in range(modules)] for r in range(modules)]
    bitmap.close()
    page.close()
    document.close()
    return found


def test_the_workbook_of_an_issued_paper_has_its_number(
    clerk: Caseworker, paid: RunId, tmp_path: Path
):
    paper = issued_by(clerk, paid)
    path = tmp_path / "list.xlsx"
    write_issued(clerk.store, paper, path)
    book = openpyxl.load_workbook(path)
    sheet: Any = book.worksheets[0]
    assert paper.number in sheet.oddFooter.left.text
    assert f"{paper.journal_seq}:{paper.journal_hash[:16]}" in sheet.oddFooter.left.text
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "陈桂兰" in cells
    book.close()


@pytest.mark.parametrize("name", [*HOSTILE, "王㼆𬭎䶮", "欧阳" * 20])
def test_hostile_names_are_kept_and_printed_again_as_they_are(
    clerk: Caseworker, name: str
):
    clerk.receives(DIBAO, "10000")
    clerk.dibao_for(a_household(name))
    paper = issued_by(clerk, clerk.pays(DIBAO, "2019-01"))
    pdf = pdf_of(clerk, paper.number)
    assert joined(name) in joined(page_texts(pdf)[0])


def test_a_list_that_was_withdrawn_cannot_be_issued(clerk: Caseworker):
    clerk.receives(DIBAO, "10000")
    clerk.dibao_for(a_household("陈桂兰"))
    run_ = clerk.makes(DIBAO, "2019-01")
    withdraw_run(clerk.store, clerk.act(), run_)
    with pytest.raises(SubjectGoneError):
        issued_by(clerk, run_)


def test_undoing_a_list_leaves_its_paper_known(clerk: Caseworker):
    clerk.receives(DIBAO, "10000")
    clerk.dibao_for(a_household("陈桂兰"))
    run_ = clerk.makes(DIBAO, "2019-01")
    paper = issued_by(clerk, run_)
    first = pdf_of(clerk, paper.number)
    last = last_undoable(clerk.store)
    assert last is not None
    assert last.action == "make_run"  # what was issued is not undone
    undo_last(clerk.store, clerk.act(), last.seq)
    assert not clerk.store.runs.has(run_)
    assert pdf_of(clerk, paper.number) == first
    assert [r for r in check_office(clerk.store.path) if r.findings] == []


@pytest.mark.parametrize(
    "typed",
    ["{number}", " {code}", "{small}", "{four} {rest}", "{number} {code}", "{wide}"],
)
def test_a_paper_is_found_by_number_or_code_however_typed(
    clerk: Caseworker, paid: RunId, typed: str
):
    paper = issued_by(clerk, paid)
    code = paper.code
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)
    text = typed.format(
        number=paper.number,
        code=code,
        small=f"{code[:4]}-{code[4:]}".lower(),
        four=code[:4],
        rest=code[4:],
        wide=wide,
    )
    assert issued_paper(clerk.store, text) == paper


@pytest.mark.parametrize("typed", ["", "2019-000002", "AAAA-AAAA", "2019-000001 AAAA"])
def test_an_unknown_number_or_code_is_not_ours(
    clerk: Caseworker, paid: RunId, typed: str
):
    issued_by(clerk, paid)
    with pytest.raises(NotIssuedError):
        issued_paper(clerk.store, typed)


def test_codes_cannot_be_told_from_what_stands_on_the_paper(
    clerk: Caseworker, paid: RunId, tmp_path: Path
):
    """The same paper of another office, with the same number, has another code."""
    paper = issued_by(clerk, paid)
    other = tmp_path / "other.aidesk"
    clerk.store.close()
    other.write_bytes(clerk.store.path.read_bytes())
    conn = sqlite3.connect(other)
    conn.execute("update office set secret = ?", ["7" * 64])
    conn.execute("drop trigger issued_papers_stay")
    conn.execute("delete from issued_papers")
    conn.commit()
    conn.close()
    with Store.open(other) as store:
        again = issue_paper(store, Caseworker(store).act(), "payroll", paid)
    assert again.number == paper.number
    assert again.code != paper.code


# the file itself


CHANGES: list[Callable[[sqlite3.Connection], object]] = [
    lambda conn: conn.execute("update issued_papers set title = '别的名册'"),
    lambda conn: conn.execute("update issued_papers set sha256 = ?", ["0" * 64]),
    lambda conn: conn.execute("update issued_papers set code = 'AAAAAAAA'"),
    lambda conn: conn.execute("update issued_papers set body = x'00'"),
    lambda conn: conn.execute("update issued_papers set subject = '2'"),
    lambda conn: conn.execute("update issued_papers set journal_seq = 1"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_the_check_finds_an_issued_paper_that_was_changed(
    clerk: Caseworker, paid: RunId, change: Callable[[sqlite3.Connection], object]
):
    paper = issued_by(clerk, paid)
    path = clerk.store.path
    clerk.store.close()
    assert [r.findings for r in check_office(path) if r.findings] == []
    conn = sqlite3.connect(path)
    trigger = "issued_papers_never_change"
    (text,) = conn.execute(
        "select sql from sqlite_master where name = ?", [trigger]
    ).fetchone()
    conn.execute(f"drop trigger {trigger}")
    change(conn)
    conn.execute(text)
    conn.commit()
    conn.close()
    found = {r.checked: r.findings for r in check_office(path) if r.findings}
    assert found[Checked.AS_WRITTEN] == (f"paper:{paper.number}",)
    assert set(found) <= {Checked.AS_WRITTEN, Checked.PAPERS}


def test_the_check_finds_a_paper_that_is_gone(clerk: Caseworker, paid: RunId):
    issued_by(clerk, paid)
    path = clerk.store.path
    clerk.store.close()
    conn = sqlite3.connect(path)
    conn.executescript(
        "drop trigger issued_papers_stay; delete from issued_papers;"
        "create trigger issued_papers_stay before delete on issued_papers\n"
        "begin select raise(abort, 'an issued paper stays'); end"
    )
    conn.close()
    found = {r.checked: r.findings for r in check_office(path) if r.findings}
    assert found == {Checked.AS_WRITTEN: ("paper:2019-000001",)}


def test_an_issued_paper_is_neither_changed_nor_taken_away(
    clerk: Caseworker, paid: RunId
):
    paper = issued_by(clerk, paid)
    conn = clerk.store._db.conn
    for sql in ("update issued_papers set title = ''", "delete from issued_papers"):
        with refused("an issued paper stays"), clerk.store.write(clerk.act()):
            conn.execute(sql)
    wrong = {
        "papers are numbered in order": replace(
            paper, number="2019-000003", code="AAAAAAAA"
        ),
        "a paper names where": replace(
            paper, number="2019-000002", code="AAAAAAAA", journal_seq=1
        ),
        "UNIQUE": replace(paper, number="2019-000002"),
    }
    for said, other in wrong.items():
        with refused(said), clerk.store.write(clerk.act()):
            clerk.store.issued.add(other, "{}")


def test_a_statement_is_kept_without_the_numbers_that_it_masks(clerk: Caseworker):
    number = made_up_id("1960-01-01")
    household = clerk.registers(a_household("陈桂兰", resident_id=number))
    clerk.grants(DIBAO, household)
    about = household * 10_000 + 2019
    paper = issue_paper(clerk.store, clerk.act(), "statement", about)
    assert paper.title == "陈桂兰家2019年救助金发放明细"
    assert number not in clerk.store.issued.body(paper.number)
