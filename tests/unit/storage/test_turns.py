"""Two programs take turns in a folder, and a killed one holds up nobody."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from aidesk.storage.turns import turn_in

HOLDER = """
import sys
from pathlib import Path
from aidesk.storage.turns import turn_in

folder = Path(sys.argv[1])
with turn_in(folder):
    (folder / "left").write_text("half")
    print("holds", flush=True)
    sys.stdin.readline()
    (folder / "left").unlink()
"""


def holder_of(folder: Path) -> subprocess.Popen[str]:
    """Start another program that holds a folder until a line is said to it."""
    command = [sys.executable, "-c", HOLDER, str(folder)]
    pipe = subprocess.PIPE
    program = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    assert program.stdout is not None
    assert program.stdout.readline() == "holds\n"
    return program


def test_another_program_is_waited_for(tmp_path):
    folder = tmp_path / "kept" / "office"
    with holder_of(folder) as program:
        assert program.stdin is not None
        program.stdin.write("go on\n")
        program.stdin.flush()
        with turn_in(folder):
            assert not (folder / "left").exists()
    assert list(folder.iterdir()) == []


def test_a_killed_program_holds_nothing(tmp_path):
    folder = tmp_path / "kept" / "office"
    with holder_of(folder) as program:
        program.kill()
        program.wait()
        with turn_in(folder):
            assert (folder / "left").exists()
