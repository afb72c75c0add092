"""Exports: listed as they leave the office, seen again later, and cleared away.

An office that is only read, as its file is damaged, lists nothing: its rescue comes
first, and a list of what was rescued would be written into what is to be left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from aidesk.domain.export import Export, Leaving, Lies, NotCleared, Way
from aidesk.domain.journal import Act
from aidesk.domain.text import cleaned
from aidesk.services.progress import Progress, silent
from aidesk.storage.durable import FilePrint, file_print
from aidesk.storage.errors import OfficeFileError, OnlyReadingError
from aidesk.storage.store import Store

_UNREAD: Final = FilePrint(0, "0" * 64)
"""The print of a file that could not be read again: it is never taken for ours."""

_WHY: Final = {Lies.CHANGED: NotCleared.CHANGED, Lies.AWAY: NotCleared.AWAY}


@dataclass(frozen=True, slots=True)
class SeenExport:
    """An export and where its file is now; None for what was printed or cleared."""

    export: Export
    lies: Lies | None


@dataclass(frozen=True, slots=True)
class Cleared:
    """What clearing did: the files that are gone now, and those that are not, why."""

    gone: tuple[Export, ...]
    kept: tuple[tuple[Export, NotCleared], ...]


def list_file(store: Store, act: Act, leaving: Leaving, path: Path) -> int:
    """Put a file that was just saved on the list of exports; return its number."""
    try:
        known_by = file_print(path)
    except OfficeFileError:  # taken away, or held by a virus scanner
        known_by = _UNREAD
    place = str(path.absolute()).encode("utf-8", "replace").decode()
    return _list(store, act, Way.FILE, leaving, place, known_by)


def list_files(store: Store, act: Act, paper: str, paths: Iterable[Path]) -> None:
    """Put files that were saved together on the list, each called as its file is."""
    for path in paths:
        single = replace(act, key=f"{act.key}:{path.name}")
        list_file(store, single, Leaving(paper, path.stem), path)


def list_print(
    store: Store, act: Act, leaving: Leaving, printer: str, document: bytes
) -> int:
    """Put a paper that was just printed on the list of exports; return its number."""
    known_by = FilePrint(len(document), sha256(document).hexdigest())
    return _list(store, act, Way.PRINT, leaving, cleaned(printer) or "?", known_by)


def seen_exports(store: Store, progress: Progress = silent) -> list[SeenExport]:
    """Return every export, the last one first, and where its file is.

    It reads the files again, some of them perhaps over a network: work for a job.
    """
    listed = store.exports.all()
    seen = []
    for done, export in enumerate(listed):
        progress(done, len(listed))
        seen.append(SeenExport(export, _lies(export)))
    return seen


def lying_about(store: Store, today: date) -> list[Export]:
    """Return the exports of more than a month ago whose files are still there."""
    return [e for e in store.exports.overdue(today) if _is_file(Path(e.place))]


def clear_exports(
    store: Store,
    act: Act,
    exports: Iterable[int],
    remove: Callable[[Path], None] = Path.unlink,
) -> Cleared:
    """Delete the files of some exports; return which are gone and which are not.

    A file that is no longer as it was saved is somebody's work: it stays, and a
    person decides.  What was cleared before, or printed, is passed over.
    """
    chosen = set(exports)
    gone: list[Export] = []
    kept: list[tuple[Export, NotCleared]] = []
    for export in store.exports.all():
        lies = _lies(export) if export.id in chosen else None
        if lies is None:
            continue
        why = _WHY.get(lies)
        if lies is Lies.THERE and not _removed(Path(export.place), remove):
            why = NotCleared.REFUSED
        if why is None:
            gone.append(export)
        else:
            kept.append((export, why))
    if gone:
        with store.write(act) as writing:
            store.exports.clear([e.id for e in gone], act.at.date())
            body = {"exports": [e.id for e in gone], "kept": len(kept)}
            writing.note("clear_exports", "exports", body)
    return Cleared(tuple(gone), tuple(kept))


def _list(
    store: Store, act: Act, way: Way, leaving: Leaving, place: str, known_by: FilePrint
) -> int:
    what = Leaving(leaving.paper, cleaned(leaving.title) or leaving.paper)
    export = 0
    with suppress(OnlyReadingError), store.write(act) as writing:
        export = store.exports.add(way, what, place, known_by, act.at)
        body = {
            "way": way,
            "paper": what.paper,
            "size": known_by.size,
            "sha256": known_by.sha256,
        }
        writing.note("list_export", f"export:{export}", body)
    return export


def _lies(export: Export) -> Lies | None:
    if export.way is Way.PRINT or export.cleared_on is not None:
        return None
    path = Path(export.place)
    try:
        if not Path(path.anchor).exists():
            return Lies.AWAY
        if not path.is_file():
            return Lies.GONE
        if path.stat().st_size != export.size:
            return Lies.CHANGED
        same = file_print(path) == FilePrint(export.size, export.sha256)
    except (OSError, ValueError, OfficeFileError):
        return Lies.AWAY
    return Lies.THERE if same else Lies.CHANGED


def _removed(path: Path, remove: Callable[[Path], None]) -> bool:
    try:
        remove(path)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
