"""A list on its card: the table, the totals pinned below, and what it says if empty."""

from __future__ import annotations

from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass, field
from typing import Any, Final, Generic

from PySide6.QtCore import QModelIndex, QRect, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from aidesk.gui.models.far_rows import Row
from aidesk.gui.models.rows import LEFT, RIGHT, RowsModel
from aidesk.gui.theme import colour, font, px
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.cells import PADDING
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.table import SheetView, stands_low
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded
from aidesk.wording.joining import clauses

TOTALS_HEIGHT: Final = 44
LOW_TOTALS_HEIGHT: Final = 36


class Totals(QWidget):
    """The line of sums, each under its column."""

    def __init__(self, view: SheetView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._texts: list[str] = []
        view.columns_placed.connect(self.update)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        view.horizontalHeader().sectionMoved.connect(self.update)
        self.fit()

    def fit(self) -> None:
        low = stands_low(self)
        self.setFixedHeight(px(LOW_TOTALS_HEIGHT if low else TOTALS_HEIGHT))

    def show_sums(self, counted: str, sums: Sequence[str]) -> None:
        """Show the sums of the columns, and how many rows there are, first."""
        self._texts = list(sums)
        first = next(iter(self._view.shown_columns()), None)
        if first is not None and not self._texts[first]:
            self._texts[first] = counted
        headings = [column.heading() for column in self._model().columns()]
        spoken = (f"{h} {t}" for h, t in zip(headings, sums, strict=True) if t)
        self.setAccessibleName(clauses([counted, *spoken]))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("zebra"))
        painter.fillRect(QRect(0, 0, self.width(), 1), colour("text2"))
        painter.setFont(font(bold=True))
        painter.setPen(colour("text"))
        for box, section in self._boxes():
            right = self._model().is_right(section)
            painter.drawText(box, RIGHT if right else LEFT, self._texts[section])
        painter.end()

    def _boxes(self) -> Iterator[tuple[QRect, int]]:
        """Yield where texts stand; the first goes on over columns without a sum."""
        header = self._view.horizontalHeader()
        shown = self._view.shown_columns() if self._texts else []
        for place, section in enumerate(shown):
            left = header.sectionViewportPosition(section)
            width = header.sectionSize(section)
            for further in shown[place + 1 :]:
                if place or self._texts[further]:
                    break
                width += header.sectionSize(further)
            box = QRect(left, 0, width, self.height())
            yield box.adjusted(px(PADDING), 0, -px(PADDING), 0), section

    def _model(self) -> RowsModel[Any]:
        model = self._view.model()
        assert isinstance(model, RowsModel)  # noqa: S101 - a SheetView has no other
        return model


@dataclass(frozen=True)
class SheetSpec(Generic[Row]):
    """What a list shows and how.

    ``key`` finds a row again after the rows were replaced.  ``counted`` words the
    number of rows, such as ``{count} 户``.  ``changed`` tells which rows are tinted,
    ``tones`` by column title which words stand out, ``notes`` what is said behind
    them, ``editable`` which columns can be typed into.  Columns in ``aside`` are left
    out where the room is narrow, those with the highest number first.  Rows that
    ``counts`` refuses are shown and not counted.
    """

    columns: Sequence[Column[Row]]
    key: Callable[[Row], Hashable]
    counted: str
    changed: Callable[[Row], bool] | None = None
    tones: Mapping[str, Callable[[Row], str]] = field(default_factory=dict)
    notes: Mapping[str, Callable[[Row], str]] = field(default_factory=dict)
    editable: Collection[str] = ()
    aside: Mapping[str, int] = field(default_factory=dict)
    counts: Callable[[Row], bool] | None = None
    told: Mapping[str, str] = field(default_factory=dict)


class Sheet(QFrame, Generic[Row]):
    """A list of rows with its totals.

    When the rows are replaced, the current one stays current while it is there;
    when it is gone the first one is, or none.  What ``row_changed`` tells (a row or
    None) is therefore always on the screen.  ``row_opened`` is told by Enter and by
    a double click, ``selection_told`` in words for the status line.
    """

    row_changed = Signal(object)
    row_opened = Signal(object)
    selection_told = Signal(str)
    edited = Signal(object, str, str)

    def __init__(
        self,
        name: str,
        spec: SheetSpec[Row],
        *,
        empty: EmptyHint | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = spec.key
        self._counted = spec.counted
        self._counts = spec.counts
        self._told = spec.told
        self._current: Hashable = None
        self.model: RowsModel[Row] = RowsModel(
            spec.columns,
            self,
            changed=spec.changed,
            tones=spec.tones,
            notes=spec.notes,
            editable=spec.editable,
        )
        self.view = SheetView(self.model, name, spec.aside, self)
        self.totals = Totals(self.view, self)
        self.empty = empty or EmptyHint(self.tr("这里还没有内容"), parent=self)
        self._rows = Rows(self, gap=0, margins=(1, 6, 1, 6))
        self._rows.addWidget(self.view, 1)
        self._rows.add(self.totals)
        self._rows.addWidget(self.empty, 1)
        self.setFocusProxy(self.view)
        self._show_parts()
        self.model.edited.connect(self.edited)
        self.view.opened.connect(self.row_opened)
        self.view.chosen_rows_changed.connect(self._tell_selection)
        self.view.selectionModel().currentRowChanged.connect(self._current_changed)
        self.view.columns_placed.connect(self._show_sums)

    def show_rows(self, rows: Sequence[Row], *, still: bool = False) -> None:
        """Replace the rows; the current one stays current while it is there.

        Columns may keep ``still``: rows come and go while one types.
        """
        wanted = self._current
        self.model.show_rows(rows)
        if not still:
            self.view.columns.place()
        self._show_parts()
        place = self.model.place_of(self._key, wanted)
        if place < 0 and rows:
            place = 0
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place, self._first_column()))
        else:
            self._current = None
            self.row_changed.emit(None)

    def current_row(self) -> Row | None:
        """Return the current row, or None."""
        index = self.view.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def chosen_rows(self) -> Sequence[Row]:
        """Return all chosen rows."""
        return self.view.chosen_rows()

    def tell_sums(self) -> None:
        """Show the sums anew: what they are made of is known by now."""
        self.model.tell_sums()
        self.view.columns.place()
        self._tell_selection()

    def go_to(self, key: Hashable) -> bool:
        """Make the row with a key current; tell whether it is in the list."""
        place = self.model.place_of(self._key, key)
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place, self._first_column()))
        return place >= 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        edge = 2 if stands_low(self) else 6
        self._rows.set_margins(1, edge, 1, edge)
        self.totals.fit()

    def _first_column(self) -> int:
        return next(iter(self.view.shown_columns()), 0)

    def _show_parts(self) -> None:
        filled = self.model.rowCount() > 0
        summed = any(column.summed for column in self.model.columns())
        self.view.setVisible(filled)
        self.totals.setVisible(filled and summed)
        self.empty.setVisible(not filled)
        self._show_sums()

    @Slot()
    def _show_sums(self) -> None:
        counted = self._count_worded(self.model.rows())
        self.totals.show_sums(counted, self.model.sums())

    def _count_worded(self, rows: Sequence[Row]) -> str:
        counts = self._counts
        number = len(rows) if counts is None else sum(map(counts, rows))
        return self._counted.format(count=number)

    @Slot(QModelIndex)
    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self.model.row_at(index)
            self._current = self._key(row)
            self.row_changed.emit(row)

    @Slot()
    def _tell_selection(self) -> None:
        rows = self.chosen_rows()
        self.selection_told.emit(self._summary(rows) if len(rows) > 1 else "")

    def _summary(self, rows: Sequence[Row]) -> str:
        parts = [self._count_worded(rows)]
        sums = zip(self.model.columns(), self.model.totals(rows), strict=True)
        for column, sum_ in sums:
            if sum_ is not None:
                told = self._told.get(column.title, f"{column.heading()} {{sum}}")
                parts.append(told.format(sum=worded(sum_)))
        return self.tr("已选 {parts}").format(parts=clauses(parts))
