"""What is said of an entry of a household's history."""

from __future__ import annotations

from dataclasses import dataclass

from aidesk.i18n import translate


@dataclass(frozen=True, slots=True)
class Said:
    """A title, and what more there is to know."""

    title: str
    facts: tuple[str, ...] = ()


def arrow(old: str, new: str) -> str:
    """Return what was and what is now: ``590.00 → 630.00``."""
    return translate("history", "{old} → {new}").format(old=old, new=new)
