"""The actions that the use cases journal, read from their source."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import aidesk
from aidesk.domain.payment import RunState
from aidesk.domain.recovery import RecoveryKind

COMPOSED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "run_{}": frozenset(f"run_{state}" for state in RunState if state != "draft"),
        "recovery_{}": frozenset(
            f"recovery_{kind}" for kind in RecoveryKind if kind != "withheld"
        ),
    }
)
"""The actions behind the names that are put together when they are noted.

What is withheld is part of a list and has no line of its own.
"""


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
    """Yield the actions of a module: noted there, or handed on to be noted."""
    constants = dict(_constants(tree))
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="note"), args=[action, *_]):
                yield from _patterns(action, constants)
            case ast.Call(args=[_, ast.Name(id="writing"), action, *_]):
                yield from _patterns(action, constants)
            case ast.FunctionDef(args=ast.arguments(kwonlyargs=[*_])):
                yield from _defaults(node, constants)


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant() as value):
                yield name, value


def _defaults(
    function: ast.FunctionDef, constants: Mapping[str, ast.expr]
) -> Iterator[str]:
    """Yield the action that a function notes unless it is told another one."""
    given = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    for parameter, default in given:
        if parameter.arg == "action" and default is not None:
            yield from _patterns(default, constants)


def _patterns(name: ast.expr, constants: Mapping[str, ast.expr]) -> Iterator[str]:
    """Yield what an action can be called, ``{}`` where a part is filled in.

    What is no text is handed over by a caller, and found there.
    """
    match name:
        case ast.IfExp():
            yield from _patterns(name.body, constants)
            yield from _patterns(name.orelse, constants)
        case ast.JoinedStr():
            parts = (getattr(part, "value", "{}") for part in name.values)
            yield "".join(p if isinstance(p, str) else "{}" for p in parts)
        case ast.Constant(value=str() as action):
            yield action
        case ast.Name(id=known) if known in constants:
            yield from _patterns(constants[known], constants)
