"""What needs attention, in words: what it is, why it matters, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from aidesk.domain.concern import Concern
from aidesk.domain.errors import AideskError
from aidesk.domain.payment import RunState
from aidesk.domain.programme import NoStandardInForceError
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.attention import Attention
from aidesk.wording.formats import worded
from aidesk.wording.joining import as_clause, listed
from aidesk.wording.titles import run_title

_NAMED: Final = 3

_TITLES: Final[Mapping[Concern, str]] = MappingProxyType(
    {
        Concern.RETURNED: QT_TRANSLATE_NOOP(
            "attention", "{list}有 {count} 笔被银行退回，还没有处理"
        ),
        Concern.LIST_MISSING: QT_TRANSLATE_NOOP(
            "attention", "{month}的{programme}名单没有做"
        ),
        Concern.BACK_PAY_DUE: QT_TRANSLATE_NOOP(
            "attention", "{programme}提高标准以后还没有补发"
        ),
        Concern.RELEASED: QT_TRANSLATE_NOOP(
            "attention", "{programme}恢复发放的 {amount} 元还没有补发"
        ),
        Concern.HELD: QT_TRANSLATE_NOOP(
            "attention", "{programme}有 {amount} 元先不发，还没有恢复"
        ),
        Concern.UNFINISHED: QT_TRANSLATE_NOOP("attention", "{list}还没有办完"),
        Concern.CANNOT_PAY: QT_TRANSLATE_NOOP(
            "attention", "{programme}有 {count} {unit}算不出金额"
        ),
        Concern.NO_ACCOUNT: QT_TRANSLATE_NOOP(
            "attention", "{programme}有 {count} {unit}没有银行账号"
        ),
        Concern.OVERSPENT: QT_TRANSLATE_NOOP("attention", "{programme}资金超支"),
        Concern.FUND_SHORT: QT_TRANSLATE_NOOP(
            "attention", "{programme}的钱不够发{month}"
        ),
        Concern.NOT_CARRIED_IN: QT_TRANSLATE_NOOP(
            "attention", "上年结余还没有结转到今年"
        ),
        Concern.CARRIED_IN_DIFFERS: QT_TRANSLATE_NOOP(
            "attention", "{programme}的上年结转和上年结余对不上"
        ),
        Concern.BASE_TO_REFILL: QT_TRANSLATE_NOOP(
            "attention", "{programme}的启动资金还没有补足"
        ),
        Concern.TO_RECOVER: QT_TRANSLATE_NOOP(
            "attention", "多发的钱还有 {amount} 元没有收回"
        ),
        Concern.GRACE_ENDS: QT_TRANSLATE_NOOP(
            "attention", "{programme}有 {count} {unit}的渐退期到本月结束"
        ),
        Concern.RIGHT_ENDS: QT_TRANSLATE_NOOP(
            "attention", "{programme}有 {count} {unit}发到本月为止"
        ),
        Concern.NOT_ARRIVED: QT_TRANSLATE_NOOP(
            "attention", "{programme}有 {amount} 元已配套未拨付"
        ),
        Concern.USED_UP: QT_TRANSLATE_NOOP("attention", "{programme}资金已用完"),
        Concern.TO_SEAL: QT_TRANSLATE_NOOP("attention", "{month}可以封账了"),
    }
)

_REASONS: Final[Mapping[Concern, str]] = MappingProxyType(
    {
        Concern.RETURNED: QT_TRANSLATE_NOOP(
            "attention", "{names}，共 {amount} 元。改好账户再发，或者不再发"
        ),
        Concern.LIST_MISSING: QT_TRANSLATE_NOOP(
            "attention", "中间漏了一个月，要补做，钱才不会少发"
        ),
        Concern.BACK_PAY_DUE: QT_TRANSLATE_NOOP(
            "attention", "新标准从以前的月份执行，那几个月的差额还没有发"
        ),
        Concern.RELEASED: QT_TRANSLATE_NOOP(
            "attention", "{names}。做一份补发名单，钱就发出去"
        ),
        Concern.HELD: QT_TRANSLATE_NOOP(
            "attention",
            "{names}，最早的从{since}等到现在。查清了就恢复发放，不该发的办停发",
        ),
        Concern.CANNOT_PAY: "{problem}",
        Concern.NO_ACCOUNT: QT_TRANSLATE_NOOP(
            "attention", "{names}。不补上，钱就发不出去"
        ),
        Concern.OVERSPENT: QT_TRANSLATE_NOOP(
            "attention", "{year}年结余是 {amount} 元。钱到账登记以后，这条就没有了"
        ),
        Concern.FUND_SHORT: QT_TRANSLATE_NOOP(
            "attention", "结余 {amount} 元，要发 {needed} 元，还差 {missing} 元"
        ),
        Concern.NOT_CARRIED_IN: QT_TRANSLATE_NOOP(
            "attention", "{all_names}共 {amount} 元，结转了才能用"
        ),
        Concern.CARRIED_IN_DIFFERS: QT_TRANSLATE_NOOP(
            "attention",
            "结转了 {amount} 元，上年结余现在是 {needed} 元。再做一次年度结转就对上了",
        ),
        Concern.BASE_TO_REFILL: QT_TRANSLATE_NOOP(
            "attention", "上年用掉的 {amount} 元，做年度结转时列入今年下达"
        ),
        Concern.TO_RECOVER: QT_TRANSLATE_NOOP(
            "attention", "{names}。收回现金，或者从以后的发放里扣"
        ),
        Concern.GRACE_ENDS: QT_TRANSLATE_NOOP(
            "attention", "{names}。{next}起不再发放，请提前告诉本人"
        ),
        Concern.RIGHT_ENDS: QT_TRANSLATE_NOOP(
            "attention", "{names}。{next}起名单里不再有"
        ),
        Concern.NOT_ARRIVED: QT_TRANSLATE_NOOP(
            "attention", "钱还没有到账，不算在结余里，不能拿来发"
        ),
        Concern.USED_UP: QT_TRANSLATE_NOOP(
            "attention", "{amount} 元全部支出，再到位以前不能发"
        ),
        Concern.TO_SEAL: QT_TRANSLATE_NOOP(
            "attention", "还有 {count} 个月没有封账。封了账，印出去的数字就不会再变"
        ),
    }
)

_OPEN: Final[Mapping[RunState, str]] = MappingProxyType(
    {
        RunState.DRAFT: QT_TRANSLATE_NOOP("attention", "名单做好了，还没有审批"),
        RunState.APPROVED: QT_TRANSLATE_NOOP("attention", "签好字了，还没有送银行"),
        RunState.SENT: QT_TRANSLATE_NOOP("attention", "送到银行了，还没有登记实发结果"),
    }
)

_ACTIONS: Final[Mapping[Concern, str]] = MappingProxyType(
    {
        Concern.RETURNED: QT_TRANSLATE_NOOP("attention", "去处理"),
        Concern.LIST_MISSING: QT_TRANSLATE_NOOP("attention", "去补做"),
        Concern.BACK_PAY_DUE: QT_TRANSLATE_NOOP("attention", "去补发"),
        Concern.RELEASED: QT_TRANSLATE_NOOP("attention", "去补发"),
        Concern.HELD: QT_TRANSLATE_NOOP("attention", "看名单"),
        Concern.UNFINISHED: QT_TRANSLATE_NOOP("attention", "接着办"),
        Concern.CANNOT_PAY: QT_TRANSLATE_NOOP("attention", "去补填"),
        Concern.NO_ACCOUNT: QT_TRANSLATE_NOOP("attention", "去补填"),
        Concern.OVERSPENT: QT_TRANSLATE_NOOP("attention", "看明细"),
        Concern.FUND_SHORT: QT_TRANSLATE_NOOP("attention", "看明细"),
        Concern.NOT_CARRIED_IN: QT_TRANSLATE_NOOP("attention", "去结转"),
        Concern.CARRIED_IN_DIFFERS: QT_TRANSLATE_NOOP("attention", "去结转"),
        Concern.BASE_TO_REFILL: QT_TRANSLATE_NOOP("attention", "去结转"),
        Concern.TO_RECOVER: QT_TRANSLATE_NOOP("attention", "看台账"),
        Concern.GRACE_ENDS: QT_TRANSLATE_NOOP("attention", "看这一户"),
        Concern.RIGHT_ENDS: QT_TRANSLATE_NOOP("attention", "看这一户"),
        Concern.NOT_ARRIVED: QT_TRANSLATE_NOOP("attention", "看明细"),
        Concern.USED_UP: QT_TRANSLATE_NOOP("attention", "看明细"),
        Concern.TO_SEAL: QT_TRANSLATE_NOOP("attention", "去封账"),
    }
)


def attention_title(one: Attention) -> str:
    """Return what it is: ``李永福没有银行账号``."""
    if one.concern is Concern.NO_ACCOUNT and len(one.names) == 1:
        text = translate("attention", "{names}没有银行账号")
    else:
        text = translate("attention", _TITLES[one.concern])
    return text.format(**_words(one))


def attention_reason(one: Attention) -> str:
    """Return why it matters."""
    if one.concern is Concern.UNFINISHED and one.run is not None:
        return translate("attention", _OPEN[one.run.state])
    if one.concern is Concern.NO_ACCOUNT and len(one.names) == 1:
        text = translate("attention", "{programme}，不补上，钱就发不出去")
    else:
        text = translate("attention", _REASONS[one.concern])
    return text.format(**_words(one))


def attention_action(one: Attention) -> str:
    """Return the words of the link that leads to where it is put right."""
    if isinstance(one.error, NoStandardInForceError):
        return translate("attention", "去登记标准")
    return translate("attention", _ACTIONS[one.concern])


def names_worded(names: Sequence[str]) -> str:
    """Return the first names, and how many there are when there are more."""
    shown = listed(names[:_NAMED])
    if len(names) <= _NAMED:
        return shown
    return translate("attention", "{names}等 {count} 家").format(
        names=shown, count=len(names)
    )


def _words(one: Attention) -> dict[str, str]:
    return {
        "programme": one.programme.short_name,
        "unit": worded(one.programme.unit),
        "month": worded(one.month),
        "year": str(one.month.year),
        "next": worded(one.month + 1),
        "count": str(len(one.names)),
        "names": names_worded(one.names),
        "all_names": listed(one.names),
        "since": worded(one.since),
        "amount": worded(one.amount),
        "needed": worded(one.needed),
        "missing": worded(one.needed - one.amount),
        "list": run_title(one.run, one.programme) if one.run else "",
        "problem": _problem(one.error) if one.error else "",
    }


def _problem(error: AideskError) -> str:
    # knows the errors of all layers: what has none of them starts without them
    from aidesk.wording.errors import sentence  # noqa: PLC0415 - see above

    return as_clause(sentence(error))
