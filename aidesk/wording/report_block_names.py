"""What the blocks of a year-end report are called while they are written, with examples."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.report_text import BlockKind, TextBlock
from aidesk.i18n import QT_TRANSLATE_NOOP, translate

_KINDS: Final[Mapping[BlockKind, str]] = MappingProxyType(
    {
        BlockKind.HEADING: QT_TRANSLATE_NOOP("report_blocks", "标题"),
        BlockKind.ITEM: QT_TRANSLATE_NOOP("report_blocks", "一条"),
        BlockKind.PARAGRAPH: QT_TRANSLATE_NOOP("report_blocks", "一段"),
        BlockKind.TABLE: QT_TRANSLATE_NOOP("report_blocks", "表的名称"),
        BlockKind.CHART: QT_TRANSLATE_NOOP("report_blocks", "图的名称"),
    }
)
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "opening": QT_TRANSLATE_NOOP("report_blocks", "开头"),
        "basis": QT_TRANSLATE_NOOP("report_blocks", "项目立项情况"),
        "management": QT_TRANSLATE_NOOP("report_blocks", "资金管理情况"),
        "standards": QT_TRANSLATE_NOOP("report_blocks", "标准调整情况"),
        "staff": QT_TRANSLATE_NOOP("report_blocks", "机构人员情况"),
        "cleaning": QT_TRANSLATE_NOOP("report_blocks", "专项清理情况"),
        "grants": QT_TRANSLATE_NOOP("report_blocks", "资金发放情况"),
        "funds": QT_TRANSLATE_NOOP("report_blocks", "资金到位情况"),
        "rounding": QT_TRANSLATE_NOOP("report_blocks", "取整说明"),
    }
)
_EXAMPLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "staff": QT_TRANSLATE_NOOP(
            "report_blocks",
            "机构人员情况：社会救助科现有工作人员 2 人，其中公益性岗位 1 人。",
        ),
        "cleaning": QT_TRANSLATE_NOOP(
            "report_blocks", "根据上级实施方案，继续开展低保专项清理整治工作。"
        ),
        "own": QT_TRANSLATE_NOOP(
            "report_blocks", "由于编制原因，社会救助科工作人员配备不足。"
        ),
    }
)


def block_named(block: TextBlock) -> str:
    """Return what a block is: ``机构人员情况``, or only that it is a heading."""
    name = block.id.rpartition(".")[2]
    own = _own_number(name)
    if own:
        text = translate("report_blocks", "您写的问题 {number}")
        return text.format(number=own)
    if block.id.startswith("problems.") and block.kind is BlockKind.ITEM:
        return translate("report_blocks", "程序看到的问题")
    return translate("report_blocks", _NAMES.get(name) or _KINDS[block.kind])


def block_hint(block: TextBlock) -> str:
    """Return what an empty block says: that it is left out, and what can stand there."""
    name = block.id.rpartition(".")[2]
    example = _EXAMPLES.get("own" if _own_number(name) else name)
    if example is None:
        return translate("report_blocks", "空着就不印。")
    text = translate("report_blocks", "空着就不印。例如：{example}")
    return text.format(example=translate("report_blocks", example))


def _own_number(name: str) -> str:
    return name.removeprefix("own_") if name.startswith("own_") else ""
