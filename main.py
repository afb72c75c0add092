#!/usr/bin/env python3
"""Starts aidesk; in a checkout it sets up first what is missing.

``main.py test`` runs all checks and tests; every other command goes to aidesk itself.
An old Python must be able to read this file as far as the sentence that asks for a
newer one, so nothing in it is newer than Python 3.6.
"""

import os
import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an old one is told so here
    sys.exit("需要 Python 3.11 或更新的版本，请安装后再试（可从 python.org 下载）。")

ROOT = Path(__file__).resolve().parent
SOURCES = ["aidesk", "tests", "main.py"]
CHECKS = {
    "代码规范": ["-m", "ruff", "check", *SOURCES],
    "代码格式": ["-m", "ruff", "format", "--check", *SOURCES],
    "类型": ["-m", "mypy"],
    "分层约定": ["-c", "from importlinter import cli; cli.lint_imports_command()"],
}


def main(arguments: list[str]) -> int:
    """Set up what is missing, do what was asked for, and return the exit code."""
    never_fail_on_printing()
    if (ROOT / "pyproject.toml").exists():
        return from_checkout(arguments)
    return start(arguments)  # installed or frozen: everything is there


def from_checkout(arguments: list[str]) -> int:
    """Go on when the packages and Qt's system libraries are there."""
    from aidesk import bootstrap
    from aidesk.bootstrap import packages, qt_libraries

    testing = arguments[:1] == ["test"]
    try:
        packages.provide_packages(ROOT, [__file__, *arguments], testing=testing)
        if testing:
            qt_libraries.provide_qt("offscreen")
            return run_tests(arguments[1:])
        return start(qt_libraries.without_impossible_window(arguments))
    except bootstrap.SetUpError as error:
        bootstrap.say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def start(arguments: list[str]) -> int:
    """Start the program itself."""
    from aidesk import __main__ as aidesk

    return aidesk.start(arguments)


def never_fail_on_printing() -> None:
    """Print a question mark for a sign that the console lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # under pythonw there is none
            stream.reconfigure(errors="replace")


# ---- The tests


def run_tests(arguments: list[str]) -> int:
    """Run the checks and pytest, whose last line comes last; return the exit code."""
    if sys.platform == "linux":
        # no test window opens under the hands of whoever works at the screen
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHONUTF8"] = "1"
    part = select_tests(arguments)
    checked = part or run_checks()
    # all tests: one process for each core, the tests of a file in one of them
    workers = [] if part else ["-n", "auto", "--dist", "loadfile"]
    pytest = [sys.executable, "-m", "pytest", *workers, *arguments]
    tested = subprocess.call(pytest, cwd=ROOT)
    return tested or int(not checked)


def select_tests(arguments: list[str]) -> bool:
    """Tell whether arguments of pytest ask for a part of the tests only."""
    return any(
        argument.startswith(("-k", "-m", "--lf"))
        or (ROOT / argument.partition("::")[0]).exists()
        for argument in arguments
    )


def run_checks() -> bool:
    """Run what reads the code; a failure does not keep the others from running."""
    outcomes = [passes(name, command) for name, command in CHECKS.items()]
    return all(outcomes)


def passes(name: str, command: list[str]) -> bool:
    """Run one check and print how it went, with its findings."""
    outcome = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if outcome.returncode == 0:
        print(f"√ {name}", flush=True)
        return True
    print(f"× {name}\n{outcome.stdout}", flush=True)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
