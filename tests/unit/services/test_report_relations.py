"""Where figures come from: lines that add up, and sums whose printed parts do not."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from aidesk.domain.report_figure import Figures
from aidesk.services.report_figures import report_figures
from aidesk.services.report_of_year import report_of_year
from aidesk.services.report_relations import MOST_LINES, origin_of, relations_of
from aidesk.storage.store import Store
from aidesk.wording.report_differences import difference_worded, differences
from aidesk.wording.report_figures import (
    figure_definition,
    figure_name,
    rounding_worded,
)
from aidesk.wording.report_origins import origin_told
from tests.random_office import RandomOffice


def check_origins(figures: Figures) -> None:
    """Σ lines = figure, for every figure; a division shows what was divided."""
    for figure in figures:
        origin = origin_of(figures, figure.id)
        amounts = [line.amount for line in origin.lines]
        if origin.divides:
            part, whole = amounts
            factor = 100 if figure.unit == "%" else 1
            assert figure.value == (part * factor / whole if whole else 0)
        else:
            assert sum(amounts, Fraction(0)) == figure.value, figure.id
            assert len(amounts) <= MOST_LINES, figure.id


@pytest.mark.parametrize("year", [2018, 2019, 2020, 2031])
def test_the_lines_of_every_figure_add_up_to_it(practice_path: Path, year: int):
    with Store.open(practice_path) as store:
        check_origins(report_of_year(store, year).figures)


def test_the_lines_add_up_in_an_office_where_everything_happens(store: Store):
    office = RandomOffice(store, 23)
    office.works_for(9)
    for year in {office.now.year, (office.now - 8).year}:
        check_origins(report_figures(store, year=year))


def test_every_figure_has_a_name_a_meaning_and_lines_in_words(practice: Store):
    found = report_of_year(practice, 2019)
    names = [figure_name(figure.id, found.year) for figure in found.figures]
    assert len(names) == len(set(names))
    for figure in found.figures:
        assert figure_definition(figure, found.year).endswith("。")
        assert rounding_worded(figure)
        for line in origin_told(origin_of(found.figures, figure.id), found.year, {}):
            assert line.what
            assert line.amount


def test_names_of_figures_say_year_programme_and_what(practice: Store):
    year = report_of_year(practice, 2019).year
    assert figure_name("urban_dibao.spent", year) == "2019年城市低保支出合计"
    assert figure_name("tekun.balance.previous", year) == "2018年特困供养结余"
    assert figure_name("all.spent.change", year) == "各项目支出合计比2018年增减"


def test_rounding_leaves_a_difference_where_printed_parts_do_not_add_up(
    practice: Store,
):
    found = report_of_year(practice, 2019)
    funds = ("urban_dibao.available", "urban_dibao.spent", "urban_dibao.balance")
    (relation,) = differences(funds, found.figures)
    assert difference_worded(relation, found.year) == (
        "2019年城市低保结余：113.23 − 70.32 = 42.91，列为 42.92，尾差 0.01"
    )
    assert differences(funds[1:], found.figures) == ()
    tekun = ("tekun.available", "tekun.spent", "tekun.balance")
    assert differences(tekun, found.figures) == ()


def test_the_parts_of_tekun_are_a_sum_and_those_of_dibao_are_not(practice: Store):
    figures = report_of_year(practice, 2019).figures
    (relation,) = relations_of(figures, "tekun.spent")
    assert [part.id for part in relation.added] == [
        "tekun.spent.basic",
        "tekun.spent.care",
        "tekun.spent.expended",
    ]
    assert not list(relations_of(figures, "urban_dibao.spent"))
