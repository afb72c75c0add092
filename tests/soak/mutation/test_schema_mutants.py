"""Each guard of the tables is needed: without it, something wrong would be let in."""

from __future__ import annotations

import sqlite3
import sys
from collections import Counter
from itertools import islice

import pytest

from tests.soak.mutation.acts import REFUSED
from tests.soak.mutation.probes import (
    first_not_refused,
    not_refused,
    refused_though_good,
)
from tests.soak.mutation.rows import OFFICE
from tests.soak.mutation.schema import Mutant, mutants, schema
from tests.soak.mutation.survivors import SCHEMA

EVERY = 11
"""Each so-manieth mutant is looked at every day."""


def is_noticed(mutant: Mutant) -> bool:
    """Tell whether something wrong gets in without the guard."""
    try:
        return first_not_refused(mutant.parts, mutant.kind) is not None
    except sqlite3.OperationalError:
        return True  # tables that do not fit together any more


def test_the_tables_refuse_what_is_wrong():
    assert list(not_refused(schema())) == []


def test_the_tables_take_what_is_good():
    assert list(refused_though_good(schema())) == []


def test_each_table_and_each_trigger_is_tried():
    parts = schema()
    assert {p.name for p in parts if p.kind == "table"} == set(OFFICE)
    triggers = {p.name for p in parts if p.kind == "trigger"}
    assert {t for t in triggers if not t.startswith("undo_")} == set(REFUSED)


def test_some_guards_are_needed():
    some = list(islice(mutants(schema()), 5, None, EVERY))
    assert {m.removed for m in some if not is_noticed(m)} <= set(SCHEMA)
    assert len(some) > 50


@pytest.mark.soak
def test_all_guards_are_needed():
    found = list(mutants(schema()))
    survived = {m.removed for m in found if not is_noticed(m)}
    kinds = Counter(mutant.kind for mutant in found)
    killed = len(found) - len(survived)
    sys.stdout.write(
        f"\nschema: {killed} of {len(found)} mutants killed"
        f" ({100 * killed / len(found):.1f} %); {dict(kinds)}\n"
    )
    for removed in sorted(survived):
        sys.stdout.write(f"  survived: {removed}: {SCHEMA.get(removed, '?')}\n")
    assert survived == set(SCHEMA)
    assert killed >= 0.95 * len(found)
