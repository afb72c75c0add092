"""修改资料: one page for all that is known of a household and may be put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.errors import AideskError
from aidesk.domain.household import Household, NothingChangedError
from aidesk.domain.identity import masked_account
from aidesk.domain.month import Month
from aidesk.domain.text import cleaned
from aidesk.gui.pages.form_frame import FormFrame, contents, show_contents
from aidesk.gui.widgets.account_fields import AccountFields, Others
from aidesk.gui.widgets.boxes import Line, Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.entry_rows import Entry
from aidesk.gui.widgets.field import Field, Link
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.income_sheet import IncomeSheet
from aidesk.gui.widgets.people_sheet import PeopleSheet
from aidesk.gui.widgets.place_fields import PlaceFields
from aidesk.gui.widgets.typed_fields import MonthField, content_of
from aidesk.services.drafts import Draft
from aidesk.services.household_edit import Change, Wished, changes_of, wished_of
from aidesk.services.household_form import Offers
from aidesk.services.register import Details, NewAccount
from aidesk.wording.errors import sentence
from aidesk.wording.formats import worded
from aidesk.wording.household_edit import change_lines

_SHOWN_CHANGES: Final = 4


@dataclass(frozen=True, slots=True)
class EditKnowledge:
    """What the page asks the office while a person types."""

    offers: Offers
    others: Others
    link: Callable[[str], Link | None]
    foresee: Callable[[Wished], list[str]]


class _Since(Entry):
    """Asks for the month from which people's facts and incomes are others."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.month = MonthField(
            self.tr("从哪个月起"),
            today,
            Month.of(today) + 1,
            hint=self.tr("人员情况和收入从这个月起改，一般从下个月起"),
        )
        self.lay_out(FieldGrid([self.month]))
        rows = self.layout()
        if isinstance(rows, Rows):
            rows.removeWidget(self.grid)
            line = Line()
            line.addWidget(self.grid, 1)
            line.addStretch(1)
            rows.addLayout(line)


class HouseholdEdit(FormFrame):
    """A known household, to be put right; ``wanted`` carries a :class:`Wished`.

    Deaths, joining, leaving and stopping are events with a day and a reason: they
    are done by ``changes_wanted``.
    """

    changes_wanted = Signal()

    def __init__(
        self,
        today: date,
        household: Household,
        knowledge: EditKnowledge,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.leave_button.setText(self.tr("先不改"))
        self._today = today
        self._household = household
        self._knowledge = knowledge
        self.people = PeopleSheet(today)
        self.incomes = IncomeSheet()
        self.since = _Since(today)
        self.place = PlaceFields(knowledge.offers)
        self.account = AccountFields(
            knowledge.offers.banks, knowledge.others, needed=False, link=knowledge.link
        )
        self._before: dict[Field, str] = {}
        self._lay_out()
        self._show_known()
        self.changed()

    def _lay_out(self) -> None:
        events = Button(
            self.tr("有人出生、去世、迁出，或者停发：登记变动"), "link", icon="people"
        )
        events.clicked.connect(self.changes_wanted)
        self.events_button = events
        self.add_card(self.tr("住址和电话"), self.tr("改了马上有效"), self.place)
        paid = self.tr("从{month}起发到这里").format(
            month=worded(Month.of(self._today))
        )
        self.add_card(self.tr("银行账户"), paid, self.account)
        people = self.add_card(self.tr("家庭成员"), "", self.people)
        aside = Line()
        aside.add(events, None)
        people.body.addLayout(aside)
        self.add_card(
            self.tr("家庭收入"), self.tr("把以后的收入都写在这里"), self.incomes
        )
        self.add_card(self.tr("什么时候开始"), "", self.since)
        self.finish_cards()

    def _show_known(self) -> None:
        """Show what is known, and remember it, so that it is told beside what is new."""
        known, month = self._household, self._month()
        self.place.show_details(_details(known))
        account = known.account_in(Month.of(self._today))
        if account is not None:
            self.account.holder.set_text(account.holder)
            self.account.bank.set_text(account.bank)
            text = self.tr("现在是 {number}，不换就空着")
            number = masked_account(account.number)
            self.account.number_field.set_hint(text.format(number=number))
        else:
            head = known.head_in(month) or known.head_in(Month.of(self._today))
            self.account.propose_holder(head.person.name if head else "")
        self.people.show_people(known.members_in(month))
        self.incomes.show_incomes(known.incomes_in(month))
        named = (*self.place.named().values(), *self.account.named().values())
        self._before = {field: content_of(field) for field in named}

    def _month(self) -> Month:
        return self.since.month.month() or Month.of(self._today) + 1

    def title(self) -> str:
        members = self._household.members_in(Month.of(self._today))
        head = next((m.person.name for m in members if m.is_head), "")
        text = self.tr("修改{name}家的资料（{number}）")
        return text.format(name=head, number=self._household.number)

    def note(self) -> str:
        return self.tr(
            "直接改格子里的内容，下面会说改了什么、每月差多少。按保存才生效。"
        )

    def focus_first(self) -> None:
        self.place.phone.edit.setFocus()

    def columns_of(self, part: Entry, columns: int) -> int:
        return 1 if part is self.since else min(columns, 3)

    def is_begun(self) -> bool:
        return bool(self.content())

    def content(self) -> Mapping[str, object]:
        """Return only what was changed: the rest may be others' by then."""
        parts: dict[str, object] = {}
        for name, fields in (
            ("place", self.place.named()),
            ("account", self.account.named()),
        ):
            typed = contents({n: f for n, f in fields.items() if self._is_new(f)})
            if typed:
                parts[name] = typed
        if people := self.people.changed():
            parts["people"] = people
        if self._wished_incomes_differ():
            parts["incomes"] = self.incomes.rows()
        return parts | {"since": {"month": str(self._month())}} if parts else {}

    def show_draft(self, draft: Draft) -> None:
        for part, fields in (
            ("place", self.place.named()),
            ("account", self.account.named()),
        ):
            kept = draft.content.get(part)
            left = [name for name in fields if name not in (kept or ())]
            show_contents(fields, draft, part, left)
        if month := draft.text("since", "month"):
            self.since.month.line.setText(month)
        self.people.show_changed(draft.rows("people"))
        if draft.has("incomes"):
            self._show_typed_incomes(draft)
        self.changed()

    def _show_typed_incomes(self, draft: Draft) -> None:
        self.incomes.show_rows(draft.rows("incomes"))

    def value(self) -> Wished:
        """Return the household as it should be."""
        month = Month.of(self._today)
        known = wished_of(self._household, self._month(), month)
        incomes = tuple(self.incomes.incomes())
        return Wished(
            details=self.place.details(),
            people=self.people.people(),
            incomes=incomes,
            account=self._account(),
            since=known.since,
            paid_since=known.paid_since,
        )

    def _account(self) -> NewAccount | None:
        """Return the account as it should be; None where nothing of it was typed."""
        if not any(self._is_new(f) for f in self.account.named().values()):
            return None
        known = self._household.account_in(Month.of(self._today))
        number = self.account.number.text() or (known.number if known else "")
        if not number:
            return None
        holder, bank = self.account.holder.text(), self.account.bank.text()
        return NewAccount(cleaned(holder), cleaned(bank), number)

    def _is_new(self, field: Field) -> bool:
        return content_of(field) != self._before.get(field, "")

    def _wished_incomes_differ(self) -> bool:
        known = wished_of(self._household, self._month(), Month.of(self._today))
        rows, right = self.incomes.rows(), self.incomes.incomes()
        return len(rows) != len(right) or sorted(map(repr, right)) != sorted(
            map(repr, known.incomes)
        )

    @Slot()
    def changed(self) -> None:
        """Say beside each field what was there, and below what all of it means."""
        for field, before in self._before.items():
            text = self.tr("原来是“{old}”") if before else self.tr("原来是空的")
            if field is not self.account.number_field:
                new = self._is_new(field)
                field.set_hint(text.format(old=before) if new else "")
        try:
            found = changes_of(self._household, self.value())
            lines = self._lines(found)
            count = len(found)
        except AideskError as error:
            lines, count = [sentence(error)], 0
        self.consequences.say(lines)
        self.do_button.setText(self._verb(count))

    def _lines(self, found: tuple[Change, ...]) -> list[str]:
        if not found:
            return [sentence(NothingChangedError())]
        lines = change_lines(found)
        if len(lines) > _SHOWN_CHANGES:
            more = len(lines) - _SHOWN_CHANGES + 1
            rest = self.tr("还有 {count} 处，格子下面写着原来是什么。")
            lines = [*lines[: _SHOWN_CHANGES - 1], rest.format(count=more)]
        return [*lines, *self._knowledge.foresee(self.value())]

    def _verb(self, count: int) -> str:
        if not count:
            return self.tr("保存修改")
        return self.tr("保存这 {count} 处修改").format(count=count)


def _details(household: Household) -> Details:
    return Details(
        street=household.street,
        community=household.community,
        address=household.address,
        phone=household.phone,
        housing=household.housing,
        note=household.note,
    )
