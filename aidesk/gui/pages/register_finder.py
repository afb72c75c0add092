"""Finds households for the register; what is slow goes on beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from aidesk.domain.month import Month
from aidesk.gui.desk import Desk, Teller
from aidesk.gui.jobs import Job, Task
from aidesk.gui.models.register_rows import RegisterRows
from aidesk.gui.models.rows import rank
from aidesk.services.household_list import Group
from aidesk.services.household_search import Search, SearchIndex, is_spelt
from aidesk.services.progress import Progress, silent
from aidesk.services.register_book import (
    RegisterBook,
    RegisterFigures,
    figures_of,
    search_index,
    spelt_names,
)
from aidesk.storage.store import Store
from aidesk.wording.households import HOUSEHOLD_COLUMNS

_AT_A_KEY: Final = 0.002
_BETWEEN_KEYS: Final = 0.008
_A_SCREEN: Final = 100


class RegisterFinder(QObject):
    """Looks for households a little at a time, so that no key is held up.

    ``found`` carries the rows: at first those that fill the screen, then all.
    ``counted`` is told when more is known of the office as a whole.
    """

    found = Signal(object)
    counted = Signal()

    def __init__(self, desk: Desk, teller: Teller, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._teller = teller
        self._book: RegisterBook | None = None
        self._index: SearchIndex | None = None
        self._figures: RegisterFigures | None = None
        self._search: Search | None = None
        self._wanted = ("", Group.ALL)
        self._jobs: list[Job] = []
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._look_on)

    def read(self, month: Month) -> None:
        """Read the register anew; of a large office what is seen of it.

        What must be known of all its households is gathered beside the window.
        """
        store = self._desk.store
        book = self._book = RegisterBook(store, month)
        self._index = self._figures = self._search = None
        for job in self._jobs:
            job.cancel()
        if book.is_large:
            self._gather(book)
        else:
            self._index = search_index(store)
            self._figures = _figures(book, silent)

    def counts(self) -> dict[Group, int]:
        """Return how many households each group has, as far as is known yet."""
        if self._figures is not None:
            return self._figures.counts()
        return {Group.ALL: len(self._book.order) if self._book else 0}

    def words(self) -> Sequence[str]:
        """Return the words by which the rows were found."""
        return self._search.words if self._search else ()

    def is_looking(self) -> bool:
        """Tell whether more may be found in a moment."""
        return self._more.isActive()

    def is_gathered(self) -> bool:
        """Tell whether all is known that must be known of all households."""
        return self._index is not None and self._figures is not None

    def look_for(self, text: str, group: Group) -> None:
        """Find the households of a group in which all words of a text occur."""
        self._wanted = text, group
        if self._book is None:
            return
        among: Sequence[int] = self._book.all if group is Group.ALL else ()
        if self._figures is not None:
            among = self._figures.groups[group]
        index = self._index or SearchIndex(())
        words = text if self._index else ""
        if any(map(is_spelt, words.split())):
            self._spell(index)
        self._search = index.search(words, among, self._search)
        self._search.go_on(_AT_A_KEY, enough=_A_SCREEN)
        self._tell()

    @Slot()
    def _look_on(self) -> None:
        if self._search is not None and not self._search.done:
            self._search.go_on(_BETWEEN_KEYS)
            self._tell()

    def _tell(self) -> None:
        """Tell what is found so far, once it fills the screen."""
        search, book = self._search, self._book
        if search is None or book is None:
            return
        if not search.done:
            self._more.start()
        if search.done or len(search.hits) >= _A_SCREEN:
            figures = self._figures if search.done else None
            self.found.emit(RegisterRows(book, search.hits, figures))

    def _gather(self, book: RegisterBook) -> None:
        month = book.month

        def index(store: Store, _report: Progress) -> SearchIndex:
            return search_index(store)

        def figures(store: Store, report: Progress) -> RegisterFigures:
            return _figures(RegisterBook(store, month), report)

        self._start(index, partial(self._take_index, book))
        self._start(figures, partial(self._take_figures, book))

    def _spell(self, index: SearchIndex) -> None:
        """Let names be found as they are spelt, too: once somebody types letters."""
        if index.spelt is not None:
            return
        index.spelt = [""] * len(index.texts)

        def spell(store: Store, _report: Progress) -> list[str]:
            return spelt_names(store)

        self._start(spell, partial(self._take_spelt, index))

    def _start(self, task: Task, then: Callable[[Any], object]) -> None:
        job = self._desk.prepare(self, task)
        self._jobs.append(job)
        job.succeeded.connect(then)
        job.finished.connect(partial(self._jobs.remove, job))
        self._desk.start(job, self._teller)

    def _take_index(self, book: RegisterBook, index: SearchIndex) -> None:
        if book is self._book and len(index.texts) == len(book.order):
            self._index = index
            self._again()

    def _take_figures(self, book: RegisterBook, figures: RegisterFigures) -> None:
        if book is self._book and len(figures.groups[Group.ALL]) == len(book.order):
            self._figures = figures
            self.counted.emit()
            self._again()

    def _take_spelt(self, index: SearchIndex, names: list[str]) -> None:
        if index is self._index and len(names) == len(index.texts):
            index.spelt = names
            self._again()

    def _again(self) -> None:
        """Look once more with what is known now."""
        self._search = None
        self.look_for(*self._wanted)


def _figures(book: RegisterBook, report: Progress) -> RegisterFigures:
    return figures_of(
        book, [column.value for column in HOUSEHOLD_COLUMNS], rank, report
    )
