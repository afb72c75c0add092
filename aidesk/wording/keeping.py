"""Backups in words: as a list, and how safe the office is kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from aidesk.domain.backup import Backup, BadBackup
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.columns import Column
from aidesk.wording.formats import short_day, worded

AnyBackup = Backup | BadBackup
BACKUP_WHY: Final = QT_TRANSLATE_NOOP("columns", "什么时候做的")
BACKUP_PAID: Final = QT_TRANSLATE_NOOP("columns", "累计发放（元）")
BACKUP_PERSONS: Final = QT_TRANSLATE_NOOP("columns", "登记人数")
BACKUP_STATE: Final = QT_TRANSLATE_NOOP("columns", "能不能用")


def backup_told(backup: AnyBackup) -> str:
    """Return a backup by its time, or by its file where that cannot be read."""
    if isinstance(backup, Backup):
        return worded(backup.manifest.at)
    return backup.path.name


def backup_state(backup: AnyBackup) -> str:
    """Return whether a backup can be used, as far as its file tells."""
    if isinstance(backup, Backup):
        return translate("keeping", "可以恢复")
    return translate("keeping", "坏了，不能用")


BACKUP_COLUMNS: Final[tuple[Column[AnyBackup], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "备份时间"), backup_told),
    Column(
        BACKUP_WHY,
        lambda each: each.manifest.why if isinstance(each, Backup) else None,
    ),
    Column(
        QT_TRANSLATE_NOOP("columns", "登记户数"),
        lambda each: (
            each.manifest.sums.households if isinstance(each, Backup) else None
        ),
    ),
    Column(
        BACKUP_PERSONS,
        lambda each: each.manifest.sums.persons if isinstance(each, Backup) else None,
    ),
    Column(
        BACKUP_PAID,
        lambda each: each.manifest.sums.paid if isinstance(each, Backup) else None,
    ),
    Column(BACKUP_STATE, backup_state),
)


def moment_told(at: datetime, today: date) -> str:
    """Return a moment as one says it: ``今天 17:32``, ``12月3日 17:32``."""
    day = day_told(at.date(), today)
    return f"{day} {at.hour:02d}:{at.minute:02d}"


def day_told(day: date, today: date) -> str:
    """Return a day as one says it: ``今天``, ``昨天``, ``12月3日``."""
    days = (today - day).days
    if days == 0:
        return translate("keeping", "今天")
    if days == 1:
        return translate("keeping", "昨天")
    return short_day(day) if day.year == today.year else worded(day)
