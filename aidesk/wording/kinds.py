"""The words for closed sets: kinds, states, causes, sources, reasons."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from aidesk.domain.backup import Why
from aidesk.domain.bank_return import Decision, LineResult, Mismatch
from aidesk.domain.case import Assistance, Level, Trouble
from aidesk.domain.checks import Checked
from aidesk.domain.enrolment import StopReason
from aidesk.domain.fund import Cause, Source
from aidesk.domain.hold import HoldReason
from aidesk.domain.household import IncomeKind, Per
from aidesk.domain.identity import Sex
from aidesk.domain.month_step import MonthStep
from aidesk.domain.payment import Change, RunKind, RunState
from aidesk.domain.programme import Rhythm, Unit
from aidesk.domain.recovery import RecoveryKind
from aidesk.domain.rules import CareMode, Purpose
from aidesk.domain.signer import Post
from aidesk.domain.working_days import DayKind
from aidesk.i18n import QT_TRANSLATE_NOOP, translate

# equal words of different sets are equal as StrEnums, so each set has its own map
_WORDS: Final[Mapping[type[StrEnum], Mapping[StrEnum, str]]] = MappingProxyType(
    {
        RunKind: {
            RunKind.REGULAR: QT_TRANSLATE_NOOP("kinds", "月发放"),
            RunKind.BACK_PAY: QT_TRANSLATE_NOOP("kinds", "补发"),
            RunKind.PRICE_SUBSIDY: QT_TRANSLATE_NOOP("kinds", "价格临时补贴"),
            RunKind.FESTIVAL: QT_TRANSLATE_NOOP("kinds", "春节慰问金"),
            RunKind.ONE_OFF: QT_TRANSLATE_NOOP("kinds", "一次性救助"),
            RunKind.REISSUE: QT_TRANSLATE_NOOP("kinds", "退票重发"),
        },
        Post: {
            Post.HANDLER: QT_TRANSLATE_NOOP("kinds", "经办人"),
            Post.SECTION_HEAD: QT_TRANSLATE_NOOP("kinds", "部门负责人"),
            Post.DEPUTY: QT_TRANSLATE_NOOP("kinds", "分管领导"),
            Post.DIRECTOR: QT_TRANSLATE_NOOP("kinds", "局长"),
        },
        RunState: {
            RunState.DRAFT: QT_TRANSLATE_NOOP("kinds", "草稿"),
            RunState.APPROVED: QT_TRANSLATE_NOOP("kinds", "已审批"),
            RunState.SENT: QT_TRANSLATE_NOOP("kinds", "已送银行"),
            RunState.SETTLED: QT_TRANSLATE_NOOP("kinds", "已到账"),
        },
        LineResult: {
            LineResult.PAID: QT_TRANSLATE_NOOP("kinds", "成功"),
            LineResult.RETURNED: QT_TRANSLATE_NOOP("kinds", "退票"),
        },
        Decision: {
            Decision.RETRY: QT_TRANSLATE_NOOP("kinds", "照原账户再发"),
            Decision.GIVEN_UP: QT_TRANSLATE_NOOP("kinds", "不再发"),
        },
        Mismatch: {
            Mismatch.UNKNOWN: QT_TRANSLATE_NOOP("kinds", "名单里没有这一笔"),
            Mismatch.ACCOUNT: QT_TRANSLATE_NOOP("kinds", "账号和名单不同"),
            Mismatch.SHORT: QT_TRANSLATE_NOOP("kinds", "金额比名单少"),
            Mismatch.OVER: QT_TRANSLATE_NOOP("kinds", "金额比名单多"),
            Mismatch.TWICE: QT_TRANSLATE_NOOP("kinds", "回单里出现两次"),
            Mismatch.CONTRADICTS: QT_TRANSLATE_NOOP("kinds", "说法前后矛盾"),
            Mismatch.DAY: QT_TRANSLATE_NOOP("kinds", "日期不对"),
        },
        RecoveryKind: {
            RecoveryKind.DUE: QT_TRANSLATE_NOOP("kinds", "应追缴"),
            RecoveryKind.REDUCED: QT_TRANSLATE_NOOP("kinds", "核减"),
            RecoveryKind.RECEIVED: QT_TRANSLATE_NOOP("kinds", "收回"),
            RecoveryKind.WRITTEN_OFF: QT_TRANSLATE_NOOP("kinds", "核销"),
            RecoveryKind.WITHHELD: QT_TRANSLATE_NOOP("kinds", "从发放中扣回"),
        },
        Change: {
            Change.NEW: QT_TRANSLATE_NOOP("kinds", "新增"),
            Change.UP: QT_TRANSLATE_NOOP("kinds", "调增"),
            Change.DOWN: QT_TRANSLATE_NOOP("kinds", "调减"),
            Change.SAME: "",
            Change.STOPPED: QT_TRANSLATE_NOOP("kinds", "停发"),
            Change.HELD: QT_TRANSLATE_NOOP("kinds", "先不发"),
        },
        HoldReason: {
            HoldReason.AWAY: QT_TRANSLATE_NOOP("kinds", "人户分离待核实"),
            HoldReason.CARD_LOST: QT_TRANSLATE_NOOP("kinds", "银行卡挂失"),
            HoldReason.NOT_REVIEWED: QT_TRANSLATE_NOOP("kinds", "本人外出未年审"),
            HoldReason.PERHAPS_DEAD: QT_TRANSLATE_NOOP("kinds", "去世待核实"),
            HoldReason.IN_DOUBT: QT_TRANSLATE_NOOP("kinds", "家庭情况待核实"),
            HoldReason.OTHER: QT_TRANSLATE_NOOP("kinds", "其他原因"),
        },
        Cause: {
            Cause.ALLOTTED: QT_TRANSLATE_NOOP("kinds", "下达"),
            Cause.ARRIVED: QT_TRANSLATE_NOOP("kinds", "到位"),
            Cause.CARRIED_IN: QT_TRANSLATE_NOOP("kinds", "上年结转"),
            Cause.MOVED_IN: QT_TRANSLATE_NOOP("kinds", "调入"),
            Cause.MOVED_OUT: QT_TRANSLATE_NOOP("kinds", "调出"),
            Cause.HANDED_BACK: QT_TRANSLATE_NOOP("kinds", "上缴"),
        },
        Source: {
            Source.CENTRAL: QT_TRANSLATE_NOOP("kinds", "中央"),
            Source.PROVINCIAL: QT_TRANSLATE_NOOP("kinds", "省级"),
            Source.MUNICIPAL: QT_TRANSLATE_NOOP("kinds", "市级"),
            Source.DISTRICT: QT_TRANSLATE_NOOP("kinds", "区级"),
            Source.LOTTERY: QT_TRANSLATE_NOOP("kinds", "福彩公益金"),
            Source.DONATION: QT_TRANSLATE_NOOP("kinds", "捐赠"),
            Source.INTEREST: QT_TRANSLATE_NOOP("kinds", "利息"),
            Source.CARRIED: QT_TRANSLATE_NOOP("kinds", "上年结余"),
            Source.BASE: QT_TRANSLATE_NOOP("kinds", "启动资金"),
        },
        StopReason: {
            StopReason.INCOME: QT_TRANSLATE_NOOP("kinds", "收入超标"),
            StopReason.PROPERTY: QT_TRANSLATE_NOOP("kinds", "财产超标"),
            StopReason.DEATH: QT_TRANSLATE_NOOP("kinds", "死亡"),
            StopReason.MOVED: QT_TRANSLATE_NOOP("kinds", "户籍迁出"),
            StopReason.EMPLOYED: QT_TRANSLATE_NOOP("kinds", "就业"),
            StopReason.TO_TEKUN: QT_TRANSLATE_NOOP("kinds", "转特困"),
            StopReason.VOLUNTARY: QT_TRANSLATE_NOOP("kinds", "自愿退出"),
            StopReason.REFUSED: QT_TRANSLATE_NOOP("kinds", "拒不配合"),
            StopReason.FRAUD: QT_TRANSLATE_NOOP("kinds", "弄虚作假"),
            StopReason.PAID: QT_TRANSLATE_NOOP("kinds", "一次性发放"),
            StopReason.OTHER: QT_TRANSLATE_NOOP("kinds", "其他原因"),
        },
        IncomeKind: {
            IncomeKind.WAGE: QT_TRANSLATE_NOOP("kinds", "工资性收入"),
            IncomeKind.BUSINESS: QT_TRANSLATE_NOOP("kinds", "经营净收入"),
            IncomeKind.PROPERTY: QT_TRANSLATE_NOOP("kinds", "财产净收入"),
            IncomeKind.TRANSFER: QT_TRANSLATE_NOOP("kinds", "转移净收入"),
            IncomeKind.OTHER: QT_TRANSLATE_NOOP("kinds", "其他收入"),
        },
        Per: {
            Per.MONTH: QT_TRANSLATE_NOOP("kinds", "每月"),
            Per.YEAR: QT_TRANSLATE_NOOP("kinds", "每年"),
        },
        Sex: {
            Sex.MALE: QT_TRANSLATE_NOOP("kinds", "男"),
            Sex.FEMALE: QT_TRANSLATE_NOOP("kinds", "女"),
        },
        MonthStep: {
            MonthStep.CHANGES: QT_TRANSLATE_NOOP("kinds", "核对变动"),
            MonthStep.LIST: QT_TRANSLATE_NOOP("kinds", "生成名单"),
            MonthStep.APPROVAL: QT_TRANSLATE_NOOP("kinds", "审批表"),
            MonthStep.BANK_FILE: QT_TRANSLATE_NOOP("kinds", "银行文件"),
            MonthStep.CONFIRMATION: QT_TRANSLATE_NOOP("kinds", "发放确认"),
        },
        CareMode: {
            CareMode.CENTRAL: QT_TRANSLATE_NOOP("kinds", "集中供养"),
            CareMode.DISPERSED: QT_TRANSLATE_NOOP("kinds", "分散供养"),
        },
        Purpose: {
            Purpose.GRANT: QT_TRANSLATE_NOOP("kinds", "救助金"),
            Purpose.SUPPLEMENT: QT_TRANSLATE_NOOP("kinds", "分类施保"),
            Purpose.BASIC: QT_TRANSLATE_NOOP("kinds", "基本生活费"),
            Purpose.CARE: QT_TRANSLATE_NOOP("kinds", "照料护理费"),
            Purpose.PRICE_SUBSIDY: QT_TRANSLATE_NOOP("kinds", "价格临时补贴"),
            Purpose.FESTIVAL: QT_TRANSLATE_NOOP("kinds", "春节慰问金"),
        },
        Unit: {
            Unit.HOUSEHOLD: QT_TRANSLATE_NOOP("kinds", "户"),
            Unit.PERSON: QT_TRANSLATE_NOOP("kinds", "人"),
            Unit.CASE: QT_TRANSLATE_NOOP("kinds", "件"),
        },
        Rhythm: {
            Rhythm.MONTHLY: QT_TRANSLATE_NOOP("kinds", "按月"),
            Rhythm.ONCE: QT_TRANSLATE_NOOP("kinds", "一次性"),
        },
        Assistance: {
            Assistance.EMERGENCY: QT_TRANSLATE_NOOP("kinds", "急难型"),
            Assistance.EXPENDITURE: QT_TRANSLATE_NOOP("kinds", "支出型"),
        },
        Trouble: {
            Trouble.ILLNESS: QT_TRANSLATE_NOOP("kinds", "疾病"),
            Trouble.ACCIDENT: QT_TRANSLATE_NOOP("kinds", "意外"),
            Trouble.DISASTER: QT_TRANSLATE_NOOP("kinds", "灾害"),
            Trouble.EDUCATION: QT_TRANSLATE_NOOP("kinds", "教育"),
            Trouble.OTHER: QT_TRANSLATE_NOOP("kinds", "其他"),
        },
        Level: {
            Level.STREET: QT_TRANSLATE_NOOP("kinds", "街道（乡镇）审批"),
            Level.BUREAU: QT_TRANSLATE_NOOP("kinds", "区民政局审批"),
            Level.MEETING: QT_TRANSLATE_NOOP("kinds", "联席会议议定"),
        },
        Checked: {
            Checked.INTEGRITY: QT_TRANSLATE_NOOP("kinds", "文件没有损坏"),
            Checked.FOREIGN_KEYS: QT_TRANSLATE_NOOP("kinds", "记录之间的联系完整"),
            Checked.SCHEMA: QT_TRANSLATE_NOOP("kinds", "表和保护措施齐全"),
            Checked.CHAIN: QT_TRANSLATE_NOOP("kinds", "日志首尾相连"),
            Checked.MONEY: QT_TRANSLATE_NOOP("kinds", "金额规则没有被破坏"),
            Checked.AS_WRITTEN: QT_TRANSLATE_NOOP(
                "kinds", "名单和资金与当初写入的一致"
            ),
            Checked.BALANCES: QT_TRANSLATE_NOOP("kinds", "各项资金收支相符"),
            Checked.SEALS: QT_TRANSLATE_NOOP("kinds", "封账的月份和年度没有变动"),
            Checked.PAPERS: QT_TRANSLATE_NOOP("kinds", "发出的文书和当初一样"),
            Checked.ANCHORS: QT_TRANSLATE_NOOP("kinds", "日志和记在别处的日志号对得上"),
        },
        Why: {
            Why.CLOSE: QT_TRANSLATE_NOOP("kinds", "关闭程序时"),
            Why.BEFORE_RUN: QT_TRANSLATE_NOOP("kinds", "办名单以前"),
            Why.AFTER_RUN: QT_TRANSLATE_NOOP("kinds", "办名单以后"),
            Why.BEFORE_IMPORT: QT_TRANSLATE_NOOP("kinds", "导入以前"),
            Why.AFTER_IMPORT: QT_TRANSLATE_NOOP("kinds", "导入以后"),
            Why.BEFORE_RESTORE: QT_TRANSLATE_NOOP("kinds", "恢复以前"),
            Why.AFTER_RESTORE: QT_TRANSLATE_NOOP("kinds", "恢复以后"),
            Why.BEFORE_MIGRATION: QT_TRANSLATE_NOOP("kinds", "程序更新以前"),
            Why.AFTER_MIGRATION: QT_TRANSLATE_NOOP("kinds", "程序更新以后"),
            Why.ASKED: QT_TRANSLATE_NOOP("kinds", "自己备份的"),
        },
        DayKind: {
            DayKind.HOLIDAY: QT_TRANSLATE_NOOP("kinds", "放假"),
            DayKind.WORKDAY: QT_TRANSLATE_NOOP("kinds", "上班"),
        },
    }
)

KINSHIP: Final[Mapping[str, str]] = MappingProxyType(
    {
        "02": QT_TRANSLATE_NOOP("kinship", "户主"),
        "10": QT_TRANSLATE_NOOP("kinship", "配偶"),
        "20": QT_TRANSLATE_NOOP("kinship", "子"),
        "30": QT_TRANSLATE_NOOP("kinship", "女"),
        "41": QT_TRANSLATE_NOOP("kinship", "孙子"),
        "42": QT_TRANSLATE_NOOP("kinship", "孙女"),
        "43": QT_TRANSLATE_NOOP("kinship", "外孙子"),
        "44": QT_TRANSLATE_NOOP("kinship", "外孙女"),
        "51": QT_TRANSLATE_NOOP("kinship", "父亲"),
        "52": QT_TRANSLATE_NOOP("kinship", "母亲"),
        "61": QT_TRANSLATE_NOOP("kinship", "祖父"),
        "62": QT_TRANSLATE_NOOP("kinship", "祖母"),
        "71": QT_TRANSLATE_NOOP("kinship", "兄"),
        "73": QT_TRANSLATE_NOOP("kinship", "弟"),
        "75": QT_TRANSLATE_NOOP("kinship", "姐姐"),
        "77": QT_TRANSLATE_NOOP("kinship", "妹妹"),
        "97": QT_TRANSLATE_NOOP("kinship", "其他亲属"),
        "99": QT_TRANSLATE_NOOP("kinship", "非亲属"),
    }
)
"""The kinship codes that are offered (GB/T 4761-2008) and their words."""


def kind_worded(value: StrEnum) -> str:
    """Return the word for a member of a closed set."""
    return translate("kinds", _WORDS[type(value)][value])


def kinship_worded(code: str) -> str:
    """Return the word for a kinship code; the code itself when it is not offered."""
    return translate("kinship", KINSHIP[code]) if code in KINSHIP else code
