"""The office file is looked into before it is opened, and a person asked where need be."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from aidesk.domain.errors import AideskError
from aidesk.gui.desk import Desk, worded_error
from aidesk.gui.jobs import Job, JobRunner, Task, no_store
from aidesk.i18n import translate
from aidesk.paths import keeping_of

if TYPE_CHECKING:  # what comes only where the file is not as it was closed
    from datetime import datetime

    from aidesk.domain.journal import Act
    from aidesk.gui.dialogs.opening import LookingDialog, OpeningDialog
    from aidesk.gui.widgets.dialog import Question
    from aidesk.services.opening_ways import Found, Way
    from aidesk.services.progress import Progress

SHOWN_AFTER_MS: Final = 300


class Opening(QObject):
    """Finds out whether an office may be worked with; nothing is written unasked.

    ``opened`` tells that it may, with a sentence to be told and its tone; ``reading``
    that it is only to be looked at.  ``refused`` carries why it cannot be opened;
    ``left`` tells that a person would rather not, ``anew`` that the first start shall
    come again.
    """

    opened = Signal(str, str)
    reading = Signal()
    refused = Signal(str)
    left = Signal()
    anew = Signal()

    def __init__(self, desk: Desk, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = desk.path
        self._keeping = keeping_of(desk.path)
        self._window = window
        self._crashed = False
        self._told = ""
        self._jobs = JobRunner(no_store, self)
        self._patience = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._show_looking)
        self.looking: LookingDialog | None = None
        self.dialog: OpeningDialog | None = None
        self.question: Question | None = None

    def begin(self, *, after_a_crash: bool = False) -> None:
        """Open at once what is as it was closed; look into anything else."""
        self._crashed = after_a_crash
        if self._is_as_closed():
            self.opened.emit("", "")
        else:
            self._look()

    def _is_as_closed(self) -> bool:
        from aidesk.storage import looking, witness  # noqa: PLC0415 - after first paint

        known = witness.read_witness(self._keeping.witness)
        return witness.is_as_closed(self._path, known) and not looking.lacks_steps(
            self._path
        )

    def close(self) -> None:
        """Stop, as the window closes."""
        self._jobs.close()
        self._put_away()

    def _look(self, elsewhere: Path | None = None) -> None:
        now = self._act().at
        self._do(partial(self._look_into, elsewhere, now), self._decide)
        self._patience.start()

    def _look_into(
        self, elsewhere: Path | None, now: datetime, _store: None, _progress: Progress
    ) -> Found:
        """Look into the office; one of an older version is brought to this one."""
        from aidesk.services.kept_acts import take_steps  # noqa: PLC0415 - seldom
        from aidesk.services.opening_ways import look_into  # noqa: PLC0415 - as above

        found = look_into(self._path, self._keeping, elsewhere)
        if found.may_open:
            take_steps(self._path, self._keeping, now)
        return found

    @Slot()
    def _show_looking(self) -> None:
        from aidesk.gui.dialogs.opening import LookingDialog  # noqa: PLC0415 - seldom

        self.looking = LookingDialog(self._window)
        self.looking.rejected.connect(self.left)
        self.looking.open()

    @Slot(object)
    def _decide(self, found: Found) -> None:
        self._put_away()
        if found.may_open:
            self._open(found)
        elif found.is_refused:
            from aidesk.wording.verdicts import verdict_told  # noqa: PLC0415 - seldom

            self.refused.emit(verdict_told(found.verdict))
        else:
            self._ask(found)

    def _open(self, found: Found) -> None:
        """Let the office be opened; tell what was done to it, or how it was left."""
        from aidesk.services.opening import NotClosed  # noqa: PLC0415 - loaded by now
        from aidesk.wording.verdicts import verdict_told  # noqa: PLC0415 - as above

        if not self._told and (self._crashed or isinstance(found.verdict, NotClosed)):
            self._told = verdict_told(NotClosed())
        self.opened.emit(self._told, "ok")

    def _ask(self, found: Found) -> None:
        from aidesk.gui.dialogs.opening import OpeningDialog  # noqa: PLC0415 - seldom

        self.dialog = OpeningDialog(self._window, found)
        self.dialog.chosen.connect(self._go)
        self.dialog.rejected.connect(self.left)
        self.dialog.open()

    @Slot(object)
    def _go(self, way: Way) -> None:
        """Go the way that was chosen; what cannot be taken back is asked once more."""
        from aidesk.services.opening_ways import Way  # noqa: PLC0415 - loaded by now

        {
            Way.RESTORE: self._restore,
            Way.KEEP_ON: self._ask_to_keep_on,
            Way.MOVE_AWAY: self._move_away,
            Way.READ: self._read,
            Way.SEEK: self._seek,
            Way.ANEW: self._ask_anew,
        }[way]()

    def _restore(self) -> None:
        from aidesk.services.opening import OtherOffice  # noqa: PLC0415 - loaded by now
        from aidesk.services.restoring import restore  # noqa: PLC0415 - seldom
        from aidesk.wording.restoring import restored_told  # noqa: PLC0415 - seldom

        found = self._found()
        if found is None or found.offer is None:
            return
        backup, act = found.offer.backup, self._act()
        other = isinstance(found.verdict, OtherOffice)

        def work(_store: None, _progress: Progress) -> str:
            restored = restore(self._path, self._keeping, backup, act, over_other=other)
            return restored_told(backup, restored)

        self._work(work, self.tr("正在恢复，请等一等，不要关电脑。"))

    def _move_away(self) -> None:
        from aidesk.services.opening import StrayJournal  # noqa: PLC0415 - loaded by now
        from aidesk.services.opening_ways import move_away  # noqa: PLC0415 - as above
        from aidesk.wording.opening import moved_away_told  # noqa: PLC0415 - as above

        found, now = self._found(), self._act().at
        if found is None or not isinstance(found.verdict, StrayJournal):
            return
        stray = found.verdict

        def work(_store: None, _progress: Progress) -> str:
            return moved_away_told(move_away(stray, self._path, now))

        self._work(work, self.tr("正在移开"))

    def _ask_to_keep_on(self) -> None:
        from aidesk.services.opening import Older  # noqa: PLC0415 - loaded by now

        found = self._found()
        if found is None or not isinstance(found.verdict, Older):
            self._keep_on()
            return
        facts = [
            self.tr("后来办的事、发的钱，这份数据里都没有，要照存档的名单补登记。"),
            self.tr("补登记以前，不要再做这几个月的名单，免得重复发放。"),
        ]
        title = self.tr("就用这份旧的数据接着办？")
        self._confirm(title, facts, self.tr("就用旧的"), self._keep_on)

    def _keep_on(self) -> None:
        from aidesk.services.opening import take_as_it_is  # noqa: PLC0415 - loaded by now
        from aidesk.storage.store import Store  # noqa: PLC0415 - as above

        found, act = self._found(), self._act()
        if found is None:
            return

        def work(_store: None, _progress: Progress) -> str:
            with Store.open(self._path, witness=self._keeping.witness) as store:
                take_as_it_is(store, act, found.verdict)
            return ""

        self._work(work, self.tr("正在打开"), self._keep_on_opened)

    def _ask_anew(self) -> None:
        facts = [
            self.tr("会从一份空的数据开始，要重新登记家庭、标准和资金。"),
            self.tr("以前的数据文件找到以后，还可以放回来用。"),
        ]
        title = self.tr("真的从头开始？")
        self._confirm(title, facts, self.tr("从头开始"), self._begin_anew)

    def _begin_anew(self) -> None:
        from aidesk.storage.witness import forget_witness  # noqa: PLC0415 - seldom

        forget_witness(self._keeping.witness)
        self._put_away()
        self.anew.emit()

    def _read(self) -> None:
        self._put_away()
        self._desk.read_only = True
        self.reading.emit()

    def _seek(self) -> None:
        words = self.tr("放备份的文件夹")
        folder = QFileDialog.getExistingDirectory(self.dialog, words)
        if folder:
            self._put_away()
            self._look(Path(folder))

    def _confirm(self, title: str, facts: list[str], do: str, then: object) -> None:
        from aidesk.gui.widgets.dialog import ask  # noqa: PLC0415 - seldom

        parent = self.dialog or self._window
        leave = self.tr("再想想")
        self.question = ask(parent, title, facts, do=do, leave=leave)
        self.question.accepted.connect(then)

    def _work(self, task: Task, words: str, then: object = None) -> None:
        """Do what was chosen, and look at the file again before it is opened."""
        if self.dialog is not None:
            self.dialog.set_busy(words)
        self._do(task, then or self._look_again)

    def _look_again(self, told: str) -> None:
        self._told = told
        self._put_away()
        self._look()

    def _keep_on_opened(self, _told: str) -> None:
        """Open what a person has decided to go on with: it was looked into."""
        self._put_away()
        self.opened.emit("", "")

    def _do(self, task: Task, then: object) -> None:
        job = Job(self, task)
        job.succeeded.connect(then)
        job.failed.connect(self._fail)
        self._jobs.start(job)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        text = translate("Opening", "没有做成，数据没有改动。请再试一次。")
        if isinstance(error, AideskError):
            text = worded_error(error)
        if self.dialog is not None:
            self.dialog.tell_problem(text)
        else:
            self._put_away()
            self.refused.emit(text)
        if not isinstance(error, AideskError):
            raise error

    def _found(self) -> Found | None:
        return self.dialog.found if self.dialog is not None else None

    def _act(self) -> Act:
        return self._desk.act_apart()

    def _put_away(self) -> None:
        self._patience.stop()  # what was looked into needs no waiting for any more
        for box in (self.looking, self.dialog):
            if box is not None:
                box.blockSignals(True)  # noqa: FBT003 - Qt's; hiding it is no answer
                box.hide()
                box.deleteLater()
        self.looking = self.dialog = None
