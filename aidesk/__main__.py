"""The entry points of the installed program, and the one place that asks the clock."""

from __future__ import annotations

import sys
from datetime import datetime

from aidesk import cli, log, paths


def start(arguments: list[str]) -> int:
    """Start the program with its log and the clock; return the exit code."""
    log.start(paths.log_folder())
    return cli.main(arguments, clock=datetime.now)  # noqa: TID251 - asked only here


def console() -> int:
    """Start from a command line."""
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(console())
