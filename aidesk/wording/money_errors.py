"""The sentences of what may go wrong with lists, the bank, funds, recoveries and seals."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain import bank_return, fund_errors, hold, payment, recovery, seal
from aidesk.domain.errors import AideskError
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.services import undo

MONEY_SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
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
        hold.HeldAlreadyError: QT_TRANSLATE_NOOP(
            "errors", "{month}已经登记过先不发，不用再登记。"
        ),
        hold.MonthListedError: QT_TRANSLATE_NOOP(
            "errors",
            "{month}已经在生成的名单里，还没有送银行。要先不发，请先撤回那份名单。",
        ),
        hold.MonthPaidError: QT_TRANSLATE_NOOP(
            "errors",
            "{month}的钱已经送银行，不能先不发。确实多发了的，登记追缴。",
        ),
        hold.NothingToHoldError: QT_TRANSLATE_NOOP(
            "errors", "{month}没有要发的钱，不用登记先不发。"
        ),
        hold.NotHeldError: QT_TRANSLATE_NOOP(
            "errors", "没有找到这一条先不发，可能已经恢复发放。请刷新后再看。"
        ),
        hold.HeldError: QT_TRANSLATE_NOOP(
            "errors", "{month}登记了先不发。查清以后点“恢复发放”，再重新发。"
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
        undo.NothingToUndoError: QT_TRANSLATE_NOOP(
            "errors",
            "没有可以撤销的操作。名单送了银行、月份封了账，以前做的就不能再撤销。",
        ),
        undo.OtherActSinceError: QT_TRANSLATE_NOOP(
            "errors", "这以后又做了别的，没有撤销。请看清最后做的是什么，再撤销。"
        ),
    }
)
