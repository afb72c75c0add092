"""A card with a list and the buttons that add to it and change what is chosen."""

from __future__ import annotations

from typing import Final, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Flow
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.sheet import Sheet

Row = TypeVar("Row")
_HEAD: Final = 68
_TOTALS: Final = 46
_LINE: Final = 40
_FEWEST: Final = 3
_MOST: Final = 9
_EMPTY: Final = 190
_GAP: Final = 1


class ListCard(Card, Generic[Row]):
    """Shows a list in full while it is short; ``add`` adds to it.

    Buttons made by :meth:`offer_change` are there while a row is chosen that they
    may change.
    """

    def __init__(
        self,
        title: str,
        sheet: Sheet[Row],
        add: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.sheet = sheet
        self.buttons = Flow(gap=10, right=True)
        self.top.addLayout(self.buttons, 1)
        self.top.setStretch(_GAP, 0)  # the buttons take all room beside the title
        self.add = Button(add, icon="add", parent=self)
        self.body.addWidget(sheet, 1)
        self._changes: list[Button] = []
        sheet.model.modelReset.connect(self.fit)
        self.fit()

    def offer_change(self, words: str, icon: str) -> Button:
        """Return a button that changes the chosen row; add it before ``add``."""
        button = Button(words, "link", icon=icon, parent=self)
        button.hide()
        self.buttons.add(button)
        return button

    def close_buttons(self) -> None:
        """Put the button that adds after all others."""
        self.buttons.add(self.add)

    def fit(self) -> None:
        """Be as high as a short list, or as an empty one's words."""
        rows = self.sheet.model.rowCount()
        summed = any(column.summed for column in self.sheet.model.columns())
        shown = _HEAD + _LINE * min(max(rows, _FEWEST), _MOST)
        self.sheet.setMinimumHeight(
            px(shown + (_TOTALS if summed else 0)) if rows else px(_EMPTY)
        )
