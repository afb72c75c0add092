"""Acts on the year-end report."""

from __future__ import annotations

from datetime import date

from aidesk.domain.report import ReportId, Score
from aidesk.services.report_drafts import (
    Said,
    begin_report,
    score_indicator,
    seal_report,
    word_block,
)
from aidesk.services.report_figures import report_figures
from tests.undo_cases.frame import Office, acts


def begun(o: Office) -> ReportId:
    return begin_report(o.store, o.clerk.act(), 2019, ["urban_dibao"])


@acts("开始写2019年的年终报告", "begin_report")
def a_report_begun(o: Office):
    yield
    begun(o)


@acts("修改2019年年终报告的文字", "word_block")
def a_block_worded(o: Office):
    report, figures = begun(o), report_figures(o.store, year=2019)
    word_block(o.store, o.clerk.act(), report, "opening", "现报告如下：", figures)
    yield
    word_block(o.store, o.clerk.act(), report, "opening", None, figures)


@acts("填写2019年年终报告的评分", "score_indicator")
def an_indicator_scored(o: Office):
    report = begun(o)
    yield
    score_indicator(o.store, o.clerk.act(), report, "pleased", Score("98%", 100), 100)


@acts("封存2019年的年终报告", "seal_report")
def a_report_sealed(o: Office):
    report, figures = begun(o), report_figures(o.store, year=2019)
    yield
    said = Said(("报告",), (), figures, {})
    seal_report(o.store, o.clerk.act(), report, date(2020, 1, 5), said)
