"""Which program this is, where the office of this PC lies, how papers are set."""

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
    """Shows the version, the office file and the fonts of papers."""

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
            Label(self.tr("数据文件在这里："), wrap=True),
            self.path,
            Label(
                self.tr(
                    "文件和名册用程序自带的字体排版：思源宋体代替小标宋和仿宋，"
                    "思源黑体代替黑体。字体不随电脑变，换了电脑重印，"
                    "发出的文件还是一模一样。"
                ),
                "muted",
                wrap=True,
                parent=self,
            ),
            None,
        )
        self.aside.add(self.open_button)
        self.open_button.clicked.connect(self._open_folder)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
