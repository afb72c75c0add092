"""Papers as plain values, as they are kept when issued, and as papers again.

Only what stands on the paper is kept: cells as texts, counts and amounts, not the
objects they were read from.  All fields of papers and blocks are plain values, but
for the two functions of a column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any, Final

from aidesk.domain.money import Money
from aidesk.i18n import in_chinese
from aidesk.reports import blocks, form, lists
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded

Plain = Mapping[str, Any]

_KINDS: Final[Mapping[str, Any]] = {
    name: kind
    for module in (blocks, form, lists)
    for name, kind in vars(module).items()
    if is_dataclass(kind) and kind.__module__ == module.__name__
}
"""All that papers are made of: the dataclasses of lists, blocks and forms."""
_IS: Final = "is"
_TABLE: Final = ("columns", "rows")


@in_chinese()
def plain_of(paper: object) -> Plain:
    """Return a paper as values that JSON holds."""
    return _object(paper)


def paper_of(plain: Plain) -> Any:
    """Return the paper again: drawn, it gives the same file."""
    return _read(plain)


def _object(value: object) -> dict[str, Any]:
    kind: Any = type(value)
    if kind not in _KINDS.values():
        message = f"a paper holds {value!r}"
        raise TypeError(message)
    held = {f.name: getattr(value, f.name) for f in fields(kind)}
    plain = {name: _value(each) for name, each in held.items() if name not in _TABLE}
    if "columns" in held:
        columns, rows = held["columns"], held["rows"]
        plain["columns"] = [_column(column, rows) for column in columns]
        plain["rows"] = [[_cell(c.value(row)) for c in columns] for row in rows]
    return {_IS: kind.__name__} | plain


def _value(value: object) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Money):
        return {"fen": value.fen}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Sequence):
        return [_value(each) for each in value]
    return _object(value)


def _cell(value: object) -> Any:
    if isinstance(value, Money):
        return {"fen": value.fen}
    return value if value is None or isinstance(value, int) else worded(value)


def _column(column: Column[Any], rows: Sequence[Any]) -> dict[str, Any]:
    """Return a column with the texts that stand on paper otherwise than elsewhere."""
    held = {f.name: getattr(column, f.name) for f in fields(column)}
    del held["value"], held["printed"]
    if column.printed is not worded:
        values = (column.value(row) for row in rows)
        texts = {worded(value): column.printed(value) for value in values}
        held["printed"] = {text: p for text, p in texts.items() if p != text}
    return held


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_read, value))
    if not isinstance(value, dict):
        return value
    if _IS not in value:
        if "fen" in value:
            return Money(value["fen"])
        return date.fromisoformat(value["day"])
    held = dict(value)
    kind = _KINDS[held.pop(_IS)]
    if "columns" in held:
        held["columns"] = [_read_column(*c) for c in enumerate(held["columns"])]
    return kind(**{name: _read(each) for name, each in held.items()})


def _read_column(place: int, plain: dict[str, Any]) -> Column[Any]:
    texts = plain.get("printed")
    held = {name: each for name, each in plain.items() if name != "printed"}
    if texts is not None:
        held["printed"] = partial(_printed, texts)
    return Column(value=itemgetter(place), **held)


def _printed(texts: Mapping[str, str], value: object) -> str:
    text = worded(value)
    return texts.get(text, text)
