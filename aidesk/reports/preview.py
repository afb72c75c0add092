"""Pages of a PDF as pictures, to be looked at in the window before printing.

PDFium may not be used by two threads at once: whoever uses it holds its lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Final, Self

import pypdfium2
from pypdfium2.raw import FPDFBitmap_BGRA

_LOCK: Final = RLock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: four bytes each, red, green, blue and opacity, row by row."""

    width: int
    height: int
    rgba: bytes


class Preview:
    """An open PDF whose pages can be shown; used with ``with``, or closed by hand."""

    def __init__(self, source: Path | bytes) -> None:
        with _LOCK:
            self._document = pypdfium2.PdfDocument(source)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        with _LOCK:
            return len(self._document)

    def size(self, page: int) -> tuple[float, float]:
        """Return the width and height of a page in points; the first page is 0."""
        with _LOCK:
            width, height = self._document.get_page_size(page)
        return float(width), float(height)

    def picture(
        self, page: int, scale: float, rows: tuple[int, int] | None = None
    ) -> Picture:
        """Return a page with so many pixels for a point; 96 dpi are 96 / 72.

        ``rows`` are the first row of pixels that is wanted and the one behind the
        last; all are where it is None.
        """
        with _LOCK:
            opened = self._document[page]
            height = ceil(opened.get_height() * scale)
            first, end = rows or (0, height)
            bitmap = opened.render(
                scale=scale,
                crop=(0, _cut(height - end, scale), 0, _cut(first, scale)),
                force_bitmap_format=FPDFBitmap_BGRA,
                rev_byteorder=True,
            )
            picture = Picture(bitmap.width, bitmap.height, bytes(bitmap.buffer))
            bitmap.close()
            opened.close()
        return picture

    def text(self, page: int) -> str:
        """Return the text of a page, as searching and copying see it."""
        with _LOCK:
            opened = self._document[page]
            content = opened.get_textpage()
            text: str = content.get_text_range()
            content.close()
            opened.close()
        return text

    def keywords(self) -> str:
        """Return the keywords of the document."""
        with _LOCK:
            told: str = self._document.get_metadata_dict().get("Keywords", "")
        return told

    def close(self) -> None:
        """Let go of the file."""
        with _LOCK:
            self._document.close()


def _cut(rows: int, scale: float) -> float:
    """Return in points what cuts off so many rows, which PDFium rounds up."""
    return max(rows - 0.5, 0) / scale
