"""The start against a bare window of Qt: the first sight, and the first page's data.

Each round starts three fresh processes, one after another; a ratio is the median of
the rounds.  Time of the processor is what is compared: what else runs on the machine
does not count, and a start hardly waits for anything.  Modules are compiled before.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from aidesk.paths import keeping_of
from aidesk.storage.store import Store
from aidesk.storage.witness import mark_closed

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
PAINT = 1.95
HOME = 4.6
BARE = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, told)

def told():
    print(time.monotonic(), time.process_time(), flush=True)
    os._exit(0)

app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
SIGHTS = ("bare", "paint", "home")


def known_as_closed(office: Path) -> Path:
    """Let an office be one that was closed in order; return what knows of it."""
    witness = keeping_of(office).witness
    Store.open(office, witness=witness).close()
    return witness


class Starts:
    """Starts processes that share nothing but their compiled modules."""

    def __init__(self, office: Path, folder: Path, platform: str) -> None:
        self._office = office
        self._witness = known_as_closed(office)
        self._env = {
            **{k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
            "QT_QPA_PLATFORM": platform,
            "XDG_CONFIG_HOME": str(folder),
            "XDG_STATE_HOME": str(folder),
            "PYTHONUTF8": "1",
        }

    def took(self, sight: str) -> tuple[float, float]:
        """Return how long a start waited for a sight, and how long it worked."""
        self._office.with_name(f"{self._office.name}.lock").unlink(missing_ok=True)
        mark_closed(self._office, self._witness, "2019-12-31T17:00:00")
        ours = ["-m", "tests.gui.first_sight", str(self._office), sight]
        began = time.monotonic()
        outcome = subprocess.run(
            [sys.executable, *(["-c", BARE] if sight == "bare" else ours)],
            env=self._env,
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=True,
        )
        at, worked = map(float, outcome.stdout.split()[:2])
        return at - began, worked


def platforms() -> list[str]:
    """Return where windows can be shown here: nowhere, and on a screen if there is one."""
    return ["offscreen", "xcb"] if os.environ.get("DISPLAY") else ["offscreen"]


@pytest.mark.benchmark
@pytest.mark.parametrize("platform", platforms())
def test_the_window_is_there_soon_after_a_bare_one(practice_path, tmp_path, platform):
    starts = Starts(practice_path, tmp_path, platform)
    for sight in SIGHTS:
        starts.took(sight)  # compiles what is not
    rounds = [{sight: starts.took(sight) for sight in SIGHTS} for _ in range(ROUNDS)]
    work = {}
    for sight in SIGHTS:
        waited = median(each[sight][0] / each["bare"][0] for each in rounds)
        work[sight] = median(each[sight][1] / each["bare"][1] for each in rounds)
        seconds = median(each[sight][0] for each in rounds)
        sys.stdout.write(
            f"\n{platform} {sight}: {seconds:.3f} s, {waited:.2f} of a bare window's"
            f" time, {work[sight]:.2f} of its work"
        )
    assert work["paint"] < PAINT
    assert work["home"] < HOME
