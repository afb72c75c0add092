"""Rows filled in in place, as in a spreadsheet: members, incomes, communities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Pair, Rows, keep_room
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.entry_columns import NOTHING, EntryColumn, Judge, Row, Told
from aidesk.gui.widgets.entry_model import EntryModel
from aidesk.gui.widgets.entry_rows import takes_focus
from aidesk.gui.widgets.entry_view import EntryView
from aidesk.gui.widgets.plain import unmarked
from aidesk.gui.widgets.said_line import SaidLine
from aidesk.wording.joining import listed

_AROUND: Final = 110


def nothing_told(_rows: Sequence[Row], _place: int, _key: str) -> Told:
    """Say nothing of any cell."""
    return NOTHING


class EntrySheet(QWidget):
    """A sheet with what is said of the current cell right below it.

    ``called`` words the number of a row, such as ``第 {number} 人``, and ``first``
    is the number of the first one; ``judge`` says what is wrong with a cell, or
    what was understood.  Where it is ``growing`` the last row is empty and becomes
    a new one when it is typed into; ``invitation`` stands in it.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[EntryColumn],
        *,
        called: str,
        first: int = 1,
        judge: Judge = nothing_told,
        invitation: str = "",
        growing: bool = True,
    ) -> None:
        super().__init__()
        self._removed: tuple[int, Row] | None = None
        self.model = EntryModel(
            columns, judge, called=called, first=first, growing=growing, parent=self
        )
        self.view = EntryView(self.model, name, invitation, self)
        self.said = SaidLine(self)
        self.remove_button = Button(" ", "link", icon="delete", parent=self)
        rows = Rows(self, gap=4)
        rows.add(self.view, Pair(self.said, self.remove_button))
        self.setFocusProxy(self.view)
        keep_room(self.remove_button)
        self._connect()
        self._show_cell()

    def _connect(self) -> None:
        self.model.edited.connect(self._edited)
        self.model.dataChanged.connect(self._show_cell)
        self.view.shown_cell.connect(self._show_cell)
        self.view.shown_cell.connect(self._follow)
        self.view.left.connect(self._leave)
        self.view.rows_unwanted.connect(self._remove)
        self.view.pasted.connect(self._tell_pasted)
        self.remove_button.clicked.connect(self._remove_current)

    def rows(self) -> list[dict[str, str]]:
        """Return the rows in which something is filled in."""
        return self.model.rows()

    def show_rows(self, rows: Iterable[Row], *, known: bool = False) -> None:
        """Replace all rows; of ``known`` ones the changed cells are tinted later."""
        self.view.finish_editing()
        self._removed = None
        self.model.show_rows(rows, known=known)

    def begin_row(self) -> None:
        """Put the focus into the first cell of the empty row."""
        self.view.start(self.model.rowCount() - 1, 0)
        self._bring(self)

    def judge_again(self) -> None:
        """Ask anew what speaks against the cells: something outside has changed."""
        self.model.judge_again()

    def speak(self) -> None:
        """Let all that is wrong be said."""
        self.view.finish_editing()
        self.model.speak()

    def is_right(self) -> bool:
        """Tell whether nothing speaks against any cell."""
        return not self.model.wrong()

    def focus_on_wrong(self) -> None:
        """Put the focus into the first cell that is not right."""
        for row, column in self.model.wrong()[:1]:
            self.view.start(row, column)
            self._bring(self)

    def finish_editing(self) -> None:
        """Keep what is typed in the cell that is open."""
        self.view.finish_editing()

    @Slot()
    def _edited(self) -> None:
        self._show_cell()
        self.edited.emit()

    @Slot()
    def _show_cell(self, *_places: object) -> None:
        """Say below the sheet what is to be said of the current cell."""
        index = self.view.currentIndex()
        told, name = NOTHING, ""
        if index.isValid() and index.row() < self.model.rowCount():
            told = self.model.told(index.row(), index.column())
            changed = self.model.is_changed(index.row(), index.column())
            if not told.tone and changed:
                old = self.model.known_text(index.row(), index.column())
                text = self.tr("原来是“{old}”") if old else self.tr("原来是空的")
                told = Told(text.format(old=old))
            name = self.model.row_name(index.row())
        there = bool(name) and not self.model.is_empty(index.row())
        words = self.tr("去掉{row}").format(row=name or self.model.row_name(0))
        self.remove_button.setText(unmarked(words))
        self.remove_button.setVisible(self.model.growing and there)
        if told.text or self._removed is None:
            self.said.say(told.text, told.tone, told.link, told.act)

    @Slot(object)
    def _tell_pasted(self, strange: Iterable[str]) -> None:
        words = list(dict.fromkeys(strange))[:5]
        if words:
            text = self.tr("贴进来了；有几格不在可选的里面，请重新选：{words}")
            self.said.say(text.format(words=listed(words)), "warn")

    @Slot()
    def _remove_current(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self._remove([index.row()])

    @Slot(object)
    def _remove(self, places: Sequence[int]) -> None:
        """Take rows out; the last one can be put back by a link."""
        self.view.finish_editing()
        for place in reversed(places):
            if not self.model.is_empty(place):
                name = self.model.row_name(place)
                self._removed = (place, dict(self.model.remove(place)))
                text = self.tr("去掉了{row}。").format(row=name)
                self.said.say(text, "ok", self.tr("放回去"), self._put_back)
        self.view.setFocus()

    def _put_back(self) -> None:
        if self._removed is not None:
            place, row = self._removed
            self._removed = None
            self.model.insert(min(place, self.model.rowCount() - 1), row)
            self.view.start(min(place, self.model.rowCount() - 1), 0)

    @Slot(int)
    def _leave(self, step: int) -> None:
        """Go on to what comes after the sheet, or back to what comes before it."""
        reason = Qt.FocusReason
        why = reason.TabFocusReason if step > 0 else reason.BacktabFocusReason
        # from the table, not from the sheet around it: only the table is where Tab stops
        widget = self._next(self.view, step)
        while widget is not None and widget is not self.view:
            if not self.isAncestorOf(widget) and _can_take_focus(widget, self):
                widget.setFocus(why)
                self._bring(widget)
                return
            widget = self._next(widget, step)

    def _next(self, widget: QWidget, step: int) -> QWidget | None:
        if step > 0:
            return widget.nextInFocusChain()
        return widget.previousInFocusChain()

    @Slot()
    def _follow(self) -> None:
        """Keep the current cell in sight, with what is said below the sheet."""
        index = self.view.currentIndex()
        area = _area_around(self)
        inside = area.widget() if area is not None else None
        if area is not None and inside and index.isValid() and self.view.hasFocus():
            box = self.view.visualRect(index)
            place = self.view.viewport().mapTo(inside, box.center())
            area.ensureVisible(place.x(), place.y(), 0, px(_AROUND))

    def _bring(self, widget: QWidget) -> None:
        area = _area_around(widget)
        if area is not None:
            area.ensureWidgetVisible(widget, px(20), px(60))


def _area_around(widget: QWidget) -> QScrollArea | None:
    """Return what scrolls a widget, if anything does."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _can_take_focus(widget: QWidget, among: QWidget) -> bool:
    """Tell whether the Tab key would stop at a widget now."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ready = widget.isVisible() and widget.isEnabled()
    return ready and by_tab and takes_focus(widget, among)
