"""The whole month of all programmes, when nothing has changed."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from aidesk.domain.money import total
from aidesk.domain.payment import RunState
from aidesk.reports.preview import Preview
from tests.builders import month

MONDAY = date(2019, 12, 2)
DECEMBER = month("2019-12")
MOST_DECISIONS, MOST_STROKES = 5, 25

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows' own print dialog takes no keys of a test"
)


def decided(facts, before):
    """Return what was decided since: papers that are printed together are one thing."""
    return {line.action for line in facts.journal.acts(99) if line.seq > before}


def test_the_whole_month_for_all_programmes(sits_down, office, facts, desktop):
    before = facts.journal.head().seq
    person = sits_down(office, MONDAY)
    person.sees("核对变动")
    person.starts_what_is_due()
    person.sees("所有项目都和11月一样，没有新增、变化和停发。", "3,981.00")
    person.decides("名单没错，生成 3 份名单")
    person.decides("打印 3 份名单的审批表")
    person.names_paper(desktop / "print.pdf")
    person.confirms("打印")
    person.waits_for_file(desktop / "print.pdf")
    person.decides("登记已签字")
    person.confirms("登记已签字")
    person.decides("存 3 份银行文件")
    person.confirms("存到这里")
    person.decides("登记已送银行")
    person.confirms("登记已送银行")
    person.decides("全部到账")
    person.confirms("全部到账")
    person.sees("3 份名单12月2日全部发放完")

    runs = facts.runs.of_month(DECEMBER)
    assert {run.state for run in runs} == {RunState.SETTLED}
    paid = [total(p.amount for p in facts.runs.payments(run.id)) for run in runs]
    assert sorted(map(str, paid)) == ["1,071.00", "160.00", "2,750.00"]
    with Preview(desktop / "print.pdf") as printed:
        assert len(printed) == 6
    assert len(list(desktop.glob("*.xlsx"))) == 3
    listed_by_itself = {"list_export"}
    decisions = decided(facts, before) - listed_by_itself
    assert decisions == {
        "make_month",
        "issue_paper",
        "approve_month",
        "send_month",
        "settle_month",
    }
    assert len(decisions) <= MOST_DECISIONS
    assert person.done <= MOST_STROKES
