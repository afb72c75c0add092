"""The frame of all changes to a household: fields, what it means, and the verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from aidesk.gui import theme
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Rows, tab_order
from aidesk.gui.widgets.comparison import Comparison
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.entry_rows import Entry, EntryRows
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid, first_wrong, focus_on
from aidesk.gui.widgets.message_bar import MessageBar
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.reading_order import in_reading_order
from aidesk.wording.old_and_new import Foreseen

Foresee = Callable[[Any], Foreseen | Sequence[str]]

_AROUND: Final = 84  # margins and a scroll bar


def fields_of(fields: Sequence[Field]) -> Callable[[], list[Field]]:
    """Return what gives some fields as far as they are not hidden."""
    return lambda: [field for field in fields if not field.isHidden()]


def nothing_foreseen(_value: object) -> Sequence[str]:
    """Say nothing: no amount depends on the change."""
    return ()


class ChangeDialog(Dialog):
    """Asks for a change, says what it means, and asks that it be done.

    A subclass adds its fields by :meth:`ask` and overrides :meth:`value`.
    ``foresee`` words what a value means; it is asked again at every edit.
    ``wanted`` carries the value when the verb is pressed and nothing speaks
    against it; the dialog closes by :meth:`finish`, and stays, with all that was
    typed, when a problem is told.  A ``careful`` one stops money: Enter leads from
    its last field to the button that leaves things as they are.  Fields stand in
    ``columns`` as far as each has the ``least_column`` of width.  The window is
    called by what is done; the ``subject``, whom it is about, is named inside.
    """

    careful: ClassVar[bool] = False
    columns: ClassVar[int] = 2
    least_column: ClassVar[int] = 220

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
            name=do,
            width=width,
        )
        self._foresee = foresee
        self.subject = Label("", "bold", wrap=True, parent=self)
        self.subject.hide()
        self._fields: list[Callable[[], list[Field]]] = []
        self._grids: list[Entry | EntryRows[Any] | FieldGrid] = []
        self._columns_used = self.columns
        # what the columns need is known when the layout has run
        self._narrowing = QTimer(self)
        self._narrowing.setSingleShot(True)
        self._narrowing.timeout.connect(self._narrow)
        self.message = MessageBar(self)
        self.comparison = Comparison(self)
        self.consequences = Consequences(self)
        self.consequences.hide()
        self.parts = Rows(gap=8)
        self.body.add(self.subject, self.message)
        self.body.addLayout(self.parts)
        self.body.add(self.comparison)
        self.body.add(self.consequences, None)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._order_tabs()
        first = next(iter(self.fields()), None)
        if first is not None:
            first.edit.setFocus()

    def fit(self) -> None:
        room = self.screen().availableGeometry().width()
        width = min(px(self._width), room) * 100 / theme.look().percent
        fitting = max(1, int(width) // self.least_column)
        self._columns_used = min(self.columns, fitting)
        for grid in self._grids:
            grid.set_columns(self._columns_used)
        super().fit()
        self._narrowing.start(0)

    @Slot()
    def _narrow(self) -> None:
        """Use one column less while the words in them need more than the width."""
        room = self.width() - px(_AROUND)
        needed = max((g.minimumSizeHint().width() for g in self._grids), default=0)
        if needed > room and self._columns_used > 1:
            self._columns_used -= 1
            for grid in self._grids:
                grid.set_columns(self._columns_used)
            self._narrowing.start(0)
        else:
            self.keep_in_sight(self.consequences)
            self.grow()

    def ask(self, *fields: Field) -> None:
        """Add fields, one below the other."""
        self._fields.append(fields_of(fields))
        for field in fields:
            self.parts.add(field)
            field.edited.connect(self.check)

    def ask_beside(self, *fields: Field) -> None:
        """Add fields side by side, as far as there is room."""
        grid = FieldGrid(fields)
        self._fields.append(fields_of(fields))
        self._grids.append(grid)
        for field in fields:
            field.edited.connect(self.check)
        self.parts.add(grid)

    def ask_part(self, part: Entry | EntryRows[Any]) -> None:
        """Add a part with fields of its own, which may come and go."""
        self._fields.append(part.fields)
        self._grids.append(part)
        self.parts.add(part)
        part.edited.connect(self.check)

    def value(self) -> object:
        """Return what is asked for; None while something is missing."""
        raise NotImplementedError

    def fields(self) -> list[Field]:
        """Return all fields that are asked now, in the order they stand."""
        return [field for fields in self._fields for field in fields()]

    @Slot()
    def check(self) -> None:
        """Say what the change means as far as it is known."""
        right = all(field.is_right() for field in self.fields())
        value = self.value() if right else None
        self.show_foreseen(self._foresee(value) if value is not None else ())
        self._narrowing.start(0)

    def show_foreseen(self, found: Foreseen | Sequence[str], tone: str = "") -> None:
        """Show what the change means, in the tone of the dialog or another one."""
        told = found if isinstance(found, Foreseen) else Foreseen(tuple(found))
        usual = "warn" if self.careful else "info"
        self.comparison.show_changes(told.changes, told.since)
        self.consequences.say(told.lines, tone or usual)

    def name_subject(self, words: str) -> None:
        """Say whom the change is about."""
        self.subject.setText(words)
        self.subject.setVisible(bool(words))

    def tell_problem(self, text: str) -> None:
        """Show why it cannot be done; what was typed stays."""
        self.message.tell(text, "bad")
        self.area.ensureWidgetVisible(self.message)
        self.grow()

    def accept(self) -> None:
        """Ask for the change, or go to the first field that is not right."""
        wrong = first_wrong(self.fields())
        if wrong is not None:
            focus_on(wrong)
            self.grow()
            return
        value = self.value()
        if value is not None:
            self.wanted.emit(value)

    def _order_tabs(self) -> None:
        """Let the Tab key visit the fields first, then the buttons."""
        inputs = list(in_reading_order(self.area))
        buttons = [self.do_button, self.leave_button]
        if self.careful:
            buttons.reverse()
        tab_order(*inputs, *buttons)

    def finish(self) -> None:
        """Close: the change is done."""
        super().accept()
