"""Lists of hundreds of lines are read beside the window, and told apart when they come."""

from __future__ import annotations

import pytest

from aidesk.gui.desk import Desk
from aidesk.gui.main_window import MainWindow
from aidesk.gui.pages.catalogue import PAGES
from aidesk.gui.pages.monthly import MonthlyPage
from aidesk.gui.pages.payout_reading import AT_ONCE
from aidesk.gui.pages.wanted import ListWanted
from aidesk.services.monthly_run import make_run, plan_run
from aidesk.storage.store import Store
from tests.benchmarks.big_office import PROGRAMME, build_office
from tests.builders import Caseworker, month
from tests.gui.conftest import at_half_past_two

HOUSEHOLDS = AT_ONCE + 1
NOVEMBER = month("2019-11")


@pytest.fixture(scope="module")
def made_office(tmp_path_factory):
    """Return an office with a long list; nothing in it is changed."""
    path = tmp_path_factory.mktemp("long") / "long.aidesk"
    build_office(path, HOUSEHOLDS)
    with Store.open(path) as store:
        clerk = Caseworker(store)
        plan = plan_run(store, programme=PROGRAMME, month=NOVEMBER)
        make_run(store, clerk.act(), plan)
    return path


@pytest.fixture
def page(made_office, window_settings, qtbot):
    desk = Desk(made_office, at_half_past_two, window_settings)
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    window.show()
    window.arrive()
    window.show_page("monthly")
    shown = window.page()
    assert isinstance(shown, MonthlyPage)
    yield shown
    desk.close()


def test_a_long_list_says_that_it_is_read_and_then_is_there(page, qtbot):
    page.visit(ListWanted(NOVEMBER, PROGRAMME))
    assert page.view.hint.title.text() == "正在读名单"
    assert page.foot.isHidden()
    qtbot.waitUntil(page.foot.isVisible)
    assert page.view.sheet.model.rowCount() == HOUSEHOLDS
    assert page.foot.main_button.text() == "登记已签字"


def test_who_goes_on_meanwhile_sees_the_other_list(page, qtbot):
    page.visit(ListWanted(NOVEMBER, PROGRAMME))
    page.visit(ListWanted(month("2019-12"), PROGRAMME))
    qtbot.waitUntil(page.foot.isVisible)
    assert page.foot.main_button.text() == "名单没错，生成名单"
    qtbot.waitUntil(lambda: not page.desk.is_busy())
    assert "2019年12月" in page.note.text()
    assert page.foot.main_button.text() == "名单没错，生成名单"
