"""What the system tells about the place of a file, on Windows and elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from errno import EACCES, EPERM, EROFS
from pathlib import Path, PurePath
from typing import Final

_ROOTS: Final = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\SyncRootManager"


@dataclass(frozen=True, slots=True)
class Probes:
    """What is asked of the system; tests answer in its place.

    ``drive_type`` and ``attributes`` are numbers of Windows, 0 elsewhere;
    ``synced_folders`` are known to Windows itself, each with the program's name.
    """

    environment: Mapping[str, str]
    drive_type: Callable[[PurePath], int]
    attributes: Callable[[PurePath], int]
    synced_folders: Callable[[], Mapping[str, str]]
    names_beside: Callable[[PurePath], list[str]]
    is_writable: Callable[[PurePath], bool]
    room: Callable[[PurePath], int | None]
    size: Callable[[PurePath], int]


def system() -> Probes:
    """Return the probes that ask the system."""
    return Probes(
        environment=os.environ,
        drive_type=_drive_type,
        attributes=_attributes,
        synced_folders=_synced_folders,
        names_beside=_names_beside,
        is_writable=_is_writable,
        room=_room,
        size=_size,
    )


def _drive_type(path: PurePath) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes  # noqa: PLC0415 - only Windows has these parts of it

    return int(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\"))


def _attributes(path: PurePath) -> int:
    with suppress(OSError, ValueError):
        return int(getattr(Path(path).stat(), "st_file_attributes", 0))
    return 0


def _synced_folders() -> Mapping[str, str]:
    found: dict[str, str] = {}
    with suppress(OSError):
        found.update(_sync_roots())
    return found


def _sync_roots() -> Iterator[tuple[str, str]]:
    """Yield the folders that programs have told Windows they synchronise."""
    if sys.platform != "win32":
        return
    import winreg  # noqa: PLC0415 - only Windows has it

    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _ROOTS) as top:
        for place in range(winreg.QueryInfoKey(top)[0]):
            name = winreg.EnumKey(top, place)
            with (
                suppress(OSError),
                winreg.OpenKey(top, rf"{name}\UserSyncRoots") as users,
            ):
                for user in range(winreg.QueryInfoKey(users)[1]):
                    yield str(winreg.EnumValue(users, user)[1]), name.partition("!")[0]


def _names_beside(path: PurePath) -> list[str]:
    with suppress(OSError):
        return sorted(other.name for other in Path(path).parent.iterdir())
    return []


def _is_writable(path: PurePath) -> bool:
    """Tell whether the file and its folder take writes; one that is not there does."""
    file = Path(path)
    if file.exists() and not os.access(file, os.W_OK):
        return False
    folder = next((each for each in file.parents if each.is_dir()), file.parent)
    try:
        handle, probe = tempfile.mkstemp(".probe", f"{file.name}.", folder)
        os.close(handle)
        Path(probe).unlink()
    except OSError as error:
        return error.errno not in {EACCES, EPERM, EROFS}
    return True


def _room(path: PurePath) -> int | None:
    for folder in path.parents:
        with suppress(OSError):
            return shutil.disk_usage(folder).free
    return None


def _size(path: PurePath) -> int:
    with suppress(OSError):
        return Path(path).stat().st_size
    return 0
