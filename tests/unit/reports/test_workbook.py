"""Lists as workbooks: read back with openpyxl."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from defusedxml.ElementTree import fromstring
from openpyxl.worksheet.worksheet import Worksheet

from aidesk.domain.money import Money
from aidesk.reports.imprint import Imprint
from aidesk.reports.lists import ListPaper
from aidesk.reports.workbook import make_workbook
from tests.unit.reports.papers import (
    HOSTILE,
    IMPRINT,
    PRACTICE,
    Line,
    lines,
    paper,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = ("序号", "社区", "姓名", "人数", "实发金额")


def bytes_of(content: ListPaper[Line], imprint: Imprint = IMPRINT) -> bytes:
    file = io.BytesIO()
    make_workbook(content, imprint, file)
    return file.getvalue()


def sheet_of(content: ListPaper[Line], imprint: Imprint = IMPRINT) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(bytes_of(content, imprint))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_rows_stand_below_the_heads_and_sum_to_the_total():
    sheet = sheet_of(paper(lines(500)))
    assert tuple(cell.value for cell in sheet[3]) == HEAD
    rows = list(sheet.iter_rows(min_row=4, max_row=503, values_only=True))
    assert rows[0] == (1, "云溪社区", "甲00001", 2, 630.01)
    assert [row[0] for row in rows] == list(range(1, 501))
    total = [cell.value for cell in sheet[504]]
    assert total[0] == "合计（500户）"
    assert total[3] == sum(int(str(row[3])) for row in rows)
    assert Decimal(str(total[4])) == sum(Decimal(str(row[4])) for row in rows)


def test_money_is_an_exact_number_and_texts_are_texts():
    sheet = sheet_of(paper([Line("001234", 1, Money(1_234_567))]))
    name, amount = sheet["C4"], sheet["E4"]
    assert (name.value, name.data_type, name.number_format) == ("001234", "s", "@")
    assert (amount.value, amount.number_format) == (12345.67, "#,##0.00")
    content = zipfile.ZipFile(io.BytesIO(bytes_of(paper([Line("甲", 1, Money(10))]))))
    xml = content.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>0.10</v>" in xml


@pytest.mark.parametrize("name", [*HOSTILE, "  两边  ", "6222020200112233445"])
def test_hostile_names_stay_texts(name: str):
    sheet = sheet_of(paper([Line(name)]))
    cell = sheet["C4"]
    assert (cell.value, cell.data_type) == (name, "s")


def test_no_cell_is_a_formula():
    content = zipfile.ZipFile(io.BytesIO(bytes_of(paper([Line(n) for n in HOSTILE]))))
    for part in content.namelist():
        assert b"<f>" not in content.read(part)


def test_characters_that_would_spoil_the_file_are_taken_out():
    sheet = sheet_of(paper([Line("王\x00\ud800\ufffe五\u202e")]))
    assert sheet["C4"].value == "王□□五"


def test_rare_names_are_kept():
    assert sheet_of(paper([Line("李𠮷生")]))["C4"].value == "李𠮷生"


def test_it_prints_landscape_with_its_heads_on_each_page():
    sheet = sheet_of(paper(lines(3)))
    assert sheet.page_setup.orientation == "landscape"
    assert str(sheet.page_setup.paperSize) == "9"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$1:$3"
    assert sheet.freeze_panes == "A4"


def test_title_unit_words_and_signatures_stand_around_the_rows():
    sheet = sheet_of(paper(lines(2)), PRACTICE)
    texts = [str(cell.value) for row in sheet for cell in row if cell.value]
    assert texts[0] == "2019年12月城市低保发放名册"
    assert re.match(
        "填报单位：演示区民政局　　发放月份：2019年12月　　单位：元", texts[1]
    )
    assert "演示数据" in texts[1]
    assert "合计金额（大写）：人民币壹仟贰佰陆拾元零叁分" in texts
    assert texts[-1].startswith("制表人：")
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.right.text == "演示数据"


def test_a_title_with_signs_that_sheets_refuse_is_taken():
    content = paper(lines(1))
    odd = ListPaper("名册/[1]:*?" + "长" * 40, content.columns, content.rows)
    assert sheet_of(odd).title.startswith("名册__1____长")


@pytest.mark.parametrize("name", ["王_x0041_", "&amp;lt;<![CDATA[", "  甲  乙  "])
def test_codes_that_excel_and_xml_read_are_printed_literally(name: str):
    content = zipfile.ZipFile(io.BytesIO(bytes_of(paper([Line(name)]))))
    sheet = fromstring(content.read("xl/worksheets/sheet1.xml"))
    texts = [text.text for text in sheet.iter(f"{{{MAIN}}}t")]
    # what follows _x005F is no code any more: Excel shows the sign that it is, _
    assert name in [(text or "").replace("_x005F_", "_") for text in texts]
    assert "_x0041_" not in {(text or "")[1:] for text in texts}


def test_a_text_longer_than_excel_takes_leaves_the_file_whole():
    assert len(sheet_of(paper([Line("长" * 40_000)]))["C4"].value) == 32_767
