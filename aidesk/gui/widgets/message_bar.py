"""A message in the page, close to its cause; it stays until it is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import IconLabel, Label, restyle

_ICONS = {
    "info": ("info", "accent"),
    "ok": ("checkmark_circle", "ok"),
    "warn": ("warning", "warn"),
    "bad": ("error_circle", "bad"),
}


class MessageBar(QFrame):
    """Tells one thing, with one link to do something about it.

    Tones: ``info``, ``ok``, ``warn``, ``bad``.  A new message replaces the old.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self._icon = IconLabel("info", "accent", parent=self)
        self.text = Label(wrap=True, parent=self)
        self.action = Button("", "link", parent=self)
        self.close_button = Button(
            "", "bare", icon="dismiss", name=self.tr("关闭这条提示"), parent=self
        )
        line = Line(self, gap=12, margins=(14, 4, 6, 4))
        line.add(self._icon, self.text, self.action, self.close_button)
        line.setStretch(1, 1)
        self.hide()
        self.action.clicked.connect(self._do)
        self.close_button.clicked.connect(self.clear)

    def tell(
        self,
        text: str,
        tone: str = "info",
        *,
        action: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show a message, and a link that calls ``act`` if there is one."""
        name, colour = _ICONS[tone]
        self._icon.set_icon(name, colour)
        self._act = act
        self.text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        restyle(self, tone=tone)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @Slot()
    def clear(self) -> None:
        """Take the message away."""
        self._act = None
        self.text.setText("")
        self.hide()

    @Slot()
    def _do(self) -> None:
        if self._act is not None:
            self._act()
