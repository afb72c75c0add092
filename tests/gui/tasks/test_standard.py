"""The standard is raised from a month that is paid already: back pay follows."""

from __future__ import annotations

from datetime import date

from aidesk.domain.payment import RunKind, RunState
from tests.builders import month, yuan

MONDAY = date(2019, 12, 2)
NOVEMBER, DECEMBER = month("2019-11"), month("2019-12")


def test_the_standard_is_raised_and_the_back_pay_is_paid(
    sits_down, office, facts, desktop
):
    person = sits_down(office, MONDAY)
    person.chooses_menu("业务", "补助标准")
    person.uses("登记新标准")
    person.fills("文号", "演民发〔2019〕30号")
    person.fills("从哪个月起执行", "2019-10")
    person.fills("从哪个月起按新标准发", "2019-12")
    person.fills("城市低保", "700")
    person.sees("350.00")
    person.uses("记下新标准")
    person.sees("已记下 1 个新标准，2019年12月的名单起自动按它算。")
    person.goes_to_page("首页")
    person.sees("城市低保提高标准以后还没有补发")
    person.uses("去补发")
    person.sees("补发", "140.00", "350.00")
    person.decides("名单没错，生成名单")
    person.decides("登记已签字")
    person.confirms("登记已签字")
    person.uses("银行文件")
    person.confirms("存银行文件")
    person.confirms("保存")
    person.waits(lambda: any(desktop.glob("*.xlsx")), "for the bank's file")
    person.decides("登记已送银行")
    person.confirms("登记已送银行")
    person.decides("全部到账")
    person.confirms("全部到账")
    person.sees("已登记全部到账，这份名单做完了。")

    (run,) = facts.runs.of("urban_dibao", RunKind.BACK_PAY, DECEMBER)
    assert run.state is RunState.SETTLED
    paid = sorted(facts.runs.payments(run.id), key=lambda p: p.amount)
    assert [p.amount for p in paid] == [yuan("70"), yuan("140"), yuan("140")]
    assert {p.month for p in paid} == {NOVEMBER}
    assert person.strokes + person.clicks <= 45
