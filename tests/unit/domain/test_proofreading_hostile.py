"""Any text is read, however it is made, and in little time."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidesk.domain.proofreading.reader import proofread

SIGNS = "一二三十百万元户人次%，。；：、（）()《》0123456789.,其中合计共支出结余到位\n\t|–/每约余第"
SECONDS = 5.0

scraps = st.sampled_from(
    (
        "其中",
        "合计",
        "共计10万元",
        "12人",
        "，",
        "。",
        "；",
        "：",
        "（",
        "）",
        "占5%",
        "一、",
        "1.",
        "2019年5月",
        "至",
        "人均3元",
        "约",
        "\t",
        "\n",
        "结余2万元",
    )
)


@settings(max_examples=300)
@given(st.text(SIGNS, max_size=120))
def test_any_signs_are_read(text: str):
    proofread(text)


@settings(max_examples=300)
@given(st.lists(scraps, max_size=40).map("".join))
def test_scraps_of_reports_are_read_and_each_place_is_where_it_says(text: str):
    reading = proofread(text)
    places = [f.place for f in reading.findings] + [v.place for v in reading.verified]
    for place in places:
        start, end = place.span_in(text)
        assert "".join(text[start:end].split()) == "".join(place.quote.split())


@pytest.mark.parametrize(
    "text",
    [
        "1" * 50_000,
        "10万元，" * 5_000,
        "（" * 20_000,
        "一、\n" * 10_000,
        "占5%，" * 8_000,
        "救助12人，其中男5人，女7人，" * 2_000,
        "共3人支出5元，人均3元，" * 2_000,
        "1,234," * 8_000,
        "1\t2\t3\n" * 5_000 + "合计\t1\t2",
    ],
    ids=lambda text: text[:12],
)
def test_a_text_made_to_take_long_takes_no_longer(text: str):
    began = process_time()
    proofread(text)
    assert process_time() - began < SECONDS
