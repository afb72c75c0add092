"""The locked screen, which only a PIN opens, and the question how it is locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.screen_lock import AFTER_MINUTES, ScreenLock, WrongPinError
from aidesk.domain.text import narrowed
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.number_edits import DigitsEdit
from aidesk.gui.widgets.plain import Label, announce
from aidesk.gui.widgets.typed_fields import ChoiceField

_TRIES: Final = 5
_PAUSE: Final = 30_000  # ms


class PinEdit(DigitsEdit):
    """A PIN as it is typed: digits that nobody beside can read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)


class UnlockDialog(Dialog):
    """Stands over the locked windows until the PIN is right; nothing else closes it.

    ``ending`` asks to close the program, which needs no PIN: nothing is shown by it.
    """

    shows_nobody = True

    ending = Signal()

    def __init__(self, lock: ScreenLock, pause: int = _PAUSE) -> None:
        super().__init__(
            None,
            self.tr("屏幕已锁"),
            do=self.tr("打开"),
            note=self.tr("输入锁屏密码，按回车，接着刚才的办。"),
            width=460,
        )
        self._lock = lock
        self._pause = pause
        self._wrong = 0
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        self.pin = PinEdit(self)
        self.pin.setAccessibleName(self.tr("锁屏密码"))
        self.told = Label("", "bad", wrap=True, parent=self)
        self.told.hide()
        self.way_out = Label(
            self.tr(
                "忘了锁屏密码？办法在帮助的“设置”一页里，在别的电脑上打开本程序也能看。"
            ),
            "small",
            wrap=True,
            parent=self,
        )
        self.body.add(self.pin, self.told, self.way_out, None)
        self.end_button = Button(self.tr("关闭程序"), parent=self)
        self.aside.add(self.end_button)
        self.pin.returnPressed.connect(self.accept)
        self.end_button.clicked.connect(self.ending)
        self.pin.setFocus()

    def accept(self) -> None:
        """Open with the right PIN; after some wrong ones wait a while."""
        if not self.pin.isEnabled():
            return
        try:
            self._lock.check(self.pin.text())
        except WrongPinError:
            self._refuse()
        else:
            super().accept()

    def reject(self) -> None:
        """Stay: Esc opens nothing."""

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        event.ignore()

    def _refuse(self) -> None:
        self._wrong += 1
        self.pin.clear()
        text = self.tr("锁屏密码不对，请再输一次。")
        if self._wrong % _TRIES == 0:
            text = self.tr("连着输错了 {n} 次，请等半分钟再输。").format(n=self._wrong)
            self._allow(allowed=False)
            QTimer.singleShot(self._pause, self, self._go_on)
        self._tell(text)

    @Slot()
    def _go_on(self) -> None:
        self._allow(allowed=True)
        self._tell(self.tr("可以再输了。"))
        self.pin.setFocus()

    def _allow(self, *, allowed: bool) -> None:
        self.pin.setEnabled(allowed)
        self.do_button.setEnabled(allowed)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()
        announce(self, text)
        self.grow()


@dataclass(frozen=True, slots=True)
class LockAsked:
    """How the screen shall be locked; 0 minutes take the lock away."""

    old_pin: str
    new_pin: str
    minutes: int


class ScreenLockDialog(ChangeDialog):
    """Asks for the PIN and the idle minutes; with ``lock`` for the present PIN first."""

    columns = 1

    def __init__(self, parent: QWidget | None, lock: ScreenLock | None) -> None:
        super().__init__(
            parent,
            self.tr("设屏幕锁") if lock is None else self.tr("改屏幕锁"),
            do=self.tr("设好") if lock is None else self.tr("改好"),
            leave=self.tr("先不设") if lock is None else self.tr("先不改"),
            note=self.tr(
                "离开一会儿，屏幕自己锁上，输入锁屏密码才看得见。"
                "它只挡住屏幕，不给数据加密；请记牢，程序里查不到。"
            ),
            width=460,
        )
        self._lock = lock
        label = self.tr("锁屏密码") if lock is None else self.tr("新的锁屏密码")
        hint = self.tr("4 到 12 位数字") if lock is None else self.tr("不改就空着")
        self.old_pin = Field(
            self.tr("现在的锁屏密码"), PinEdit(self), problem=self._old_wrong
        )
        self.new_pin = Field(label, PinEdit(self), problem=self._new_wrong, hint=hint)
        self.again = Field(
            self.tr("再输一次"), PinEdit(self), problem=self._again_wrong
        )
        text = self.tr("离开 {n} 分钟以后")
        minutes: list[tuple[str, object]] = [
            (text.format(n=m), m) for m in AFTER_MINUTES
        ]
        if lock is not None:
            minutes.append((self.tr("不锁了"), 0))
        self.minutes = ChoiceField(self.tr("什么时候锁"), minutes)
        self.old_pin.setHidden(lock is None)
        self.minutes.choice.choose(10 if lock is None else lock.minutes)
        self.ask(self.old_pin, self.minutes, self.new_pin, self.again)

    def value(self) -> LockAsked | None:
        return LockAsked(
            _typed(self.old_pin), _typed(self.new_pin), int(str(self.minutes.value()))
        )

    def _old_wrong(self) -> str:
        return "" if _typed(self.old_pin) else self.tr("请输入现在的锁屏密码。")

    def _new_wrong(self) -> str:
        typed = _typed(self.new_pin)
        if self._lock is not None and not typed:
            return ""
        right = 4 <= len(typed) <= 12
        return "" if right else self.tr("锁屏密码是 4 到 12 位数字。")

    def _again_wrong(self) -> str:
        same = _typed(self.again) == _typed(self.new_pin)
        return "" if same else self.tr("两次输入的不一样。")


def _typed(field: Field) -> str:
    edit = field.edit
    return narrowed(edit.text()) if isinstance(edit, QLineEdit) else ""
