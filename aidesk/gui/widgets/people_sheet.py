"""The people of a family as a sheet: those who are registered, and those who are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from aidesk.domain.errors import AideskError
from aidesk.domain.household import (
    HEAD,
    HouseholdId,
    Member,
    MemberFacts,
    PersonId,
    SamePersonTwiceError,
)
from aidesk.domain.identity import age_in, masked_id, resident_id, sex
from aidesk.domain.text import needed_text
from aidesk.gui.widgets.entry_columns import (
    NOTHING,
    CellKind,
    EntryColumn,
    Row,
    Told,
)
from aidesk.gui.widgets.entry_sheet import EntrySheet
from aidesk.gui.widgets.person_fields import (
    CheckId,
    CheckName,
    IdCheck,
    See,
    no_namesake,
)
from aidesk.gui.widgets.typed_fields import problem_of
from aidesk.i18n import translate
from aidesk.services.register import NewMember
from aidesk.wording.formats import worded
from aidesk.wording.households import disability_worded, understood
from aidesk.wording.joining import clauses
from aidesk.wording.kinds import KINSHIP, kinship_worded

ID_LENGTH: Final = 18
_GRADES: Final = (1, 2, 3, 4)


def _nobody(_household: HouseholdId) -> None:
    """Show no household."""


@dataclass(frozen=True, slots=True)
class PeopleChecks:
    """What the office knows of people while they are typed, and how to see more."""

    number: CheckId
    namesake: CheckName = no_namesake
    see: See = _nobody


class MembersSheet(EntrySheet):
    """New members, one in each row; a name that is known already fills itself in.

    ``others`` are the ID numbers that stand elsewhere in the form.
    """

    def __init__(
        self, today: date, checks: PeopleChecks, others: Callable[[], Iterable[str]]
    ) -> None:
        self._today = today
        self._checks = checks
        self._others = others
        super().__init__(
            translate("people_sheet", "家庭成员"),
            _columns(today),
            called=translate("people_sheet", "第 {number} 人"),
            first=2,
            judge=self._judge_cell,
            invitation=translate("people_sheet", "还有家里人，就打在这里"),
        )
        self.edited.connect(self._fill_names)

    def members(self) -> list[NewMember | None]:
        """Return the people, None in the place of one that is not right."""
        wrong = {row for row, _column in self.model.wrong()}
        return [
            None if place in wrong else _member(self.model.row(place))
            for place in range(self.model.rowCount())
            if not self.model.is_empty(place)
        ]

    def numbers(self) -> list[str]:
        """Return the ID numbers that are typed."""
        return [row["number"] for row in self.rows() if row["number"]]

    @Slot()
    def _fill_names(self) -> None:
        """Take the name that the office has for a number; nothing is typed twice."""
        for place in range(self.model.rowCount()):
            row = self.model.row(place)
            if len(row["number"]) == ID_LENGTH and not row["name"]:
                known = self._checks.number(row["number"]).name
                if known:
                    self.model.set_text(place, 0, known)

    def _judge_cell(self, rows: Sequence[Row], place: int, key: str) -> Told:
        row = rows[place]
        if key == "name":
            return self._of_name(row)
        if key == "number":
            return self._of_number(rows, place)
        if key == "relation" and not row[key]:
            return Told(translate("people_sheet", "请选与户主的关系。"), "bad")
        return NOTHING

    def _of_name(self, row: Row) -> Told:
        problem = problem_of(partial(needed_text, row["name"], "name", 50))
        if problem:
            return Told(problem, "bad")
        if len(row["number"]) == ID_LENGTH:
            known = self._checks.number(row["number"]).name
            if known and known != row["name"]:
                text = translate(
                    "people_sheet",
                    "以前登记的姓名是“{name}”，会用那个姓名；要改请再办“改姓名”。",
                )
                return Told(text.format(name=known), "warn")
        return NOTHING

    def _of_number(self, rows: Sequence[Row], place: int) -> Told:
        number = rows[place]["number"]
        problem = _length_problem(number)
        if problem:
            return Told(problem, "bad")
        typed = [*self._others(), *(row["number"] for row in rows)]
        if typed.count(number) > 1:
            error = SamePersonTwiceError(masked_id(number))
            return Told(problem_of(partial(_raise, error)), "bad")
        known = self._checks.number(number)
        if known.problem:
            return self._linked(known, known.problem, "bad")
        if not known.warning:
            known = self._checks.namesake(rows[place]["name"], number)
        if known.warning:
            return self._linked(known, known.warning, "warn")
        return Told(understood(number, self._today), "ok")

    def _linked(self, known: IdCheck, text: str, tone: str) -> Told:
        if known.household is None:
            return Told(text, tone)
        words = translate("people_sheet", "看那一户")
        return Told(text, tone, words, partial(self._checks.see, known.household))


class PeopleSheet(EntrySheet):
    """The members of a household as they are, to be put right.

    Who belongs to it is not changed here: that is an event with a day and a reason.
    """

    def __init__(self, today: date) -> None:
        super().__init__(
            translate("people_sheet", "家庭成员"),
            _columns(today, known=True),
            called=translate("people_sheet", "第 {number} 人"),
            judge=_judge_known,
            growing=False,
        )

    def show_people(self, members: Iterable[Member]) -> None:
        """Show people as they are known."""
        self.show_rows([_row(member) for member in members], known=True)

    def people(self) -> dict[PersonId, tuple[str, MemberFacts]]:
        """Return names and facts as they should be, by person."""
        found = {}
        for row in self.rows():
            grade = row["disability"]
            facts = MemberFacts(
                relation=row["relation"],
                supported=row["supported"] == "1",
                disability_grade=int(grade) if grade in map(str, _GRADES) else None,
                seriously_ill=row["ill"] == "1",
            )
            found[PersonId(int(row["person"]))] = (row["name"], facts)
        return found

    def changed(self) -> list[dict[str, str]]:
        """Return of each person what is typed anew, by the columns' keys."""
        found = []
        for place, row in enumerate(self.rows()):
            keys = {
                column.key: row[column.key]
                for at, column in enumerate(self.model.columns)
                if not column.fixed and self.model.is_changed(place, at)
            }
            if keys:
                found.append({"person": row["person"], **keys})
        return found

    def show_changed(self, rows: Iterable[Row]) -> None:
        """Show what was typed anew before; people who are gone are left out."""
        typed = {row.get("person", ""): row for row in rows}
        for place, person in enumerate(row["person"] for row in self.rows()):
            for at, column in enumerate(self.model.columns):
                if not column.fixed and column.key in typed.get(person, {}):
                    self.model.set_text(place, at, typed[person][column.key])


def _columns(today: date, *, known: bool = False) -> tuple[EntryColumn, ...]:
    kin = [] if known else [(translate("people_sheet", "请选"), "")]
    kin += [(kinship_worded(k), k) for k in KINSHIP if known or k != HEAD]
    grades = [(disability_worded(grade), str(grade)) for grade in _GRADES]
    none = (translate("people_sheet", "没有"), "")
    choice = CellKind.CHOICE
    return (
        EntryColumn("name", translate("people_sheet", "姓名"), width=110, grows=True),
        EntryColumn(
            "number",
            translate("people_sheet", "身份证号"),
            CellKind.ID,
            width=190,
            fixed=known,
            masked=masked_id if known else None,
        ),
        EntryColumn(
            "relation",
            translate("people_sheet", "与户主的关系"),
            choice,
            tuple(kin),
            width=136,
        ),
        EntryColumn(
            "disability",
            translate("people_sheet", "残疾等级"),
            choice,
            (none, *grades),
            width=126,
        ),
        EntryColumn(
            "ill",
            translate("people_sheet", "重病"),
            choice,
            (none, (translate("people_sheet", "有重病"), "1")),
            width=104,
        ),
        EntryColumn(
            "supported",
            translate("people_sheet", "保障人口"),
            choice,
            (
                (translate("people_sheet", "计入"), "1"),
                (translate("people_sheet", "不计入"), "0"),
            ),
            first="1",
            width=110,
        ),
        EntryColumn(
            "age",
            translate("people_sheet", "性别和年龄"),
            width=116,
            fixed=True,
            shown=partial(_sex_and_age, today),
        ),
    )


def _sex_and_age(today: date, row: Row) -> str:
    try:
        number = resident_id(row.get("number", ""), born_by=today)
    except AideskError:
        return ""
    born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    age = translate("people_sheet", "{age} 岁").format(age=age_in(born, today))
    return clauses([worded(sex(number)), age])


def _length_problem(number: str) -> str:
    if not number:
        return translate("people_sheet", "请照身份证填 18 位号码。")
    if len(number) != ID_LENGTH:
        text = translate(
            "people_sheet", "现在是 {count} 位，应为 18 位，请对照身份证补全"
        )
        return text.format(count=len(number))
    return ""


def _judge_known(rows: Sequence[Row], place: int, key: str) -> Told:
    row = rows[place]
    if key == "name":
        problem = problem_of(partial(needed_text, row["name"], "name", 50))
        return Told(problem, "bad") if problem else NOTHING
    if key == "relation" and (row[key] == HEAD) != (row["head"] == "1"):
        text = translate("people_sheet", "换户主请到“登记变动”里办“换户主”。")
        return Told(text, "bad")
    return NOTHING


def _member(row: Row) -> NewMember:
    grade = row["disability"]
    return NewMember(
        name=row["name"],
        resident_id=row["number"],
        relation=row["relation"],
        supported=row["supported"] == "1",
        disability_grade=int(grade) if grade in map(str, _GRADES) else None,
        seriously_ill=row["ill"] == "1",
    )


def _row(member: Member) -> dict[str, str]:
    grade = member.disability_grade
    return {
        "person": str(member.person.id),
        "head": "1" if member.is_head else "",
        "name": member.person.name,
        "number": member.person.resident_id,
        "relation": member.relation,
        "disability": "" if grade is None else str(grade),
        "ill": "1" if member.seriously_ill else "",
        "supported": "1" if member.supported else "0",
    }


def _raise(error: AideskError) -> None:
    raise error
