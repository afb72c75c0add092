"""怎么算的: how amounts came about, line by line, to be read and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label
from aidesk.i18n import translate
from aidesk.wording.explaining import Explanation


class ExplanationDialog(Dialog):
    """Shows how the payments of one line came about, a block for each way."""

    def __init__(
        self, parent: QWidget | None, name: str, found: Sequence[Explanation]
    ) -> None:
        title = translate("explaining", "{name}的钱是怎么算的").format(name=name)
        done = translate("explaining", "看完了")
        called = translate("explaining", "怎么算的")
        super().__init__(parent, title, do=done, name=called, width=640)
        for each in found:
            block = Rows(gap=3)
            block.add(Label(each.head, "bold", wrap=True))
            lines = Label("\n".join(each.lines), wrap=True)
            lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            block.add(lines)
            self.body.addLayout(block)


def show_explanations(
    parent: QWidget, name: str, found: Sequence[Explanation]
) -> ExplanationDialog:
    """Show how somebody's payments came about over a window."""
    shown = ExplanationDialog(parent, name, found)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.open()
    return shown
