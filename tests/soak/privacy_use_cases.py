"""Canaries through each text of each use case, done and broken off by errors."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from aidesk.domain.errors import AideskError
from aidesk.gui.crash import CrashHook, calm_report
from aidesk.storage.journal import JournalRepository
from aidesk.storage.store import Store
from aidesk.storage.undo import UndoRepository
from tests.builders import Caseworker, new_office
from tests.unit.services.test_hostile_input import CHOSEN, OWN, leaves, own_rows
from tests.unit.services.test_sealed_month_stays import Office, use_cases

if TYPE_CHECKING:
    from tests.soak.privacy import Aviary

NOBODYS: Final = {
    "unit": "the name of an office",
    "document": "the number of a public document",
    "basis": "the number of a public document",
    "community": "the name of a place",
    "street": "the name of a place",
    "add_community.name": "the name of a place",
    "rename_community.name": "the name of a place",
    "add_institution.name": "the name of an institution",
    "set_calendar_day.name": "the name of a holiday",
    "remove_member.reason": "chosen from a list, never typed",
}
"""Texts that the journal may hold: they are about no person."""

_POINTS: Final = (
    (JournalRepository, "subject_of"),
    (JournalRepository, "add"),
    (UndoRepository, "put_on_pile"),
)


def all_use_cases(aviary: Aviary) -> None:
    """Put a canary into each text, look at the journal, and fail at three points."""
    path = aviary.folder / "out" / "use_cases.aidesk"
    made = Office(Caseworker(new_office(path)), sealed=False)
    made.store.close()
    kept = Path(shutil.copy(path, aviary.folder / "out" / "kept.aidesk"))
    hook = CrashHook()
    for use_case in use_cases()[:: 10 if aviary.few else 1]:
        with Store.open(path) as store:
            made.store, made.clerk = store, Caseworker(store)
            given = made.given(use_case)
        others = given.keys() - OWN - own_rows(use_case)
        asked = dict(given)
        for name in sorted(others):
            for place, put in leaves(given[name], name):
                if place in CHOSEN:
                    continue
                value = aviary.canaries.made(f"{use_case.__name__}.{name}.{place}")
                asked[name] = put(value)
                shutil.copy(kept, path)
                _done(aviary, path, use_case, {**given, name: put(value)}, place)
        for kind, point in _POINTS:
            shutil.copy(kept, path)
            with Store.open(path) as store, failing(kind, point, asked):
                _broken_off(aviary, hook, store, use_case, asked)


def _done(
    aviary: Aviary,
    path: Path,
    use_case: Callable[..., Any],
    asked: dict[str, Any],
    place: str,
) -> None:
    with Store.open(path) as store:
        head = store.journal.head().seq
        try:
            use_case(**{**asked, "store": store, "act": Caseworker(store).act()})
        except AideskError:
            return
        finally:
            for line in store.journal.recent(store.journal.head().seq - head):
                if not {place, f"{use_case.__name__}.{place}"} & NOBODYS.keys():
                    aviary.look("journal", f"{line.subject} {line.body}")


def _broken_off(
    aviary: Aviary,
    hook: CrashHook,
    store: Store,
    use_case: Callable[..., Any],
    asked: dict[str, Any],
) -> None:
    try:
        use_case(**{**asked, "store": store, "act": Caseworker(store).act()})
    except AideskError:
        return
    except Exception as error:  # noqa: BLE001 - as the hook gets it
        hook.caught(type(error), error, error.__traceback__)
        logging.getLogger("aidesk").info("broken off")
        report = calm_report(type(error), error.__traceback__, error)
        aviary.look("crash reports", report)


@contextmanager
def failing(kind: type, point: str, values: object) -> Iterator[None]:
    """Let a function fail with an error that holds all canaries there are."""

    def fail(*given: object, **named: object) -> None:
        raise RuntimeError(repr(values), given, named)

    usual = getattr(kind, point)
    setattr(kind, point, fail)
    try:
        yield
    finally:
        setattr(kind, point, usual)
