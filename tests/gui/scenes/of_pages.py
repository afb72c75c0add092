"""The scenes of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aidesk.domain.month import Month
from aidesk.domain.payment import RunKind, RunState
from aidesk.gui.pages.payout_choice import NEW_BATCH
from aidesk.gui.pages.wanted import (
    ALL_PROGRAMMES,
    DebtsWanted,
    ListWanted,
    ReturnsWanted,
)
from aidesk.services.report_wizard import Step
from tests.gui.scenes.acts import (
    JANUARY,
    fill_wrong,
    made_list,
    of_three,
    paper_of_list,
    proofread_text,
    report_at,
)
from tests.gui.scenes.scene import Scene, on, page
from tests.gui.stage import APRIL, EMPTY, WORK

_SECTIONS: Final = (
    "look",
    "speech",
    "office",
    "communities",
    "standards",
    "rules",
    "bank",
    "calendar",
    "lock",
    "data",
)


def _of_settings() -> Iterator[Scene]:
    for section in _SECTIONS:
        name = f"settings-{section}"
        yield Scene(name, "settings.SettingsPage", page("settings", section))


def _of_the_report() -> Iterator[Scene]:
    for step in Step:
        name = f"year_report-{step}"
        yield Scene(name, "year_report.YearReportPage", report_at(step))


PAGES_SHOWN: Final = (
    Scene("home", "home.HomePage", page("home")),
    Scene("home-work", "home.HomePage", page("home"), WORK),
    Scene("home-empty", "home.HomePage", page("home"), EMPTY),
    Scene("households", "households.HouseholdsPage", page("households")),
    Scene("households-empty", "households.HouseholdsPage", page("households"), EMPTY),
    Scene(
        "households-nobody",
        "households.HouseholdsPage",
        on("households", lambda p: p.register.search.setText("zzzz")),
    ),
    Scene(
        "households-details",
        "households.HouseholdsPage",
        of_three(lambda p: (p._open_current(), p.panel.reveal.click())),
    ),
    Scene(
        "households-history",
        "households.HouseholdsPage",
        of_three(lambda p: p._look_back()),
    ),
    Scene(
        "households-paper",
        "households.HouseholdsPage",
        of_three(lambda p: p._read()),
    ),
    Scene(
        "households-form",
        "households.HouseholdsPage",
        on("households", lambda p: p.new_button.click()),
    ),
    Scene(
        "households-form-wrong",
        "households.HouseholdsPage",
        on("households", fill_wrong),
    ),
    Scene("monthly", "monthly.MonthlyPage", page("monthly")),
    Scene(
        "monthly-plan",
        "monthly.MonthlyPage",
        page("monthly", ListWanted(JANUARY, "urban_dibao")),
    ),
    Scene(
        "monthly-allowance",
        "monthly.MonthlyPage",
        page("monthly", ListWanted(JANUARY, "urban_dibao", RunKind.PRICE_SUBSIDY)),
    ),
    Scene(
        "monthly-all",
        "monthly.MonthlyPage",
        page("monthly", ListWanted(JANUARY, ALL_PROGRAMMES)),
    ),
    Scene("monthly-draft", "monthly.MonthlyPage", made_list(RunState.DRAFT), WORK),
    Scene("monthly-sent", "monthly.MonthlyPage", made_list(RunState.SENT), WORK),
    Scene("monthly-paper", "monthly.MonthlyPage", paper_of_list),
    Scene("monthly-empty", "monthly.MonthlyPage", page("monthly"), EMPTY),
    Scene(
        "monthly-reissue",
        "monthly.MonthlyPage",
        page(
            "monthly",
            ListWanted(Month(2019, 4), "urban_dibao", RunKind.REISSUE, NEW_BATCH),
        ),
        APRIL,
    ),
    Scene("money_back", "money_back.MoneyBackPage", page("money_back")),
    Scene(
        "money_back-returns",
        "money_back.MoneyBackPage",
        page("money_back", ReturnsWanted()),
        APRIL,
    ),
    Scene(
        "money_back-debts",
        "money_back.MoneyBackPage",
        page("money_back", DebtsWanted()),
        APRIL,
    ),
    Scene("funds", "funds.FundsPage", page("funds")),
    Scene("funds-empty", "funds.FundsPage", page("funds"), EMPTY),
    Scene("reports", "reports.ReportsPage", page("reports")),
    Scene(
        "reports-issued",
        "reports.ReportsPage",
        on("reports", lambda p: p.chips.choose("issued")),
    ),
    Scene(
        "reports-verify",
        "reports.ReportsPage",
        on("reports", lambda p: p.chips.choose("verify")),
    ),
    Scene("reports-proofread", "reports.ReportsPage", page("reports", "proofread")),
    Scene("reports-proofread-found", "reports.ReportsPage", proofread_text),
    *_of_the_report(),
    *_of_settings(),
    Scene(
        "settings-new-standard",
        "settings.SettingsPage",
        on("settings", lambda p: p.standards.changes.add.click()),
    ),
)
