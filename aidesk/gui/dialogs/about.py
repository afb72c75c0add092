"""Which program this is, and where the office of this PC lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from aidesk import __version__
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label, breakable


class AboutDialog(Dialog):
    """Shows the version and the office file, and opens its folder."""

    def __init__(self, parent: QWidget | None, office: Path) -> None:
        super().__init__(parent, self.tr("社会救助工作台"), do=self.tr("知道了"))
        self._folder = office.parent
        version = self.tr("版本 {version}").format(version=__version__)
        self.path = Label(breakable(office), wrap=True, parent=self)
        self.open_button = Button(
            self.tr("打开所在文件夹"), icon="folder_open", parent=self
        )
        self.body.add(
            Label(version, parent=self),
            Label(self.tr("数据文件在这里，拷贝这一个文件就是备份："), wrap=True),
            self.path,
            None,
        )
        self.aside.add(self.open_button)
        self.open_button.clicked.connect(self._open_folder)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
