"""The frame of all changes to a household: fields, what it means, and the verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.entry_rows import Entry, EntryRows
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import first_wrong
from aidesk.gui.widgets.message_bar import MessageBar

Foresee = Callable[[Any], Sequence[str]]


def nothing_foreseen(_value: object) -> Sequence[str]:
    """Say nothing: no amount depends on the change."""
    return ()


class ChangeDialog(Dialog):
    """Asks for a change, says what it means, and asks that it be done.

    A subclass adds its fields by :meth:`ask` and overrides :meth:`value`.
    ``foresee`` words what a value means; it is asked again at every edit.
    ``wanted`` carries the value when the verb is pressed and nothing speaks
    against it; the dialog closes by :meth:`finish`, and stays, with all that was
    typed, when a problem is told.
    """

    wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        do: str,
        leave: str = "",
        note: str = "",
        foresee: Foresee = nothing_foreseen,
        width: int = 560,
    ) -> None:
        super().__init__(
            parent,
            title,
            do=do,
            leave=leave or self.tr("先不改"),
            note=note,
            width=width,
        )
        self._foresee = foresee
        self._asked: list[Field] = []
        self._more: list[Callable[[], list[Field]]] = []
        self.message = MessageBar(self)
        self.consequences = Consequences(self)
        self.consequences.hide()
        self.parts = Rows(gap=8)
        self.body.add(self.message)
        self.body.addLayout(self.parts)
        self.body.add(self.consequences, None)

    def ask(self, *fields: Field) -> None:
        """Add fields, one below the other."""
        for field in fields:
            self._asked.append(field)
            self.parts.add(field)
            field.edited.connect(self.check)

    def ask_part(self, part: Entry | EntryRows[Any]) -> None:
        """Add a part with fields of its own, which may come and go."""
        self._more.append(part.fields)
        self.parts.add(part)
        part.edited.connect(self.check)

    def value(self) -> object:
        """Return what is asked for; None while something is missing."""
        raise NotImplementedError

    def fields(self) -> list[Field]:
        """Return all fields that are asked now."""
        found = list(self._asked)
        for more in self._more:
            found += more()
        return found

    @Slot()
    def check(self) -> None:
        """Say what the change means as far as it is known."""
        right = all(field.is_right() for field in self.fields())
        value = self.value() if right else None
        self.consequences.say(self._foresee(value) if value is not None else ())
        self.grow()

    def tell_problem(self, text: str) -> None:
        """Show why it cannot be done; what was typed stays."""
        self.message.tell(text, "bad")
        self.area.ensureWidgetVisible(self.message)
        self.grow()

    def accept(self) -> None:
        """Ask for the change, or go to the first field that is not right."""
        wrong = first_wrong(self.fields())
        if wrong is not None:
            wrong.edit.setFocus()
            self.grow()
            return
        value = self.value()
        if value is not None:
            self.wanted.emit(value)

    def finish(self) -> None:
        """Close: the change is done."""
        super().accept()
