"""The fields of the terms of a right: what each programme's rule asks for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.money import Money
from aidesk.domain.rules import CareMode, Terms
from aidesk.gui.widgets.boxes import Line, Rows
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
_CARE: Final = "basic_and_care"
_MONTHS: Final = "months_of_standard"
_ASKED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {_CARE: ("mode", "tier"), _MONTHS: ("way",), "decided_amount": ("decided",)}
)


class TermsQuestions(QObject):
    """The fields of terms; which are asked depends on the programme.

    ``changed`` tells that others are asked now.  Whoever shows the fields shows
    those of :meth:`asked`, and ``new_home`` where an institution is asked for.
    """

    changed = Signal()

    def __init__(self, offers: Offers, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers = offers
        self._programme = ""
        self.grade = ChoiceField(self.tr("类别"), [])
        modes = [(worded(mode), mode) for mode in CareMode]
        self.mode = ChoiceField(self.tr("供养方式"), modes)
        tiers = [(tier_worded(tier), tier) for tier in _TIERS]
        self.tier = ChoiceField(self.tr("自理能力"), tiers)
        self.institution = ChoiceField(
            self.tr("供养机构"),
            [],
            problem=self._no_institution,
            hint=self.tr("钱发到机构的账户"),
        )
        by = [(self.tr("按几个月的标准"), False), (self.tr("按议定的金额"), True)]
        self.way = ChoiceField(self.tr("怎么算"), by)
        self.months = ChoiceField(self.tr("月数"), [])
        self.decided = AmountField(self.tr("议定金额（元）"), "decided")
        self.new_home = Button(self.tr("登记新机构"), "link", icon="add", parent=parent)
        self.mode.edited.connect(self.changed)
        self.way.edited.connect(self.changed)
        self.offer(offers)

    def all(self) -> list[Field]:
        """Return all fields, asked or not."""
        return [
            self.mode,
            self.tier,
            self.institution,
            self.grade,
            self.way,
            self.months,
            self.decided,
        ]

    def asked(self) -> list[Field]:
        """Return the fields that the programme's rule asks for."""
        rule = self._rule()
        wanted = [getattr(self, name) for name in _ASKED.get(rule, ())]
        if self.is_central():
            wanted.append(self.institution)
        if self._has_grade():
            wanted.append(self.grade)
        if rule == _MONTHS:
            wanted.append(self.decided if self.way.value() else self.months)
        return wanted

    def is_central(self) -> bool:
        """Tell whether the right is one of care in an institution."""
        return self._rule() == _CARE and self.mode.value() == CareMode.CENTRAL

    def offer(self, offers: Offers, institution: int | None = None) -> None:
        """Offer what the office has now, and choose an institution that is new."""
        self._offers = offers
        homes = [(name, key) for key, name in offers.institutions.items()]
        self.institution.offer(homes)
        self.institution.choice.choose(institution)
        months = range(1, offers.ceiling + 1)
        self.months.offer([(self.tr("{n} 个月").format(n=n), n) for n in months])
        self.show_programme(self._programme)

    def show_programme(self, programme: str) -> None:
        """Ask for the terms of a programme; of none where the code is empty."""
        self._programme = programme
        grades = self._offers.grades.get(programme, ())
        self.grade.offer([(grade_worded(grade), grade) for grade in grades])
        self.changed.emit()

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
        asked = self.asked()
        if not all(field.is_right() for field in asked):
            return None
        grade = self.grade.value() if self._rule() != _CARE else None
        mode = self.mode.value() if self.mode in asked else None
        return Terms(
            grade=str(grade or "urban"),
            mode=CareMode(str(mode)) if mode else None,
            tier=self._number(self.tier),
            institution=self._number(self.institution),
            months=self._number(self.months),
            decided=self._decided(),
        )

    def _rule(self) -> str:
        programme = self._offers.programmes.get(self._programme)
        return programme.rule if programme else ""

    def _has_grade(self) -> bool:
        return self.grade.choice.count() > 1 and self._rule() != _CARE

    def _number(self, field: ChoiceField) -> int | None:
        value = field.value() if field in self.asked() else None
        return value if isinstance(value, int) else None

    def _decided(self) -> Money | None:
        return self.decided.money() if self.decided in self.asked() else None

    def _no_institution(self) -> str:
        if self.institution.value() is not None:
            return ""
        return self.tr("还没有登记供养机构，请按下面的“登记新机构”。")


class TermsFields(Entry):
    """Asks for the terms of one programme at a time."""

    def __init__(self, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions = TermsQuestions(offers, self)
        self.lay_out(FieldGrid(self.questions.all()))
        line = Line()
        line.add(self.questions.new_home, None)
        rows = self.layout()
        if isinstance(rows, Rows):
            rows.addLayout(line)
        self.questions.changed.connect(self._show_fields)
        self._show_fields()

    @Slot()
    def _show_fields(self) -> None:
        self.grid.show_only(self.questions.asked())
        self.questions.new_home.setVisible(self.questions.is_central())
        self.edited.emit()


def has_terms(offers: Offers, programme: str) -> bool:
    """Tell whether there is anything to choose in a programme's terms."""
    rule = offers.programmes[programme].rule
    return rule in _ASKED or len(offers.grades[programme]) > 1
