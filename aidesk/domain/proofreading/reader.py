"""The proof-reader: all checks over a text."""

from __future__ import annotations

from collections.abc import Sequence

from aidesk.domain.proofreading.averages import averages
from aidesk.domain.proofreading.balances import Spoken, balances
from aidesk.domain.proofreading.changes import changes
from aidesk.domain.proofreading.counts import counts
from aidesk.domain.proofreading.dates import dates
from aidesk.domain.proofreading.findings import Finding, Reading
from aidesk.domain.proofreading.headings import headings
from aidesk.domain.proofreading.listing import listings
from aidesk.domain.proofreading.phrases import phrases
from aidesk.domain.proofreading.prose import Paragraph, Section, paragraphs, sections
from aidesk.domain.proofreading.quantities import quantities
from aidesk.domain.proofreading.quantity import Quantity
from aidesk.domain.proofreading.shares import shares
from aidesk.domain.proofreading.sums import sums
from aidesk.domain.proofreading.tables import tables


def proofread(text: str) -> Reading:
    """Return what is wrong in a text, and which of its figures were found right."""
    reading = Reading()
    found = paragraphs(text)
    reading.add(headings(found))
    reading.add(dates(found))
    reading.add(tables(found))
    for place, paragraph in enumerate(found):
        reading.add(phrases(paragraph))
        reading.add(counts(found, place))
    for section in sections(found):
        _read_section(section, reading)
    return reading.in_order()


def _read_section(section: Section, reading: Reading) -> None:
    spoken = spoken_in(section)
    earlier: list[Quantity] = []
    for sentence in spoken:
        numbers = (sentence.paragraph, sentence.quantities)
        wrong = {c.total for c in sentence.checked if isinstance(c.result, Finding)}
        reading.add(checked.result for checked in sentence.checked)
        reading.add(averages(sentence.paragraph, sentence.span, sentence.quantities))
        reading.add(shares(*numbers, earlier, wrong))
        reading.add(changes(*numbers, wrong))
        earlier += sentence.quantities
    reading.add(checked.result for checked in listings(spoken))
    reading.add(balances(spoken))


def spoken_in(section: Section) -> Sequence[Spoken]:
    """Return the sentences of a section with their numbers and sums."""
    return [
        _spoken(paragraph, span)
        for paragraph in section.paragraphs
        for span in paragraph.sentences()
    ]


def _spoken(paragraph: Paragraph, span: tuple[int, int]) -> Spoken:
    found = tuple(quantities(paragraph, *span))
    return Spoken(paragraph, span, found, tuple(sums(paragraph, found)))
