"""Changes of what a household is granted: a new right, other terms, a stop."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.enrolment import EnrolmentId, StopReason
from aidesk.domain.household import HouseholdId, PersonId
from aidesk.domain.month import Month
from aidesk.domain.rules import Terms
from aidesk.gui.dialogs.household_change import Asked, HouseholdChange
from aidesk.gui.widgets.right_fields import RightFields
from aidesk.gui.widgets.terms_fields import TermsFields
from aidesk.gui.widgets.typed_fields import ChoiceField
from aidesk.i18n import translate
from aidesk.services.enrol import NewEnrolment
from aidesk.services.household_form import Offers
from aidesk.services.household_list import HeldRight
from aidesk.wording.formats import worded
from aidesk.wording.joining import noted

STOP_REASONS = tuple(
    reason for reason in StopReason if reason not in (StopReason.DEATH, StopReason.PAID)
)


@dataclass(frozen=True, slots=True)
class TermsChange:
    """Other terms of a right, from a month on."""

    right: EnrolmentId
    terms: Terms
    since: Month


@dataclass(frozen=True, slots=True)
class Stop:
    """A right that ends, with its last month."""

    right: EnrolmentId
    last_month: Month
    reason: StopReason


@dataclass(frozen=True, slots=True)
class Granting:
    """What can be granted and to whom, and the help before it that is to be confirmed."""

    offers: Offers
    people: Sequence[tuple[str, Hashable]]

    earlier: Callable[[NewEnrolment], str]


class EnrolDialog(HouseholdChange):
    """增加项目: a right in one more programme."""

    columns = 3
    asked_width = 860

    institution_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        household: HouseholdId,
        granting: Granting,
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "增加项目"),
            do=translate("changes", "增加这个项目"),
            leave=translate("changes", "先不增加"),
        )
        self._household = household
        self._earlier = granting.earlier
        self.right = RightFields(granting.offers, asked.today, parent=self)
        self.right.offer_people(granting.people)
        self.right.institution_wanted.connect(self.institution_wanted)
        self.ask_part(self.right)
        self.check()

    def offer(self, offers: Offers, institution: int) -> None:
        """Offer an institution that was just recorded."""
        self.right.offer(offers, institution)

    def check(self) -> None:
        value = self.value()
        self.right.ask_again("" if value is None else self._earlier(value))
        self.show_foreseen(() if value is None else self._foresee(value))
        self._narrowing.start(0)

    def value(self) -> NewEnrolment | None:
        right, person = self.right.right(self._household), self.right.holder()
        if right is None:
            return None
        return replace(
            right, person=PersonId(person) if isinstance(person, int) else None
        )


class TermsDialog(HouseholdChange):
    """调整待遇: care mode, tier, institution, class, from a month on."""

    columns = 3
    asked_width = 720

    institution_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        rights: Sequence[HeldRight],
        *,
        names: Mapping[PersonId, str],
        offers: Offers,
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "调整待遇"),
            do=translate("changes", "调整待遇"),
        )
        self.right = ChoiceField(self.tr("哪一项"), right_options(rights, names))
        self.right.setVisible(len(rights) > 1)
        self.terms = TermsFields(offers, self)
        self.since = self.since_field()
        self.ask(self.right)
        self.ask_part(self.terms)
        self.ask(self.since)
        self.right.edited.connect(self._show_terms)
        self.terms.questions.new_home.clicked.connect(self.institution_wanted)
        self._show_terms()

    def offer(self, offers: Offers, institution: int) -> None:
        """Offer an institution that was just recorded."""
        self.terms.questions.offer(offers, institution)

    def value(self) -> TermsChange | None:
        right, since = self._right(), self.since.month()
        terms = self.terms.questions.terms()
        if right is None or terms is None or since is None:
            return None
        return TermsChange(right.enrolment.id, terms, since)

    def _right(self) -> HeldRight | None:
        right = self.right.value()
        return right if isinstance(right, HeldRight) else None

    @Slot()
    def _show_terms(self) -> None:
        right = self._right()
        if right is None:
            return
        self.terms.questions.show_programme(right.programme.code)
        terms = right.enrolment.terms_in(right.worth.month)
        if terms is not None:
            self.terms.questions.show_terms(terms)
        self.check()


class StopDialog(HouseholdChange):
    """停发: which right, its last month, and why; says what it costs the family."""

    careful = True

    def __init__(
        self,
        parent: QWidget | None,
        asked: Asked,
        rights: Sequence[HeldRight],
        *,
        names: Mapping[PersonId, str],
    ) -> None:
        super().__init__(
            parent,
            asked,
            translate("changes", "停发？"),
            do=translate("changes", "停发"),
            leave=translate("changes", "先不停"),
        )
        self.right = ChoiceField(self.tr("停哪一项"), right_options(rights, names))
        self.right.setVisible(len(rights) > 1)
        self.last = self.last_field(
            self.tr("发到哪个月"),
            self.tr("这个月还发，从下个月起停"),
            asked.last_months().stopping,
            self._too_early,
        )
        reasons = [(worded(reason), reason) for reason in STOP_REASONS]
        self.reason = ChoiceField(self.tr("停发原因（要写进台账）"), reasons)
        self.ask(self.right)
        self.ask_beside(self.last, self.reason)
        self.check()

    def value(self) -> Stop | None:
        right, last = self._right(), self.last.month()
        if right is None or last is None:
            return None
        return Stop(right.enrolment.id, last, StopReason(str(self.reason.value())))

    def check(self) -> None:
        last, right = self.last.month(), self._right()
        if last is not None and right is not None:
            title = self.tr("从{month}起停发{programme}？")
            self.title.setText(
                title.format(
                    month=worded(last + 1),
                    programme=right.programme.short_name,
                )
            )
        super().check()

    def _right(self) -> HeldRight | None:
        right = self.right.value()
        return right if isinstance(right, HeldRight) else None

    def _too_early(self, last: Month) -> str:
        right = self._right()
        if right is None or last >= right.enrolment.span.since:
            return ""
        text = self.tr("从{since}才开始发，不能停在它以前。")
        return text.format(since=worded(right.enrolment.span.since))


def right_options(
    rights: Iterable[HeldRight], names: Mapping[PersonId, str]
) -> list[tuple[str, object]]:
    """Return rights as options: the programme, and whose where it is a person's."""
    return [(_right_words(right, names), right) for right in rights]


def _right_words(right: HeldRight, names: Mapping[PersonId, str]) -> str:
    person = right.enrolment.person
    if person is None:
        return right.programme.short_name
    return noted(right.programme.short_name, names.get(person, ""))
