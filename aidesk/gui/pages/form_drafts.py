"""Keeps what is typed into a form, a moment after typing stops and when it goes away."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from aidesk.domain.errors import AideskError
from aidesk.gui.desk import Desk, worded_error
from aidesk.gui.pages.form_frame import FormFrame
from aidesk.services.drafts import Draft, DraftKind, draft_of, drop_draft, keep_draft
from aidesk.storage.errors import OnlyReadingError

PAUSE_MS: Final = 700


class DraftKeeper(QObject):
    """Follows a form and keeps its content in the office file.

    ``untold`` carries the sentence of why a draft could not be kept.
    """

    untold = Signal(str)

    def __init__(self, desk: Desk, form: FormFrame, kind: DraftKind, key: str) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._kind = kind
        self._key = key
        self._over = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        form.edited.connect(self._pause.start)
        form.installEventFilter(self)

    @property
    def key(self) -> str:
        """Return by what the draft is found again."""
        return self._key

    def found(self) -> Draft | None:
        """Return what was kept of the form before; None when nothing was."""
        return draft_of(self._desk.store, self._kind, self._key)

    @Slot()
    def keep(self) -> None:
        """Keep what is typed now, if anything is."""
        self._pause.stop()
        if self._over:
            return
        try:
            self._keep()
        except AideskError as error:
            self.untold.emit(worded_error(error))

    def _keep(self) -> None:
        if not self._form.is_begun():
            drop_draft(self._desk.store, self._kind, self._key)
            return
        now = self._desk.now()
        content = self._form.content()
        keep_draft(self._desk.store, self._kind, self._key, content, now)
        words = self.tr("按回车到下一格。填的已经存着（{time}）")
        self._form.say_kept(words.format(time=f"{now.hour:02d}:{now.minute:02d}"))

    def stop(self) -> None:
        """Keep nothing any more: the form is done, and its draft gone with it."""
        self._over = True
        self._pause.stop()

    def throw_away(self) -> None:
        """Drop the draft; the form is not wanted."""
        self.stop()
        with suppress(OnlyReadingError):  # then none was kept
            drop_draft(self._desk.store, self._kind, self._key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep at once when the form goes out of sight, as when the window closes."""
        if event.type() == QEvent.Type.Hide and self._pause.isActive():
            self.keep()
        return super().eventFilter(watched, event)
