"""The pages of a PDF, one below the other: drawn when they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import ExitStack
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from aidesk.gui.theme import colour, px, ring
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label
from aidesk.reports.preview import Preview

GAP: Final = 14
_KEPT: Final = 6
_STEP: Final = 1.25
_SMALLEST: Final = 0.4
_LARGEST: Final = 4.0
_POINTS_PER_INCH: Final = 72
_SCREEN_INCH: Final = 96


class PdfPages(QAbstractScrollArea):
    """Scrolls over the pages of a PDF.

    A page is first shown as white paper and drawn in the next free moment, so
    that scrolling never waits.  ``zoom`` 1 is the size of the paper on a usual
    screen; without a zoom the page is as wide as the room.
    """

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._opened = ExitStack()
        # closed here and now: garbage is collected on any thread, and PDFium
        # must not be used by two at once
        self.destroyed.connect(self._opened.close)
        self._sizes: list[tuple[float, float]] = []
        self._zoom: float | None = None
        self._drawn: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._current = 0
        self._drawing = QTimer(self)
        self._drawing.setSingleShot(True)
        self._drawing.timeout.connect(self._draw_next)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    def show_document(self, document: bytes | None) -> None:
        """Show a PDF from its first page; None shows nothing."""
        self._opened.close()
        self._preview = None
        if document is not None:
            self._preview = self._opened.enter_context(Preview(document))
        self._sizes = self._read_sizes()
        self._drawn.clear()
        self._current = 0
        self.verticalScrollBar().setValue(0)
        self.fit()
        self.page_changed.emit(0)

    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._sizes)

    def zoom(self) -> float:
        """Return how large a page is shown: 1 is as large as paper."""
        if self._zoom is not None:
            return self._zoom
        widest = max((size[0] for size in self._sizes), default=1.0)
        room = self.viewport().width() - 2 * px(GAP)
        return max(_SMALLEST, room / px(widest * _SCREEN_INCH / _POINTS_PER_INCH))

    def set_zoom(self, zoom: float | None) -> None:
        """Show the pages larger or smaller; None makes them as wide as the room."""
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self._zoom = None if zoom is None else min(_LARGEST, max(_SMALLEST, zoom))
        self.fit()
        bar.setValue(round(place * bar.maximum()))

    def step_zoom(self, steps: int) -> None:
        """Show the pages some steps larger, or smaller below zero."""
        self.set_zoom(self.zoom() * _STEP**steps)

    def fit(self) -> None:
        """Set how far can be scrolled."""
        boxes = self._boxes()
        height = boxes[-1].bottom() + px(GAP) if boxes else 0
        width = max((box.width() for box in boxes), default=0) + 2 * px(GAP)
        room = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, height - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(px(60))
        self.horizontalScrollBar().setRange(0, max(0, width - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(260), px(110))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("track"))
        for page, box in self._in_sight():
            picture = self._drawn.get((page, self._pixels(box)))
            if picture is None:
                painter.fillRect(box, Qt.GlobalColor.white)
                self._drawing.start(0)
            else:
                painter.drawPixmap(box, picture)
            painter.setPen(QPen(colour("line"), 1))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), ring()))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    @Slot()
    def _draw_next(self) -> None:
        """Draw one page that is in sight and not drawn yet."""
        for page, box in self._in_sight():
            key = (page, self._pixels(box))
            if key in self._drawn or self._preview is None:
                continue
            scale = key[1] / self._sizes[page][0]
            image = as_image(self._preview, page, scale)
            self._drawn[key] = QPixmap.fromImage(image)
            while len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
            break
        self.viewport().update()

    @Slot()
    def _scrolled(self) -> None:
        middle = self.viewport().height() // 2
        pages = [page for page, box in self._in_sight() if box.top() <= middle]
        current = pages[-1] if pages else self._current
        if current != self._current:
            self._current = current
            self.page_changed.emit(current)
        self.viewport().update()

    def _pixels(self, box: QRect) -> int:
        return round(box.width() * self.devicePixelRatioF())

    def _in_sight(self) -> list[tuple[int, QRect]]:
        seen = self.viewport().rect()
        left = -self.horizontalScrollBar().value()
        top = -self.verticalScrollBar().value()
        moved = (
            (page, box.translated(left, top)) for page, box in enumerate(self._boxes())
        )
        return [(page, box) for page, box in moved if box.intersects(seen)]

    def _boxes(self) -> list[QRect]:
        """Return where the pages lie, before scrolling."""
        zoom = self.zoom() * _SCREEN_INCH / _POINTS_PER_INCH
        room, top = self.viewport().width(), px(GAP)
        boxes = []
        for width, height in self._sizes:
            wide, high = px(width * zoom), px(height * zoom)
            boxes.append(QRect(max(px(GAP), (room - wide) // 2), top, wide, high))
            top += high + px(GAP)
        return boxes

    def _read_sizes(self) -> list[tuple[float, float]]:
        if self._preview is None:
            return []
        return [self._preview.size(page) for page in range(len(self._preview))]


class PdfView(QWidget):
    """A PDF with the page that is seen and buttons for its size.

    ``choice`` stands in the line above it, before the number of the page.
    """

    def __init__(
        self, parent: QWidget | None = None, *, choice: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document: bytes | None = None
        self.pages = PdfPages(self)
        self.place = Label("", "muted", parent=self)
        self.smaller = Button(
            "", "bare", icon="zoom_out", name=self.tr("看小一点"), parent=self
        )
        self.larger = Button(
            "", "bare", icon="zoom_in", name=self.tr("看大一点"), parent=self
        )
        self.whole = Button(self.tr("和窗口一样宽"), "bare", parent=self)
        told, sizes = Flow(gap=10), Flow(gap=6, right=True)
        told.add(*filter(None, (choice, self.place)))
        sizes.add(self.smaller, self.larger, self.whole)
        rows = Rows(self, gap=6)
        rows.add(Pair(told, sizes, gap=6))
        rows.addWidget(self.pages, 1)
        self.setFocusProxy(self.pages)
        self.pages.setAccessibleName(self.tr("纸上的样子"))
        self.pages.page_changed.connect(self._tell_place)
        self.smaller.clicked.connect(self._make_smaller)
        self.larger.clicked.connect(self._make_larger)
        self.whole.clicked.connect(self._fill_width)

    def show_document(self, document: bytes | None) -> None:
        """Show a PDF; None shows nothing."""
        self._document = document
        self.pages.show_document(document)

    def document(self) -> bytes | None:
        """Return the PDF that is shown."""
        return self._document

    @Slot(int)
    def _tell_place(self, page: int) -> None:
        count = self.pages.page_count()
        text = self.tr("第 {page} 页，共 {count} 页").format(page=page + 1, count=count)
        self.place.setText(text if count else "")
        self.pages.setAccessibleDescription(self.place.text())

    @Slot()
    def _make_smaller(self) -> None:
        self.pages.step_zoom(-1)

    @Slot()
    def _make_larger(self) -> None:
        self.pages.step_zoom(1)

    @Slot()
    def _fill_width(self) -> None:
        self.pages.set_zoom(None)


def as_image(
    preview: Preview, page: int, scale: float, rows: tuple[int, int] | None = None
) -> QImage:
    """Return a page of a PDF, or rows of it, with so many pixels for a point."""
    picture = preview.picture(page, scale, rows)
    kind = QImage.Format.Format_RGBA8888
    # the copy owns its pixels: the bytes go with the picture
    return QImage(picture.rgba, picture.width, picture.height, kind).copy()
