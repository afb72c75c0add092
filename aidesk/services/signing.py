"""Who signs the papers of the office on a day, and to whom they go: names may be empty."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from aidesk.domain.journal import Act
from aidesk.domain.text import short_text
from aidesk.storage.store import Store

_BUREAU: Final = "民政局"
LONGEST: Final = 40
# what a text that cannot be kept is called
_CALLED: Final = {"section": "unit", "finance": "unit", "bank": "bank"}


@dataclass(frozen=True, slots=True)
class PaperNames:
    """Names on the papers about money that are nobody's; what is empty is left blank.

    ``section`` is the part of the office that fills in, ``finance`` the finance
    office that is asked, ``bank`` the bank that pays.
    """

    section: str = ""
    finance: str = ""
    bank: str = ""


@dataclass(frozen=True, slots=True)
class Signing:
    """All names on a paper about money; what is empty is left blank on it.

    ``handler`` (经办人), ``section_head`` (部门负责人), ``deputy`` (分管领导) and
    ``director`` (局长) sign: those who are in office on the paper's day.
    """

    section: str = ""
    handler: str = ""
    section_head: str = ""
    deputy: str = ""
    director: str = ""
    bank: str = ""


def paper_names(store: Store) -> PaperNames:
    """Return the names of an office that are nobody's."""
    kept = store.office.settings()
    return PaperNames(
        **{f.name: kept.get(_key(f.name), "") for f in fields(PaperNames)}
    )


def signing(store: Store, day: date) -> Signing:
    """Return the names on a paper of a day: of those in office then."""
    names = paper_names(store)
    signers = {s.post.value: s.name for s in store.signers.all() if s.in_office(day)}
    return Signing(section=names.section, bank=names.bank, **signers)


def finance_office(store: Store) -> str:
    """Return which finance office is asked: that of the same place unless it is named."""
    place = store.office.get().unit.removesuffix(_BUREAU)
    return paper_names(store).finance or f"{place}财政局"


def change_signing(store: Store, act: Act, names: PaperNames) -> None:
    """Keep the names; each that differs is journalled, without the name itself.

    Raises TextTooLongError and PrivateCharacterError.
    """
    before = paper_names(store)
    with store.write(act) as writing:
        for field in (f.name for f in fields(PaperNames)):
            name = short_text(getattr(names, field), _CALLED[field], LONGEST)
            if name != getattr(before, field):
                store.office.set_setting(_key(field), name)
                body = {"name": store.office.keyed(name)}
                writing.note("change_signing", f"setting:{_key(field)}", body)


def _key(name: str) -> str:
    return f"signing_{name}"
