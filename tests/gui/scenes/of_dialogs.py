"""The scenes of dialogs and menus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aidesk.domain.month import Month
from aidesk.domain.payment import RunState
from aidesk.domain.screen_lock import screen_lock
from aidesk.gui.dialogs.about import AboutDialog
from aidesk.gui.dialogs.change_choice import Change
from aidesk.gui.dialogs.crash import CrashDialog
from aidesk.gui.dialogs.first_start import FirstStartDialog
from aidesk.gui.dialogs.fund_choice import FundAction
from aidesk.gui.dialogs.making import MakingDialog
from aidesk.gui.dialogs.screen_lock import UnlockDialog
from aidesk.gui.pages.wanted import (
    DebtsWanted,
    ReturnsWanted,
    SealWanted,
)
from tests.gui.scenes.acts import (
    bank_return,
    change,
    figure_choice,
    finding_confirm,
    help_window,
    hold,
    made_list,
    notice,
    of_three,
    other_entry,
    question,
    reversal,
    taking_back,
    then_asked,
    year_sealing,
)
from tests.gui.scenes.scene import Scene, menu, page, pressed, wrong
from tests.gui.stage import APRIL, EMPTY, WORK, Stage

_CHANGES: Final = {
    Change.JOIN: "people.JoinDialog",
    Change.LEAVE: "people.LeaveDialog",
    Change.MOVE: "endings.MoveDialog",
    Change.DEATH: "death.DeathDialog",
    Change.HEAD: "people.HeadDialog",
    Change.FACTS: "member_facts.FactsDialog",
    Change.NAME: "people.NameDialog",
    Change.CONTACT: "contact.ContactDialog",
    Change.INCOMES: "money_facts.IncomesDialog",
    Change.ACCOUNT: "money_facts.AccountDialog",
    Change.ENROL: "rights.EnrolDialog",
    Change.TERMS: "rights.TermsDialog",
    Change.STOP: "rights.StopDialog",
    Change.GRACE: "endings.GraceDialog",
    Change.TEKUN: "endings.TekunDialog",
}
_MENUS: Final = ("file", "edit", "view", "work", "help")


def _of_changes() -> Iterator[Scene]:
    for wanted, of in _CHANGES.items():
        yield Scene(f"change-{wanted}", of, change(wanted))
        yield Scene(f"change-{wanted}-wrong", of, wrong(change(wanted)))


def locked(_stage: Stage) -> UnlockDialog:
    """Return the locked screen, as who typed a wrong PIN sees it."""
    dialog = UnlockDialog(screen_lock("2580", 10, b"salt"))
    dialog.do_button.click()
    return dialog


def _of_menus() -> Iterator[Scene]:
    for place, name in enumerate(_MENUS):
        yield Scene(f"menu-{name}", "QtWidgets.QMenu", menu(place))


DIALOGS_SHOWN: Final = (
    Scene("notice", "dialog.Notice", notice),
    Scene("question", "dialog.Question", question),
    Scene("about", "about.AboutDialog", lambda s: AboutDialog(s.window, s.path)),
    Scene("crash", "crash.CrashDialog", lambda s: CrashDialog(s.window, "运行情况")),
    Scene(
        "crash-again",
        "crash.CrashDialog",
        lambda s: CrashDialog(s.window, "运行情况", again=True),
    ),
    Scene(
        "first_start",
        "first_start.FirstStartDialog",
        lambda s: FirstStartDialog(s.window),
        EMPTY,
    ),
    Scene("making", "making.MakingDialog", lambda s: MakingDialog(s.window)),
    Scene(
        "recent",
        "recent.RecentActsDialog",
        lambda s: (s.page("home"), s.window.show_recent(), s.asked())[-1],
        WORK,
    ),
    Scene("help", "help_window.HelpWindow", help_window),
    Scene(
        "changes",
        "change_choice.ChangesDialog",
        then_asked(of_three(lambda p: p.panel.changes_button.click())),
    ),
    *_of_changes(),
    Scene(
        "institution",
        "money_facts.InstitutionDialog",
        then_asked(of_three(lambda p: p.changes.ask_institution(p, print))),
    ),
    Scene(
        "explanation",
        "explanation.ExplanationDialog",
        then_asked(of_three(lambda p: p._explain())),
    ),
    Scene("transfer", "transfer.TransferDialog", wrong(pressed("funds", "record"))),
    Scene(
        "expenditure",
        "expenditure.ExpenditureDialog",
        wrong(pressed("funds", "spend")),
    ),
    Scene("funds-others", "fund_choice.FundActionsDialog", pressed("funds", "others")),
    Scene("move", "fund_moves.MoveDialog", wrong(other_entry(FundAction.MOVE))),
    Scene(
        "hand_back",
        "fund_moves.HandBackDialog",
        wrong(other_entry(FundAction.HAND_BACK)),
    ),
    Scene(
        "carry_over",
        "carry_over.CarryOverDialog",
        other_entry(FundAction.CARRY_OVER),
    ),
    Scene("reversal", "reversal.ReversalDialog", reversal),
    Scene(
        "standard",
        "standard.StandardDialog",
        pressed("settings", "standards.changes.correct", what="standards"),
    ),
    Scene(
        "day",
        "calendar_day.CalendarDayDialog",
        wrong(pressed("settings", "holidays.changes.add", what="calendar")),
    ),
    Scene(
        "signer",
        "signer.SignerDialog",
        wrong(pressed("settings", "signers.add", what="office")),
    ),
    Scene(
        "community",
        "community.CommunityDialog",
        wrong(pressed("settings", "communities.add", what="communities")),
    ),
    Scene(
        "community-merge",
        "community.MergeDialog",
        pressed("settings", "communities.merge", what="communities"),
    ),
    Scene(
        "lock",
        "screen_lock.ScreenLockDialog",
        wrong(pressed("settings", "lock.change_button", what="lock")),
    ),
    Scene("locked", "screen_lock.UnlockDialog", locked),
    Scene("hold", "hold.HoldDialog", hold),
    Scene("figure_choice", "figure_choice.FigureChoiceDialog", figure_choice),
    Scene("finding", "finding_confirm.FindingConfirmDialog", finding_confirm),
    Scene("take_back", "recoveries.TakeBackDialog", taking_back, APRIL),
    Scene(
        "allowance",
        "allowance.AllowanceDialog",
        wrong(pressed("settings", "rates.changes.add")),
    ),
    Scene(
        "approval",
        "run_step.RunStepDialog",
        made_list(RunState.DRAFT, "foot.main_button"),
        WORK,
    ),
    Scene(
        "settlement",
        "run_step.RunStepDialog",
        made_list(RunState.SENT, "foot.main_button"),
        WORK,
    ),
    Scene(
        "settle",
        "settle.SettleDialog",
        made_list(RunState.SENT, "foot.returned_button"),
        WORK,
    ),
    Scene(
        "bank_order",
        "bank_order.BankOrderDialog",
        made_list(RunState.SENT, "foot.bank_button"),
        WORK,
    ),
    Scene("bank_return", "bank_return.BankReturnDialog", bank_return, WORK),
    Scene(
        "seal",
        "seal.SealDialog",
        then_asked(page("monthly", SealWanted(Month(2019, 11)))),
        WORK,
    ),
    Scene(
        "seal-early",
        "seal.SealDialog",
        then_asked(page("monthly", SealWanted(Month(2019, 3)))),
        APRIL,
    ),
    Scene("seal-year", "seal.YearSealDialog", year_sealing),
    Scene(
        "decision",
        "decision.DecisionDialog",
        pressed("money_back", "returned.retry_button", what=ReturnsWanted()),
        APRIL,
    ),
    Scene(
        "receipt",
        "recoveries.ReceiptDialog",
        wrong(pressed("money_back", "debts.receive_button", what=DebtsWanted())),
        APRIL,
    ),
    Scene(
        "write_off",
        "recoveries.WriteOffDialog",
        wrong(pressed("money_back", "debts.write_off_button", what=DebtsWanted())),
        APRIL,
    ),
    Scene(
        "withholding",
        "withholding.WithholdingDialog",
        wrong(pressed("money_back", "debts.withhold_button", what=DebtsWanted())),
        APRIL,
    ),
)

MENUS_SHOWN: Final = (
    *_of_menus(),
    Scene(
        "menu-household",
        "QtWidgets.QMenu",
        then_asked(of_three(lambda p: p._show_menu(p.mapToGlobal(p.rect().center())))),
    ),
)
