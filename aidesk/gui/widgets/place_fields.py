"""The fields of where a household lives and how it is reached."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.typed_fields import TextField
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.household_form import Offers
from aidesk.services.register import Details

HOUSINGS: Final = (
    QT_TRANSLATE_NOOP("housings", "自有住房"),
    QT_TRANSLATE_NOOP("housings", "公租房"),
    QT_TRANSLATE_NOOP("housings", "租住"),
    QT_TRANSLATE_NOOP("housings", "借住"),
    QT_TRANSLATE_NOOP("housings", "供养机构"),
)


class PlaceFields(Entry):
    """Asks for a place; a known community fills in its street."""

    def __init__(self, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers
        communities = dict.fromkeys(name for _, name in offers.communities)
        self.community = TextField(
            self.tr("社区"),
            "community",
            needed=True,
            known=communities,
            hint=self.tr("按 ↓ 键挑选，也可以填新的"),
        )
        self.street = TextField(
            self.tr("街道"), "street", needed=True, known=offers.streets()
        )
        self.address = TextField(self.tr("详细住址"), "address")
        self.phone = TextField(self.tr("联系电话"), "phone", longest=30)
        housings = [translate("housings", housing) for housing in HOUSINGS]
        self.housing = TextField(self.tr("住房情况"), "housing", known=housings)
        self.note = TextField(self.tr("备注"), "note", longest=500)
        self.lay_out(
            FieldGrid(
                [
                    self.community,
                    self.street,
                    self.address,
                    self.phone,
                    self.housing,
                    self.note,
                ]
            )
        )
        self.community.edited.connect(self._fill_street)

    def show_details(self, details: Details) -> None:
        """Show what is recorded."""
        self.community.set_text(details.community)
        self.street.set_text(details.street)
        self.address.set_text(details.address)
        self.phone.set_text(details.phone)
        self.housing.set_text(details.housing)
        self.note.set_text(details.note)

    def details(self) -> Details:
        """Return what is typed."""
        return Details(
            street=self.street.text(),
            community=self.community.text(),
            address=self.address.text(),
            phone=self.phone.text(),
            housing=self.housing.text(),
            note=self.note.text(),
        )

    def named(self) -> dict[str, TextField]:
        """Return the fields by the names of what they ask for."""
        names = ("community", "street", "address", "phone", "housing", "note")
        return {name: getattr(self, name) for name in names}

    @Slot()
    def _fill_street(self) -> None:
        street = self._offers.street_of(self.community.text().strip())
        if street:
            self.street.set_text(street)
