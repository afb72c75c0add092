"""The pages of the window in the order of the navigation: a new one is one entry.

A page's module is loaded when the page is first shown: nothing of the office is
loaded before the window has been painted once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from aidesk.gui.pages.spec import PageSpec
from aidesk.gui.widgets.navigation import Place
from aidesk.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from aidesk.gui.desk import Desk
    from aidesk.gui.pages.page import Page


def _home(desk: Desk) -> Page:
    from aidesk.gui.pages.home import HomePage  # noqa: PLC0415 - see above

    return HomePage(desk)


def _households(desk: Desk) -> Page:
    from aidesk.gui.pages.households import HouseholdsPage  # noqa: PLC0415 - see above

    return HouseholdsPage(desk)


def _monthly(desk: Desk) -> Page:
    from aidesk.gui.pages.monthly import MonthlyPage  # noqa: PLC0415 - see above

    return MonthlyPage(desk)


def _money_back(desk: Desk) -> Page:
    from aidesk.gui.pages.money_back import MoneyBackPage  # noqa: PLC0415 - see above

    return MoneyBackPage(desk)


def _funds(desk: Desk) -> Page:
    from aidesk.gui.pages.funds import FundsPage  # noqa: PLC0415 - see above

    return FundsPage(desk)


def _reports(desk: Desk) -> Page:
    from aidesk.gui.pages.reports import ReportsPage  # noqa: PLC0415 - see above

    return ReportsPage(desk)


def _year_report(desk: Desk) -> Page:
    from aidesk.gui.pages.year_report import YearReportPage  # noqa: PLC0415 - see above

    return YearReportPage(desk)


def _keeping(desk: Desk) -> Page:
    from aidesk.gui.pages.keeping import KeepingPage  # noqa: PLC0415 - see above

    return KeepingPage(desk)


def _settings(desk: Desk) -> Page:
    from aidesk.gui.pages.settings import SettingsPage  # noqa: PLC0415 - see above

    return SettingsPage(desk)


PAGES: Final = (
    PageSpec(
        Place(
            "home",
            QT_TRANSLATE_NOOP("pages", "首页"),
            QT_TRANSLATE_NOOP("pages", "首页"),
            "home",
        ),
        _home,
    ),
    PageSpec(
        Place(
            "households",
            QT_TRANSLATE_NOOP("pages", "家庭登记"),
            QT_TRANSLATE_NOOP("pages", "家庭"),
            "people",
        ),
        _households,
    ),
    PageSpec(
        Place(
            "monthly",
            QT_TRANSLATE_NOOP("pages", "每月发放"),
            QT_TRANSLATE_NOOP("pages", "发放"),
            "calendar_checkmark",
        ),
        _monthly,
    ),
    PageSpec(
        Place(
            "money_back",
            QT_TRANSLATE_NOOP("pages", "退票追缴"),
            QT_TRANSLATE_NOOP("pages", "退票"),
            "receipt_money",
        ),
        _money_back,
    ),
    PageSpec(
        Place(
            "funds",
            QT_TRANSLATE_NOOP("pages", "资金"),
            QT_TRANSLATE_NOOP("pages", "资金"),
            "wallet",
        ),
        _funds,
    ),
    PageSpec(
        Place(
            "reports",
            QT_TRANSLATE_NOOP("pages", "报表"),
            QT_TRANSLATE_NOOP("pages", "报表"),
            "document_data",
        ),
        _reports,
    ),
    PageSpec(
        Place(
            "year_report",
            QT_TRANSLATE_NOOP("pages", "年终报告"),
            QT_TRANSLATE_NOOP("pages", "年报"),
            "clipboard_task",
        ),
        _year_report,
    ),
    PageSpec(
        Place(
            "keeping",
            QT_TRANSLATE_NOOP("pages", "数据安全"),
            QT_TRANSLATE_NOOP("pages", "安全"),
            "shield_checkmark",
            at_bottom=True,
            yields=True,
        ),
        _keeping,
    ),
    PageSpec(
        Place(
            "settings",
            QT_TRANSLATE_NOOP("pages", "设置"),
            QT_TRANSLATE_NOOP("pages", "设置"),
            "settings",
            at_bottom=True,
        ),
        _settings,
    ),
)

AHEAD: Final = (
    "aidesk.wording.errors",
    "aidesk.gui.pages.household_panel",
    "aidesk.gui.pages.household_register",
    "aidesk.gui.pages.household_forms",
    "aidesk.reports.issuing",
    "aidesk.gui.pages.household_history",
    *(f"aidesk.gui.pages.{spec.place.name}" for spec in PAGES),
)
"""What is loaded one by one while nobody waits, before its page is first shown."""
