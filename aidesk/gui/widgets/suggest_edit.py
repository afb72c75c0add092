"""A text input that offers what was written there before."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from aidesk.gui.theme import px

_MOST_SHOWN = 8


class SuggestList(QListView):
    """The list of offers below the input; named so that the style sheet finds it."""


class SuggestEdit(QLineEdit):
    """Offers known texts that contain what is typed; ↓ or F7 shows all of them."""

    def __init__(
        self, known: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known = QStringListModel(list(known), self)
        self.offers = QCompleter(self._known, self)
        self.list = SuggestList()
        self.offers.setPopup(self.list)
        self.offers.setFilterMode(Qt.MatchFlag.MatchContains)
        self.offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.offers.setMaxVisibleItems(_MOST_SHOWN)
        self.setCompleter(self.offers)

    def offer(self, known: Iterable[str]) -> None:
        """Offer other texts."""
        self._known.setStringList(list(known))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        asked = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F7)
        if asked and not self.list.isVisible():
            self.offers.setCompletionPrefix("")
            self.list.setMinimumWidth(px(160))
            self.offers.complete()
        else:
            super().keyPressEvent(event)
            self._stop_offering()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        super().inputMethodEvent(event)
        self._stop_offering()

    def _stop_offering(self) -> None:
        """Take the list away when all it offers is what stands there already."""
        only = self.offers.completionCount() == 1
        if only and self.offers.currentCompletion() == self.text():
            self.list.hide()
