from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.monkey_program import OFFICES, ROOT, make_small_office

SHORT = [(1, "guided"), (2, "small"), (3, "empty")]
LONG = [(seed, office) for seed in range(13) for office in OFFICES][:50]


@pytest.fixture(scope="module")
def offices(
    tmp_path_factory: pytest.TempPathFactory,
    blank_office_file: Path,
    practice_office_file: Path,
    guided_office_file: Path,
) -> Path:
    folder = tmp_path_factory.mktemp("offices")
    shutil.copy(blank_office_file, folder / "empty.aidesk")
    shutil.copy(practice_office_file, folder / "practice.aidesk")
    shutil.copy(guided_office_file, folder / "guided.aidesk")
    make_small_office(folder / "small.aidesk")
    return folder


def worked(offices: Path, office: str, seed: int, steps: int) -> str:
    """Let the monkey work in a process of its own; return what it found."""
    asked = [office, str(seed), str(steps), "--offices", str(offices)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.monkey", *asked],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        cwd=ROOT,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"},
    )
    return "" if done.returncode == 0 else f"{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize(("seed", "office"), SHORT)
def test_whatever_is_done_to_the_window_nothing_breaks(offices, office, seed):
    assert not worked(offices, office, seed, 150)


@pytest.mark.soak
@pytest.mark.parametrize(("seed", "office"), LONG)
def test_nothing_breaks_in_the_long_run(offices, office, seed):
    assert not worked(offices, office, seed, 2000)
