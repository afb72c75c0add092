"""A form as a paper: framed boxes side by side, filled by the program and by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# where the text of a box stands
LEFT: Final = "left"
CENTRE: Final = "centre"
RIGHT: Final = "right"


@dataclass(frozen=True, slots=True)
class Box:
    """One box of a form: what stands in it, and over how many columns it goes.

    A ``label`` is set bold, around the middle.  ``foot`` stands at the lower right,
    below the room for writing: who signs, and the date.
    """

    text: str = ""
    span: int = 1
    label: bool = False
    place: str = LEFT
    foot: str = ""


@dataclass(frozen=True, slots=True)
class FormLine:
    """Boxes side by side, which are never parted; ``height`` is the least, in mm.

    A ``joined`` line stands on one page with the next one.
    """

    boxes: Sequence[Box]
    height: float = 9
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A title, what stands above the frame, and the lines within it.

    ``widths`` are those of the columns, in millimetres; the boxes of each line fill
    them all.  ``called`` names it among others that have the same title.
    """

    title: str
    widths: Sequence[float]
    lines: Sequence[FormLine]
    unit: str = ""
    period: str = ""
    note: str = ""
    remarks: Sequence[str] = ()
    called: str = ""


def label(text: str, span: int = 1) -> Box:
    """Return a box that names what stands beside or below it."""
    return Box(text, span, label=True, place=CENTRE)
