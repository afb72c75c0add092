"""The log of this PC: what the program did and where it failed.

Callers never log a name.  Numbers of people and of bank accounts are masked here
once more, in messages and in the text of exceptions alike.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Final, TextIO

LOG_FILE: Final = "aidesk.log"
CRASH_FILE: Final = "crash.log"

_LONG_NUMBER = re.compile(r"\d(?: ?\d){7,}[Xx]?")
_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"
_FILE_SIZE = 1_000_000
_OLD_FILES = 4


def start(folder: Path) -> None:
    """Keep a log in a folder from now on.

    Crashes of the interpreter itself go to a file beside it, and so does what is
    printed where there is no console.  A folder that cannot be written to stops
    nothing: the program then works without a log.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        logging.getLogger().addHandler(_rotating(folder / LOG_FILE))
        crashes = _opened_for_adding(folder / CRASH_FILE)
    except OSError:
        crashes = _opened_for_adding(Path(os.devnull))
    logging.getLogger("aidesk").setLevel(logging.INFO)
    faulthandler.enable(crashes)
    # under pythonw and in a windowed program both are None, and print() would fail
    sys.stdout = sys.stdout or _printing_to(crashes)
    sys.stderr = sys.stderr or _printing_to(crashes)


def masked(text: str) -> str:
    """Return a text with its long numbers made unreadable."""
    return _LONG_NUMBER.sub("********", text)


class _MaskingFormatter(logging.Formatter):
    """Masks the line as it is written, the traceback included."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the masked line."""
        return masked(super().format(record))


class _Rotating(logging.FileHandler):
    """Goes on in a new file when one is full, and keeps some of the old ones.

    The handler of the standard library does so too, but loads pickling and
    networks for it, which hold up the first sight of the window.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; if the file is full with it, the next one opens another."""
        try:
            super().emit(record)
            if self.stream is not None and self.stream.tell() > _FILE_SIZE:
                self.close()
                _move_on(Path(self.baseFilename))
        except OSError:  # as the handlers of the standard library do
            self.handleError(record)


def _rotating(path: Path) -> logging.FileHandler:
    handler = _Rotating(path, encoding="utf-8")
    handler.setFormatter(_MaskingFormatter(_LINE))
    return handler


def _move_on(path: Path) -> None:
    """Give a full file and those before it a higher number; the oldest is lost."""
    olds = [path.with_name(f"{path.name}.{age}") for age in range(_OLD_FILES, 0, -1)]
    for target, source in pairwise([*olds, path]):
        # Windows does not move a file that a second process of ours has open
        with contextlib.suppress(OSError):
            source.replace(target)


def _opened_for_adding(path: Path) -> int:
    # a bare descriptor: it stays open until the process ends
    return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)


def _printing_to(descriptor: int) -> TextIO:
    return os.fdopen(descriptor, "a", encoding="utf-8", closefd=False, buffering=1)
