"""Confirming what the proof-reader takes for an error: only with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.proofreading.findings import Finding
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.field import Field
from aidesk.wording.proofreading import explained


class FindingConfirmDialog(Dialog):
    """Asks why a finding is no error; ``confirmed`` tells the reason."""

    confirmed = Signal(str)

    def __init__(self, parent: QWidget | None, finding: Finding) -> None:
        super().__init__(
            parent,
            self.tr("“{quote}”没有错？").format(quote=finding.place.quote),
            do=self.tr("确认没错"),
            leave=self.tr("再看看"),
            note=explained(finding),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._edit = QLineEdit()
        self.reason = Field(
            self.tr("为什么没有错"),
            self._edit,
            problem=self._problem,
            hint=self.tr("会和封存的报告一起保存"),
            parent=self,
        )
        self.body.add(self.reason)
        self._edit.setFocus()

    @Slot()
    def accept(self) -> None:
        self.reason.speak()
        if self.reason.is_right():
            self.confirmed.emit(self._edit.text().strip())
            super().accept()
        else:
            self._edit.setFocus()

    def _problem(self) -> str:
        if self._edit.text().strip():
            return ""
        return self.tr("请写明原因，比如“这里说的是上年的数”。")
