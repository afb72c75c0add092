"""恢复: what going back to a backup would change, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Grid
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.waiting_bar import WaitingBar
from aidesk.services.restore_preview import RestorePreview
from aidesk.wording.old_and_new import OldNew
from aidesk.wording.restoring import (
    dangers_told,
    figures_compared,
    losses_told,
    restore_asked,
)

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RestoreDialog(Dialog):
    """Shows the figures of now and then, what goes, and what must not be done after.

    Where a backup holds all that the present does, there is nothing to restore.
    """

    def __init__(self, parent: QWidget | None, preview: RestorePreview) -> None:
        super().__init__(
            parent,
            restore_asked(preview.backup),
            do=self.tr("恢复"),
            leave=self.tr("先不恢复"),
            width=620,
        )
        self.preview = preview
        self.warning = Consequences(self)
        self.warning.say(dangers_told(preview), "warn")
        self.body.add(self.warning)
        self.add_facts(losses_told(preview))
        self._grid = Grid(gap=28, line_gap=5)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        if not preview.is_same:
            self._show_figures(figures_compared(preview))
        self.body.addStretch(1)
        self.do_button.setVisible(not preview.is_same)
        if preview.is_same:
            self.leave_button.setText(self.tr("知道了"))
        self.leave_button.setFocus()

    def _show_figures(self, lines: Sequence[OldNew]) -> None:
        heads = ("", self.tr("现在"), self.tr("恢复以后"))
        self._add(heads, ("small",) * len(heads))
        for line in lines:
            role = "bold" if line.old != line.new else ""
            self._add((line.what, line.old, line.new), ("", "", role))

    def _add(self, texts: Sequence[str], roles: Sequence[str]) -> None:
        row = self._grid.rowCount()
        for column, (text, role) in enumerate(zip(texts, roles, strict=True)):
            label = Label(text, role, parent=self)
            if column:
                label.setAlignment(_RIGHT)
            self._grid.addWidget(label, row, column)


class RestoringDialog(Dialog):
    """Stands over the window while its office is being replaced; it closes by itself."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("正在恢复"),
            do="",
            note=self.tr(
                "先备份现在的数据，再换上选中的那一份。请等一等，不要关电脑。"
            ),
            width=480,
        )
        self.bar = WaitingBar(self.title.text(), self)
        self.body.add(self.bar, None)
        self.do_button.hide()

    def reject(self) -> None:
        """Stay: half a way back leads nowhere."""
