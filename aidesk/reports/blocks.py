"""What a report or letter is made of; texts are plain, numbers come from the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from aidesk.wording.columns import Column


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (一、) or 2 (（一）); it is numbered by the program."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; with a ``level`` (3 or 4) it is numbered: 1. or （1）."""

    text: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A small table; summed columns get a total."""

    columns: Sequence[Column[Any]]
    rows: Sequence[Any]


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
    Heading | Paragraph | Table | Note | Reference | Addressee | Attachments | Signature
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A title in one or more lines, and what stands below it.

    ``called`` names it among others that have the same title.
    """

    title: Sequence[str]
    blocks: Sequence[Block]
    called: str = ""
