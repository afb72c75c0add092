"""Founding an office, and what holds for all of it."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest

from aidesk.domain.household import NegativeAmountError
from aidesk.domain.journal import Act
from aidesk.domain.programme import UnknownProgrammeError
from aidesk.domain.text import TextMissingError
from aidesk.services.offices import (
    AppliedBeforeEffectiveError,
    InstitutionExistsError,
    StandardExistsError,
    found_office,
    rename_unit,
    set_practice_day,
)
from aidesk.services.settings import (
    OfficeSettings,
    change_settings,
    office_settings,
)
from aidesk.storage.errors import OfficeExistsError
from aidesk.storage.store import Store
from tests.builders import Caseworker, month, nothing_changed, yuan

FOUNDING = Act(datetime(2019, 1, 2, 8), "测试员", "founding")  # noqa: DTZ001 - office time


def test_an_office_without_a_name_is_not_founded(tmp_path: Path):
    with pytest.raises(TextMissingError):
        found_office(tmp_path / "office.aidesk", FOUNDING, "  ", [])
    assert list(tmp_path.iterdir()) == []


def test_an_office_whose_programmes_cannot_be_kept_is_not_founded(
    tmp_path: Path, store: Store
):
    twice = [store.programmes.get("tekun")] * 2
    with pytest.raises(sqlite3.IntegrityError):
        found_office(tmp_path / "new.aidesk", FOUNDING, "演示区民政局", twice)
    assert [path.name for path in tmp_path.glob("new*")] == []


def test_an_office_is_not_founded_over_another(office_path: Path):
    with pytest.raises(OfficeExistsError):
        found_office(office_path, FOUNDING, "别的单位", [])


def test_an_office_knows_its_programmes_in_order(store: Store):
    names = [programme.short_name for programme in store.programmes.all().values()]
    assert names == ["城市低保", "涉诉救助", "临时救助", "特困供养", "精减退职"]
    assert store.programmes.get("urban_dibao").basis


def test_an_office_can_be_renamed(clerk: Caseworker):
    rename_unit(clerk.store, clerk.act(), " 演示区  民政局 ")
    assert clerk.store.office.get().unit == "演示区 民政局"
    with nothing_changed(clerk.store), pytest.raises(TextMissingError):
        rename_unit(clerk.store, clerk.act(), "")


def test_a_practice_office_has_a_day(clerk: Caseworker):
    set_practice_day(clerk.store, clerk.act(), date(2019, 6, 1))
    assert clerk.store.office.get().practice_day == date(2019, 6, 1)


def test_a_standard_is_kept_as_it_was_decided(clerk: Caseworker):
    clerk.sets_standard("urban_dibao", "rural", "412.50", "2019-01", "2019-07")
    rows = clerk.store.programmes.standard_rows("urban_dibao")
    (rural,) = [row for row in rows if row.grade == "rural"]
    assert (rural.amount, rural.document) == (yuan("412.50"), "演民发")
    assert (rural.effective_from, rural.applied_from) == (
        month("2019-01"),
        month("2019-07"),
    )


@pytest.mark.parametrize(
    ("standard", "error"),
    [
        (("urban_dibao", "urban", "640", "2019-01"), StandardExistsError),
        (("urban_dibao", "urban", "-1", "2020-01"), NegativeAmountError),
        (
            ("urban_dibao", "urban", "640", "2020-01", "2019-12"),
            AppliedBeforeEffectiveError,
        ),
        (("rural_dibao", "urban", "640", "2020-01"), UnknownProgrammeError),
    ],
)
def test_a_standard_that_cannot_be_is_refused(clerk: Caseworker, standard, error):
    with nothing_changed(clerk.store), pytest.raises(error):
        clerk.sets_standard(*standard)


def test_a_standard_may_be_zero(clerk: Caseworker):
    clerk.sets_standard("tekun", "care_dispersed_3", "0", "2020-01")


def test_settings_have_defaults_and_are_journalled_when_they_change(clerk: Caseworker):
    assert office_settings(clerk.store) == OfficeSettings(
        month_of_death_paid=1, temporary_ceiling=12, pay_day=10
    )
    before = clerk.store.journal.head().seq
    changed = OfficeSettings(temporary_ceiling=6)
    change_settings(clerk.store, clerk.act(), changed)
    assert office_settings(clerk.store) == changed
    (line,) = clerk.store.journal.recent(clerk.store.journal.head().seq - before)
    assert (line.subject, line.body) == (
        "setting:temporary_ceiling",
        '{"new":6,"old":12}',
    )


def test_settings_that_stay_write_nothing(clerk: Caseworker):
    with nothing_changed(clerk.store):
        change_settings(clerk.store, clerk.act(), OfficeSettings())


def test_an_institution_is_recorded_once(store: Store, clerk: Caseworker):
    clerk.opens_home("演示敬老院")
    with nothing_changed(store), pytest.raises(InstitutionExistsError):
        clerk.opens_home("演示敬老院")
