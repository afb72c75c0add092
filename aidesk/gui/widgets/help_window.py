"""The help beside the window: a list of its pages, and the one that is read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QFont,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTextBrowser, QWidget

from aidesk.gui import theme
from aidesk.gui.settings import Settings
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.help_pages import (
    FIRST,
    TOPICS,
    HelpPage,
    help_pages,
    pictures_folder,
)

_SIZE: Final = QSize(880, 640)
_LIST_WIDTH: Final = 196
_MARGIN: Final = 24
_LINE_HEIGHT: Final = 112.0
_GAPS: Final = {1: (0, 10), 2: (16, 4), 0: (0, 8)}
_PICTURE: Final = "\ufffc"
_SIZES: Final = {1: 22, 2: 17}


class HelpText(QTextBrowser):
    """Shows one page: only our own texts and pictures, nothing from elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("帮助内容"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._page: HelpPage | None = None
        # a page that is laid out must not be exchanged for another meanwhile
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(0)
        self._patience.timeout.connect(self.show_again)

    def show_page(self, page: HelpPage) -> None:
        """Show a page from its beginning."""
        self._page = page
        document = self.document()
        document.clear()
        self.setCurrentCharFormat(QTextCharFormat())  # or the last page's would stay
        document.setDefaultFont(theme.font())
        document.setDocumentMargin(px(_MARGIN))
        self.setMarkdown(page.text)
        self._set_type()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @Slot()
    def show_again(self) -> None:
        """Draw the page in another size or in other colours, where it was read."""
        if self._page is not None:
            bar = self.verticalScrollBar()
            share = bar.value() / max(1, bar.maximum())
            self.show_page(self._page)
            bar.setValue(int(share * bar.maximum()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Return a picture of ours in the width there is; nothing else is loaded."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = QImage(str(pictures_folder() / QUrl(name).fileName()))
        if picture.isNull():
            return picture
        room = self.viewport().width() - 2 * px(_MARGIN) - px(16)
        ratio = self.devicePixelRatioF()
        width = min(int(room * ratio), int(px(picture.width()) * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaledToWidth(max(1, width), smooth)
        picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._patience.start()

    def _set_type(self) -> None:
        """Give lines and headings the room that reading wants."""
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            above, below = _GAPS[min(level, 2)]
            cursor = QTextCursor(block)
            room = QTextBlockFormat()
            if _PICTURE not in block.text():
                height = QTextBlockFormat.LineHeightTypes.ProportionalHeight
                room.setLineHeight(_LINE_HEIGHT, height.value)
            room.setTopMargin(px(above))
            room.setBottomMargin(px(4 if block.textList() else below))
            cursor.mergeBlockFormat(room)
            if level:
                self._set_heading(cursor, _SIZES[min(level, 2)])
            block = block.next()

    def _set_heading(self, cursor: QTextCursor, size: int) -> None:
        end = QTextCursor.MoveOperation.EndOfBlock
        cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
        heading = cursor.charFormat()
        heading.clearProperty(heading.Property.FontSizeAdjustment)
        font = QFont(theme.font(size, bold=True))
        heading.setFont(font)
        cursor.setCharFormat(heading)


class HelpWindow(QWidget):
    """Stays beside the window while work goes on; Esc closes it.

    It has no parent, or a dialog over the window would block it, too.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setObjectName("help")
        self.setWindowTitle(self.tr("帮助"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages = {page.topic: page for page in help_pages(settings.language)}
        self.contents = QListWidget(self)
        self.contents.setObjectName("contents")
        self.contents.setAccessibleName(self.tr("帮助目录"))
        for page in self._pages.values():
            self.contents.addItem(QListWidgetItem(page.title))
        self.text = HelpText(self)
        line = Line(self, gap=0)
        line.add(self.contents)
        line.addWidget(self.text, 1)
        self.contents.currentRowChanged.connect(self._show_row)
        self.text.anchorClicked.connect(self._follow)
        self.fit()
        if not self.restoreGeometry(settings.help_place):
            self.resize(self._first_size())

    def show_topic(self, topic: str) -> None:
        """Come to the front with a page; with the first one where there is none."""
        row = TOPICS.index(topic if topic in self._pages else FIRST)
        self.contents.setCurrentRow(row)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def topic(self) -> str:
        """Return which page is shown."""
        return TOPICS[self.contents.currentRow()]

    def fit(self) -> None:
        self.contents.setFixedWidth(px(_LIST_WIDTH))
        self.text.show_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._settings.help_place = self.saveGeometry()
        super().closeEvent(event)

    @Slot(int)
    def _show_row(self, row: int) -> None:
        self.text.show_page(self._pages[TOPICS[row]])

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        topic = link.fileName().removesuffix(".md")
        if topic in self._pages:
            self.contents.setCurrentRow(TOPICS.index(topic))

    def _first_size(self) -> QSize:
        room = self.screen().availableGeometry().size() - QSize(px(24), px(48))
        return QSize(px(_SIZE.width()), px(_SIZE.height())).boundedTo(room)
