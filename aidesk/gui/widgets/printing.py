"""Prints a PDF, drawn strip after strip; between two of them the window stays alive."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from aidesk.gui.jobs import Work
from aidesk.gui.widgets.pdf_view import as_image
from aidesk.reports.preview import Preview

DOTS_PER_INCH: Final = 300
SCALE: Final = DOTS_PER_INCH / 72
STRIP: Final = 400
"""So many rows of a page are drawn at once."""


def new_printer(title: str) -> QPrinter:
    """Return the usual printer of the system, for A4, with no margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


class Printing(Work):
    """Prints a PDF on a printer that a person chose, with their pages and copies.

    ``succeeded`` tells how many pages were printed, ``failed`` after how many the
    printer took no more.
    """

    def __init__(self, parent: QObject, document: bytes, printer: QPrinter) -> None:
        super().__init__(parent)
        self._preview = Preview(document)
        self._printer = printer
        self._pages = pages_wanted(printer, len(self._preview))
        self._painter = QPainter()
        self._done = 0
        self._top = 0
        self._image = QImage()

    def start(self) -> None:
        """Begin; the printer may be not ready."""
        self._turn(self._pages[0])
        if self._painter.begin(self._printer):
            QTimer.singleShot(0, self, self._print_next)
        else:
            self._end()
            self.failed.emit(0)
            self.finished.emit()

    @Slot()
    def _print_next(self) -> None:
        if self.stop.is_set():
            self._printer.abort()
            self._end()
            self.cancelled.emit()
            self.finished.emit()
        elif self._done == len(self._pages):
            self._end()
            self.succeeded.emit(self._done)
            self.finished.emit()
        else:
            self._image = self._blank(self._pages[self._done])
            self._top = 0
            QTimer.singleShot(0, self, self._draw_strip)

    @Slot()
    def _draw_strip(self) -> None:
        """Draw a part of a page that holds up nobody, and go on."""
        page, height = self._pages[self._done], self._image.height()
        if self._top < height and not self.stop.is_set():
            strip = self._top, min(self._top + STRIP, height)
            painter = QPainter(self._image)
            painter.drawImage(0, strip[0], as_image(self._preview, page, SCALE, strip))
            painter.end()
            self._top = strip[1]
            QTimer.singleShot(0, self, self._draw_strip)
        elif self.stop.is_set():
            self._print_next()
        elif self._begin_page(page):
            self._paint()
            self._done += 1
            self.progressed.emit(self._done, len(self._pages))
            QTimer.singleShot(0, self, self._print_next)
        else:
            self._end()
            self.failed.emit(self._done)
            self.finished.emit()

    def _blank(self, page: int) -> QImage:
        width, height = (ceil(side * SCALE) for side in self._preview.size(page))
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        return image

    def _begin_page(self, page: int) -> bool:
        """Begin a new sheet; the first one is there already."""
        if not self._done:
            return True
        self._turn(page)
        return self._printer.newPage()

    def _turn(self, page: int) -> None:
        """Turn the paper as the page lies."""
        width, height = self._preview.size(page)
        kinds = QPageLayout.Orientation
        self._printer.setPageOrientation(
            kinds.Landscape if width > height else kinds.Portrait
        )

    def _paint(self) -> None:
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        size = self._image.size().scaled(
            paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
        )
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
        self._painter.drawImage(box, self._image)

    def _end(self) -> None:
        if self._painter.isActive():
            self._painter.end()
        self._preview.close()


def pages_wanted(printer: QPrinter, count: int) -> list[int]:
    """Return which pages are printed in which order; the first page is 0.

    Copies are left to printers that can make them.
    """
    first, last = 1, count
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        first = min(max(1, printer.fromPage()), count)
        last = min(max(first, printer.toPage()), count)
    pages = list(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _copy in range(copies)]
