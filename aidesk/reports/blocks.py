"""What a report or letter is made of; texts are plain, numbers come from the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from aidesk.domain.money import Money
from aidesk.wording.columns import Column


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (一、) or 2 (（一）); it is numbered by the program."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; with a ``level`` (3 or 4) it is numbered: 1. or （1）.

    Superscript digits in the text that are the next of ``marks`` lead to the origin
    with that number.
    """

    text: str
    level: int | None = None
    marks: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A small table; summed columns get a total.

    ``groups`` head some columns together: title, place of the first, how many.  With
    ``has_total`` the last row is the sum of the others.  A ``caption`` stands above it,
    with the ``unit`` of its amounts.
    """

    columns: Sequence[Column[Any]]
    rows: Sequence[Any]
    caption: str = ""
    unit: str = ""
    groups: Sequence[tuple[str, int, int]] = ()
    has_total: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Amounts as bars; ``manner`` is how: ``each`` series by itself, or ``beside``.

    Each of the ``names`` has its row of ``values``, one for each label.
    """

    caption: str
    manner: str
    labels: Sequence[str]
    names: Sequence[str]
    values: Sequence[Sequence[Money]]


@dataclass(frozen=True, slots=True)
class Annex:
    """The head of an annex, which begins a new page: ``附件1`` and its title."""

    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure comes from, with the number of its mark.

    ``about`` says what it means; each of the ``lines`` is what, when, how many, and how
    much.  ``marked`` tells that its mark stands in the text.
    """

    number: int
    name: str
    value: str
    about: Sequence[str]
    lines: Sequence[Sequence[str]]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Journal:
    """Up to which line of the journal figures were made, and its hash."""

    head: Sequence[str]


@dataclass(frozen=True, slots=True)
class Note:
    """A head with lines below it, in the small type of tables; it is not parted."""

    head: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Reference:
    """The number of a letter, at the right below the title: ``〔2019〕第　　号``."""

    text: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a letter goes, at the left above the text: ``某某区财政局``."""

    name: str


@dataclass(frozen=True, slots=True)
class Attachments:
    """What is sent with a letter, numbered where it is more than one."""

    names: Sequence[str]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, and the day, at the right below the text."""

    unit: str
    day: date


Block = (
    Heading
    | Paragraph
    | Table
    | Chart
    | Note
    | Annex
    | Origin
    | Journal
    | Reference
    | Addressee
    | Attachments
    | Signature
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A title in one or more lines, and what stands below it.

    ``called`` names it among others that have the same title.
    """

    title: Sequence[str]
    blocks: Sequence[Block]
    called: str = ""
