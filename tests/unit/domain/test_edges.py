"""The edges of values: what is just right still, and what is so no more."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.bank_return import BankLine, LineResult, Mismatch, SentLine, match
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.entitlement import is_at_floor, price_subsidy, rounding_worded
from aidesk.domain.fund import Cause, FundState, Source, Transfer
from aidesk.domain.identity import (
    IdFault,
    ResidentIdError,
    birth_date,
    masked_name,
    resident_id,
)
from aidesk.domain.money import ZERO
from aidesk.domain.month import Month, NotAMonthError, Span, year_span
from aidesk.domain.payment import list_sha256
from aidesk.domain.programme import AllowanceRate, Unit
from aidesk.domain.recovery import Withheld
from aidesk.domain.rules import (
    Claim,
    Purpose,
    TermsMissingError,
    follows_standard,
    top_up,
)
from aidesk.domain.standing import PaidKey, PaidSoFar
from tests.builders import made_up_id, month, yuan

BORN = made_up_id("1960-12-05", 1)


@pytest.mark.parametrize(("year", "number"), [(2000, 1), (2000, 12), (2099, 12)])
def test_the_first_and_the_last_month_there_are(year, number):
    assert str(Month(year, number)) == f"{year}-{number:02d}"


@pytest.mark.parametrize(
    ("year", "number"), [(1999, 12), (2100, 1), (2019, 0), (2019, 13), (2019, -1)]
)
def test_there_is_no_month_before_or_after(year, number):
    with pytest.raises(NotAMonthError):
        Month(year, number)


@pytest.mark.parametrize("typed", ["2019-13", "2019-00", "2019年13月", "2019.0"])
def test_a_year_has_twelve_months(typed):
    with pytest.raises(NotAMonthError) as caught:
        Month.parse(typed)
    assert caught.value.text == typed


def test_a_span_does_not_outlast_its_own_last_month():
    span = Span(month("2019-01"), month("2019-06"))
    assert span.outlasts(month("2019-05"))
    assert not span.outlasts(month("2019-06"))
    assert Span(month("2019-01")).outlasts(month("2099-12"))


def test_a_year_goes_from_january_to_december():
    assert year_span(2019) == Span(month("2019-01"), month("2019-12"))


def test_a_person_is_born_by_the_day_that_is_told():
    assert birth_date(BORN) == date(1960, 12, 5)
    assert resident_id(BORN, born_by=date(1960, 12, 5)) == BORN
    with pytest.raises(ResidentIdError) as caught:
        resident_id(BORN, born_by=date(1960, 12, 4))
    assert caught.value.fault is IdFault.BIRTH_DATE


@pytest.mark.parametrize(
    ("typed", "fault", "length"),
    [
        (BORN[:-1], IdFault.LENGTH, 17),
        (BORN + "1", IdFault.LENGTH, 19),
        ("A" + BORN[1:], IdFault.CHARACTERS, 18),
        ("530100196013050010", IdFault.BIRTH_DATE, 18),
        (BORN[:-1] + ("1" if BORN[-1] == "0" else "0"), IdFault.CHECK_DIGIT, 18),
    ],
)
def test_a_wrong_number_is_told_by_its_fault_and_length(typed, fault, length):
    with pytest.raises(ResidentIdError) as caught:
        resident_id(typed)
    assert (caught.value.fault, caught.value.length) == (fault, length)


def test_the_birth_date_that_is_too_late_is_told_with_the_length():
    with pytest.raises(ResidentIdError) as caught:
        resident_id(BORN, born_by=date(1950, 1, 1))
    assert caught.value.length == 18


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("陈桂兰", "陈某"),
        ("陈静", "陈某"),
        ("欧阳明", "欧阳某"),
        ("欧阳", "欧某"),  # with one character of a given name, or none to tell
        ("王", "王某"),
    ],
)
def test_of_a_masked_name_the_surname_is_left(name, masked):
    assert masked_name(name) == masked


def test_a_formula_follows_a_standard_unless_its_amount_was_decided():
    assert follows_standard("630.00 × 2人 − 收入 400.00 = 860.00")
    for decided in ("渐退期定额 590.00", "核定 2,000.00", "会议议定 8,000.00"):
        assert not follows_standard(decided)


def test_without_a_standard_nobody_can_say_what_is_due():
    with pytest.raises(TermsMissingError) as caught:
        list(top_up(Claim(), lambda _grade: None))
    assert caught.value.term == "standard"


def test_a_price_subsidy_of_just_half_a_yuan_is_rounded_up():
    # 590 × 5 % = 29.50
    assert price_subsidy(yuan("590"), 500, ZERO) == yuan("30")
    assert price_subsidy(yuan("590"), 500, ZERO, "fen") == yuan("29.50")


@pytest.mark.parametrize(
    ("standard", "scpi", "floor", "at_floor"),
    [
        ("590", 500, "30", False),  # just the floor
        ("590", 500, "30.01", True),
        ("590", None, "30", False),
        (None, 500, "30", False),
    ],
)
def test_a_rate_is_at_its_floor_where_it_would_be_less(standard, scpi, floor, at_floor):
    rate = AllowanceRate(
        kind="price_subsidy",
        programme="urban_dibao",
        beneficiaries=("urban_dibao",),
        month=month("2019-01"),
        per=Unit.PERSON,
        amount=yuan("30"),
        document="",
        standard=yuan(standard) if standard else None,
        scpi=scpi,
        floor=yuan(floor),
    )
    assert is_at_floor(rate) is at_floor


def test_a_rounding_has_the_name_that_formulas_give_it():
    assert rounding_worded("yuan") == "四舍五入到元"
    assert rounding_worded("yuan_up") == "进一到元"


def test_what_has_gone_out_is_all_that_lists_paid():
    paid = PaidSoFar(out=yuan("100"), waiting=yuan("10"), given_up=yuan("1"))
    assert paid.gone_out == yuan("111")


def test_what_is_outstanding_is_neither_recovered_nor_written_off():
    owed = PaidSoFar(claimed=yuan("100"), recovered=yuan("30"), written_off=yuan("20"))
    assert owed.outstanding == yuan("50")


def test_only_what_is_still_due_of_returned_money_is_paid_again():
    paid = PaidSoFar(out=yuan("50"), waiting=yuan("100"))
    assert paid.to_reissue(yuan("120")) == yuan("70")
    assert paid.to_reissue(yuan("200")) == yuan("100")
    assert paid.to_reissue(yuan("40")) == ZERO


@pytest.mark.parametrize(
    ("on", "mismatch"),
    [
        (date(2019, 1, 4), Mismatch.DAY),
        (date(2019, 1, 5), None),  # the day on which the list was sent
        (date(2019, 1, 9), None),  # the day on which the return is read
        (date(2019, 1, 10), Mismatch.DAY),
    ],
)
def test_the_bank_answers_between_the_sending_and_the_reading(on, mismatch):
    sent = SentLine("000001000001", 1, "0000005300000000001", yuan("590"))
    told = BankLine(sent.key, sent.account, sent.amount, LineResult.PAID, on=on)
    found = match([sent], {}, [told], date(2019, 1, 9), since=date(2019, 1, 5))
    assert [refused.mismatch for refused in found.refused] == [mismatch] * bool(
        mismatch
    )
    assert [answer.on for answer in found.answers] == [on] * (mismatch is None)


def test_the_fingerprint_of_a_list_tells_what_it_withholds():
    key = PaidKey(EnrolmentId(1), month("2019-01"), Purpose.GRANT)
    prints = {
        list_sha256((), [Withheld(line, key, "urban_dibao", yuan(amount))])
        for line, amount in ((1, "50"), (1, "60"), (2, "50"))
    }
    assert len({*prints, list_sha256(())}) == 4


@pytest.mark.parametrize(
    ("cause", "moves"),
    [
        (Cause.ALLOTTED, "0"),  # a promise
        (Cause.ARRIVED, "7"),
        (Cause.CARRIED_IN, "7"),
        (Cause.MOVED_IN, "7"),
        (Cause.MOVED_OUT, "-7"),
        (Cause.HANDED_BACK, "-7"),
    ],
)
def test_an_entry_moves_its_amount_once_or_not_at_all(cause, moves):
    on = date(2019, 1, 5)
    entry = Transfer("tekun", 2019, cause, Source.DISTRICT, yuan("7"), on, "")
    assert entry.moves == yuan(moves)


def test_a_fund_is_adjusted_by_what_came_from_elsewhere_less_what_went_there():
    sums = {Cause.MOVED_IN: "100", Cause.MOVED_OUT: "30", Cause.HANDED_BACK: "5"}
    entries = {(cause, Source.DISTRICT): yuan(sum_) for cause, sum_ in sums.items()}
    state = FundState("tekun", 2019, entries=entries, recovered=yuan("10"))
    assert state.adjusted == state.available == yuan("75")
