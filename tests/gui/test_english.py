"""Days and months in an English window; its words are looked at in test_looks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from aidesk.domain.month import Month
from aidesk.gui.widgets.number_edits import DateEdit, MonthEdit
from tests.gui.conftest import at_half_past_two
from tests.gui.stage import dress


@pytest.fixture
def english(dressed, window_settings) -> Iterator[QApplication]:
    """Dress the application in English."""
    dress(dressed, window_settings, "en")
    yield dressed
    dress(dressed, window_settings, "zh")


def test_days_and_months_are_shown_as_they_can_be_typed(english, qtbot):
    today = at_half_past_two().date()
    month, day = MonthEdit(today), DateEdit(today)
    for edit in (month, day):
        qtbot.addWidget(edit)
    month.set_month(Month(2019, 7))
    day.set_day(today)
    assert (month.text(), month.month()) == ("2019-07", Month(2019, 7))
    assert (day.text(), day.day()) == ("2019-12-03", today)
