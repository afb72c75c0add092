"""The calm box after an unexpected error: nothing is lost, and a report can be saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label


class CrashDialog(Dialog):
    """Says that nothing is lost, and offers a report without personal data."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent, self.tr("刚才这一步没有做成"), do=self.tr("接着工作"))
        self._report = report
        self.words = Label(
            self.tr(
                "程序遇到了没有料到的情况。这一步什么也没有改动，"
                "之前做的都已保存，没有丢失。\n"
                "请再试一次；如果还是不行，请把情况存成文件，交给维护人员。"
                "文件里没有任何人的姓名、身份证号和账号。"
            ),
            wrap=True,
            parent=self,
        )
        self.told = Label("", "small", wrap=True, parent=self)
        self.save_button = Button(self.tr("把情况存成文件"), icon="save", parent=self)
        self.body.add(self.words, self.told, None)
        self.aside.add(self.save_button)
        self.save_button.clicked.connect(self._ask_where)

    @Slot()
    def _ask_where(self) -> None:
        place = QStandardPaths.StandardLocation.DesktopLocation
        asked = QFileDialog(self, self.tr("存到哪里"))
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDirectory(QStandardPaths.writableLocation(place))
        asked.selectFile(self.tr("运行情况") + ".txt")
        asked.fileSelected.connect(self.save)
        asked.open()

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the report and say where it lies, or that it could not be written."""
        try:
            Path(file).write_text(self._report, encoding="utf-8")
        except OSError:
            text = self.tr("这里存不了，请换一个文件夹再存。")
        else:
            text = self.tr("已存到 {file}").format(file=file)
        self.told.setText(text)
        self.grow()
