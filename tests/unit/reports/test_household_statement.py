"""A household's statement, read back from its pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aidesk import cli
from aidesk.domain.household import HouseholdId
from aidesk.domain.month import Month, Span, year_span
from aidesk.domain.payment import RunKind
from aidesk.reports.blocks import Note
from aidesk.reports.household_statement import (
    household_statement,
    write_statement,
)
from aidesk.services.household_changes import set_incomes
from aidesk.services.recoveries import receive
from aidesk.services.register import NewIncome
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, yuan
from tests.readers import amount_told
from tests.unit.reports.papers import PRINTED_AT, joined, page_texts

YEAR = year_span(2019)


def text_of(store: Store, household: HouseholdId, folder: Path, **more: bool) -> str:
    path = folder / "明细.pdf"
    write_statement(store, household, YEAR, path, PRINTED_AT, **more)
    return "\n".join(page_texts(path.read_bytes()))


@pytest.fixture
def household(clerk: Caseworker) -> HouseholdId:
    """Return a household of one, paid 590 in January and 40 of back pay in July."""
    known = clerk.registers(a_household("陈桂兰"))
    clerk.grants("urban_dibao", known, "2019-01")
    clerk.pays("urban_dibao", "2019-01")
    clerk.pays("urban_dibao", "2019-07", RunKind.BACK_PAY)
    return known


def test_months_amounts_and_their_formulas_are_on_the_paper(clerk, household, tmp_path):
    text = text_of(clerk.store, household, tmp_path)
    assert "陈桂兰家2019年救助金发放明细" in text
    assert "1月 630.00 590.00 40.00" in text
    assert "此前已发：月发放 590.00" in text
    assert "应发 630.00 − 已发 590.00 = 40.00" in text
    # February to November were never paid: ten months and December, 630 each
    assert "还应发6,930.00元" in joined(text)


def test_numbers_are_masked_unless_they_are_asked_for(clerk, household, tmp_path):
    known = clerk.store.households.get(household)
    number = known.members[0].person.resident_id
    account = known.accounts[0].number
    masked = joined(text_of(clerk.store, household, tmp_path))
    assert number not in masked
    assert account not in masked
    assert f"{number[:6]}********{number[-4:]}" in masked
    full = joined(text_of(clerk.store, household, tmp_path, masked=False))
    assert number in full
    assert account in full


def test_what_is_to_come_back_has_its_columns(clerk, household, tmp_path):
    # an income of 100 comes to light: 630 were paid, 530 are due
    incomes = [NewIncome(yuan("100"))]
    set_incomes(clerk.store, clerk.act(), household, incomes, Month(2019, 1))
    (right,) = clerk.store.enrolments.of_household(household)
    receive(clerk.store, clerk.act(), right.id, yuan("30"), date(2019, 1, 2))
    text = text_of(clerk.store, household, tmp_path)
    assert "月份 应发 已发 补发 追回 还应发 还应收回" in text
    assert "1月 530.00 590.00 40.00 30.00 70.00" in text


def test_a_span_of_two_years_names_them(clerk, household):
    span = Span(Month(2018, 12), Month(2019, 1))
    paper = household_statement(clerk.store, household, span, date(2019, 1, 31))
    assert paper.title == ("陈桂兰家2018年12月至2019年1月救助金发放明细",)


def test_a_household_without_money_says_so(clerk, tmp_path):
    alone = clerk.registers(a_household("李永福"))
    text = text_of(clerk.store, alone, tmp_path)
    assert "这些月份没有应发和已发的救助金。" in text


def test_every_note_of_a_practice_household_can_be_worked_out(practice):
    for number in (1, 50, 84, 90):
        paper = household_statement(
            practice, HouseholdId(number), YEAR, date(2019, 12, 31)
        )
        first, *notes = [b for b in paper.blocks if isinstance(b, Note)]
        assert first.head.startswith("户主：")
        assert notes
        for note in notes:
            assert str(amount_told(note.lines)) in note.head


def test_the_command_line_writes_it_by_the_households_number(
    practice_path, tmp_path, capsys
):
    file = tmp_path / "一户.pdf"
    asked = ["statement", str(practice_path), "H0001", "2019", "-o", str(file)]
    assert cli.main(asked, lambda: PRINTED_AT) == 0
    assert file.read_bytes()[:4] == b"%PDF"
    asked[2] = "H9999"
    assert cli.main(asked, lambda: PRINTED_AT) == 1
    assert "没有户编号为“H9999”的家庭" in capsys.readouterr().err
