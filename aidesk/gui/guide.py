"""The guided month in the window: its strip follows what the office itself says."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from aidesk.domain.errors import AideskError
from aidesk.domain.guided_month import GuideStep
from aidesk.gui.desk import Desk
from aidesk.gui.pages.wanted import HouseholdWanted, ListWanted, ReturnsWanted
from aidesk.gui.widgets.guide_strip import GuideStrip
from aidesk.services.guided_month import GuidedMonth, guided_month
from aidesk.wording.guided_month import guide_worded

_AT_THE_RETURNS: Final = (GuideStep.ACCOUNT, GuideStep.REISSUE)


class Guide(QObject):
    """Shows the step that is due as soon as the one before is really done.

    ``going`` asks for a page, and for what it shall show; ``shown`` tells that the
    strip came or went; ``again`` and ``own_wanted`` ask for another office.
    """

    going = Signal(str, object)
    shown = Signal()
    again = Signal()
    own_wanted = Signal()

    def __init__(self, desk: Desk, strip: GuideStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._strip = strip
        self._guided: GuidedMonth | None = None
        self._left = desk.settings.guide_left
        strip.going.connect(self._go)
        strip.left.connect(self._leave)
        strip.again_wanted.connect(self.again)
        desk.changed.connect(self.look)

    def is_here(self) -> bool:
        """Tell whether this office is made for the guided month."""
        return self._guided is not None

    def is_shown(self) -> bool:
        """Tell whether the strip is there."""
        return self._guided is not None and not self._left

    @Slot()
    def look(self) -> None:
        """Read how far the month is, and show it."""
        with suppress(AideskError):  # the page that is shown tells it
            self._guided = guided_month(self._desk.store)
        self._show()

    def resume(self) -> None:
        """Take the guide up where it was left."""
        self._keep_left(left=False)

    def _show(self) -> None:
        if self._guided is not None:
            words = guide_worded(self._guided)
            self._strip.show_step(words.number, words.title, words.words)
        self._strip.setVisible(self.is_shown())
        self.shown.emit()

    @Slot()
    def _leave(self) -> None:
        """Put the guide aside, or go back to work when it has come to its end."""
        if self._guided is not None and self._guided.step is None:
            self.own_wanted.emit()
        else:
            self._keep_left(left=True)

    def _keep_left(self, *, left: bool) -> None:
        self._left = left
        self._desk.settings.guide_left = left
        self._show()

    @Slot()
    def _go(self) -> None:
        guided = self._guided
        if guided is None or guided.step is None:
            return
        if guided.step is GuideStep.BIRTH:
            self.going.emit("households", HouseholdWanted(guided.household))
        elif guided.step is GuideStep.CHANGES:
            self.going.emit("home", None)
        elif guided.step in _AT_THE_RETURNS:
            self.going.emit("money_back", ReturnsWanted())
        else:
            code = guided.waiting[0].code if guided.waiting else ""
            self.going.emit("monthly", ListWanted(guided.month, code))
