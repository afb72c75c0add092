"""登记新家庭: people, incomes, place, account and the right, as one page to fill in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId, SamePersonTwiceError
from aidesk.domain.identity import masked_id
from aidesk.domain.month import Month
from aidesk.domain.programme import Rhythm
from aidesk.gui.widgets.account_fields import AccountFields, Others
from aidesk.gui.widgets.boxes import Flow, Pair, Rows, holder
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.entry_rows import EntryRows, in_line
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import first_wrong, focus_on
from aidesk.gui.widgets.income_fields import IncomeFields
from aidesk.gui.widgets.person_fields import CheckId, IdCheck, PersonFields
from aidesk.gui.widgets.place_fields import PlaceFields
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.right_fields import RightFields
from aidesk.services.enrol import NewEnrolment
from aidesk.services.household_form import Offers
from aidesk.services.register import NewHousehold
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded

WIDE: Final = 1000
MIDDLE: Final = 480
_AFTER_RIGHT: Final = 3


@dataclass(frozen=True, slots=True)
class Admission:
    """A family to be registered, with its right if it is to get one.

    ``holder`` is the ID number of the member whose right it is, or nothing.
    """

    household: NewHousehold
    right: NewEnrolment | None
    holder: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the form asks the office while a person types."""

    offers: Offers
    check_id: CheckId
    others: Others
    foresee: Callable[[NewHousehold, NewEnrolment], Sequence[str]]
    earlier: Callable[[NewHousehold, NewEnrolment], str]


class HouseholdForm(QWidget):
    """The fields of a new family.

    ``footer`` says what the family will get and has the buttons; it stands below
    the page, always in sight.  ``wanted`` carries an :class:`Admission`.
    """

    wanted = Signal(object)
    left = Signal()
    institution_wanted = Signal()

    def __init__(
        self, today: date, knowledge: Knowledge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._knowledge = knowledge
        self._people: list[tuple[str, str]] = []
        self.head = PersonFields(today, self._check_id, head=True)
        self.members = EntryRows(
            partial(PersonFields, today, self._check_id),
            add=self.tr("添一个家庭成员"),
            called=self.tr("第 {number} 人"),
            first=2,
        )
        self.incomes = EntryRows(
            IncomeFields,
            add=self.tr("添一笔收入"),
            called=self.tr("第 {number} 笔收入"),
        )
        self.place = PlaceFields(knowledge.offers)
        self.account = AccountFields(
            knowledge.offers.banks, knowledge.others, needed=False
        )
        none = self.tr("暂不享受，只登记")
        self.right = RightFields(knowledge.offers, today, none=none)
        self._lay_out()
        self._lay_out_footer()
        self._connect()
        self._changed()

    def _lay_out(self) -> None:
        self._cards = Rows(self, gap=14)
        parts: list[tuple[str, str, list[QWidget]]] = [
            (self.tr("家庭成员"), "", [in_line(self.head), self.members]),
            (
                self.tr("家庭收入"),
                self.tr("没有收入就不用填"),
                [self.incomes],
            ),
            (self.tr("享受待遇"), "", [self.right]),
            (self.tr("住址"), "", [self.place]),
            (self.tr("银行账户"), "", [self.account]),
        ]
        for title, fact, widgets in parts:
            card = Card(title, fact, self)
            card.body.add(*widgets)
            self._cards.add(card)
        self._cards.addStretch(1)

    def _lay_out_footer(self) -> None:
        self.consequences = Consequences()
        self.leave_button = Button(self.tr("先不登记"))
        self.do_button = Button(self._verb(), "primary", icon="checkmark")
        buttons = Flow(gap=10, right=True)
        buttons.add(self.leave_button, self.do_button)
        hint = Label(self.tr("按回车到下一格"), "small")
        self.footer = QWidget(self)
        self._footer = Rows(self.footer, gap=10)
        self._footer.add(self.consequences, Pair(hint, holder(buttons)))

    def _connect(self) -> None:
        for part in (self.head, self.members, self.incomes, self.right):
            part.edited.connect(self._changed)
        self.head.name.edited.connect(self._propose_holder)
        self.right.institution_wanted.connect(self.institution_wanted)
        self.leave_button.clicked.connect(self.left)
        self.do_button.clicked.connect(self._ask)

    def offer(self, offers: Offers, institution: int) -> None:
        """Offer an institution that was just recorded."""
        self.right.offer(offers, institution)

    def take_size(self, width: float, *, low: bool) -> None:
        """Use as many columns as fit in a width in logical pixels.

        Where the window is low, what it means stands below the right's fields
        instead of always in sight.
        """
        place = self._cards if low else self._footer
        if place.indexOf(self.consequences) < 0:
            place.insertWidget(_AFTER_RIGHT if low else 0, self.consequences)
        columns = 4 if width >= WIDE else 2 if width >= MIDDLE else 1
        people = 5 if width >= WIDE else columns
        self.head.set_columns(people)
        self.members.set_columns(people)
        for part in (self.incomes, self.right, self.place, self.account):
            part.set_columns(min(columns, 3) if part is not self.incomes else columns)

    def is_begun(self) -> bool:
        """Tell whether anything of a person was typed."""
        return self.head.is_begun() or bool(self.members.entries())

    def fields(self) -> list[Field]:
        """Return all fields in the order they are filled in."""
        parts = (self.head, self.members, self.incomes, self.right)
        found = [field for part in parts for field in part.fields()]
        return [*found, *self.place.fields(), *self.account.fields()]

    def admission(self) -> Admission | None:
        """Return what is to be registered; None while the right is not clear."""
        right = self.right.right(HouseholdId(0))
        if right is None and self.right.chosen() is not None:
            return None
        holder_id = self.right.holder()
        return Admission(self._household(), right, str(holder_id or ""))

    def _household(self) -> NewHousehold:
        """Return the family as far as it is filled in."""
        people = (entry.member() for entry in self._entries())
        incomes = (entry.income() for entry in self.incomes.entries())
        since, now = self.right.since(), Month.of(self._today)
        return NewHousehold(
            details=self.place.details(),
            since=min(since, now) if since is not None else now,
            registered_on=self._today,
            members=tuple(person for person in people if person is not None),
            incomes=tuple(income for income in incomes if income is not None),
            account=self.account.account(),
        )

    def _entries(self) -> list[PersonFields]:
        return [self.head, *self.members.entries()]

    def _check_id(self, number: str) -> IdCheck:
        typed = Counter(entry.number.number() for entry in self._entries())
        if typed[number] > 1:
            return IdCheck(problem=sentence(SamePersonTwiceError(masked_id(number))))
        return self._knowledge.check_id(number)

    @Slot()
    def _changed(self) -> None:
        people = [m for m in (entry.member() for entry in self._entries()) if m]
        named = [(member.name, member.resident_id) for member in people]
        if named != self._people:
            self._people = named
            self.right.offer_people(named)
        self._say_what_it_means()
        self.do_button.setText(self._verb())

    def _say_what_it_means(self) -> None:
        right, household = self.right.right(HouseholdId(0)), self._household()
        earlier = ""
        if right is not None and household.members:
            earlier = self._knowledge.earlier(household, right)
        self.right.ask_again(earlier)
        if self.right.chosen() is None:
            lines = [self.tr("只登记家庭，暂不发钱；以后可以再增加项目。")]
        elif right is None or not household.members:
            lines = [self.tr("填好户主的姓名和身份证号，这里就算出每月发多少。")]
        else:
            lines = list(self._knowledge.foresee(household, right))
            waiting = len(self._entries()) - len(household.members)
            if waiting:
                text = self.tr("还有 {count} 人没有填好，没有算进去。")
                lines.append(text.format(count=waiting))
        self.consequences.say(lines)

    def _verb(self) -> str:
        programme, since = self.right.chosen(), self.right.since()
        if programme is None or since is None:
            return self.tr("只登记，暂不发放")
        if programme.rhythm is Rhythm.ONCE:
            text = self.tr("登记，{month}一次性发放")
        else:
            text = self.tr("登记，{month}起发放")
        return text.format(month=worded(since))

    @Slot()
    def _propose_holder(self) -> None:
        self.account.propose_holder(self.head.name.text())

    @Slot()
    def _ask(self) -> None:
        wrong = first_wrong(self.fields())
        if wrong is not None:
            focus_on(wrong)
            return
        admission = self.admission()
        if admission is not None:
            self.wanted.emit(admission)
