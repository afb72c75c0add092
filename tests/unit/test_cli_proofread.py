"""``main.py proofread``: a report as it was once signed, and files that are no text."""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from reportlab.pdfgen.canvas import Canvas

from aidesk import cli
from aidesk.reports.fonts import Role, font_of
from aidesk.services.year_end import year_figures
from aidesk.storage.store import Store

NOON = datetime(2020, 4, 1, 12, 0)  # noqa: DTZ001 - the office's own time
REPORT = Path(__file__).parents[1] / "files" / "report_2019.txt"


def run(*arguments: str) -> int:
    return cli.main(["proofread", *arguments], lambda: NOON)


def proofread(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    """Return the exit code and what was told as JSON."""
    code = run(*arguments, "--json")
    return code, json.loads(capsys.readouterr().out)


def found_in(told: Any) -> set[tuple[str, str, str]]:
    return {(f["kind"], f["quote"], f["expected"]) for f in told["findings"]}


SIGNED = {
    ("wording", "共计发放城市低保资金共计发放城市低保资金", "共计发放城市低保资金"),
    ("wording", "26.万元", "26万元"),
    ("rounding", "42.92万元", "42.91万元"),
    ("wording", "依据依据", "依据"),
    ("error", "20.07万元", "20.70万元"),
    ("error", "六、综合评价情况及评价结论", "四、 五、"),
    ("error", "六个项目", "五个项目"),
}
RIGHT = {
    "113.23万元",
    "28.09万元",
    "21.06万元",
    "18.22万元",
    "2.48万元",
    "0.51万元",
    "83户",
    "101人",
    "83.3%",
}


def test_the_report_that_was_signed_in_2019(capsys: pytest.CaptureFixture[str]):
    code, told = proofread(capsys, str(REPORT))
    assert code == 1
    assert found_in(told) == SIGNED
    assert {right["quote"] for right in told["verified"]} >= RIGHT
    [wrong] = [f for f in told["findings"] if f["quote"] == "20.07万元"]
    assert wrong["line"] == 31
    assert "10.0 + 5.0 + 3.85 + 1.85 = 20.70" in wrong["explanation"]
    [headings] = [f for f in told["findings"] if f["expected"] == "四、 五、"]
    assert "特困人员供养、六十年代精减退职职工生活补助" in headings["explanation"]


def test_beside_the_office_file_every_figure_is_compared(
    capsys: pytest.CaptureFixture[str], practice_path: Path
):
    code, told = proofread(
        capsys, str(REPORT), "--office", str(practice_path), "--year", "2019"
    )
    assert code == 1
    wrong = [f for f in told["findings"] if f["rule"] == "office"]
    assert [(f["quote"], f["expected"]) for f in wrong] == [("20.07万元", "20.70万元")]
    compared = [right for right in told["verified"] if right["rule"] == "office"]
    assert len(compared) >= 30


def test_a_figure_that_the_office_file_has_otherwise(
    capsys: pytest.CaptureFixture[str], practice_path: Path, tmp_path: Path
):
    text = REPORT.read_text(encoding="utf-8").replace(
        "临时救助金7.03", "临时救助金7.30"
    )
    changed = tmp_path / "报告.txt"
    changed.write_text(text.replace("结余21.06", "结余20.79"), encoding="utf-8")
    arguments = ("--office", str(practice_path), "--year", "2019")
    _, told = proofread(capsys, str(changed), *arguments)
    wrong = {
        (f["quote"], f["expected"]) for f in told["findings"] if f["rule"] == "office"
    }
    assert wrong == {
        ("20.07万元", "20.70万元"),
        ("7.30万元", "7.03万元"),
        ("20.79万元", "21.06万元"),
    }


def test_a_plain_text_tells_line_kind_and_what_to_do(
    capsys: pytest.CaptureFixture[str],
):
    assert run(str(REPORT)) == 1
    told = capsys.readouterr().out
    assert "第 31 行　错误　“20.07万元”" in told
    assert "合计应为 20.70万元。" in told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_texts_of_all_encodings_that_windows_writes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, encoding: str
):
    copied = tmp_path / "报告.txt"
    copied.write_bytes(REPORT.read_text(encoding="utf-8").encode(encoding))
    assert found_in(proofread(capsys, str(copied))[1]) == SIGNED


def test_a_word_file(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    document = Document()
    for line in REPORT.read_text(encoding="utf-8").splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "报告.docx"))
    assert found_in(proofread(capsys, str(tmp_path / "报告.docx"))[1]) == SIGNED


def test_a_pdf_whose_lines_are_broken_anywhere(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    path = tmp_path / "报告.pdf"
    canvas, left, font = Canvas(str(path)), 780, font_of(Role.BODY).fontName
    canvas.setFont(font, 12)
    for line in REPORT.read_text(encoding="utf-8").splitlines():
        for at in range(0, len(line), 34):
            canvas.drawString(60, left, line[at : at + 34])
            left -= 20
            if left < 60:
                canvas.showPage()
                canvas.setFont(font, 12)
                left = 780
    canvas.save()
    found = found_in(proofread(capsys, str(path))[1])
    assert {f for f in SIGNED if f[0] == "error"} <= found


def refused(capsys: pytest.CaptureFixture[str], path: Path) -> str:
    assert run(str(path)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    assert "打不开" in refused(capsys, tmp_path / "没有.txt")


def test_an_empty_file(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    (tmp_path / "空.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    assert "没有文字" in refused(capsys, tmp_path / "空.txt")


def test_a_picture_called_text(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    (tmp_path / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert "不是文字文件" in refused(capsys, tmp_path / "图.txt")


@pytest.mark.parametrize("name", ["报告.doc", "报告.wps"])
def test_an_old_word_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
):
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0")
    assert "另存为 .docx" in refused(capsys, tmp_path / name)


def test_another_kind_of_file(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    assert ".txt .docx .pdf" in refused(capsys, tmp_path / "报告.xlsx")


@pytest.mark.parametrize("name", ["报告.docx", "报告.pdf"])
def test_a_damaged_file(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(b"no such file at all")
    assert "已损坏" in refused(capsys, tmp_path / name)


def test_a_word_file_with_broken_inside(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    path = tmp_path / "报告.docx"
    Document().save(str(path))
    with ZipFile(path) as good, ZipFile(tmp_path / "坏.docx", "w") as bad:
        for name in good.namelist():
            broken = b"<w:document" if name == "word/document.xml" else good.read(name)
            bad.writestr(name, broken)
    assert "已损坏" in refused(capsys, tmp_path / "坏.docx")


def test_a_word_file_with_a_password(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    (tmp_path / "报告.docx").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
    )
    assert "加了密码" in refused(capsys, tmp_path / "报告.docx")


def test_a_pdf_with_a_password(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    canvas = Canvas(str(tmp_path / "锁.pdf"), encrypt="secret")
    canvas.drawString(60, 700, "1")
    canvas.save()
    assert "加了密码" in refused(capsys, tmp_path / "锁.pdf")


def test_a_scanned_pdf(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    canvas = Canvas(str(tmp_path / "扫描.pdf"))
    canvas.rect(60, 60, 200, 200, fill=1)
    canvas.save()
    assert "扫描件" in refused(capsys, tmp_path / "扫描.pdf")


def test_a_huge_file(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    assert "最多读 20 MB" in refused(capsys, path)


def test_a_year_without_payments_differs_everywhere(
    capsys: pytest.CaptureFixture[str], practice_path: Path
):
    arguments = ("--office", str(practice_path), "--year", "2031")
    code, told = proofread(capsys, str(REPORT), *arguments)
    assert code == 1
    assert any(f["quote"] == "70.32万元" for f in told["findings"])


def test_an_office_without_a_year_is_asked_for_one(
    capsys: pytest.CaptureFixture[str], practice_path: Path
):
    assert run(str(REPORT), "--office", str(practice_path)) == 2
    assert "--year" in capsys.readouterr().err


def test_reading_changes_nothing(practice_path: Path, tmp_path: Path):
    before = practice_path.read_bytes()
    copied = Path(shutil.copy(REPORT, tmp_path))
    run(str(copied), "--office", str(practice_path), "--year", "2019")
    assert practice_path.read_bytes() == before
    with Store.open(practice_path) as store:
        assert year_figures(store, year=2019).year == 2019
