"""What can be undone, in words: one sentence for each action of the journal."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.undo import Undoable
from aidesk.wording.formats import worded
from aidesk.wording.titles import list_title

ACTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # people
        "register_household": QT_TRANSLATE_NOOP("undo", "登记 {name} 家"),
        "change_details": QT_TRANSLATE_NOOP("undo", "修改 {name} 家的住址和电话"),
        "edit_household": QT_TRANSLATE_NOOP("undo", "修改 {name} 家的资料"),
        "correct_name": QT_TRANSLATE_NOOP("undo", "更正 {name} 的姓名"),
        "add_member": QT_TRANSLATE_NOOP("undo", "{name} 家添人"),
        "remove_member": QT_TRANSLATE_NOOP("undo", "{name} 家减人"),
        "move_away": QT_TRANSLATE_NOOP("undo", "{name} 家全家迁出"),
        "change_member": QT_TRANSLATE_NOOP("undo", "修改 {name} 家的人员情况"),
        "change_head": QT_TRANSLATE_NOOP("undo", "{name} 家更换户主"),
        "set_incomes": QT_TRANSLATE_NOOP("undo", "变更 {name} 家的收入"),
        "set_account": QT_TRANSLATE_NOOP("undo", "变更 {name} 家的银行账号"),
        # rights
        "enrol": QT_TRANSLATE_NOOP("undo", "登记 {name} 的{programme}"),
        "change_terms": QT_TRANSLATE_NOOP("undo", "调整 {name} 的{programme}"),
        "stop": QT_TRANSLATE_NOOP("undo", "停发 {name} 的{programme}"),
        "start_grace": QT_TRANSLATE_NOOP("undo", "{name} 家就业渐退"),
        "move_to_tekun": QT_TRANSLATE_NOOP("undo", "{name} 转特困"),
        "record_death": QT_TRANSLATE_NOOP("undo", "登记 {name} 去世"),
        # what holds for all
        "rename_unit": QT_TRANSLATE_NOOP("undo", "修改单位名称"),
        "set_practice_day": QT_TRANSLATE_NOOP("undo", "修改演示日期"),
        "change_setting": QT_TRANSLATE_NOOP("undo", "修改本单位的规定"),
        "change_signing": QT_TRANSLATE_NOOP("undo", "修改科室和往来单位"),
        "appoint": QT_TRANSLATE_NOOP("undo", "登记接任的签字人"),
        "correct_signer": QT_TRANSLATE_NOOP("undo", "改正签字人"),
        "remove_signer": QT_TRANSLATE_NOOP("undo", "去掉签字人"),
        "set_rounding": QT_TRANSLATE_NOOP("undo", "修改{programme}的零头办法"),
        "add_community": QT_TRANSLATE_NOOP("undo", "添加社区"),
        "rename_community": QT_TRANSLATE_NOOP("undo", "修改社区的名称"),
        "merge_communities": QT_TRANSLATE_NOOP("undo", "合并社区"),
        "retire_community": QT_TRANSLATE_NOOP("undo", "停用社区"),
        "bring_back_community": QT_TRANSLATE_NOOP("undo", "恢复社区"),
        "add_standard": QT_TRANSLATE_NOOP("undo", "登记{programme}的新标准"),
        "add_allowance_rate": QT_TRANSLATE_NOOP("undo", "登记{month}的{kind}标准"),
        "correct_standard": QT_TRANSLATE_NOOP("undo", "改正{programme}的标准"),
        "remove_standard": QT_TRANSLATE_NOOP("undo", "去掉{programme}的标准"),
        "correct_allowance_rate": QT_TRANSLATE_NOOP("undo", "改正{month}的{kind}标准"),
        "remove_allowance_rate": QT_TRANSLATE_NOOP("undo", "去掉{month}的{kind}标准"),
        "set_institution_account": QT_TRANSLATE_NOOP("undo", "变更供养机构的银行账号"),
        "add_institution": QT_TRANSLATE_NOOP("undo", "登记供养机构"),
        "begin_report": QT_TRANSLATE_NOOP("undo", "开始写{year}年的年终报告"),
        "word_block": QT_TRANSLATE_NOOP("undo", "修改{year}年年终报告的文字"),
        "score_indicator": QT_TRANSLATE_NOOP("undo", "填写{year}年年终报告的评分"),
        "seal_report": QT_TRANSLATE_NOOP("undo", "封存{year}年的年终报告"),
        "adopt_calendar": QT_TRANSLATE_NOOP("undo", "填入公布的节假日"),
        "set_calendar_day": QT_TRANSLATE_NOOP("undo", "修改{day}的节假日"),
        "remove_calendar_day": QT_TRANSLATE_NOOP("undo", "去掉{day}的节假日"),
        "confirm_changes": QT_TRANSLATE_NOOP("undo", "核对{month}的变动"),
        # lists
        "make_month": QT_TRANSLATE_NOOP("undo", "生成{month}的 {count} 份名单"),
        "approve_month": QT_TRANSLATE_NOOP(
            "undo", "登记{month}的 {count} 份名单已审批"
        ),
        "settle_month": QT_TRANSLATE_NOOP(
            "undo", "登记{month}的 {count} 份名单全部到账"
        ),
        "make_run": QT_TRANSLATE_NOOP("undo", "生成{list}"),
        "withdraw_run": QT_TRANSLATE_NOOP("undo", "撤回{list}"),
        "run_approved": QT_TRANSLATE_NOOP("undo", "登记{list}已审批"),
        "bank_answers": QT_TRANSLATE_NOOP("undo", "登记{list}的银行结果"),
        "decide_return": QT_TRANSLATE_NOOP("undo", "处理{list}的退票"),
        "hold": QT_TRANSLATE_NOOP("undo", "先不发 {name} 的{programme}"),
        "release_hold": QT_TRANSLATE_NOOP("undo", "恢复发放 {name} 的{programme}"),
        # recoveries
        "recovery_due": QT_TRANSLATE_NOOP("undo", "记下 {name} 多领的钱"),
        "recovery_reduced": QT_TRANSLATE_NOOP("undo", "核减 {name} 多领的钱"),
        "recovery_received": QT_TRANSLATE_NOOP("undo", "登记 {name} 退回多领的钱"),
        "recovery_written_off": QT_TRANSLATE_NOOP("undo", "核销 {name} 多领的钱"),
        "reverse_recovery": QT_TRANSLATE_NOOP("undo", "冲正 {name} 的一笔退回或核销"),
        "order_withholding": QT_TRANSLATE_NOOP("undo", "从发放中扣回 {name} 多领的钱"),
        "stop_withholding": QT_TRANSLATE_NOOP("undo", "停止扣回 {name} 多领的钱"),
        # funds
        "record_transfer": QT_TRANSLATE_NOOP("undo", "登记{programme}资金 {amount} 元"),
        "record_expenditure": QT_TRANSLATE_NOOP(
            "undo", "登记{programme}支出 {amount} 元"
        ),
        "move_money": QT_TRANSLATE_NOOP("undo", "从{programme}调出 {amount} 元"),
        "reverse_transfer": QT_TRANSLATE_NOOP("undo", "冲正{programme}的一笔资金"),
        "reverse_expenditure": QT_TRANSLATE_NOOP("undo", "冲正{programme}的一笔支出"),
        "carry_over": QT_TRANSLATE_NOOP("undo", "结转上年结余到{year}年"),
    }
)


def undo_worded(last: Undoable) -> str:
    """Return what would be undone, such as ``登记 陈某 家``."""
    return named_in(translate("undo", ACTIONS[last.action]), last)


def named_in(text: str, act: Undoable) -> str:
    """Return words for an act with its names filled in, as far as they are known."""
    programme, kind, month = act.programme, act.kind, act.month
    listed = translate("undo", "名单")
    if programme and kind and month:
        listed = list_title(programme, kind, month, act.batch)
    return text.format(
        name=act.name or translate("undo", "某"),
        programme=programme.short_name if programme else "",
        kind=worded(kind),
        month=worded(month),
        year=act.year,
        count=act.count,
        day=worded(act.day),
        amount=worded(act.amount),
        list=listed,
    )
