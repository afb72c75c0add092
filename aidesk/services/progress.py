"""How long work tells how far it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, Protocol, TypeVar

Item = TypeVar("Item")
_STEP: Final = 50


class CancelledError(Exception):
    """The person asked to stop; the open transaction rolls back on the way out."""


class Progress(Protocol):
    """Called between two pieces of work, where stopping is safe."""

    def __call__(self, done: int, total: int) -> None:
        """Report ``done`` of ``total``; raise CancelledError to stop."""


def silent(done: int, total: int) -> None:
    """Report to nobody: the default, so tests and scripts need none."""


_HEARD_BY: Final[ContextVar[Progress]] = ContextVar("heard_by", default=silent)


@contextmanager
def heard_by(progress: Progress) -> Iterator[None]:
    """Let ``progress`` hear, in this thread, how far :func:`paced` work is."""
    token = _HEARD_BY.set(progress)
    try:
        yield
    finally:
        _HEARD_BY.reset(token)


def paced(items: Collection[Item]) -> Iterator[Item]:
    """Yield items, between which the work tells how far it is and can be stopped.

    For papers: their rows are read, made and drawn by many functions, which would
    all have to hand a Progress on.
    """
    progress, total = _HEARD_BY.get(), len(items)
    for done, item in enumerate(items):
        if done % _STEP == 0:
            progress(done, total)
        yield item
