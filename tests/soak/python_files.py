"""Python's own file calls, watched, for as long as the process lives."""

from __future__ import annotations

import _io
import builtins
import io
import os
import shutil
import sys
from pathlib import Path
from typing import Any, Final

from tests.soak.disk_calls import Call, Does, Watch, fail

_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_plain_open: Final = io.open
_plain_fsync: Final = os.fsync
_plain_write: Final = os.write


def watch_python(watch: Watch) -> None:
    """Send all of Python's calls that change watched files to the watcher."""
    watched = _Watched(watch)
    sys.addaudithook(watched.heard)
    for module in (builtins, io, _io):
        module.open = watched.open  # type: ignore[attr-defined]
    os.fsync = watched.fsync  # type: ignore[assignment]
    os.write = watched.write
    shutil._USE_CP_SENDFILE = False  # type: ignore[attr-defined]  # past any write


class _Watched:
    """The functions that stand in the places of Python's own."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def heard(self, event: str, given: tuple[Any, ...]) -> None:
        """Ask about a call that Python is just about to make."""
        if event == "open":
            self._opening(*given)
        elif event == "os.rename":
            source, target = _path(given[0]), _path(given[1])
            self._ask(Call(Does.RENAME, source, to=target))
        elif event == "os.remove" and os.path.lexists(given[0]):
            self._ask(Call(Does.DELETE, _path(given[0])))
        elif event in {"os.mkdir", "os.rmdir"}:
            self._ask(Call(Does.FOLDER, _path(given[0])))

    def open(self, file: Any, mode: str = "r", *given: Any, **named: Any) -> Any:
        """Open a file as Python does; what is written to it is watched."""
        if not set(mode) & set("wxa+"):
            return _plain_open(file, mode, *given, **named)
        names = ("buffering", "encoding", "errors", "newline", "closefd", "opener")
        return self._written(
            file, mode, **dict(zip(names, given, strict=False)), **named
        )

    def _written(  # noqa: PLR0913, PLR0917 - as Python has it
        self,
        file: Any,
        mode: str,
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,  # noqa: FBT001, FBT002
        opener: Any = None,
    ) -> Any:
        plain = mode.replace("b", "").replace("t", "")
        raw = _File(file, plain, closefd, opener)
        raw.watched = self
        raw.path = _path(file)
        if not buffering:
            return raw
        whole = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        if "b" in mode:
            return whole
        return io.TextIOWrapper(whole, encoding, errors, newline)

    def fsync(self, file: Any) -> None:
        """Make a file's contents lasting."""
        number = file if isinstance(file, int) else file.fileno()
        self._ask(Call(Does.SYNC, _path(number)))
        _plain_fsync(number)

    def write(self, number: int, data: Any) -> int:
        """Write to an open file where it stands."""
        path = _path(number)
        if self._watch.sees(path):
            self.wrote(number, path, bytes(data))
        return _plain_write(number, data)

    def wrote(self, number: int, path: str, data: bytes) -> None:
        """Ask about a write."""
        call = Call(Does.WRITE, path, os.lseek(number, 0, os.SEEK_CUR), data)
        answer = self._watch.ask(call)
        if answer.error:
            if answer.half:
                _plain_write(number, data[: len(data) // 2])
            raise fail(answer, call)

    def cut(self, path: str, size: int) -> None:
        """Ask about a truncation."""
        self._ask(Call(Does.TRUNCATE, path, size))

    def sees(self, path: str) -> bool:
        """Tell whether a file is watched."""
        return self._watch.sees(path)

    def _opening(self, path: Any, mode: str | None, flags: int) -> None:
        writes = set(mode) & set("wxa+") if mode else flags & _WRITING
        if not writes:
            return
        name = _path(path)
        if not self._watch.sees(name):
            return
        if not Path(name).exists():
            self._ask(Call(Does.CREATE, name))
        elif (mode and "w" in mode) or flags & os.O_TRUNC:
            self._ask(Call(Does.TRUNCATE, name))

    def _ask(self, call: Call) -> None:
        if self._watch.sees(call.path) or self._watch.sees(call.to):
            answer = self._watch.ask(call)
            if answer.error:
                raise fail(answer, call)


class _File(io.FileIO):
    """A file that is written to."""

    watched: _Watched
    path: str

    def write(self, data: Any) -> int:
        if self.watched.sees(self.path):
            self.watched.wrote(self.fileno(), self.path, bytes(data))
        return super().write(data)

    def truncate(self, size: int | None = None) -> int:
        left = self.tell() if size is None else size
        self.watched.cut(self.path, left)
        return super().truncate(left)


def _path(file: Any) -> str:
    """Return the path of a file, which may be given by its number."""
    if isinstance(file, int):
        return str(Path(f"/proc/self/fd/{file}").readlink())
    return os.path.abspath(os.fsdecode(file))  # noqa: PTH100 - links stay as they are
