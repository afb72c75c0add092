"""Letters: numbers, pages and signatures, read back from the PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date

import pytest

from aidesk.domain.files import MissingGlyphError
from aidesk.domain.money import Money
from aidesk.reports.blocks import (
    Addressee,
    Attachments,
    Block,
    Heading,
    Letter,
    Paragraph,
    Signature,
    Table,
)
from aidesk.reports.letters import draw_letter
from aidesk.reports.numbering import Numbering, in_chinese
from tests.unit.reports.papers import (
    COLUMNS,
    HOSTILE,
    IMPRINT,
    PRACTICE,
    Line,
    joined,
    page_texts,
)

SIGNATURE = Signature("演示区民政局", date(2020, 3, 31))
LONG = "为切实保障困难群众的基本生活权益，根据《社会救助暂行办法》的规定执行。" * 12


def pdf_of(blocks: Sequence[Block], title: Sequence[str] = ("报告",)) -> bytes:
    file = io.BytesIO()
    draw_letter(Letter(title, blocks), IMPRINT, file)
    return file.getvalue()


def test_headings_and_points_are_numbered_by_the_program():
    blocks: list[Block] = [
        Heading("低保"),
        Paragraph("甲", 3),
        Paragraph("乙", 3),
        Heading("特困"),
        Heading("集中", 2),
        Paragraph("丙", 3),
        Heading("分散", 2),
        Paragraph("丁", 3),
        Paragraph("戊", 4),
    ]
    (page,) = page_texts(pdf_of(blocks))
    numbered = re.findall(
        r"^(.+(?:低保|特困|集中|分散|[甲乙丙丁戊]))$", page, re.MULTILINE
    )
    assert numbered == [
        "一、低保",
        "1.甲",
        "2.乙",
        "二、特困",
        "（一）集中",
        "1.丙",
        "（二）分散",
        "1.丁",
        "（1）戊",
    ]


def test_numbers_go_on_past_ten():
    assert [in_chinese(n) for n in (1, 9, 10, 11, 19, 20, 21, 99)] == [
        "一", "九", "十", "十一", "十九", "二十", "二十一", "九十九",
    ]  # fmt: skip
    numbering = Numbering()
    assert [numbering.next(1) for _ in range(12)][-1] == "十二、"


def test_all_text_is_there_and_pages_are_numbered_outside():
    pages = page_texts(pdf_of([Paragraph(LONG)] * 6))
    assert len(pages) > 1
    body = ""
    for number, page in enumerate(pages, 1):
        assert f"— {number} —" in page
        assert f"共{len(pages)}页" in page
        body += page.split(f"— {number} —")[0]
    assert joined(LONG * 6) in joined(body)


def test_no_line_begins_with_a_closing_sign():
    for page in page_texts(pdf_of([Paragraph(LONG)] * 6)):
        for line in page.split("\n"):
            assert line[:1] not in set("，。》）")
            assert line[-1:] not in set("《（")


@pytest.mark.parametrize("count", range(1, 9))
def test_nobody_signs_an_otherwise_empty_page(count: int):
    pages = page_texts(pdf_of([*[Paragraph(LONG)] * count, SIGNATURE]))
    assert re.search(r"[^\n]+\n演示区民政局\n2020年3月31日\n— \d+ —", pages[-1]), pages[
        -1
    ]
    assert not pages[-1].startswith("演示区民政局")


@pytest.mark.parametrize("lead", range(1, 20))
def test_a_heading_never_stands_last_on_a_page(lead: int):
    blocks: list[Block] = [
        *[Paragraph("甲")] * lead,
        Heading("低保"),
        Paragraph(LONG),
        Paragraph(LONG),
    ]
    for number, page in enumerate(page_texts(pdf_of(blocks)), 1):
        before = page.split(f"— {number} —")[0].strip().split("\n")
        assert before[-1] != "一、低保"


def test_a_table_has_its_rows_and_its_total():
    rows = [Line("张三", 2, Money(126000)), Line("李四")]
    (page,) = page_texts(pdf_of([Table(COLUMNS, rows)]))
    assert "社区 姓名 人数 实发金额" in page
    assert "云溪社区 张三 2 1,260.00" in page
    assert "合计 3 1,890.00" in page


def test_a_long_table_goes_on_over_the_page():
    rows = [Line(f"甲{n:03d}") for n in range(60)]
    pages = page_texts(pdf_of([Table(COLUMNS, rows)]))
    assert len(re.findall(r"甲\d{3}", "".join(pages))) == 60


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_printed_as_they_are(text: str):
    blocks: list[Block] = [Heading(text), Paragraph(text), Paragraph("李𠮷生")]
    (page,) = page_texts(pdf_of(blocks, (text,)))
    assert joined(page).count(joined(text)) == 3
    assert "李𠮷生" in page


def test_a_character_without_a_font_is_named():
    with pytest.raises(MissingGlyphError) as caught:
        pdf_of([Paragraph("张\ue001三")])
    assert caught.value.chars == {"\ue001"}


def test_the_same_letter_gives_the_same_bytes():
    blocks: list[Block] = [Heading("低保"), Paragraph(LONG), SIGNATURE]
    assert pdf_of(blocks) == pdf_of(blocks)


def test_practice_letters_say_so_on_each_page():
    file = io.BytesIO()
    draw_letter(Letter(("报告",), [Paragraph(LONG)] * 6), PRACTICE, file)
    assert all(page.count("演示数据") == 2 for page in page_texts(file.getvalue()))


def test_a_letter_names_its_addressee_and_numbers_its_attachments():
    attached = Attachments(["名册（5页）", "审批表" * 20, "清单"])
    (page,) = page_texts(
        pdf_of([Addressee("演示区财政局"), Paragraph("请拨付。"), attached, SIGNATURE])
    )
    lines = page.split("\n")
    assert lines.index("演示区财政局：") < lines.index("请拨付。")
    assert "附件：1. 名册（5页）" in lines
    assert lines.index("3. 清单") < lines.index("演示区民政局")
    assert joined("2. " + "审批表" * 20) in joined(page)


def test_a_single_attachment_has_no_number():
    (page,) = page_texts(pdf_of([Attachments(["发放名册"])]))
    assert "附件：发放名册" in page
