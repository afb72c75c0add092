"""The fields of one person: name and ID number, and what the grant depends on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.household import HEAD, HouseholdId
from aidesk.gui.widgets.boxes import Flow, holder
from aidesk.gui.widgets.buttons import Tick
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Field, Link
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.number_edits import IdEdit
from aidesk.gui.widgets.typed_fields import ChoiceField, TextField
from aidesk.services.register import NewMember
from aidesk.wording.households import disability_worded, understood
from aidesk.wording.kinds import KINSHIP, kinship_worded

_ID_LENGTH: Final = 18
_WEIGHTS: Final = (3, 4, 3, 3, 4)


@dataclass(frozen=True, slots=True)
class IdCheck:
    """What the office knows of an ID number: a problem, or the name it has already.

    A ``warning`` is to be looked at and may be right; ``household`` is the one that
    problem or warning are about.
    """

    problem: str = ""
    name: str = ""
    warning: str = ""
    household: HouseholdId | None = None


CheckId = Callable[[str], IdCheck]
CheckName = Callable[[str, str], IdCheck]
See = Callable[[HouseholdId], object]


def no_namesake(_name: str, _number: str) -> IdCheck:
    """Know nobody of the same name and birth date."""
    return IdCheck()


class PersonFields(Entry):
    """Asks for one person; the ID number fills in what it tells.

    ``check`` says what the office knows of an ID number, ``namesake`` who else has
    the name and the birth date; ``see`` shows a household they tell of.  A head of
    household has no relation to be asked for.
    """

    def __init__(
        self,
        today: date,
        check: CheckId,
        *,
        namesake: CheckName = no_namesake,
        see: See | None = None,
        head: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._check = check
        self._namesake = namesake
        self._see = see
        self._head = head
        self._known = IdCheck()
        self._double = IdCheck()
        self.number = IdEdit(self._problem_of)
        name = self.tr("户主姓名") if head else self.tr("姓名")
        self.name = TextField(
            name, "name", needed=True, longest=50, warning=self._other_name
        )
        self.id_field = Field(
            self.tr("身份证号"),
            self.number,
            problem=self._wrong_number,
            note=self._understood,
            warning=self._known_elsewhere,
        )
        if see is not None:
            self.id_field.lead_to(self._link)
        kin: list[tuple[str, object]] = [(self.tr("请选"), "")]
        kin += [(kinship_worded(code), code) for code in KINSHIP if code != HEAD]
        self.relation = ChoiceField(
            self.tr("与户主的关系"), kin, problem=self._no_relation
        )
        grades = [(disability_worded(grade), grade) for grade in (1, 2, 3, 4)]
        self.disability = ChoiceField(
            self.tr("残疾等级"), [(self.tr("没有残疾证"), None), *grades]
        )
        self.supported = Tick(self.tr("计入保障人口"))
        self.supported.setChecked(True)
        self.ill = Tick(self.tr("重病"))
        ticks = Flow(gap=12)
        ticks.add(self.supported, self.ill)
        other = Field(self.tr("其他情况"), holder(ticks))
        shown: list[Field] = [self.name, self.id_field, self.disability, other]
        if not head:
            shown.insert(2, self.relation)
        spans = {self.id_field: 2} if head else {}
        self.lay_out(FieldGrid(shown, spans=spans, weights=_WEIGHTS))
        self.number.textChanged.connect(self._fill_name)
        self.name.edited.connect(self._look_for_namesake)
        self.supported.toggled.connect(self.edited)
        self.ill.toggled.connect(self.edited)

    def call(self, prefix: str) -> None:
        super().call(prefix)
        for tick in (self.supported, self.ill):
            tick.setAccessibleName(f"{prefix} {tick.text()}")

    def member(self) -> NewMember | None:
        """Return the person, or None while name or number are not right."""
        if not all(field.is_right() for field in self.fields()):
            return None
        grade = self.disability.value()
        return NewMember(
            name=self.name.text(),
            resident_id=self.number.number(),
            relation=HEAD if self._head else str(self.relation.value()),
            supported=self.supported.isChecked(),
            disability_grade=grade if isinstance(grade, int) else None,
            seriously_ill=self.ill.isChecked(),
        )

    def content(self) -> dict[str, str]:
        """Return what is typed, as texts for a draft."""
        return {
            "name": self.name.text(),
            "number": self.number.number(),
            "disability": str(self.disability.value() or ""),
            "ill": "1" if self.ill.isChecked() else "",
            "supported": "1" if self.supported.isChecked() else "0",
        }

    def show_content(self, read: Callable[[str], str]) -> None:
        """Show what a draft gives for each name; strange texts are left out."""
        self.number.setText(read("number")[:_ID_LENGTH])
        self.name.set_text(read("name"))
        grade = read("disability")
        self.disability.choice.choose(int(grade) if grade.isdecimal() else None)
        self.ill.setChecked(read("ill") == "1")
        self.supported.setChecked(read("supported") != "0")

    def is_begun(self) -> bool:
        """Tell whether anything was typed."""
        edits = (field.edit for field in self.fields())
        return any(isinstance(edit, QLineEdit) and edit.text() for edit in edits)

    def _problem_of(self, number: str) -> str:
        self._known = self._check(number)
        return self._known.problem

    def _wrong_number(self) -> str:
        if not self.number.number():
            return self.tr("请照身份证填 18 位号码。")
        return self.number.problem()

    def _no_relation(self) -> str:
        return "" if self.relation.value() else self.tr("请选与户主的关系。")

    def _understood(self) -> str:
        if len(self.number.number()) != _ID_LENGTH:
            return ""
        return understood(self.number.number(), self._today)

    def _known_elsewhere(self) -> str:
        return self._known.warning or self._double.warning

    def _link(self) -> Link | None:
        household = self._known.household or self._double.household
        if household is None or self._see is None:
            return None
        return self.tr("看那一户"), partial(self._see, household)

    @Slot()
    def _look_for_namesake(self) -> None:
        """Look once more who has the name, when the number is whole."""
        if len(self.number.number()) == _ID_LENGTH and not self._wrong_number():
            before = self._double
            self._double = self._namesake(self.name.text(), self.number.number())
            if self._double != before:
                self.id_field.speak()

    def _other_name(self) -> str:
        known = self._known.name
        if not known or not self.name.text().strip() or known == self.name.text():
            return ""
        text = self.tr("以前登记的姓名是“{name}”，会用那个姓名；要改请再办“改姓名”。")
        return text.format(name=known)

    @Slot()
    def _fill_name(self) -> None:
        """Take the name the office has for this number; nothing is typed twice."""
        self._double = IdCheck()
        if len(self.number.number()) == _ID_LENGTH:
            self.id_field.speak()  # a whole number is judged at once
        if len(self.number.number()) != _ID_LENGTH or self._wrong_number():
            self._known = IdCheck()
        elif self._known.name and not self.name.text():
            self.name.set_text(self._known.name)
        self._look_for_namesake()
