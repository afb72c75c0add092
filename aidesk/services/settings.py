"""The office's rules that a person may set, typed and with their defaults."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import IntEnum

from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.storage.store import Store


class LastMonth(IntEnum):
    """Which month an office usually means as the last one, when something ends."""

    LAST = 0
    THIS = 1
    TYPED = 2

    def proposed(self, present: Month) -> Month | None:
        """Return the month to propose; None leaves it to be typed."""
        if self is LastMonth.TYPED:
            return None
        return present if self is LastMonth.THIS else present - 1


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """What this office does where the rules leave it free.

    ``month_of_death_paid``: a person is paid for the month of death.
    ``temporary_ceiling``: most months of standard in temporary assistance.
    ``grace_months``: most months of a phase-out (就业渐退).
    ``pay_day``: the day of the month by which money is in the accounts.
    ``temporary_street_limit``: up to how many yuan of temporary assistance the
    street approves; zero delegates nothing to it.
    ``stop_last_month``, ``leave_last_month``: a :class:`LastMonth` that is proposed
    when a right is stopped, and when people leave.
    """

    month_of_death_paid: int = 1
    temporary_ceiling: int = 12
    pay_day: int = 10
    grace_months: int = 6
    temporary_street_limit: int = 0
    stop_last_month: int = LastMonth.THIS
    leave_last_month: int = LastMonth.THIS


def office_settings(store: Store) -> OfficeSettings:
    """Return the settings of an office."""
    kept = store.office.settings()
    known = {f.name for f in fields(OfficeSettings)}
    return OfficeSettings(**{k: int(v) for k, v in kept.items() if k in known})


def change_settings(store: Store, act: Act, settings: OfficeSettings) -> None:
    """Keep settings; each that differs is journalled with old and new."""
    before = office_settings(store)
    with store.write(act) as writing:
        for field in fields(OfficeSettings):
            old, new = getattr(before, field.name), getattr(settings, field.name)
            if old != new:
                store.office.set_setting(field.name, str(new))
                body = {"old": old, "new": new}
                writing.note("change_setting", f"setting:{field.name}", body)
