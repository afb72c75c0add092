"""The sentences of what may go wrong with households, rights and standards."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain import case, enrolment, household, programme, rules
from aidesk.domain.errors import AideskError
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.services import offices, rates

PEOPLE_SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
        household.HeadError: QT_TRANSLATE_NOOP(
            "errors", "{month}这一家有 {heads} 个户主。一家只能有一个户主，请指定。"
        ),
        household.PersonElsewhereError: QT_TRANSLATE_NOOP(
            "errors",
            "身份证号 {masked_id} 已登记在{head}家（{household}），请先在那一家办减人。",
        ),
        household.OtherNameError: QT_TRANSLATE_NOOP(
            "errors",
            "身份证号 {masked_id} 已登记的姓名是“{known}”，请核对姓名，或先更正原来的姓名。",
        ),
        household.SamePersonTwiceError: QT_TRANSLATE_NOOP(
            "errors", "身份证号 {masked_id} 在这一家填了两次，请去掉一个。"
        ),
        household.DeadPersonError: QT_TRANSLATE_NOOP(
            "errors",
            "身份证号 {masked_id} 的人已登记于{died_on}去世，不能再加入家庭。请核对号码。",
        ),
        household.DeathDateError: QT_TRANSLATE_NOOP(
            "errors",
            "去世日期应在{earliest}（出生）到{latest}（今天）之间，请核对日期。",
        ),
        household.NothingChangedError: QT_TRANSLATE_NOOP(
            "errors", "和现在登记的一样，没有要改的。"
        ),
        household.NegativeAmountError: QT_TRANSLATE_NOOP(
            "errors", "{what}必须大于零，请改正。"
        ),
        programme.UnknownProgrammeError: QT_TRANSLATE_NOOP(
            "errors", "没有“{code}”这个项目。可用的项目代码：{known}。"
        ),
        programme.NoStandardInForceError: QT_TRANSLATE_NOOP(
            "errors", "{month}没有“{grade}”的执行标准。请先登记标准，再生成名单。"
        ),
        rules.TermsMissingError: QT_TRANSLATE_NOOP(
            "errors", "缺少{term}，算不出金额。请在这一户的待遇里补上。"
        ),
        enrolment.AlreadyEnrolledError: QT_TRANSLATE_NOOP(
            "errors", "这一户（人）从{since}起已经享受这个项目，不能重复登记。"
        ),
        enrolment.ExclusiveProgrammeError: QT_TRANSLATE_NOOP(
            "errors",
            "身份证号 {masked_id} 已享受低保或特困供养，两项不能同时享受，请先停发另一项。",
        ),
        enrolment.NotEnrolledError: QT_TRANSLATE_NOOP(
            "errors", "{month}不在享受期内，请核对月份。"
        ),
        enrolment.NotAMemberError: QT_TRANSLATE_NOOP(
            "errors", "{month}时家里没有这个人，请核对月份。"
        ),
        enrolment.StopBeforeStartError: QT_TRANSLATE_NOOP(
            "errors", "停发月份早于开始享受的月份（{since}），请核对月份。"
        ),
        enrolment.NoGraceError: QT_TRANSLATE_NOOP(
            "errors", "{programme}不看收入，没有渐退期。请直接办停发。"
        ),
        enrolment.GraceMonthsError: QT_TRANSLATE_NOOP(
            "errors", "渐退期应为 1 到 {longest} 个月，现在是 {months} 个月，请改正。"
        ),
        enrolment.NeverPaidError: QT_TRANSLATE_NOOP(
            "errors", "到{month}为止还没有按月发过钱，没有金额可以照发，不能办渐退。"
        ),
        enrolment.MonthToComeError: QT_TRANSLATE_NOOP(
            "errors", "{month}还没有到，请核对批准的月份。"
        ),
        enrolment.NotInDibaoError: QT_TRANSLATE_NOOP(
            "errors",
            "身份证号 {masked_id} 的人{month}不在低保里。请核对月份，或者办“增加项目”。",
        ),
        enrolment.GraceUnderWayError: QT_TRANSLATE_NOOP(
            "errors",
            "这一户在渐退期（到{until}），低保是定额，分不出一个人的。"
            "请先停发低保，再给本人增加特困供养。",
        ),
        enrolment.NobodyServedError: QT_TRANSLATE_NOOP(
            "errors",
            "从{month}起家里没有计入保障人口的人了，待遇没有人可发。请先办停发。",
        ),
        enrolment.CeilingError: QT_TRANSLATE_NOOP(
            "errors",
            "临时救助最多 {ceiling} 个月的标准，现在填了 {months} 个月，请改小。",
        ),
        case.SameEventError: QT_TRANSLATE_NOOP(
            "errors",
            "这一户因为同一件事已经得到过临时救助：{earlier}。"
            "一件事一般只救助一次，确实要再给，请核实后打勾。",
        ),
        case.HelpedBeforeError: QT_TRANSLATE_NOOP(
            "errors",
            "这一户或家里的人已经得到过涉诉救助：{earlier}。"
            "一般只救助一次，确实要再给，请核实后打勾。",
        ),
        case.OverCeilingError: QT_TRANSLATE_NOOP(
            "errors",
            "议定金额 {amount} 元超过上限：{persons} 人最多 {months} 个月的标准，"
            "就是 {most} 元，请改小。",
        ),
        case.StagesError: QT_TRANSLATE_NOOP(
            "errors",
            "各期加起来是 {together} 元，议定金额是 {decided} 元，请改成一样。",
        ),
        case.OddAmountError: QT_TRANSLATE_NOOP(
            "errors",
            "{amount} 元有零头，发放时会变成 {paid} 元，请写成没有零头的金额。",
        ),
        case.EventDayError: QT_TRANSLATE_NOOP(
            "errors", "事情发生的日期不能晚于审核确认的日期（{confirmed_on}），请核对。"
        ),
        household.NoSuchHouseholdError: QT_TRANSLATE_NOOP(
            "errors",
            "没有户编号为“{number}”的家庭。请到家庭登记里看看户编号，例如 H0001。",
        ),
        offices.InstitutionExistsError: QT_TRANSLATE_NOOP(
            "errors", "供养机构“{name}”已经登记过，不能再登记一次。"
        ),
        offices.StandardExistsError: QT_TRANSLATE_NOOP(
            "errors", "从{month}起的“{grade}”标准已经登记过，不能再登记一次。"
        ),
        offices.AppliedBeforeEffectiveError: QT_TRANSLATE_NOOP(
            "errors",
            "开始发放的月份不能早于标准执行的月份（{effective_from}），请改正。",
        ),
        rates.RateAmountError: QT_TRANSLATE_NOOP(
            "errors",
            "{month}的标准应是 {worked_out} 元，现在是 {amount} 元，请按涨幅重新算。",
        ),
        rates.StandardUsedError: QT_TRANSLATE_NOOP(
            "errors",
            "{month}的“{grade}”已经用来做过名单，不能改也不能去掉。"
            "还没送银行的名单可以先撤回。",
        ),
    }
)
