"""A family of three comes to the counter and is registered."""

from __future__ import annotations

from datetime import date

from aidesk.domain.money import total
from tests.builders import made_up_id, month, yuan

MONDAY = date(2019, 12, 2)
JANUARY = month("2020-01")
CHILDREN = (("朱小一", "2010-09-03", "女"), ("朱小二", "2012-01-01", "子"))


def family_of(facts, name):
    (entry,) = (e for e in facts.register.entries(JANUARY) if e.head.name == name)
    return facts.households.get(entry.household)


def test_a_family_of_three_with_income_account_and_right(sits_down, office, facts):
    person = sits_down(office, MONDAY)
    person.goes_to_page("家庭登记")
    person.sees("登记新家庭")
    person.uses("登记新家庭")
    person.fills("户主姓名", "朱秀英")
    person.fills("身份证号", made_up_id("1958-03-12"))
    person.sees("1958年3月12日（61 岁）")
    for row, (name, born, kin) in enumerate(CHILDREN):
        person.writes("家庭成员", row, "姓名", name)
        person.writes("家庭成员", row, "身份证号", made_up_id(born))
        person.picks_cell("家庭成员", row, "与户主的关系", kin)
    person.writes("家庭收入", 0, "金额（元）", "900")
    person.picks("项目", "城市低保")
    person.sees("每月 990.00 元（630.00 × 3人 − 收入 900.00 = 990.00）")
    person.fills("审批依据", "演民低〔2019〕18号")
    person.fills("社区", "云溪社区")
    person.fills("银行账号", "6223190000001234")
    person.uses("登记，2020年1月起发放")
    person.sees("朱秀英家登记好了，户号 H0006。", "990.00")

    known = family_of(facts, "朱秀英")
    assert [m.relation for m in known.members] == ["02", "30", "20"]
    assert total(each.amount for each in known.incomes) == yuan("900")
    assert known.accounts[0].number == "6223190000001234"
    assert known.accounts[0].holder == "朱秀英"
    assert known.community == "云溪社区"
    (right,) = facts.enrolments.of_household(known.id)
    assert right.span.since == JANUARY
    assert person.strokes + person.clicks <= 40
    person.uses("登记新家庭")  # the button of the form before is gone
    person.sees("户主姓名")
