"""尾差: where printed parts do not add up to the printed total, found and said by rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from aidesk.domain.report_figure import Figures
from aidesk.domain.rounding import printed
from aidesk.services.report_relations import Relation, relations_of, same_money
from aidesk.services.year_end import YearFigures
from aidesk.wording.report_figures import figure_name


def differences(shown: Iterable[str], figures: Figures) -> tuple[Relation, ...]:
    """Return the sums among shown figures whose printed parts make another total."""
    together = tuple(dict.fromkeys(shown))
    found = (
        relation
        for figure in together
        for relation in relations_of(figures, figure)
        if same_money(relation) and all(part.id in together for part in relation.parts)
    )
    return tuple(relation for relation in found if relation.difference)


DIFFERENCES_HEAD: Final = "尾差说明：金额按分计算，列示时四舍五入，按分计算一致。"


def difference_worded(relation: Relation, year: YearFigures) -> str:
    """Return what is to be said of a difference by rounding."""
    name = figure_name(relation.total.id, year)
    added = " + ".join(part.printed for part in relation.added)
    taken = "".join(f" − {part.printed}" for part in relation.taken)
    off = printed(abs(relation.difference), _decimals(relation))
    return (
        f"{name}：{added}{taken} = {_sum(relation)}，列为 {relation.total.printed}，"
        f"尾差 {off}"
    )


def _sum(relation: Relation) -> str:
    return printed(relation.printed_sum, _decimals(relation))


def _decimals(relation: Relation) -> int:
    texts = (figure.printed for figure in (relation.total, *relation.parts))
    return max(len(text.partition(".")[2]) for text in texts)
