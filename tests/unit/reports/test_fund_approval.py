"""专项资金使用审批表: what is asked, what the fund holds, who signs; it adds up."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.fund import Expenditure
from aidesk.domain.fund_errors import NoSuchEntryError
from aidesk.domain.money import Money
from aidesk.domain.payment import RunKind
from aidesk.domain.signer import Post, Signer
from aidesk.reports.form import Form
from aidesk.reports.fund_approval import expenditure_approval, run_approval
from aidesk.reports.fund_usage import usage_in_month
from aidesk.reports.payroll import payroll
from aidesk.reports.payroll_columns import Layout
from aidesk.reports.writing import pdf_of
from aidesk.services.fund_use import run_use
from aidesk.services.funds import record_expenditure
from aidesk.services.signers import appoint
from aidesk.services.signing import PaperNames, change_signing
from aidesk.storage.store import Store
from tests.builders import Caseworker, a_household, yuan
from tests.unit.reports.money_office import (
    DIBAO,
    busy_office,
    granted_by,
    text_of,
    withheld_by,
)
from tests.unit.reports.papers import IMPRINT, fen, joined, page_texts

DAY = date(2019, 4, 2)


def filled(form: Form) -> dict[str, str]:
    """Return what stands beside each label."""
    beside = {}
    for line in form.lines:
        for box, following in zip(line.boxes, line.boxes[1:], strict=False):
            if box.label:
                beside[box.text] = following.text
    return beside


def sources(form: Form) -> dict[str, str]:
    return {
        line.boxes[0].text: line.boxes[1].text
        for line in form.lines
        if len(line.boxes) == 3 and not line.boxes[0].label
    }


def test_the_form_of_a_list_says_what_is_asked_and_what_the_fund_holds(
    clerk: Caseworker,
):
    busy = busy_office(clerk)
    form = run_approval(clerk.store, busy.february, DAY)
    assert filled(form) == {
        "项目名称": "2019年2月城市低保",
        "发放期间": "2019年2月",
        "政策依据": "演民发、《社会救助暂行办法》（国务院令第649号）、"
        "《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）",
        "户数": "3户",
        "人数": "4人",
        "笔数": "3笔",
        "代发银行": "演示农村信用社",
        "应发 － 扣回": "2,360.00 － 90.00 ＝ 2,270.00",
        "金额（小写）": "¥2,270.00",
        "金额（大写）": "人民币贰仟贰佰柒拾元整",
        "列支资金": "2019年城市低保专项资金",
        "来源合计": "20,660.00",
        "此前已使用": "670.00",  # 2,360 − 1,770 that came back + 80 for quilts
        "用款前结余": "19,990.00",
        "用款后结余": "17,720.00",
        "附件": "2019年2月城市低保发放名册（审批用）1页；"
        "2019年2月专项资金使用情况清单1页。共2份2页。",
        "资金来源": "金额",
        "金额": "文号",
        "经办人": "",
        "部门负责人意见": "",
        "分管领导意见": "",
        "局长审批意见": "",
    }
    assert sources(form) == {
        "上年结转": "1,000.00",
        "区级": "20,000.00",
        "追回多发": "60.00",
        "调到其他项目": "-300.00",
        "交回财政": "-100.00",
    }


def test_every_form_of_the_year_adds_up_and_goes_on_where_the_one_before_ended(
    practice: Store,
):
    after: dict[str, Money] = {}
    for run in practice.runs.of_year(2019):
        position = run_use(practice, run.id).position
        asked = granted_by(practice, run.id) - withheld_by(practice, run.id)
        assert position.amount == asked == run.total
        form = run_approval(practice, run.id, DAY)
        told = {k: fen(v) for k, v in filled(form).items() if "结余" in k or "用" in k}
        listed = sum(map(fen, sources(form).values()))
        assert listed - told["此前已使用"] == told["用款前结余"]
        assert told["用款后结余"] == told["用款前结余"] - asked.fen
        after[run.programme] = Money(told["用款后结余"])
    for code, left in after.items():  # nothing but lists was paid in December
        assert left == practice.funds.state(code, 2019).balance, code


def test_lists_that_wait_stand_in_line_for_the_money(clerk: Caseworker):
    clerk.receives(DIBAO, "1000")
    clerk.dibao_for(a_household("陈桂兰"))
    clerk.sets_rate("festival", "2019-01", "50")
    first = clerk.makes(DIBAO, "2019-01")
    second = clerk.makes(DIBAO, "2019-01", RunKind.FESTIVAL)
    one, two = (run_use(clerk.store, run).position for run in (first, second))
    assert (one.before, one.after) == (yuan("1000"), yuan("410"))
    assert (two.reserved, two.before, two.after) == (
        yuan("590"),
        yuan("410"),
        yuan("360"),
    )
    assert clerk.store.funds.state(DIBAO, 2019).free == two.after


def test_attachments_are_counted_from_their_pages(practice: Store):
    run = practice.runs.of_year(2019)[0]
    told = filled(run_approval(practice, run.id, DAY))["附件"]
    roll = payroll(practice, run.id, Layout.APPROVAL)
    usage = usage_in_month(practice, run.month)
    pages = [len(page_texts(pdf_of(paper, IMPRINT))) for paper in (roll, usage)]
    assert told == (
        f"{roll.title}{pages[0]}页；{usage.title}{pages[1]}页。共2份{sum(pages)}页。"
    )
    assert pages[0] > 3


def test_those_who_sign_follow_each_other_with_room_and_a_date(clerk: Caseworker):
    busy = busy_office(clerk)
    form = run_approval(clerk.store, busy.january, DAY)
    feet = [box.foot for line in form.lines for box in line.boxes if box.foot]
    assert [joined(foot) for foot in feet] == [
        "经办人（签字）：年月日",
        "部门负责人（签字）：年月日",
        "分管领导（签字）：年月日",
        "局长（签字）：年月日",
    ]
    change_signing(clerk.store, clerk.act(), PaperNames(section="社会救助科"))
    for post, name in ((Post.HANDLER, "王经办"), (Post.DIRECTOR, "李局长")):
        appoint(clerk.store, clerk.act(), Signer(post, name))
    text = text_of(run_approval(clerk.store, busy.january, DAY))
    assert "局长李局长（签字）：年月日" in text
    assert "分管领导（签字）：年月日" in text
    assert "填报单位：演示区民政局社会救助科" in text


def test_names_of_signers_never_enter_the_journal(clerk: Caseworker):
    change_signing(clerk.store, clerk.act(), PaperNames(bank="演示银行"))
    change_signing(clerk.store, clerk.act(), PaperNames(bank="演示银行"))
    journal = clerk.store.journal
    lines = journal.about("setting:signing_bank", "change_signing")
    assert len(lines) == 1  # the second time nothing changed
    assert "演示银行" not in str(lines)


def test_a_purchase_is_approved_by_the_same_form(practice: Store):
    (bought,) = practice.funds.all_expenditures()
    told = filled(expenditure_approval(practice, bought.id, DAY))
    assert told["项目名称"] == "特困供养：购买特困老人寒冬衣物"
    assert told["依据文件"] == "演民请〔2019〕52号"
    assert told["收款单位"] == "演示服装经营部"
    assert told["金额（大写）"] == "人民币壹万元整"
    # 207,000 − 157,828 paid until November; the last list takes 14,348 more
    assert (told["用款前结余"], told["用款后结余"]) == ("49,172.00", "39,172.00")
    assert "户数" not in told
    with pytest.raises(NoSuchEntryError):
        expenditure_approval(practice, 99, DAY)


@pytest.mark.parametrize("text", ['<b>&"</para>', "=1+1", "长" * 200, "㼆𬭎䶮"])
def test_whatever_is_typed_is_printed_as_it_is(text: str, clerk: Caseworker):
    bought = Expenditure("tekun", 2019, yuan("9"), clerk.day, text, text, text)
    entry = record_expenditure(clerk.store, clerk.act(), bought)
    printed = text_of(expenditure_approval(clerk.store, entry, DAY))
    assert printed.count(joined(text)) == 3


def test_the_form_prints_its_amounts(clerk: Caseworker):
    busy = busy_office(clerk)
    text = text_of(run_approval(clerk.store, busy.april, DAY))
    assert "¥2,270.00" in text
    assert "人民币贰仟贰佰柒拾元整" in text
    assert f"用款后结余{yuan('14770') - yuan('2270')}" in text
