"""Each figure of the year-end report is the sum of its rows, or a division of two."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from aidesk.domain.report_figure import Figures, Form, NoSuchFigureError
from aidesk.services.report_figures import report_figures
from aidesk.storage.store import Store
from tests.random_office import RandomOffice

# the figures that the office published for 2019, and two that it got wrong
PUBLISHED = {
    "urban_dibao.arrived.central": "26.00万元",
    "urban_dibao.arrived.provincial": "40.00万元",
    "urban_dibao.arrived.district": "38.70万元",
    "urban_dibao.carried_in": "8.53万元",
    "urban_dibao.available": "113.23万元",
    "urban_dibao.spent": "70.32万元",
    "urban_dibao.spent.festival": "0.505万元",
    "urban_dibao.spent.back_pay": "2.45万元",
    "urban_dibao.spent.price_subsidy": "2.91万元",
    "urban_dibao.balance": "42.92万元",
    "urban_dibao.household_months": "990户次",
    "urban_dibao.person_months": "1212人次",
    "urban_dibao.households_average": "83户",
    "urban_dibao.persons_average": "101人",
    "litigation.base": "30.00万元",
    "litigation.spent": "30.00万元",
    "litigation.households": "13户",
    "litigation.persons": "18人",
    "temporary.arrived.provincial": "10.00万元",
    "temporary.carried_in": "18.09万元",
    "temporary.available": "28.09万元",
    "temporary.spent": "7.03万元",
    "temporary.balance": "21.06万元",
    "tekun.persons": "12人",
    "tekun.persons.central": "10人",
    "tekun.persons.dispersed": "2人",
    "tekun.central_rate": "83.3%",
    "tekun.spent.basic": "11.62万元",
    "tekun.spent.care": "5.60万元",
    "tekun.spent.expended": "1.00万元",
    "tekun.spent": "18.22万元",
    "tekun.available": "20.70万元",
    "tekun.balance": "2.48万元",
    "retired_worker.spent": "3.79万元",
    "retired_worker.arrived.district": "4.30万元",
    "retired_worker.balance": "0.51万元",
    "all.programmes": "5个",
}


def figures(path: Path, year: int = 2019, scope: list[str] | None = None) -> Figures:
    with Store.open(path) as store:
        return report_figures(store, year=year, scope=scope)


def check_rows(found: Figures) -> None:
    """Σ rows = figure; what was divided is that of the figures it names."""
    for figure in found:
        if figure.made_of is None:
            assert sum((r.amount for r in figure.rows), Fraction(0)) == figure.value, (
                figure.id
            )
            continue
        part, whole = (found[name].value for name in figure.made_of)
        factor = 100 if figure.form is Form.PERCENT else 1
        assert figure.value == (part * factor / whole if whole else 0), figure.id


def test_the_published_figures_of_2019(practice_path: Path):
    found = figures(practice_path)
    assert {name: found[name].text for name in PUBLISHED} == PUBLISHED


@pytest.mark.parametrize("year", [2018, 2019, 2020, 2031])
def test_the_rows_of_every_figure_add_up_to_it(practice_path: Path, year: int):
    check_rows(figures(practice_path, year))


def test_the_base_fund_is_what_was_kept_and_refilled(practice_path: Path):
    for year in (2019, 2020):
        with Store.open(practice_path) as store:
            base = store.funds.state("litigation", year).base
            found = report_figures(store, year=year)["litigation.base"]
        assert found.value == Fraction(base.fen, 100)


def test_the_rows_add_up_in_an_office_where_everything_happens(store: Store):
    office = RandomOffice(store, 11)
    office.works_for(10)
    for year in {month.year for month in (office.now, office.now - 9)}:
        check_rows(report_figures(store, year=year))


def test_a_year_without_data_has_all_figures_and_they_are_zero(practice_path: Path):
    found = figures(practice_path, 2031)
    shown = {f.id for f in figures(practice_path)}
    assert {f.id for f in found} == shown
    assert {f.id for f in found if f.value} == {"all.programmes"}


def test_the_year_before_stands_beside_it(practice_path: Path):
    found = figures(practice_path, 2020)
    assert found["temporary.spent.previous"].text == "7.03万元"
    assert found["temporary.spent.change"].text == "-7.03万元"


def test_a_report_of_some_programmes_only(practice_path: Path):
    found = figures(practice_path, scope=["tekun", "temporary"])
    assert found["all.programmes"].text == "2个"
    assert found["all.spent"].text == "25.25万元"  # 7.03 + 18.22
    with pytest.raises(NoSuchFigureError):
        found["urban_dibao.spent"]


def test_a_small_part_is_not_hidden_by_two_decimals(practice_path: Path):
    found = figures(practice_path)
    assert found["urban_dibao.spent.festival"].value == 5050
    assert found["urban_dibao.spent.festival"].printed == "0.505"
    assert found["urban_dibao.spent.back_pay"].printed == "2.45"
