"""What the office file knows of a year is scored by itself; the rest is typed."""

from __future__ import annotations

from datetime import date

from aidesk.domain.report import Score
from aidesk.domain.self_evaluation import Evaluation, Line, Origin
from aidesk.services.report_of_year import report_of_year
from aidesk.services.self_evaluation import TOLD, evaluate
from aidesk.storage.store import Store
from aidesk.wording.self_evaluation import actual_worded, target_worded, workings_worded
from tests.builders import Caseworker, a_household


def evaluated(store: Store, scores: dict[str, Score] | None = None) -> Evaluation:
    found = report_of_year(store, 2019)
    return evaluate(store, found.year, found.figures, scores or {})


def line(evaluation: Evaluation, name: str) -> Line:
    return next(each for each in evaluation.lines if each.indicator.id == name)


def test_the_practice_year_is_scored_as_it_was_published(practice: Store):
    found = report_of_year(practice, 2019)
    assert found.evaluation.total == 930
    assert found.figures["all.score"].text == "93分"
    assert found.figures["all.grade"].text == "优秀"


def test_what_is_measured_is_told_with_its_workings(practice: Store):
    found = evaluated(practice)
    told = {
        each.indicator.id: (
            target_worded(each),
            actual_worded(each),
            each.tenths,
            workings_worded(each),
        )
        for each in found.lines
        if each.origin is Origin.COMPUTED
    }
    assert told["all.execution"] == (
        "100%",
        "65.9%",
        66,
        "1293546 ÷ 1963200 × 10分",
    )
    assert told["urban_dibao.reached"][1] == "990户次1212人次"
    assert told["litigation.reached"][1] == "13户18人"
    assert told["tekun.reached"][1] == "12人"
    assert told["urban_dibao.punctual"][1] == "12批，共12批"
    assert told["urban_dibao.standard"][:2] == (
        "城镇保障标准630.00元/人/月",
        "已按标准发放",
    )
    assert told["tekun.standard"][0] == (
        "集中供养基本生活标准820.00元/人/月；分散供养基本生活标准740.00元/人/月"
    )
    assert told["all.within"][1] == "未超支"
    missing = [each.indicator.id for each in found.missing]
    assert missing == [
        "all.relief",
        "litigation.peace",
        "all.mechanism",
        "all.satisfaction",
    ]


def test_a_reason_alone_leaves_what_was_measured(practice: Store):
    scores = {"all.execution": Score("", 100, "年底下达")}
    found = line(evaluated(practice, scores), "all.execution")
    assert (found.tenths, found.origin, found.reason) == (
        66,
        Origin.COMPUTED,
        "年底下达",
    )


def test_a_person_can_say_what_was_reached_and_score_it(practice: Store):
    scores = {"all.execution": Score("按进度执行", 95, "年底下达")}
    found = line(evaluated(practice, scores), "all.execution")
    assert (found.tenths, found.origin) == (95, Origin.TYPED)
    assert actual_worded(found) == "按进度执行"


def test_a_total_that_was_kept_stands_until_all_lines_are_scored(practice: Store):
    assert evaluated(practice, {TOLD: Score("优", 930)}).total == 930


def test_returns_and_late_lists_cost_points(store: Store):
    clerk = Caseworker(store)
    for name in ("甲", "乙", "丙", "丁"):
        clerk.dibao_for(a_household(name))
    clerk.receives("urban_dibao", "100000")
    first = clerk.pays("urban_dibao", "2019-01")
    clerk.settles(first, {1: "账号不符"})
    clerk.day = date(2019, 2, 20)
    clerk.settles(clerk.pays("urban_dibao", "2019-02"))
    found = evaluated(store)
    # 8 lines, one of them sent back; 2 lists, one of them late
    assert line(found, "all.accuracy").tenths == 53  # 60 × 7/8 = 52.5, halves up
    assert actual_worded(line(found, "all.accuracy")) == "87.5%（8笔中退票1笔）"
    assert line(found, "urban_dibao.punctual").tenths == 25
    # 7 months of rights were paid, one waits
    assert line(found, "urban_dibao.reached").tenths == 35
    assert actual_worded(line(found, "urban_dibao.reached")) == (
        "7户次7人次，另有1笔未发"
    )


def test_a_year_without_data_measures_nothing(store: Store):
    found = evaluated(store)
    assert found.total is None
    assert {each.origin for each in found.lines} == {Origin.MISSING}
