"""What a year's report says: the program's words, and those that a person put in place."""

from __future__ import annotations

from aidesk.domain.report_figure import NoSuchFigureError
from aidesk.domain.report_text import BlockKind, TextBlock, filled, with_changed
from aidesk.services.report_drafts import Said
from aidesk.services.report_of_year import YearReport
from aidesk.wording.report_blocks import report_blocks, report_title


def report_words(found: YearReport) -> tuple[TextBlock, ...]:
    """Return the blocks as the program words them.

    Empty ones are among them: they wait for what a person writes.
    """
    return report_blocks(found.year, found.figures)


def said_in(found: YearReport) -> Said:
    """Return all that the report says: a person's words first, empty blocks left out.

    A text taken over from another year that names a figure this report does not have is
    not used; the program's words stand there.
    """
    changed = {
        block: text
        for block, text in found.report.texts.items()
        if _can_be_filled(text, found)
    }
    blocks = with_changed(report_words(found), changed)
    kept = tuple(block for block in blocks if _heads_something(block, blocks))
    return Said(
        report_title(found.year), kept, found.figures, dict(found.report.scores)
    )


def _heads_something(block: TextBlock, blocks: tuple[TextBlock, ...]) -> bool:
    """Tell whether a heading has a block below it; others always stay."""
    if block.kind is not BlockKind.HEADING:
        return True
    group = block.id.removesuffix("heading")
    return any(other.id.startswith(group) for other in blocks if other is not block)


def unusable_texts(found: YearReport) -> tuple[str, ...]:
    """Return the blocks whose kept words name a figure that this report does not have."""
    texts = found.report.texts.items()
    return tuple(block for block, text in texts if not _can_be_filled(text, found))


def _can_be_filled(text: str, found: YearReport) -> bool:
    try:
        filled(text, found.figures)
    except NoSuchFigureError:
        return False
    return True
