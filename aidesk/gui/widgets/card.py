"""A card: white ground, a title, one small fact or link, and what it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.plain import Label


class Card(QFrame):
    """Holds one subject; parts are added to ``body``."""

    def __init__(
        self, title: str = "", fact: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.body = Rows(self, margins=(20, 16, 20, 16))
        self.title = Label(title, "heading", parent=self)
        self.fact = Label(fact, "muted", parent=self)
        self.top = Line()
        self.top.add(self.title, None, self.fact)
        self.body.addLayout(self.top)
        self.title.setVisible(bool(title))
        self.fact.setVisible(bool(fact))

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title.setText(title)
        self.title.setVisible(bool(title))

    def set_fact(self, fact: str) -> None:
        """Show a small fact at the right of the title."""
        self.fact.setText(fact)
        self.fact.setVisible(bool(fact))

    def add_link(self, words: str) -> Button:
        """Put a link at the right of the title and return it."""
        link = Button(words, "link", parent=self)
        self.top.add(link)
        return link
