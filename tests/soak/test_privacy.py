"""Canaries in every text field: none in journal, log, titles, temporary files.

``pytest -m soak -s tests/soak/test_privacy.py`` prints what was counted.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def flown(folder: Path, *arguments: str) -> str:
    """Run the harness in a process of its own; return what it told."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.privacy", str(folder), *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        cwd=ROOT,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"},
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def test_no_canary_gets_out_of_some_of_the_work(
    tmp_path: Path, practice_office_file: Path
):
    told = flown(tmp_path, "--few", "--practice", str(practice_office_file))
    assert "\n0 hits\n" in told


@pytest.mark.soak
def test_no_canary_gets_out_of_all_the_work(tmp_path: Path):
    told = flown(tmp_path)
    sys.stdout.write(told)
    assert "\n0 hits\n" in told
