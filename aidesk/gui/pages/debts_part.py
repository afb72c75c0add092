"""追缴: who owes what was paid too much, how it comes back, and each entry."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Flow, Line, Rows, holder
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.ledger import LedgerLine, LedgerRow
from aidesk.wording.recoveries import (
    DEBT_COLUMNS,
    ENTRY_COLUMNS,
    MONTHS,
    WITHHELD,
    WRITTEN_OFF,
    debt_told,
)


class DebtsPart(QWidget):
    """The ledger right by right, below it the entries of the current one.

    The page places the ``bar`` and connects its buttons; ``entries_wanted``
    asks it for the entries of a debt.
    """

    entries_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = self._debts_sheet()
        self.words = Label("", "muted", wrap=True, parent=self)
        self.receive_button = Button(self.tr("登记收回"), icon="money", parent=self)
        self.withhold_button = Button(
            self.tr("从以后发放中扣回"), icon="calendar", parent=self
        )
        self.stop_button = Button(self.tr("停止扣回"), icon="dismiss", parent=self)
        self.write_off_button = Button(
            self.tr("核销"), icon="subtract_circle", parent=self
        )
        self.household_button = Button(self.tr("看这一户"), icon="people", parent=self)
        self.entries = self._entries_sheet()
        self.take_back_button = Button(
            self.tr("冲正这一笔"), "link", icon="arrow_undo", parent=self
        )
        self._lay_out()
        self.sheet.row_changed.connect(self._show_debt)
        self.entries.row_changed.connect(self._offer_entry)

    def _debts_sheet(self) -> Sheet[LedgerRow]:
        spec = SheetSpec(
            DEBT_COLUMNS,
            key=lambda row: row.debt.right.id,
            counted=self.tr("{count} 笔"),
            changed=lambda row: bool(row.debt.outstanding),
            aside={MONTHS: 3, WRITTEN_OFF: 2, WITHHELD: 1},
        )
        nothing = EmptyHint(
            self.tr("没有多发的钱"),
            self.tr("停发、去世登记晚了，或者核对出多发了，都会自动记到这里。"),
            icon="checkmark_circle",
        )
        return Sheet(self.tr("追缴台账"), spec, empty=nothing, parent=self)

    def _entries_sheet(self) -> Sheet[LedgerLine]:
        spec = SheetSpec(
            ENTRY_COLUMNS,
            key=lambda line: line.entry.id,
            counted=self.tr("{count} 笔"),
            aside={MONTHS: 1},
        )
        return Sheet(self.tr("这一笔的每次变动"), spec, parent=self)

    def _lay_out(self) -> None:
        buttons = Flow(gap=10)
        buttons.add(self.receive_button, self.withhold_button, self.stop_button)
        buttons.add(self.write_off_button, self.household_button)
        self.bar = holder(buttons)
        heading = Line(gap=10)
        heading.add(Label(self.tr("这一笔的每次变动"), "bold"), None)
        heading.add(self.take_back_button)
        below = Rows(gap=8)
        below.add(self.words, heading)
        below.addWidget(self.entries, 1)
        self._details = holder(below)
        rows = Rows(self, gap=10)
        rows.addWidget(self.sheet, 3)
        rows.addWidget(self._details, 2)
        self.setFocusProxy(self.sheet)

    def show_debts(self, rows: Sequence[LedgerRow]) -> None:
        """Show the ledger."""
        self.sheet.show_rows(rows)
        self._details.setVisible(bool(rows))

    def show_entries(self, lines: Sequence[LedgerLine]) -> None:
        """Show the entries of the current debt."""
        self.entries.show_rows(lines)

    def current(self) -> LedgerRow | None:
        """Return the debt that the buttons are about."""
        return self.sheet.current_row()

    def current_entry(self) -> LedgerLine | None:
        """Return the entry that can be taken back."""
        return self.entries.current_row()

    @Slot(object)
    def _show_debt(self, row: LedgerRow | None) -> None:
        if row is None:
            return
        self.words.setText(debt_told(row))
        owing, ordered = bool(row.debt.outstanding), row.debt.order is not None
        for button in (self.receive_button, self.write_off_button):
            button.setVisible(owing)
        self.withhold_button.setVisible(owing and not ordered)
        self.stop_button.setVisible(owing and ordered)
        self.entries_wanted.emit(row)

    @Slot(object)
    def _offer_entry(self, line: LedgerLine | None) -> None:
        self.take_back_button.setVisible(line is not None and line.reversible)
