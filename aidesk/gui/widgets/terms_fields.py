"""The fields of the terms of a right: what each programme's rule asks for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.money import Money
from aidesk.domain.rules import CareMode, Terms
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.typed_fields import AmountField, ChoiceField
from aidesk.services.household_form import Offers
from aidesk.wording.formats import worded
from aidesk.wording.grades import grade_worded
from aidesk.wording.households import tier_worded

_TIERS: Final = (1, 2, 3)


class TermsFields(Entry):
    """Asks for the terms of one programme at a time.

    An institution that is not offered yet is asked for by ``institution_wanted``;
    :meth:`offer` then shows what there is.
    """

    institution_wanted = Signal()

    def __init__(self, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers
        self._programme = ""
        self.grade = ChoiceField(self.tr("类别"), [])
        modes = [(worded(mode), mode) for mode in CareMode]
        self.mode = ChoiceField(self.tr("供养方式"), modes)
        self.tier = ChoiceField(
            self.tr("自理能力"), [(tier_worded(tier), tier) for tier in _TIERS]
        )
        self.institution = ChoiceField(
            self.tr("供养机构（钱发到机构账户）"), [], problem=self._no_institution
        )
        by = [(self.tr("按几个月的标准"), False), (self.tr("按议定的金额"), True)]
        self.way = ChoiceField(self.tr("怎么算"), by)
        self.months = ChoiceField(self.tr("月数"), [])
        self.decided = AmountField(self.tr("议定金额（元）"), "decided")
        self.lay_out(
            FieldGrid(
                [
                    self.grade,
                    self.mode,
                    self.tier,
                    self.institution,
                    self.way,
                    self.months,
                    self.decided,
                ]
            )
        )
        self.new_button = Button(self.tr("登记新机构"), "link", icon="add", parent=self)
        line = Line()
        line.add(self.new_button, None)
        rows = self.layout()
        if rows is not None:
            rows.addItem(line)
        self.new_button.clicked.connect(self.institution_wanted)
        for field in (self.mode, self.way):
            field.edited.connect(self._show_fields)
        self.offer(offers)

    def offer(self, offers: Offers) -> None:
        """Offer what the office has now."""
        self._offers = offers
        homes = [(name, key) for key, name in offers.institutions.items()]
        self.institution.offer(homes)
        months = range(1, offers.ceiling + 1)
        self.months.offer([(self.tr("{n} 个月").format(n=n), n) for n in months])
        self.show_programme(self._programme)

    def show_programme(self, programme: str) -> None:
        """Ask for the terms of a programme; of none where the code is empty."""
        self._programme = programme
        grades = self._offers.grades.get(programme, ())
        self.grade.offer([(grade_worded(grade), grade) for grade in grades])
        self._show_fields()

    def show_terms(self, terms: Terms) -> None:
        """Show the terms that a right has."""
        self.grade.choice.choose(terms.grade)
        self.mode.choice.choose(terms.mode)
        self.tier.choice.choose(terms.tier)
        self.institution.choice.choose(terms.institution)
        self.way.choice.choose(terms.decided is not None)
        self.months.choice.choose(terms.months)
        self.decided.line.set_money(terms.decided)

    def terms(self) -> Terms | None:
        """Return the terms, or None while something is missing."""
        shown = self.fields()
        if not all(field.is_right() for field in shown):
            return None
        grade = self.grade.value()
        mode = self.mode.value() if self.mode in shown else None
        return Terms(
            grade=str(grade) if grade and self._by_grade() else "urban",
            mode=CareMode(str(mode)) if mode else None,
            tier=self._number(self.tier),
            institution=self._number(self.institution),
            months=self._number(self.months),
            decided=self._decided(),
        )

    def _by_grade(self) -> bool:
        return self._rule() != "basic_and_care"

    def _rule(self) -> str:
        programme = self._offers.programmes.get(self._programme)
        return programme.rule if programme else ""

    def _number(self, field: ChoiceField) -> int | None:
        value = field.value() if field in self.fields() else None
        return value if isinstance(value, int) else None

    def _decided(self) -> Money | None:
        return self.decided.money() if self.decided in self.fields() else None

    def _no_institution(self) -> str:
        if self.institution.value() is not None:
            return ""
        return self.tr("还没有登记供养机构，请按下面的“登记新机构”。")

    @Slot()
    def _show_fields(self) -> None:
        rule = self._rule()
        asked = list(_ASKED.get(rule, ()))
        wanted: list[Field] = [getattr(self, name) for name in asked]
        if self.grade.choice.count() > 1 and self._by_grade():
            wanted.append(self.grade)
        central = rule == "basic_and_care" and self.mode.value() == CareMode.CENTRAL
        if central:
            wanted.append(self.institution)
        if rule == "months_of_standard":
            wanted.append(self.decided if self.way.value() else self.months)
        self.grid.show_only(wanted)
        self.new_button.setVisible(central)


_ASKED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "basic_and_care": ("mode", "tier"),
        "months_of_standard": ("way",),
        "decided_amount": ("decided",),
    }
)
