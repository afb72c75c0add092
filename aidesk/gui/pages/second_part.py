"""第二处备份: a stick or a folder elsewhere, and copying to it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from aidesk.domain.backup import Backup, Why
from aidesk.domain.errors import AideskError
from aidesk.gui.desk import worded_error
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import Label, breakable
from aidesk.gui.widgets.safe_lines import SafeLine, SafeLines
from aidesk.paths import keeping_of
from aidesk.services.backups import make_backup
from aidesk.services.progress import Progress
from aidesk.services.safety import Care, Safety, goes_online, is_on_one_disk
from aidesk.services.second_place import (
    choose_second_place,
    copy_to_second_place,
    leave_second_place,
)
from aidesk.wording.keeping import backup_told
from aidesk.wording.safety import care_told


class SecondPart(QWidget):
    """Shows where the second place is and how it stands; ``done`` tells of changes."""

    done = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.card = Card(parent=self)
        self.lines = SafeLines(self.card)
        self.card.body.add(self.lines)
        self.why = Label(
            self.tr(
                "自动备份存在这台电脑上，电脑坏了、丢了，备份也跟着没有。"
                "准备一个专用的 U 盘，每周拷一次；拷好以后拔下来，锁在柜子里。"
            ),
            "muted",
            wrap=True,
            parent=self,
        )
        self.leave_button = Button(self.tr("不再用这个地方"), parent=self)
        self.choose_button = Button("", icon="folder_open", parent=self)
        self.copy_button = Button(
            self.tr("现在拷一份"), "primary", icon="usb_stick", parent=self
        )
        left, right = Flow(gap=10), Flow(gap=10, right=True)
        left.add(self.leave_button)
        right.add(self.choose_button, self.copy_button)
        self.bar = Pair(left, right, gap=10)
        rows = Rows(self, gap=12)
        rows.add(self.why, self.card, None)
        self.setFocusProxy(self.choose_button)
        self.leave_button.clicked.connect(self._leave)
        self.choose_button.clicked.connect(self._ask_folder)
        self.copy_button.clicked.connect(self.copy)

    def show_safety(self, safety: Safety) -> None:
        """Show where the second place is, and when something was copied there."""
        told = care_told(safety, Care.SECOND, self._page.desk.today())
        place = safety.second
        folder = breakable(place.folder) if place else ""
        self.lines.show_lines([SafeLine("second", told.tone, told.text, folder)])
        self.copy_button.setVisible(place is not None)
        self.leave_button.setVisible(place is not None)
        self.choose_button.setText(
            self.tr("换一个地方") if place else self.tr("选 U 盘或者文件夹")
        )
        self.choose_button.fit()
        self.setFocusProxy(self.copy_button if place else self.choose_button)

    @Slot()
    def copy(self) -> None:
        """Copy the newest backup to the second place now."""
        task = partial(_copy, self._page.desk.path, self._page.desk.now())
        self._page.run(task, self.tr("正在拷到第二处"), self._tell, apart=True)

    @Slot(object)
    def _tell(self, backup: Backup) -> None:
        text = self.tr(
            "已把 {at} 的备份拷到第二处，读出来核对过。现在可以安全拔下 U 盘了。"
        )
        self._page.message.tell(text.format(at=backup_told(backup)), "ok")
        self.done.emit()

    @Slot()
    def _ask_folder(self) -> None:
        places = QStandardPaths.StandardLocation.HomeLocation
        home = QStandardPaths.writableLocation(places)
        dialog = QFileDialog(self, self.tr("备份再存一份到哪里"), home)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    @Slot(str)
    def choose(self, folder: str) -> None:
        """Keep backups in a folder too, and copy the first at once."""
        path = self._page.desk.path
        if goes_online(Path(folder)):
            self._page.tell_problem(
                self.tr(
                    "这个文件夹会自动传到网上，里面有身份证号和账号，不能放在这里。"
                    "请换一个 U 盘。"
                )
            )
            return
        try:
            choose_second_place(keeping_of(path), Path(folder))
        except AideskError as error:
            self._page.tell_problem(worded_error(error))
            return
        self.done.emit()
        if is_on_one_disk(path.parent, Path(folder)):
            text = self.tr(
                "这个文件夹和数据在同一个磁盘上，磁盘坏了会一起坏。最好换成 U 盘。"
            )
            self._page.message.tell(text, "warn")
        else:
            self.copy()

    @Slot()
    def _leave(self) -> None:
        try:
            leave_second_place(keeping_of(self._page.desk.path))
        except AideskError as error:
            self._page.tell_problem(worded_error(error))
            return
        text = self.tr("以后不再拷到那里。已经拷过去的备份还在，没有删。")
        self._page.message.tell(text)
        self.done.emit()


def _copy(path: Path, now: datetime, _store: None, _progress: Progress) -> Backup:
    keeping = keeping_of(path)
    make_backup(path, keeping, Why.ASKED, now)
    return copy_to_second_place(keeping, now.date())
