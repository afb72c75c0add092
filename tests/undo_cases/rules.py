"""Acts on what holds for the whole office: names, rules, standards, rates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aidesk.domain.household import Account
from aidesk.domain.month import Month, Span
from aidesk.domain.programme import AllowanceRate, Standard
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
from aidesk.services.report_texts import ReportTexts, keep_report_texts
from aidesk.services.settings import OfficeSettings, change_settings
from aidesk.services.signing import Signing, change_signing
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
    change_settings(o.store, o.clerk.act(), OfficeSettings(0, 6, 8))


@acts("修改签字的人和往来单位", "change_signing")
def other_names(o: Office):
    change_signing(o.store, o.clerk.act(), Signing(director="李局长"))
    yield
    change_signing(o.store, o.clerk.act(), Signing(handler="王经办"))


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


def standard(o: Office) -> Standard:
    rows = o.store.programmes.standard_rows("urban_dibao")
    return next(row for row in rows if row.amount == yuan("630"))


def rate(o: Office) -> AllowanceRate:
    o.clerk.sets_rate("festival", "2019-02", "50")
    (found,) = o.store.programmes.allowance_rates("festival", "urban_dibao")
    return found
