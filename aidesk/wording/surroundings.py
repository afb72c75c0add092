"""What endangers an office where it lies, in words: what can happen, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from aidesk.domain.surroundings import Danger, Surrounding
from aidesk.i18n import QT_TRANSLATE_NOOP, translate

_TOLD: Final[Mapping[Danger, str]] = MappingProxyType(
    {
        Danger.READ_ONLY: QT_TRANSLATE_NOOP(
            "surroundings",
            "数据文件所在的文件夹不能写入，做的事会记不下来。请找维护人员检查权限。",
        ),
        Danger.NETWORK: QT_TRANSLATE_NOOP(
            "surroundings",
            "数据文件在网络上别的电脑里，网络一断就可能坏。"
            "请关闭本程序，把它搬到这台电脑自己的硬盘上。",
        ),
        Danger.SYNCED: QT_TRANSLATE_NOOP(
            "surroundings",
            "数据文件在{name}的同步文件夹里，可能被换成旧的，资料也会传到网上。"
            "请关闭本程序，把它搬到别的文件夹。",
        ),
        Danger.NOT_HERE: QT_TRANSLATE_NOOP(
            "surroundings",
            "数据文件存在网盘上，不全在这台电脑里，断了网就打不开。"
            "请关闭本程序，把它搬到这台电脑自己的硬盘上。",
        ),
        Danger.CONFLICT: QT_TRANSLATE_NOOP(
            "surroundings",
            "数据文件旁边有一份“{name}”，是同步软件分出来的另一份，两份可能都记了东西。"
            "请不要删除，找维护人员核对。",
        ),
        Danger.REMOVABLE: QT_TRANSLATE_NOOP(
            "surroundings",
            "数据文件在U盘上，用的时候不要拔。"
            "请关闭本程序，把它搬到这台电脑自己的硬盘上，U盘只用来备份。",
        ),
        Danger.LITTLE_ROOM: QT_TRANSLATE_NOOP(
            "surroundings",
            "磁盘快满了，做不了名单和备份。请删掉一些不要的文件，清空回收站。",
        ),
    }
)


def surroundings_told(found: Sequence[Surrounding]) -> str:
    """Return the gravest of what was found, and how much more there is to see to."""
    first = found[0]
    name = first.name or translate("surroundings", "网盘")
    return translate("surroundings", _TOLD[first.danger]).format(name=name)
