"""备份和恢复: all backups of this office, and going back to one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.backup import Backup
from aidesk.gui.widgets.boxes import Flow, Pair, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.wording.keeping import (
    BACKUP_COLUMNS,
    BACKUP_PAID,
    BACKUP_PERSONS,
    BACKUP_STATE,
    BACKUP_WHY,
    AnyBackup,
)


class BackupsPart(QWidget):
    """The backups, the newest first; the page connects the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = self._sheet()
        self.folder_button = Button(
            self.tr("打开文件夹"), icon="folder_open", parent=self
        )
        self.back_button = Button(
            self.tr("退回恢复以前"), icon="arrow_undo", parent=self
        )
        self.back_button.hide()
        self.other_button = Button(
            self.tr("选别处的备份"), icon="usb_stick", parent=self
        )
        self.backup_button = Button(self.tr("现在备份"), icon="save", parent=self)
        self.restore_button = Button(
            self.tr("恢复到这一份"), "primary", icon="history", parent=self
        )
        hint = self.tr(
            "每次做名单、导入和关闭程序时都自动备份，不用您管。"
            "备份存在这台电脑上；电脑坏了也要不丢，还得有“第二处备份”。"
        )
        left, right = Flow(gap=10), Flow(gap=10, right=True)
        left.add(self.folder_button, self.other_button, self.back_button)
        right.add(self.backup_button, self.restore_button)
        self.bar = Pair(left, right, gap=10)
        rows = Rows(self, gap=10)
        rows.addWidget(self.sheet, 1)
        self.hint = Label(hint, "muted", wrap=True, parent=self)
        rows.add(self.hint)
        self.setFocusProxy(self.sheet)
        self.sheet.row_changed.connect(self._offer)
        self._offer(None)

    def _sheet(self) -> Sheet[AnyBackup]:
        spec: SheetSpec[AnyBackup] = SheetSpec(
            BACKUP_COLUMNS,
            key=lambda each: each.path,
            counted=self.tr("{count} 份"),
            tones={BACKUP_STATE: _tone},
            aside={BACKUP_PERSONS: 4, BACKUP_PAID: 3, BACKUP_WHY: 2, BACKUP_STATE: 1},
        )
        empty = EmptyHint(
            self.tr("还没有备份"),
            self.tr("关闭程序时会自动备份，也可以按“现在备份”。"),
            icon="save",
        )
        return Sheet(self.tr("备份"), spec, empty=empty, parent=self)

    def show_backups(self, backups: Sequence[AnyBackup]) -> None:
        """Show the backups in their order."""
        self.sheet.show_rows(backups)

    def current(self) -> Backup | None:
        """Return the backup that could be restored now."""
        row = self.sheet.current_row()
        return row if isinstance(row, Backup) else None

    @Slot(object)
    def _offer(self, backup: AnyBackup | None) -> None:
        self.restore_button.setEnabled(isinstance(backup, Backup))


def _tone(backup: AnyBackup) -> str:
    return "" if isinstance(backup, Backup) else "bad"
