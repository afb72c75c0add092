"""The header of a list: bold words, and an arrow where a person has sorted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from aidesk.gui import icons
from aidesk.gui.models.rows import LEFT, RIGHT, RowsModel
from aidesk.gui.theme import colour, font, px
from aidesk.gui.widgets.cells import PADDING


class SheetHeader(QHeaderView):
    """Paints its sections like the rows below them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(px(32))
        self.setAccessibleName(self.tr("列标题"))

    def sectionSizeFromContents(self, section: int) -> QSize:  # noqa: N802
        return QSize(self.sectionSize(section), self.height())

    def paintSection(  # noqa: N802
        self, painter: QPainter, rect: QRect, section: int
    ) -> None:
        model = self.model()
        if not isinstance(model, RowsModel):
            return
        painter.save()
        painter.fillRect(rect, colour("card"))
        line = QRect(rect.left(), rect.bottom() - px(2) + 1, rect.width(), px(2))
        painter.fillRect(line, colour("line"))
        painter.setFont(font(bold=True))
        painter.setPen(colour("text2"))
        inner = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        words = model.columns()[section].heading()
        right = model.is_right(section)
        painter.drawText(inner, RIGHT if right else LEFT, words)
        if self.sortIndicatorSection() == section:
            width = painter.fontMetrics().horizontalAdvance(words)
            self._paint_arrow(painter, inner, width, right=right)
        painter.restore()

    def _paint_arrow(
        self, painter: QPainter, inner: QRect, width: int, *, right: bool
    ) -> None:
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        side = px(14)
        left = inner.right() - width - side if right else inner.left() + width
        box = QRect(left, inner.top(), side, inner.height())
        icons.paint(painter, box, "chevron_up" if up else "chevron_down", "text2")
