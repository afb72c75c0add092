"""Random histories, undone act by act: each step back leads to an office that was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from aidesk.domain.journal import Act
from aidesk.services.checking import check_office
from aidesk.services.undo import last_undoable, undo_last
from aidesk.wording.undo import undo_worded
from tests.builders import Caseworker
from tests.undoing import office_digest
from tests.unit.services.test_histories import Histories


class Remembering(Caseworker):
    """Remembers before each act what the office holds."""

    def __init__(self, clerk: Caseworker) -> None:
        super().__init__(clerk.store)
        self.before: dict[int, str] = {}  # by the first journal line of the act

    def act(self) -> Act:
        head = self.store.journal.head().seq
        self.before[head + 1] = office_digest(self.store)
        return super().act()


class UndoneHistories(Histories):
    """At its end, a history is undone until the last list that was sent."""

    undone = 0

    def __init__(self) -> None:
        super().__init__()
        self.clerk: Remembering = Remembering(self.clerk)

    def teardown(self) -> None:
        store, clerk = self.store, self.clerk
        while (last := last_undoable(store)) and last.seq in clerk.before:
            assert undo_worded(last)
            undo_last(store, super(Remembering, clerk).act(), last.seq)
            assert office_digest(store) == clerk.before[last.seq], last.action
            UndoneHistories.undone += 1
        assert all(result.is_well for result in check_office(store.path))
        super().teardown()


class TestUndoneHistories(UndoneHistories.TestCase):  # type: ignore[misc, valid-type]
    """The everyday number of histories."""

    settings = settings(max_examples=20, stateful_step_count=25)


@pytest.mark.soak
class TestManyUndoneHistories(UndoneHistories.TestCase):  # type: ignore[misc, valid-type]
    """Many and long histories, other ones each time."""

    settings = settings(max_examples=300, stateful_step_count=50, derandomize=False)


@pytest.fixture(autouse=True, scope="module")
def blank(blank_office_file: Path) -> None:
    """Give the histories the office they start from."""
    Histories.blank = blank_office_file


def test_enough_was_undone():
    """Histories that undo nothing would prove nothing; they ran just before this."""
    assert UndoneHistories.undone >= 100
