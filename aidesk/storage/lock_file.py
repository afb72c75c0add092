"""The lock file beside an office, read where no window is there to read it."""

from __future__ import annotations

import socket
from pathlib import Path

from aidesk.storage.errors import OfficeElsewhereError

_LINES = 3  # process, program, computer: as Qt writes it


def refuse_if_elsewhere(office: Path) -> None:
    """Raise OfficeElsewhereError while another computer has an office open.

    Its lock is named and left to a person: nobody here can tell whether it still holds.
    """
    try:
        text = office.with_name(f"{office.name}.lock").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return
    lines = text.splitlines()
    if len(lines) >= _LINES and lines[2] not in ("", socket.gethostname()):
        raise OfficeElsewhereError(office, lines[2])
