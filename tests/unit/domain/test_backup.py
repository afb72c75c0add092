"""How long backups are kept, and that a manifest shows when it was changed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from aidesk.domain.backup import (
    Backup,
    Manifest,
    NotAManifestError,
    Sums,
    Why,
    kept,
    newest_first,
)
from aidesk.domain.money import Money


def at(*facts: int) -> datetime:
    """Return a moment by the office's own clock."""
    return datetime(*facts)  # type: ignore[arg-type] # noqa: DTZ001 - it knows no zones


NEW_YEARS_EVE = at(2026, 12, 31, 17, 0)
SUMS = Sums(
    {"households": 141, "persons": 166, "payments": 2761},
    Money(128354600),
    Money(137850000),
    {"urban_dibao/2019": Money(42915000)},
)


def backup(number: int, made: datetime, why: Why = Why.CLOSE) -> Backup:
    manifest = Manifest(
        number=number,
        why=why,
        at=made,
        app="0.4.0",
        schema=4,
        office="252b4bb637b3ce92",
        unit="演示区民政局",
        practice=False,
        seq=number * 10,
        head="ab" * 32,
        size=1785856,
        sha256="cd" * 32,
        sums=SUMS,
    )
    return Backup(Path(f"{number:06}.aidesk"), manifest)


def made_on(*days: datetime, why: Why = Why.CLOSE) -> list[Backup]:
    return [backup(number, day, why) for number, day in enumerate(days, 1)]


def numbers(backups) -> list[int]:
    return sorted(each.manifest.number for each in backups)


def test_the_last_ten_are_kept():
    at_one_day = made_on(*[NEW_YEARS_EVE] * 12)
    assert numbers(kept(at_one_day)) == list(range(3, 13))


def test_of_each_day_the_last_one_is_kept_for_thirty_days():
    # December 2 to 31, two a day: 1 and 2 on the 2nd, 59 and 60 on the 31st
    days = [at(2026, 12, day, hour, 0) for day in range(2, 32) for hour in (9, 17)]
    evenings = list(range(2, 61, 2))
    last_ten = list(range(51, 61))
    assert numbers(kept(made_on(*days))) == sorted({*evenings, *last_ten})


def test_days_without_backups_do_not_count():
    fortnightly = [NEW_YEARS_EVE - timedelta(days=14 * n) for n in range(29, -1, -1)]
    assert len(kept(made_on(*fortnightly))) == 30  # 30 days with a backup, all kept


def test_months_and_years_are_kept_for_longer():
    """One backup a month on its 1st, from January 2015 to December 2026: 144 of them."""
    months = [at(year, m, 1) for year in range(2015, 2027) for m in range(1, 13)]
    # 30 days with backups: 115 to 144.  24 months are among them.
    # Years: the last one of each of ten years, the Decembers of 2017 (36) to 2026 (144).
    decembers = list(range(36, 145, 12))
    expected = sorted({*range(115, 145), *decembers})
    assert numbers(kept(made_on(*months))) == expected
    assert expected[:8] == [36, 48, 60, 72, 84, 96, 108, 115]


def test_months_are_kept_where_there_are_many_days():
    """Forty days in a row, then nothing for two years but one backup a month."""
    daily = [at(2024, 1, 1) + timedelta(days=n) for n in range(40)]
    # daily: January has 1 to 31, February 32 to 40; then March 2024 to December 2025
    monthly = [at(2024, m, 1) for m in range(3, 13)]
    monthly += [at(2025, m, 1) for m in range(1, 13)]
    stays = numbers(kept(made_on(*daily, *monthly)))
    # 62 in all; 30 days with backups are the 22 monthly ones and 33 to 40;
    # 24 months: those 22, February's last (40) and January's last (31)
    assert stays == [31, *range(33, 63)]


def test_backups_around_the_lists_of_the_current_year_all_stay():
    lists = [backup(n, at(2026, 1, 5, 9, n % 60), Why.BEFORE_RUN) for n in range(1, 51)]
    last_year = [
        backup(n, at(2025, 12, 5, 9, n % 60), Why.AFTER_RUN) for n in range(-50, 0)
    ]
    later = [backup(100 + n, at(2026, 6, 1, 9, n)) for n in range(12)]
    stays = numbers(kept([*last_year, *lists, *later]))
    assert stays == [-1, *range(1, 51), *range(102, 112)]


def test_the_order_is_that_of_making_and_not_of_the_clock():
    wrong = backup(11, at(2000, 1, 1))
    others = made_on(*[NEW_YEARS_EVE] * 10)
    assert newest_first([*others, wrong])[0] == wrong
    assert wrong in kept([*others, wrong])


def test_a_clock_that_was_far_ahead_once_costs_no_list_of_the_year():
    lists = made_on(*[at(2026, 1, 5)] * 20, why=Why.AFTER_RUN)
    ahead = backup(21, at(2099, 1, 1))
    assert kept([*lists, ahead]) == {*lists, ahead}


def test_nothing_is_kept_of_nothing_and_one_is_always_kept():
    assert kept([]) == frozenset()
    assert kept([backup(1, at(2010, 1, 1))])


def test_a_manifest_is_read_as_it_was_written():
    manifest = backup(7, NEW_YEARS_EVE, Why.BEFORE_RUN).manifest
    assert Manifest.from_text(manifest.as_text()) == manifest


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "null", '"x"', "not json", '{"manifest": {}, "sha256": ""}'],
)
def test_what_is_no_manifest_is_told(text):
    with pytest.raises(NotAManifestError):
        Manifest.from_text(text)


def test_every_changed_character_of_a_manifest_is_found():
    text = backup(7, NEW_YEARS_EVE).manifest.as_text().rstrip()
    plain = json.loads(text)
    for place, sign in enumerate(text):
        changed = f"{text[:place]}{'1' if sign != '1' else '2'}{text[place + 1 :]}"
        try:
            found = Manifest.from_text(changed)
        except NotAManifestError:
            continue
        assert json.loads(found.as_text()) == plain  # only the layout was changed


def test_a_manifest_of_other_kinds_is_refused_although_its_hash_is_right():
    manifest = backup(7, NEW_YEARS_EVE).manifest
    wrong = replace(manifest, number="7")  # type: ignore[arg-type]
    with pytest.raises(NotAManifestError):
        Manifest.from_text(wrong.as_text())
