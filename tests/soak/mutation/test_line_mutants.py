"""Each line that money depends on is looked at by some test, which fails without it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.soak.mutation.lines import line_mutants

ROOT = Path(__file__).resolve().parents[3]
needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a mutant lives in a copy of a process"
)


def hunted(*asked: str) -> tuple[int, int, str]:
    """Run a hunt; return how many were killed, of how many, and all that it told."""
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.soak.mutation", *asked],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    told = outcome.stderr + outcome.stdout
    (found,) = re.findall(r"^(\d+) of (\d+) mutants killed$", told, re.MULTILINE)
    return int(found[0]), int(found[1]), told


@needs_fork
def test_a_hunt_tells_who_was_killed_and_who_was_not():
    asked = ["--every", "9", "aidesk.domain.money", "aidesk.domain.recovery"]
    tests = ["--tests", "tests/unit/domain/test_money.py"]
    killed, tried, told = hunted(*asked, *tests)
    assert "aidesk.domain.money: 5 of 5" in told
    assert "survived: domain.recovery" in told  # nobody looked
    assert killed < tried


def test_a_mutant_differs_in_one_place_and_leaves_texts_alone():
    source = "def worth(a: int) -> str:\n    return 'x' if a > a + 1 else f'{a}'\n"
    found = list(line_mutants("made.up", source))
    assert sorted(mutant.change for mutant in found) == [
        "1 to 2",
        "Add to Sub",
        "Gt to GtE",
        "condition turned round",
        "returns nothing",
    ]
    assert len({mutant.code for mutant in found}) == 5


@needs_fork
@pytest.mark.soak
def test_nine_of_ten_mutants_are_killed():
    killed, tried, told = hunted()
    sys.stdout.write(f"\n{told}")
    assert killed >= 0.9 * tried
    assert "not explained" not in told
