"""Verification: ours or not, as issued or not, and which rows are otherwise today."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from aidesk.domain.issued import (
    Difference,
    ForeignPaperError,
    IssuedPaper,
    LockedPdfError,
    NoPdfError,
    PaperFileError,
    PaperFileMissingError,
    PaperFileTooLargeError,
    PreviewFileError,
    SubjectGoneError,
)
from aidesk.domain.month import Month
from aidesk.domain.payment import RunId
from aidesk.reports import verifying
from aidesk.reports.blocks import Letter, Paragraph, Table
from aidesk.reports.catalogue import ProgrammeMonth
from aidesk.reports.comparing import differences
from aidesk.reports.issuing import issue_paper, reprint, write_preview
from aidesk.reports.lists import ListPaper
from aidesk.reports.plain import plain_of
from aidesk.reports.verifying import verify_code, verify_file
from aidesk.services.monthly_run import withdraw_run
from aidesk.storage.store import Store
from aidesk.wording.errors import sentence
from aidesk.wording.verifying import difference_told, verdict_told
from tests.builders import Caseworker, a_household, yuan
from tests.unit.reports.papers import Line, lines, paper

DIBAO = "urban_dibao"
JANUARY = Month(2019, 1)


@pytest.fixture
def paid(clerk: Caseworker) -> RunId:
    """January is paid: 陈桂兰 590, 李永福 490."""
    clerk.receives(DIBAO, "10000")
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福").with_income("100"))
    return clerk.pays(DIBAO, "2019-01")


def issued_by(clerk: Caseworker, run: RunId) -> IssuedPaper:
    return issue_paper(clerk.store, clerk.act(), "payroll", run)


def saved(clerk: Caseworker, issued: IssuedPaper, path: Path) -> Path:
    path.write_bytes(reprint(clerk.store, issued).pdf)
    return path


def changed_by_other_hands(clerk: Caseworker, sql: str) -> Store:
    """Change rows as no use case would, with the guards put to sleep for it."""
    path = clerk.store.path
    clerk.store.close()
    conn = sqlite3.connect(path)
    guards = conn.execute(
        "select name, sql from sqlite_master where type = 'trigger'"
    ).fetchall()
    for name, _ in guards:
        conn.execute(f"drop trigger {name}")
    conn.executescript(sql)
    for _, text in guards:
        conn.execute(text)
    conn.commit()
    conn.close()
    return Store.open(path)


def test_a_paper_of_today_is_true(clerk: Caseworker, paid: RunId, tmp_path: Path):
    issued = issued_by(clerk, paid)
    path = saved(clerk, issued, tmp_path / "renamed by somebody.pdf")
    for verdict in (
        verify_code(clerk.store, issued.code),
        verify_file(clerk.store, path),
    ):
        assert verdict.is_same
        assert verdict.paper == issued
        assert verdict_told(verdict) == (
            "一致：“2019年1月城市低保发放名册”"
            "（编号 2019-000001，2019年1月2日发出）和现在的数据完全一样。"
        )


def test_one_changed_fen_is_found_and_its_row_named(clerk: Caseworker, paid: RunId):
    issued = issued_by(clerk, paid)
    with changed_by_other_hands(
        clerk, "update payments set amount = amount + 1 where name = '李永福'"
    ) as store:
        verdict = verify_code(store, issued.number)
    assert not verdict.is_same
    assert verdict.differences == (
        Difference("第2行　李永福", "实发金额", "490.00", "490.01"),
        Difference("合计", "实发金额", "1,080.00", "1,080.01"),
    )
    assert difference_told(verdict.differences[0]) == (
        "第2行　李永福，实发金额：纸上 490.00，现在 490.01"
    )
    assert verdict_told(verdict).startswith("不一致：“2019年1月城市低保发放名册”")


def test_other_names_and_accounts_are_found(clerk: Caseworker, paid: RunId):
    issued = issued_by(clerk, paid)
    with changed_by_other_hands(
        clerk, "update payments set account = '6222000000000001' where line = 1"
    ) as store:
        (found,) = verify_code(store, issued.number).differences
    assert (found.where, found.column) == ("第1行　陈桂兰", "账号")
    assert found.present == "6222000000000001"


def test_a_row_that_is_gone_is_told(clerk: Caseworker, paid: RunId):
    issued = issued_by(clerk, paid)
    with changed_by_other_hands(
        clerk, "delete from payments where name = '陈桂兰'"
    ) as store:
        first, *others = verify_code(store, issued.number).differences
    assert first.where == "第1行　陈桂兰"
    assert (first.column, first.present) == ("", "")
    assert "陈桂兰" in difference_told(first)
    assert difference_told(first).startswith("第1行　陈桂兰：现在没有了")
    assert {found.where for found in others} == {"合计"}


def test_later_work_that_is_right_is_told_too(clerk: Caseworker, paid: RunId):
    about = ProgrammeMonth(DIBAO, JANUARY)
    issued = issue_paper(clerk.store, clerk.act(), "register", about)
    clerk.dibao_for(a_household("王小明"), "2019-01")
    found = verify_code(clerk.store, issued.code).differences
    assert any("王小明" in each.present for each in found)
    assert all("纸上" in difference_told(each) for each in found)


def test_another_name_of_the_office_is_told(clerk: Caseworker, paid: RunId):
    issued = issued_by(clerk, paid)
    with clerk.store.write(clerk.act()) as writing:
        clerk.store.office.set_unit("另一区民政局")
        writing.note("rename_unit", "office")
    found = verify_code(clerk.store, issued.code).differences
    assert found[0] == Difference("单位名称", "", "演示区民政局", "另一区民政局")


def test_a_list_that_was_withdrawn_since_is_told(clerk: Caseworker):
    clerk.receives(DIBAO, "10000")
    clerk.dibao_for(a_household("陈桂兰"))
    run = clerk.makes(DIBAO, "2019-01")
    issued = issued_by(clerk, run)
    withdraw_run(clerk.store, clerk.act(), run)
    verdict = verify_code(clerk.store, issued.code)
    assert isinstance(verdict.gone, SubjectGoneError)
    assert "已经撤回" in verdict_told(verdict)


# the file


def test_a_file_that_was_changed_after_issuing_is_told(
    clerk: Caseworker, paid: RunId, tmp_path: Path
):
    issued = issued_by(clerk, paid)
    path = saved(clerk, issued, tmp_path / "a.pdf")
    path.write_bytes(path.read_bytes() + b"\n% seen\n")
    verdict = verify_file(clerk.store, path)
    assert (verdict.file_changed, verdict.paper) == (True, issued)
    assert verdict_told(verdict).startswith("文件被改动过")


def test_a_file_that_another_program_saved_again_is_told(
    clerk: Caseworker, paid: RunId, tmp_path: Path
):
    issued = issued_by(clerk, paid)
    document = pypdfium2.PdfDocument(saved(clerk, issued, tmp_path / "a.pdf"))
    document.save(tmp_path / "b.pdf")
    document.close()
    assert verify_file(clerk.store, tmp_path / "b.pdf").file_changed


def test_a_reprint_of_a_later_program_is_no_changed_file(
    clerk: Caseworker, paid: RunId, tmp_path: Path
):
    """Its bytes are not those that were issued, but those that are printed now."""
    issued = issued_by(clerk, paid)
    path = saved(clerk, issued, tmp_path / "a.pdf")
    with changed_by_other_hands(
        clerk, "update issued_papers set sha256 = printf('%064d', 0)"
    ) as store:
        paper = store.issued.all()[0]
        assert not reprint(store, paper).same
        assert not verify_file(store, path).file_changed


def test_a_preview_is_nobodys_evidence(clerk: Caseworker, paid: RunId, tmp_path: Path):
    path = tmp_path / "a.pdf"
    write_preview(clerk.store, "payroll", paid, path, clerk.act().at)
    with pytest.raises(PreviewFileError) as caught:
        verify_file(clerk.store, path)
    assert sentence(caught.value).endswith("请以发出的文书为准。")


def test_a_paper_of_another_office_is_not_ours(
    clerk: Caseworker, paid: RunId, tmp_path: Path
):
    """It has a number that we issued too, but another code."""
    issued_by(clerk, paid)
    other = tmp_path / "other.aidesk"
    other.write_bytes(clerk.store.path.read_bytes())
    conn = sqlite3.connect(other)
    conn.execute("update office set secret = ?", ["7" * 64])
    conn.execute("drop trigger issued_papers_stay")
    conn.execute("delete from issued_papers")
    conn.commit()
    conn.close()
    with Store.open(other) as store:
        stranger = Caseworker(store)
        path = saved(stranger, issued_by(stranger, paid), tmp_path / "a.pdf")
    with pytest.raises(ForeignPaperError):
        verify_file(clerk.store, path)


def drawn(path: Path, **more: Any) -> Path:
    canvas = Canvas(str(path), **more)
    canvas.drawString(100, 100, "2019-000001 AAAA-AAAA")
    canvas.save()
    return path


def no_pdf(folder: Path) -> Path:
    path = folder / "list.pdf"
    path.write_bytes(b"PK\x03\x04 an Excel file with another ending")
    return path


def empty(folder: Path) -> Path:
    path = folder / "empty.pdf"
    path.touch()
    return path


def damaged(folder: Path) -> Path:
    path = drawn(folder / "half.pdf")
    path.write_bytes(path.read_bytes()[:200])
    return path


BAD_FILES = {
    "no PDF": (no_pdf, NoPdfError),
    "empty": (empty, NoPdfError),
    "damaged": (damaged, NoPdfError),
    "locked": (
        lambda folder: drawn(folder / "a.pdf", encrypt=StandardEncryption("secret")),
        LockedPdfError,
    ),
    "foreign": (lambda folder: drawn(folder / "a.pdf"), ForeignPaperError),
    "missing": (lambda folder: folder / "gone.pdf", PaperFileMissingError),
    "folder": (lambda folder: folder, PaperFileMissingError),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_what_is_no_paper_of_ours_is_told_in_a_sentence(
    clerk: Caseworker, paid: RunId, tmp_path: Path, name: str
):
    issued_by(clerk, paid)
    make, error = BAD_FILES[name]
    with pytest.raises(error) as caught:
        verify_file(clerk.store, make(tmp_path))
    assert isinstance(caught.value, PaperFileError)
    assert sentence(caught.value).endswith("。")


def test_a_huge_file_is_not_read(
    clerk: Caseworker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(verifying, "LARGEST", 10)
    with pytest.raises(PaperFileTooLargeError):
        verify_file(clerk.store, drawn(tmp_path / "a.pdf"))


# what is otherwise


def told(one: object, other: object) -> list[str]:
    found = differences(plain_of(one), plain_of(other))
    return [difference_told(each) for each in found]


def test_a_row_among_ten_thousand_is_found():
    before, after = lines(10_000), lines(10_000)
    after[6999] = Line("甲07000", 2, yuan("700.01"))
    first, *others = told(paper(before), paper(after))
    assert first == "第7000行　甲07000，实发金额：纸上 700.00，现在 700.01"
    assert len(others) == 1  # the total


def test_rows_after_a_new_one_are_not_taken_for_others():
    before = lines(5)
    after = [*before[:2], Line("新来的"), *before[2:]]
    first, *others = told(paper(before), paper(after))
    assert first == "第3行　新来的：纸上没有，现在有“云溪社区　新来的　1　630.00”"
    assert all(each.startswith("合计") for each in others)


def test_a_row_is_found_again_among_new_ones_by_its_words():
    before = lines(3)
    after = [Line("新来的"), *before[1:], Line("甲00001", 2, yuan("999"))]
    found = told(paper(before), paper(after))
    assert any("甲00001" in each and "999.00" in each for each in found)


def test_a_column_that_is_new_is_told_once():
    one = paper(lines(50))
    more = (*one.columns, type(one.columns[0])("扣回", lambda _line: "无"))
    wide: ListPaper[Line] = ListPaper(**{**vars_of(one), "columns": more})
    assert told(one, wide) == ["栏目：纸上没有，现在有“扣回”"]


def vars_of(content: ListPaper[Line]) -> dict[str, Any]:
    return {name: getattr(content, name) for name in content.__dataclass_fields__}


def test_words_of_a_letter_are_compared_paragraph_by_paragraph():
    def letter(amount: str) -> Letter:
        table = Table(paper([]).columns, [Line("甲", 1, yuan(amount))])
        text = f"共发放{amount}元。"
        return Letter(("报告",), [Paragraph("一样的。"), Paragraph(text), table])

    assert told(letter("1"), letter("2")) == [
        "正文：纸上“共发放1元。”，现在“共发放2元。”",
        "第1行　甲，实发金额：纸上 1.00，现在 2.00",
        "合计，实发金额：纸上 1.00，现在 2.00",
    ]


def test_forms_are_compared_box_by_box(clerk: Caseworker, paid: RunId):
    issued = issue_paper(clerk.store, clerk.act(), "fund_approval", paid)
    with changed_by_other_hands(
        clerk,
        "update payments set amount = amount + 100 where name = '陈桂兰';"
        "update runs set total = total + 100",
    ) as store:
        found = verify_code(store, issued.code).differences
    assert any("1,081.00" in each.present for each in found)
    assert all(each.where for each in found)


def test_the_day_of_issue_stands_under_a_letter_that_is_verified_later(
    clerk: Caseworker, paid: RunId
):
    issued = issue_paper(clerk.store, clerk.act(), "year_end", 2019)
    clerk.day = date(2019, 6, 30)
    assert verify_code(clerk.store, issued.code).is_same
