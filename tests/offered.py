"""A made-up backup, and what restoring it would change: for words and pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from aidesk.domain.backup import Backup, Manifest, Sums, Why
from aidesk.domain.money import Money
from aidesk.services.restore_preview import RestorePreview

MANIFEST: Final = Manifest(
    number=41,
    why=Why.CLOSE,
    at=datetime(2019, 12, 2, 17, 32),  # noqa: DTZ001 - the office's own time
    app="0.4.0",
    schema=4,
    office="0123456789abcdef",
    unit="云溪区民政局",
    practice=False,
    seq=580,
    head="a" * 64,
    size=1_789_952,
    sha256="b" * 64,
    sums=Sums(
        {"households": 83, "persons": 131, "payments": 2757},
        Money(162_440_00),
        Money(213_000_00),
        {"urban_dibao/2019": Money(42_920_00)},
    ),
)


def offer(lines: int | None, present: Sums | None = None) -> RestorePreview:
    """Return what restoring would change, with so many lines known since."""
    at = datetime(2019, 12, 3, 10, 5)  # noqa: DTZ001 - the office's own time
    backup = Backup(Path("000041.aidesk"), MANIFEST)
    acts = lines if present is not None else None
    return RestorePreview(backup, present, present is not None, acts, lines, at)


def apart() -> RestorePreview:
    """Return a backup beside a present that did not come out of it."""
    rows = {"households": 12, "persons": 20}
    now = Sums(rows, Money(30_500_00), Money(50_000_00), {})
    return replace(offer(3, now), goes_on=False, acts=None, lines=None)
