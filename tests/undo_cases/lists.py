"""Acts on lists, on what the bank returns, and on what is recovered."""

from __future__ import annotations

from datetime import date

from aidesk.domain.bank_return import BankLine, Decision, LineResult
from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.domain.recovery import WithholdingOrder
from aidesk.services.claims import claim_found
from aidesk.services.household_changes import set_incomes
from aidesk.services.monthly_run import withdraw_run
from aidesk.services.recoveries import (
    order_withholding,
    receive,
    reverse_recovery,
    stop_withholding,
    write_off,
)
from aidesk.services.register import NewIncome
from aidesk.services.returns import sent_lines, take_return
from aidesk.services.run_steps import approve_run
from aidesk.services.whole_month import (
    approve_month,
    make_month,
    settle_month,
    whole_month,
)
from tests.builders import a_household, yuan
from tests.undo_cases.frame import JANUARY, Office, acts


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


@acts("生成2019年2月的 2 份名单", "make_month", "make_run", "overdraw")
def making_all_lists(o: Office):
    yield
    whole = whole_month(o.store, month=Month(2019, 2))
    make_month(o.store, o.clerk.act(), Month(2019, 2), whole.plans)


@acts("登记2019年2月的 2 份名单已审批", "approve_month", "run_approved")
def approving_all_lists(o: Office):
    runs = [o.clerk.makes(code, "2019-02") for code in ("urban_dibao", "tekun")]
    yield
    approve_month(o.store, o.clerk.act(), Month(2019, 2), runs, o.clerk.day)


@acts("登记2019年2月的 2 份名单全部到账", "settle_month", "bank_answers", "run_settled")
def settling_all_lists(o: Office):
    runs = [o.clerk.pays(code, "2019-02") for code in ("urban_dibao", "tekun")]
    yield
    settle_month(o.store, o.clerk.act(), Month(2019, 2), runs, o.clerk.day)


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


@acts("生成2019年2月城市低保发放名册", "make_run")
def making(o: Office):
    yield
    o.clerk.makes("urban_dibao", "2019-02")


@acts("先不发 陈某 的城市低保", "hold")
def holding_a_month(o: Office):
    yield
    o.clerk.holds(o.chens_dibao, "2019-02")


@acts("恢复发放 陈某 的城市低保", "release_hold")
def releasing_a_month(o: Office):
    (held,) = o.clerk.holds(o.chens_dibao, "2019-02")
    yield
    o.clerk.releases(held)


@acts("生成2019年2月城市低保发放名册", "make_run")
def making_without_what_is_held(o: Office):
    o.clerk.dibao_for(a_household("王秀英"))
    o.clerk.holds(o.chens_dibao, "2019-02")
    yield
    o.clerk.makes("urban_dibao", "2019-02")


@acts("撤回2019年2月城市低保发放名册", "withdraw_run")
def withdrawing_what_left_out_a_held_month(o: Office):
    o.clerk.dibao_for(a_household("王秀英"))
    o.clerk.holds(o.chens_dibao, "2019-02")
    run = o.clerk.makes("urban_dibao", "2019-02")
    yield
    withdraw_run(o.store, o.clerk.act(), run)


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
