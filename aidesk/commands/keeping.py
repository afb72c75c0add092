"""Backups on the command line: made, restored with a preview, and tried in a drill."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from aidesk.commands import Clock
from aidesk.commands.opening import opened
from aidesk.domain.backup import Why
from aidesk.domain.errors import AideskError
from aidesk.domain.journal import Act
from aidesk.i18n import translate
from aidesk.paths import keeping_of
from aidesk.services.backups import backup_at, make_backup
from aidesk.services.drill import drill as try_drill
from aidesk.services.restore_preview import RestorePreview, preview
from aidesk.services.restoring import restore as restore_backup
from aidesk.services.second_place import copy_backup
from aidesk.storage.errors import OfficeBusyError
from aidesk.storage.lock_file import refuse_if_elsewhere
from aidesk.storage.witness import read_witness
from aidesk.wording.drill import drill_facts, drill_title, drill_verdict
from aidesk.wording.errors import sentence
from aidesk.wording.restoring import (
    dangers_told,
    figures_compared,
    losses_told,
    restored_told,
)
from aidesk.wording.text_table import text_table


def backup(asked: Namespace, clock: Clock) -> int:
    """Make a backup that proves itself; with ``--to`` copy it to a folder as well."""
    office: Path = asked.office
    with opened(office, clock):
        made = make_backup(office, keeping_of(office), Why.ASKED, clock())
    if asked.to is not None:
        made = copy_backup(made, asked.to)
    text = translate("cli", "已备份，读出来核对过：{path}")
    _say(text.format(path=made.path))
    return 0


def restore(asked: Namespace, clock: Clock) -> int:
    """Restore a backup; with ``--preview`` only tell what would change."""
    office: Path = asked.office
    keeping, found = keeping_of(office), backup_at(asked.backup)
    seen = preview(office, found, read_witness(keeping.witness))
    _say(*_previewed(seen))
    if asked.preview:
        return 0
    act = Act(clock(), translate("cli", "经办人"), uuid4().hex)
    with _alone(office):
        done = restore_backup(office, keeping, found, act)
    _say(restored_told(found, done))
    return 0


def drill(asked: Namespace, clock: Clock) -> int:
    """Restore the newest backup into a temporary office; 1 when that does not do."""
    result = try_drill(asked.office, keeping_of(asked.office), clock())
    _say(drill_title(result))
    for is_well, what, more in drill_facts(result):
        _say(f"{'√' if is_well else '×'} {what}　{more}".rstrip())
    _say(drill_verdict(result))
    return 0 if result.is_well else 1


def tell_trouble(error: AideskError) -> None:
    """Tell why there is no backup; what was asked for is done all the same."""
    sys.stderr.write(f"{sentence(error)}\n")


@contextmanager
def _alone(office: Path) -> Iterator[None]:
    """Hold an office that no window shows; raise OfficeBusyError where one does.

    Raises OfficeElsewhereError, which names the computer, where that is another one.
    """
    from aidesk.gui.instance import Instance  # noqa: PLC0415 - Qt only where needed

    refuse_if_elsewhere(office)
    instance = Instance(office)
    if not instance.claim():
        raise OfficeBusyError(office)
    try:
        yield
    finally:
        instance.release()


def _previewed(seen: RestorePreview) -> list[str]:
    heads = ["", translate("cli", "现在"), translate("cli", "恢复以后")]
    rows = [[line.what, line.old, line.new] for line in figures_compared(seen)]
    return [text_table(heads, rows, "lrr"), *losses_told(seen), *dangers_told(seen)]


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
