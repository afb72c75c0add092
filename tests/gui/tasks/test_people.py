"""A child is born; a head of a family dies."""

from __future__ import annotations

from datetime import date

from tests.builders import made_up_id, month

MONDAY = date(2019, 12, 2)
NOVEMBER, DECEMBER, JANUARY = (
    month(text) for text in ("2019-11", "2019-12", "2020-01")
)


def family_of(facts, name, of_month=DECEMBER):
    (entry,) = (e for e in facts.register.entries(of_month) if e.head.name == name)
    return facts.households.get(entry.household)


def changes_of(person, letters, name):
    person.goes_to_page("家庭登记")
    person.goes_into("查找")
    person.types(letters)
    person.sees(name, "1 户，人口 2")
    person.opens_changes()
    person.sees(f"{name}家有什么变动？")


def test_a_birth(sits_down, office, facts):
    person = sits_down(office, MONDAY)
    changes_of(person, "cgl", "陈桂兰")
    person.uses("添人")
    person.sees("陈桂兰家，户号 H0002")
    person.fills("姓名", "陈小宝")
    person.fills("身份证号", made_up_id("2019-11-20"))
    person.sees("2019年11月20日")
    person.picks("与户主的关系", "孙子")
    person.picks("为什么添人", "出生")
    person.fills("从哪个月起算进来", "12")
    person.sees("1,260.00", "1,890.00")
    person.uses("添人")
    person.sees("陈桂兰家添了陈小宝，从2019年12月起算进来。", "1,890.00")

    known = family_of(facts, "陈桂兰")
    assert len(known.members_in(NOVEMBER)) == 2
    assert [m.person.name for m in known.members_in(DECEMBER)] == [
        "陈桂兰",
        "陈小兰",
        "陈小宝",
    ]
    assert person.strokes + person.clicks <= 25


def test_a_death_with_a_new_head(sits_down, office, facts):
    person = sits_down(office, MONDAY)
    changes_of(person, "cgl", "陈桂兰")
    person.uses("死亡")
    person.picks("谁去世了", "陈桂兰")
    person.fills("去世日期", "12-1")
    person.picks("以后谁是户主", "陈小兰")
    person.sees("本人的钱发到2019年12月为止。", "从2020年1月起，户主是陈小兰")
    person.uses("登记死亡")
    person.sees(
        "已登记陈桂兰于2019年12月1日去世。", "从2020年1月起，户主是陈小兰，户号不变。"
    )
    person.sees("12月1日去世")

    known = family_of(facts, "陈小兰", JANUARY)
    assert known.number == "H0002"
    assert [m.person.name for m in known.members_in(JANUARY)] == ["陈小兰"]
    dead = known.members[0].person
    assert (dead.name, dead.died_on) == ("陈桂兰", date(2019, 12, 1))
    assert person.strokes + person.clicks <= 20
