"""The calm box while the last backup is made and the window waits to close."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label, announce
from aidesk.gui.widgets.waiting_bar import WaitingBar


class ClosingDialog(Dialog):
    """Says what is waited for; one may close at once, or not close after all."""

    shows_nobody = True  # so it may be seen while the screen is locked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("正在备份"),
            do=self.tr("不等了，直接关闭"),
            leave=self.tr("先不关闭"),
            width=500,
        )
        self.text = Label("", wrap=True, parent=self)
        self.bar = WaitingBar(self.title.text(), self)
        self.body.add(self.text, self.bar, None)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Say that it takes a moment."""
        self.title.setText(self.tr("正在备份"))
        self._say(self.tr("给今天做的工作存一份备份，几秒钟就好，好了自己关闭。"))
        self.bar.show()

    def show_slow(self) -> None:
        """Say that it takes longer than usual."""
        self._say(
            self.tr(
                "今天比平时慢。可以再等等，也可以不等："
                "您做的工作都已经保存好了，只是还没有备份。"
            )
        )

    def show_problem(self, text: str) -> None:
        """Say why there is no backup, and that the work itself is safe."""
        self.title.setText(self.tr("这次没有备份成"))
        whole = self.tr("{problem}\n您做的工作都已经保存好了，可以先关闭，下次再备份。")
        self._say(whole.format(problem=text))
        self.bar.hide()
        self.do_button.setText(self.tr("直接关闭"))

    def _say(self, text: str) -> None:
        self.text.setText(text)
        announce(self, text)
        self.grow()
