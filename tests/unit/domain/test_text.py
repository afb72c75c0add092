"""Typed text: cleaned of marks that nobody sees, never of characters of a name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import aidesk
from aidesk.domain.text import (
    TextMissingError,
    TextTooLongError,
    cleaned,
    narrowed,
    needed_text,
    short_text,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  陈 桂兰\t", "陈 桂兰"),
        ("陈\u3000\u3000桂兰", "陈 桂兰"),
        ("陈\u200b桂\u202e兰\x00", "陈桂兰"),
        ("a\r\nb", "a b"),
        ("陈\ud800兰", "陈兰"),
        ("陈\U0002fffe\ufdd0兰\uffff", "陈兰"),  # no characters
        ("陈\u3164兰\ufe0f\u2800", "陈兰"),  # letters and marks without a shape
        ("e\u200b\u0301", "é"),  # what belongs together meets when it is gone
        ("q" + "\u0330" * 9, "q\u0330\u0330"),  # would paint over other lines
        ("", ""),
    ],
)
def test_spaces_are_made_single_and_unseen_marks_fall_away(typed, kept):
    assert cleaned(typed) == kept


@pytest.mark.parametrize(
    "name",
    [
        "王㐂",  # rare, in the first extension
        "李𠮷",
        "赵\U00031350",  # named in Unicode 15
        "周\U0002ebf0",  # for names of people, in Unicode 15.1
        "禰\ufe00",  # a form of its own
    ],
)
def test_rare_characters_of_names_stay(name):
    assert cleaned(name) == name


def test_a_character_is_never_exchanged_for_one_that_looks_alike():
    assert cleaned("\u2f00") == "\u2f00"  # a radical, which NFKC would exchange


def test_numbers_and_searches_take_the_plainest_form():
    assert narrowed("１２３４\u3000\u2003Ｘ\u202e") == "1234 X"
    assert narrowed("\u2f00㎡") == "一m2"


@pytest.mark.parametrize("clean", [cleaned, narrowed])
def test_no_character_that_there_is_has_to_be_cleaned_twice(clean):
    most = [
        *range(0, 0x30000, 256),
        *range(0xE0000, 0xE1000, 256),
        sys.maxunicode - 255,
    ]
    for first in most:  # the rest is not assigned
        once = clean("".join(f"a{chr(n)}中{chr(n)}" for n in range(first, first + 256)))
        assert clean(once) == once
        once.encode()


@given(text=st.text(max_size=30), clean=st.sampled_from([cleaned, narrowed]))
def test_cleaning_twice_is_cleaning_once(text, clean):
    once = clean(text)
    assert clean(once) == once
    assert once.isprintable() or any(ord(c) > 0xFFFF or c >= "\ue000" for c in once)


def test_what_is_far_too_long_is_not_even_looked_at():
    with pytest.raises(TextTooLongError) as caught:
        short_text(" " * 10_001, "note")
    assert caught.value.length == 10_001


def test_text_that_must_be_there_is_asked_for():
    assert needed_text(" 陈桂兰 ", "name") == "陈桂兰"
    with pytest.raises(TextMissingError) as caught:
        needed_text(" \u200b ", "name")
    assert caught.value.what == "name"


def test_text_that_is_too_long_is_refused():
    assert short_text("a" * 200, "note") == "a" * 200
    with pytest.raises(TextTooLongError) as caught:
        short_text("a" * 201, "note")
    assert (caught.value.length, caught.value.longest) == (201, 200)


def test_text_is_brought_to_one_form_here_and_nowhere_else():
    folder = Path(aidesk.__file__).parent
    others = [
        file.relative_to(folder).as_posix()
        for file in sorted(folder.rglob("*.py"))
        if "normalize(" in file.read_text(encoding="utf-8")
    ]
    assert others == ["domain/text.py"]
