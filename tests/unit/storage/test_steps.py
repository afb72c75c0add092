"""The steps of the tables are plain SQL: what drops a table's guards unseen is not used."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.db import Table

import aidesk.storage.migrations
import aidesk.storage.schema
from aidesk.storage.migrations import VERSION, expected
from aidesk.storage.schema.undo import keep_images

STEPS = Path(aidesk.storage.migrations.__file__)
SCHEMA = Path(aidesk.storage.schema.__file__).parent
STORAGE = STEPS.parent
PLAIN = {"executescript", "execute", "query", "atomic", "conn", "close"}
"""What of sqlite_utils is no more than SQL."""


def of_sqlite_utils() -> set[str]:
    """Return all that its databases and tables offer beyond plain SQL."""
    offered = {*vars(Database), *vars(Table), *vars(Table.__mro__[1])}
    return {name for name in offered if not name.startswith("_")} - PLAIN


def calls(file: Path) -> Iterator[tuple[str, str]]:
    """Yield on what, and by which name, something is called in a module."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(attr=name, value=owner)):
                yield ast.unparse(owner), name


def test_no_step_uses_more_than_plain_sql():
    assert {"transform", "add_foreign_key", "convert", "extract"} <= of_sqlite_utils()
    of_steps = [(o, n) for o, n in calls(STEPS) if o in {"db", "self._db"}]
    assert of_steps
    assert {name for _, name in of_steps} <= {"executescript"}
    for file in SCHEMA.glob("*.py"):
        on_db = {name for owner, name in calls(file) if owner == "db"}
        assert on_db <= {"execute", "executescript"}, file.name


def test_no_repository_does_either():
    risky = of_sqlite_utils()
    for file in STORAGE.rglob("*.py"):
        on_db = {n for owner, n in calls(file) if owner in {"db", "self._db"}}
        assert not on_db & risky, file.name


def test_a_step_is_no_more_than_scripts_and_the_images():
    tree = ast.parse(STEPS.read_text(encoding="utf-8"))
    steps = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("m0")
    ]
    assert len(steps) == VERSION
    for step in steps:
        for node in ast.walk(step):
            if isinstance(node, ast.Call) and node not in step.decorator_list:
                assert ast.unparse(node.func) in {
                    "db.executescript",
                    keep_images.__name__,
                }


@pytest.mark.parametrize("step", range(1, VERSION))
def test_no_step_takes_a_guard_away_unless_its_table_has_another(step: int):
    """Compare the triggers by table: as many before as after, but those of the undo."""
    before, after = (guards(expected(at)[1]) for at in (step, step + 1))
    assert before <= after | REPLACED


def guards(names: frozenset[str]) -> set[str]:
    triggers = {n.removeprefix("trigger ") for n in names if n.startswith("trigger ")}
    return {name for name in triggers if not name.startswith("undo_")}


REPLACED: frozenset[str] = frozenset()
"""Guards that a step took away on purpose."""
