"""导出的文件: what left the office, and clearing away what lies about too long."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.export import CLEARED_AFTER, Lies
from aidesk.domain.journal import Act
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.boxes import Flow, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import ask
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.exports import Cleared, SeenExport, clear_exports, seen_exports
from aidesk.services.progress import Progress
from aidesk.storage.store import Store
from aidesk.wording.exports import (
    EXPORT_COLUMNS,
    EXPORT_PLACE,
    EXPORT_STATE,
    EXPORT_WAY,
    cleared_told,
)

_NAMED = 4


class ExportsPart(QWidget):
    """Lists the exports beside the window; chosen files are deleted when asked."""

    cleared = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._seen: Sequence[SeenExport] = ()
        self.sheet = self._sheet()
        self.chosen_button = Button(
            self.tr("删除选中的文件"), icon="delete", parent=self
        )
        self.old_button = Button("", "primary", icon="delete", parent=self)
        hint = self.tr(
            "导出的文件里有姓名、身份证号和账号，用完了就删掉。"
            "删的只是导出的文件，程序里的数据不受影响。"
        )
        self.bar = QWidget(self)
        Flow(self.bar, gap=10, right=True).add(self.chosen_button, self.old_button)
        rows = Rows(self, gap=10)
        rows.addWidget(self.sheet, 1)
        self.hint = Label(hint, "muted", wrap=True, parent=self)
        rows.add(self.hint)
        self.setFocusProxy(self.sheet)
        self.sheet.view.chosen_rows_changed.connect(self._offer)
        self.sheet.row_changed.connect(self._offer)
        self.sheet.selection_told.connect(page.told_selection)
        self.chosen_button.clicked.connect(self._ask_chosen)
        self.old_button.clicked.connect(self._ask_old)
        self._offer()

    def _sheet(self) -> Sheet[SeenExport]:
        spec: SheetSpec[SeenExport] = SheetSpec(
            EXPORT_COLUMNS,
            key=lambda seen: seen.export.id,
            counted=self.tr("{count} 次"),
            tones={EXPORT_STATE: self._tone},
            aside={EXPORT_PLACE: 2, EXPORT_WAY: 1},
        )
        empty = EmptyHint(
            self.tr("还没有导出过"),
            self.tr("打印、存 PDF、存 Excel、做银行文件，都会记在这里。"),
            icon="arrow_export",
        )
        return Sheet(self.tr("导出的记录"), spec, empty=empty, parent=self)

    def refresh(self) -> None:
        """Look where the exported files are now."""
        self._page.run(_look, self.tr("正在看导出的文件"), self._show)

    @Slot(object)
    def _show(self, seen: Sequence[SeenExport]) -> None:
        self._seen = seen
        self.sheet.show_rows(seen)
        self._offer()

    def _old(self) -> list[SeenExport]:
        """Return what is still there after more than a month."""
        today = self._page.desk.today()
        there = (s for s in self._seen if s.lies in (Lies.THERE, Lies.CHANGED))
        return [seen for seen in there if seen.export.is_overdue(today)]

    def _chosen(self) -> list[SeenExport]:
        rows = self.sheet.chosen_rows()
        return [seen for seen in rows if seen.lies not in (None, Lies.GONE)]

    @Slot()
    def _offer(self) -> None:
        self.chosen_button.setEnabled(bool(self._chosen()))
        self.chosen_button.setVisible(bool(self._seen))
        old = len(self._old())
        text = self.tr("删除 {days} 天以前的 {count} 个")
        self.old_button.setText(text.format(days=CLEARED_AFTER, count=old))
        self.old_button.fit()
        self.old_button.setVisible(bool(old))

    @Slot()
    def _ask_chosen(self) -> None:
        self._ask(self._chosen())

    @Slot()
    def _ask_old(self) -> None:
        self._ask(self._old())

    def _ask(self, wanted: Sequence[SeenExport]) -> None:
        """Ask once more, with the names of the files: deleted is deleted."""
        if not wanted:
            return
        facts = [seen.export.title for seen in wanted[:_NAMED]]
        if len(wanted) > _NAMED:
            more = self.tr("还有 {count} 个")
            facts.append(more.format(count=len(wanted) - _NAMED))
        facts.append(self.tr("删掉就找不回来了；以后要用，可以重新打印、重新导出。"))
        title = self.tr("删除这 {count} 个导出的文件？").format(count=len(wanted))
        question = ask(
            self._page,
            title,
            facts,
            do=self.tr("删除"),
            leave=self.tr("先不删"),
        )
        ids = [seen.export.id for seen in wanted]
        question.accepted.connect(partial(self._clear, self._page.desk.act(), ids))

    def _clear(self, act: Act, ids: Sequence[int]) -> None:
        def task(store: Store, _progress: Progress) -> Cleared:
            return clear_exports(store, act, ids)

        self._page.run(task, self.tr("正在删除"), self._tell)

    @Slot(object)
    def _tell(self, cleared: Cleared) -> None:
        tone = "warn" if cleared.kept else "ok"
        self._page.message.tell(cleared_told(cleared), tone)
        self.refresh()
        self.cleared.emit()

    def _tone(self, seen: SeenExport) -> str:
        there = seen.lies in (Lies.THERE, Lies.CHANGED)
        today = self._page.desk.today()
        return "warn" if there and seen.export.is_overdue(today) else ""


def _look(store: Store, progress: Progress) -> list[SeenExport]:
    return seen_exports(store, progress)
