"""What a program does to the files of a folder, call by call, and who watches it."""

from __future__ import annotations

import errno
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

KILL: Final = -1
BROKEN: Final = 97
"""The exit code of a process in which the harness itself has a fault."""


class Does(StrEnum):
    """What a call does to a file."""

    CREATE = "create"
    WRITE = "write"
    SYNC = "sync"
    TRUNCATE = "truncate"
    DELETE = "delete"
    RENAME = "rename"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Call:
    """One call, just before it is made.

    ``at`` is where a write begins or the size that a truncation leaves; ``to`` is
    the new name in a renaming.
    """

    does: Does
    path: str
    at: int = 0
    data: bytes = b""
    to: str = ""


class Answer(NamedTuple):
    """What becomes of a call: done (0), refused with an errno, or KILL.

    ``half`` lets the first half of a write through before that.
    """

    error: int = 0
    half: bool = False


DONE: Final = Answer()
Watcher = Callable[[Call], Answer]


class Watch:
    """Asks a watcher about each call on a file in a folder."""

    def __init__(self, folder: Path, watcher: Watcher) -> None:
        self._prefix = f"{folder}{os.sep}"
        self._watcher = watcher

    def sees(self, path: str) -> bool:
        """Tell whether a file is watched."""
        return path.startswith(self._prefix)

    def ask(self, call: Call) -> Answer:
        """Return what becomes of a call."""
        try:
            return self._watcher(call)
        except BaseException:  # noqa: BLE001 - it cannot pass through SQLite
            give_up()


def fail(answer: Answer, call: Call) -> OSError:
    """Return the error of a refused call, unless the process dies here."""
    if answer.error == KILL:
        die()
    return OSError(answer.error, os.strerror(answer.error), call.path)


def die() -> NoReturn:
    """End this process as a killer or a power cut does: at once, nothing tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def give_up() -> NoReturn:
    """End this process because the harness itself is at fault."""
    traceback.print_exc()
    sys.stderr.flush()
    os._exit(BROKEN)


def is_full(error: int) -> bool:
    """Tell whether a call was refused because the disk is full."""
    return error == errno.ENOSPC
