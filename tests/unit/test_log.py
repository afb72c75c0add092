"""The log: what it keeps, what it masks, and where it must not stop the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from aidesk import log

ROOT = Path(__file__).resolve().parents[2]


def run(script: str, folder: Path, *, python_exits=0) -> None:
    """Run a program that logs into a folder: its own process, as in real life."""
    start = "import sys, logging; from pathlib import Path; from aidesk import log\n"
    outcome = subprocess.run(
        [sys.executable, "-c", start + script, folder],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if python_exits is not None:
        assert outcome.returncode == python_exits, outcome.stderr


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("身份证号 53010019900101101X 有误", "身份证号 ******** 有误"),
        ("账号 6217 0038 6000 1234 567。", "账号 ********。"),
        ("账号6217003860001234567x", "账号********"),
        ("2019-12 的 630.00 元，第 1234567 行", "2019-12 的 630.00 元，第 1234567 行"),
    ],
)
def test_numbers_of_people_and_accounts_are_masked(text, masked):
    assert log.masked(text) == masked


def test_log_keeps_what_happened_without_the_numbers(tmp_path):
    folder = tmp_path / "日志"
    script = """
log.start(Path(sys.argv[1]))
logging.getLogger("aidesk.gui").info("打开了 %s", "登记页")
try:
    int("53010019900101101X")
except ValueError:
    logging.getLogger("aidesk").exception("没有读懂")
"""
    run(script, folder)
    text = (folder / log.LOG_FILE).read_text("utf-8")
    assert "INFO aidesk.gui 打开了 登记页" in text
    assert "ValueError: invalid literal" in text
    assert "5301" not in text


def test_without_a_console_printing_goes_to_the_crash_file(tmp_path):
    script = """
sys.stdout = sys.stderr = None
log.start(Path(sys.argv[1]))
print("说给谁听")
"""
    run(script, tmp_path)
    assert "说给谁听" in (tmp_path / log.CRASH_FILE).read_text("utf-8")


def test_crash_of_the_interpreter_leaves_its_stack(tmp_path):
    script = """
import faulthandler
log.start(Path(sys.argv[1]))
faulthandler._sigabrt()
"""
    run(script, tmp_path, python_exits=None)
    assert "Fatal Python error" in (tmp_path / log.CRASH_FILE).read_text("utf-8")


def test_folder_that_cannot_be_written_to_stops_nothing(tmp_path):
    (tmp_path / "file").touch()
    script = """
log.start(Path(sys.argv[1]))
logging.getLogger("aidesk").warning("继续")
"""
    run(script, tmp_path / "file" / "logs")


def test_old_logs_are_dropped(tmp_path):
    script = """
log.start(Path(sys.argv[1]))
for _ in range(60):
    logging.getLogger("aidesk").info("长" * 50_000)
"""
    run(script, tmp_path)
    kept = sorted(tmp_path.glob(f"{log.LOG_FILE}*"))
    assert len(kept) == 5
    assert all(file.stat().st_size < 1_100_000 for file in kept)
