"""Killed, cut off from power, out of room: nothing is lost, halved or done twice.

Each harness is a program of its own, for it forks; what it prints is shown by ``-s``.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from aidesk.paths import resources
from tests.soak.sqlite_files import library

SEED = "20261123"

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux",
        reason="a trial is a forked process, and /proc tells which files it has open",
    ),
    pytest.mark.skipif(
        library() is None,
        reason="SQLite is built into this Python and cannot be watched",
    ),
]


def ended(*command: str) -> int:
    """Return how a harness ended: 0 when it found no fault, 1 when it found some."""
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=resources().parent, check=False
    )
    return run.returncode


def test_what_is_broken_off_is_there_whole_or_not_at_all():
    assert ended("tests.soak.everyday") == 0


def test_a_planted_fault_is_found():
    found = ended(
        "tests.soak.planted", "unsynced", "power_cuts", "--work", "v2", "--trials", "8"
    )
    assert found == 1


@pytest.mark.soak
@pytest.mark.parametrize(
    ("fault", "harness", "work"),
    [
        ("unsynced", "power_cuts", "months"),
        ("deleted journals", "power_cuts", "months"),
        ("nameless", "power_cuts", "v1"),
        ("unjournalled", "kills", "months"),
        ("unjournalled", "full_disks", "months"),
    ],
)
def test_each_planted_fault_is_found(fault, harness, work):
    assert ended("tests.soak.planted", fault, harness, "--work", work) == 1


@pytest.mark.soak
def test_a_thousand_kills():
    command = "tests.soak.kills", "--trials", "1000", "--months", "3"
    assert ended(*command, "--seed", SEED) == 0


@pytest.mark.soak
def test_two_thousand_power_cuts():
    command = "tests.soak.power_cuts", "--trials", "2000", "--months", "3"
    assert ended(*command, "--seed", SEED) == 0


@pytest.mark.soak
def test_trouble_with_the_disk_at_the_first_two_thousand_calls():
    command = "tests.soak.full_disks", "--calls", "2000", "--months", "2"
    assert ended(*command, "--every", "1", "--seed", SEED) == 0
