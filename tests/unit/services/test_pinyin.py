"""Initials: a name is found by every reading of its characters."""

from __future__ import annotations

import pytest

from aidesk.services.pinyin import initials


@pytest.mark.parametrize(
    ("name", "found_by"),
    [
        ("陈桂兰", "cgl"),
        ("曾正祥", "zzx"),
        ("曾正祥", "czx"),
        ("单雄", "sx"),
        ("单雄", "dx"),
        ("仇 英", "qy"),
        ("阿依古丽·买买提", "aygl·mmt"),
        ("Maria 李", "marial"),
    ],
)
def test_a_name_is_found_by_each_reading(name, found_by):
    assert found_by in initials(name).split(" ")


def test_a_name_of_many_readings_keeps_a_bounded_number():
    assert len(initials("曾单仇解查曾单仇解查").split(" ")) <= 16


def test_a_character_without_a_known_reading_stands_for_itself():
    assert initials("\U00031350李").endswith("l")


def test_no_name_has_no_initials():
    assert initials("") == ""
