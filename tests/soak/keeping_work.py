"""Backups and restoring as work that is broken off: nobody has the office open."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

from aidesk.domain.backup import Backup, BadBackup, Why
from aidesk.domain.journal import Act
from aidesk.services.backups import (
    all_backups,
    back_up_after,
    back_up_before,
    deep_findings,
    good_backups,
    is_intact,
    make_backup,
    newest_good,
    newest_of,
    prove,
)
from aidesk.services.restoring import restore
from aidesk.services.second_place import copy_backup
from aidesk.storage.copying import standing
from aidesk.storage.store import Store
from tests.soak.month_steps import Step, make_office, steps
from tests.soak.work import NOW, BrokenError, Place, Work, expect_opens, rows_state

# the journal names backups by their number, and restoring twice adds two lines
_JOURNAL = ("journal", "undo_acts")
_MORE = ("多记一笔", "冲销", "支出", "收入变动", "记错")


class KeepingWork(Work):
    """Makes backups by hand, around lists and returns, and restores them."""

    def __init__(self, folder: Path, steps_of_it: int | None = None) -> None:
        super().__init__("备份恢复")
        self._kept = folder
        self._of_month = {step.name.partition("/")[2]: step for step in steps(1)}
        self._steps: list[tuple[str, Callable[[Place], object]]] = list(self._listed())[
            :steps_of_it
        ]
        self._live_through()

    def lay_out(self, place: Place, start: int) -> None:
        shutil.copytree(self._kept / str(start), place.folder)

    @contextmanager
    def session(self, place: Place) -> Iterator[Place]:
        yield place

    def take(self, session: Place, number: int) -> None:
        _, does = self._steps[number]
        does(session)

    def state(self, session: Place) -> str:
        with closing(sqlite3.connect(session.office)) as conn:
            return rows_state(conn, _JOURNAL)

    def look(self, place: Place, least: int, most: int, *, finish: bool) -> None:
        expect_opens(place)
        Store.open(place.office).close()  # what was cut off is rolled back
        state = self.state(place)
        self.expect(state, least, most)
        _expect_good_backups(place.keeping.backups)
        _expect_good_backups(_stick(place))
        if least and state == self.states[least]:
            self._expect_kept(place, least - 1)
        taken = least if state == self.states[least] else most
        last = self.length if finish else min(taken + 1, self.length)
        for number in range(max(taken - 1, 0), last):
            self.take(place, number)
        self.expect(self.state(place), last, last)
        expect_opens(place)

    def _listed(self) -> Iterator[tuple[str, Callable[[Place], object]]]:
        yield "备份", _backs_up
        yield "钱到账", self._works("钱到账")
        yield "制表", self._works("urban_dibao/制表", Why.BEFORE_RUN, Why.AFTER_RUN)
        yield "审批", self._works("urban_dibao/审批")
        yield "送盘", self._works("urban_dibao/送盘")
        yield "第二处", _copies_to_stick
        yield (
            "回盘",
            self._works("urban_dibao/回盘二", Why.BEFORE_IMPORT, Why.AFTER_IMPORT),
        )
        yield "恢复", lambda place: _restores(place, _oldest(place))
        yield "退回恢复以前", lambda place: _restores(place, _before_restoring(place))
        for name in _MORE:
            yield name, self._works(name)
            yield "备份", _backs_up
        yield "第二处", _copies_to_stick

    def _works(
        self, name: str, before: Why | None = None, after: Why | None = None
    ) -> Callable[[Place], None]:
        def works(place: Place) -> None:
            if before is None or after is None:
                _take(place, self._of_month[name])
                return
            _expect_none(back_up_before(place.office, place.keeping, before, NOW))
            _take(place, self._of_month[name])
            _expect_none(back_up_after(place.office, place.keeping, after, NOW))

        return works

    def _expect_kept(self, place: Place, number: int) -> None:
        """Expect an acknowledged backup to be there, and good."""
        name, does = self._steps[number]
        newest = newest_good(place.keeping)
        if does is _backs_up and (
            newest is None or newest.manifest.head != standing(place.office).head
        ):
            msg = f"{name}: no backup of the present is there"
            raise BrokenError(msg)

    def _live_through(self) -> None:
        place = Place(self._kept / "now")
        place.office.parent.mkdir(parents=True)
        make_office(place.office)
        for number in range(len(self._steps)):
            self.states.append(self.state(place))
            shutil.copytree(place.folder, self._kept / str(number))
            self.take(place, number)
        self.states.append(self.state(place))


def _take(place: Place, step: Step) -> None:
    with Store.open(place.office, witness=place.keeping.witness) as store:
        step.take(store)


def _backs_up(place: Place) -> None:
    make_backup(place.office, place.keeping, Why.ASKED, NOW)


def _stick(place: Place) -> Path:
    return place.folder / "stick"


def _copies_to_stick(place: Place) -> None:
    newest = newest_of(place.keeping.backups)
    assert newest is not None
    copy_backup(newest, _stick(place))


def _restores(place: Place, backup: Backup) -> None:
    act = Act(NOW + timedelta(hours=1), "测试员", f"恢复 {backup.path.name}")
    restore(place.office, place.keeping, backup, act)


def _oldest(place: Place) -> Backup:
    return good_backups(place.keeping.backups)[-1]


def _before_restoring(place: Place) -> Backup:
    """Return the newest backup of an office with payments that was replaced."""
    return next(
        backup
        for backup in good_backups(place.keeping.backups)
        if backup.manifest.why is Why.BEFORE_RESTORE and backup.manifest.sums.payments
    )


def _expect_none(trouble: Exception | None) -> None:
    if trouble is not None:
        raise trouble


def _expect_good_backups(folder: Path) -> None:
    """Expect all that has the name of a backup to be whole; the newest is proven."""
    found = all_backups(folder)
    good = [each for each in found if isinstance(each, Backup)]
    broken = [each.path for each in good if not is_intact(each)]
    broken += [each.path for each in good[:1] if prove(each)]
    broken += [
        each.path  # one that was deleted may be there again, without its manifest
        for each in found
        if isinstance(each, BadBackup) and deep_findings(each.path)
    ]
    if broken:
        msg = f"bad backups: {broken}"
        raise BrokenError(msg)
