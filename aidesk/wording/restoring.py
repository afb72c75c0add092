"""What restoring a backup would change, in plain words and figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aidesk.domain.backup import Backup, Sums
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.payment import Run
from aidesk.i18n import translate
from aidesk.services.restore_preview import RestorePreview, RunChange
from aidesk.services.restoring import Restored
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed, listed, sentences
from aidesk.wording.old_and_new import OldNew
from aidesk.wording.titles import list_title

_NAMED: Final = 4
_SIGNS_OF_A_YEAR: Final = 4


def restore_asked(backup: Backup) -> str:
    """Return the question: ``恢复到 2019年12月3日 14:32 的数据？``."""
    text = translate("restoring", "恢复到 {at} 的数据？")
    return text.format(at=worded(backup.manifest.at))


def figures_compared(preview: RestorePreview) -> list[OldNew]:
    """Return the figures of now and of then, line by line."""
    now, then = preview.present, preview.then
    nothing = translate("restoring", "读不出来")
    names = _figures(then)
    figures = _figures(now) if now is not None else dict.fromkeys(names, nothing)
    return [OldNew(name, figures[name], names[name]) for name in names]


def losses_told(preview: RestorePreview) -> list[str]:
    """Return what would be gone, what would come back, and what stays possible."""
    if preview.is_same:
        return [translate("restoring", "这份备份和现在的数据一样，不用恢复。")]
    said = [
        *since_told(preview),
        *_families(preview),
        *_lists(preview),
        *_seals(preview),
    ]
    if preview.present is None:
        said.append(
            translate(
                "restoring",
                "现在的数据文件会整个移到旁边一个写着“损坏”的文件夹里留着，不会删掉。",
            )
        )
    else:
        said.append(
            translate(
                "restoring",
                "恢复以前，会先把现在的数据备份一份；恢复错了，还可以“退回恢复以前”。",
            )
        )
    return said


def dangers_told(preview: RestorePreview) -> list[str]:
    """Return what must not be done after restoring: paying a second time."""
    sent = preview.sent_since
    if not sent:
        return []
    text = translate(
        "restoring",
        "这些名单已经送了银行，恢复以后程序却不记得发过，千万不要再发一次：{lists}。"
        "恢复以后，请照存档的名单把它们补登记上。",
    )
    return [text.format(lists=listed(_named([_title(c.run, c) for c in sent])))]


def restored_told(backup: Backup, restored: Restored) -> str:
    """Return that a backup was restored, and where the data before it are, if any."""
    text = translate("restoring", "已恢复到 {at} 的数据。")
    said = [text.format(at=worded(backup.manifest.at))]
    if restored.aside is not None:
        text = translate("restoring", "损坏的数据移到了“{folder}”，没有删掉。")
        said.append(text.format(folder=restored.aside.name))
    elif restored.before is not None:
        said.append(
            translate("restoring", "恢复以前的数据也备份着，要用可以“退回恢复以前”。")
        )
    if restored.trouble is not None:
        said.append(sentence(restored.trouble))
    return sentences(said)


def _figures(sums: Sums) -> dict[str, str]:
    left = sum((money for money in sums.balances.values()), Money(0))
    return {
        translate("restoring", "登记户数"): str(sums.households),
        translate("restoring", "登记人数"): str(sums.persons),
        translate("restoring", "发放笔数"): str(sums.payments),
        translate("restoring", "累计发放（元）"): worded(sums.paid),
        translate("restoring", "资金到位（元）"): worded(sums.arrived),
        translate("restoring", "资金结余（元）"): worded(left),
    }


def since_told(preview: RestorePreview) -> Iterator[str]:
    """Yield what was done since the backup, as far as it is known."""
    at = worded(preview.last_at)
    if preview.goes_on:
        text = translate(
            "restoring",
            "这份备份以后又做了 {count} 件事，恢复以后就没有了。最后一件是 {at} 做的。",
        )
        yield text.format(count=preview.acts, at=at)
    elif preview.present is not None:
        yield translate(
            "restoring",
            "现在的数据和这份备份不是接着往下做的，请把上面的数逐个看清楚。",
        )
    elif preview.lines:
        text = translate(
            "restoring",
            "这份备份以后还有 {count} 条操作记录，最后一条是 {at} 的。"
            "恢复以后就没有了，要照纸上的重新登记。",
        )
        yield text.format(count=preview.lines, at=at)
    elif preview.lines == 0:
        yield translate("restoring", "这份备份里的数据是全的，没有少什么。")


def _families(preview: RestorePreview) -> Iterator[str]:
    going, coming = len(preview.households_going), len(preview.households_coming)
    if going:
        text = translate("restoring", "后来登记的 {count} 户家庭就没有了。")
        yield text.format(count=going)
    if coming:
        yield translate("restoring", "{count} 户家庭会回来。").format(count=coming)


def _lists(preview: RestorePreview) -> Iterator[str]:
    changes = preview.runs
    for change in changes[:_NAMED]:
        yield headed(_title(change.run, change), _became(change))
    if len(changes) > _NAMED:
        text = translate("restoring", "还有 {count} 份名单也会变。")
        yield text.format(count=len(changes) - _NAMED)


def _became(change: RunChange) -> str:
    now, then = change.now, change.then
    if then is None:
        text = translate("restoring", "现在{state}，恢复以后没有这份名单")
        return text.format(state=_state(now))
    if now is None:
        text = translate("restoring", "会回来，{state}")
        return text.format(state=_state(then))
    text = translate("restoring", "现在{now}，恢复以后{then}")
    return text.format(now=_state(now), then=_state(then))


def _state(run: Run | None) -> str:
    if run is None:
        return ""
    text = translate("restoring", "{state}，{total} 元")
    return text.format(state=worded(run.state), total=run.total)


def _seals(preview: RestorePreview) -> Iterator[str]:
    if preview.seals_going:
        text = translate("restoring", "{periods}封的账就没有了，要重新封。")
        yield text.format(periods=listed(_named(_periods(preview.seals_going))))
    if preview.seals_coming:
        text = translate("restoring", "{periods}封的账会回来。")
        yield text.format(periods=listed(_named(_periods(preview.seals_coming))))


def _periods(periods: tuple[str, ...]) -> list[str]:
    return [_period(each) for each in periods]


def _period(period: str) -> str:
    if len(period) > _SIGNS_OF_A_YEAR:
        return worded(Month.parse(period))
    return translate("restoring", "{year}年全年").format(year=period)


def _title(run: Run, change: RunChange) -> str:
    return list_title(change.programme, run.kind, run.month, run.batch)


def _named(names: list[str]) -> list[str]:
    """Return the first names, and that there are more."""
    if len(names) <= _NAMED:
        return names
    text = translate("restoring", "{name}等 {count} 个")
    last = text.format(name=names[_NAMED - 1], count=len(names))
    return [*names[: _NAMED - 1], last]
