"""The columns of a list: how wide, in which order, which are shown; as a person likes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QTableView

from aidesk.gui import theme
from aidesk.gui.models.rows import RowsModel
from aidesk.gui.theme import font, px
from aidesk.gui.widgets.cells import PADDING, note_width
from aidesk.gui.widgets.plain import unmarked

_ARROW: Final = 14
_NARROWEST: Final = 32
_WIDEST: Final = 2000


class Keeper(Protocol):
    """Where the columns of lists are kept from one day to the next."""

    def columns(self, name: str) -> str:
        """Return what was kept for a list; nothing at first."""

    def keep_columns(self, name: str, text: str) -> None:
        """Keep it."""


@dataclass
class Liking:
    """How a person likes the columns, by their titles; widths as at 100 %."""

    order: list[str] = field(default_factory=list)
    widths: dict[str, int] = field(default_factory=dict)
    shown: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> Liking:
        """Return what was written once; what cannot be understood is left out."""
        try:
            kept = json.loads(text or "{}")
        except ValueError:
            kept = {}
        part = kept.get if isinstance(kept, dict) else {}.get
        order, widths, shown = part("order"), part("widths"), part("shown")
        return cls(
            [t for t in order if isinstance(t, str)] if isinstance(order, list) else [],
            {t: w for t, w in _items(widths) if type(w) is int and 0 < w <= _WIDEST},
            {t: s for t, s in _items(shown) if isinstance(s, bool)},
        )

    def written(self) -> str:
        """Return it as a text; nothing where all is as it was made."""
        parts = {"order": self.order, "widths": self.widths, "shown": self.shown}
        filled = {name: part for name, part in parts.items() if part}
        return json.dumps(filled, ensure_ascii=False) if filled else ""


class Columns(QObject):
    """Places the columns of a table of a :class:`RowsModel`.

    Columns in ``aside`` step aside where the room is narrow, those with the
    highest number first; one that a person asked for stays.  A column never gets
    narrower while one looks at it because other rows are shown.
    """

    placed = Signal()

    def __init__(
        self, view: QTableView, model: RowsModel[Any], aside: Mapping[str, int]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._aside = aside
        self._titles = [column.title for column in model.columns()]
        self._natural = [0] * len(self._titles)
        self._liking = Liking()
        self._keeper: Keeper | None = None
        self._name = ""
        self._placing = False
        header = view.horizontalHeader()
        header.sectionResized.connect(self._resized_by_hand)
        header.sectionMoved.connect(self._moved_by_hand)

    def keep(self, keeper: Keeper, name: str) -> None:
        """Take up how a person likes the list with this name, and keep it from now on."""
        self._keeper, self._name = keeper, name
        self._liking = Liking.read(keeper.columns(name))
        self._bring_into_order()
        self.place()

    def shown(self) -> list[int]:
        """Return the columns that are not hidden, in the order they stand."""
        header = self._view.horizontalHeader()
        sections = (header.logicalIndex(place) for place in range(header.count()))
        return [s for s in sections if not self._view.isColumnHidden(s)]

    def fit(self) -> None:
        """Measure anew: the text has another size."""
        self._natural = [0] * len(self._titles)
        self.place()

    def fill_menu(self, menu: QMenu) -> None:
        """Let the columns be chosen in a menu; the first one always stays."""
        for section, title in enumerate(self._titles):
            heading = self._model.columns()[section].heading()
            action = menu.addAction(unmarked(heading))
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(section))
            action.setEnabled(section > 0)
            action.toggled.connect(partial(self._choose, title))
        menu.addSeparator()
        menu.addAction(self.tr("恢复原样")).triggered.connect(self.restore)

    @Slot()
    def restore(self) -> None:
        """Show the columns as they were made."""
        self._liking = Liking()
        self._bring_into_order()
        self._changed()

    @Slot()
    def place(self) -> None:
        """Give each column what it needs, then share what is left."""
        for section in range(len(self._titles)):
            needed = self._needed(section)
            self._natural[section] = max(needed, self._natural[section])
        widths = [self._width(section) for section in range(len(self._titles))]
        room = self._view.viewport().width()
        hidden = self._hidden(widths, room)
        shown = [section for section in self._standing() if section not in hidden]
        spare = max(0, room - sum(widths[section] for section in shown))
        growing = [s for s in shown if self._titles[s] not in self._liking.widths]
        growing = growing or shown[-1:]
        share, rest = divmod(spare, len(growing)) if growing else (0, 0)
        self._placing = True
        for section, width in enumerate(widths):
            self._view.setColumnHidden(section, section in hidden)
            extra = share if section in growing else 0
            last = rest if growing and section == growing[-1] else 0
            if section not in hidden:
                self._view.setColumnWidth(section, width + extra + last)
        self._placing = False
        self.placed.emit()

    def _choose(self, title: str, shown: bool) -> None:  # noqa: FBT001 - Qt's
        self._liking.shown[title] = shown
        self._changed()

    def _changed(self) -> None:
        if self._keeper is not None:
            self._keeper.keep_columns(self._name, self._liking.written())
        self.place()

    @Slot(int, int, int)
    def _resized_by_hand(self, section: int, _before: int, width: int) -> None:
        if not self._placing and width > 0:
            logical = width * 100 // theme.look().percent
            self._liking.widths[self._titles[section]] = logical
            if self._keeper is not None:
                self._keeper.keep_columns(self._name, self._liking.written())
            self.placed.emit()

    @Slot()
    def _moved_by_hand(self) -> None:
        if not self._placing:
            self._liking.order = [self._titles[s] for s in self._standing()]
            self._changed()

    def _standing(self) -> list[int]:
        header = self._view.horizontalHeader()
        return [header.logicalIndex(place) for place in range(header.count())]

    def _bring_into_order(self) -> None:
        """Let columns stand as they were put; new ones behind their neighbour."""
        wanted = [title for title in self._liking.order if title in self._titles]
        for place, title in enumerate(self._titles):
            if title not in wanted:
                before = self._titles[place - 1] if place else ""
                at = wanted.index(before) + 1 if before in wanted else 0
                wanted.insert(at, title)
        header = self._view.horizontalHeader()
        self._placing = True
        for place, title in enumerate(wanted):
            header.moveSection(header.visualIndex(self._titles.index(title)), place)
        self._placing = False

    def _hidden(self, widths: list[int], room: int) -> set[int]:
        liked = self._liking.shown
        hidden = {s for s, t in enumerate(self._titles) if s and liked.get(t) is False}
        weights = {
            section: 0 if title in liked else self._aside.get(title, 0)
            for section, title in enumerate(self._titles)
        }
        for section in sorted(weights, key=lambda s: weights[s], reverse=True):
            needed = sum(width for s, width in enumerate(widths) if s not in hidden)
            if needed <= room or not weights[section]:
                break
            hidden.add(section)
        return hidden

    def _width(self, section: int) -> int:
        own = self._liking.widths.get(self._titles[section])
        return px(max(own, _NARROWEST)) if own else self._natural[section]

    def _needed(self, section: int) -> int:
        column = self._model.columns()[section]
        bold, metrics = QFontMetrics(font(bold=True)), QFontMetrics(font())
        width = bold.horizontalAdvance(column.heading()) + px(_ARROW)
        rows = self._model.measured()
        texts = {column.text(row) for row in rows}
        longest = sorted(texts, key=_weight, reverse=True)[:3]
        for text in (*longest, self._model.sums()[section]):
            used = bold if text not in texts else metrics
            width = max(width, used.horizontalAdvance(text) + px(4))
        for place in range(min(len(rows), 20)):
            cell = self._model.cell(place, section)
            if cell.note:
                width = max(
                    width, metrics.horizontalAdvance(cell.text) + note_width(cell)
                )
        return width + 2 * px(PADDING)


def _items(part: object) -> list[tuple[str, Any]]:
    return list(part.items()) if isinstance(part, dict) else []


def _weight(text: str) -> int:
    """Return how wide a text is, roughly: Chinese characters count twice."""
    return len(text.encode("gb18030", errors="replace"))
