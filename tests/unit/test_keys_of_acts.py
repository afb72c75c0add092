"""The key of an act is made when its dialog opens: what is pressed twice is done once.

Read from the source: what a dialog's answer leads to never asks for a key of its own.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import aidesk

GUI: Final = Path(aidesk.__file__).parent / "gui"
ANSWERS: Final = {"accepted", "wanted", "fileSelected"}
"""The signals by which the dialogs give an answer."""
FEWEST: Final = 50


def test_no_answer_of_a_dialog_makes_a_key():
    answers = [answer for file in GUI.rglob("*.py") for answer in answers_of(file)]
    assert len(answers) >= FEWEST
    late = [f"{file.name}: {name}" for file, name, is_late in answers if is_late]
    assert late == []


def test_a_key_that_is_made_late_would_be_seen():
    source = """
class Steps:
    def ask(self):
        seal = partial(self._seal, 1)
        self.dialog.accepted.connect(seal)
        other.wanted.connect(partial(self._keep, self._desk.act()))
    def _seal(self, n):
        self._do(n)
    def _do(self, n):
        act = self._page.desk.act()
        self._perform(act)
    def _keep(self, act):
        key = self._desk.act()
        again.accepted.connect(partial(self._seal_it, key))
        next.accepted.connect(partial(self._seal_it, self._desk.act()))
        either = self._desk.act() if self._whole else self._desk.other_act()
        last.accepted.connect(partial(self._seal_it, either))
"""
    found = dict(answered(ast.parse(source)))
    assert found == {"_seal": True, "_keep": False, "_seal_it": False}


def answers_of(file: Path) -> Iterator[tuple[Path, str, bool]]:
    for name, is_late in answered(ast.parse(file.read_text(encoding="utf-8"))):
        yield file, name, is_late


def answered(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield what answers lead to, and whether that asks for a key."""
    functions = {n.name: n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}
    named = dict(_named(tree))
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="connect", value=ast.Attribute(attr=signal)),
                args=[led],
            ) if signal in ANSWERS:
                name = _function(_behind(led, named))
                yield name, _asks_for_a_key(name, functions)


def _behind(led: ast.expr, named: dict[str, ast.expr]) -> ast.expr:
    match led:
        case ast.Name(id=name):
            return named.get(name, led)
    return led


def _named(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value


def _function(led: ast.expr) -> str:
    """Return the name of the function that a signal leads to."""
    match led:
        case ast.Call(func=ast.Name(id="partial"), args=[first, *_]):
            return _function(first)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _asks_for_a_key(
    name: str, functions: dict[str, ast.FunctionDef], seen: frozenset[str] = frozenset()
) -> bool:
    if name in seen or name not in functions:
        return False
    function = functions[name]
    further = set(_own(function))
    return _makes_key(function) or any(
        _asks_for_a_key(other, functions, seen | {name}) for other in further
    )


def _own(function: ast.FunctionDef) -> Iterator[str]:
    """Yield what a function uses of its own object."""
    for node in ast.walk(function):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                yield name


def _makes_key(function: ast.FunctionDef) -> bool:
    """Tell whether a function asks the desk for an act that no later answer is given."""
    later: set[int] = set()
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Attribute(attr="connect")):
                later |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=made):
                if all(id(use) in later for use in _uses(function, name)):
                    later |= {id(key) for key in _choices(made)}
    return any(
        _asks_desk(node) and id(node) not in later for node in ast.walk(function)
    )


def _choices(made: ast.expr) -> tuple[ast.expr, ...]:
    match made:
        case ast.IfExp(body=one, orelse=other):
            return one, other
    return (made,)


def _uses(function: ast.FunctionDef, name: str) -> Iterator[ast.Name]:
    for node in ast.walk(function):
        match node:
            case ast.Name(id=used, ctx=ast.Load()) if used == name:
                yield node


def _asks_desk(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="act", value=desk)):
            return _function(desk).removeprefix("_") == "desk"
    return False
