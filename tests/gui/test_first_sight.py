"""What is loaded when the window is first painted: nothing that could wait."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
QMainWindow().show()
print(*sys.modules, sep="\\n")
"""
OUR_OWN = {
    "__main__",
    "domain.errors",
    "gui",
    "i18n",
    "log",
    "paths",
    "services.progress",
    "storage.topics",
}
CHEAP = {
    "contextvars",
    "copy",
    "dataclasses",
    "datetime",
    "faulthandler",
    "gc",
}
KNOWN = {"PySide6", "platformdirs", "aidesk", "tests", "runpy"}
LATER = ("dialogs", "models", "pages.home", "pages.page", "undoing", "guide")


def loaded(folder: Path, *command: str | Path) -> set[str]:
    """Return what a fresh process says it has loaded."""
    outcome = subprocess.run(
        [sys.executable, *command],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(folder),
            "XDG_STATE_HOME": str(folder),
            "PYTHONUTF8": "1",
        },
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    return {name for name in outcome.stdout.splitlines() if " " not in name}


def test_only_what_is_needed_is_loaded_before_the_first_painting(tmp_path):
    office = tmp_path / "office.aidesk"
    office.touch()  # it is only opened afterwards
    sight = ("-m", "tests.gui.first_sight", office, "paint", "modules")
    modules = loaded(tmp_path, *sight) - loaded(tmp_path, "-c", BARE)
    ours = {name.removeprefix("aidesk.") for name in modules if "aidesk." in name}
    assert "gui.main_window" in ours
    needless = {
        name
        for name in ours
        if not any(f"{name}.".startswith(f"{known}.") for known in OUR_OWN)
        or name.startswith(tuple(f"gui.{later}" for later in LATER))
    }
    assert needless == {"domain", "services", "storage"}  # empty packages themselves
    theirs = {name.partition(".")[0].lstrip("_") for name in modules}
    assert theirs <= CHEAP | KNOWN
