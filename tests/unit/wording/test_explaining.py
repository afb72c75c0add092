"""How an amount is explained: facts in lines, and a formula that gives its fen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from aidesk.domain.bank_return import Decision
from aidesk.domain.household import HouseholdId, Per
from aidesk.domain.month import Month, Span
from aidesk.domain.payment import RunKind
from aidesk.domain.recovery import WithholdingOrder
from aidesk.domain.rules import Purpose, Terms
from aidesk.services.endings import start_grace
from aidesk.services.explain import explain, explain_all, explain_line
from aidesk.services.household_changes import set_incomes
from aidesk.services.made_run import made_run
from aidesk.services.recoveries import order_withholding
from aidesk.services.register import NewIncome
from aidesk.services.statement import statement
from aidesk.storage.store import Store
from aidesk.wording.explaining import Explanation, explained_lines, explanations
from tests.builders import DISPERSED, Caseworker, a_household, month, yuan
from tests.random_office import RandomOffice
from tests.readers import amount_told

DIBAO, TEKUN = "urban_dibao", "tekun"
BACK_PAY = RunKind.BACK_PAY


def told(clerk: Caseworker, run, place: int = 0) -> list[str]:
    """Return the lines that explain a payment of a run."""
    payment = clerk.store.runs.payments(run)[place]
    return list(explained_lines(explain(clerk.store, payment)))


def heads(found: list[Explanation]) -> list[str]:
    return [each.head for each in found]


def all_explained(store: Store) -> Iterator[tuple[str, list[str], object]]:
    """Yield the lines and the amount of every stored payment."""
    rights = store._db.conn.execute(
        "select distinct enrolment_id from payments"
    ).fetchall()
    for (right,) in rights:
        payments = [p.payment for p in store.payouts.of_enrolment(right)]
        for each in explain_all(store, payments):
            yield each.kind, list(explained_lines(each)), each.payment.amount


def test_a_months_grant_is_told_with_its_standard_persons_and_income(clerk):
    family = a_household("陈桂兰").with_member("陈小兰").with_income("400")
    clerk.dibao_for(family)
    assert told(clerk, clerk.pays(DIBAO, "2019-07")) == [
        "标准：城镇保障标准 630.00 元，演民发，2019年1月起执行，2019年7月起发放",
        "人数：2 人",
        "家庭收入：每月 400.00 元",
        "计算：630.00 × 2人 − 收入 400.00 = 860.00",
    ]


def test_an_income_of_the_year_is_divided_in_the_formula_and_rounded_once(clerk):
    # 1,260 − 412.50 − 2,000 ÷ 12 = 680.8333…
    family = a_household("陈桂兰").with_member("陈小兰").with_income("412.50")
    clerk.dibao_for(family.with_income("2000", per=Per.YEAR))
    lines = told(clerk, clerk.pays(DIBAO, "2019-07"))
    assert lines[-2] == "家庭收入：每月 579.17 元"
    assert lines[-1] == (
        "计算：630.00 × 2人 − 收入 412.50 − 年收入 2,000.00 ÷ 12 = 681.00（四舍五入到元）"
    )
    assert amount_told(lines) == yuan("681")


def test_back_pay_tells_what_was_paid_before_list_by_list(clerk):
    # 590 rose to 630 from January, then to 650 from March, each first paid later
    clerk.dibao_for(a_household("陈桂兰"), "2019-03")
    clerk.pays(DIBAO, "2019-03")
    first = clerk.pays(DIBAO, "2019-07", BACK_PAY)
    assert told(clerk, first)[-2:] == [
        "此前已发：月发放 590.00",
        "计算：630.00 × 1人 = 630.00；应发 630.00 − 已发 590.00 = 40.00",
    ]
    clerk.sets_standard(DIBAO, "urban", "650", "2019-03", "2019-08")
    second = clerk.pays(DIBAO, "2019-08", BACK_PAY)
    assert told(clerk, second) == [
        "标准：城镇保障标准 650.00 元，演民发，2019年3月起执行，2019年8月起发放",
        "人数：1 人",
        "此前已发：月发放 590.00、7月补发 40.00",
        "计算：650.00 × 1人 = 650.00；应发 650.00 − 已发 630.00 = 20.00",
    ]
    # the first one goes on telling what held when it was made
    assert told(clerk, first)[0].startswith("标准：城镇保障标准 630.00 元")


def test_months_with_the_same_words_stand_together(clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    for number in (1, 2, 3):
        clerk.pays(DIBAO, f"2019-0{number}")
    plan = clerk.plans(DIBAO, "2019-07", BACK_PAY)
    found = explanations(explain_line(clerk.store, plan, plan.lines[0]))
    assert heads(found) == ["2019年1月至3月 城市低保（救助金）每月 40.00 元"]
    assert "此前已发：月发放 590.00" in found[0].lines


def test_a_plan_says_the_same_as_the_list_that_is_made_of_it(clerk):
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"), "2019-01")
    clerk.pays(DIBAO, "2019-01")
    plan = clerk.plans(DIBAO, "2019-07", BACK_PAY)
    planned = explanations(explain_line(clerk.store, plan, plan.lines[0]))
    shown = made_run(clerk.store, clerk.makes(DIBAO, "2019-07", BACK_PAY))
    assert explanations(explain_line(clerk.store, shown, shown.lines[0])) == planned


def test_an_elder_is_explained_purpose_by_purpose(clerk):
    clerk.tekun_for(a_household("罗天顺"), DISPERSED)
    shown = made_run(clerk.store, clerk.pays(TEKUN, "2019-01"))
    found = explanations(explain_line(clerk.store, shown, shown.lines[0]))
    assert heads(found) == [
        "2019年1月 特困供养（基本生活费）665.00 元",
        "2019年1月 特困供养（照料护理费）88.00 元",
    ]
    assert found[1].lines == (
        "标准：分散供养照料护理二档 88.00 元，演民发，2018年7月起执行",
        "计算：照料护理标准 88.00 = 88.00",
    )


def test_a_supplement_counts_those_who_have_it(clerk):
    # 104 each: the head is 65, the child is 10; the spouse of 45 has none
    clerk.sets_standard(DIBAO, "supplement", "104", "2019-01")
    family = a_household("陈桂兰", "1954-01-01").with_member("陈小兰", "2009-01-01")
    clerk.dibao_for(family.with_member("李永福", "1974-01-01", relation="10"))
    assert told(clerk, clerk.pays(DIBAO, "2019-01"), place=1) == [
        "标准：分类施保标准 104.00 元，演民发，2019年1月起执行",
        "计算：分类施保 104.00 × 2人 = 208.00",
    ]


def test_a_frozen_amount_names_no_standard_even_if_it_equals_one(clerk):
    right = clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    clerk.pays(DIBAO, "2019-01")
    start_grace(clerk.store, clerk.act(), right, month("2019-01"), 2)
    assert told(clerk, clerk.pays(DIBAO, "2019-02")) == [
        "人数：1 人",
        "计算：渐退期定额 590.00 = 590.00",
    ]


def test_a_price_subsidy_is_led_back_to_standard_and_index(clerk):
    # 630 × 4.8 % = 30.24, to the yuan 30
    clerk.dibao_for(a_household("陈桂兰").with_member("陈小兰"))
    clerk.sets_rate("price_subsidy", "2019-05", "30", standard=yuan("630"), scpi=480)
    lines = told(clerk, clerk.pays(DIBAO, "2019-07", RunKind.PRICE_SUBSIDY))
    assert lines[0] == (
        "标准：每人 30.00 元，630.00 × 4.80% = 30.00（四舍五入到元），"
        "演发改价〔2019〕1号"
    )
    assert lines[1:] == ["人数：2 人", "计算：价格补贴 30.00 × 2人 = 60.00"]
    assert amount_told(lines) == yuan("60")


def test_a_price_subsidy_below_its_floor_says_that_the_floor_is_paid(clerk):
    # 630 × 1.2 % = 7.56, to the yuan 8, and the floor is 10
    clerk.dibao_for(a_household("陈桂兰"))
    facts = {"standard": yuan("630"), "scpi": 120, "floor": yuan("10")}
    clerk.sets_rate("price_subsidy", "2019-05", "10", **facts)
    lines = told(clerk, clerk.pays(DIBAO, "2019-07", RunKind.PRICE_SUBSIDY))
    assert lines[0] == (
        "标准：每人 10.00 元，630.00 × 1.20% = 8.00（四舍五入到元），"
        "低于下限，按下限 10.00 元，演发改价〔2019〕1号"
    )
    assert amount_told(lines) == yuan("10")


def test_a_case_names_its_decision_months_and_standard(clerk):
    household = clerk.registers(a_household("陈桂兰"))
    clerk.grants("temporary", household, "2019-07", Terms(months=9))
    lines = told(clerk, clerk.pays("temporary", "2019-07"))
    assert lines[-1] == "计算：630.00 × 9个月 = 5,670.00"
    assert lines[-2] == "人数：1 人"


def test_what_came_back_is_told_on_both_lists(clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {1: "账户已销户"})
    assert told(clerk, run)[-1] == "银行：2019年1月2日退回（账户已销户），等待重发"
    clerk.retries(run, 1)
    again = clerk.pays(DIBAO, "2019-02", RunKind.REISSUE)
    assert told(clerk, run)[-1] == (
        "银行：2019年1月2日退回（账户已销户），2月退票重发 590.00"
    )
    assert told(clerk, again) == [
        "标准：城镇保障标准 590.00 元，演民发，2018年1月起执行",
        "人数：1 人",
        "原来的计算：590.00 × 1人 = 590.00",
        "此前已发：月发放 590.00（银行退回）",
        "计算：退票 590.00 = 590.00",
        "退票：2019年1月2日退回（账户已销户）",
    ]


def test_a_reissue_of_less_tells_what_is_still_due(clerk):
    # 1,180 came back; an income of 300 from January comes to light: 880 are due
    household = clerk.registers(a_household("陈桂兰").with_member("陈小兰"))
    clerk.grants(DIBAO, household, "2019-01")
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {1: "账户已销户"})
    income = [NewIncome(yuan("300"))]
    set_incomes(clerk.store, clerk.act(), household, income, month("2019-01"))
    clerk.retries(run, 1)
    lines = told(clerk, clerk.pays(DIBAO, "2019-02", RunKind.REISSUE))
    assert lines[2:] == [
        "家庭收入：每月 300.00 元",
        "此前已发：月发放 1,180.00（银行退回）",
        "计算：590.00 × 2人 − 收入 300.00 = 880.00；应发 880.00 − 已得 0.00 = 880.00",
        "退票：2019年1月2日退回（账户已销户）",
    ]
    assert amount_told(lines) == yuan("880")


def test_a_payment_that_was_given_up_says_so_with_the_reason(clerk):
    clerk.dibao_for(a_household("陈桂兰"), "2019-01")
    run = clerk.pays(DIBAO, "2019-01")
    clerk.settles(run, {1: "账户已销户"})
    clerk.decides(run, 1, Decision.GIVEN_UP, "本人放弃")
    assert told(clerk, run)[-1].endswith("，不再发（本人放弃）")


def test_what_is_kept_back_stands_once_with_its_line(clerk):
    # paid 590 + 590, then an income of 100 from January comes to light: 200 too much
    household = clerk.registers(a_household("陈桂兰"))
    right = clerk.grants(DIBAO, household, "2019-01")
    for of_month in ("2019-01", "2019-02"):
        clerk.pays(DIBAO, of_month)
    income = [NewIncome(yuan("100"))]
    set_incomes(clerk.store, clerk.act(), household, income, month("2019-01"))
    order = WithholdingOrder(right, right, yuan("150"), month("2019-03"))
    order_withholding(clerk.store, clerk.act(), order)
    run = clerk.pays(DIBAO, "2019-03")
    assert told(clerk, run)[-2:] == [
        "计算：590.00 × 1人 − 收入 100.00 = 490.00",
        "扣回：从这一行扣回 150.00 元，抵 2019年1月至2月多发的",
    ]


def test_every_amount_of_the_practice_office_can_be_worked_out_again(practice):
    kinds = set()
    for kind, lines, amount in all_explained(practice):
        kinds.add(kind)
        assert amount_told(lines) == amount
    assert kinds >= {"regular", "back_pay", "price_subsidy", "festival", "one_off"}


@pytest.mark.parametrize("seed", [3, 11, 26])
def test_every_amount_of_a_random_history_can_be_worked_out_again(store, seed):
    office = RandomOffice(store, seed)
    office.works_for(7)
    office.carries_out_all_plans()
    kinds: Counter[str] = Counter()
    for kind, lines, amount in all_explained(store):
        kinds[kind] += 1
        assert amount_told(lines) == amount
    assert kinds["back_pay"] > 5
    assert kinds["reissue"] > 0
    assert sum(kinds.values()) > 30


@pytest.mark.parametrize("seed", [5, 11])
def test_a_statement_says_what_the_tables_hold_at_the_end_of_a_random_history(
    store, seed
):
    office = RandomOffice(store, seed)
    office.works_for(6)
    office.carries_out_all_plans()
    span, rows = Span(month("2018-01"), office.now), 0
    for number in range(1, store.households.count() + 1):
        household = HouseholdId(number)
        had: Counter[tuple[str, Month, Purpose]] = Counter()
        for right in store.enrolments.of_household(household):
            for key, paid in store.standings.of_enrolment(right.id).items():
                had[right.programme, key.month, key.purpose] += paid.had.fen
        for part in statement(store, household, span, office.now).parts:
            for row in part.months:
                had[part.programme.code, row.month, part.purpose] -= row.had.fen
                rows += 1
        assert not any(had.values())
    assert rows > 50
