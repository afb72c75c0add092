"""What the forms of a household have in common: cards, the footer, and how one ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Flow, Pair, Rows, holder
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.entry_sheet import EntrySheet
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import first_wrong, focus_on
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.typed_fields import content_of, show_content
from aidesk.services.drafts import Draft

WIDE: Final = 1000
MIDDLE: Final = 480
Part = Entry | EntrySheet | Field


class FormFrame(QWidget):
    """Fields on cards, and below the page what they mean and the buttons.

    ``footer`` stands below the page, always in sight, but for low windows.
    ``wanted`` carries what is asked for when nothing speaks against it; ``unwanted``
    tells that the form is to be thrown away, ``edited`` that something was typed.
    Where the window is low, what it means stands after so many cards as
    ``told_after`` says.
    """

    told_after: ClassVar[int] = 9

    wanted = Signal(object)
    unwanted = Signal()
    edited = Signal()

    def __init__(self, leave: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = Rows(self, gap=14)
        self._parts: list[Part] = []
        self.consequences = Consequences()
        self.leave_button = Button(leave)
        self.do_button = Button(" ", "primary", icon="checkmark")
        self.kept = Label(self.tr("按回车到下一格"), "small", wrap=True)
        buttons = Flow(gap=10, right=True)
        buttons.add(self.leave_button, self.do_button)
        self.footer = QWidget(self)
        self._footer = Rows(self.footer, gap=10)
        self._footer.add(self.consequences, Pair(self.kept, holder(buttons)))
        self.leave_button.clicked.connect(self.unwanted)
        self.do_button.clicked.connect(self._ask)

    def add_card(
        self, title: str, fact: str, *parts: Part, then: object = None
    ) -> Card:
        """Add a card with parts that are filled in; ``then`` is a widget below them."""
        card = Card(title, fact, self)
        card.body.add(*parts)
        if isinstance(then, QWidget):
            card.body.add(then)
        self._cards.add(card)
        self._parts += parts
        for part in parts:
            part.edited.connect(self.edited)
        return card

    def finish_cards(self) -> None:
        """Let what room is left stand below the cards."""
        self._cards.addStretch(1)
        self.edited.connect(self.changed)

    def title(self) -> str:
        """Return what the page is called while the form is shown."""
        raise NotImplementedError

    def note(self) -> str:
        """Return the line below the title."""
        return ""

    def is_begun(self) -> bool:
        """Tell whether anything was typed."""
        raise NotImplementedError

    def content(self) -> Mapping[str, object]:
        """Return what is typed, for a draft."""
        raise NotImplementedError

    def show_draft(self, draft: Draft) -> None:
        """Show what was typed before; what does not fit any more is left out."""
        raise NotImplementedError

    def value(self) -> object:
        """Return what is asked for; None while something is missing."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where work on the form begins."""
        raise NotImplementedError

    def finish_editing(self) -> None:
        """Keep what is typed in a cell that is open."""
        for part in self._parts:
            if isinstance(part, EntrySheet):
                part.finish_editing()

    @Slot()
    def changed(self) -> None:
        """Say what is typed means."""

    def fields(self) -> list[Field]:
        """Return all fields that stand alone, in the order they are filled in."""
        return [field for part in self._parts for field in fields_of(part)]

    def say_kept(self, words: str) -> None:
        """Say when the draft was kept."""
        self.kept.setText(words)

    def take_size(self, width: float, *, low: bool) -> None:
        """Use as many columns as fit in a width in logical pixels.

        Where the window is low, what it means stands below the cards instead of
        always in sight.
        """
        place: Rows = self._cards if low else self._footer
        if place.indexOf(self.consequences) < 0:
            at = min(self.told_after, self._cards.count() - 1)
            place.insertWidget(at if low else 0, self.consequences)
        columns = 4 if width >= WIDE else 2 if width >= MIDDLE else 1
        for part in self._parts:
            if isinstance(part, Entry):
                part.set_columns(self.columns_of(part, columns))

    def columns_of(self, _part: Entry, columns: int) -> int:
        """Return how many columns a part has where there is room for so many."""
        return min(columns, 3)

    @Slot()
    def _ask(self) -> None:
        """Ask that it be done, or go to the first place that is not right."""
        self.finish_editing()
        wrong: Field | EntrySheet | None = None
        for part in self._parts:
            found = _speak(part)
            wrong = wrong or found
        if isinstance(wrong, EntrySheet):
            wrong.focus_on_wrong()
        elif wrong is not None:
            focus_on(wrong)
        elif (value := self.value()) is not None:
            self.wanted.emit(value)


def fields_of(part: Part) -> list[Field]:
    """Return the fields of a part; a sheet has cells instead."""
    if isinstance(part, Field):
        return [part]
    return part.fields() if isinstance(part, Entry) else []


def contents(named: Mapping[str, Field]) -> dict[str, str]:
    """Return what is typed into fields, for a draft."""
    return {name: content_of(field) for name, field in named.items()}


def show_contents(
    named: Mapping[str, Field], draft: Draft, part: str, left: Iterable[str] = ()
) -> None:
    """Show what a draft has of fields, in their order, but for some."""
    if draft.has(part):
        for name, field in named.items():
            if name not in left:
                show_content(field, draft.text(part, name))


def _speak(part: Part) -> Field | EntrySheet | None:
    """Let a part say all that is wrong; return where the first wrong thing is."""
    if isinstance(part, EntrySheet):
        part.speak()
        return None if part.is_right() else part
    return first_wrong(fields_of(part))
