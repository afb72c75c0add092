"""The text of a report: blocks whose sentences hold figures as fields.

A field is the id of a figure in braces, ``{urban_dibao.spent}``; it is printed with
its unit, ``70.32万元``, and stays tied to its source however the words around it are
changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aidesk.domain.report_figure import Figure, Figures

_FIELD: Final = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)+)\}")


class BlockKind(StrEnum):
    """What a block is on paper.

    Headings and items are numbered when the report is laid out: 一、 for a heading, 1.
    for an item, which begins anew below each heading.  Tables and charts are drawn
    from the figures; ``text`` is then their caption.
    """

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    CHART = "chart"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One block of a report; its id stays the same from year to year."""

    id: str
    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a filled sentence: words, or a figure as it is printed."""

    text: str
    figure: Figure | None = None


def field_of(figure: str) -> str:
    """Return the field that stands for a figure."""
    return f"{{{figure}}}"


def fields(text: str) -> tuple[str, ...]:
    """Return the ids of the figures in a text, in order."""
    return tuple(_FIELD.findall(text))


def pieces(text: str, figures: Figures) -> Iterator[Piece]:
    """Yield a text with its fields filled; raise NoSuchFigureError."""
    at = 0
    for match in _FIELD.finditer(text):
        if match.start() > at:
            yield Piece(text[at : match.start()])
        figure = figures[match[1]]
        yield Piece(figure.text, figure)
        at = match.end()
    if at < len(text):
        yield Piece(text[at:])


def filled(text: str, figures: Figures) -> str:
    """Return a text with its fields filled; raise NoSuchFigureError."""
    return "".join(piece.text for piece in pieces(text, figures))


def used(blocks: Iterable[TextBlock]) -> tuple[str, ...]:
    """Return the ids of all figures that blocks use, each once, in order."""
    return tuple(dict.fromkeys(f for block in blocks for f in fields(block.text)))


def with_changed(
    blocks: Sequence[TextBlock], changed: dict[str, str]
) -> tuple[TextBlock, ...]:
    """Return blocks with the texts that a person wrote for some; empty leaves one out.

    Texts of blocks that there are no more are not used.
    """
    return tuple(
        TextBlock(block.id, block.kind, changed.get(block.id, block.text))
        for block in blocks
        if changed.get(block.id, block.text).strip()
    )
