"""What the proof-reader says of a report: beside its pages, one finding below another."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from aidesk.domain.proofreading.findings import Finding, Kind, Reading
from aidesk.gui.widgets.boxes import Flow, Line, Rows, Scroll, clear
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.plain import Label, Pill
from aidesk.wording.joining import headed
from aidesk.wording.proofreading import explained, kind_worded

_TONES = {Kind.ERROR: "bad", Kind.ROUNDING: "plain", Kind.WORDING: "warn"}


class FindingRow(QFrame):
    """A finding: what it is, the words, why, and what can be done about it."""

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        quote = finding.place.quote
        top = Line(gap=10)
        top.add(Pill(kind_worded(finding.kind), _TONES[finding.kind], self))
        top.addWidget(Label(quote, "bold", wrap=True, parent=self), 1)
        self.said = Label("", "small", tone="ok", wrap=True, parent=self)
        self.buttons = Flow(gap=6)
        rows = Rows(self, gap=3, margins=(2, 4, 2, 8))
        rows.addLayout(top)
        rows.add(Label(explained(finding), wrap=True, parent=self), self.said)
        rows.addLayout(self.buttons)
        self.said.hide()

    def offer(self, words: str) -> Button:
        """Return a new link that does something about the finding."""
        name = headed(words, self.finding.place.quote)
        button = Button(words, "link", name=name, parent=self)
        self.buttons.add(button)
        return button

    def say(self, words: str) -> None:
        """Say what became of it."""
        self.said.setText(words)
        self.said.show()


class FindingsCard(Card):
    """Shows what was found; ``mend_wanted`` and ``confirm_wanted`` tell a finding."""

    mend_wanted = Signal(object)
    confirm_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("校对"), parent=parent)
        self.rows: list[FindingRow] = []
        self.told = Label("", "muted", wrap=True, parent=self)
        self.area = Scroll(self, gap=4)
        self.body.add(self.told)
        self.body.addWidget(self.area, 1)

    def first_button(self) -> Button | None:
        """Return the first thing that can be done about a finding."""
        return next((b for row in self.rows for b in row.findChildren(Button)), None)

    def say(self, words: str) -> None:
        """Show only what is going on."""
        self._clear()
        self.told.setText(words)
        self.set_fact("")

    def show_reading(
        self,
        reading: Reading,
        confirmed: Mapping[Finding, str],
        mendable: Collection[Finding],
        doubtful: Collection[Finding],
    ) -> None:
        """Show all findings, errors first; those confirmed with the reason.

        ``mendable`` are in a text that can be changed, ``doubtful`` can be confirmed.
        """
        self._clear()
        order = list(Kind)
        for finding in sorted(reading.findings, key=lambda f: order.index(f.kind)):
            row = self._add(finding, confirmed.get(finding, ""))
            if finding in mendable:
                mend = row.offer(self.tr("去改"))
                mend.clicked.connect(partial(self.mend_wanted.emit, finding))
            if finding in doubtful and finding not in confirmed:
                confirm = row.offer(self.tr("确认没错"))
                confirm.clicked.connect(partial(self.confirm_wanted.emit, finding))
        self.area.body.addStretch(1)
        text = self.tr("读了这份 PDF 里的文字，{count} 个数核对无误。")
        told = text.format(count=len(reading.verified))
        if not reading.findings:
            told += self.tr("没有发现问题。")
        self.told.setText(told)
        count = len(reading.findings)
        self.set_fact(self.tr("{count} 处").format(count=count) if count else "")

    def _add(self, finding: Finding, reason: str) -> FindingRow:
        row = FindingRow(finding, self)
        if reason:
            row.say(self.tr("已确认没错：{reason}").format(reason=reason))
        self.area.body.add(row)
        row.show()  # now: the focus may go there next
        self.rows.append(row)
        return row

    def _clear(self) -> None:
        clear(self.area.body)
        self.rows = []
