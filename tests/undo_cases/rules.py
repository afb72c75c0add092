"""Acts on what holds for the whole office: names, rules, standards, rates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aidesk.domain.household import Account
from aidesk.domain.month import Month, Span
from aidesk.domain.programme import AllowanceRate, Standard
from aidesk.domain.signer import Post, Signer
from aidesk.domain.working_days import CalendarDay, DayKind
from aidesk.services.communities import (
    add_community,
    bring_back_community,
    merge_communities,
    rename_community,
    retire_community,
)
from aidesk.services.month_work import confirm_changes
from aidesk.services.offices import (
    add_institution,
    rename_unit,
    set_institution_account,
    set_practice_day,
)
from aidesk.services.rates import (
    correct_allowance_rate,
    correct_standard,
    remove_allowance_rate,
    remove_standard,
)
from aidesk.services.register import NewAccount
from aidesk.services.roundings import set_rounding
from aidesk.services.settings import OfficeSettings, change_settings
from aidesk.services.signers import appoint, correct_signer, remove_signer
from aidesk.services.signing import PaperNames, change_signing
from aidesk.services.working_days import (
    adopt_calendar,
    remove_calendar_day,
    set_calendar_day,
)
from tests.builders import yuan
from tests.undo_cases.frame import MARCH, Office, acts


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
    change_settings(o.store, o.clerk.act(), OfficeSettings(0, 6, 8, stop_last_month=0))


@acts("修改科室和往来单位", "change_signing")
def other_names(o: Office):
    change_signing(o.store, o.clerk.act(), PaperNames(bank="演示银行"))
    yield
    change_signing(o.store, o.clerk.act(), PaperNames(section="救助科"))


@acts("登记接任的签字人", "appoint")
def another_director(o: Office):
    first_director(o)
    yield
    second = Signer(Post.DIRECTOR, "王局长", date(2019, 3, 1))
    appoint(o.store, o.clerk.act(), second)


@acts("改正签字人", "correct_signer")
def a_signer_put_right(o: Office):
    signer = first_director(o)
    yield
    correct_signer(o.store, o.clerk.act(), signer, Signer(Post.DIRECTOR, "李某"))


@acts("去掉签字人", "remove_signer")
def a_signer_removed(o: Office):
    signer = first_director(o)
    yield
    remove_signer(o.store, o.clerk.act(), signer)


@acts("修改涉诉救助的零头办法", "set_rounding")
def another_rounding(o: Office):
    yield
    set_rounding(o.store, o.clerk.act(), "litigation", "jiao")


@acts("添加社区", "add_community")
def another_community(o: Office):
    yield
    add_community(o.store, o.clerk.act(), "云溪街道", "石桥社区")


@acts("修改社区的名称", "rename_community")
def a_community_renamed(o: Office):
    yield
    rename_community(o.store, o.clerk.act(), 1, "云溪街道", "新云溪社区")


@acts("合并社区", "merge_communities")
def communities_merged(o: Office):
    bridge = add_community(o.store, o.clerk.act(), "云溪街道", "石桥社区")
    yield
    merge_communities(o.store, o.clerk.act(), 1, bridge)


@acts("停用社区", "retire_community")
def a_community_retired(o: Office):
    bridge = add_community(o.store, o.clerk.act(), "云溪街道", "石桥社区")
    yield
    retire_community(o.store, o.clerk.act(), bridge, MARCH)


@acts("恢复社区", "bring_back_community")
def a_community_brought_back(o: Office):
    bridge = add_community(o.store, o.clerk.act(), "云溪街道", "石桥社区")
    retire_community(o.store, o.clerk.act(), bridge, MARCH)
    yield
    bring_back_community(o.store, o.clerk.act(), bridge)


@acts("登记城市低保的新标准", "add_standard")
def a_new_standard(o: Office):
    yield
    o.clerk.sets_standard("urban_dibao", "urban", "700", "2019-08")


@acts("登记2019年2月的价格临时补贴标准", "add_allowance_rate")
def a_new_rate(o: Office):
    yield
    o.clerk.sets_rate("price_subsidy", "2019-02", "30")


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


@acts("变更供养机构的银行账号", "set_institution_account")
def another_account_of_a_home(o: Office):
    home = o.clerk.opens_home("敬老院")
    yield
    account = NewAccount("敬老院", "演示银行", "0000530100900099")
    set_institution_account(o.store, o.clerk.act(), home, account, MARCH)


@acts("填入公布的节假日", "adopt_calendar")
def holidays_of_another_year(o: Office):
    with o.store.write(o.clerk.act()) as writing:
        for each in o.store.calendar.days(2020):
            o.store.calendar.remove(each.day)
        writing.note("prepared", "calendar:2020")
    yield
    adopt_calendar(o.store, o.clerk.act())


@acts("修改2019年3月8日的节假日", "set_calendar_day")
def a_holiday(o: Office):
    yield
    day = CalendarDay(date(2019, 3, 8), DayKind.HOLIDAY, "妇女节")
    set_calendar_day(o.store, o.clerk.act(), day)


@acts("修改2019年10月19日的节假日", "set_calendar_day")
def a_holiday_on_another_day(o: Office):
    yield
    day = CalendarDay(date(2019, 10, 19), DayKind.WORKDAY, "国庆节")
    set_calendar_day(o.store, o.clerk.act(), day, date(2019, 10, 12))


@acts("去掉2019年10月1日的节假日", "remove_calendar_day")
def no_holiday(o: Office):
    yield
    remove_calendar_day(o.store, o.clerk.act(), date(2019, 10, 1))


@acts("核对2019年2月的变动", "confirm_changes")
def checked_changes(o: Office):
    yield
    confirm_changes(o.store, o.clerk.act(), Month(2019, 2))


def first_director(o: Office) -> int:
    return appoint(o.store, o.clerk.act(), Signer(Post.DIRECTOR, "李局长"))


def standard(o: Office) -> Standard:
    rows = o.store.programmes.standard_rows("urban_dibao")
    return next(row for row in rows if row.amount == yuan("630"))


def rate(o: Office) -> AllowanceRate:
    o.clerk.sets_rate("festival", "2019-02", "50")
    (found,) = o.store.programmes.allowance_rates("festival", "urban_dibao")
    return found
