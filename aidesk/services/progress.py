"""How long work tells how far it is, and how it is told to stop."""

from __future__ import annotations

from typing import Protocol


class CancelledError(Exception):
    """The person asked to stop; the open transaction rolls back on the way out."""


class Progress(Protocol):
    """Called between two pieces of work, where stopping is safe."""

    def __call__(self, done: int, total: int) -> None:
        """Report ``done`` of ``total``; raise CancelledError to stop."""


def silent(done: int, total: int) -> None:
    """Report to nobody: the default, so tests and scripts need none."""
