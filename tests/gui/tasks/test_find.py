"""A family is found by the first letters of its name, also by a second reading."""

from __future__ import annotations

from datetime import date

import pytest

MONDAY = date(2019, 12, 2)


@pytest.mark.parametrize("letters", ["czx", "zzx"])
def test_a_family_is_found_by_initials_and_its_details_are_seen(
    sits_down, office, letters
):
    person = sits_down(office, MONDAY)
    person.goes_to_page("家庭登记")
    person.sees("陈桂兰", "李永福", "罗天顺")
    person.goes_into("查找")
    person.types(letters)
    person.sees("曾正祥", "860.00", "云溪社区", "630.00 × 2人 − 收入 400.00 = 860.00")
    person.sees_no("陈桂兰")
    person.sees("530100********", "曾小宝")
    assert person.strokes + person.clicks <= 2
