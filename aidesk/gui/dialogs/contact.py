"""修改资料: where a household lives and how it is reached."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aidesk.domain.household import Household
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.place_fields import PlaceFields
from aidesk.i18n import translate
from aidesk.services.household_form import Offers
from aidesk.services.register import Details


class ContactDialog(ChangeDialog):
    """Asks for community, address, phone, housing and a note; no money depends on it."""

    def __init__(
        self, parent: QWidget | None, family: str, household: Household, offers: Offers
    ) -> None:
        super().__init__(
            parent,
            translate("changes", "修改{family}家的资料").format(family=family),
            do=translate("changes", "改过来"),
            note=translate("changes", "住址和电话不影响金额，改了马上有效。"),
            width=640,
        )
        self.place = PlaceFields(offers, parent=self)
        self.place.show_details(
            Details(
                street=household.street,
                community=household.community,
                address=household.address,
                phone=household.phone,
                housing=household.housing,
                note=household.note,
            )
        )
        self.ask_part(self.place)

    def value(self) -> Details:
        return self.place.details()
