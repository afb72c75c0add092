"""What the office knows of people and accounts while they are typed, in words."""

from __future__ import annotations

from functools import partial

from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId, PersonElsewhereError
from aidesk.domain.identity import (
    AccountNumberError,
    account_number,
    birth_date,
    resident_id,
)
from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.widgets.field import Link
from aidesk.gui.widgets.person_fields import IdCheck, See
from aidesk.i18n import translate
from aidesk.services.duplicates import (
    Sighting,
    seen_by_name,
    seen_by_number,
    users_of_account,
)
from aidesk.services.household_form import person_to_join
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.joining import listed


def id_check(desk: Desk, since: Month, number: str) -> IdCheck:
    """Return what speaks against a person's joining a household, or the name known.

    Who belonged to another household before is told as a warning.
    """
    try:
        person = person_to_join(desk.store, number, desk.today(), since)
    except PersonElsewhereError as error:
        seen = seen_by_number(desk.store, resident_id(number), since)
        return IdCheck(sentence(error), household=seen.household if seen else None)
    except AideskError as error:
        return IdCheck(problem=sentence(error))
    if person is None:
        return IdCheck()
    past = seen_by_number(desk.store, person.resident_id, since)
    if past is None:
        return IdCheck(name=person.name)
    return IdCheck("", person.name, _past_worded(past), past.household)


def namesake_check(desk: Desk, name: str, number: str) -> IdCheck:
    """Return who has the same name and birth date under another number, as a warning."""
    if not name.strip():
        return IdCheck()
    month = Month.of(desk.today())
    born = birth_date(number)
    seen = seen_by_name(desk.store, name, born, number, month)
    if seen is None:
        return IdCheck()
    text = translate(
        "households",
        "{head}家（{number}）有一个同名、同一天出生的人，身份证号不同。"
        "请核对是不是同一个人。",
    )
    words = text.format(head=seen.head, number=seen.number)
    return IdCheck(warning=words, household=seen.household)


def account_warning(desk: Desk, own: HouseholdId | None, number: str) -> str:
    """Return who else is paid to an account; nothing when nobody is."""
    try:
        checked = account_number(number)
    except AccountNumberError:
        return ""
    month = Month.of(desk.today())
    names = [
        translate("households", "{name}家（{number}）").format(
            name=user.head, number=user.number
        )
        for user in users_of_account(desk.store, checked, month, own)
    ]
    if not names:
        return ""
    return translate("households", "{families}也用这个账号，请核对。").format(
        families=listed(names)
    )


def account_link(
    desk: Desk, own: HouseholdId | None, see: See, number: str
) -> Link | None:
    """Return what leads to the first other household that is paid to an account."""
    try:
        checked = account_number(number)
    except AccountNumberError:
        return None
    month = Month.of(desk.today())
    for user in users_of_account(desk.store, checked, month, own):
        words = translate("households", "看那一户")
        return words, partial(see, user.household)
    return None


def _past_worded(seen: Sighting) -> str:
    text = translate(
        "households", "以前登记在{head}家（{number}），算到{until}为止。请核对。"
    )
    return text.format(
        head=seen.head, number=seen.number, until=worded(seen.span.until)
    )
