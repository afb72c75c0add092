"""The year changes: balances go over, December and the year are sealed, January begins."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.fund import Cause
from aidesk.domain.payment import RunKind, RunState
from aidesk.services.sealing import seal_month
from aidesk.storage.store import Store
from tests.builders import Caseworker, month, yuan
from tests.gui.tasks.offices import MONTHLY

MONDAY = date(2020, 1, 6)
DECEMBER, JANUARY = month("2019-12"), month("2020-01")


@pytest.fixture
def december_done(office):
    """Pay December, and seal the months before it."""
    with Store.open(office) as store:
        clerk = Caseworker(store, date(2019, 12, 5))
        for programme in MONTHLY:
            clerk.settles(clerk.pays(programme, "2019-12"))
        for each in ("2019-10", "2019-11"):
            seal_month(store, clerk.act(), month(each), clerk.day)


def test_the_year_changes(sits_down, office, facts, desktop, december_done):
    person = sits_down(office, MONDAY)
    person.goes_to_page("资金")
    person.uses("其他登记")
    person.uses("年度结转")
    person.sees("把2019年的结余结转到2020年", "44,500.00", "47,858.00", "49,680.00")
    person.confirms("结转到2020年")

    person.goes_to_page("每月发放")
    person.uses("上个月")
    person.sees("2019年12月")
    person.uses("封账")
    person.sees("封2019年12月的账？", "2,750.00")
    person.confirms("封账")
    person.sees("2019年12月已封账。")

    person.goes_to_page("报表")
    person.uses("年度")
    person.goes_to_row("年度绩效评价报告")
    person.uses("上一年")
    person.uses("全年封账")
    person.sees("封2019年的账？")
    person.confirms("存报告并封账")
    person.confirms("保存")
    person.sees("2019年已封账")

    person.goes_to_page("每月发放")
    person.uses("下个月")
    person.sees("所有项目都和12月一样", "3,981.00")
    person.uses("名单没错，生成 3 份名单")
    person.sees("3 份等签字")

    for code, left in zip(MONTHLY, ("44500", "47858", "49680"), strict=True):
        (carried,) = facts.funds.transfers(code, 2020)
        assert (carried.cause, carried.amount) == (Cause.CARRIED_IN, yuan(left))
    assert facts.seals.covers(DECEMBER)
    assert facts.seals.get(2019) is not None
    runs = [facts.runs.of(code, RunKind.REGULAR, JANUARY) for code in MONTHLY]
    assert {run.state for (run,) in runs} == {RunState.DRAFT}
    assert person.strokes + person.clicks <= 65
