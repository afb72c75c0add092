"""Lists as PDF: what is on the pages, read back from the file."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

import pypdfium2
import pytest

from aidesk.domain.files import MissingGlyphError
from aidesk.domain.money import Money
from tests.unit.reports.papers import (
    HOSTILE,
    IMPRINT,
    PRACTICE,
    Line,
    fen,
    joined,
    lines,
    page_texts,
    paper,
    pdf_of,
)

ROW = re.compile(r"^\d+ 云溪社区 甲(\d{5}) (\d) ([\d,]+\.\d\d)$", re.MULTILINE)
SUBTOTAL = re.compile(r"本页小计（(\d+)户） (\d+) ([\d,]+\.\d\d)")
TOTAL = re.compile(r"合计（(\d+)户） (\d+) ([\d,]+\.\d\d)")


def summed(found: list[tuple[str, str, str]]) -> tuple[int, int, int]:
    return (
        len(found),
        sum(int(persons) for _name, persons, _amount in found),
        sum(fen(amount) for _name, _persons, amount in found),
    )


def numbers(match: re.Match[str] | None) -> tuple[int, int, int]:
    assert match
    return int(match[1]), int(match[2]), fen(match[3])


@pytest.mark.parametrize("count", [1, 14, 15, 16, 17, 18, 19, 20, 83, 500])
def test_subtotals_are_the_sums_of_their_pages_and_the_total_of_all(count: int):
    pages = page_texts(pdf_of(paper(lines(count))))
    for page in pages:
        assert numbers(SUBTOTAL.search(page)) == summed(ROW.findall(page))
    everything = "\n".join(pages)
    assert numbers(TOTAL.search(pages[-1])) == summed(ROW.findall(everything))
    assert [int(name) for name, _, _ in ROW.findall(everything)] == list(
        range(1, count + 1)
    )


@pytest.mark.parametrize("count", range(10, 45))
def test_total_words_and_signatures_stand_together_below_a_row(count: int):
    pages = page_texts(pdf_of(paper(lines(count))))
    assert ROW.search(pages[-1])
    assert "合计金额（大写）：人民币" in pages[-1]
    assert "制表人：" in pages[-1]
    assert "单位负责人：" in pages[-1]
    for page in pages[:-1]:
        assert "制表人" not in page
        assert not TOTAL.search(page)


def test_each_page_has_title_heads_number_and_origin():
    pages = page_texts(pdf_of(paper(lines(40))))
    assert len(pages) == 3
    for number, page in enumerate(pages, 1):
        assert page.startswith("2019年12月城市低保发放名册\n")
        assert "填报单位：演示区民政局" in page
        assert "单位：元" in page
        assert "序号 社区 姓名 人数 实发金额" in page
        assert f"第{number}页共3页" in joined(page)
        assert "打印时间：2019年12月9日 15:20" in page
        assert "演示数据" not in page


def test_practice_papers_say_so_at_head_and_foot_of_each_page():
    for page in page_texts(pdf_of(paper(lines(40)), PRACTICE)):
        assert page.count("演示数据") == 2


def test_an_empty_list_has_a_total_of_nothing():
    (page,) = page_texts(pdf_of(paper([])))
    assert "合计（0户） 0 0.00" in page
    assert "人民币零元整" in page


def test_the_amount_is_repeated_in_capitals():
    rows = [Line("甲", 1, Money(70_315_000))]
    (page,) = page_texts(pdf_of(paper(rows)))
    assert "合计金额（大写）：人民币柒拾万叁仟壹佰伍拾元整" in page


def test_the_same_paper_gives_the_same_bytes_and_another_time_others():
    one, again = pdf_of(paper(lines(40))), pdf_of(paper(lines(40)))
    assert one == again
    later = replace(IMPRINT, printed_at=IMPRINT.printed_at.replace(minute=21))
    assert pdf_of(paper(lines(40)), later) != one


def test_the_file_tells_its_title_unit_and_time():
    document = pypdfium2.PdfDocument(pdf_of(paper(lines(1))))
    told = document.get_metadata_dict()
    assert told["Title"] == "2019年12月城市低保发放名册"
    assert told["Author"] == "演示区民政局"
    assert told["CreationDate"] == "D:20191209152000"
    document.close()


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_printed_as_they_are(name: str):
    (page,) = page_texts(pdf_of(paper([Line(name)])))
    assert joined(name) in joined(page)
    assert "合计（1户） 1 630.00" in page


def test_characters_without_a_shape_cannot_break_a_page():
    rows = [Line("王\u202e五\x00\ud800六\n七\u200b")]
    (page,) = page_texts(pdf_of(paper(rows)))
    assert "王五□六 七" in page


@pytest.mark.parametrize("name", ["王㼆", "刘𬭎", "龚䶮", "李𠮷生", "赵𡋾", "钱𩧢"])
def test_rare_names_are_printed_and_can_be_searched_for(name: str):
    (page,) = page_texts(pdf_of(paper([Line(name)])))
    assert name in page


def test_a_character_that_no_font_has_is_named_and_nothing_is_written():
    with pytest.raises(MissingGlyphError) as caught:
        pdf_of(paper([Line("好"), Line("张\U00031350三"), Line("\ue001")]))
    assert caught.value.chars == {"\U00031350", "\ue001"}
    assert caught.value.where == "张\U00031350三"


def test_long_texts_wrap_and_no_sign_is_lost():
    name, place = "欧阳" * 100, "W" * 200
    text = joined("".join(page_texts(pdf_of(paper([Line(name, place=place)] * 3)))))
    assert text.count("欧") == 300
    assert text.count("W") == 600


def test_no_text_stands_on_another_or_off_the_page():
    rows = [Line("欧阳" * 20, 999_999, Money(99_999_999_999), "云" * 70)] * 4
    document = pypdfium2.PdfDocument(pdf_of(paper(rows), PRACTICE))
    page = document[0]
    width, height = page.get_size()
    texts = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
    boxes = [text.get_bounds() for text in texts]
    for left, bottom, right, top in boxes:
        assert 0 < left < right < width
        assert 0 < bottom < top < height
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0]
        assert apart or one[3] <= other[1] or other[3] <= one[1], (one, other)
    page.close()
    document.close()
