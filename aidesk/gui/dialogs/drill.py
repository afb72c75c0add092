"""恢复演练: how restoring the newest backup elsewhere went."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.safe_lines import SafeLine, SafeLines
from aidesk.services.drill import DrillResult
from aidesk.wording.drill import drill_facts, drill_title, drill_verdict


class DrillDialog(Dialog):
    """Says whether the backup would have saved the office, and why one can trust it."""

    def __init__(self, parent: QWidget | None, result: DrillResult) -> None:
        super().__init__(parent, drill_title(result), do="", width=600)
        self.do_button.setText(self.tr("知道了"))
        self.lines = SafeLines(self)
        self.lines.show_lines(
            [
                SafeLine(str(place), "ok" if well else "bad", words, text)
                for place, (well, words, text) in enumerate(drill_facts(result))
            ]
        )
        verdict = Label(drill_verdict(result), wrap=True, parent=self)
        self.body.add(self.lines, verdict, None)
        self.do_button.setFocus()
