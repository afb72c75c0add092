"""A month that is sealed: what it froze, what keeps it open, and that it stays."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import date
from typing import Any

import pytest

from aidesk.domain.checks import Checked
from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.errors import AideskError
from aidesk.domain.fund import Cause, Expenditure, Source, Transfer
from aidesk.domain.payment import RunId, RunKind
from aidesk.domain.seal import (
    EarlierMonthOpenError,
    FundDoubtError,
    ListOpenError,
    MoneyDoubtError,
    MonthNotOverError,
    MonthSealedError,
    NothingToSealError,
    NotSealedError,
    ReturnsWaitError,
    SealedFund,
    SealedLists,
    YearMonthOpenError,
    YearNotOverError,
    YearSealedError,
)
from aidesk.services.checking import check_office
from aidesk.services.funds import record_expenditure, record_transfer
from aidesk.services.household_changes import add_member
from aidesk.services.month_work import confirm_changes, month_work
from aidesk.services.monthly_run import make_run
from aidesk.services.recoveries import receive
from aidesk.services.register import NewMember
from aidesk.services.sealing import (
    plan_seal,
    plan_year_seal,
    report_fingerprint,
    seal_month,
    seal_year,
    sealed_month,
)
from aidesk.wording.errors import sentence
from tests.builders import (
    Caseworker,
    a_household,
    made_up_id,
    month,
    nothing_changed,
    yuan,
)
from tests.sealed_rows import rows_until

DIBAO, REISSUE = "urban_dibao", RunKind.REISSUE
JANUARY, FEBRUARY, MARCH = (month(f"2019-0{number}") for number in (1, 2, 3))
FINGERPRINT = "5a" * 32


@pytest.fixture
def january(clerk: Caseworker) -> RunId:
    """January, sent: 陈桂兰 and her child 590 × 2 = 1,180, and 李永福 590."""
    clerk.receives(DIBAO, "10000", cause=Cause.CARRIED_IN, source=Source.CARRIED)
    clerk.receives(DIBAO, "3000", cause=Cause.ALLOTTED)
    clerk.receives(DIBAO, "2000")
    clerk.buys(DIBAO, "50")
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.dibao_for(a_household("李永福"))
    return clerk.pays(DIBAO, "2019-01")


def in_february(clerk: Caseworker) -> Caseworker:
    clerk.day = date(2019, 2, 1)
    return clerk


def seals(clerk: Caseworker, of_month: str = "2019-01") -> Any:
    return seal_month(clerk.store, clerk.act(), month(of_month), clerk.day)


def obstacles(clerk: Caseworker, of_month: str = "2019-01") -> list[type[AideskError]]:
    found = plan_seal(clerk.store, month(of_month), clerk.day).obstacles
    assert all(map(sentence, found))
    return [type(each) for each in found]


def findings(clerk: Caseworker) -> dict[Checked, tuple[str, ...]]:
    results = check_office(clerk.store.path)
    return {result.checked: result.findings for result in results if result.findings}


# what is frozen


def test_a_seal_freezes_lists_money_and_the_head_of_the_journal(clerk, january):
    clerk.settles(january, {2: "账号有误"})
    clerk.gives_up(january, 2)
    head = clerk.store.journal.head()
    seal = seals(in_february(clerk))
    assert (seal.journal_seq, seal.journal_hash) == (head.seq, head.hash)
    _, body = sealed_month(clerk.store, JANUARY)
    assert body.lists == (
        SealedLists(
            DIBAO,
            RunKind.REGULAR,
            lists=1,
            lines=2,
            persons=3,
            amount=yuan("1770"),
            returned_lines=1,
            returned=yuan("590"),
        ),
    )
    assert body.funds == (
        SealedFund(
            DIBAO,
            2019,
            allotted=yuan("3000"),
            carried_in=yuan("10000"),
            arrived=yuan("2000"),
            paid=yuan("1770"),
            returned=yuan("590"),
            expended=yuan("50"),
            balance=yuan("10770"),  # 10,000 + 2,000 − (1,770 − 590) − 50
        ),
    )
    assert clerk.store.funds.state(DIBAO, 2019).balance == yuan("10770")


def test_the_plan_is_what_is_sealed_then(clerk, january):
    clerk.settles(january)
    plan = plan_seal(in_february(clerk).store, JANUARY, clerk.day)
    assert plan.obstacles == ()
    assert plan.unlisted == ()
    seals(clerk)
    assert sealed_month(clerk.store, JANUARY)[1] == plan.body


def test_a_seal_is_journalled_and_the_whole_office_is_well(clerk, january):
    clerk.settles(january)
    seals(in_february(clerk))
    (line,) = clerk.store.journal.recent(1)
    assert (line.action, line.subject) == ("seal_month", "seal:2019-01")
    assert findings(clerk) == {}


def test_a_month_with_a_programme_left_out_says_so_and_can_be_sealed(clerk, january):
    clerk.settles(january)
    in_february(clerk).receives(DIBAO, "1")
    clerk.day = date(2019, 3, 1)
    seals(clerk)
    plan = plan_seal(clerk.store, FEBRUARY, clerk.day)
    assert [programme.code for programme in plan.unlisted] == [DIBAO]
    assert plan.obstacles == ()


def test_what_came_back_from_people_and_was_kept_back_is_frozen_with_its_month(
    clerk, january
):
    """590 too much for a month in which 李永福 was gone; 90 of it comes in cash."""
    clerk.settles(january)
    debtor = right_of(clerk, "李永福")
    clerk.stops(debtor, "2018-12")
    in_february(clerk)
    receive(clerk.store, clerk.act(), debtor, yuan("90"), date(2019, 2, 1))
    clerk.day = date(2019, 3, 1)
    seals(clerk)
    seals(clerk, "2019-02")
    (fund,) = sealed_month(clerk.store, FEBRUARY)[1].funds
    assert fund.recovered == yuan("90")
    assert fund.balance == yuan("10270")  # 12,000 − 1,770 − 50 + 90


def right_of(clerk: Caseworker, name: str) -> EnrolmentId:
    (run,) = clerk.store.runs.of_month(JANUARY)
    payments = clerk.store.runs.payments(run.id)
    return next(p.enrolment for p in payments if p.payee.name == name)


def test_a_months_paper_sums_what_came_and_what_went():
    came = {"carried_in": "1000", "arrived": "200", "moved_in": "30", "recovered": "4"}
    spent = {"paid": "500", "returned": "60", "expended": "7"}
    gone = {"moved_out": "80", "handed_back": "9"}
    sums = {name: yuan(amount) for name, amount in (came | spent | gone).items()}
    fund = SealedFund(DIBAO, 2019, allotted=yuan("9999"), **sums)  # a promise
    assert fund.came == yuan("1234")
    assert fund.went == yuan("536")  # 500 − 60 + 7 + 80 + 9


# what speaks against it


def test_a_month_that_goes_on_stays_open(clerk, january):
    clerk.settles(january)
    assert obstacles(clerk) == [MonthNotOverError]
    with pytest.raises(MonthNotOverError), nothing_changed(clerk.store):
        seals(clerk)


def test_a_list_that_is_not_settled_keeps_its_month_open(clerk, january):
    in_february(clerk)
    assert obstacles(clerk) == [ListOpenError]
    with pytest.raises(ListOpenError) as refused, nothing_changed(clerk.store):
        seals(clerk)
    assert sentence(refused.value) == (
        "城市低保的月发放名单现在是“已送银行”，请先办完，或者撤回。"
    )


def test_returned_money_keeps_its_month_open_until_it_was_sent_again(clerk, january):
    clerk.settles(january, {1: "账号有误"})
    clerk.retries(january, 1)
    in_february(clerk)
    with pytest.raises(ReturnsWaitError) as refused:
        seals(clerk)
    assert (refused.value.count, refused.value.amount) == (1, yuan("1180"))
    again = clerk.makes(DIBAO, "2019-02", REISSUE)
    assert obstacles(clerk) == [ReturnsWaitError]  # a draft can still be withdrawn
    clerk.sends(again)
    seals(clerk)


def test_what_comes_back_again_keeps_the_month_of_its_reissue_open(clerk, january):
    clerk.settles(january, {1: "账号有误"})
    clerk.retries(january, 1)
    in_february(clerk)
    again = clerk.pays(DIBAO, "2019-02", REISSUE)
    clerk.settles(again, {1: "账户已销户"})
    clerk.day = date(2019, 3, 1)
    seals(clerk)
    assert obstacles(clerk, "2019-02") == [ReturnsWaitError]
    clerk.gives_up(again, 1)
    seals(clerk, "2019-02")
    assert findings(clerk) == {}


def test_months_are_sealed_in_their_order_and_each_once(clerk, january):
    clerk.settles(january)
    in_february(clerk)
    clerk.settles(clerk.pays(DIBAO, "2019-02"))
    clerk.day = date(2019, 3, 1)
    with pytest.raises(EarlierMonthOpenError) as early:
        seals(clerk, "2019-02")
    assert early.value.month == JANUARY
    seals(clerk)
    for again in ("2019-01", "2018-07"):
        with pytest.raises(MonthSealedError), nothing_changed(clerk.store):
            seals(clerk, again)
    seals(clerk, "2019-02")
    assert clerk.store.seals.last_month() == FEBRUARY


def test_a_month_without_work_is_not_sealed(clerk, january):
    clerk.settles(january)
    clerk.day = date(2019, 3, 1)
    seals(clerk)
    assert obstacles(clerk, "2019-02") == [NothingToSealError]


def beside(path):
    """Open a file that is open: Windows could not delete the journal of both."""
    other = sqlite3.connect(path)
    other.execute("pragma journal_mode = truncate")
    return other


def test_money_that_does_not_add_up_keeps_a_month_open(clerk, january):
    clerk.settles(january)
    other = beside(clerk.store.path)
    other.execute("drop trigger payments_never_change")
    other.execute("update payments set amount = amount + 1 where id = 1")
    other.commit()
    other.close()
    assert obstacles(in_february(clerk)) == [MoneyDoubtError]


def test_a_fund_that_does_not_add_up_has_words():
    told = sentence(FundDoubtError("城市低保", 2019))
    assert told == "城市低保2019年的资金收支不相符。请把数据文件交给技术人员检查。"


def test_an_open_month_has_no_paper(clerk, january):
    with pytest.raises(NotSealedError):
        sealed_month(clerk.store, JANUARY)


# what a sealed month refuses, in words


@pytest.fixture
def sealed(clerk: Caseworker, january: RunId) -> Caseworker:
    """January is sealed, on the first of February."""
    clerk.settles(january)
    seals(in_february(clerk))
    return clerk


def test_lists_of_a_sealed_month_are_refused(sealed):
    for kind in (RunKind.REGULAR, RunKind.BACK_PAY, REISSUE):
        plan = sealed.plans(DIBAO, "2019-01", kind)
        with pytest.raises(MonthSealedError), nothing_changed(sealed.store):
            make_run(sealed.store, sealed.act(), plan)


def test_entries_of_a_sealed_month_are_refused_with_the_way_out(sealed):
    day = date(2019, 1, 31)
    arrived, source = Cause.ARRIVED, Source.DISTRICT
    transfer = Transfer(DIBAO, 2019, arrived, source, yuan("1"), day, "演财社")
    bought = Expenditure(DIBAO, 2019, yuan("1"), day, "冬衣")
    with pytest.raises(MonthSealedError) as refused, nothing_changed(sealed.store):
        record_transfer(sealed.store, sealed.act(), transfer)
    assert sentence(refused.value) == (
        "2019年1月已经封账，不能再改。请记到没有封账的月份（2019年2月起）。"
    )
    with pytest.raises(MonthSealedError), nothing_changed(sealed.store):
        record_expenditure(sealed.store, sealed.act(), bought)


def test_a_gap_before_a_sealed_month_is_closed_as_well(sealed):
    day = date(2018, 11, 30)
    carried = Transfer(
        DIBAO, 2019, Cause.ARRIVED, Source.DISTRICT, yuan("1"), day, "演财社"
    )
    with pytest.raises(MonthSealedError):
        record_transfer(sealed.store, sealed.act(), carried)


def test_money_does_not_come_back_in_a_sealed_month(sealed):
    debtor = right_of(sealed, "李永福")
    sealed.stops(debtor, "2018-12")
    with pytest.raises(MonthSealedError):
        receive(sealed.store, sealed.act(), debtor, yuan("9"), date(2019, 1, 31))
    receive(sealed.store, sealed.act(), debtor, yuan("9"), date(2019, 2, 1))


def test_the_changes_of_a_sealed_month_are_checked_no_more(sealed):
    with pytest.raises(MonthSealedError):
        confirm_changes(sealed.store, sealed.act(), JANUARY)
    work = month_work(sealed.store, JANUARY)
    assert work.sealed
    assert work.due is None


def test_what_was_done_before_a_seal_cannot_be_undone(clerk, january):
    clerk.settles(january)
    clerk.registers(a_household("王玉珍"))
    assert clerk.store.undo.last() is not None
    seals(in_february(clerk))
    assert clerk.store.undo.last() is None


def test_facts_of_a_sealed_month_may_change_and_are_paid_in_an_open_one(sealed):
    """陈新 lived with them since January: 590 more, paid in February."""
    before = rows_until(sealed.store, JANUARY)
    right = right_of(sealed, "李永福")
    household = sealed.store.enrolments.get(right).household
    new = NewMember("陈新", made_up_id("2010-05-05"), "20")
    add_member(sealed.store, sealed.act(), household, new, JANUARY)
    (line,) = sealed.plans(DIBAO, "2019-02", RunKind.BACK_PAY).lines
    assert line.amount == yuan("590")
    sealed.pays(DIBAO, "2019-02", RunKind.BACK_PAY)
    assert rows_until(sealed.store, JANUARY) == before
    assert findings(sealed) == {}


# a year


@pytest.fixture
def year_over(sealed: Caseworker) -> Caseworker:
    """The third of January 2020; of 2019 there is January alone."""
    sealed.day = date(2020, 1, 3)
    return sealed


def test_a_year_is_sealed_with_its_report(year_over):
    clerk = year_over
    assert plan_year_seal(clerk.store, 2019, clerk.day).obstacles == ()
    seal = seal_year(clerk.store, clerk.act(), 2019, clerk.day, FINGERPRINT)
    assert report_fingerprint(seal) == FINGERPRINT
    assert clerk.store.seals.get(2019) == seal
    assert findings(clerk) == {}
    with pytest.raises(YearSealedError), nothing_changed(clerk.store):
        seal_year(clerk.store, clerk.act(), 2019, clerk.day)


def test_a_year_that_goes_on_or_has_open_months_stays_open(clerk, january):
    with pytest.raises(YearNotOverError):
        seal_year(clerk.store, clerk.act(), 2019, clerk.day)
    clerk.settles(january)
    clerk.day = date(2020, 1, 3)
    with pytest.raises(YearMonthOpenError) as refused, nothing_changed(clerk.store):
        seal_year(clerk.store, clerk.act(), 2019, clerk.day)
    assert refused.value.month == JANUARY


def test_a_sealed_year_takes_no_money(year_over):
    clerk = year_over
    seal_year(clerk.store, clerk.act(), 2019, clerk.day)
    with pytest.raises(YearSealedError):
        clerk.receives(DIBAO, "1")
    with pytest.raises(YearSealedError):
        clerk.buys(DIBAO, "1")
    with pytest.raises(YearSealedError):
        clerk.makes(DIBAO, "2019-02")
    clerk.receives(DIBAO, "1", year=2020)


def test_no_money_comes_back_in_a_sealed_year(year_over):
    clerk, debtor = year_over, right_of(year_over, "李永福")
    clerk.stops(debtor, "2018-12")
    seal_year(clerk.store, clerk.act(), 2019, clerk.day)
    with pytest.raises(YearSealedError), nothing_changed(clerk.store):
        receive(clerk.store, clerk.act(), debtor, yuan("9"), date(2019, 12, 31))
    receive(clerk.store, clerk.act(), debtor, yuan("9"), date(2020, 1, 2))


def test_a_death_that_is_recorded_later_breaks_no_seal(year_over):
    clerk = year_over
    seal_year(clerk.store, clerk.act(), 2019, clerk.day, FINGERPRINT)
    household = clerk.store.enrolments.get(right_of(clerk, "李永福")).household
    clerk.records_death(clerk.head(household), date(2019, 12, 30))
    assert findings(clerk) == {}


# what other hands change is found


@pytest.mark.parametrize(
    ("trigger", "change"),
    [
        ("payments_never_change", "update payments set amount = amount + 1"),
        ("payments_never_change", "update payments set persons = 9 where id = 1"),
        ("transfers_never_change", "update transfers set amount = amount - 1"),
        ("expenditures_never_change", "update expenditures set on_day = '2019-02-01'"),
        ("line_results_never_change", "update line_results set result = 'returned'"),
        ("seals_never_change", "update seals set body = replace(body, '1', '2')"),
        ("seals_never_change", "update seals set journal_seq = journal_seq - 1"),
    ],
)
def test_what_changed_in_a_sealed_month_is_found(year_over, trigger, change):
    clerk = year_over
    seal_year(clerk.store, clerk.act(), 2019, clerk.day)
    other = beside(clerk.store.path)
    other.execute(f"drop trigger {trigger}")
    other.execute(change)
    other.commit()
    other.close()
    assert any("seal:2019-01" in found for found in findings(clerk)[Checked.SEALS])


def test_a_sealed_years_figures_are_checked_too(year_over, tmp_path):
    clerk = year_over
    seal_year(clerk.store, clerk.act(), 2019, clerk.day)
    path = shutil.copy(clerk.store.path, tmp_path / "changed.aidesk")
    other = sqlite3.connect(path)
    other.execute("drop trigger transfers_never_change")
    other.execute("update transfers set source = 'lottery' where cause = 'arrived'")
    other.commit()
    other.close()
    found = {r.checked: r.findings for r in check_office(path)}
    assert found[Checked.SEALS] == ("seal:2019",)  # no month's sum is another
