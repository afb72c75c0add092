"""Forms: all texts stand, signatures below the room for them, lines never parted."""

from __future__ import annotations

import re

import pytest

from aidesk.reports.form import Box, Form, FormLine, label
from aidesk.reports.plain import paper_of, plain_of
from aidesk.reports.writing import pdf_of
from tests.unit.reports.papers import HOSTILE, IMPRINT, PRACTICE, joined, page_texts

SIGNED = [label("局长审批意见"), Box(span=2, foot="局长（签字）：　　年　　月　　日")]


def form(lines: list[FormLine], **more) -> Form:
    return Form("专项资金使用审批表", (30, 50, 50), lines, "演示区民政局", **more)


def texts(paper: Form) -> list[str]:
    return page_texts(pdf_of(paper, IMPRINT))


def test_a_form_has_its_title_its_boxes_and_who_signs():
    told = FormLine([label("项目名称"), Box("城市低保"), Box("83户")])
    (page,) = texts(form([told, FormLine(SIGNED, 20)], note="单位：元"))
    for words in ("专项资金使用审批表", "填报单位：演示区民政局", "单位：元", "83户"):
        assert words in page
    assert joined("局长（签字）：年月日") in joined(page)


@pytest.mark.parametrize("text", [*HOSTILE, "长" * 200, "㼆𬭎䶮"])
def test_whatever_is_typed_stands_as_it_is(text: str):
    (page,) = texts(form([FormLine([label("用途"), Box(text, 2)])]))
    assert joined(text) in joined(page)


def test_lines_that_belong_together_stand_on_one_page_below_the_title():
    told = [FormLine([label(f"第{n}行"), Box("甲", 2)]) for n in range(23)]
    chain = [FormLine(SIGNED, 20, joined=n < 2) for n in range(3)]
    first, second = texts(form([*told, *chain], remarks=["注：一式两份。"]))
    assert "第22行" in first
    assert "签字" not in first
    assert second.count("签字") == 3
    assert "专项资金使用审批表" in second
    assert re.search(r"注：一式两份。", second)


def test_a_form_that_is_kept_is_drawn_again_as_it_was():
    paper = form([FormLine(SIGNED, 20)], remarks=["注"])
    assert pdf_of(paper_of(plain_of(paper)), PRACTICE) == pdf_of(paper, PRACTICE)
