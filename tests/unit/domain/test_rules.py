"""The five rules, by pencil: what each kind of subsidy pays for one month."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from aidesk.domain.entitlement import (
    Entitlement,
    care_allowance,
    entitlements,
    has_supplement,
    price_subsidy,
)
from aidesk.domain.money import ZERO
from aidesk.domain.programme import Programme, Rhythm, Standard, Standards, Unit
from aidesk.domain.rules import (
    CareMode,
    Claim,
    Purpose,
    Terms,
    TermsMissingError,
)
from tests.builders import month, yuan

JUNE = month("2019-06")
DIBAO = MappingProxyType({"urban": "630"})
TEKUN = MappingProxyType(
    {"basic_central": "820", "basic_dispersed": "740"}
    | {"care_central_1": "835", "care_central_3": "251", "care_dispersed_3": "0"}
)


def due(
    rule: str, claim: Claim, rates: MappingProxyType[str, str], rounding: str = "fen"
) -> tuple[Entitlement, ...]:
    """Return what a rule pays in June 2019 by standards that held long before."""
    programme = Programme("p", "", "", rule, rounding, Unit.HOUSEHOLD, Rhythm.MONTHLY)
    since = month("2018-01")
    standards = Standards(
        "p", [Standard("p", g, yuan(a), since, since, "") for g, a in rates.items()]
    )
    return entitlements(programme, standards, claim, JUNE, JUNE)


def amounts(found: tuple[Entitlement, ...]) -> dict[Purpose, str]:
    """Return the amounts by purpose, as they are written."""
    return {entitlement.purpose: str(entitlement.amount) for entitlement in found}


@pytest.mark.parametrize(
    ("rounding", "amount"),
    [("yuan", "681.00"), ("yuan_up", "681.00"), ("jiao", "680.80"), ("fen", "680.83")],
)
def test_pension_and_a_years_rent_are_rounded_once_at_the_end(rounding, amount):
    # 412.50 + 2,000 ÷ 12 = 579.1666…; 630 × 2 − 579.1666… = 680.8333…
    claim = Claim(2, monthly_income=yuan("412.50"), yearly_income=yuan("2000"))
    assert amounts(due("top_up", claim, DIBAO, rounding)) == {Purpose.GRANT: amount}


@pytest.mark.parametrize("rounding", ["fen", "yuan", "yuan_up"])
def test_the_difference_is_taken_on_the_household_not_per_head(rounding):
    claim = Claim(3, monthly_income=yuan("1894"))
    rates = MappingProxyType({"urban": "632"})
    assert amounts(due("top_up", claim, rates, rounding)) == {Purpose.GRANT: "2.00"}


def test_income_above_the_standard_pays_nothing_and_says_so():
    rates = MappingProxyType({"urban": "590"})
    (found,) = due("top_up", Claim(1, monthly_income=yuan("600")), rates)
    assert found.amount == ZERO
    assert found.explanation() == "590.00 × 1人 − 收入 600.00 = 0.00（收入超过标准）"


def test_income_equal_to_the_standard_pays_nothing():
    (found,) = due("top_up", Claim(1, monthly_income=yuan("630")), DIBAO)
    assert found.explanation() == "630.00 × 1人 − 收入 630.00 = 0.00"


@pytest.mark.parametrize(
    ("born", "grade", "ill", "gets_it"),
    [
        (date(1954, 3, 1), None, False, True),  # 65
        (date(1954, 3, 1), 1, True, True),  # three reasons, still one person
        (date(1979, 3, 1), 1, False, True),
        (date(1979, 3, 1), 2, False, True),
        (date(1979, 3, 1), 3, False, False),
        (date(1979, 3, 1), None, True, True),
        (date(1979, 3, 1), None, False, False),
        (date(2009, 3, 1), None, False, True),  # 10
        (date(1959, 6, 1), None, False, True),  # 60 on the first of the month
        (date(1959, 6, 2), None, False, False),
        (date(2001, 6, 1), None, False, False),  # 18
        (date(2001, 6, 2), None, False, True),
    ],
)
def test_who_gets_a_supplement(born, grade, ill, gets_it):
    assert has_supplement(born, JUNE, grade, seriously_ill=ill) is gets_it


def test_a_head_of_65_a_disabled_spouse_and_a_child_get_three_supplements():
    persons = [
        (date(1954, 3, 1), None),
        (date(1979, 3, 1), 1),
        (date(2009, 3, 1), None),
    ]
    count = sum(has_supplement(b, JUNE, g, seriously_ill=False) for b, g in persons)
    rates = MappingProxyType({**DIBAO, "supplement": "104"})
    found = due("top_up", Claim(3, supplemented=count), rates)
    assert amounts(found) == {Purpose.GRANT: "1,890.00", Purpose.SUPPLEMENT: "312.00"}
    assert found[1].explanation() == "分类施保 104.00 × 3人 = 312.00"


def test_an_office_without_a_supplement_pays_none():
    found = due("top_up", Claim(1, supplemented=1), DIBAO)
    assert amounts(found) == {Purpose.GRANT: "630.00"}


def test_a_frozen_amount_stands_in_place_of_the_difference():
    claim = Claim(2, yuan("5000"), supplemented=1, terms=Terms(decided=yuan("417")))
    rates = MappingProxyType({**DIBAO, "supplement": "104"})
    found = due("top_up", claim, rates)
    assert amounts(found) == {Purpose.GRANT: "417.00", Purpose.SUPPLEMENT: "104.00"}
    assert found[0].explanation() == "渐退期定额 417.00 = 417.00"


@pytest.mark.parametrize(
    ("minimum_wage", "tiers"),
    [
        ("1670", ("835.00", "418.00", "251.00")),  # halves to even give 250
        ("1990", ("995.00", "498.00", "299.00")),  # … 298
        ("2070", ("1,035.00", "518.00", "311.00")),  # … 310
    ],
)
def test_care_allowances_are_shares_of_the_minimum_wage(minimum_wage, tiers):
    assert tuple(map(str, care_allowance(yuan(minimum_wage)))) == tiers


@pytest.mark.parametrize(
    ("scpi", "each"),
    [
        (480, "30.00"),  # 30.24 before rounding
        (550, "35.00"),
        (600, "38.00"),
        (710, "45.00"),
        (780, "49.00"),
        (950, "60.00"),  # 59.85 before rounding
    ],
)
def test_price_subsidy_is_standard_times_index_to_the_yuan(scpi, each):
    assert str(price_subsidy(yuan("630"), scpi, ZERO)) == each


def test_price_subsidy_is_never_below_its_floor():
    assert str(price_subsidy(yuan("630"), 100, yuan("10"))) == "10.00"
    assert str(price_subsidy(yuan("630"), 480, yuan("10"))) == "30.00"


@pytest.mark.parametrize(
    ("mode", "tier", "basic", "care"),
    [
        (CareMode.CENTRAL, 1, "820.00", "835.00"),
        (CareMode.CENTRAL, 3, "820.00", "251.00"),
        (CareMode.DISPERSED, 3, "740.00", "0.00"),
    ],
)
def test_destitute_people_get_the_basic_sum_and_the_allowance_of_their_tier(
    mode, tier, basic, care
):
    found = due("basic_and_care", Claim(terms=Terms(mode=mode, tier=tier)), TEKUN)
    assert amounts(found) == {Purpose.BASIC: basic, Purpose.CARE: care}
    assert [f.grade for f in found] == [f"basic_{mode}", f"care_{mode}_{tier}"]


@pytest.mark.parametrize(
    ("terms", "missing"),
    [(Terms(tier=1), "mode"), (Terms(mode=CareMode.CENTRAL), "tier")],
)
def test_care_without_mode_or_tier_cannot_be_worked_out(terms, missing):
    with pytest.raises(TermsMissingError) as caught:
        due("basic_and_care", Claim(terms=terms), TEKUN)
    assert caught.value.term == missing


@pytest.mark.parametrize(
    ("persons", "months", "amount", "text"),
    [
        (1, 9, "5,670.00", "630.00 × 9个月 = 5,670.00"),
        (1, 12, "7,560.00", "630.00 × 12个月 = 7,560.00"),
        (3, 2, "3,780.00", "630.00 × 6人月 = 3,780.00"),
    ],
)
def test_temporary_help_is_months_of_standard(persons, months, amount, text):
    claim = Claim(persons, terms=Terms(months=months))
    (found,) = due("months_of_standard", claim, DIBAO)
    assert str(found.amount) == amount
    assert found.explanation() == text


def test_temporary_help_may_be_a_decided_amount():
    claim = Claim(3, terms=Terms(months=2, decided=yuan("8000")))
    (found,) = due("months_of_standard", claim, DIBAO)
    assert found.explanation() == "核定 8,000.00 = 8,000.00"


@pytest.mark.parametrize(
    ("rule", "missing"),
    [("months_of_standard", "months"), ("decided_amount", "decided")],
)
def test_a_case_without_its_term_cannot_be_worked_out(rule, missing):
    with pytest.raises(TermsMissingError) as caught:
        due(rule, Claim(), DIBAO)
    assert caught.value.term == missing


def test_a_retired_worker_gets_the_rate_of_the_class():
    rates = MappingProxyType({"standard": "160", "relief": "210.50"})
    (found,) = due("fixed_rate", Claim(terms=Terms(grade="relief")), rates)
    assert found.explanation() == "月标准 210.50 = 210.50"
