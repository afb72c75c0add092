"""The forms of 家庭登记: begun, put aside, taken up again, done; one is open at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from aidesk.domain.errors import AideskError
from aidesk.domain.household import HouseholdId
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.gui.pages.form_drafts import DraftKeeper
from aidesk.gui.pages.form_frame import FormFrame
from aidesk.gui.pages.household_changes import HouseholdChanges
from aidesk.gui.pages.household_checks import (
    account_link,
    account_warning,
    id_check,
    namesake_check,
)
from aidesk.gui.pages.household_edit import EditKnowledge, HouseholdEdit
from aidesk.gui.pages.household_form import Admission, HouseholdForm, Knowledge
from aidesk.gui.pages.page import Command, Page
from aidesk.gui.pages.right_changes import to_confirm
from aidesk.gui.widgets.boxes import Rows
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.dialog import Question, ask
from aidesk.gui.widgets.people_sheet import PeopleChecks
from aidesk.gui.widgets.plain import unmarked
from aidesk.services.admit import admit_household
from aidesk.services.drafts import Draft, DraftKind, drafts_of, household_key
from aidesk.services.effects import effect_of_registering, outlook_of_registering
from aidesk.services.enrol import NewEnrolment
from aidesk.services.household_edit import Wished, edit_household, effect_of_editing
from aidesk.services.household_form import offers
from aidesk.services.register import NewHousehold
from aidesk.storage.store import Store
from aidesk.wording.cases import granting_lines
from aidesk.wording.errors import sentence
from aidesk.wording.forecast import forecast_lines
from aidesk.wording.formats import short_day


class HouseholdForms(QObject):
    """Shows a form on the page in place of the register, and does what it asks for.

    ``shown`` tells that a form came or went; ``done`` carries the household and the
    sentence of what was done, ``wanted`` a household that is to be seen, and
    ``changes_wanted`` that its changes are: the form is then put aside, its draft kept.
    """

    shown = Signal()
    done = Signal(object, str)
    wanted = Signal(object)
    changes_wanted = Signal()

    def __init__(self, page: Page, changes: HouseholdChanges) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._changes = changes
        self._keeper: DraftKeeper | None = None
        self.form: HouseholdForm | HouseholdEdit | None = None
        self.question: Question | None = None
        self.place, self.footer_place = Rows(), Rows()
        self.drafts_button = Button(" ", icon="edit", parent=page)
        self.drafts_button.clicked.connect(self._offer_drafts)

    def title(self) -> str:
        """Return what the page is called while a form is shown."""
        return self.form.title() if self.form is not None else ""

    def note(self) -> str:
        """Return the line below the title while a form is shown."""
        return self.form.note() if self.form is not None else ""

    def show_drafts(self, *, listing: bool) -> None:
        """Show beside the register how many families were begun and not finished."""
        count = len(self._new_drafts()) if listing else 0
        text = self.tr("没填完的登记 {count} 份")
        self.drafts_button.setText(text.format(count=count))
        self.drafts_button.setVisible(count > 0)

    @Slot()
    def begin(self) -> None:
        """Let a new family be filled in, or the one that was begun last go on."""
        drafts = self._new_drafts()
        self.open(drafts[0] if drafts else None)

    @Slot()
    def begin_blank(self) -> None:
        """Let one more family be filled in; what was begun stays as it is."""
        self.put_aside()
        self.open(None)

    def open(self, draft: Draft | None) -> None:
        """Show the form of a new family, with what was typed before if there is any."""
        desk, now = self._desk, Month.of(self._desk.today())
        checks = PeopleChecks(
            partial(id_check, desk, now), partial(namesake_check, desk), self.see
        )
        knowledge = Knowledge(
            offers=offers(desk.store),
            people=checks,
            others=partial(account_warning, desk, None),
            link=partial(account_link, desk, None, self.see),
            foresee=self._foresee,
            earlier=self._earlier,
        )
        form = HouseholdForm(desk.today(), knowledge, self._page)
        form.institution_wanted.connect(self._ask_institution)
        key = draft.key if draft is not None else uuid4().hex
        form.wanted.connect(partial(self._admit, desk.act(), key))
        self._show(form, DraftKind.NEW_HOUSEHOLD, key)
        if draft is not None:
            text = self.tr(
                "这是{day} {time}没有填完的登记，接着填；不要了按“先不登记”。"
            )
            self._tell_draft(draft, text, self.tr("另登记一家"), self.begin_blank)

    def edit(self, household: HouseholdId) -> None:
        """Show all that is known of a household, to be put right."""
        desk = self._desk
        known = desk.store.households.get(household)
        knowledge = EditKnowledge(
            offers=offers(desk.store),
            others=partial(account_warning, desk, household),
            link=partial(account_link, desk, household, self.see),
            foresee=partial(self._foresee_edit, household),
        )
        form = HouseholdEdit(desk.today(), known, knowledge, self._page)
        form.wanted.connect(partial(self._edit, desk.act(), household))
        form.changes_wanted.connect(partial(self._leave_for_changes, household))
        key = household_key(household)
        keeper = self._show(form, DraftKind.EDIT_HOUSEHOLD, key)
        draft = keeper.found()
        if draft is not None:
            form.show_draft(draft)
            text = self.tr("这是{day} {time}没有改完的，接着改；不要了按“先不改”。")
            self._tell_draft(draft, text)

    def _show(
        self, form: HouseholdForm | HouseholdEdit, kind: DraftKind, key: str
    ) -> DraftKeeper:
        keeper = DraftKeeper(self._desk, form, kind, key)
        keeper.untold.connect(self._page.tell_problem)
        self.form, self._keeper = form, keeper
        form.unwanted.connect(self._ask_to_throw_away)
        self.place.add(form)
        self.footer_place.add(form.footer)
        for part in (form, form.footer):
            part.show()  # now, not in the next turn: the focus goes there
        self._page.answer(Command.MAIN, form.do_button)
        self._page.message.clear()
        self.shown.emit()
        self._page.area.verticalScrollBar().setValue(0)
        form.focus_first()
        return keeper

    def _tell_draft(
        self,
        draft: Draft,
        text: str,
        action: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        form, at = self.form, draft.saved_at
        if isinstance(form, FormFrame):
            form.show_draft(draft)
        words = text.format(
            day=short_day(at.date()), time=f"{at.hour:02d}:{at.minute:02d}"
        )
        self._page.message.tell(words, "info", action=action, act=act)

    def see(self, household: HouseholdId) -> None:
        """Show another household; the form is put aside, and comes back as it is."""
        self.put_aside()
        self.wanted.emit(household)
        self._page.message.tell(
            self.tr("刚才填的已经存着。看完了接着填："),
            "info",
            action=self.tr("接着填"),
            act=self.begin,
        )

    @Slot()
    def put_aside(self) -> None:
        """Keep what was typed and go back to the register."""
        if self._keeper is not None:
            self._keeper.keep()
        self._end()

    @Slot()
    def _ask_to_throw_away(self) -> None:
        """Ask before what was typed is lost; nothing is asked where nothing was."""
        form = self.form
        if form is None or not form.is_begun():
            self._throw_away()
            return
        new = isinstance(form, HouseholdForm)
        self.question = ask(
            self._page,
            self.tr("不登记这一家了？") if new else self.tr("不改了？"),
            [self.tr("填了的内容不会保留。想留着以后接着填，请按“返回名册”。")],
            do=self.tr("不登记了") if new else self.tr("不改了"),
            leave=self.tr("接着填"),
        )
        self.question.accepted.connect(self._throw_away)

    @Slot()
    def _throw_away(self) -> None:
        if self._keeper is not None:
            self._keeper.throw_away()
        self._end()

    def _end(self) -> None:
        form, self.form = self.form, None
        keeper, self._keeper = self._keeper, None
        if form is None:
            return
        if keeper is not None:
            keeper.stop()
        self._page.message.clear()
        for place, part in ((self.place, form), (self.footer_place, form.footer)):
            place.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.shown.emit()
        self._page.focus_first()

    def _new_drafts(self) -> list[Draft]:
        return drafts_of(self._desk.store, DraftKind.NEW_HOUSEHOLD)

    @Slot()
    def _offer_drafts(self) -> None:
        """Go on with the one that was begun, or offer those that were."""
        drafts = self._new_drafts()
        if len(drafts) == 1:
            self.open(drafts[0])
            return
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for draft in drafts:
            action = menu.addAction(unmarked(self._draft_worded(draft)))
            action.triggered.connect(partial(self.open, draft))
        below = QPoint(0, self.drafts_button.height())
        menu.popup(self.drafts_button.mapToGlobal(below))

    def _draft_worded(self, draft: Draft) -> str:
        name = draft.text("head", "name").strip() or self.tr("还没有写姓名")
        at = draft.saved_at
        text = self.tr("{name}（{day} {time} 存的）")
        return text.format(
            name=name,
            day=short_day(at.date()),
            time=f"{at.hour:02d}:{at.minute:02d}",
        )

    def _leave_for_changes(self, household: HouseholdId) -> None:
        self.put_aside()
        self.wanted.emit(household)
        self.changes_wanted.emit()

    def _foresee(self, new: NewHousehold, right: NewEnrolment) -> Sequence[str]:
        store, today = self._desk.store, self._desk.today()
        try:
            effect = effect_of_registering(store, new, right, today)
            outlook = outlook_of_registering(store, new, right)
        except AideskError as error:
            return [sentence(error)]
        return granting_lines(effect, outlook)

    def _earlier(self, new: NewHousehold, right: NewEnrolment) -> str:
        outlook = partial(outlook_of_registering, self._desk.store, new, right)
        return to_confirm(outlook)

    def _foresee_edit(self, household: HouseholdId, wished: Wished) -> list[str]:
        store, today = self._desk.store, self._desk.today()
        try:
            return forecast_lines(effect_of_editing(store, household, wished, today))
        except AideskError as error:
            return [sentence(error)]

    @Slot()
    def _ask_institution(self) -> None:
        if isinstance(self.form, HouseholdForm):
            self._changes.ask_institution(self._page, self.form.offer)

    def _admit(self, act: Act, draft: str, admission: Admission) -> None:
        def use_case(store: Store) -> HouseholdId:
            family, right = admission.household, admission.right
            return admit_household(store, act, family, right, admission.holder, draft)

        done: list[HouseholdId] = []
        if self._desk.perform(self._page, use_case, done.append):
            self._finish()
            name = admission.household.members[0].name
            number = self._desk.store.households.get(done[0]).number
            text = self.tr("{name}家登记好了，户号 {number}。")
            self.done.emit(done[0], text.format(name=name, number=number))

    def _edit(self, act: Act, household: HouseholdId, wished: Wished) -> None:
        use_case = partial(edit_household, act=act, household=household, wished=wished)
        if self._desk.perform(self._page, use_case):
            self._finish()
            text = self.tr("资料改好了。")
            self.done.emit(household, text)

    def _finish(self) -> None:
        if self._keeper is not None:
            self._keeper.stop()
        self._end()
