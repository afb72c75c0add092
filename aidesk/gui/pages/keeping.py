"""数据安全: backups and going back to one, the second place, checks, drills, exports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices

from aidesk.domain.backup import Backup, BadBackup, Why
from aidesk.gui.desk import ALL_TOPICS, Desk
from aidesk.gui.dialogs.drill import DrillDialog
from aidesk.gui.pages.backups_part import BackupsPart
from aidesk.gui.pages.check_part import CheckPart
from aidesk.gui.pages.exports_part import ExportsPart
from aidesk.gui.pages.page import LOW, Command, Page
from aidesk.gui.pages.restore_actions import RestoreActions
from aidesk.gui.pages.safety_part import SafetyPart
from aidesk.gui.pages.second_part import SecondPart
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec
from aidesk.paths import keeping_of
from aidesk.services.backups import all_backups, make_backup
from aidesk.services.drill import DrillResult, drill
from aidesk.services.progress import Progress
from aidesk.services.restoring import backup_before_restore
from aidesk.services.safety import Care, Safety, safety
from aidesk.storage.errors import OfficeFileError
from aidesk.storage.store import Store
from aidesk.storage.topics import Topic
from aidesk.wording.keeping import backup_told

ALL, BACKUPS, SECOND, CHECK, EXPORTS = "all", "backups", "second", "check", "exports"
_SECTIONS: Final = {
    Care.BACKUP: BACKUPS,
    Care.SECOND: SECOND,
    Care.CHECK: CHECK,
    Care.EXPORTS: EXPORTS,
    Care.DRILL: ALL,
}


@dataclass(frozen=True, slots=True)
class Kept:
    """What is shown: the backups, how all of it stands, and the way back.

    Of an office that cannot be read, there are its backups all the same.
    """

    backups: tuple[Backup | BadBackup, ...]
    safety: Safety | None = None
    before_restore: Backup | None = None


class KeepingPage(Page):
    """Shows one of five; ``visit`` takes the name of one, or a care."""

    topics: ClassVar[frozenset[Topic]] = ALL_TOPICS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title(self.tr("数据安全"))
        self.kept: Kept | None = None
        self.chips = ChipRow(self.tr("数据安全的各部分"), self)
        self.safety = SafetyPart(self)
        self.backups = BackupsPart(self)
        self.second = SecondPart(self)
        self.check = CheckPart(self)
        self.exports = ExportsPart(self)
        self.restoring = RestoreActions(self)
        self._parts = {
            ALL: self.safety,
            BACKUPS: self.backups,
            SECOND: self.second,
            CHECK: self.check,
            EXPORTS: self.exports,
        }
        self._bars = {
            BACKUPS: self.backups.bar,
            SECOND: self.second.bar,
            CHECK: self.check.bar,
            EXPORTS: self.exports.bar,
        }
        self.chips.show_chips(self._chips())
        self.body.add(self.chips)
        for part in self._parts.values():
            self.body.addWidget(part, 1)
        self.below.add(*self._bars.values())
        self._connect()
        self._show_part()

    def _chips(self) -> list[ChipSpec]:
        words = {
            ALL: self.tr("总的情况"),
            BACKUPS: self.tr("备份和恢复"),
            SECOND: self.tr("第二处备份"),
            CHECK: self.tr("全面检查"),
            EXPORTS: self.tr("导出的文件"),
        }
        return [ChipSpec(name, words[name]) for name in self._parts]

    def _connect(self) -> None:
        self.chips.chosen.connect(self._show_part)
        self.safety.wanted.connect(self._look_after)
        backups = self.backups
        backups.backup_button.clicked.connect(self.back_up)
        backups.restore_button.clicked.connect(self._restore)
        backups.sheet.row_opened.connect(self._restore)
        backups.other_button.clicked.connect(self.restoring.ask_other)
        backups.back_button.clicked.connect(self._go_back)
        backups.folder_button.clicked.connect(self._open_folder)
        backups.sheet.selection_told.connect(self.told_selection)
        self.check.backups_wanted.connect(partial(self.visit, BACKUPS))
        for told in (
            self.restoring.done,
            self.second.done,
            self.check.checked,
            self.exports.cleared,
        ):
            told.connect(self.refresh)

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        for hint in (self.backups.hint, self.exports.hint, self.second.why):
            hint.setVisible(height >= LOW)

    def refresh(self) -> None:
        """Read anew what is kept, beside the window: disks may be slow."""
        task = partial(_look, self.desk.path, self.desk.now())
        self.run(task, self.tr("正在看备份"), self._show, apart=True)
        if self.chips.current() == EXPORTS:
            self.exports.refresh()

    def visit(self, what: object) -> None:
        if isinstance(what, Care):
            what = _SECTIONS[what]
        if what in self._parts:
            self.message.clear()
            self.chips.choose(str(what))
            self.focus_first()

    def focus_first(self) -> None:
        """Begin with the sections, or with the list that is shown."""
        shown = self._shown()
        if shown == ALL:
            self.chips.focus_chosen()
        else:
            self._parts[shown].setFocus()

    def _shown(self) -> str:
        return str(self.chips.current())

    @Slot()
    def _show_part(self) -> None:
        shown = self._shown()
        for name, part in self._parts.items():
            part.setVisible(name == shown)
        for name, bar in self._bars.items():
            bar.setVisible(name == shown)
        notes = {
            ALL: self.tr("数据怎么保管的、要不要做点什么，都在这里。"),
            BACKUPS: self.tr("恢复以前先给您看会变什么；恢复错了还可以退回来。"),
            SECOND: self.tr("在电脑以外再存一份，电脑坏了也不怕。"),
            CHECK: self.tr("数据有没有坏、有没有被人改过，从头到尾看一遍。"),
            EXPORTS: self.tr("什么时候、什么内容、存到了哪里。"),
        }
        self.set_note(notes[shown])
        self._answer_main(shown)
        if shown == EXPORTS and self.isVisible():
            self.exports.refresh()

    def _answer_main(self, shown: str) -> None:
        button = {
            BACKUPS: self.backups.restore_button,
            SECOND: self.second.copy_button,
            CHECK: self.check.check_button,
            EXPORTS: self.exports.old_button,
        }.get(shown)
        self._commands.pop(Command.MAIN, None)
        if button is not None:
            self.answer(Command.MAIN, button)

    @Slot(object)
    def _show(self, kept: Kept) -> None:
        self.kept = kept
        self.backups.show_backups(kept.backups)
        self.backups.back_button.setVisible(kept.before_restore is not None)
        if kept.safety is not None:
            self.safety.show_safety(kept.safety, self.desk.today())
            self.second.show_safety(kept.safety)

    @Slot(str)
    def _look_after(self, name: str) -> None:
        """Do at once what needs no asking; else show where it is done."""
        care = Care(name)
        if care is Care.BACKUP:
            self.back_up()
        elif care is Care.DRILL:
            self.try_restore()
        else:
            self.visit(care)
            if care is Care.CHECK:
                self.check.check()
            elif care is Care.SECOND and self.second.copy_button.isVisible():
                self.second.copy()

    @Slot()
    def back_up(self) -> None:
        """Make a backup now."""
        task = partial(_back_up, self.desk.path, self.desk.now())
        self.run(task, self.tr("正在备份"), self._tell_backup, apart=True)

    @Slot(object)
    def _tell_backup(self, backup: Backup) -> None:
        text = self.tr("备份好了，读出来核对过：{at}。")
        self.message.tell(text.format(at=backup_told(backup)), "ok")
        self.refresh()

    @Slot()
    def try_restore(self) -> None:
        """Restore the newest backup elsewhere, and tell how it went."""
        task = partial(_drill, self.desk.path, self.desk.now())
        self.run(task, self.tr("正在试着恢复"), self._tell_drill, apart=True)

    @Slot(object)
    def _tell_drill(self, result: DrillResult) -> None:
        dialog = DrillDialog(self, result)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.refresh()

    @Slot()
    def _restore(self) -> None:
        backup = self.backups.current()
        if backup is not None:
            self.restoring.ask(backup)

    @Slot()
    def _go_back(self) -> None:
        if self.kept is not None and self.kept.before_restore is not None:
            self.restoring.ask(self.kept.before_restore)

    @Slot()
    def _open_folder(self) -> None:
        folder = keeping_of(self.desk.path).backups
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _look(path: Path, now: datetime, _store: None, _progress: Progress) -> Kept:
    keeping = keeping_of(path)
    backups = all_backups(keeping.backups)
    try:
        with Store.open(path, read_only=True) as store:
            found = safety(store, keeping, now)
        return Kept(backups, found, backup_before_restore(path, keeping))
    except OfficeFileError:
        return Kept(backups)


def _back_up(path: Path, now: datetime, _store: None, _progress: Progress) -> Backup:
    return make_backup(path, keeping_of(path), Why.ASKED, now)


def _drill(path: Path, now: datetime, _store: None, _progress: Progress) -> DrillResult:
    keeping = keeping_of(path)
    make_backup(path, keeping, Why.ASKED, now)
    return drill(path, keeping, now)
