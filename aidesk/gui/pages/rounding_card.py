"""The card of 设置 for how the amounts of each programme are rounded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from aidesk.domain.programme import Programme
from aidesk.domain.rounding import ROUNDINGS
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.typed_fields import ChoiceField
from aidesk.services.roundings import may_round_anew
from aidesk.storage.store import Store
from aidesk.wording.allowances import rounding_worded


class RoundingCard(Card):
    """One choice for each programme; told as code and rounding when it is chosen.

    A programme with lists keeps its rounding.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("每月金额的零头"), parent=parent)
        hint = self.tr(
            "每一户算到最后才取一次整。做过名单的项目不能再改，免得以前的钱对不上。"
        )
        self.body.add(Label(hint, "small", wrap=True, parent=self))
        self.fields: dict[str, ChoiceField] = {}
        self.grid = FieldGrid([], columns=2, parent=self)
        self.body.add(self.grid)
        self._columns = 2

    def show_programmes(self, store: Store) -> None:
        """Show what holds now, and which programmes may still be changed."""
        programmes = store.programmes.all()
        if set(self.fields) != set(programmes):
            self._make(list(programmes.values()))
        for code, field in self.fields.items():
            programme = programmes[code]
            with QSignalBlocker(field):
                field.choice.choose(programme.rounding)
            field.choice.setEnabled(may_round_anew(store, programme))

    def set_columns(self, columns: int) -> None:
        """Use so many columns."""
        self._columns = columns
        self.grid.set_columns(columns)

    def _make(self, programmes: list[Programme]) -> None:
        options = [(rounding_worded(name), name) for name in ROUNDINGS]
        self.fields = {
            each.code: ChoiceField(each.short_name, options, parent=self)
            for each in programmes
        }
        for code, field in self.fields.items():
            field.edited.connect(partial(self._tell, code))
        self.body.removeWidget(self.grid)
        self.grid.deleteLater()
        self.grid = FieldGrid(self.fields.values(), columns=self._columns, parent=self)
        self.body.add(self.grid)

    def _tell(self, code: str) -> None:
        self.chosen.emit(code, str(self.fields[code].value()))
