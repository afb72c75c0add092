"""One sentence for each error: what happened, then what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Final

from aidesk.domain import (
    bank_return,
    case,
    enrolment,
    files,
    fund_errors,
    household,
    identity,
    money,
    month,
    payment,
    programme,
    recovery,
    rules,
    seal,
    text,
)
from aidesk.domain.errors import AideskError
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services import offices, rates, report_texts, undo
from aidesk.storage import errors as storage
from aidesk.wording.bank_files import BANK_SENTENCES
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.joining import listed
from aidesk.wording.paper_errors import PAPER_SENTENCES

_THINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "unit": QT_TRANSLATE_NOOP("things", "单位名称"),
        "name": QT_TRANSLATE_NOOP("things", "姓名"),
        "street": QT_TRANSLATE_NOOP("things", "街道"),
        "community": QT_TRANSLATE_NOOP("things", "社区"),
        "address": QT_TRANSLATE_NOOP("things", "住址"),
        "phone": QT_TRANSLATE_NOOP("things", "联系电话"),
        "housing": QT_TRANSLATE_NOOP("things", "住房情况"),
        "note": QT_TRANSLATE_NOOP("things", "备注"),
        "holder": QT_TRANSLATE_NOOP("things", "账户户名"),
        "bank": QT_TRANSLATE_NOOP("things", "开户银行"),
        "institution": QT_TRANSLATE_NOOP("things", "供养机构"),
        "basis": QT_TRANSLATE_NOOP("things", "审批依据"),
        "reason": QT_TRANSLATE_NOOP("things", "原因"),
        "document": QT_TRANSLATE_NOOP("things", "文号"),
        "purpose": QT_TRANSLATE_NOOP("things", "用途"),
        "supplier": QT_TRANSLATE_NOOP("things", "收款单位"),
        "income": QT_TRANSLATE_NOOP("things", "收入"),
        "standard": QT_TRANSLATE_NOOP("things", "标准"),
        "allowance": QT_TRANSLATE_NOOP("things", "补贴标准"),
        "transfer": QT_TRANSLATE_NOOP("things", "到账金额"),
        "move": QT_TRANSLATE_NOOP("things", "调剂金额"),
        "handed_back": QT_TRANSLATE_NOOP("things", "上缴金额"),
        "reversal": QT_TRANSLATE_NOOP("things", "冲正的原因"),
        "recovery": QT_TRANSLATE_NOOP("things", "追缴金额"),
        "withholding": QT_TRANSLATE_NOOP("things", "每月扣回金额"),
        "expenditure": QT_TRANSLATE_NOOP("things", "支出金额"),
        "mode": QT_TRANSLATE_NOOP("things", "供养方式"),
        "tier": QT_TRANSLATE_NOOP("things", "自理能力档次"),
        "person": QT_TRANSLATE_NOOP("things", "享受人"),
        "months": QT_TRANSLATE_NOOP("things", "救助月数"),
        "decided": QT_TRANSLATE_NOOP("things", "议定金额"),
        "stage": QT_TRANSLATE_NOOP("things", "每一期的金额"),
        "matter": QT_TRANSLATE_NOOP("things", "信访事项"),
        "event": QT_TRANSLATE_NOOP("things", "发生了什么事"),
        "happened_on": QT_TRANSLATE_NOOP("things", "哪天发生的"),
        "assistance": QT_TRANSLATE_NOOP("things", "救助类型"),
        "cause": QT_TRANSLATE_NOOP("things", "困难原因"),
        "minutes": QT_TRANSLATE_NOOP("things", "会议纪要文号"),
        "beneficiaries": QT_TRANSLATE_NOOP("things", "发给哪些人"),
        "grade": QT_TRANSLATE_NOOP("things", "评定等级"),
        "staff": QT_TRANSLATE_NOOP("things", "机构人员情况"),
        "cleaning": QT_TRANSLATE_NOOP("things", "清理整治情况"),
        "problems": QT_TRANSLATE_NOOP("things", "存在问题"),
    }
)

_ID_FAULTS: Final[Mapping[identity.IdFault, str]] = MappingProxyType(
    {
        identity.IdFault.LENGTH: QT_TRANSLATE_NOOP(
            "errors", "身份证号现在是 {length} 位，应为 18 位，请对照身份证补全。"
        ),
        identity.IdFault.CHARACTERS: QT_TRANSLATE_NOOP(
            "errors", "身份证号里有不该有的字符，应为数字，最后一位可以是 X。"
        ),
        identity.IdFault.BIRTH_DATE: QT_TRANSLATE_NOOP(
            "errors", "身份证号里的出生日期不对，请对照身份证逐位核对。"
        ),
        identity.IdFault.CHECK_DIGIT: QT_TRANSLATE_NOOP(
            "errors", "身份证号对不上，可能抄错了一位，请对照身份证逐位核对。"
        ),
    }
)

SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
        **BANK_SENTENCES,
        **PAPER_SENTENCES,
        money.NotAnAmountError: QT_TRANSLATE_NOOP(
            "errors", "“{text}”不是金额。请填数字，最多两位小数，例如 630 或 630.50。"
        ),
        month.NotAMonthError: QT_TRANSLATE_NOOP(
            "errors", "“{text}”不是月份。请按 2019-06 的样子填写。"
        ),
        month.BackwardSpanError: QT_TRANSLATE_NOOP(
            "errors", "截止月份（{until}）早于开始月份（{since}），请改正。"
        ),
        text.TextMissingError: QT_TRANSLATE_NOOP("errors", "请填写{what}。"),
        text.PrivateCharacterError: QT_TRANSLATE_NOOP(
            "errors", "{what}里有这台电脑自造的字，别的电脑和银行认不出，请换成标准字。"
        ),
        text.TextTooLongError: QT_TRANSLATE_NOOP(
            "errors", "{what}太长：现在 {length} 个字，最多 {longest} 个字。"
        ),
        identity.AccountNumberError: QT_TRANSLATE_NOOP(
            "errors",
            "银行账号现在是 {length} 位，应为 8 到 32 位数字，请对照存折或银行卡核对。",
        ),
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
        payment.RunStateError: QT_TRANSLATE_NOOP(
            "errors", "这份名单现在是“{state}”，要先到“{needed}”才能做这一步。"
        ),
        payment.RunExistsError: QT_TRANSLATE_NOOP(
            "errors",
            "{month}的名单已经生成过，不能再做一份。要补钱请做补发，要重做请先撤回。",
        ),
        payment.NothingToPayError: QT_TRANSLATE_NOOP(
            "errors", "{month}没有要发的人，不需要做名单。"
        ),
        payment.RunProblemsError: QT_TRANSLATE_NOOP(
            "errors",
            "有 {count} 户（人）算不出或发不了。请先补全资料，或确认这次先不发给他们。",
        ),
        payment.PlanOutdatedError: QT_TRANSLATE_NOOP(
            "errors", "看过名单以后资料又有变动，请重新核对一遍再生成。"
        ),
        payment.NoAccountError: QT_TRANSLATE_NOOP(
            "errors", "没有银行账号，{month}的钱发不出去。请先补填账号。"
        ),
        payment.DateOrderError: QT_TRANSLATE_NOOP(
            "errors", "日期不能早于上一步的日期（{earlier}），请改正。"
        ),
        payment.NoSuchLineError: QT_TRANSLATE_NOOP(
            "errors", "这份名单没有第 {line} 行，请核对银行的回单。"
        ),
        payment.AnsweredError: QT_TRANSLATE_NOOP(
            "errors", "第 {line} 行银行已经有答复，没有再改。"
        ),
        bank_return.NotReturnedError: QT_TRANSLATE_NOOP(
            "errors", "第 {line} 行不在等待重发的退票里，请刷新后再看。"
        ),
        bank_return.GivenUpError: QT_TRANSLATE_NOOP(
            "errors", "第 {line} 行的退票已决定不再发，不能再改。"
        ),
        bank_return.AccountUnchangedError: QT_TRANSLATE_NOOP(
            "errors",
            "银行退票后账户还没有改（{reason}）。请先改正账户，或确认照原账户再发。",
        ),
        bank_return.NoLongerDueError: QT_TRANSLATE_NOOP(
            "errors", "按现在的资料，这笔退回的钱不应再发。请确认不再发，写明原因。"
        ),
        recovery.MoreThanDueError: QT_TRANSLATE_NOOP(
            "errors", "只剩 {outstanding} 元没有追回，填的金额太大，请改小。"
        ),
        recovery.NothingToRecoverError: QT_TRANSLATE_NOOP(
            "errors", "没有要追缴的钱，不需要登记。"
        ),
        recovery.OtherHouseholdError: QT_TRANSLATE_NOOP(
            "errors", "只能从同一家的待遇里扣回，请重新选择。"
        ),
        recovery.CannotBeReversedError: QT_TRANSLATE_NOOP(
            "errors", "这一笔不能冲正：只能冲正没有冲正过的收回和核销。"
        ),
        payment.NoListsError: QT_TRANSLATE_NOOP(
            "errors", "{month}还没有名单。请先到“每月发放”做好名单。"
        ),
        payment.NoSuchRunError: QT_TRANSLATE_NOOP(
            "errors", "{month}还没有生成这份名单。请先生成名单。"
        ),
        household.NoSuchHouseholdError: QT_TRANSLATE_NOOP(
            "errors",
            "没有户编号为“{number}”的家庭。请到家庭登记里看看户编号，例如 H0001。",
        ),
        fund_errors.CarriedInTwiceError: QT_TRANSLATE_NOOP(
            "errors", "{year}年的上年结转已经登记过，不能再登记一次。"
        ),
        fund_errors.CarriedByHandError: QT_TRANSLATE_NOOP(
            "errors",
            "{before}年的资金已经记在这里，{year}年的上年结转请办“年度结转”，不用手工登记。",
        ),
        fund_errors.NoSuchEntryError: QT_TRANSLATE_NOOP(
            "errors", "没有找到这一笔，可能已经撤销。请重新打开资金页核对。"
        ),
        fund_errors.ReversedAlreadyError: QT_TRANSLATE_NOOP(
            "errors", "这一笔已经冲正过，不能再冲正一次。"
        ),
        fund_errors.ReversalReversedError: QT_TRANSLATE_NOOP(
            "errors", "冲正的一笔不能再冲正。要恢复原来的，请照原来的内容重新登记。"
        ),
        fund_errors.ReversedTooEarlyError: QT_TRANSLATE_NOOP(
            "errors", "冲正的日期不能早于原来那一笔的日期（{on}），请改正。"
        ),
        fund_errors.SameFundError: QT_TRANSLATE_NOOP(
            "errors", "调出和调入是同一个项目，请另选一个项目。"
        ),
        fund_errors.FundOverdrawnError: QT_TRANSLATE_NOOP(
            "errors",
            "{name}{year}年超支 {missing} 元。先登记到账的钱或者调入资金补上，再结转。",
        ),
        fund_errors.ListsUnsentError: QT_TRANSLATE_NOOP(
            "errors",
            "{name}{year}年还有 {waiting} 元的名单没有送银行。先送出或者撤回，再结转。",
        ),
        seal.MonthSealedError: QT_TRANSLATE_NOOP(
            "errors",
            "{month}已经封账，不能再改。请记到没有封账的月份（{open_from}起）。",
        ),
        seal.YearSealedError: QT_TRANSLATE_NOOP(
            "errors", "{year}年已经封账，资金和年度报告都不能再改。请记到下一年。"
        ),
        seal.MonthNotOverError: QT_TRANSLATE_NOOP(
            "errors", "{month}还没有过完，请等下个月再封账。"
        ),
        seal.NothingToSealError: QT_TRANSLATE_NOOP(
            "errors", "{month}没有名单，也没有资金收支，不用封账。"
        ),
        seal.EarlierMonthOpenError: QT_TRANSLATE_NOOP(
            "errors", "要按月份的先后封账，请先封{month}。"
        ),
        seal.ListOpenError: QT_TRANSLATE_NOOP(
            "errors", "{programme}的{kind}名单现在是“{state}”，请先办完，或者撤回。"
        ),
        seal.ReturnsWaitError: QT_TRANSLATE_NOOP(
            "errors",
            "{month}有 {count} 笔、{amount} 元被银行退回，还没有处理。"
            "请重新发放并送银行，或者写明原因不再发。",
        ),
        seal.FundDoubtError: QT_TRANSLATE_NOOP(
            "errors",
            "{programme}{year}年的资金收支不相符。请把数据文件交给技术人员检查。",
        ),
        seal.MoneyDoubtError: QT_TRANSLATE_NOOP(
            "errors",
            "数据文件里有 {count} 处金额不合规则。请把数据文件交给技术人员检查。",
        ),
        seal.YearNotOverError: QT_TRANSLATE_NOOP(
            "errors", "{year}年还没有过完，请等到第二年再封账。"
        ),
        seal.YearMonthOpenError: QT_TRANSLATE_NOOP(
            "errors", "{month}还没有封账。请先把{year}年的各个月封好。"
        ),
        seal.NotSealedError: QT_TRANSLATE_NOOP(
            "errors", "{month}还没有封账，没有封账单。请先封账。"
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
        report_texts.ScoreError: QT_TRANSLATE_NOOP(
            "errors", "得分应在 0 到 100 之间，现在是 {score}，请改正。"
        ),
        undo.NothingToUndoError: QT_TRANSLATE_NOOP(
            "errors",
            "没有可以撤销的操作。名单送了银行、月份封了账，以前做的就不能再撤销。",
        ),
        undo.OtherActSinceError: QT_TRANSLATE_NOOP(
            "errors", "这以后又做了别的，没有撤销。请看清最后做的是什么，再撤销。"
        ),
        storage.OfficeMissingError: QT_TRANSLATE_NOOP(
            "errors", "找不到文件“{path}”。请核对文件名和所在的文件夹。"
        ),
        storage.OfficeExistsError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”已经存在，没有覆盖它。请换一个文件名或文件夹。"
        ),
        storage.NotAnOfficeError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”不是本程序的数据文件，请选择正确的文件。"
        ),
        storage.DamagedOfficeError: QT_TRANSLATE_NOOP(
            "errors",
            "数据文件“{path}”已损坏，没有改动它。请不要再写入，改用最近的备份。",
        ),
        storage.NewerOfficeError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”是由更新版本的程序保存的，请先升级本程序再打开。"
        ),
        storage.OfficeReadOnlyError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”所在的文件夹不能写入，什么也没有改动。请换一个文件夹或检查权限。",
        ),
        storage.OfficeBusyError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”正被另一个程序占用，什么也没有改动。请关闭那个程序后再试。",
        ),
        storage.OfficeDiskFullError: QT_TRANSLATE_NOOP(
            "errors", "磁盘已满，什么也没有改动。请清理磁盘后再试（{path}）。"
        ),
        storage.AlreadyDoneError: QT_TRANSLATE_NOOP(
            "errors", "这一步已经做过，没有重复做。"
        ),
        files.FileInUseError: QT_TRANSLATE_NOOP(
            "errors",
            "“{path}”正在 Excel 或 WPS 等程序里打开。请先关闭它，或者换一个文件名。",
        ),
        files.FolderNotWritableError: QT_TRANSLATE_NOOP(
            "errors", "不能写入“{path}”所在的文件夹。请换一个文件夹。"
        ),
        files.DiskFullError: QT_TRANSLATE_NOOP(
            "errors", "磁盘已满，“{path}”没有保存。请清理磁盘后再试。"
        ),
        files.UnknownFileKindError: QT_TRANSLATE_NOOP(
            "errors", "“{path}”的文件类型不对，文件名应以 {known} 结尾。"
        ),
        files.MissingGlyphError: QT_TRANSLATE_NOOP(
            "errors",
            "字体里没有这些字：{chars}（{where}）。请核对这些字是否写对。",
        ),
    }
)


def sentence(error: AideskError) -> str:
    """Return what a person reads of an error: what happened, and what to do."""
    if isinstance(error, identity.ResidentIdError):
        text_of = _ID_FAULTS[error.fault]
        return translate("errors", text_of).format(length=error.length)
    return translate("errors", SENTENCES[type(error)]).format(**_words(error))


def _words(error: AideskError) -> dict[str, str]:
    if not is_dataclass(error):
        return {}
    return {f.name: _word(f.name, getattr(error, f.name)) for f in fields(error)}


def _thing(name: object) -> str:
    return translate("things", _THINGS.get(str(name), str(name)))


_WORDED: Final[Mapping[str, Callable[[object], str]]] = MappingProxyType(
    {"what": _thing, "term": _thing, "grade": lambda g: grade_worded(str(g))}
)


def _word(name: str, value: object) -> str:
    if name in _WORDED:
        return _WORDED[name](value)
    if isinstance(value, tuple | frozenset):
        plain = all(isinstance(each, str) for each in value)
        return listed(map(worded, sorted(value) if plain else value))
    return worded(value)
