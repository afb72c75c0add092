"""Hostile text into every use case: taken cleaned or refused in words, nothing else."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aidesk.domain.errors import AideskError
from aidesk.domain.text import cleaned
from aidesk.services.offices import rename_unit
from aidesk.storage.store import Store
from tests.builders import Caseworker
from tests.unit.services.test_sealed_month_stays import Office, use_cases

MILD: Final = "陈\u200b桂\x00\u202e  兰\u3000\ud83d1"
NASTY: Final = (
    "",
    " \u3000\t\r\n",
    "\x00",
    "陈\x00桂\x1b[31m兰\x7f",
    "\u202e兰桂陈\u2066",
    "陈\u200b\u200d\u2060\ufeff兰",
    "\ud83d",
    "陈\udfff",
    "\ufffe\uffff\U0002fffe\ufdd0",
    "\ue000私",
    "a" + "\u0334" * 500,
    "１２３４５６７８９０",
    "=cmd|'/c calc'!A0",
    "<img src='file:///etc/passwd'><b>",
    "'; drop table payments; --",
    '"}]}{',
    "%s{0}{name}",
    "../../CON",
    "x" * 201,
    "长" * 20_001,
    "\U0010ffff",
    "\u3164",
)
ODD: Final = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x00\x1f\x7f\u200b\u202e\ud800\udfff\uffff\ue000\u0301\u3000陈8"
        ),
    ),
    max_size=40,
)
OWN: Final = {"store", "act", "plan", "plans", "said", "figures", "old", "draw", "head"}
"""Parameters that the program makes itself, from what it has."""
CHOSEN: Final = {
    "key",
    "kind",
    "rounding",
    "grade",
    "relation",
    "programme",
    "from_programme",
    "to_programme",
    "beneficiaries",
    "scope",
    "block",
    "indicator",
    "paper",
}
"""Texts that nobody types: they are chosen among what there is."""
_ROWS: Final = {
    "issue": {"new"},
    "remove_allowance_rate": {"rate"},
    "remove_standard": {"standard"},
}
Put = Callable[[str], Any]


def own_rows(use_case: Callable[..., Any]) -> set[str]:
    """Return what a use case is given that the program has made or kept."""
    return _ROWS.get(use_case.__name__, set())


def leaves(value: Any, place: str) -> Iterator[tuple[str, Put]]:
    """Yield each text inside a value: its place, and the value with another text."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield place, lambda text: text
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            for inner, put in leaves(getattr(value, field.name), field.name):
                yield inner, _in_field(value, field.name, put)
    elif isinstance(value, (list, tuple)) and value:
        for inner, put in leaves(value[0], place):
            yield inner, _in_first(value, put)
    elif isinstance(value, dict):
        for key, held in value.items():
            for inner, put in leaves(held, place):
                yield inner, _at_key(value, key, put)


def _in_field(value: Any, name: str, put: Put) -> Put:
    return lambda text: replace(value, **{name: put(text)})


def _in_first(value: Any, put: Put) -> Put:
    return lambda text: type(value)([put(text), *value[1:]])


def _at_key(value: Any, key: Any, put: Put) -> Put:
    return lambda text: {**value, key: put(text)}


class Doors:
    """All texts that use cases take, on an office whose January is not sealed."""

    def __init__(self, made: Office, kept: Path) -> None:
        self._made = made
        self._kept = kept
        self._path = made.store.path
        self.taken: set[str] = set()
        self.asked = 0

    def try_all(self, texts: Callable[[], Iterator[str]]) -> None:
        """Put texts through each door, each time into the office as it was."""
        for use_case in use_cases():
            others = self._made.given(use_case)
            for name in others.keys() - OWN - own_rows(use_case):
                for place, put in leaves(others[name], name):
                    if place not in CHOSEN:
                        self._try_one(use_case, others, name, place, put, texts())

    def try_actors(self) -> None:
        """Let hostile names act."""
        for text in NASTY:
            rename_unit(
                self._made.store, replace(self._made.clerk.act(), actor=text), "局"
            )
        assert uncleaned(self._made.store) == {}

    def _try_one(
        self,
        use_case: Callable[..., Any],
        others: dict[str, Any],
        name: str,
        place: str,
        put: Put,
        texts: Iterator[str],
    ) -> None:
        shutil.copy(self._kept, self._path)
        with Store.open(self._path) as store:
            clerk = Caseworker(store)
            named = f"{use_case.__name__}.{name}.{place}"
            for text in texts:
                asked = {**others, "store": store, "act": clerk.act(), name: put(text)}
                self._try(named, use_case, asked)
            assert uncleaned(store) == {}, named

    def _try(self, named: str, use_case: Callable[..., Any], asked: Any) -> None:
        self.asked += 1
        try:
            use_case(**asked)
        except AideskError:
            return
        self.taken.add(named)


def table_names(store: Store) -> list[str]:
    sql = "select name from sqlite_master where type = 'table'"
    return [name for (name,) in store._db.conn.execute(sql).fetchall()]


def uncleaned(store: Store) -> dict[str, str]:
    """Return columns that hold a text which was not cleaned, each with such a text."""
    found = {}
    for table in table_names(store):
        for column in store._db.conn.execute(f"pragma table_info({table})").fetchall():
            texts = store._db.conn.execute(
                f"select distinct {column[1]} from {table}"  # noqa: S608 - of ours
                f" where typeof({column[1]}) = 'text'"
            ).fetchall()
            for (text,) in texts:
                if cleaned(text) != text:
                    found[f"{table}.{column[1]}"] = text
    return found


@pytest.fixture
def doors(clerk: Caseworker, tmp_path: Path) -> Doors:
    """Return the doors of an office with lists, holds, signers and a report."""
    made = Office(clerk, sealed=False)
    return Doors(made, Path(shutil.copy(clerk.store.path, tmp_path / "kept.aidesk")))


def test_hostile_text_is_taken_cleaned_or_refused_in_words(doors: Doors):
    nasty = cycle(NASTY)
    doors.try_all(lambda: iter([MILD, *islice(nasty, 2)]))
    assert doors.asked > 250
    free = {
        "register_household.new.name",
        "change_details.details.address",
        "correct_name.name.name",
        "hold.asked.note",
        "appoint.new.name",
        "rename_unit.unit.unit",
        "record_expenditure.expenditure.purpose",
        "word_block.text.text",
        "take_return.bank.reason",
        "list_file.leaving.title",
    }
    assert free <= doors.taken


def test_hostile_names_act_cleaned(doors: Doors):
    doors.try_actors()


@pytest.mark.soak
def test_every_nasty_text_through_every_door(doors: Doors):
    doors.try_all(lambda: iter(NASTY))
    told = f"hostile texts: {doors.asked}, taken by {len(doors.taken)} doors\n"
    sys.stdout.write(told)


@pytest.mark.soak
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(ODD, min_size=5, max_size=5))
def test_odd_texts_through_every_door(doors: Doors, texts: list[str]):
    doors.try_all(lambda: iter(texts))
