"""The actions that the use cases journal, read from their source."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import aidesk
from aidesk.domain.payment import RunState

COMPOSED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {"run_{}": frozenset(f"run_{state}" for state in RunState if state != "draft")}
)
"""The actions behind the names that are put together when they are noted."""


def journalled_actions() -> frozenset[str]:
    """Return every action that a use case can note in the journal."""
    folder = Path(aidesk.__file__).parent
    files = [*sorted((folder / "services").glob("*.py")), folder / "storage/store.py"]
    found: set[str] = set()
    for file in files:
        for pattern in _noted(ast.parse(file.read_text(encoding="utf-8"))):
            found |= COMPOSED[pattern] if "{}" in pattern else {pattern}
    return frozenset(found)


def _noted(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="note"), args=[name, *_]):
                yield from _patterns(name)


def _patterns(name: ast.expr) -> Iterator[str]:
    """Yield what an action can be called, ``{}`` where a part is filled in."""
    if isinstance(name, ast.IfExp):
        yield from _patterns(name.body)
        yield from _patterns(name.orelse)
    elif isinstance(name, ast.JoinedStr):
        parts = (p.value if isinstance(p, ast.Constant) else "{}" for p in name.values)
        yield "".join(map(str, parts))
    else:
        yield str(ast.literal_eval(name))
