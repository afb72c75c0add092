"""SQLite's own file calls, watched: a VFS over the very library that Python loaded.

The system's VFS opens a file; its table of methods is then replaced by a copy in
which writing, cutting and syncing go through the watcher.  Reads and locks stay
as they are.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import sys
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.soak.disk_calls import DONE, KILL, Answer, Call, Does, Watch, die, is_full

_FULL, _CANT_OPEN = 13, 14
_IOERR: Final = {
    Does.WRITE: 10 | 3 << 8,
    Does.SYNC: 10 | 4 << 8,
    Does.TRUNCATE: 10 | 6 << 8,
    Does.DELETE: 10 | 10 << 8,
    Does.CREATE: _CANT_OPEN,
}
_TO_CREATE: Final = 0x4
_METHODS: Final = (
    *("close", "read", "write", "truncate", "sync", "file_size", "lock", "unlock"),
    *("check_reserved_lock", "file_control", "sector_size", "characteristics"),
    *("shm_map", "shm_lock", "shm_barrier", "shm_unmap", "fetch", "unfetch"),
)
_LATER: Final = (
    *("access", "full_path", "dl_open", "dl_error", "dl_sym", "dl_close"),
    *("randomness", "sleep", "current_time", "get_last_error", "current_time_64"),
    *("set_system_call", "get_system_call", "next_system_call"),
)


class _Methods(Structure):
    """``sqlite3_io_methods``: what can be done to an open file."""

    _fields_ = [("version", c_int), *((name, c_void_p) for name in _METHODS)]


class _Vfs(Structure):
    """``sqlite3_vfs``: how files are opened and deleted."""

    _fields_ = [
        ("version", c_int),
        ("file_size", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("of_the_system", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
        *((name, c_void_p) for name in _LATER),
    ]


_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_Delete = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_Close = CFUNCTYPE(c_int, c_void_p)
_Write = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
_Sync = CFUNCTYPE(c_int, c_void_p, c_int)


@cache
def library() -> ctypes.CDLL | None:
    """Return the SQLite that Python works with; None where it cannot be reached."""
    source = "sqlite3" if sys.platform == "win32" else _sqlite3.__file__
    try:
        found = ctypes.CDLL(source)
        found.sqlite3_vfs_find.restype = POINTER(_Vfs)
    except (AttributeError, OSError):
        return None
    return found


class WatchedFiles:
    """A VFS whose files are watched; keep it as long as SQLite may be used."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._paths: dict[int, str] = {}
        self._tables: dict[int, tuple[_Methods, _Methods, list[Any]]] = {}
        sqlite = library()
        if sqlite is None:
            raise AssertionError
        system = sqlite.sqlite3_vfs_find(None)
        self._system = system.contents
        self._address = ctypes.addressof(self._system)
        self._vfs = _Vfs.from_buffer_copy(self._system)
        self._vfs.name = b"watched"
        self._opened = _Open(self._system.open)
        self._deleted = _Delete(self._system.delete)
        self._kept = (_Open(self._open), _Delete(self._delete))
        self._vfs.open, self._vfs.delete = map(_address_of, self._kept)
        if sqlite.sqlite3_vfs_register(ctypes.byref(self._vfs), 1):
            raise AssertionError

    def _open(
        self, _vfs: int, name: int | None, file: int, flags: int, out: int
    ) -> int:
        path = ctypes.string_at(name).decode() if name else ""
        is_watched = self._watch.sees(path)
        if is_watched and flags & _TO_CREATE and not Path(path).exists():
            call = Call(Does.CREATE, path)
            answer = self._watch.ask(call)
            if answer.error:
                return _refused(call, answer)
        code = int(self._opened(self._address, name, file, flags, out))
        if is_watched and not code:
            self._paths[file] = path
            methods = c_void_p.from_address(file)
            assert methods.value is not None
            table, *_ = self._table(methods.value)
            methods.value = ctypes.addressof(table)
        return code

    def _delete(self, _vfs: int, name: int, sync_folder: int) -> int:
        path = ctypes.string_at(name).decode()
        if self._watch.sees(path) and Path(path).exists():
            call = Call(Does.DELETE, path)
            answer = self._watch.ask(call)
            if answer.error:
                return _refused(call, answer)
        return int(self._deleted(self._address, name, sync_folder))

    def _table(self, address: int) -> tuple[_Methods, _Methods, list[Any]]:
        """Return the watched methods that stand for the system's, once made."""
        if address not in self._tables:
            system = _Methods.from_address(address)
            table = _Methods.from_buffer_copy(system)
            made = [
                _Close(self._closing(_Close(system.close))),
                _Write(self._writing(_Write(system.write))),
                _Truncate(self._truncating(_Truncate(system.truncate))),
                _Sync(self._syncing(_Sync(system.sync))),
            ]
            table.close, table.write, table.truncate, table.sync = map(
                _address_of, made
            )
            self._tables[address] = (table, system, made)
        return self._tables[address]

    def _closing(self, close: Callable[..., int]) -> Callable[..., int]:
        def closed(file: int) -> int:
            self._paths.pop(file, None)
            return close(file)

        return closed

    def _writing(self, write: Callable[..., int]) -> Callable[..., int]:
        def written(file: int, data: int, size: int, at: int) -> int:
            call = Call(Does.WRITE, self._paths[file], at, ctypes.string_at(data, size))
            answer = self._watch.ask(call)
            if not answer.error:
                return write(file, data, size, at)
            if answer.half:
                write(file, data, size // 2, at)
            return _refused(call, answer)

        return written

    def _truncating(self, truncate: Callable[..., int]) -> Callable[..., int]:
        def truncated(file: int, size: int) -> int:
            call = Call(Does.TRUNCATE, self._paths[file], size)
            answer = self._watch.ask(call)
            return _refused(call, answer) if answer.error else truncate(file, size)

        return truncated

    def _syncing(self, sync: Callable[..., int]) -> Callable[..., int]:
        def synced(file: int, flags: int) -> int:
            call = Call(Does.SYNC, self._paths[file])
            answer = self._watch.ask(call)
            return _refused(call, answer) if answer.error else sync(file, flags)

        return synced


def _refused(call: Call, answer: Answer) -> int:
    """Return SQLite's code for a refused call, unless the process dies here."""
    assert answer != DONE
    if answer.error == KILL:
        die()
    if is_full(answer.error) and call.does is Does.WRITE:
        return _FULL
    return _IOERR[call.does]


def _address_of(function: Any) -> int | None:
    return ctypes.cast(function, c_void_p).value
