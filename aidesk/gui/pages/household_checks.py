"""What the office knows of numbers while they are typed: people and accounts."""

from __future__ import annotations

from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId
from aidesk.domain.identity import AccountNumberError
from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.widgets.person_fields import IdCheck
from aidesk.i18n import translate
from aidesk.services.household_form import others_with_account, person_to_join
from aidesk.wording.errors import sentence
from aidesk.wording.joining import listed


def id_check(desk: Desk, since: Month, number: str) -> IdCheck:
    """Return what speaks against a person's joining a household, or the name known."""
    try:
        person = person_to_join(desk.store, number, desk.today(), since)
    except AideskError as error:
        return IdCheck(problem=sentence(error))
    return IdCheck(name=person.name if person else "")


def account_warning(desk: Desk, own: HouseholdId | None, number: str) -> str:
    """Return who else is paid to an account; nothing when nobody is."""
    try:
        others = others_with_account(desk.store, number, own)
    except AccountNumberError:
        return ""
    month = Month.of(desk.today())
    names = []
    for household in others:
        head = household.head_in(month)
        name = head.person.name if head else ""
        names.append(
            translate("households", "{name}家（{number}）").format(
                name=name, number=household.number
            )
        )
    if not names:
        return ""
    return translate("households", "{families}也用这个账号，请核对。").format(
        families=listed(names)
    )
