"""Files that commands write: put on the office's list of exports."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import uuid4

from aidesk.domain.export import Leaving
from aidesk.domain.journal import Act
from aidesk.i18n import translate
from aidesk.services.exports import list_file
from aidesk.storage.store import Store


def put_on_list(store: Store, now: datetime, paper: str, path: Path) -> None:
    """Put a file that was just written on the list; ``paper`` names its kind."""
    act = Act(now, translate("cli", "经办人"), uuid4().hex)
    list_file(store, act, Leaving(paper, path.stem), path)
