"""Who signs the papers of the office, and to whom they go: names that may be empty."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from aidesk.domain.journal import Act
from aidesk.domain.text import short_text
from aidesk.storage.store import Store

_BUREAU: Final = "民政局"
LONGEST: Final = 40
# what a text that cannot be kept is called
_CALLED: Final = {"section": "unit", "finance": "unit", "bank": "bank"}


@dataclass(frozen=True, slots=True)
class Signing:
    """Names on the papers about money; what is empty is left blank on them.

    ``handler`` (经办人), ``section_head`` (部门负责人), ``deputy`` (分管领导) and
    ``director`` (局长) sign; ``section`` is the part of the office that fills in.
    ``finance`` is the finance office that is asked, ``bank`` the bank that pays.
    """

    section: str = ""
    handler: str = ""
    section_head: str = ""
    deputy: str = ""
    director: str = ""
    finance: str = ""
    bank: str = ""


def signing(store: Store) -> Signing:
    """Return the names of an office."""
    kept = store.office.settings()
    return Signing(**{f.name: kept.get(_key(f.name), "") for f in fields(Signing)})


def finance_office(store: Store) -> str:
    """Return which finance office is asked: that of the same place unless it is named."""
    place = store.office.get().unit.removesuffix(_BUREAU)
    return signing(store).finance or f"{place}财政局"


def change_signing(store: Store, act: Act, names: Signing) -> None:
    """Keep the names; each that differs is journalled, without the name itself.

    Raises TextTooLongError and PrivateCharacterError.
    """
    before = signing(store)
    with store.write(act) as writing:
        for field in (f.name for f in fields(Signing)):
            what = _CALLED.get(field, "name")
            name = short_text(getattr(names, field), what, LONGEST)
            if name != getattr(before, field):
                store.office.set_setting(_key(field), name)
                body = {"name": store.office.keyed(name)}
                writing.note("change_signing", f"setting:{_key(field)}", body)


def _key(name: str) -> str:
    return f"signing_{name}"
