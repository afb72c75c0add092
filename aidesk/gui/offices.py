"""The office files that the window can be opened on, and what each is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class OfficeKind(StrEnum):
    """Whose money a window shows: never two of these in one window."""

    OWN = "own"
    PRACTICE = "practice"
    GUIDED = "guided"

    @property
    def practice(self) -> bool:
        """Tell whether its people and money are made up."""
        return self is not OfficeKind.OWN


@dataclass(frozen=True, slots=True)
class Offices:
    """Where the unit's own office lies, and those to practise with."""

    own: Path
    practice: Path
    guided: Path

    @classmethod
    def beside(cls, own: Path, folder: Path) -> Offices:
        """Return the unit's own office with those for practice in a folder."""
        return cls(own, folder / own.name, folder / f"guided_{own.name}")

    def path(self, kind: OfficeKind) -> Path:
        """Return where an office lies, whether it was made or not."""
        return {
            OfficeKind.OWN: self.own,
            OfficeKind.PRACTICE: self.practice,
            OfficeKind.GUIDED: self.guided,
        }[kind]
