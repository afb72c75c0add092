"""Typed text: cleaned of marks that nobody sees, never of characters of a name."""

from __future__ import annotations

import pytest

from aidesk.domain.text import (
    TextMissingError,
    TextTooLongError,
    cleaned,
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
