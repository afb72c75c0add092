"""Strips: what takes some height of a page, put under each other and onto pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_SLACK: Final = 0.1


@dataclass(frozen=True, slots=True)
class Strip:
    """What takes some height of a page; ``joined`` keeps it above the next one.

    One that ``begins`` stands at the top of a new page.  The ``heads`` are repeated
    above it where it is the first of a page.
    """

    height: float
    draw: Callable[[float], object]
    joined: bool = False
    begins: bool = False
    heads: tuple[Strip, ...] = ()


def nothing(_top: float) -> None:
    """Draw nothing."""


def pages(strips: Sequence[Strip], room: float) -> Iterator[list[Strip]]:
    """Yield the strips page by page, each page as high as there is room."""
    page: list[Strip] = []
    free = room
    for group in _groups(strips):
        height = sum(strip.height for strip in group)
        if page and (height > free + _SLACK or group[0].begins):
            yield page
            page = list(group[0].heads)
            free = room - sum(strip.height for strip in page)
        page += group
        free -= height
    yield page


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Yield strips that must stand on one page together."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.joined:
            yield group
            group = []
    if group:
        yield group
