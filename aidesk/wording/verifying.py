"""What verifying a paper found, in words."""

from __future__ import annotations

from aidesk.domain.issued import Difference, IssuedPaper, Verdict
from aidesk.i18n import translate
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded


def issued_told(paper: IssuedPaper) -> str:
    """Return a paper by its title and number: ``“…”（2019-000123，…发出）``."""
    text = translate("verifying", "“{title}”（编号 {number}，{day}发出）")
    day = worded(paper.issued_at.date())
    return text.format(title=paper.title, number=paper.number, day=day)


def verdict_told(verdict: Verdict) -> str:
    """Return whether a paper is true today, in a sentence or two."""
    paper = issued_told(verdict.paper)
    if verdict.file_changed:
        text = translate(
            "verifying",
            "文件被改动过：它不是当时发出的{paper}。请按编号重印，以重印的为准。",
        )
        return text.format(paper=paper)
    if verdict.gone is not None:
        text = translate("verifying", "{paper}是本单位发出的，但现在做不出来了。{why}")
        return text.format(paper=paper, why=sentence(verdict.gone))
    if verdict.differences:
        text = translate(
            "verifying", "不一致：{paper}和现在的数据有 {count} 处不同，请逐处核对。"
        )
        return text.format(paper=paper, count=len(verdict.differences))
    return translate("verifying", "一致：{paper}和现在的数据完全一样。").format(
        paper=paper
    )


def difference_told(found: Difference) -> str:
    """Return one difference: the row, the column, and both values."""
    texts = {
        "where": found.where,
        "column": found.column,
        "printed": found.printed or translate("verifying", "（空）"),
        "present": found.present or translate("verifying", "（空）"),
    }
    if found.column and found.column != found.where:
        text = translate(
            "verifying", "{where}，{column}：纸上 {printed}，现在 {present}"
        )
    elif found.printed and found.present:
        text = translate("verifying", "{where}：纸上“{printed}”，现在“{present}”")
    elif found.printed:
        text = translate("verifying", "{where}：现在没有了，纸上是“{printed}”")
    else:
        text = translate("verifying", "{where}：纸上没有，现在有“{present}”")
    return text.format(**texts)
