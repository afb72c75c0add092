"""Temporary files, seen while they are there: read before Python takes them away."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

_CREATED: Final = 0x100 | 0x80  # IN_CREATE, IN_MOVED_TO
_NONBLOCK: Final = os.O_NONBLOCK if hasattr(os, "O_NONBLOCK") else 0

Read = Callable[[bytes], list[str]]


class TemporaryFiles:
    """Watches the folder for temporary files, of Python and of SQLite alike.

    ``hits`` are what ``read`` finds in a file as it is taken away; ``unseen`` those
    that came and went without Python: SQLite's own.
    """

    def __init__(self, folder: Path, read: Read) -> None:
        self._folder = str(folder)
        self._read = read
        self.hits: list[str] = []
        self.of_python: set[str] = set()
        self.seen = 0
        self._watch = _inotify(folder)
        sys.addaudithook(self._hear)

    def created(self) -> set[str]:
        """Return the names of all files that were made in the folder since."""
        if self._watch is None:
            return set()
        try:
            data = os.read(self._watch, 1 << 20)
        except BlockingIOError:
            return set()
        names, place = set(), 0
        while place < len(data):
            size = int.from_bytes(data[place + 12 : place + 16], sys.byteorder)
            raw = data[place + 16 : place + 16 + size]
            names.add(raw.rstrip(b"\0").decode("utf-8", "replace"))
            place += 16 + size
        return names

    def unseen(self) -> set[str]:
        """Return what was made in the folder by others than Python."""
        return {name for name in self.created() if name not in self.of_python}

    def _hear(self, event: str, given: tuple[Any, ...]) -> None:
        if event in {"open", "tempfile.mkstemp", "tempfile.mkdtemp", "os.mkdir"}:
            self._note(given[0])
        elif event in {"os.remove", "os.rename", "shutil.rmtree"}:
            self._note(given[0])
            self._look(given[0])

    def _note(self, path: object) -> None:
        if isinstance(path, str | Path) and str(path).startswith(self._folder):
            inside = str(path)[len(self._folder) :].strip(os.sep)
            self.of_python.add(inside.partition(os.sep)[0])

    def _look(self, path: object) -> None:
        if not isinstance(path, str | Path) or not str(path).startswith(self._folder):
            return
        file = Path(path)
        if file.is_file():
            self.seen += 1
            self.hits += [
                f"{file.name}: {hit}" for hit in self._read(file.read_bytes())
            ]


def _inotify(folder: Path) -> int | None:
    """Return what tells of new files in a folder; None where the system has none."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    watch: int = library.inotify_init1(_NONBLOCK)
    library.inotify_add_watch(watch, os.fsencode(folder), _CREATED)
    return watch
