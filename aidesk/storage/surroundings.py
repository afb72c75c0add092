"""Looks around an office file: synchronised folders, network, drives, room."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath, PureWindowsPath
from types import MappingProxyType
from typing import Final

from aidesk.domain.surroundings import Danger, Surrounding, room_needed
from aidesk.storage.errors import (
    BadPlaceError,
    LittleRoomError,
    NetworkPlaceError,
    RemovablePlaceError,
    SyncedPlaceError,
)
from aidesk.storage.probes import Probes, system

_REMOVABLE: Final = 2  # what Windows calls the types of drives
_REMOTE: Final = 4
_ELSEWHERE: Final = 0x1000 | 0x40000 | 0x400000  # offline, fetched when it is read
_SYNCED: Final = 0x80000 | 0x100000  # pinned or unpinned by a program that syncs

_SERVICES: Final[Mapping[str, str]] = MappingProxyType(
    {
        r"onedrive( - .*)?": "OneDrive",
        r"(我的)?坚果云|nutstore( files)?|.*@nutstore": "坚果云",
        r"wps ?云(盘|文档)|wpsdrive|wps cloud files": "WPS云盘",
        r"百度(网盘|云).*|baidu(netdisk|syncdisk|yun).*": "百度网盘",
        r"(腾讯)?微云.*|weiyun.*": "腾讯微云",
        r"阿里云盘.*|aliyundrive": "阿里云盘",
        r"(天翼|移动|和彩)云盘?.*|ecloud": "云盘",
        r"dropbox( \(.*\))?": "Dropbox",
        r"icloud ?(drive)?": "iCloud",
        r"google ?(drive|云端硬盘)": "Google Drive",
    }
)
"""How the folders of programs are called that copy what lies in them elsewhere."""

_NO_PLACE: Final[Mapping[Danger, type[BadPlaceError]]] = MappingProxyType(
    {
        Danger.NETWORK: NetworkPlaceError,
        Danger.SYNCED: SyncedPlaceError,
        Danger.NOT_HERE: SyncedPlaceError,
        Danger.REMOVABLE: RemovablePlaceError,
    }
)
"""Where no office is made; one that lies there already is worked with."""

_A_CLOUD: Final = "网盘"
_CONFLICT: Final = re.compile(r"冲突|conflict", re.IGNORECASE)


def surroundings(office: PurePath, probes: Probes | None = None) -> list[Surrounding]:
    """Return what endangers an office in its place, the gravest first."""
    order = list(Danger)
    found = _dangers(office, probes or system())
    return sorted(found, key=lambda each: order.index(each.danger))


def check_place(office: Path, probes: Probes | None = None) -> None:
    """Raise a BadPlaceError, which names the folder, where no office should be made."""
    for each in surroundings(office, probes):
        if each.danger in _NO_PLACE:
            raise _NO_PLACE[each.danger](office.parent, each.name or _A_CLOUD)


def check_room(office: Path, probes: Probes | None = None) -> None:
    """Raise LittleRoomError where the disk could become full while a list is made."""
    asked = probes or system()
    room, needed = asked.room(office), room_needed(asked.size(office))
    if room is not None and room < needed:
        raise LittleRoomError(office, room >> 20, needed >> 20)


def _dangers(office: PurePath, asked: Probes) -> Iterator[Surrounding]:
    drive, drive_type = office.drive, asked.drive_type(office)
    if not asked.is_writable(office):
        yield Surrounding(Danger.READ_ONLY)
    if _is_unc(office) or drive_type == _REMOTE:
        yield Surrounding(Danger.NETWORK, drive)
    service = _service(office, asked)
    attributes = asked.attributes(office) | asked.attributes(office.parent)
    if service or attributes & _SYNCED:
        yield Surrounding(Danger.SYNCED, service)
    if attributes & _ELSEWHERE:
        yield Surrounding(Danger.NOT_HERE)
    for name in _conflicts(office, asked):
        yield Surrounding(Danger.CONFLICT, name)
    if drive_type == _REMOVABLE:
        yield Surrounding(Danger.REMOVABLE, drive)
    room = asked.room(office)
    if room is not None and room < room_needed(asked.size(office)):
        yield Surrounding(Danger.LITTLE_ROOM, drive)


def _is_unc(path: PurePath) -> bool:
    text = str(path)
    return text.startswith(("\\\\", "//")) and not text.startswith("\\\\?\\")


def _service(office: PurePath, asked: Probes) -> str:
    """Return which program copies the folder elsewhere; nothing when none is known."""
    told = dict(asked.synced_folders())
    for name, folder in asked.environment.items():
        if name.upper().startswith("ONEDRIVE"):
            told[folder] = "OneDrive"
    for folder, name in told.items():
        if folder and office.is_relative_to(type(office)(folder)):
            return name
    for part in office.parts[:-1]:
        for pattern, name in _SERVICES.items():
            if re.fullmatch(pattern, part, re.IGNORECASE):
                return name
    return ""


def _conflicts(office: PurePath, asked: Probes) -> Iterator[str]:
    """Yield files beside an office that a syncing program made of two of its states."""
    pc = asked.environment.get("COMPUTERNAME", "")
    twin = f"{office.stem}-{pc}{office.suffix}".lower()
    for name in asked.names_beside(office):
        is_two = bool(_CONFLICT.search(name)) or bool(pc and name.lower() == twin)
        is_ours = name.startswith(office.stem) and name != office.name
        if is_two and is_ours and PureWindowsPath(name).suffix == office.suffix:
            yield name
