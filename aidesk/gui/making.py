"""Jobs that make an office file: this unit's own, or one to practise with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from aidesk.domain.journal import Act
from aidesk.gui.jobs import Task
from aidesk.gui.offices import OfficeKind
from aidesk.paths import keeping_of, resources
from aidesk.services.progress import Progress


def own_office(path: Path, act: Act, unit: str) -> Task:
    """Return a job that founds the office of a unit."""
    return partial(_found_own, path, act, unit)


def office_of_backup(path: Path, act: Act, backup: Path) -> Task:
    """Return a job that makes the office of a unit again, out of one of its backups."""
    return partial(_restore, path, act, backup)


def practice_office(path: Path, kind: OfficeKind) -> Task:
    """Return a job that makes an office to practise with, anew if it is there."""
    make = _make_guided if kind is OfficeKind.GUIDED else _make_practice
    return partial(make, path)


def _found_own(
    path: Path, act: Act, unit: str, _store: None, _progress: Progress
) -> None:
    from aidesk.services.offices import found_office  # noqa: PLC0415 - brings SQLite
    from aidesk.services.practice import programmes_from  # noqa: PLC0415 - as above

    programmes = programmes_from(_recorded("programmes.json")["programmes"])
    with _whole(path) as new:
        found_office(new, act, unit, programmes).close()


def _restore(
    path: Path, act: Act, backup: Path, _store: None, _progress: Progress
) -> None:
    from aidesk.services.backups import backup_at  # noqa: PLC0415 - brings SQLite
    from aidesk.services.restoring import restore  # noqa: PLC0415 - as above

    restore(path, keeping_of(path), backup_at(backup), act)


def _make_practice(path: Path, _store: None, progress: Progress) -> None:
    from aidesk.services.practice import make_practice_office  # noqa: PLC0415 - as above

    data = _recorded("sample/office_2019.json")
    with _whole(path) as new:
        make_practice_office(new, data, progress).close()


def _make_guided(path: Path, _store: None, progress: Progress) -> None:
    from aidesk.services.guided_month import (  # noqa: PLC0415 - as above
        make_guided_office,
    )

    data = _recorded("sample/office_2019.json")
    guide = _recorded("sample/guided_month.json")
    with _whole(path) as new:
        make_guided_office(new, data, guide, progress).close()


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Let a file appear whole or not at all."""
    new = path.with_name(f"{path.name}.making")
    new.unlink(missing_ok=True)
    try:
        yield new
        new.replace(path)
        from aidesk.services.opening import know_anew  # noqa: PLC0415 - as below

        know_anew(path, keeping_of(path))
    finally:
        new.unlink(missing_ok=True)


def _recorded(name: str) -> dict[str, Any]:
    text = (resources() / name).read_text(encoding="utf-8")
    recorded: dict[str, Any] = json.loads(text)
    return recorded
