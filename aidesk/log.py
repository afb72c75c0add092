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
from logging.handlers import RotatingFileHandler
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


def _rotating(path: Path) -> RotatingFileHandler:
    handler = RotatingFileHandler(
        path, maxBytes=_FILE_SIZE, backupCount=_OLD_FILES, encoding="utf-8"
    )
    handler.rotator = _move_if_free
    handler.setFormatter(_MaskingFormatter(_LINE))
    return handler


def _move_if_free(source: str, target: str) -> None:
    # Windows does not move a file that a second process of ours has open
    with contextlib.suppress(OSError):
        Path(source).replace(target)


def _opened_for_adding(path: Path) -> int:
    # a bare descriptor: it stays open until the process ends
    return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)


def _printing_to(descriptor: int) -> TextIO:
    return os.fdopen(descriptor, "a", encoding="utf-8", closefd=False, buffering=1)
