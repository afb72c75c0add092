"""Resident ID and account numbers: the one form they have, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.identity import (
    AccountNumberError,
    IdFault,
    ResidentIdError,
    Sex,
    account_number,
    age_in,
    birth_date,
    masked_account,
    masked_id,
    resident_id,
    sex,
)
from tests.builders import check_digit, made_up_id

GOOD = made_up_id("1960-01-01", 1)


def test_check_digit_by_hand():
    # 5·7+3·9+0+1·5+0+0+1·2+9·1+6·6+0+0+1·9+0+1·5+0+0+1·2 = 130; 130 mod 11 = 9 → 3
    assert check_digit("53010019600101001") == "3"
    # the example of the standard itself
    assert check_digit("11010519491231002") == "X"


@pytest.mark.parametrize(
    "typed",
    [
        "11010519491231002X",
        "11010519491231002x",
        " 110105 19491231 002X\n",
        "110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "\ufeff11010519491231002X",
    ],
)
def test_an_id_number_has_one_form(typed):
    assert resident_id(typed) == "11010519491231002X"


def test_a_place_that_no_table_knows_is_no_fault():
    first_17 = "53011419600101001"  # the district itself is missing from the table
    number = first_17 + check_digit(first_17)
    assert resident_id(number) == number


@pytest.mark.parametrize("wrong", sorted(set("0123456789X") - {GOOD[-1]}))
def test_every_wrong_check_digit_is_refused(wrong):
    with pytest.raises(ResidentIdError) as caught:
        resident_id(GOOD[:-1] + wrong)
    assert caught.value.fault is IdFault.CHECK_DIGIT


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", IdFault.LENGTH),
        (GOOD[:15], IdFault.LENGTH),
        (GOOD + "1", IdFault.LENGTH),
        ("A" + GOOD[1:], IdFault.CHARACTERS),
        ("X" + GOOD[1:], IdFault.CHARACTERS),
        (GOOD.replace("0", "٠"), IdFault.CHARACTERS),  # digits of another script
        (made_up_id("2019-02-29"), IdFault.BIRTH_DATE),
        (made_up_id("1960-13-01"), IdFault.BIRTH_DATE),
        (made_up_id("1960-00-10"), IdFault.BIRTH_DATE),
    ],
)
def test_what_is_wrong_with_a_number_is_told(typed, fault):
    with pytest.raises(ResidentIdError) as caught:
        resident_id(typed)
    assert caught.value.fault is fault


def test_the_error_does_not_carry_the_number():
    with pytest.raises(ResidentIdError) as caught:
        resident_id(GOOD[:-1] + "X")
    assert GOOD[:-1] not in repr(vars(caught.value))


def test_birth_and_sex_are_read_from_the_number():
    assert birth_date(made_up_id("2019-04-18", 1)) == date(2019, 4, 18)
    assert [sex(made_up_id(number=n)) for n in (1, 2)] == ["1", "2"]
    assert (Sex.MALE.value, Sex.FEMALE.value) == ("1", "2")


@pytest.mark.parametrize("typed", ["6217 0038 6000 1234 567", "6217003860001234567"])
def test_an_account_number_is_bare_digits(typed):
    assert account_number(typed) == "6217003860001234567"


@pytest.mark.parametrize("typed", ["", "1234567", "1" * 33, "62170038X", "٦٢١٧٠٠٣٨٦"])
def test_what_is_no_account_number_is_refused(typed):
    with pytest.raises(AccountNumberError):
        account_number(typed)


def test_numbers_and_names_are_masked():
    assert masked_id("53010019600101001X") == "530100********001X"
    assert masked_account("6217003860001234567") == "****4567"
    assert (masked_id(""), masked_account("")) == ("", "")


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(1959, 6, 1), date(2019, 6, 1), 60),
        (date(1959, 6, 2), date(2019, 6, 1), 59),
        (date(2000, 2, 29), date(2018, 2, 28), 17),
        (date(2000, 2, 29), date(2018, 3, 1), 18),
        (date(2019, 6, 1), date(2019, 6, 1), 0),
    ],
)
def test_age_is_full_years(born, day, age):
    assert age_in(born, day) == age
