"""The card of 设置 for the names on the papers about money."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.plain import Label
from aidesk.services.signing import LONGEST, Signing


class SigningCard(Card):
    """Who signs, and to whom papers go; told when a field is left."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("审批表和用款函上的名字"), parent=parent)
        self._names = Signing()
        hint = self.tr("不填的在表上留空，用笔写。")
        self.body.add(Label(hint, "small", wrap=True, parent=self))
        labels = {
            "section": self.tr("填报科室"),
            "handler": self.tr("经办人"),
            "section_head": self.tr("部门负责人"),
            "deputy": self.tr("分管领导"),
            "director": self.tr("局长"),
            "finance": self.tr("财政局名称"),
            "bank": self.tr("代发银行"),
        }
        self.edits = {name: QLineEdit(self) for name in labels}
        hints = {
            "finance": self.tr("不填就写本地的财政局"),
            "bank": self.tr("不填就写名单上的银行"),
        }
        fields = [
            Field(labels[name], edit, hint=hints.get(name, ""))
            for name, edit in self.edits.items()
        ]
        self.grid = FieldGrid(fields, columns=2, parent=self)
        self.body.add(self.grid)
        for edit in self.edits.values():
            edit.setMaxLength(LONGEST)
            edit.editingFinished.connect(self._tell)

    def show_names(self, names: Signing) -> None:
        """Show the names that are kept."""
        self._names = names
        for name, edit in self.edits.items():
            edit.setText(getattr(names, name))

    @Slot()
    def _tell(self) -> None:
        typed = {name: edit.text().strip() for name, edit in self.edits.items()}
        names = Signing(**typed)
        if names != self._names:
            self.chosen.emit(names)
