"""The five steps to a report: which are open, why not, and where one was left."""

from __future__ import annotations

from datetime import date, datetime

from aidesk.services.report_drafts import Said, begin_report, seal_report
from aidesk.services.report_figures import report_figures
from aidesk.services.report_wizard import (
    Closed,
    Step,
    keep_step,
    wizard,
    years_to_report,
)
from aidesk.storage.store import Store
from tests.builders import Caseworker, nothing_changed

AT = datetime.fromisoformat("2020-03-31T10:00")


def closed(store: Store, year: int = 2019) -> list[Closed | None]:
    return [state.closed for state in wizard(store, year).steps]


def test_before_a_report_is_begun_only_the_year_can_be_chosen(clerk: Caseworker):
    clerk.receives("urban_dibao", "100")
    assert closed(clerk.store) == [None, *[Closed.NOT_BEGUN] * 4]
    assert wizard(clerk.store, 2019).at is Step.YEAR


def test_a_begun_report_is_open_and_taken_up_where_it_was_left(clerk: Caseworker):
    clerk.receives("urban_dibao", "100")
    report = begin_report(clerk.store, clerk.act(), 2019, ["urban_dibao"])
    assert closed(clerk.store) == [None] * 5
    assert wizard(clerk.store, 2019).at is Step.FIGURES
    head = clerk.store.journal.head()
    keep_step(clerk.store, report, Step.SCORES, AT)
    assert wizard(clerk.store, 2019).at is Step.SCORES
    assert clerk.store.journal.head() == head


def test_a_year_without_data_goes_no_further(clerk: Caseworker):
    begin_report(clerk.store, clerk.act(), 2024, ["urban_dibao"])
    assert closed(clerk.store, 2024) == [None, *[Closed.NO_DATA] * 4]
    assert wizard(clerk.store, 2024).at is Step.YEAR


def test_a_sealed_report_can_be_looked_at_and_printed(clerk: Caseworker):
    clerk.receives("urban_dibao", "100")
    report = begin_report(clerk.store, clerk.act(), 2019, ["urban_dibao"])
    said = Said(("报告",), (), report_figures(clerk.store, year=2019), {})
    seal_report(clerk.store, clerk.act(), report, date(2020, 3, 31), said)
    sealed = Closed.SEALED
    assert closed(clerk.store) == [None, None, sealed, sealed, None]
    assert wizard(clerk.store, 2019).at is Step.FINISH
    begin_report(clerk.store, clerk.act(), 2019, ["urban_dibao"])
    assert closed(clerk.store) == [None] * 5
    assert [r.version for r in wizard(clerk.store, 2019).versions] == [1, 2]


def test_a_strange_draft_breaks_nothing(clerk: Caseworker):
    clerk.receives("urban_dibao", "100")
    report = begin_report(clerk.store, clerk.act(), 2019, ["urban_dibao"])
    with clerk.store._door.write():
        clerk.store._db.conn.execute(
            "insert into drafts (kind, key, content, saved_at)"
            " values ('year_report', ?, '{\"at\": {\"step\": 5}}', 'x')",
            [f"report:{report}"],
        )
    assert wizard(clerk.store, 2019).at is Step.FIGURES


def test_years_with_money_or_a_report_can_be_chosen(clerk: Caseworker):
    clerk.receives("urban_dibao", "100")
    begin_report(clerk.store, clerk.act(), 2021, ["urban_dibao"])
    assert years_to_report(clerk.store) == (2021, 2019)
    with nothing_changed(clerk.store):
        wizard(clerk.store, 2019)
