"""Those who sign, as a list: post, name, from which day to which."""

from __future__ import annotations

from typing import Final

from aidesk.domain.signer import ALWAYS, Signer
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.columns import Column
from aidesk.wording.formats import worded


def _since(signer: Signer) -> str:
    if signer.since == ALWAYS:
        return translate("signers", "一直")
    return worded(signer.since)


def _until(signer: Signer) -> str:
    return worded(signer.until) or translate("signers", "在任")


SIGNER_COLUMNS: Final[tuple[Column[Signer], ...]] = (
    Column(QT_TRANSLATE_NOOP("columns", "职务"), lambda signer: signer.post),
    Column(QT_TRANSLATE_NOOP("columns", "姓名"), lambda signer: signer.name),
    Column(QT_TRANSLATE_NOOP("columns", "从哪天起"), _since),
    Column(QT_TRANSLATE_NOOP("columns", "到哪天为止"), _until),
)
