"""How an amount came about, in the window: under a list, in the details, on paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind
from aidesk.gui.dialogs.explanation import ExplanationDialog
from aidesk.gui.pages.households import HouseholdsPage
from aidesk.gui.pages.monthly import MonthlyPage
from aidesk.gui.pages.page import Command
from aidesk.gui.pages.wanted import HouseholdWanted, ListWanted
from tests.builders import a_household
from tests.gui.hands import show


@pytest.fixture
def household(clerk):
    """陈桂兰 alone, paid 590 in January 2019 and 40 of back pay in July."""
    known = clerk.registers(a_household("陈桂兰"))
    clerk.grants("urban_dibao", known, "2019-01")
    clerk.pays("urban_dibao", "2019-01")
    clerk.pays("urban_dibao", "2019-07", RunKind.BACK_PAY)
    return known


@pytest.fixture
def page(desk, qtbot, household):
    """Return the register with that household chosen."""
    made = HouseholdsPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    show(qtbot, made)
    made.visit(HouseholdWanted(household))
    return made


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_a_line_of_a_list_shows_all_that_leads_to_its_amount(desk, qtbot, household):
    monthly = MonthlyPage(desk)
    qtbot.addWidget(monthly)
    monthly.resize(1170, 700)
    monthly.visit(ListWanted(Month(2019, 7), "urban_dibao", RunKind.BACK_PAY))
    show(qtbot, monthly)
    view = monthly.view
    qtbot.waitUntil(view.explain_button.isVisible)
    assert view.formula.text() == "陈桂兰：1月 × 1人 × 40.00 = 40.00。"
    qtbot.mouseClick(view.explain_button, Qt.MouseButton.LeftButton)
    (dialog,) = view.findChildren(ExplanationDialog)
    assert "2019年1月 城市低保（救助金）40.00 元" in texts(dialog)
    assert "此前已发：月发放 590.00" in texts(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_last_payments_of_a_household_are_explained(page, qtbot):
    qtbot.mouseClick(page.panel.explain_button, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(ExplanationDialog)
    assert "陈桂兰的钱是怎么算的" in texts(dialog)
    assert "计算：590.00 × 1人 = 590.00" in texts(dialog)
    assert "应发 630.00 − 已发 590.00 = 40.00" in texts(dialog)


def test_the_statement_of_a_household_is_read_and_left_by_escape(page, qtbot):
    qtbot.mouseClick(page.panel.papers_button, Qt.MouseButton.LeftButton)
    paper = page.paper.paper
    assert not page.register.isVisible()
    qtbot.waitUntil(lambda: paper.view.document() is not None)
    assert page.paper.year.isVisible()
    assert page.commanded(Command.PRINT) is paper.print_button
    assert paper.pdf_button.isVisible()
    assert not paper.excel_button.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.paper.isVisible()
    assert page.register.isVisible()
    assert page.panel.papers_button.hasFocus()


def test_the_statement_goes_from_year_to_year(desk, qtbot, clerk):
    known = clerk.registers(a_household("李永福"))
    clerk.grants("urban_dibao", known, "2018-12")
    page = HouseholdsPage(desk)
    qtbot.addWidget(page)
    page.resize(1170, 700)
    show(qtbot, page)
    page.visit(HouseholdWanted(known))
    page.paper.show_household(known)
    page.paper.show()
    qtbot.waitUntil(lambda: page.paper.paper.view.document() is not None)
    year, first = page.paper.year, page.paper.paper.view.document()
    assert not year.forth.isEnabled()
    year.set_year(2018)
    qtbot.waitUntil(lambda: page.paper.paper.view.document() not in (None, first))
    assert not year.back.isEnabled()
