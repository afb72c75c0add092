"""登记新家庭: people, incomes, place, account and the right, as one page to fill in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.household import HouseholdId, SamePersonTwiceError
from aidesk.domain.identity import masked_id
from aidesk.domain.month import Month
from aidesk.domain.programme import Rhythm
from aidesk.gui.pages.form_frame import (
    FormFrame,
    contents,
    show_contents,
)
from aidesk.gui.widgets.account_fields import AccountFields, Others
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Link
from aidesk.gui.widgets.income_sheet import IncomeSheet
from aidesk.gui.widgets.people_sheet import MembersSheet, PeopleChecks
from aidesk.gui.widgets.person_fields import CheckId, IdCheck, PersonFields
from aidesk.gui.widgets.place_fields import PlaceFields
from aidesk.gui.widgets.right_fields import RightFields
from aidesk.services.drafts import Draft
from aidesk.services.enrol import NewEnrolment
from aidesk.services.household_form import Offers
from aidesk.services.register import NewHousehold
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded

_ID_LENGTH: Final = 18


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
    people: PeopleChecks
    others: Others
    link: Callable[[str], Link | None]
    foresee: Callable[[NewHousehold, NewEnrolment], Sequence[str]]
    earlier: Callable[[NewHousehold, NewEnrolment], str]


class HouseholdForm(FormFrame):
    """The fields of a new family; ``wanted`` carries an :class:`Admission`."""

    told_after: ClassVar[int] = 3  # the right's fields

    institution_wanted = Signal()

    def __init__(
        self, today: date, knowledge: Knowledge, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.leave_button.setText(self.tr("先不登记"))
        self._today = today
        self._knowledge = knowledge
        self._named: list[tuple[str, str]] = []
        self._numbers: list[str] = []
        people = knowledge.people
        self.head = PersonFields(
            today,
            self._check_head,
            head=True,
            namesake=people.namesake,
            see=people.see,
        )
        self.members = MembersSheet(today, people, self._heads_number)
        self.incomes = IncomeSheet()
        self.place = PlaceFields(knowledge.offers)
        self.account = AccountFields(
            knowledge.offers.banks, knowledge.others, needed=False, link=knowledge.link
        )
        none = self.tr("暂不享受，只登记")
        self.right = RightFields(knowledge.offers, today, none=none)
        self._lay_out()
        self.head.name.edited.connect(self._propose_holder)
        self.right.institution_wanted.connect(self.institution_wanted)
        self.changed()

    def _lay_out(self) -> None:
        people = self.tr("粘贴 Excel 里的几行也可以")
        incomes = self.tr("没有收入就不用填")
        self.add_card(self.tr("家庭成员"), people, self.head, self.members)
        self.add_card(self.tr("家庭收入"), incomes, self.incomes)
        self.add_card(self.tr("享受待遇"), "", self.right)
        self.add_card(self.tr("住址"), "", self.place)
        self.add_card(self.tr("银行账户"), "", self.account)
        self.finish_cards()

    def title(self) -> str:
        return self.tr("登记新家庭")

    def note(self) -> str:
        return self.tr(
            "填错了会在格子下面告诉您怎么改。填到一半会自动存着，按登记以前不进名册。"
        )

    def focus_first(self) -> None:
        self.head.name.edit.setFocus()

    def offer(self, offers: Offers, institution: int) -> None:
        """Offer an institution that was just recorded."""
        self.right.offer(offers, institution)

    def columns_of(self, part: Entry, columns: int) -> int:
        if part is self.head:
            return 5 if columns == 4 else columns
        return min(columns, 3)

    def is_begun(self) -> bool:
        rows = (self.members.rows(), self.incomes.rows())
        typed = contents(self.place.named()).values()
        number = self.account.number.text()
        return self.head.is_begun() or any(rows) or any(typed) or bool(number)

    def content(self) -> Mapping[str, object]:
        return {
            "head": self.head.content(),
            "members": self.members.rows(),
            "incomes": self.incomes.rows(),
            "right": contents(self.right.named()),
            "place": contents(self.place.named()),
            "account": contents(self.account.named()),
        }

    def show_draft(self, draft: Draft) -> None:
        self.head.show_content(partial(draft.text, "head"))
        self.members.show_rows(draft.rows("members"))
        self.incomes.show_rows(draft.rows("incomes"))
        self.changed()  # whose right it is can be chosen when the people are known
        show_contents(self.right.named(), draft, "right")
        show_contents(self.place.named(), draft, "place", ["street"])
        if street := draft.text("place", "street"):
            self.place.street.set_text(street)
        show_contents(self.account.named(), draft, "account")
        self.changed()

    def value(self) -> Admission | None:
        """Return what is to be registered; None while the right is not clear."""
        right = self.right.right(HouseholdId(0))
        if right is None and self.right.chosen() is not None:
            return None
        holder_id = self.right.holder()
        return Admission(self._household(), right, str(holder_id or ""))

    def _household(self) -> NewHousehold:
        """Return the family as far as it is filled in."""
        people = (self.head.member(), *self.members.members())
        since, now = self.right.since(), Month.of(self._today)
        return NewHousehold(
            details=self.place.details(),
            since=min(since, now) if since is not None else now,
            registered_on=self._today,
            members=tuple(person for person in people if person is not None),
            incomes=tuple(self.incomes.incomes()),
            account=self.account.account(),
        )

    def _heads_number(self) -> Iterator[str]:
        yield self.head.number.number()

    def _check_head(self, number: str) -> IdCheck:
        typed = Counter([number, *self.members.numbers()])
        if typed[number] > 1:
            return IdCheck(problem=sentence(SamePersonTwiceError(masked_id(number))))
        check: CheckId = self._knowledge.people.number
        return check(number)

    @Slot()
    def changed(self) -> None:
        number = self.head.number.number()
        numbers = [number, *self.members.numbers()]
        if numbers != self._numbers:
            self._numbers = numbers
            self.members.judge_again()
            if len(number) == _ID_LENGTH:
                self.head.id_field.speak()
        people = [m for m in (self.head.member(), *self.members.members()) if m]
        named = [(member.name, member.resident_id) for member in people]
        if named != self._named:
            self._named = named
            self.right.offer_people(named)
        self._say_what_it_means()
        self.do_button.setText(self._verb())

    def _say_what_it_means(self) -> None:
        right, household = self.right.right(HouseholdId(0)), self._household()
        earlier = ""
        if right is not None and self.head.member() is not None:
            earlier = self._knowledge.earlier(household, right)
        self.right.ask_again(earlier)
        if self.right.chosen() is None:
            lines = [self.tr("只登记家庭，暂不发钱；以后可以再增加项目。")]
        elif right is None or self.head.member() is None:
            lines = [self.tr("填好户主的姓名和身份证号，这里就算出每月发多少。")]
        else:
            lines = list(self._knowledge.foresee(household, right))
            waiting = self.members.members().count(None)
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
