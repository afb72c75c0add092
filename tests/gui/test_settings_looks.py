"""Every section of the settings, their dialogs and the form of new standards, as seen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QSize

from aidesk.domain.community import Community, CommunityUse
from aidesk.domain.money import Money
from aidesk.domain.month import Month
from aidesk.domain.signer import Post, Signer
from aidesk.gui import theme
from aidesk.gui.dialogs.community import CommunityDialog, MergeDialog
from aidesk.gui.dialogs.signer import SignerDialog
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.theme import Look, Mode
from tests.gui.checks import findings
from tests.gui.hands import show

SCREEN = QSize(1366, 768)
LOOKS = (Look(100), Look(150, Mode.DARK), Look(200, Mode.CONTRAST))
TODAY = date(2019, 12, 3)


def resting(qtbot, window):
    """Return what is wrong with a window once its layouts have come to rest."""
    found = []
    for _turn in range(10):
        qtbot.wait(10)
        found = findings(window, SCREEN)
        if not found:
            break
    return found


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look.percent}-{look.mode}")
def look(request, dressed):
    theme.apply(dressed, request.param)
    return request.param


@pytest.fixture
def page(practice_desk, look, qtbot):
    settings = [spec for spec in PAGES if spec.place.name == "settings"]
    window = MainWindow(practice_desk, settings)
    qtbot.addWidget(window)
    window.resize(SCREEN)
    show(qtbot, window)
    window.arrive()
    return window.page()


def test_every_section_can_be_read_named_and_hit(page, qtbot):
    wrong = []
    for section in page._parts:
        page.visit(section)
        wrong += [f"{section}: {one}" for one in resting(qtbot, page)]
    assert wrong == []


def test_the_form_of_new_standards_can_be_read_named_and_hit(page, qtbot):
    page.visit("standards")
    page.standards.changes.add.click()
    form = page.new_standards.form
    assert resting(qtbot, page) == []
    form.effective.line.set_month(Month(2019, 6))
    form.grades[0].line.set_money(Money.parse("700"))
    qtbot.waitUntil(lambda: not form.preview.past.isHidden())
    bar = page.area.verticalScrollBar()
    for place in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(place)
        assert resting(qtbot, page) == []


def test_the_dialogs_of_the_settings_can_be_read_named_and_hit(look, qtbot):
    director = Signer(Post.DIRECTOR, "李局长", id=1)
    uses = [
        CommunityUse(Community(number, "云溪街道", name), 17, 12)
        for number, name in enumerate(("云溪社区", "石桥社区"))
    ]
    dialogs = [
        SignerDialog(None, TODAY, [director]),
        SignerDialog(None, TODAY, [director], director),
        CommunityDialog(None, ["云溪街道"]),
        CommunityDialog(None, ["云溪街道"], uses[0]),
        MergeDialog(None, uses[0], uses[1:]),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert resting(qtbot, dialog) == []
