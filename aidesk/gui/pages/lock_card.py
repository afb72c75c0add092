"""The card of 设置 for the lock of the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot

from aidesk.domain.errors import AideskError
from aidesk.gui.desk import worded_error
from aidesk.gui.dialogs.screen_lock import LockAsked, ScreenLockDialog
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.boxes import Flow
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import Label, breakable
from aidesk.paths import lock_file
from aidesk.services.screen_lock import kept_lock, remove_lock, set_lock


class LockCard(Card):
    """Says how the screen of this PC is locked, and changes it."""

    def __init__(self, page: Page) -> None:
        super().__init__(parent=page)
        self.set_title(self.tr("屏幕锁"))
        self._page = page
        self.dialog: ScreenLockDialog | None = None
        self.state = Label("", wrap=True, parent=self)
        hint = self.tr(
            "管这台电脑上的这个程序。走开时最好连 Windows 一起锁：按 Windows 键和 L。"
        )
        self.change_button = Button("", icon="lock_closed", parent=self)
        self.now_button = Button(self.tr("现在就锁"), parent=self)
        buttons = Flow(gap=10)
        buttons.add(self.change_button, self.now_button)
        self.way_out = Label(self._way_out(), "small", wrap=True, parent=self)
        self.body.add(self.state, Label(hint, "small", wrap=True, parent=self))
        self.body.add(self.way_out)
        self.body.addLayout(buttons)
        self.change_button.clicked.connect(self._ask)
        self.now_button.clicked.connect(page.desk.lock_wanted)
        self.refresh()

    def refresh(self) -> None:
        """Show how it is now."""
        lock = kept_lock(lock_file())
        text = self.tr(
            "没有设。设了以后，离开一会儿屏幕自己锁上，输入锁屏密码才看得见。"
        )
        if lock is not None:
            text = self.tr("离开 {n} 分钟自己锁上，打开程序时也要输锁屏密码。")
            text = text.format(n=lock.minutes)
        self.state.setText(text)
        self.change_button.setText(
            self.tr("设屏幕锁") if lock is None else self.tr("改屏幕锁")
        )
        self.change_button.fit()
        self.now_button.setVisible(lock is not None)
        self.way_out.setVisible(lock is not None)

    def _way_out(self) -> str:
        text = self.tr(
            "请抄下来放好：万一忘了锁屏密码，关闭程序，删掉这个文件，再打开程序，"
            "屏幕锁就没有了，数据都在：\n{file}"
        )
        return text.format(file=breakable(lock_file()))

    @Slot()
    def _ask(self) -> None:
        dialog = self.dialog = ScreenLockDialog(self._page, kept_lock(lock_file()))
        dialog.wanted.connect(partial(self._change, dialog))
        dialog.open()

    def _change(self, dialog: ScreenLockDialog, asked: LockAsked) -> None:
        try:
            if asked.minutes:
                set_lock(lock_file(), asked.old_pin, asked.new_pin, asked.minutes)
                told = self.tr("屏幕锁设好了。")
            else:
                remove_lock(lock_file(), asked.old_pin)
                told = self.tr("屏幕锁去掉了。")
        except AideskError as error:
            dialog.tell_problem(worded_error(error))
            return
        dialog.finish()
        dialog.deleteLater()
        self.refresh()
        self._page.desk.lock_changed.emit()
        self._page.tell_done(told, undoable=False)
