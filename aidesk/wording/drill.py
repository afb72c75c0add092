"""What a drill found, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from aidesk.domain.backup import Sums
from aidesk.i18n import translate
from aidesk.services.drill import DrillResult
from aidesk.wording.formats import worded


def drill_title(result: DrillResult) -> str:
    """Return how it went."""
    if result.is_well:
        return translate("drill", "试过了，备份能恢复")
    return translate("drill", "试过了，这份备份恢复不了")


def drill_facts(result: DrillResult) -> Iterator[tuple[bool, str, str]]:
    """Yield what was looked at: whether it is well, what it is, and a line more."""
    text = translate("drill", "用的是 {at} 的备份，读出来和当初存的一样")
    yield (
        result.is_as_copied,
        translate("drill", "备份读得出来"),
        text.format(at=worded(result.backup.manifest.at)),
    )
    text = translate("drill", "{count} 项检查都没有问题")
    wrong = sum(not check.is_well for check in result.checks)
    if wrong or not result.checks:
        text = translate("drill", "{count} 项检查里有 {wrong} 项不对")
    yield (
        bool(result.checks) and not wrong,
        translate("drill", "恢复出来的数据没有问题"),
        text.format(count=len(result.checks), wrong=wrong),
    )
    yield (
        result.adds_up,
        translate("drill", "户数、钱数和清单一致"),
        _sums(result.restored) if result.restored else "",
    )


def drill_verdict(result: DrillResult) -> str:
    """Return what it means, and what to do."""
    if not result.is_well:
        return translate(
            "drill",
            "现在的数据没有动。请再备份一次、再试一次；还是不行，请找维护人员。",
        )
    if result.present is not None and result.present == result.restored:
        return translate(
            "drill",
            "恢复出来的和现在的数据一样。试用的那一份已经删掉，现在的数据没有动。",
        )
    return translate("drill", "试用的那一份已经删掉，现在的数据没有动。")


def _sums(sums: Sums) -> str:
    text = translate("drill", "{households} 户，{persons} 人，累计发放 {paid} 元")
    return text.format(households=sums.households, persons=sums.persons, paid=sums.paid)
