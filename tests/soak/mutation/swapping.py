"""Put a mutant's code into the running program, in place of the right one."""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

from tests.soak.mutation.lines import LineMutant


def swap(mutant: LineMutant) -> None:
    """Let the program run with a mutant from now on; done in a process of its own."""
    module = sys.modules[mutant.module]
    codes = {code.co_qualname: code for code in _codes(mutant.code)}
    code = codes.get(mutant.owner)
    if code is None:
        _swap_constant(module, mutant)
        return
    function = _function(module, mutant.owner)
    function.__code__ = code


def _codes(code: CodeType) -> Iterator[CodeType]:
    for const in code.co_consts:
        if isinstance(const, CodeType):
            yield const
            yield from _codes(const)


def _function(module: ModuleType, owner: str) -> FunctionType:
    """Return the function behind what stands under a name: property, wrapper, cache."""
    first, *rest = owner.split(".")
    found: Any = vars(module)[first]
    for name in rest:
        found = vars(found)[name]
    while not isinstance(found, FunctionType) or hasattr(found, "__wrapped__"):
        if isinstance(found, property):
            found = found.fget
        elif isinstance(found, functools.cached_property):
            found = found.func
        elif isinstance(found, staticmethod | classmethod):
            found = found.__func__
        else:
            found = found.__wrapped__
    return found


def _swap_constant(module: ModuleType, mutant: LineMutant) -> None:
    """Let a constant have its other value wherever it was taken from its module."""
    right = vars(module)[mutant.owner]
    copied = dict(vars(module))
    fresh: dict[str, Any] = {"__name__": f"{mutant.module}", **_imports(copied)}
    exec(mutant.code, fresh)  # noqa: S102 - our own module, with one thing changed
    wrong = fresh[mutant.owner]
    for name, other in list(sys.modules.items()):
        if name.startswith("aidesk") and vars(other).get(mutant.owner) is right:
            setattr(other, mutant.owner, wrong)


def _imports(names: dict[str, Any]) -> dict[str, Any]:
    return {n: v for n, v in names.items() if n in ("__builtins__", "__file__")}
