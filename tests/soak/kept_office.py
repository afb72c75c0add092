"""An office that was worked on, closed and backed up some times: what is damaged then."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from aidesk.domain.backup import Why
from aidesk.domain.journal import Act
from aidesk.services.backups import make_backup
from aidesk.services.register import register_household
from aidesk.storage.store import Store
from tests.builders import a_household, new_office
from tests.soak.busy_office import BusyOffice
from tests.soak.damages import PAGE, Folder

DAY: Final = datetime(2019, 12, 31, 17)  # noqa: DTZ001 - office time
_STAGES: Final = 4
MONEY: Final = frozenset(
    {
        *("runs", "payments", "line_results", "transfers", "expenditures"),
        *("recovery_entries", "seals", "journal"),
    }
)
"""The tables whose rows the journal knows word by word."""


def worked_folder(blank: Path, path: Path, seed: int) -> Folder:
    """Return an office with three backups and some acts since the last one."""
    folder = Folder(path)
    for place in (path / "older", path / "other"):
        place.mkdir(parents=True)
    _another(folder, seed)
    shutil.copy(blank, folder.office)
    office = BusyOffice(folder.office, seed)
    for stage in range(_STAGES):
        _is_worked(office)
        office.closes()
        shutil.copy(folder.office, path / "older" / f"{stage}.aidesk")
        if stage < _STAGES - 1:
            now = DAY + timedelta(hours=stage)
            make_backup(folder.office, folder.keeping, Why.CLOSE, now)
            office.opens()
    return folder


def _is_worked(office: BusyOffice) -> None:
    office.money_arrives()
    office.something_is_bought()
    office.a_month_is_worked()
    for _ in range(8):
        office.something_happens()
    office.money_arrives()  # so that a stage has something to be told of


def _another(folder: Folder, seed: int) -> None:
    """Make another office, and beside it the journal of a write that was cut off."""
    other = Folder(folder.path / "other")
    new_office(other.office, f"founding {seed}").close()
    BusyOffice(other.office, seed + 1).closes()
    before, _after = cut_off(other, Random(seed))  # noqa: S311 - not for secrets
    other.office.write_bytes(before)


def cut_off(folder: Folder, random: Random) -> tuple[bytes, bytes]:
    """Break a write off when a part of its pages is in the file.

    Returns the whole file as it was before, and as it would have become.
    """
    before = folder.office.read_bytes()
    files = (folder.office, folder.journal, folder.keeping.witness)
    with Store.open(folder.office, witness=folder.keeping.witness) as store:
        conn = store._db.conn
        conn.execute("pragma cache_spill = 1")
        conn.execute("pragma cache_size = 3")
        conn.set_trace_callback(partial(_kept_at_commit, files))
        family = a_household("户主断", "1947-03-03").with_income("100")
        for number in range(random.randint(0, 6)):
            family = family.with_member(f"成员断{number}", "1991-04-04")
        act = Act(DAY, "测试员", f"cut off {random.random()}")
        register_household(store, act, family.form(DAY.date()))
        conn.set_trace_callback(None)
    after = folder.office.read_bytes()
    for path in files:
        _cut(path).replace(path)
    return before, after


def torn(before: bytes, after: bytes, random: Random) -> bytes:
    """Return a file that some pages of a write have reached, and others not."""
    mixed = bytearray(after)
    begins = range(0, len(after), PAGE)
    changed = [b for b in begins if before[b : b + PAGE] != after[b : b + PAGE]]
    for begin in random.sample(changed, random.randint(1, len(changed) - 1)):
        mixed[begin : begin + PAGE] = before[begin : begin + PAGE]
    return bytes(mixed)


def rows_of(office: Path, tables: frozenset[str] = frozenset()) -> str:
    """Return a hash of all rows that SQLite gives of an office, or of some tables.

    A copy is read, so that a write that was cut off is taken back there.  Where
    nothing can be read, the hash is empty.
    """
    held = hashlib.sha256()
    with TemporaryDirectory() as folder:
        copy = Path(folder) / office.name
        for ending in ("", "-journal", "-wal"):
            if Path(f"{office}{ending}").exists():
                shutil.copy(f"{office}{ending}", f"{copy}{ending}")
        try:
            with closing(sqlite3.connect(copy)) as conn:
                sql = "select name from sqlite_master where type = 'table' order by 1"
                for (name,) in conn.execute(sql).fetchall():
                    if not tables or name in tables:
                        rows = conn.execute(f"select * from {name}").fetchall()  # noqa: S608
                        held.update(repr((name, sorted(rows, key=repr))).encode())
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return ""
    return held.hexdigest()


def _kept_at_commit(files: Iterable[Path], statement: str) -> None:
    if statement.startswith("commit"):
        for path in files:
            shutil.copy(path, _cut(path))


def _cut(path: Path) -> Path:
    return path.with_name(f"{path.name}.cut")
