"""A list of entries that can be added and taken away: people, incomes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Line, Rows, Rule, keep_room, tab_order
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.plain import Label, set_tip


class Entry(QWidget):
    """The fields of one entry, in a grid."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = FieldGrid([], parent=self)

    def lay_out(self, grid: FieldGrid) -> None:
        """Show the fields of a grid and follow them."""
        self.grid = grid
        Rows(self).add(grid)
        for field in grid.fields():
            field.edited.connect(self.edited)

    def fields(self) -> list[Field]:
        """Return the fields in the order they are filled in."""
        return self.grid.fields()

    def set_columns(self, columns: int) -> None:
        """Use so many columns."""
        self.grid.set_columns(columns)

    def call(self, prefix: str) -> None:
        """Let a screen reader say whose fields these are, such as ``第 2 人``."""
        for field in self.fields():
            field.edit.setAccessibleName(f"{prefix} {field.words}")


Kind = TypeVar("Kind", bound=Entry)


class EntryRows(QWidget, Generic[Kind]):
    """Entries one below the other, and a button for one more.

    ``make`` makes the fields of an entry; ``called`` words its number, such as
    ``第 {number} 人``; ``first`` is the number of the first one.
    """

    edited = Signal()

    def __init__(
        self,
        make: Callable[[], Kind],
        *,
        add: str,
        called: str,
        first: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._called = called
        self._first = first
        self._columns = 2
        self._entries: list[Kind] = []
        self._holders: list[_Holder] = []
        self._list = Rows(gap=10)
        self.add_button = Button(add, icon="add", parent=self)
        below = Line()
        below.add(self.add_button, None)
        rows = Rows(self, gap=10)
        rows.addLayout(self._list)
        rows.addLayout(below)
        self.add_button.clicked.connect(self._add_by_hand)

    def entries(self) -> list[Kind]:
        """Return the entries in their order."""
        return list(self._entries)

    def fields(self) -> list[Field]:
        """Return the fields of all entries."""
        return [field for entry in self._entries for field in entry.fields()]

    def add(self) -> Kind:
        """Add an empty entry and return it."""
        entry = self._make()
        entry.set_columns(self._columns)
        held = _Holder(entry, self)
        held.remove.clicked.connect(partial(self._remove_by_hand, entry))
        entry.edited.connect(self.edited)
        self._entries.append(entry)
        self._holders.append(held)
        self._list.add(held)
        held.show()
        self._order_tabs()
        self._count_anew()
        return entry

    def remove_buttons(self) -> list[Button]:
        """Return the buttons that take entries away, in the entries' order."""
        return [held.remove for held in self._holders]

    def set_columns(self, columns: int) -> None:
        """Use so many columns in each entry."""
        self._columns = columns
        for entry in self._entries:
            entry.set_columns(columns)

    def _order_tabs(self) -> None:
        """Let the Tab key visit the entries in their order, then the button."""
        parts = [part for held in self._holders for part in held.findChildren(QWidget)]
        inputs = [part for part in parts if takes_focus(part, self)]
        tab_order(self.add_button, *inputs)
        tab_order(inputs[-1], self.add_button)

    @Slot()
    def _add_by_hand(self) -> None:
        entry = self.add()
        entry.fields()[0].edit.setFocus()

    def _remove_by_hand(self, entry: Kind) -> None:
        place = self._entries.index(entry)
        self.add_button.setFocus()
        del self._entries[place]
        held = self._holders.pop(place)
        self._list.removeWidget(held)
        held.hide()
        held.deleteLater()
        self._count_anew()

    def _count_anew(self) -> None:
        pairs = zip(self._entries, self._holders, strict=True)
        for number, (entry, held) in enumerate(pairs, self._first):
            called = self._called.format(number=number)
            entry.call(called)
            words = self.tr("去掉{entry}").format(entry=called)
            held.remove.setAccessibleName(words)
            set_tip(held.remove, words)
        self.edited.emit()


def takes_focus(widget: QWidget, among: QWidget) -> bool:
    """Tell whether the Tab key stops at a widget of the same window."""
    same = widget.window() is among.window()  # the list of a choice is another window
    return same and widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def in_line(entry: Entry) -> QWidget:
    """Return an entry that stands in line with removable ones, and is not one."""
    return _Holder(entry, None, removable=False)


class _Holder(QWidget):
    """One entry with the button that takes it away."""

    def __init__(
        self, entry: Entry, parent: QWidget | None, *, removable: bool = True
    ) -> None:
        super().__init__(parent)
        self.remove = Button("", "bare", icon="delete", name=" ", parent=self)
        beside = Rows(gap=3)
        beside.add(Label(" ", "bold", parent=self), self.remove, None)
        line = Line(gap=8)
        line.addWidget(entry, 1)
        line.addLayout(beside)
        rows = Rows(self, gap=10)
        if removable:
            rows.add(Rule(self))
        else:
            keep_room(self.remove)
            self.remove.hide()
        rows.addLayout(line)
