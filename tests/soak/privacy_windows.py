"""Canaries in every field of every dialog and page, done and broken off by errors."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import AbstractContextManager, closing, nullcontext
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from aidesk.gui import start
from aidesk.gui.crash import CrashHook
from aidesk.gui.dialogs.crash import CrashDialog
from aidesk.gui.settings import Settings
from aidesk.gui.widgets.dialog import Dialog
from aidesk.storage.store import Store
from tests.gui.scenes import SCENES, Scene
from tests.gui.stage import Stage, Theatre, View
from tests.soak.privacy_use_cases import failing

if TYPE_CHECKING:
    from tests.soak.privacy import Aviary

_PRIVATE: Final = """
select 'name', name from persons union select 'resident_id', resident_id from persons
union select 'account', number from accounts union select 'phone', phone from households
"""
_NOBODYS: Final = {"单位名称", "社区（村）", "街道（乡镇）"}
"""Names of an office and of places: the title of the window and the journal have them."""

_FEW: Final = ("change-stop", "change-name", "hold", "signer", "lock")


def all_windows(aviary: Aviary) -> None:
    """Play each scene twice: once to the end, once into an error."""
    app = start.make_application()
    start.dress(app, Settings(aviary.folder / "home" / "window.ini"))
    theatre = Theatre(app, aviary.folder / "out", aviary.practice)
    theatre.show(View())
    hook = CrashHook()
    usual, sys.excepthook = sys.excepthook, hook.caught
    known: set[str] = set()
    for scene in SCENES:
        if aviary.few and not scene.name.startswith(_FEW):
            continue
        stage = theatre.stage(scene.office)
        if scene.office.name not in known:
            known.add(scene.office.name)
            _keep(aviary, stage)
        hook.serve(stage.desk)
        _play(aviary, stage, scene, nullcontext())
        broken = failing(Store, "write", list(aviary.canaries.places))
        _play(aviary, stage, scene, broken)
        if isinstance(hook.box, CrashDialog):
            aviary.look("crash boxes", hook.box.text.toPlainText())
            hook.box.accept()
        stage.clear()
    hook.closing = True
    sys.excepthook = usual
    theatre.close()


def _keep(aviary: Aviary, stage: Stage) -> None:
    """Take all personal data of an office for canaries."""
    with closing(sqlite3.connect(stage.path)) as conn:
        for kind, value in conn.execute(_PRIVATE).fetchall():
            if len(value) > 1:
                aviary.canaries.keep(value, f"{stage.path.stem}.{kind}")


def _play(
    aviary: Aviary,
    stage: Stage,
    scene: Scene,
    meanwhile: AbstractContextManager[None],
) -> None:
    head = stage.store.journal.head().seq
    shown = scene.play(stage)
    _look(aviary, scene)
    with meanwhile:
        for edit in shown.findChildren(QWidget):
            if not isinstance(edit, QLineEdit | QPlainTextEdit):
                continue
            if edit.isEnabled() and edit.accessibleName() not in _NOBODYS:
                _fill(aviary, scene, edit)
        stage.settle()
        _look(aviary, scene)
        if isinstance(shown, Dialog):
            shown.do_button.click()
            stage.settle()
            _look(aviary, scene)
    for line in stage.store.journal.recent(stage.store.journal.head().seq - head):
        aviary.look("journal", f"{line.subject} {line.body}")
    aviary.counts["scenes"] += 1


def _fill(aviary: Aviary, scene: Scene, edit: QLineEdit | QPlainTextEdit) -> None:
    value = aviary.canaries.made(f"{scene.name}.{edit.accessibleName()}")
    if isinstance(edit, QLineEdit):
        edit.setText(value)
        edit.editingFinished.emit()
    else:
        edit.setPlainText(value)


def _look(aviary: Aviary, scene: Scene) -> None:
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            aviary.look("window titles", f"{scene.name} {window.windowTitle()}")
    aviary.look("clipboard", QApplication.clipboard().text())
