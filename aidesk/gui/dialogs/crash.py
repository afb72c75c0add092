"""The calm box after an unexpected error: nothing is lost, and a report can be saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label


class CrashDialog(Dialog):
    """Says that nothing is lost, and offers a report without personal data.

    ``again``: the same happened before.  ``at_work``: a window is there to go on in.
    ``ending`` tells that a person would rather close the program.
    """

    ending = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        report: str,
        *,
        again: bool = False,
        at_work: bool = True,
    ) -> None:
        super().__init__(
            parent,
            self.tr("刚才这一步没有做成") if at_work else self.tr("程序没能打开"),
            do=self.tr("接着工作") if at_work else self.tr("知道了"),
            width=560,
        )
        self._report = report
        self.words = Label(
            self._what(again=again, at_work=at_work), wrap=True, parent=self
        )
        self.offer = Label(
            self.tr(
                "可以把情况存成文件，交给维护人员。"
                "里面只有程序的运行情况，没有任何人的姓名、身份证号和账号，"
                "存以前可以先看看。"
            ),
            "muted",
            wrap=True,
            parent=self,
        )
        self.text = _ReportText(report, self)
        self.told = Label("", "small", wrap=True, parent=self)
        self.told.hide()
        self.look_button = Button(self.tr("看看内容"), icon="eye", parent=self)
        self.save_button = Button(self.tr("存成文件"), icon="save", parent=self)
        self.end_button = Button(self.tr("关闭程序"), parent=self)
        self.end_button.setVisible(again and at_work)
        self.body.add(self.words, self.offer, self.text, self.told, None)
        self.aside.add(self.look_button, self.save_button, self.end_button)
        self.look_button.clicked.connect(self._look)
        self.save_button.clicked.connect(self._ask_where)
        self.end_button.clicked.connect(self.ending)
        self.do_button.setFocus()

    def _what(self, *, again: bool, at_work: bool) -> str:
        if not at_work:
            return self.tr(
                "程序遇到了没有料到的情况，数据没有动过。\n"
                "请再打开一次；如果还是不行，请找维护人员。"
            )
        saved = self.tr("已保存到刚才为止，没有丢失。")
        if again:
            return saved + self.tr(
                "\n又遇到了同样的情况：请关闭程序，再重新打开；"
                "如果还是不行，先做别的，并告诉维护人员。"
            )
        return saved + self.tr(
            "\n程序遇到了没有料到的情况，刚才这一步没有改动什么。"
            "请接着工作，把这一步再做一次。"
        )

    @Slot()
    def _look(self) -> None:
        """Show the report as it would be saved, or put it away again."""
        shown = self.text.isHidden()
        self.text.setVisible(shown)
        self.look_button.setText(self.tr("收起内容") if shown else self.tr("看看内容"))
        self.grow()

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
        self.told.show()
        self.grow()


class _ReportText(QPlainTextEdit):
    """The report, to be read before it is saved; hidden at first."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(report, parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("运行情况"))
        self.hide()
        self.fit()

    def fit(self) -> None:
        self.setFixedHeight(px(180))
