"""Drafts of forms: kept while a person types, and read again however old they are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from aidesk.domain.household import HouseholdId
from aidesk.storage.drafts import DraftRow
from aidesk.storage.store import Store

_LONGEST_TEXT: Final = 500
_LONGEST: Final = 200_000
_MOST_ROWS: Final = 200


class DraftKind(StrEnum):
    """Which form a draft belongs to."""

    NEW_HOUSEHOLD = "new_household"
    EDIT_HOUSEHOLD = "edit_household"
    YEAR_REPORT = "year_report"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed into a form, and when it was kept.

    Whatever stands in the office file, :meth:`text` and :meth:`rows` give texts of
    bearable length: a form never breaks by an old or a strange draft.
    """

    kind: DraftKind
    key: str
    saved_at: datetime
    content: Mapping[str, Any] = field(default_factory=dict)

    def text(self, part: str, name: str) -> str:
        """Return a text of a part of the form; empty when there is none."""
        found = self.content.get(part)
        return _text(found.get(name)) if isinstance(found, dict) else ""

    def rows(self, part: str) -> list[dict[str, str]]:
        """Return the rows of a part of the form as texts by their names."""
        found = self.content.get(part)
        if not isinstance(found, list):
            return []
        rows = (row for row in found[:_MOST_ROWS] if isinstance(row, dict))
        return [{str(name): _text(row[name]) for name in row} for row in rows]

    def has(self, part: str) -> bool:
        """Tell whether the draft knows a part of the form at all."""
        return isinstance(self.content.get(part), dict | list)


def keep_draft(
    store: Store,
    kind: DraftKind,
    key: str,
    content: Mapping[str, object],
    at: datetime,
) -> None:
    """Keep what is typed into a form, in place of what was kept of it before.

    What is too long to be a form is cut short by leaving the draft as it was; half
    characters are replaced, as no file could hold them.
    """
    text = json.dumps(content, ensure_ascii=False).encode("utf-8", "replace").decode()
    if len(text) <= _LONGEST:
        saved_at = at.isoformat(timespec="seconds")
        store.drafts.keep(DraftRow(kind, key, text, saved_at))


def draft_of(store: Store, kind: DraftKind, key: str) -> Draft | None:
    """Return the draft of a form; None when nothing was begun."""
    row = store.drafts.get(kind, key)
    return _draft(row) if row else None


def drafts_of(store: Store, kind: DraftKind) -> list[Draft]:
    """Return the drafts of a kind, the one kept last first."""
    return [_draft(row) for row in store.drafts.of(kind)]


def drop_draft(store: Store, kind: DraftKind, key: str) -> None:
    """Throw a draft away."""
    store.drafts.drop(kind, key)


def household_key(household: HouseholdId) -> str:
    """Return the key of the draft that changes a household."""
    return f"household:{household}"


def _draft(row: DraftRow) -> Draft:
    try:
        content = json.loads(row.content)
    except (ValueError, RecursionError):
        content = {}
    return Draft(
        kind=DraftKind(row.kind),
        key=row.key,
        saved_at=_moment(row.saved_at),
        content=content if isinstance(content, dict) else {},
    )


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.min  # noqa: DTZ901 - the office's own time has no zone


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).replace("\x00", "")[:_LONGEST_TEXT]
