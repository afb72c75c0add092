"""The bank's return is matched by key, account and amount; every line has its heap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.bank_return import (
    BankLine,
    LineAnswer,
    LineResult,
    Mismatch,
    SentLine,
    line_key,
    match,
)
from tests.builders import yuan

DAY = date(2019, 1, 12)
FIRST = SentLine(line_key(7, 1), 1, "12345678", yuan("590"))
SECOND = SentLine(line_key(7, 2), 2, "87654321", yuan("630"))
SENT = [FIRST, SECOND]
PAID = BankLine(FIRST.key, "12345678", yuan("590"), LineResult.PAID)
BACK = BankLine(SECOND.key, "87654321", yuan("630"), LineResult.RETURNED, "户名不符")


def test_keys_tell_run_and_line_and_never_run_together():
    assert line_key(7, 1) == "000007000001"
    assert line_key(1, 11) != line_key(11, 1)


def test_a_return_that_fits_answers_every_line():
    matched = match(SENT, {}, [PAID, BACK], DAY)
    assert matched.answers == (
        LineAnswer(1, LineResult.PAID, DAY),
        LineAnswer(2, LineResult.RETURNED, DAY, "户名不符"),
    )
    assert (matched.known, matched.refused, matched.missing) == (0, (), ())
    assert [answer.line for answer in matched.of(LineResult.RETURNED)] == [2]


def test_a_line_the_bank_says_nothing_of_is_missing():
    matched = match(SENT, {}, [PAID], DAY)
    assert matched.missing == (SECOND,)


def test_the_reason_of_a_paid_line_is_not_kept():
    (answer,) = match(SENT, {}, [replace(PAID, reason="交易成功")], DAY).answers
    assert answer.reason == ""


@pytest.mark.parametrize(
    ("told", "mismatch"),
    [
        (replace(PAID, key=line_key(8, 1)), Mismatch.UNKNOWN),
        (replace(PAID, key=""), Mismatch.UNKNOWN),
        (replace(PAID, account="12345679"), Mismatch.ACCOUNT),
        (replace(PAID, amount=yuan("589.99")), Mismatch.SHORT),
        (replace(PAID, amount=yuan("590.01")), Mismatch.OVER),
        (replace(BACK, amount=yuan("63")), Mismatch.SHORT),  # returned ones too
    ],
)
def test_a_line_that_does_not_fit_is_refused_and_its_line_stays_missing(told, mismatch):
    matched = match(SENT, {}, [told], DAY)
    assert matched.answers == ()
    assert [(r.bank, r.mismatch) for r in matched.refused] == [(told, mismatch)]
    assert len(matched.missing) == 2


def test_a_refused_line_shows_what_the_list_has():
    (refused,) = match(SENT, {}, [replace(PAID, account="1")], DAY).refused
    assert refused.sent == FIRST
    (unknown,) = match(SENT, {}, [replace(PAID, key="x")], DAY).refused
    assert unknown.sent is None


def test_a_line_that_comes_twice_counts_once():
    matched = match(SENT, {}, [PAID, PAID], DAY)
    assert len(matched.answers) == 1
    assert [r.mismatch for r in matched.refused] == [Mismatch.TWICE]


def test_the_same_return_again_is_known_and_a_contrary_one_refused():
    before = {a.line: a for a in match(SENT, {}, [PAID, BACK], DAY).answers}
    again = match(SENT, before, [PAID, BACK], DAY)
    assert (again.answers, again.known, again.refused, again.missing) == ((), 2, (), ())
    contrary = replace(PAID, result=LineResult.RETURNED, reason="已销户")
    (refused,) = match(SENT, before, [contrary], DAY).refused
    assert refused.mismatch is Mismatch.CONTRADICTS


def test_a_return_that_says_two_things_of_a_line_is_taken_for_neither():
    contrary = replace(PAID, result=LineResult.RETURNED, reason="已销户")
    matched = match(SENT, {}, [PAID, contrary, BACK], DAY)
    assert [answer.line for answer in matched.answers] == [2]
    assert [r.mismatch for r in matched.refused] == [Mismatch.CONTRADICTS] * 2
    assert matched.missing == (FIRST,)


def test_lines_keep_the_day_that_the_bank_gives_them():
    earlier = replace(PAID, on=date(2019, 1, 10))
    matched = match(SENT, {}, [earlier, BACK], DAY, date(2019, 1, 8))
    assert [answer.on for answer in matched.answers] == [date(2019, 1, 10), DAY]


@pytest.mark.parametrize("day", [date(2019, 1, 7), date(2019, 1, 13)])
def test_a_day_before_the_list_was_sent_or_still_to_come_is_refused(day):
    matched = match(SENT, {}, [replace(PAID, on=day)], DAY, date(2019, 1, 8))
    assert [r.mismatch for r in matched.refused] == [Mismatch.DAY]
    assert len(matched.missing) == 2
