"""The year-end report as Word file and workbook: the same figures as in the PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from openpyxl import load_workbook

from aidesk.cli import main
from aidesk.domain.files import FolderNotWritableError
from aidesk.domain.money import Money
from aidesk.reports.blocks import (
    Annex,
    Chart,
    Heading,
    Letter,
    Note,
    Origin,
    Paragraph,
    Signature,
    Table,
)
from aidesk.reports.plain import paper_of as paper_again
from aidesk.reports.plain import plain_of
from aidesk.reports.text_in import read_text
from aidesk.reports.writing import write_paper, write_with
from aidesk.reports.year_report.reading import report_text
from aidesk.reports.year_report.sealing import seal
from aidesk.reports.year_report.versions import paper_of_version, paper_of_year
from aidesk.services.report_drafts import begin_report
from aidesk.storage.store import Store
from aidesk.wording.columns import Column
from tests.builders import Caseworker
from tests.unit.reports.papers import HOSTILE, IMPRINT, joined

DAY = date(2020, 3, 31)
AT = datetime.fromisoformat("2020-03-31T09:00")
LATER = datetime.fromisoformat("2020-04-01T16:30")
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?(?=万元|元|户|人|批|%)")
MARKS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
OFFICE_PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture(scope="module")
def letter(practice_office_file: Path) -> Letter:
    with Store.open(practice_office_file) as store:
        return paper_of_year(store, 2019, DAY)


@pytest.fixture(scope="module")
def files(
    practice_office_file: Path,
    letter: Letter,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return the folder with the report of 2019 as 报告.pdf, .docx and .xlsx."""
    folder = tmp_path_factory.mktemp("report")
    with Store.open(practice_office_file) as store:
        for kind in ("pdf", "docx", "xlsx"):
            write_paper(store, letter, folder / f"报告.{kind}", AT)
    return folder


def sheets(path: Path) -> dict[str, list[list[Any]]]:
    book = load_workbook(path)
    return {s.title: [[c.value for c in row] for row in s.iter_rows()] for s in book}


def test_the_word_file_says_what_the_pdf_says(files: Path):
    of_pdf = report_text((files / "报告.pdf").read_bytes())
    of_word = read_text(files / "报告.docx")
    prose = MARKS.sub("", of_word).partition("附件1")[0]
    # only the amounts that are drawn in the charts are pictures in Word
    told: set[str] = set()
    for line in filter(None, map(str.strip, prose.split("\n"))):
        if "\t" not in line and "（单位：" not in line:
            assert joined(line) in joined(of_pdf), line
            told.update(FIGURE.findall(line))
    assert {"70.32", "113.23", "20.70", "129.35", "83.3"} <= told


def test_every_figure_of_the_annex_stands_in_word_with_its_rows(
    files: Path, letter: Letter
):
    text = read_text(files / "报告.docx")
    of_pdf = joined(pdf_text(files / "报告.pdf"))
    found = [block for block in letter.blocks if isinstance(block, Origin)]
    assert len(found) > 50
    for origin in found:
        assert f"{origin.number}\t{origin.name}\t{origin.value}" in text
        assert joined(f"{origin.name}{origin.value}") in of_pdf
        for line in origin.lines:
            assert "\t".join(" ".join(cell.split()) for cell in line) in text


def pdf_text(path: Path) -> str:
    from aidesk.reports.preview import Preview  # noqa: PLC0415 - used here only

    with Preview(path) as pages:
        return "\n".join(pages.text(page) for page in range(len(pages)))


def test_the_workbook_adds_up_to_the_printed_figures(files: Path, letter: Letter):
    found = sheets(files / "报告.xlsx")
    money = found["各项目资金来源和使用情况"]
    assert money[1][0] == "单位：元　　演示数据"
    assert money[2][:3] == ["项目", "资金来源：中央资金", "资金来源：省级资金"]
    (dibao,) = [row for row in money if row[0] == "城市低保"]
    # 113.23 − 70.32 is printed as 42.92: to the fen there is no difference
    assert dibao[5:8] == [1_132_300, 703_150, 429_150]
    assert dibao[8] == pytest.approx(0.621)
    *rows, total = money[3:]
    for place in range(1, 8):
        assert sum(row[place] for row in rows) == total[place]
    assert total[6] == 1_293_546


def test_every_row_of_every_figure_is_a_number_in_the_workbook(
    files: Path, letter: Letter
):
    rows = sheets(files / "报告.xlsx")["数字来源"][3:]
    origins = [block for block in letter.blocks if isinstance(block, Origin)]
    assert len(rows) == sum(1 + len(origin.lines) for origin in origins)
    summed = 0
    for origin in origins:
        own = [row for row in rows if row[0] == origin.number]
        assert own[0][1:3] == [origin.name, origin.value]
        assert all(isinstance(row[6], int | float) for row in own[1:])
        if own[-1][3] == "合计":
            parts = sum(Decimal(str(row[6])) for row in own[1:-1])
            assert parts == Decimal(str(own[-1][6])), origin.name
            summed += 1
    assert summed > 20


def style_name(paragraph: WordParagraph) -> str | None:
    return paragraph.style.name if paragraph.style else None


def test_the_word_file_has_real_headings_heads_that_repeat_and_links(files: Path):
    document = Document(str(files / "报告.docx"))
    heads = [p.text for p in document.paragraphs if style_name(p) == "Heading 1"]
    assert heads[:2] == ["一、城市居民最低生活保障", "二、涉诉特困人员救助"]
    body = document.element.body
    named = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    led = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))]
    assert set(led) <= named
    assert {"origin_1", "mark_1"} <= set(led)
    money = document.tables[0]
    assert len(list(money._tbl.iter(qn("w:tblHeader")))) == 2
    lying = [s.orientation is WD_ORIENT.LANDSCAPE for s in document.sections]
    assert lying == [False, True, False]
    first = document.sections[0]
    sizes = (first.page_width, first.page_height, first.top_margin, first.left_margin)
    assert [round(size.mm) for size in sizes if size] == [210, 297, 37, 28]
    fonts = document.styles["Heading 1"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "黑体"
    assert "演示数据" in first.header.paragraphs[0].text


def test_charts_are_pictures_that_are_told_in_words(files: Path, letter: Letter):
    body = Document(str(files / "报告.docx")).element.body
    told = [each.get("descr") for each in body.iter(qn("wp:docPr"))]
    charts = [block for block in letter.blocks if isinstance(block, Chart)]
    assert len(told) == len(charts) == 3
    for text, chart in zip(told, charts, strict=True):
        assert text.startswith(chart.caption)
        assert all(name in text for name in chart.names)
    with ZipFile(files / "报告.docx") as parts:
        names = [n for n in parts.namelist() if n.startswith("word/media")]
        assert all(parts.read(n).startswith(b"\x89PNG") for n in names)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_the_same_report_gives_the_same_bytes_at_any_hour(
    practice: Store, letter: Letter, files: Path, tmp_path: Path, kind: str
):
    again = paper_again(plain_of(letter))
    write_paper(practice, again, tmp_path / f"再.{kind}", LATER)
    first = (files / f"报告.{kind}").read_bytes()
    assert (tmp_path / f"再.{kind}").read_bytes() == first


def test_a_changed_payment_changes_both_files(
    practice: Store, files: Path, tmp_path: Path
):
    Caseworker(practice, DAY).receives("urban_dibao", "1000", year=2019)
    letter = paper_of_year(practice, 2019, DAY)
    for kind in ("docx", "xlsx"):
        path = tmp_path / f"报告.{kind}"
        write_paper(practice, letter, path, AT)
        assert path.read_bytes() != (files / path.name).read_bytes()


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_year_without_data_has_files_too(store: Store, tmp_path: Path, kind: str):
    path = tmp_path / f"空.{kind}"
    write_paper(store, paper_of_year(store, 2019, DAY), path, AT)
    if kind == "docx":
        assert "绩效评价报告" in read_text(path)
    else:
        _title, _unit, heads, *rows = sheets(path)["各项目资金来源和使用情况"]
        place = heads.index("支出")
        assert {row[place] for row in rows} == {0}


def test_a_report_of_some_programmes_holds_only_these(practice: Store, tmp_path: Path):
    clerk = Caseworker(practice, DAY)
    (first,) = practice.reports.of_year(2019)
    seal(practice, clerk.act(), first.id, DAY)
    report = begin_report(practice, clerk.act(), 2019, ["tekun"])
    letter = paper_of_version(practice, report, DAY)
    write_paper(practice, letter, tmp_path / "部分.docx", AT)
    write_paper(practice, letter, tmp_path / "部分.xlsx", AT)
    text = read_text(tmp_path / "部分.docx")
    assert "特困人员供养" in text
    assert "703,150.00元" not in text
    rows = sheets(tmp_path / "部分.xlsx")["各项目资金来源和使用情况"][3:]
    assert {row[0] for row in rows} <= {"特困供养", "合计"}


HARD = (*HOSTILE, "\x00\x0b控制", "\ud800半", "换\n行", "_x0041_")


def hostile_letter() -> Letter:
    columns: tuple[Column[Any], ...] = (
        Column("=1+1", str),
        Column("金额", lambda _row: Money(100)),
    )
    months = tuple(f"<{n}>" for n in range(2))
    return Letter(
        ("<b>标题", "&报告"),
        (
            *(Paragraph(text, 3) for text in HARD),
            Heading("</w:t>"),
            Table(columns, HARD, "[表]/*?:'", "元"),
            Chart("<图>", "beside", months, ("&",), ((Money(1), Money(-2)),)),
            Note("<尾差>", HARD),
            Signature("<单位>", DAY),
            Annex("附件1", "<&>"),
            *(
                Origin(1, text, text, (text,), ((text, "", text, "1元"),))
                for text in HARD
            ),
        ),
    )


def test_hostile_texts_stay_texts(tmp_path: Path):
    letter = hostile_letter()
    for kind in ("docx", "xlsx"):
        write_with(IMPRINT, letter, tmp_path / f"坏.{kind}")
    paragraphs = [p.text for p in Document(str(tmp_path / "坏.docx")).paragraphs]
    for number, text in enumerate(HOSTILE, 1):
        assert f"{number}.{text}" in paragraphs
    assert any("□半" in text for text in paragraphs)
    assert any("换 行" in text for text in paragraphs)
    found = sheets(tmp_path / "坏.xlsx")
    kinds = {
        cell.data_type
        for sheet in load_workbook(tmp_path / "坏.xlsx")
        for row in sheet.iter_rows()
        for cell in row
    }
    assert "f" not in kinds
    assert "e" not in kinds
    assert {row[0] for row in next(iter(found.values()))[3:]} >= set(HOSTILE)
    assert len({name.lower() for name in found}) == 3


def test_the_command_writes_each_kind_and_tells_what_is_wrong(
    practice_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for kind in ("docx", "xlsx"):
        path = tmp_path / f"报告.{kind}"
        code = main(["report", str(practice_path), "2019", "-o", str(path)], lambda: AT)
        assert code == 0
        assert path.exists()
    missing = tmp_path / "没有" / "报告.docx"
    assert main(["report", str(practice_path), "2019", "-o", str(missing)], lambda: AT)
    assert "Traceback" not in capsys.readouterr().err
    assert not list(tmp_path.glob("~*"))


def test_a_folder_that_is_not_there_is_told(
    practice: Store, letter: Letter, tmp_path: Path
):
    with pytest.raises(FolderNotWritableError):
        write_paper(practice, letter, tmp_path / "没有" / "报告.xlsx", AT)


@pytest.mark.skipif(OFFICE_PROGRAM is None, reason="no LibreOffice on this PC")
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_libreoffice_opens_the_files(files: Path, tmp_path: Path, kind: str):
    assert OFFICE_PROGRAM is not None
    source = shutil.copy(files / f"报告.{kind}", tmp_path / f"report.{kind}")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [
            OFFICE_PROGRAM,
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            source,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = joined(pdf_text(tmp_path / "report.pdf"))
    assert "129.35" in text if kind == "docx" else "1,293,546.00" in text
