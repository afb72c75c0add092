"""What every return file is before it is understood: numbered lines, split into cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from aidesk.domain.bank_file import ReturnFault, ReturnProblem
from aidesk.reports.bank.description import Cell
from aidesk.reports.texts import printable

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_ROWS: Final = 100_000
MAX_COLUMNS: Final = 60
_SHOWN: Final = 20


class RefusedFile(Exception):  # noqa: N818 - it does not leave the reading
    """A return file is not read; becomes a ReturnFileError once its name is known."""

    def __init__(
        self, fault: ReturnFault, line: int = 0, expected: str = "", found: str = ""
    ) -> None:
        super().__init__(fault)
        shown = printable(found)
        short = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        self.problem = ReturnProblem(fault, line, expected, short)


class FileLine(Protocol):
    """A line of a file as it came."""

    @property
    def number(self) -> int:
        """Return which line of the file it is, from 1."""

    def split(self, cells: Sequence[Cell]) -> list[str]:
        """Return a text for each cell, without room around it; raise RefusedFile."""


def check_number(number: int) -> None:
    """Raise RefusedFile for a line beyond all that a list can have."""
    if number > MAX_ROWS:
        raise RefusedFile(ReturnFault.TOO_MANY_ROWS, number, str(MAX_ROWS))
