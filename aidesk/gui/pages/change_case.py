"""One change as a page carries it out: its dialog, its use case, its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.gui.desk import Desk
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.services.effects import Effect
from aidesk.services.household_view import HouseholdView
from aidesk.storage.store import Store
from aidesk.wording.errors import sentence
from aidesk.wording.forecast import forecast_lines


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
    effect: Callable[[Any], Effect],
) -> Callable[[Any], Sequence[str]]:
    """Return what words an effect, or says why there can be none."""

    def lines(value: object) -> Sequence[str]:
        try:
            return forecast_lines(effect(value))
        except AideskError as error:
            return [sentence(error)]

    return lines
