"""One change as a page carries it out: its dialog, its use case, its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.change import ChangeDialog, Foresee, nothing_foreseen
from aidesk.gui.dialogs.household_change import Asked, LastMonths
from aidesk.services.forecast import Effect
from aidesk.services.household_view import HouseholdView
from aidesk.services.settings import LastMonth, office_settings
from aidesk.storage.store import Store
from aidesk.wording.errors import sentence
from aidesk.wording.forecast import forecast_lines
from aidesk.wording.old_and_new import Foreseen, Names, foreseen


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose change it is, and where it is asked for."""

    desk: Desk
    window: QWidget
    view: HouseholdView

    @property
    def household(self) -> HouseholdId:
        """Return the household."""
        return self.view.row.household

    @property
    def family(self) -> str:
        """Return the name by which the household is called."""
        return self.view.row.name

    def names(self) -> Names:
        """Return what programmes and institutions are called."""
        store = self.desk.store
        return Names(store.programmes.all(), store.office.institutions())

    def asked(self, foresee: Foresee = nothing_foreseen) -> Asked:
        """Return what a dialog has to know of the household."""
        row, today = self.view.row, self.desk.today()
        settings, present = office_settings(self.desk.store), Month.of(today)
        last = LastMonths(
            stopping=LastMonth(settings.stop_last_month).proposed(present),
            leaving=LastMonth(settings.leave_last_month).proposed(present),
        )
        return Asked(row.name, row.number, today, foresee, last)


@dataclass(frozen=True, slots=True)
class Case:
    """A change that can be asked for.

    ``do`` is the use case with the value that the dialog gives; ``told`` words
    what was done.
    """

    dialog: ChangeDialog
    do: Callable[[Store, Act, Any], object]
    told: Callable[[Any], str]


def foreseeing(
    subject: Subject,
    effect: Callable[[Any], Effect],
    more: Callable[[Any], Iterable[str]] = lambda _value: (),
    first: Callable[[Any], Iterable[str]] = lambda _value: (),
) -> Callable[[Any], Foreseen]:
    """Return what words an effect, or says why there can be none.

    ``first`` and ``more`` word what is said before and after the money.
    """
    names = subject.names()

    def told(value: object) -> Foreseen:
        try:
            found = effect(value)
            lines = [*first(value), *forecast_lines(found), *more(value)]
        except AideskError as error:
            return Foreseen((sentence(error),))
        return foreseen(found, lines, names)

    return told
