"""A QR code as what a page draws: dark runs of a row as boxes of one path."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel


def qr_path(text: str, x: float, y: float, size: float) -> str:
    """Return the operations that fill a QR code, its lower left corner at a point.

    The quiet zone around it is left to the page.
    """
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    rows: list[list[bool]] = [[bool(dark) for dark in row] for row in code.modules]
    step = size / len(rows)
    boxes = (
        f"{x + first * step:.3f} {y + size - (place + 1) * step:.3f}"
        f" {count * step:.3f} {step:.3f} re"
        for place, row in enumerate(rows)
        for first, count in _dark_runs(row)
    )
    return "\n".join([*boxes, "f"])


def _dark_runs(row: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield where dark runs begin and how long they are."""
    place = 0
    for dark, group in groupby(row):
        count = len(list(group))
        if dark:
            yield place, count
        place += count
