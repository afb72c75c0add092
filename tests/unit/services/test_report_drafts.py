"""A year-end report is begun, worded, scored, sealed, and written again as a new version."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from aidesk.domain.report import (
    NothingToReportError,
    PointsError,
    ReportBegunError,
    ReportId,
    ReportIsSealedError,
    Score,
)
from aidesk.domain.report_figure import NoSuchFigureError
from aidesk.domain.report_text import BlockKind, TextBlock
from aidesk.domain.text import TextMissingError, TextTooLongError
from aidesk.services.report_drafts import (
    Said,
    begin_report,
    score_indicator,
    seal_report,
    word_block,
)
from aidesk.services.report_figures import report_figures
from aidesk.storage.store import Store
from tests.builders import Caseworker

DAY = date(2020, 3, 31)
ALL = ["urban_dibao", "tekun"]


@pytest.fixture
def clerk(store: Store) -> Caseworker:
    return Caseworker(store)


def begins(clerk: Caseworker, year: int = 2019) -> ReportId:
    return begin_report(clerk.store, clerk.act(), year, ALL)


def words(clerk: Caseworker, report: ReportId, block: str, text: str | None) -> None:
    figures = report_figures(clerk.store, year=2019)
    word_block(clerk.store, clerk.act(), report, block, text, figures)


def said(clerk: Caseworker, text: str = "支出{tekun.spent}。") -> Said:
    block = TextBlock("tekun.grants", BlockKind.ITEM, text)
    figures = report_figures(clerk.store, year=2019)
    return Said(("某某区", "报告"), (block,), figures, {"pleased": Score("98%", 100)})


def seals(
    clerk: Caseworker, report: ReportId, text: str = "支出{tekun.spent}。"
) -> str:
    return seal_report(clerk.store, clerk.act(), report, DAY, said(clerk, text))


def test_a_report_keeps_what_a_person_words(clerk: Caseworker):
    report = begins(clerk)
    words(clerk, report, "tekun.staff", "　工作人员{tekun.persons}　")
    words(clerk, report, "opening", "")
    kept = clerk.store.reports.get(report)
    assert kept.texts == {"tekun.staff": "工作人员{tekun.persons}", "opening": ""}
    assert (kept.version, kept.scope, kept.is_sealed) == (1, tuple(ALL), False)
    words(clerk, report, "opening", None)
    assert set(clerk.store.reports.get(report).texts) == {"tekun.staff"}


def test_a_field_that_there_is_not_is_refused(clerk: Caseworker):
    report = begins(clerk)
    with pytest.raises(NoSuchFigureError):
        words(clerk, report, "opening", "支出{tekun.spend}。")
    assert clerk.store.reports.get(report).texts == {}


def test_braces_that_are_no_field_are_words(clerk: Caseworker):
    report = begins(clerk)
    words(clerk, report, "opening", "见{附件}和{a}")
    assert clerk.store.reports.get(report).texts["opening"] == "见{附件}和{a}"


def test_a_text_without_end_is_refused(clerk: Caseworker):
    with pytest.raises(TextTooLongError):
        words(clerk, begins(clerk), "opening", "长" * 4001)


def test_one_report_of_a_year_is_written_at_a_time(clerk: Caseworker):
    begins(clerk)
    with pytest.raises(ReportBegunError):
        begins(clerk)
    begins(clerk, 2020)


def test_a_report_is_about_something(clerk: Caseworker):
    with pytest.raises(NothingToReportError):
        begin_report(clerk.store, clerk.act(), 2019, [])


def test_lost_points_need_a_reason_and_points_have_a_limit(clerk: Caseworker):
    report = begins(clerk)

    def scores(score: Score | None) -> None:
        score_indicator(clerk.store, clerk.act(), report, "pleased", score, 100)

    with pytest.raises(TextMissingError):
        scores(Score("93%", 93))
    for tenths in (-1, 101):
        with pytest.raises(PointsError):
            scores(Score("93%", tenths, "说不清"))
    scores(Score("93%", 93, "有两户不满意"))
    kept = clerk.store.reports.get(report).scores
    assert kept == {"pleased": Score("93%", 93, "有两户不满意")}
    scores(None)
    assert clerk.store.reports.get(report).scores == {}


def test_a_sealed_report_never_changes(clerk: Caseworker):
    report = begins(clerk)
    seals(clerk, report)
    kept = clerk.store.reports.get(report)
    assert (kept.sealed_on, len(kept.digest)) == (DAY, 64)
    with pytest.raises(ReportIsSealedError):
        words(clerk, report, "opening", "改")
    with pytest.raises(ReportIsSealedError):
        score_indicator(clerk.store, clerk.act(), report, "pleased", None, 100)
    with pytest.raises(ReportIsSealedError):
        seals(clerk, report)
    for change in (
        "update reports set body = 'x'",
        "update reports set version = 9",
        "delete from reports",
        "insert into report_texts values (1, 'opening', 'x')",
        "insert into report_scores values (1, 'pleased', '', 1, '')",
    ):
        with pytest.raises(sqlite3.DatabaseError):
            clerk.store._db.conn.execute(change)


def test_the_next_version_goes_on_with_words_and_scores(clerk: Caseworker):
    first = begins(clerk)
    words(clerk, first, "tekun.staff", "工作人员2人")
    score_indicator(clerk.store, clerk.act(), first, "pleased", Score("98%", 100), 100)
    seals(clerk, first)
    second = clerk.store.reports.get(begins(clerk))
    assert second.version == 2
    assert second.texts == {"tekun.staff": "工作人员2人"}
    assert second.scores == {"pleased": Score("98%", 100)}
    assert [r.version for r in clerk.store.reports.of_year(2019)] == [1, 2]


def test_the_next_year_takes_over_the_words_and_not_the_scores(clerk: Caseworker):
    first = begins(clerk)
    words(clerk, first, "tekun.staff", "工作人员2人")
    score_indicator(clerk.store, clerk.act(), first, "pleased", Score("98%", 100), 100)
    seals(clerk, first)
    following = clerk.store.reports.get(begins(clerk, 2020))
    assert following.texts == {"tekun.staff": "工作人员2人"}
    assert following.scores == {}


def test_the_digest_is_that_of_all_it_says(clerk: Caseworker):
    same = said(clerk)
    assert same.body() == said(clerk).body()
    assert same.body() != said(clerk, "合计支出{tekun.spent}。").body()
    clerk.receives("tekun", "100")
    assert same.body() != said(clerk).body()


def test_no_word_of_a_report_is_in_the_journal(clerk: Caseworker):
    report = begins(clerk)
    words(clerk, report, "opening", "金丝雀的话")
    seals(clerk, report, "金丝雀的话")
    text = repr(clerk.store._db.conn.execute("select * from journal").fetchall())
    assert "金丝雀" not in text
