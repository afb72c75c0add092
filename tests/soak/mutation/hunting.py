"""Which tests run which functions, and what they say of a mutant of one.

A mutant is tried in a process that is forked from one in which all tests are ready;
only those tests run that enter the changed function, the quickest first.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Final

import pytest
from _pytest.runner import runtestprotocol

from tests.soak.mutation.lines import LineMutant, line_mutants
from tests.soak.mutation.swapping import swap

_AT_MOST: Final = 60
"""Seconds of work that a mutant may take; one that never ends is noticed by that."""

_COMPARED: Final = 50
"""So many tests must pass there on the right program too, or all this says nothing."""


class Hunt:
    """A pytest plugin that runs the tests once, and then against each mutant."""

    def __init__(
        self,
        modules: Iterable[str],
        told: Callable[[str], None],
        every: int = 1,
        at_most: float = 12.0,
    ) -> None:
        self._modules = tuple(modules)
        self._told = told
        self._every = every
        self._seconds = at_most
        self._entered: defaultdict[str, set[int]] = defaultdict(set)
        self._took: dict[int, float] = {}
        self.killed = 0
        self.survived: list[LineMutant] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run all tests on the right program, then some of them on each mutant."""
        items = list(session.items)
        began = time.perf_counter()
        with self._watched():
            for number, item in enumerate(items):
                self._now = number
                start = time.process_time()
                for told in _failures(item):
                    msg = f"{item.nodeid} fails on the right program: {told}"
                    raise AssertionError(msg)
                self._took[number] = time.process_time() - start
        self._told(f"{len(items)} tests in {time.perf_counter() - began:.0f} s")
        if _in_another_process(lambda: any(map(_failures, items[:_COMPARED]))):
            msg = "tests fail in another process though nothing was changed"
            raise AssertionError(msg)
        for module in self._modules:
            self._hunt(module, items)
        return True

    def _hunt(self, module: str, items: list[pytest.Item]) -> None:
        source = sys.modules[module].__file__ or ""
        with open(source, encoding="utf-8") as file:  # noqa: PTH123
            found = list(line_mutants(module, file.read()))[:: self._every]
        before, began = len(self.survived), time.perf_counter()
        for mutant in found:
            if self._notice(mutant, items):
                self.killed += 1
            else:
                self.survived.append(mutant)
                self._told(f"  survived: {mutant.name}")
        left = len(self.survived) - before
        took = time.perf_counter() - began
        self._told(f"{module}: {len(found) - left} of {len(found)} in {took:.0f} s")

    def _notice(self, mutant: LineMutant, items: list[pytest.Item]) -> bool:
        """Tell whether any test that enters the changed place fails."""
        entered = self._entered.get(f"{mutant.module} {mutant.owner}")
        if entered is None:  # a constant, or a function that no test enters
            if mutant.owner.isupper():
                entered = self._of_module(mutant.module)
            else:
                return False
        chosen = [items[number] for number in self._likely(mutant, entered, items)]
        return _in_another_process(lambda: _finds(mutant, chosen))

    def _likely(
        self, mutant: LineMutant, entered: set[int], items: list[pytest.Item]
    ) -> Iterator[int]:
        """Yield the module's own tests first, then the quickest of others."""
        own = f"test_{mutant.module.rpartition('.')[2]}.py"
        work = 0.0
        for number in sorted(
            entered, key=lambda n: (items[n].path.name != own, self._took[n])
        ):
            work += self._took[number]
            if work < self._seconds or items[number].path.name == own:
                yield number

    def _of_module(self, module: str) -> set[int]:
        keys = [key for key in self._entered if key.startswith(f"{module} ")]
        return set().union(*(self._entered[key] for key in keys))

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Note for each test which functions of the modules it enters."""
        files = {sys.modules[name].__file__: name for name in self._modules}

        def entered(frame: FrameType, _event: str, _arg: Any) -> None:
            code = frame.f_code
            module = files.get(code.co_filename)
            if module is not None:
                owner = code.co_qualname.split(".<locals>")[0]
                self._entered[f"{module} {owner}"].add(self._now)

        sys.settrace(entered)
        try:
            yield
        finally:
            sys.settrace(None)


def _failures(item: pytest.Item) -> list[str]:
    """Run a test and return its failures; what the whole session shares stays ready."""
    whole: Any = item.session  # as if anything of the session came next
    reports = runtestprotocol(item, log=False, nextitem=whole)
    return [str(report.longrepr) for report in reports if report.failed]


def _finds(mutant: LineMutant, chosen: list[pytest.Item]) -> bool:
    swap(mutant)
    return any(_failures(item) for item in chosen)


def _in_another_process(finds: Callable[[], bool]) -> bool:
    """Tell what is found in a copy of this process; dying and not ending count."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
    try:
        signal.setitimer(signal.ITIMER_PROF, _AT_MOST)
        with suppress(KeyboardInterrupt):
            found = finds()
    except BaseException:  # noqa: BLE001 - whatever goes wrong is noticed
        found = True
    os._exit(1 if found else 0)
