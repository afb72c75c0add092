"""What the whole check looks at, and what it found, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.checks import Checked
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.whole_check import CheckedBackups, TimedCheck, WholeCheck
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed

_SHORTEST: Final = 0.1
_MEANINGS: Final[Mapping[Checked, str]] = MappingProxyType(
    {
        Checked.INTEGRITY: QT_TRANSLATE_NOOP("checking", "数据文件从头到尾都读得出来"),
        Checked.FOREIGN_KEYS: QT_TRANSLATE_NOOP(
            "checking", "每一笔钱都找得到是谁的、哪张名单的"
        ),
        Checked.SCHEMA: QT_TRANSLATE_NOOP(
            "checking", "防止误删、误改的保护措施一样也不少"
        ),
        Checked.CHAIN: QT_TRANSLATE_NOOP(
            "checking", "操作记录一条接一条，中间没有少，也没有改"
        ),
        Checked.ANCHORS: QT_TRANSLATE_NOOP(
            "checking", "和备份里、别处记着的操作记录对得上，没有整个换过"
        ),
        Checked.MONEY: QT_TRANSLATE_NOOP("checking", "没有重复发、超额发的钱"),
        Checked.AS_WRITTEN: QT_TRANSLATE_NOOP(
            "checking", "名单和资金还是当时记下的样子，没有人在外面改过"
        ),
        Checked.BALANCES: QT_TRANSLATE_NOOP("checking", "到位减去支出，正好等于结余"),
        Checked.SEALS: QT_TRANSLATE_NOOP("checking", "封过账的数字没有变"),
        Checked.PAPERS: QT_TRANSLATE_NOOP("checking", "打印、存档的文书还能原样印出来"),
    }
)


def check_meaning(checked: Checked) -> str:
    """Return what a check makes sure of."""
    return translate("checking", _MEANINGS[checked])


def check_told(check: TimedCheck) -> str:
    """Return what a check found."""
    if not check.findings:
        return check_meaning(check.checked)
    text = translate("checking", "发现 {count} 处不对。")
    return text.format(count=len(check.findings))


def seconds_told(seconds: float) -> str:
    """Return how long something took."""
    shown = max(seconds, _SHORTEST)
    return translate("checking", "{seconds} 秒").format(seconds=f"{shown:.1f}")


def backups_checked(backups: CheckedBackups) -> tuple[str, str]:
    """Return what was found among the backups: a title, and a line more."""
    title = translate("checking", "备份都读得出来")
    if not backups.count:
        return title, translate("checking", "还没有备份。")
    if not backups.bad:
        text = translate(
            "checking", "{count} 份备份和当初存的一样，最近一份还整个核对过"
        )
        return title, text.format(count=backups.count)
    text = translate(
        "checking", "{count} 份备份里有 {bad} 份坏了，不能用。请按“现在备份”再存一份。"
    )
    return title, text.format(count=backups.count, bad=len(backups.bad))


def check_verdict(found: WholeCheck) -> str:
    """Return what all checks come to, and what to do."""
    if found.is_well:
        return translate("checking", "都检查过了，数据没有问题，请放心工作。")
    if found.is_office_well:
        return translate("checking", "数据没有问题；有的备份坏了，请再备份一次。")
    return translate(
        "checking",
        "数据有不对的地方。请先不要做名单，恢复到最近一份好的备份；"
        "或者把检查结果存成文件，交给维护人员。",
    )


def findings_as_text(found: WholeCheck) -> str:
    """Return all that was found as a text for whoever looks into it; it names nobody."""
    lines = [worded(found.at)]
    for check in found.checks:
        count = translate("checking", "{count} 处").format(count=len(check.findings))
        lines.append(headed(worded(check.checked), count))
        lines += [f"    {finding}" for finding in check.findings]
    lines.append(headed(*backups_checked(found.backups)))
    lines += [f"    {path.name}" for path in found.backups.bad]
    return "\n".join(lines) + "\n"
