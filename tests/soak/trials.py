"""One trial: a process of its own that works, and dies or finds its disk in trouble."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.soak.disk_calls import BROKEN, DONE, KILL, Answer, Call, Watch, Watcher
from tests.soak.python_files import watch_python
from tests.soak.sqlite_files import WatchedFiles
from tests.soak.work import BrokenError, Place, Work

READY: Final = b"r"
TAKEN: Final = b"."


@dataclass(frozen=True, slots=True)
class Ended:
    """What a process told before it ended, and how it ended."""

    told: bytes
    killed: bool

    @property
    def taken(self) -> int:
        """Return how many steps it acknowledged."""
        return self.told.count(TAKEN)


class Tell:
    """How a working process tells its parent; what is told cannot be taken back."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def __call__(self, sign: bytes) -> None:
        os.write(self._pipe, sign)


def in_a_process(work: Callable[[Tell], None], after: float | None = None) -> Ended:
    """Let a process work; kill it so many seconds after it said that it is ready."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        _work(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        told = b""
        if after is not None:
            told = pipe.read(1)
            time.sleep(after)
            os.kill(process, signal.SIGKILL)
        while part := pipe.read(4096):
            told += part
    _, status = os.waitpid(process, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, -signal.SIGKILL):
        msg = f"the process ended with {code}"
        raise BrokenError(msg)
    return Ended(told, code == -signal.SIGKILL)


def _work(work: Callable[[Tell], None], pipe: int) -> None:
    code = BROKEN
    try:
        work(Tell(pipe))
        code = 0
    except BaseException:  # noqa: BLE001 - nothing may go back into the parent's work
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


_kept: list[WatchedFiles] = []


def watch_disk(place: Place, watcher: Watcher) -> None:
    """Have all calls on the files of a place go through a watcher from now on."""
    watch = Watch(place.folder, watcher)
    _kept.append(WatchedFiles(watch))
    watch_python(watch)


class Counting:
    """A watcher that lets everything pass and counts it."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, _call: Call) -> Answer:
        self.count += 1
        return DONE


class KillingAt:
    """A watcher that kills its process at the n-th call, or half through it."""

    def __init__(self, number: int, *, half: bool) -> None:
        self._left = number
        self._half = half

    def __call__(self, _call: Call) -> Answer:
        self._left -= 1
        return DONE if self._left else Answer(KILL, self._half)


def calls_of_steps(work: Work, place: Place) -> list[int]:
    """Return how many calls each step makes when its process begins with it."""
    while len(work.calls) < work.length:
        start = len(work.calls)
        work.lay_out(place, start)
        work.calls.append(_calls(work, place, start))
        clear(place)
    return work.calls


def _calls(work: Work, place: Place, start: int) -> int:
    def works(tell: Tell) -> None:
        counting = Counting()
        watch_disk(place, counting)
        with work.session(place) as session:
            work.take(session, start)
            tell(b"%d" % counting.count)

    return int(in_a_process(works).told)


def clear(place: Place) -> None:
    """Take a trial's folder away."""
    shutil.rmtree(place.folder, ignore_errors=True)
