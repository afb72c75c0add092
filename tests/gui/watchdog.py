"""How long the window stands still: the longest calls of its thread, and their place.

Every few milliseconds of the processor's time a signal looks at what the window's
thread is doing: what begins with the same function of the window's own code is one
call.  Its length is the thread's time on the processor, so that what else runs on the
machine does not count.  It is a signal and no second thread, which would hold frames,
and throw away their widgets where that is not allowed.  Windows has no such signal:
there nothing is found.
"""

from __future__ import annotations

import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, Final, Self

LIMIT_S: Final = 0.1
LOOK_EVERY_S: Final = 0.004
_OURS: Final = str(Path(__file__).resolve().parents[2] / "aidesk")
_WINDOW: Final = str(Path(_OURS) / "gui")


@dataclass(slots=True)
class Call:
    """One call by the event loop: what was called, for how long, and where it was."""

    name: str
    began: float
    began_at: float
    seconds: float = 0.0
    waited: float = 0.0
    places: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        """Return it as one line of a table."""
        busy = ", ".join(place for place, _count in self.places.most_common(3))
        worked, waited = self.seconds * 1000, self.waited * 1000
        return f"{worked:5.0f} ms ({waited:.0f} ms) {self.name}: {busy}"


class Watchdog:
    """Watches the window's thread while it is used as a context."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self._before: Any = None

    def __enter__(self) -> Self:
        if sys.platform != "win32":
            self._before = signal.signal(signal.SIGPROF, self._look)
            signal.setitimer(signal.ITIMER_PROF, LOOK_EVERY_S, LOOK_EVERY_S)
        return self

    def __exit__(self, *_error: object) -> None:
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, self._before)

    def long_calls(self, limit: float = LIMIT_S) -> list[Call]:
        """Return the calls that took longer, the longest first."""
        found = [call for call in self.calls if call.seconds > limit]
        return sorted(found, key=lambda call: -call.seconds)

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        ours = [f for f in _frames(frame) if f.f_code.co_filename.startswith(_OURS)]
        if not ours or not ours[-1].f_code.co_filename.startswith(_WINDOW):
            return
        outermost = ours[-1]
        if outermost.f_trace is not _seen:
            outermost.f_trace = _seen  # a mark that goes with the frame
            name = outermost.f_code.co_qualname
            self.calls.append(Call(name, time.thread_time(), time.perf_counter()))
        call = self.calls[-1]
        call.seconds = time.thread_time() - call.began
        call.waited = time.perf_counter() - call.began_at
        call.places[_place(ours[0])] += 1


def _seen(_frame: FrameType, _event: str, _argument: object) -> None:
    """Mark a frame as seen; nothing ever traces it."""


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


def _place(frame: FrameType) -> str:
    file = Path(frame.f_code.co_filename).relative_to(_OURS)
    return f"{file.as_posix()}:{frame.f_lineno}"
