"""Every action that the journal knows is taken back without a trace, or for a reason not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from sqlite3 import IntegrityError
from typing import Any

import pytest

from aidesk.domain.bank_return import BankLine, Decision, LineResult
from aidesk.domain.case import Assistance, Trouble
from aidesk.domain.case import Case as OneOff
from aidesk.domain.enrolment import EnrolmentId, StopReason
from aidesk.domain.household import Account, HouseholdId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import RunKind
from aidesk.domain.programme import AllowanceRate, Standard
from aidesk.domain.recovery import WithholdingOrder
from aidesk.domain.rules import Terms
from aidesk.services.checking import check_office
from aidesk.services.claims import claim_found
from aidesk.services.endings import move_away, start_grace, stop
from aidesk.services.enrol import NewEnrolment, change_terms, enrol
from aidesk.services.household_changes import (
    add_member,
    change_details,
    change_head,
    change_member,
    correct_name,
    remove_member,
    set_account,
    set_incomes,
)
from aidesk.services.month_work import confirm_changes
from aidesk.services.monthly_run import withdraw_run
from aidesk.services.offices import (
    add_institution,
    found_office,
    rename_unit,
    set_practice_day,
)
from aidesk.services.rates import (
    correct_allowance_rate,
    correct_standard,
    remove_allowance_rate,
    remove_standard,
)
from aidesk.services.recoveries import (
    order_withholding,
    receive,
    reverse_recovery,
    stop_withholding,
    write_off,
)
from aidesk.services.register import Details, NewAccount, NewIncome, NewMember
from aidesk.services.report_texts import ReportTexts, keep_report_texts
from aidesk.services.returns import sent_lines, take_return
from aidesk.services.run_steps import approve_run
from aidesk.services.settings import OfficeSettings, change_settings
from aidesk.services.to_tekun import move_to_tekun
from aidesk.services.undo import (
    NothingToUndoError,
    OtherActSinceError,
    last_undoable,
    undo_last,
)
from aidesk.storage.store import Store
from aidesk.storage.topics import Topic
from aidesk.wording.undo import ACTIONS, undo_worded
from tests.builders import (
    DISPERSED,
    Caseworker,
    a_household,
    made_up_id,
    nothing_changed,
    yuan,
)
from tests.journalled import journalled_actions
from tests.undoing import office_digest

NOT_UNDONE = {
    "found_office": "an office that was just made is empty: there is nothing before it",
    "add_programme": "is part of making an office",
    "run_sent": "money has left the office",
    "seal_month": "what was printed of a sealed month must stay true",
    "seal_year": "so must what was printed of a sealed year",
    "undo": "what was undone is done again by hand",
}
FOLLOWING = {"run_settled", "overdraw"}
"""Actions that come of others in their act, which is called by its first one."""
JANUARY = Month(2019, 1)
MARCH = Month(2019, 3)


@dataclass
class Office:
    """A caseworker with three families, a January that is paid, and no February yet."""

    clerk: Caseworker
    chen: HouseholdId
    chens_dibao: EnrolmentId
    li: HouseholdId
    lis_care: EnrolmentId

    @property
    def store(self) -> Store:
        return self.clerk.store


@pytest.fixture(scope="module")
def paid_january_file(
    tmp_path_factory: pytest.TempPathFactory, blank_office_file: Path
) -> Path:
    """Return the office of these tests; copy it, never change it."""
    folder = tmp_path_factory.mktemp("paid")
    path = Path(shutil.copy(blank_office_file, folder / "office.aidesk"))
    with Store.open(path) as store:
        clerk = Caseworker(store)
        family = a_household("陈桂兰").with_member("陈小明", "1990-05-05")
        clerk.grants("urban_dibao", clerk.registers(family.with_income("100")))
        li = clerk.registers(a_household("李永福"))
        clerk.grants("tekun", li, "2018-12", DISPERSED, clerk.head(li))
        clerk.receives("urban_dibao", "10000")
        clerk.settles(clerk.pays("urban_dibao", "2019-01"))
        clerk.settles(clerk.pays("tekun", "2019-01"))
    return path


@pytest.fixture
def office(tmp_path: Path, paid_january_file: Path) -> Iterator[Office]:
    path = Path(shutil.copy(paid_january_file, tmp_path / "office.aidesk"))
    with Store.open(path) as store:
        store._db.conn.execute("pragma synchronous = off")  # nobody pulls a plug
        clerk = Caseworker(store, date(2019, 2, 1))
        chen, li = HouseholdId(1), HouseholdId(2)
        yield Office(clerk, chen, EnrolmentId(1), li, EnrolmentId(2))


Done = Callable[[Office], Iterator[None]]
"""Prepares, yields, and then acts once."""


@dataclass(frozen=True)
class Case:
    """An act, how it is called when it would be undone, and what it notes."""

    do: Done
    words: str
    actions: frozenset[str]


CASES: list[Case] = []


def acts(words: str, *actions: str) -> Callable[[Done], Done]:
    """Let an act be done and undone; it notes these actions."""

    def kept(do: Done) -> Done:
        CASES.append(Case(do, words, frozenset(actions)))
        return do

    return kept


@acts("登记 张某 家", "register_household")
def registering(o: Office):
    yield
    o.clerk.registers(a_household("张“小\\丽\n").with_income("50").of("新社区"))


@acts("修改 陈某 家的住址和电话", "change_details")
def new_details(o: Office):
    yield
    details = Details("新街道", "新社区", '3"幢\\2室', "0871-1234567")
    change_details(o.store, o.clerk.act(), o.chen, details)


@acts("更正 欧阳某 的姓名", "correct_name")
def new_name(o: Office):
    yield
    correct_name(o.store, o.clerk.act(), o.clerk.head(o.li), "欧阳永福")


@acts("陈某 家添人", "add_member")
def joining(o: Office):
    yield
    new = NewMember("陈小红", made_up_id("2018-01-01"), "20")
    add_member(o.store, o.clerk.act(), o.chen, new, MARCH)


@acts("陈某 家减人", "remove_member")
def leaving(o: Office):
    member = o.store.households.get(o.chen).members[1].id
    yield
    remove_member(o.store, o.clerk.act(), o.chen, member, MARCH, "迁出")


@acts("陈某 家更换户主", "change_head")
def another_head(o: Office):
    yield
    head = o.clerk.person(o.chen, 1)
    change_head(o.store, o.clerk.act(), o.chen, head, Month(2018, 1))


@acts("变更 陈某 家的收入", "set_incomes")
def other_incomes(o: Office):
    yield
    incomes = [NewIncome(yuan("200")), NewIncome(yuan("30"))]
    set_incomes(o.store, o.clerk.act(), o.chen, incomes, MARCH)


@acts("变更 陈某 家的银行账号", "set_account")
def another_account(o: Office):
    yield
    account = NewAccount("陈桂兰", "演示银行", "0000530100000002")
    set_account(o.store, o.clerk.act(), o.chen, account, Month(2018, 1))


@acts("登记 陈某 的临时救助", "enrol")
def enrolling(o: Office):
    yield
    o.clerk.grants("temporary", o.chen, "2019-03", Terms(months=2))


@acts("调整 李某 的特困供养", "change_terms")
def other_terms(o: Office):
    yield
    terms = Terms(mode=DISPERSED.mode, tier=1)
    change_terms(o.store, o.clerk.act(), o.lis_care, terms, MARCH)


@acts("停发 陈某 的城市低保", "stop")
def stopping(o: Office):
    yield
    stop(o.store, o.clerk.act(), o.chens_dibao, MARCH, StopReason.INCOME)


@acts("李某 家减人", "stop", "remove_member")
def leaving_of_the_last(o: Office):
    member = o.store.households.get(o.li).members[0].id
    yield
    remove_member(o.store, o.clerk.act(), o.li, member, MARCH, "迁出")


@acts("陈某 家全家迁出", "move_away", "stop")
def moving(o: Office):
    yield
    move_away(o.store, o.clerk.act(), o.chen, Month(2019, 1))


@acts("修改 陈某 家的人员情况", "change_member")
def other_facts(o: Office):
    member = o.store.households.get(o.chen).members[1]
    yield
    facts = replace(member.facts, disability_grade=1, supported=False)
    person = member.person.id
    change_member(o.store, o.clerk.act(), o.chen, person, facts, MARCH)


@acts("陈某 转特困", "move_to_tekun", "enrol")
def one_of_two_to_tekun(o: Office):
    yield
    new = NewEnrolment("tekun", o.chen, date(2019, 2, 1), DISPERSED)
    move_to_tekun(
        o.store, o.clerk.act(), replace(new, person=o.clerk.person(o.chen, 1))
    )


@acts("陈某 转特困", "move_to_tekun", "stop", "enrol")
def the_last_to_tekun(o: Office):
    member = o.store.households.get(o.chen).members[1].id
    remove_member(o.store, o.clerk.act(), o.chen, member, MARCH, "迁出")
    yield
    new = NewEnrolment("tekun", o.chen, date(2019, 3, 1), DISPERSED)
    move_to_tekun(o.store, o.clerk.act(), replace(new, person=o.clerk.head(o.chen)))


@acts("陈某 家就业渐退", "start_grace", "change_terms", "stop")
def phasing_out(o: Office):
    yield
    start_grace(o.store, o.clerk.act(), o.chens_dibao, Month(2019, 2), 6)


@acts("登记 李某 去世", "stop", "record_death")
def death_of_the_last(o: Office):
    yield
    o.clerk.records_death(o.clerk.head(o.li), date(2019, 1, 20))


@acts("登记 陈某 去世", "change_head", "record_death")
def death_of_a_head(o: Office):
    yield
    heir = o.clerk.person(o.chen, 1)
    o.clerk.records_death(o.clerk.head(o.chen), date(2019, 1, 20), heir)


@acts("修改单位名称", "rename_unit")
def another_unit(o: Office):
    yield
    rename_unit(o.store, o.clerk.act(), "新名称")


@acts("修改演示日期", "set_practice_day")
def another_day(o: Office):
    yield
    set_practice_day(o.store, o.clerk.act(), date(2019, 5, 5))


@acts("修改本单位的规定", "change_setting")
def other_rules(o: Office):
    yield
    change_settings(o.store, o.clerk.act(), OfficeSettings(0, 6, 8))


@acts("登记城市低保的新标准", "add_standard")
def a_new_standard(o: Office):
    yield
    o.clerk.sets_standard("urban_dibao", "urban", "700", "2019-08")


@acts("登记2019年2月的价格临时补贴标准", "add_allowance_rate")
def a_new_rate(o: Office):
    yield
    o.clerk.sets_rate("price_subsidy", "2019-02", "30")


@acts("登记 陈某 的临时救助", "enrol")
def a_case_in_stages(o: Office):
    yield
    case = OneOff(
        "摔伤", Assistance.EMERGENCY, Trouble.ACCIDENT, happened_on=o.clerk.day
    )
    stages = (yuan("500"), yuan("400"))
    new = NewEnrolment(
        "temporary",
        o.chen,
        o.clerk.day,
        Terms(decided=yuan("900")),
        case=case,
        stages=stages,
    )
    enrol(o.store, o.clerk.act(), new)


def standard(o: Office) -> Standard:
    rows = o.store.programmes.standard_rows("urban_dibao")
    return next(row for row in rows if row.amount == yuan("630"))


@acts("改正城市低保的标准", "correct_standard")
def a_standard_put_right(o: Office):
    old = standard(o)
    yield
    correct_standard(o.store, o.clerk.act(), old, replace(old, amount=yuan("640")))


@acts("去掉城市低保的标准", "remove_standard")
def a_standard_removed(o: Office):
    old = standard(o)
    yield
    remove_standard(o.store, o.clerk.act(), old)


def rate(o: Office) -> AllowanceRate:
    o.clerk.sets_rate("festival", "2019-02", "50")
    (found,) = o.store.programmes.allowance_rates("festival", "urban_dibao")
    return found


@acts("改正2019年2月的春节慰问金标准", "correct_allowance_rate")
def a_rate_put_right(o: Office):
    old = rate(o)
    yield
    new = replace(old, amount=yuan("60"))
    correct_allowance_rate(o.store, o.clerk.act(), old, new)


@acts("去掉2019年2月的春节慰问金标准", "remove_allowance_rate")
def a_rate_removed(o: Office):
    old = rate(o)
    yield
    remove_allowance_rate(o.store, o.clerk.act(), old)


@acts("登记供养机构", "add_institution")
def a_new_home(o: Office):
    yield
    account = Account(0, "敬老院", "演示银行", "0000530100900002", Span(MARCH))
    add_institution(o.store, o.clerk.act(), "敬老院", account)


@acts("填写2019年的年终报告", "keep_report_texts")
def report(o: Office):
    keep_report_texts(o.store, o.clerk.act(), 2019, ReportTexts(staff="一人"))
    yield
    texts = ReportTexts(staff="两人", problems=('"引号"', "换\n行"))
    keep_report_texts(o.store, o.clerk.act(), 2019, texts)


@acts("核对2019年2月的变动", "confirm_changes")
def checked_changes(o: Office):
    yield
    confirm_changes(o.store, o.clerk.act(), Month(2019, 2))


@acts("处理2019年2月城市低保发放名册的退票", "decide_return")
def giving_up_what_came_back(o: Office):
    run = o.clerk.pays("urban_dibao", "2019-02")
    o.clerk.settles(run, {1: "账号不符"})
    o.clerk.decides(run, 1, Decision.RETRY, "再试一次")
    yield
    o.clerk.gives_up(run, 1)


@acts("登记2019年2月城市低保发放名册的银行结果", "bank_answers")
def a_return_of_some_lines(o: Office):
    o.clerk.dibao_for(a_household("王秀英"))
    run = o.clerk.pays("urban_dibao", "2019-02")
    line = sent_lines(o.store, run)[0]
    yield
    told = [BankLine(line.key, line.account, line.amount, LineResult.PAID)]
    take_return(o.store, o.clerk.act(), run, o.clerk.day, told)


@acts("变更 陈某 家的收入", "set_incomes", "recovery_due")
def incomes_that_were_told_late(o: Office):
    yield
    incomes = [NewIncome(yuan("200"))]
    set_incomes(o.store, o.clerk.act(), o.chen, incomes, JANUARY)


@acts("变更 陈某 家的收入", "set_incomes", "recovery_reduced")
def incomes_put_right(o: Office):
    owe(o)
    yield
    set_incomes(o.store, o.clerk.act(), o.chen, [], JANUARY)


@acts("记下 陈某 多领的钱", "recovery_due")
def a_claim_without_a_list(o: Office):
    o.clerk.pays("urban_dibao", "2019-02")
    o.clerk.sets_standard("urban_dibao", "urban", "500", "2019-02")
    plan = o.clerk.plans("urban_dibao", "2019-02", RunKind.BACK_PAY)
    yield
    claim_found(o.store, o.clerk.act(), plan)


@acts("登记 陈某 退回多领的钱", "recovery_received")
def money_comes_back(o: Office):
    owe(o)
    yield
    receive(o.store, o.clerk.act(), o.chens_dibao, yuan("40"), o.clerk.day)


@acts("核销 陈某 多领的钱", "recovery_written_off")
def money_that_never_comes_back(o: Office):
    owe(o)
    yield
    day, why = o.clerk.day, "家庭困难"
    write_off(o.store, o.clerk.act(), o.chens_dibao, yuan("40"), day, why)


@acts("冲正 陈某 的一笔退回或核销", "reverse_recovery")
def money_that_did_not_come_back(o: Office):
    owe(o)
    receive(o.store, o.clerk.act(), o.chens_dibao, yuan("40"), o.clerk.day)
    (entry,) = (e for e in o.store.recoveries.all() if e.kind == "received")
    yield
    reverse_recovery(o.store, o.clerk.act(), entry.id, o.clerk.day, "收错了")


@acts("从发放中扣回 陈某 多领的钱", "order_withholding")
def withholding(o: Office):
    owe(o)
    yield
    withhold(o, "40")


@acts("从发放中扣回 陈某 多领的钱", "order_withholding")
def withholding_more(o: Office):
    owe(o)
    withhold(o, "40")
    yield
    withhold(o, "50")


@acts("停止扣回 陈某 多领的钱", "stop_withholding")
def no_more_withholding(o: Office):
    owe(o)
    withhold(o, "40")
    yield
    stop_withholding(o.store, o.clerk.act(), o.chens_dibao)


@acts("生成2019年2月城市低保发放名册", "make_run")
def making_with_money_withheld(o: Office):
    owe(o)
    withhold(o, "40")
    yield
    o.clerk.makes("urban_dibao", "2019-02")


@acts("撤回2019年2月城市低保发放名册", "withdraw_run")
def withdrawing_what_withheld_money(o: Office):
    owe(o)
    withhold(o, "40")
    run = o.clerk.makes("urban_dibao", "2019-02")
    yield
    withdraw_run(o.store, o.clerk.act(), run)


@acts("生成2019年2月特困供养发放名册", "make_run", "overdraw")
def making_without_money(o: Office):
    yield
    o.clerk.makes("tekun", "2019-02")


@acts("生成2019年2月城市低保退票重发名册", "make_run")
def paying_again_what_came_back(o: Office):
    run = o.clerk.pays("urban_dibao", "2019-02")
    o.clerk.settles(run, {1: "账号不符"})
    o.clerk.retries(run, 1)
    yield
    o.clerk.makes("urban_dibao", "2019-02", RunKind.REISSUE)


@acts("从城市低保调出 300.00 元", "move_money")
def money_is_moved(o: Office):
    yield
    o.clerk.moves("urban_dibao", "300", "tekun")


@acts("冲正城市低保的一笔资金", "reverse_transfer")
def a_transfer_is_reversed(o: Office):
    entry = o.clerk.receives("urban_dibao", "500")
    yield
    o.clerk.reverses(entry)


@acts("冲正城市低保的一笔资金", "reverse_transfer")
def a_move_is_reversed(o: Office):
    entry = o.clerk.moves("urban_dibao", "300", "tekun")
    yield
    o.clerk.reverses(entry)


@acts("冲正特困供养的一笔支出", "reverse_expenditure")
def an_expenditure_is_reversed(o: Office):
    entry = o.clerk.buys("tekun", "50")
    yield
    o.clerk.takes_purchase_back(entry)


@acts("结转上年结余到2020年", "carry_over")
def a_year_is_carried_over(o: Office):
    yield
    o.clerk.carries_over()


@acts("结转上年结余到2020年", "carry_over")
def a_year_is_carried_over_again(o: Office):
    o.clerk.carries_over()
    o.clerk.receives("urban_dibao", "500")
    yield
    o.clerk.carries_over()


@acts("登记城市低保资金 500.00 元", "record_transfer")
def money_arrives(o: Office):
    yield
    o.clerk.receives("urban_dibao", "500")


@acts("登记特困供养支出 50.00 元", "record_expenditure")
def clothes(o: Office):
    yield
    o.clerk.buys("tekun", "50")


@acts("生成2019年2月城市低保发放名册", "make_run")
def making(o: Office):
    yield
    o.clerk.makes("urban_dibao", "2019-02")


@acts("生成2019年2月春节慰问金发放名册", "make_run")
def making_of_another_kind(o: Office):
    o.clerk.sets_rate("festival", "2019-02", "50")
    yield
    o.clerk.makes("urban_dibao", "2019-02", RunKind.FESTIVAL)


@acts("撤回2019年2月城市低保发放名册", "withdraw_run")
def withdrawing(o: Office):
    run = o.clerk.makes("urban_dibao", "2019-02")
    yield
    withdraw_run(o.store, o.clerk.act(), run)


@acts("撤回2019年2月特困供养发放名册", "withdraw_run")
def withdrawing_what_is_no_longer_due(o: Office):
    run = o.clerk.makes("tekun", "2019-02")
    approve_run(o.store, o.clerk.act(), run, o.clerk.day)
    o.clerk.records_death(o.clerk.head(o.li), date(2019, 1, 20))
    yield
    withdraw_run(o.store, o.clerk.act(), run)


@acts("登记2019年2月城市低保发放名册已审批", "run_approved")
def approving(o: Office):
    run = o.clerk.makes("urban_dibao", "2019-02")
    yield
    approve_run(o.store, o.clerk.act(), run, o.clerk.day)


@acts("登记2019年2月特困供养发放名册的银行结果", "bank_answers", "run_settled")
def settling(o: Office):
    run = o.clerk.pays("tekun", "2019-02")
    yield
    o.clerk.settles(run, {1: "账号不符"})


def owe(o: Office) -> None:
    """Let the family of 陈桂兰 have had 100 too much in January."""
    incomes = [NewIncome(yuan("200"))]
    set_incomes(o.store, o.clerk.act(), o.chen, incomes, JANUARY)


def withhold(o: Office, monthly: str) -> None:
    right = o.chens_dibao
    order = WithholdingOrder(right, right, yuan(monthly), Month(2019, 2))
    order_withholding(o.store, o.clerk.act(), order)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.do.__name__)
def test_doing_and_undoing_leaves_the_same_office(office: Office, case: Case):
    store = office.store
    doing = case.do(office)
    next(doing)
    before, reported = office_digest(store), store.journal.digests()
    next(doing, None)
    assert office_digest(store) != before
    last = last_undoable(store)
    assert last is not None
    assert {line.action for line in store.journal.act(last.seq)} == case.actions
    assert undo_worded(last) == case.words
    undo_last(store, office.clerk.act(), last.seq)
    assert office_digest(store) == before
    held = store.journal.digests()
    assert {s: d for s, d in held.items() if d != "withdrawn"} == reported
    assert [r.findings for r in check_office(store.path) if not r.is_well] == []


def test_every_journalled_action_is_undone_or_has_a_reason_why_not():
    undone = frozenset[str]().union(*(case.actions for case in CASES))
    assert journalled_actions() == undone | NOT_UNDONE.keys()


def test_every_action_that_names_an_act_has_words():
    named = journalled_actions() - NOT_UNDONE.keys() - FOLLOWING
    assert set(ACTIONS) == named


def test_acts_are_undone_one_by_one_to_the_first(office: Office):
    """Until nothing is left: the office is as it was when the last list was sent."""
    store = office.store
    office.clerk.pays("urban_dibao", "2019-02")
    start = office_digest(store)
    before = []
    for do in (registering, other_incomes, making_march, joining, death_of_a_head):
        before.append(office_digest(store))
        do_and_name(office, do)
    while last := last_undoable(store):
        undo_last(store, office.clerk.act(), last.seq)
        assert office_digest(store) == before.pop()
    assert office_digest(store) == start
    assert not before


def test_undoing_is_journalled(office: Office):
    last = do_and_name(office, registering)
    undo_last(office.store, office.clerk.act(), last)
    (line,) = office.store.journal.recent(1)
    assert (line.action, line.subject) == ("undo", "household:3")
    body = {"undone": last, "action": "register_household"}
    assert json.loads(line.body) == body
    assert office.store.journal.first_broken() is None


def test_what_was_undone_can_be_done_again_and_undone_again(office: Office):
    before = office_digest(office.store)
    for _ in range(2):
        last = do_and_name(office, making)
        undo_last(office.store, office.clerk.act(), last)
    assert office_digest(office.store) == before
    office.clerk.settles(office.clerk.pays("urban_dibao", "2019-02"))
    assert all(result.is_well for result in check_office(office.store.path))


def test_a_sent_list_leaves_nothing_to_undo(office: Office):
    office.clerk.registers(a_household("王秀英"))
    office.clerk.pays("urban_dibao", "2019-02")
    assert last_undoable(office.store) is None
    assert kept_images(office.store) == 0
    with pytest.raises(NothingToUndoError):
        undo_last(office.store, office.clerk.act(), 1)


def test_a_new_office_has_nothing_to_undo(tmp_path: Path, practice: Store):
    founding = Act(datetime(2019, 1, 2, 8), "测试员", "founding")  # noqa: DTZ001 - office time
    programmes = practice.programmes.all().values()
    with found_office(tmp_path / "new.aidesk", founding, "民政局", programmes) as new:
        assert last_undoable(new) is None
    assert last_undoable(practice) is None


def test_only_the_newest_act_is_undone(office: Office):
    first = do_and_name(office, registering)
    do_and_name(office, making)
    with pytest.raises(OtherActSinceError):
        undo_last(office.store, office.clerk.act(), first)


def test_an_act_that_failed_is_not_there_to_undo(office: Office):
    last = do_and_name(office, registering)
    store = office.store
    with pytest.raises(ZeroDivisionError), store.write(office.clerk.act()) as writing:
        store.office.community("街道", "社区")
        writing.note("test", "office")
        raise ZeroDivisionError
    found = last_undoable(store)
    assert found is not None
    assert found.seq == last


def test_undoing_that_fails_changes_nothing(office: Office):
    last = do_and_name(office, registering)
    nobody: Any = None  # the journal takes no such line
    act = replace(office.clerk.act(), actor=nobody)
    with nothing_changed(office.store), pytest.raises(IntegrityError):
        undo_last(office.store, act, last)


def test_pages_hear_of_what_was_put_back(office: Office):
    heard: list[frozenset[Topic]] = []
    last = do_and_name(office, making)
    with Store.open(office.store.path, heard.append) as other:
        undo_last(other, office.clerk.act(), last)
    assert heard == [frozenset({Topic.RUNS, Topic.FUNDS})]


def test_a_list_of_many_lines_costs_no_images(office: Office):
    before = kept_images(office.store)
    do_and_name(office, making)
    assert kept_images(office.store) == before + 1  # the list itself


def making_march(o: Office) -> Iterator[None]:
    yield
    o.clerk.makes("urban_dibao", "2019-03")


def do_and_name(office: Office, do: Done) -> int:
    """Do an act and return what it is undone by."""
    for _ in do(office):
        pass
    last = last_undoable(office.store)
    assert last is not None
    return last.seq


def kept_images(store: Store) -> int:
    return int(store._db.conn.execute("select count(*) from undo_rows").fetchone()[0])
