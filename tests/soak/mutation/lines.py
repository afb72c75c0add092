"""Mutants of Python modules: one operator, number, condition or statement changed.

Texts are left alone, and what only types say.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType
from typing import Final

_COMPARED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_WORKED: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_OTHER: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}
_NOTHING: Final = ast.Constant(None)


@dataclass(frozen=True, slots=True)
class LineMutant:
    """A module with one thing changed; ``code`` is the whole of it, compiled.

    ``owner`` is a function or method by its qualified name, or a constant.
    """

    module: str
    owner: str
    text: str
    change: str
    code: CodeType

    @property
    def name(self) -> str:
        """Return how the mutant is told: where, what is changed, and the line."""
        where = self.module.removeprefix("aidesk.")
        return f"{where} {self.owner}: {self.change} | {self.text}"


@dataclass(frozen=True, slots=True)
class _Change:
    """Another value in one place of the tree."""

    node: ast.AST
    place: str
    at: int | None
    value: object
    says: str
    line: int

    def swapped(self) -> object:
        """Put the value there and return what stood there."""
        return self._put(self.value)

    def back(self, old: object) -> None:
        """Put back what stood there."""
        self._put(old)

    def _put(self, value: object) -> object:
        if self.at is None:
            old = getattr(self.node, self.place)
            setattr(self.node, self.place, value)
            return old
        listed = getattr(self.node, self.place)
        old, listed[self.at] = listed[self.at], value
        return old


def line_mutants(module: str, source: str) -> Iterator[LineMutant]:
    """Yield the mutants of a module, in the order of its lines."""
    tree, lines = ast.parse(source), source.splitlines()
    for owner, whole in _owners(tree):
        for change in list(_changes(whole)):
            old = change.swapped()
            ast.fix_missing_locations(tree)
            code = compile(tree, module, "exec", dont_inherit=True)
            change.back(old)
            text = lines[change.line - 1].strip()
            yield LineMutant(module, owner, text, change.says, code)


def _owners(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            methods = (n for n in node.body if isinstance(n, ast.FunctionDef))
            yield from ((f"{node.name}.{method.name}", method) for method in methods)
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.target).isupper():
            yield ast.unparse(node.target), node  # a constant, not a type


def _changes(whole: ast.AST) -> Iterator[_Change]:
    for node in _inside(whole):
        line = getattr(node, "lineno", 0)
        for place, at, child in _children(node):
            child_line = getattr(child, "lineno", line)
            for other, says in _others(child, is_statement=place in ("body", "orelse")):
                yield _Change(node, place, at, other, says, child_line)
        for place, at, value, says in _own(node):
            yield _Change(node, place, at, value, says, line)


def _inside(whole: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that run: no types, no decorators, no defaults."""
    yield whole
    for _, _, child in _children(whole):
        yield from _inside(child)


def _children(node: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    left_out = {"annotation", "returns", "decorator_list", "args", "targets", "target"}
    for place, value in ast.iter_fields(node):
        if place in left_out and not isinstance(node, ast.Call):
            continue
        if isinstance(value, ast.AST):
            yield place, None, value
        elif isinstance(value, list):
            for at, each in enumerate(value):
                if isinstance(each, ast.AST):
                    yield place, at, each


def _own(node: ast.AST) -> Iterator[tuple[str, int | None, object, str]]:
    """Yield what can be changed in a node itself."""
    if isinstance(node, ast.Compare):
        for at, op in enumerate(node.ops):
            other = _COMPARED[type(op)]
            yield "ops", at, other(), f"{_told(op)} to {_told(other())}"
    elif isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in _WORKED:
        worked = _WORKED[type(node.op)]
        yield "op", None, worked(), f"{_told(node.op)} to {_told(worked())}"
    elif isinstance(node, ast.BoolOp):
        joined = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield "op", None, joined, f"{_told(node.op)} to {_told(joined)}"
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        turned = ast.UnaryOp(ast.Not(), node.test)
        yield "test", None, turned, "condition turned round"
    elif isinstance(node, ast.Return) and not _is_none(node.value):
        yield "value", None, _NOTHING, "returns nothing"


def _others(child: ast.AST, *, is_statement: bool) -> Iterator[tuple[ast.AST, str]]:
    """Yield what can stand in place of a node."""
    if isinstance(child, ast.Constant):
        if isinstance(child.value, bool):
            yield ast.Constant(not child.value), f"{child.value} to {not child.value}"
        elif isinstance(child.value, int):
            more = child.value + 1
            yield ast.Constant(more), f"{child.value} to {more}"
    elif isinstance(child, ast.UnaryOp):
        yield child.operand, f"{_told(child.op)} left out"
    elif isinstance(child, ast.Name) and child.id in _OTHER:
        other = _OTHER[child.id]
        yield ast.Name(other, ast.Load()), f"{child.id} to {other}"
    elif isinstance(child, ast.Continue):
        yield ast.Break(), "continue to break"
    elif is_statement and _can_go(child):
        yield ast.Pass(), f"left out: {ast.unparse(child).splitlines()[0][:50]}"


def _can_go(child: ast.AST) -> bool:
    """Tell whether a statement can be left out: it does, and gives nothing."""
    if isinstance(child, ast.Expr):
        return not isinstance(child.value, ast.Constant | ast.Yield)
    return isinstance(child, ast.Raise | ast.AugAssign)


def _is_none(value: ast.expr | None) -> bool:
    return value is None or (isinstance(value, ast.Constant) and value.value is None)


def _told(op: ast.AST) -> str:
    return type(op).__name__
