"""Which list is shown: programme, kind, and which of several made in a month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.payment import Run, RunId, RunKind
from aidesk.domain.programme import Programme
from aidesk.gui.pages.wanted import ALL_PROGRAMMES
from aidesk.gui.widgets.boxes import Line, holder
from aidesk.gui.widgets.buttons import ChipRow, ChipSpec, Choice
from aidesk.gui.widgets.plain import Label
from aidesk.wording.formats import worded

NEW_BATCH = RunId(0)
"""Stands for the batch that is not made yet."""


class PayoutChoice(QObject):
    """Shows only what there is to choose from; its parts are placed by the page.

    ``programmes`` and ``batches`` are chips, ``kinds`` a list that opens.
    """

    programme_chosen = Signal(object)
    kind_chosen = Signal(object)
    batch_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.programmes = ChipRow(self.tr("项目"), parent)
        self.kind = Choice(self.tr("名单种类"), parent=parent)
        self.batches = ChipRow(self.tr("批次"), parent)
        self._label = Label(self.tr("名单种类"), "muted", parent=parent)
        self._label.setBuddy(self.kind)
        beside = Line(gap=8)
        beside.add(self._label, self.kind)
        self.kinds = holder(beside)
        self.programmes.chosen.connect(self.programme_chosen)
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.batches.chosen.connect(self.batch_chosen)

    def gather(self, *, gathered: bool) -> None:
        """Take little room: two lists that open, without a word before them."""
        self.programmes.gather(gathered=gathered)
        self._label.setVisible(not gathered)

    def show_programmes(self, programmes: Iterable[Programme], chosen: str) -> None:
        """Show all of them together, and each, with what is looked at."""
        specs = [ChipSpec(ALL_PROGRAMMES, self.tr("全部项目"))]
        specs += [ChipSpec(p.code, p.short_name) for p in programmes]
        with QSignalBlocker(self.programmes):
            self.programmes.show_chips(specs)
            self.programmes.choose(chosen)

    def show_kinds(self, kinds: Sequence[RunKind], chosen: RunKind) -> None:
        """Show the kinds of list; one alone is no choice."""
        self.kind.offer((worded(kind), kind) for kind in kinds)
        with QSignalBlocker(self.kind):
            self.kind.choose(chosen)
        self.kinds.setVisible(len(kinds) > 1)

    def show_batches(
        self, runs: Sequence[Run], chosen: RunId, *, more: bool = True
    ) -> None:
        """Show the lists that were made, and the next one where ``more`` can be.

        None is no choice.
        """
        self.batches.setVisible(bool(runs))
        if not runs:
            return
        words = self.tr("第 {number} 批")
        specs = [ChipSpec(run.id, words.format(number=run.batch)) for run in runs]
        if more:
            specs.append(ChipSpec(NEW_BATCH, self.tr("再做一批")))
        with QSignalBlocker(self.batches):
            self.batches.show_chips(specs)
            self.batches.choose(chosen)

    @Slot()
    def _choose_kind(self) -> None:
        # Qt keeps a member of a StrEnum as a bare text
        self.kind_chosen.emit(RunKind(str(self.kind.value())))
