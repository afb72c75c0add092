"""修改资料: where a household lives and how it is reached."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.domain.household import Household
from aidesk.gui.dialogs.household_change import Asked, HouseholdChange
from aidesk.gui.widgets.place_fields import PlaceFields
from aidesk.i18n import translate
from aidesk.services.household_form import Offers
from aidesk.services.register import Details


class ContactDialog(HouseholdChange):
    """Asks for community, address, phone, housing and a note; no money depends on it."""

    asked_width = 640

    def __init__(
        self, parent: QWidget | None, asked: Asked, household: Household, offers: Offers
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "修改资料"),
            do=translate("changes", "改过来"),
            note=translate("changes", "住址和电话不影响金额，改了马上有效。"),
        )
        self.place = PlaceFields(offers, parent=self)
        self.place.show_details(details_of(household))
        self.ask_part(self.place)

    def value(self) -> Details:
        return self.place.details()


def details_of(household: Household) -> Details:
    """Return the details of a household as they are recorded."""
    return Details(
        street=household.street,
        community=household.community,
        address=household.address,
        phone=household.phone,
        housing=household.housing,
        note=household.note,
    )
