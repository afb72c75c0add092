"""The entry points of the installed program, and the one place that asks the clock."""

from __future__ import annotations

import sys
from datetime import datetime

from aidesk import log, paths


def start(arguments: list[str]) -> int:
    """Start the program with its log and the clock; return the exit code.

    Without a command the window opens, and nothing of the commands is loaded.
    """
    log.start(paths.log_folder())
    clock = datetime.now  # noqa: TID251 - asked only here
    if not arguments:
        from aidesk.gui import app  # noqa: PLC0415 - Qt is loaded only for a window

        return app.run(paths.office_file(), clock)
    from aidesk import cli  # noqa: PLC0415 - knows all that the program can do

    return cli.main(arguments, clock)


def console() -> int:
    """Start from a command line."""
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(console())
