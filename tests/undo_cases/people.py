"""Acts on people and their rights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aidesk.domain.case import Assistance, Trouble
from aidesk.domain.case import Case as OneOff
from aidesk.domain.enrolment import StopReason
from aidesk.domain.month import Month
from aidesk.domain.rules import Terms
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
from aidesk.services.household_edit import edit_household, wished_of
from aidesk.services.register import Details, NewAccount, NewIncome, NewMember
from aidesk.services.to_tekun import move_to_tekun
from tests.builders import DISPERSED, a_household, made_up_id, yuan
from tests.undo_cases.frame import MARCH, Office, acts


@acts("登记 张某 家", "register_household")
def registering(o: Office):
    yield
    o.clerk.registers(a_household("张“小\\丽\n").with_income("50").of("新社区"))


@acts("修改 陈某 家的住址和电话", "change_details")
def new_details(o: Office):
    yield
    details = Details("新街道", "新社区", '3"幢\\2室', "0871-1234567")
    change_details(o.store, o.clerk.act(), o.chen, details)


@acts(
    "修改 陈某 家的资料",
    "edit_household",
    "change_details",
    "correct_name",
    "change_member",
    "set_incomes",
    "set_account",
)
def all_of_a_page(o: Office):
    yield
    known = o.store.households.get(o.chen)
    child = known.members[1]
    wished = replace(
        wished_of(known, MARCH, MARCH),
        details=Details("新街道", "新社区", "3幢"),
        incomes=(NewIncome(yuan("20")),),
        account=NewAccount("陈桂兰", "演示银行", "0000530100000009"),
    )
    wished.people[child.person.id] = (
        "陈改名",
        replace(child.facts, disability_grade=2),
    )
    edit_household(o.store, o.clerk.act(), o.chen, wished)


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
