"""Communities as a list: street, name, how many households, whether still offered."""

from __future__ import annotations

from typing import Final

from aidesk.domain.community import CommunityUse
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.columns import Column

STATE: Final = QT_TRANSLATE_NOOP("columns", "状态")


def place_worded(use: CommunityUse) -> str:
    """Return where a community lies: ``云溪街道石桥社区``."""
    return f"{use.community.street}{use.community.name}"


def _state(use: CommunityUse) -> str:
    if use.community.retired:
        return translate("communities", "已停用")
    return "" if use.households else translate("communities", "没有用到")


COMMUNITY_COLUMNS: Final[tuple[Column[CommunityUse], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "街道"), lambda use: use.community.street),
    Column(QT_TRANSLATE_NOOP("columns", "社区"), lambda use: use.community.name),
    Column(
        QT_TRANSLATE_NOOP("columns", "登记（户）"),
        lambda use: use.households,
        summed=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "现在领钱（户）"),
        lambda use: use.on_roll,
        summed=True,
    ),
    Column(STATE, _state),
)
