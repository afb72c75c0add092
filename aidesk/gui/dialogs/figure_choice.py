"""Which figure is put into a sentence: found by its name, chosen from a list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.report_figure import Figure
from aidesk.gui.widgets.dialog import Dialog
from aidesk.gui.widgets.search_edit import SearchEdit
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.i18n import QT_TRANSLATE_NOOP
from aidesk.services.report_of_year import YearReport
from aidesk.wording.columns import Column
from aidesk.wording.report_figures import figure_name

_NAME = QT_TRANSLATE_NOOP("columns", "数字")
_TEXT = QT_TRANSLATE_NOOP("columns", "印出来是")


class FigureChoiceDialog(Dialog):
    """Offers all figures, those of one programme first; ``chosen`` tells which."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None, found: YearReport, code: str) -> None:
        super().__init__(
            parent,
            self.tr("插入哪个数字？"),
            do=self.tr("插入"),
            leave=self.tr("不插了"),
            note=self.tr("插入的数字跟着数据走，以后改了发放或资金，它也跟着变。"),
            width=680,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = [f for f in found.figures if f.id.startswith(f"{code}.")]
        others = [f for f in found.figures if not f.id.startswith(f"{code}.")]
        year = found.year
        self._named = [(figure_name(f.id, year), f) for f in (*own, *others)]
        names = {figure.id: name for name, figure in self._named}
        self.search = SearchEdit(self.tr("名称，比如“支出”"), self)
        columns: list[Column[Figure]] = [
            Column(_NAME, lambda figure: names[figure.id]),
            Column(_TEXT, lambda figure: figure.text),
        ]
        spec = SheetSpec(columns, key=lambda figure: figure.id, counted="{count}")
        self.sheet = Sheet(self.tr("全部数字"), spec, parent=self)
        self.body.add(self.search)
        self.body.addWidget(self.sheet, 1)
        self.sheet.view.keep_in_sight(6)
        self.search.searched.connect(self._search)
        self.search.entered.connect(self.sheet.setFocus)
        self.sheet.row_opened.connect(self.accept)
        self.accepted.connect(self._tell)
        self._search("")
        self.search.setFocus()

    @Slot(str)
    def _search(self, words: str) -> None:
        """Show the figures whose names hold all the words."""
        parts = words.split()
        self.sheet.show_rows(
            [f for name, f in self._named if all(part in name for part in parts)],
            still=True,
        )
        self.do_button.setEnabled(self.sheet.current_row() is not None)

    @Slot()
    def _tell(self) -> None:
        figure = self.sheet.current_row()
        if figure is not None:
            self.chosen.emit(figure.id)
