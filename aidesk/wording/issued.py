"""Issued papers and what verifying found of them, as lists on the screen."""

from __future__ import annotations

from typing import Final

from aidesk.domain.issued import Difference, IssuedPaper, shown_code, typed_code
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

CODE: Final = QT_TRANSLATE_NOOP("columns", "校验码")

ISSUED_COLUMNS: Final[tuple[Column[IssuedPaper], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "编号"), lambda paper: paper.number, 26),
    Column(QT_TRANSLATE_NOOP("columns", "文书"), lambda paper: paper.title, 90),
    Column(
        QT_TRANSLATE_NOOP("columns", "发出时间"),
        lambda paper: worded(paper.issued_at),
        44,
    ),
    Column(CODE, lambda paper: shown_code(paper.code), 26),
)
DIFFERENCE_COLUMNS: Final[tuple[Column[Difference], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "哪一行"), lambda found: found.where, 40),
    Column(QT_TRANSLATE_NOOP("columns", "栏目"), lambda found: found.column, 30),
    Column(QT_TRANSLATE_NOOP("columns", "纸上"), lambda found: found.printed, 60),
    Column(QT_TRANSLATE_NOOP("columns", "现在"), lambda found: found.present, 60),
)


def found_by(paper: IssuedPaper, looked_for: str) -> bool:
    """Tell whether a paper is one that is looked for: by number, code or title."""
    code = typed_code(looked_for)
    return (
        looked_for in paper.number
        or looked_for in paper.title
        or (bool(code) and paper.code.startswith(code))
    )
