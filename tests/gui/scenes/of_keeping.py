"""The scenes of 数据安全: how the data are kept, and going back to a backup."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from aidesk.domain.backup import Why
from aidesk.domain.export import Leaving
from aidesk.gui.dialogs.closing import ClosingDialog
from aidesk.gui.dialogs.restore import RestoreDialog, RestoringDialog
from aidesk.i18n import translate
from aidesk.paths import keeping_of
from aidesk.services.backups import good_backups, make_backup, newest_of
from aidesk.services.exports import list_file
from aidesk.services.restore_preview import RunChange, preview
from aidesk.services.second_place import choose_second_place
from tests.gui.scenes.scene import Scene, Show
from tests.gui.stage import APRIL, Stage, turn

_PAGE: Final = "keeping.KeepingPage"
_SECTIONS: Final = ("all", "backups", "second", "check", "exports")


def kept(stage: Stage) -> Any:
    """Return the page of an office with a backup of some days ago and an export."""
    keeping = keeping_of(stage.path)
    if newest_of(keeping.backups) is None:
        now = stage.desk.now()
        make_backup(stage.path, keeping, Why.CLOSE, now - timedelta(days=9))
        stick = Path(stage.path.parent, "U")
        stick.mkdir(exist_ok=True)
        choose_second_place(keeping, stick)
    if not stage.store.exports.all():
        file = stage.path.parent / "2019年3月城市低保金发放名册.xlsx"
        file.write_bytes(b"list")
        leaving = Leaving("roster", "2019年3月城市低保金发放名册")
        list_file(stage.store, stage.desk.act(), leaving, file)
    shown = stage.page("keeping")
    shown.refresh()
    stage.settle()
    return shown


def section(name: str) -> Show:
    """Show a section of the page."""

    def show(stage: Stage) -> Any:
        kept(stage).visit(name)
        stage.settle()
        stage.changed("keeping")
        return stage.window

    return show


def checked(stage: Stage) -> Any:
    """Show what the whole check found."""
    shown = kept(stage)
    shown.visit("check")
    shown.check.check_button.click()
    stage.settle()
    stage.changed("keeping")
    return stage.window


def restoring(stage: Stage) -> Any:
    """Show what restoring would change, if the lists had been made since."""
    kept(stage)
    *_others, backup = good_backups(keeping_of(stage.path).backups)
    programmes = stage.store.programmes.all()
    lists = (
        RunChange(programmes[run.programme], run, None)
        for run in stage.store.runs.of_year(2019)
    )
    found = replace(
        preview(stage.path, backup),
        households_going=("H0001", "H0002"),
        runs=tuple(lists),
        seals_going=("2019-01", "2019-02"),
    )
    return RestoreDialog(stage.window, found)


def drilled(stage: Stage) -> Any:
    """Show how a drill went."""
    shown = kept(stage)
    shown.try_restore()
    stage.changed("keeping")
    return stage.asked()


def closing_failed(stage: Stage) -> Any:
    """Show that there is no backup, and why."""
    dialog = ClosingDialog(stage.window)
    dialog.show_problem(translate("Farewell", "程序遇到了没有料到的情况。"))
    return dialog


def marked(stage: Stage) -> Any:
    """Show the first page when it tells how safe the data are kept."""
    kept(stage)
    mark = stage.page("home").safety
    mark.hide()
    mark.refresh()
    while mark.isHidden():
        turn(1, after_ms=5)
    return stage.window


KEEPING_SHOWN: Final = (
    *(Scene(f"keeping-{name}", _PAGE, section(name), APRIL) for name in _SECTIONS),
    Scene("home-marked", "home.HomePage", marked, APRIL),
    Scene("keeping-checked", _PAGE, checked, APRIL),
    Scene("keeping-restore", "restore.RestoreDialog", restoring, APRIL),
    Scene("keeping-drill", "drill.DrillDialog", drilled, APRIL),
    Scene(
        "keeping-restoring",
        "restore.RestoringDialog",
        lambda stage: RestoringDialog(stage.window),
    ),
    Scene("closing", "closing.ClosingDialog", lambda s: ClosingDialog(s.window)),
    Scene("closing-failed", "closing.ClosingDialog", closing_failed),
)
