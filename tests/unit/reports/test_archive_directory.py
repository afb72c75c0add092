"""The directory of a household's file, with what was issued about it and no more."""

from __future__ import annotations

from datetime import date

from aidesk.domain.month import Month
from aidesk.reports.catalogue import entry_named, household_in, right_in
from aidesk.reports.issuing import issue_paper
from tests.builders import Caseworker, a_household
from tests.unit.reports.papers import PRINTED_AT, joined, page_texts


def directory(clerk: Caseworker, household, year=2019):
    about = household_in(household, year)
    return entry_named("archive").make(clerk.store, about, PRINTED_AT.date())


def rows(paper):
    return [tuple(c.text(row) for c in paper.columns)[:3] for row in paper.rows]


def test_papers_issued_about_a_household_and_its_rights_are_in_its_directory(
    clerk: Caseworker, tmp_path
):
    clerk.day = date(2019, 7, 9)
    one, other = (
        clerk.registers(a_household("陈桂兰")),
        clerk.registers(a_household("李永福")),
    )
    right, foreign = (
        clerk.grants("urban_dibao", known, "2019-03") for known in (one, other)
    )
    asked = (
        ("notice", right_in(right, Month(2019, 7))),
        ("notice", right_in(foreign, Month(2019, 7))),
        ("statement", household_in(one, 2019)),
        ("approval_form", right_in(right, Month(2019, 7))),
    )
    for name, about in asked:
        issue_paper(clerk.store, clerk.act(), name, about)
    paper = directory(clerk, one)
    assert paper.title == "陈桂兰家档案目录"
    assert rows(paper)[0] == ("家庭登记资料", "", "2019年7月9日")
    assert rows(paper)[8:] == [
        ("演信联办纪要〔2019〕3号（城市低保）", "", "2019年2月1日"),
        (
            "陈桂兰城市居民最低生活保障变更通知书（2019年7月）",
            "2019-000001",
            "2019年7月9日",
        ),
        ("陈桂兰家2019年救助金发放明细", "2019-000003", "2019年7月9日"),
        (
            "陈桂兰城市居民最低生活保障审批表（2019年7月）",
            "2019-000004",
            "2019年7月9日",
        ),
    ]
    # a directory does not name itself, and one of an earlier year no later paper
    issue_paper(clerk.store, clerk.act(), "archive", household_in(one, 2019))
    assert rows(directory(clerk, one)) == rows(paper)
    assert len(rows(directory(clerk, one, 2018))) == 8
    path = tmp_path / "目录.pdf"
    entry_named("archive").write(clerk.store, household_in(one, 2019), path, PRINTED_AT)
    (page,) = page_texts(path.read_bytes())
    assert "合计（12件）" in joined(page)


def test_a_household_of_which_nothing_was_issued_has_a_directory_to_fill_in(
    clerk: Caseworker,
):
    paper = directory(clerk, clerk.registers(a_household("陈桂兰")))
    assert len(paper.rows) == 8
    assert not any(number for _, number, _ in rows(paper))
