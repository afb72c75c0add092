from __future__ import annotations

from time import perf_counter

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from aidesk.domain.money import Money
from aidesk.gui import theme
from aidesk.gui.dialogs.about import AboutDialog
from aidesk.gui.dialogs.allowance import AllowanceDialog, RateKnowledge
from aidesk.gui.dialogs.carry_over import CarryOverDialog
from aidesk.gui.dialogs.crash import CrashDialog
from aidesk.gui.dialogs.expenditure import ExpenditureDialog
from aidesk.gui.dialogs.first_start import FirstStartDialog
from aidesk.gui.dialogs.fund_choice import FundActionsDialog
from aidesk.gui.dialogs.fund_entry import Purse
from aidesk.gui.dialogs.fund_moves import HandBackDialog, MoveDialog
from aidesk.gui.dialogs.reversal import ReversalDialog
from aidesk.gui.dialogs.standard import StandardDialog
from aidesk.gui.dialogs.transfer import TransferDialog
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.settings import SettingsPage
from aidesk.gui.theme import Look, Mode
from aidesk.gui.widgets.dialog import Notice, Question
from aidesk.gui.widgets.plain import Label
from aidesk.services.carry_over import plan_carry_over
from aidesk.services.month_overview import ProgrammeFund
from tests.builders import Caseworker
from tests.gui.checks import findings
from tests.gui.gallery import GALLERY, TODAY

SMALL_SCREEN = QSize(1366, 768)
EVERYDAY = (Look(100), Look(150, Mode.DARK), Look(200))
ALL = [Look(percent, mode) for percent in (100, 150, 200) for mode in Mode]
# each size and colour every day, each pair of them before a release
LOOKS = [
    look if look in EVERYDAY else pytest.param(look, marks=pytest.mark.soak)
    for look in ALL
]


def worded(look):
    return f"{look.percent}-{look.mode}"


def lasting(qtbot, window):
    """Return what is wrong with a window once its layouts have come to rest."""
    found = []
    for _turn in range(10):
        qtbot.wait(10)
        found = findings(window, SMALL_SCREEN)
        if not found:
            break
    return found


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk, GALLERY)
    qtbot.addWidget(made)
    made.resize(SMALL_SCREEN)
    made.show()
    made.arrive()
    return made


@pytest.mark.parametrize("look", LOOKS, ids=worded)
def test_every_widget_can_be_read_named_and_hit(window, qtbot, look):
    window.show_look(look)
    wrong = []
    for spec in GALLERY:
        window.show_page(spec.place.name)
        found = lasting(qtbot, window)
        wrong += [f"{spec.place.name}: {one}" for one in found]
    assert wrong == []


@pytest.mark.parametrize("look", LOOKS, ids=worded)
def test_every_page_can_be_read_named_and_hit(practice_desk, dressed, qtbot, look):
    theme.apply(dressed, look)
    made = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(made)
    made.resize(SMALL_SCREEN)
    made.show()
    made.arrive()
    wrong = []
    for spec in PAGES:
        made.show_page(spec.place.name)
        found = lasting(qtbot, made)
        wrong += [f"{spec.place.name}: {one}" for one in found]
    assert wrong == []


@pytest.mark.parametrize("look", [Look(100), Look(200)], ids=worded)
def test_what_no_list_has_used_can_be_put_right_in_every_size(
    practice_desk, dressed, qtbot, look
):
    clerk = Caseworker(practice_desk.store)
    clerk.sets_standard("urban_dibao", "urban", "660", "2020-01")
    clerk.sets_rate("price_subsidy", "2020-01", "30")
    theme.apply(dressed, look)
    made = MainWindow(practice_desk, PAGES)
    qtbot.addWidget(made)
    made.resize(SMALL_SCREEN)
    made.show()
    made.arrive()
    made.show_page("settings")
    page = made.page()
    assert isinstance(page, SettingsPage)
    page.visit("standards")
    assert page.standards.changes.correct.isVisible()
    assert page.rates.changes.remove.isVisible()
    for card in (page.standards, page.rates):
        page.area.ensureWidgetVisible(card.changes.add)
        assert lasting(qtbot, made) == []


@pytest.mark.parametrize("look", LOOKS, ids=worded)
def test_every_dialog_can_be_read_named_and_hit(
    dressed, qtbot, tmp_path, practice, look
):
    theme.apply(dressed, look)
    facts = ["每月少发 860.00 元，涉及 2 人。" * 3, "12月的名单不变，仍然照发。"]
    programmes = list(practice.programmes.all().values())
    funds = [
        ProgrammeFund(each, practice.funds.state(each.code, 2019))
        for each in programmes
    ]
    entry = practice.funds.transfer(1)
    standard = practice.programmes.standard_rows("urban_dibao")[0]
    dialogs = [
        Question(None, "停发曾正祥家？", facts, do="停发", leave="先不停"),
        Notice(None, "家庭登记", "直接打名字，或打拼音首字母。" * 6),
        AboutDialog(None, tmp_path / "office.aidesk"),
        CrashDialog(None, ""),
        FirstStartDialog(None),
        StandardDialog(None, programmes, TODAY, standard),
        half_a_year(RateKnowledge(programmes, [], lambda _: Money(63_000))),
        TransferDialog(None, Purse(funds, "urban_dibao", TODAY)),
        ExpenditureDialog(None, Purse(funds, "tekun", TODAY)),
        MoveDialog(None, Purse(funds, "tekun", TODAY)),
        HandBackDialog(None, Purse(funds, "tekun", TODAY)),
        FundActionsDialog(None, 2019),
        CarryOverDialog(None, plan_carry_over(practice, 2019)),
        ReversalDialog(None, entry, "2019年1月3日，上年结转", funds[:1], TODAY),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert lasting(qtbot, dialog) == []


def half_a_year(knowledge):
    """Return the dialog of a price subsidy with all months of half a year wrong."""
    dialog = AllowanceDialog(None, knowledge, TODAY)
    dialog.first.line.setText("2019-5")
    dialog.last.line.setText("2019-10")
    for field in dialog.fields():
        field.speak()
    return dialog


@pytest.mark.soak
@pytest.mark.parametrize("mode", Mode)
def test_switching_the_look_takes_less_than_half_a_second(window, qtbot, mode):
    window.show_page("list")
    began = perf_counter()
    window.show_look(Look(150, mode))
    window.grab()
    assert perf_counter() - began < 0.5


def test_the_checks_find_what_is_wrong(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("background: white")
    pale = QLabel("看不清", window)
    pale.setStyleSheet("color: #BBBBBB")
    cut = Label("这一行字太长了，放不下", parent=window)
    cut.setGeometry(0, 40, 60, 20)
    small = QPushButton(window)
    small.setGeometry(0, 80, 20, 20)
    window.resize(200, 120)
    window.show()
    found = "\n".join(findings(window, QSize(100, 100)))
    for fault in ("pale", "cut: Label", "no name: QPushButton", "small target 20"):
        assert fault in found
