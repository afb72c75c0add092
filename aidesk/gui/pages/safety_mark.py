"""The tick of the first page: that the data are kept safe, or what to do about it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.desk import Desk
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import IconLabel, Label
from aidesk.paths import keeping_of
from aidesk.wording.joining import headed

if TYPE_CHECKING:  # loaded with the first look, after the first page is seen
    from aidesk.services.progress import Progress
    from aidesk.services.safety import Safety
    from aidesk.storage.store import Store

_AFTER_MS: Final = 400
_ICONS: Final = {
    "ok": ("checkmark_circle", "ok"),
    "info": ("info", "accent"),
    "warn": ("warning", "warn"),
    "bad": ("error_circle", "bad"),
}


class SafetyMark(QWidget):
    """Shows in one line how safe the office is kept; ``wanted`` carries the care.

    It looks a while after it was asked to, beside the window: other work comes first.
    """

    wanted = Signal(object)
    known = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.icon = IconLabel("checkmark_circle", "ok", parent=self)
        self.text = Label("", "muted", parent=self)
        self.link = Button(self.tr("去看看"), "link", parent=self)
        line = Line(self, gap=6)
        line.add(self.icon, self.text, self.link)
        self._care: object = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_MS)
        self._later.timeout.connect(self._look)
        self.link.clicked.connect(self._tell)
        self.hide()

    def refresh(self) -> None:
        """Look soon how it stands now."""
        self._later.start()

    @Slot()
    def _look(self) -> None:
        if self.window().isVisible():
            path, now = self._desk.path, self._desk.now()
            job = self._desk.look(self, partial(_safety, path, now))
            job.succeeded.connect(self._show)

    @Slot(object)
    def _show(self, safety: Safety) -> None:
        from aidesk.wording.safety import safety_told  # noqa: PLC0415 - see above

        tone, words = safety_told(safety, self._desk.today())
        self.icon.set_icon(*_ICONS[tone])
        self.text.setText(words)
        self.text.set_tone("" if tone in ("ok", "info") else tone)
        self._care = next(iter(safety.waiting), None)
        self.link.setVisible(self._care is not None)
        self.link.setAccessibleName(headed(self.link.text(), words))
        self.show()
        self.updateGeometry()
        self.known.emit()

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(self._care)


def _safety(path: Path, now: datetime, store: Store, _progress: Progress) -> Safety:
    from aidesk.services.safety import safety  # noqa: PLC0415 - see above

    return safety(store, keeping_of(path), now)
