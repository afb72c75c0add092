"""The standards as a list: which programme, which grade, how much, from when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aidesk.domain.programme import Standard
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.wording.columns import Column
from aidesk.wording.grades import grade_worded


@dataclass(frozen=True, slots=True)
class StandardLine:
    """A standard beside the short name of its programme."""

    programme: str
    standard: Standard


STANDARD_COLUMNS: Final[tuple[Column[StandardLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "项目"), lambda line: line.programme),
    Column(
        QT_TRANSLATE_NOOP("columns", "标准"),
        lambda line: grade_worded(line.standard.grade),
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "每月（元）"), lambda line: line.standard.amount
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "执行月份"),
        lambda line: line.standard.effective_from,
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "从哪月起发"),
        lambda line: line.standard.applied_from,
    ),
    Column(QT_TRANSLATE_NOOP("columns", "文号"), lambda line: line.standard.document),
)
