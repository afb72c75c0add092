"""What a made run shows: frozen lines, last month's beside them, the bank's answers."""

from __future__ import annotations

import pytest

from aidesk.domain.month import Month
from aidesk.domain.payment import Change, RunKind
from aidesk.domain.rules import Terms
from aidesk.services.made_run import kinds_of, made_run
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, yuan

JANUARY = Month(2019, 1)


def test_a_made_run_stays_as_it_was_when_facts_change_later(clerk: Caseworker):
    household = clerk.registers(a_household("陈桂兰"))
    enrolment = clerk.grants("urban_dibao", household)
    run = clerk.makes("urban_dibao", "2019-01")
    clerk.stops(enrolment, "2018-12")
    made = made_run(clerk.store, run)
    assert [(line.name, line.amount) for line in made.lines] == [
        ("陈桂兰", yuan("590"))
    ]
    assert made.total == yuan("590")


def test_a_made_run_is_compared_with_the_one_before(clerk: Caseworker):
    leaving = clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福"))
    clerk.pays("urban_dibao", "2019-01")
    clerk.stops(leaving, "2019-01")
    clerk.dibao_for(a_household("曾正祥"), since="2019-02")
    made = made_run(clerk.store, clerk.makes("urban_dibao", "2019-02"))
    changes = {line.name: line.change for line in (*made.lines, *made.stopped)}
    assert changes == {
        "李永福": Change.SAME,
        "曾正祥": Change.NEW,
        "陈桂兰": Change.STOPPED,
    }
    (gone,) = made.stopped
    assert (gone.amount, gone.previous) == (yuan("0"), yuan("590"))


def test_a_first_list_has_nothing_to_be_compared_with(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    made = made_run(clerk.store, clerk.makes("urban_dibao", "2019-01"))
    assert made.previous is None
    assert [line.change for line in made.lines] == [Change.SAME]


def test_returned_lines_carry_the_reason_and_are_summed(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.dibao_for(a_household("李永福").with_member("李小福"))
    run = clerk.pays("urban_dibao", "2019-01")
    clerk.settles(run, {2: "账号有误"})
    made = made_run(clerk.store, run)
    assert [line.name for line in made.returned] == ["李永福"]
    assert made.returned[0].answer
    assert made.returned[0].answer.reason == "账号有误"
    assert made.returned_total == yuan("1180")


@pytest.mark.parametrize("kind", [RunKind.FESTIVAL, RunKind.ONE_OFF])
def test_what_the_bank_sent_back_is_paid_again_by_a_reissue(
    clerk: Caseworker, kind: RunKind
):
    programme = "urban_dibao" if kind is RunKind.FESTIVAL else "litigation"
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.sets_rate("festival", "2019-01", "50")
    case = clerk.registers(a_household("李永福"))
    clerk.grants("litigation", case, "2019-01", Terms(decided=yuan("5000")))
    first = clerk.pays(programme, "2019-01", kind)
    clerk.settles(first, {1: "账号有误"})
    assert clerk.plans(programme, "2019-01", kind).lines == ()
    clerk.retries(first, 1)
    made = made_run(clerk.store, clerk.pays(programme, "2019-02", RunKind.REISSUE))
    assert made.total == made_run(clerk.store, first).returned_total
    state = clerk.store.funds.state(programme, 2019)
    assert state.spent == made.total  # not twice


def test_monthly_programmes_have_monthly_lists_and_back_pay(store: Store):
    kinds = kinds_of(store, store.programmes.get("tekun"), JANUARY)
    assert kinds == [RunKind.REGULAR, RunKind.BACK_PAY]


def test_programmes_that_pay_once_have_only_their_own_list(store: Store):
    kinds = kinds_of(store, store.programmes.get("temporary"), JANUARY)
    assert kinds == [RunKind.ONE_OFF]


def test_a_reissue_is_offered_while_something_waits(clerk: Caseworker):
    clerk.dibao_for(a_household("陈桂兰"))
    dibao = clerk.store.programmes.get("urban_dibao")
    first = clerk.pays("urban_dibao", "2019-01")
    assert RunKind.REISSUE not in kinds_of(clerk.store, dibao, Month(2019, 2))
    clerk.settles(first, {1: "账号有误"})
    assert RunKind.REISSUE in kinds_of(clerk.store, dibao, Month(2019, 2))
    clerk.gives_up(first, 1)
    assert RunKind.REISSUE not in kinds_of(clerk.store, dibao, Month(2019, 2))


def test_an_allowance_is_offered_from_the_month_of_its_first_rate(clerk: Caseworker):
    clerk.sets_rate("price_subsidy", "2019-05", "30")
    dibao = clerk.store.programmes.get("urban_dibao")
    assert RunKind.PRICE_SUBSIDY not in kinds_of(clerk.store, dibao, Month(2019, 4))
    assert RunKind.PRICE_SUBSIDY in kinds_of(clerk.store, dibao, Month(2019, 5))
