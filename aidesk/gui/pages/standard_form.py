"""登记新标准: a document's months and amounts, beside what they would change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from aidesk.domain.month import Month
from aidesk.domain.programme import Programme, Standard
from aidesk.gui.dialogs.standard import GRADES_OF_RULE
from aidesk.gui.pages.standard_preview import StandardPreview
from aidesk.gui.widgets.boxes import Flow, Line, Pair, Rows, holder, tab_order
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.consequences import Consequences
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.field_grid import FieldGrid, first_wrong, focus_on
from aidesk.gui.widgets.number_edits import MoneyEdit
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.typed_fields import MonthField, TextField
from aidesk.services.offices import AppliedBeforeEffectiveError, StandardExistsError
from aidesk.services.standard_preview import Preview
from aidesk.wording.errors import sentence
from aidesk.wording.grades import grade_worded
from aidesk.wording.joining import headed
from aidesk.wording.new_standard import summary

PATIENCE_MS: Final = 250
WIDE: Final = 1180
MIDDLE: Final = 620


class GradeField(Field):
    """The new amount of one grade; empty while the document leaves it as it is."""

    def __init__(
        self,
        programme: Programme,
        grade: str,
        present: Standard | None,
        known: Callable[[], Month | None],
        rows: Sequence[Standard],
    ) -> None:
        self.programme = programme
        self.grade = grade
        self.line = MoneyEdit()
        self._known = known
        self._taken = {s.effective_from for s in rows if s.grade == grade}
        self.is_usual = present is not None
        hint = self.tr("现在 {amount}").format(amount=present.amount) if present else ""
        name = headed(programme.short_name, grade_worded(grade))
        super().__init__(name, self.line, problem=self._wrong, hint=hint)

    def _wrong(self) -> str:
        month = self._known()
        if self.line.money() is None or month not in self._taken:
            return ""
        return sentence(StandardExistsError(self.grade, month))


class StandardForm(QWidget):
    """Asks for the standards of one document.

    ``typed`` tells the standards whenever they can be reckoned with, ``wanted`` when
    they are to be kept.  ``footer`` stands below the page, always in sight.
    """

    typed = Signal(object)
    wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        today: date,
        programmes: Sequence[Programme],
        rows: Mapping[str, Sequence[Standard]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        now = Month.of(today)
        self.document = TextField(
            self.tr("文号"), "document", needed=True, hint=self.tr("查账时要用")
        )
        self.effective = MonthField(
            self.tr("从哪个月起执行"), today, now, hint=self.tr("文件上写的执行月份")
        )
        self.applied = MonthField(
            self.tr("从哪个月起按新标准发"),
            today,
            now,
            check=self._too_early,
            hint=self.tr("晚于执行月份的，中间几个月补发"),
        )
        self.grades = [
            GradeField(
                programme,
                grade,
                _present(rows[programme.code], grade),
                self.effective.line.month,
                rows[programme.code],
            )
            for programme in programmes
            for grade in GRADES_OF_RULE.get(programme.rule, ())
        ]
        self._told: tuple[Standard, ...] = ()
        self._applied_follows = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        paper = Card(self.tr("文件"), parent=self)
        self.paper_grid = FieldGrid([self.effective, self.applied], parent=paper)
        paper.body.add(self.document, self.paper_grid)
        amounts = Card(
            self.tr("新标准（元）"), self.tr("文件没有调整的，空着不填"), self
        )
        self.grid = FieldGrid(self.grades, parent=amounts)
        self.all_button = Button(
            self.tr("还要登记别的标准"), "link", icon="add", parent=amounts
        )
        self.nothing = Label("", tone="bad", wrap=True, parent=amounts)
        self.nothing.hide()
        under = Flow(gap=10)
        under.add(self.all_button)
        amounts.body.add(self.nothing, self.grid)
        amounts.body.addLayout(under)
        self.preview = StandardPreview(self)
        typed, self._seen = Rows(gap=14), Rows(gap=14)
        typed.add(paper, amounts, None)
        self._seen.add(self.preview, None)
        self._sides = Line(self, gap=14)
        self._sides.addLayout(typed, 1)
        self._sides.addLayout(self._seen, 1)
        usual = [field for field in self.grades if field.is_usual]
        self.grid.show_only(usual or self.grades)
        self.all_button.setVisible(0 < len(usual) < len(self.grades))
        self._lay_out_footer()

    def _lay_out_footer(self) -> None:
        self.consequences = Consequences()
        self.consequences.hide()
        self.leave_button = Button(self.tr("先不记"))
        self.do_button = Button(self.tr("记下新标准"), "primary", icon="checkmark")
        buttons = Flow(gap=10, right=True)
        buttons.add(self.leave_button, self.do_button)
        words = self.tr("以前的标准留着不动，算以前的钱还用得到。")
        self.hint = Label(words, "small", wrap=True)
        self.footer = QWidget(self)
        self._footer = Rows(self.footer, gap=10)
        self._footer.add(self.consequences, Pair(self.hint, holder(buttons)))
        fields = [self.document, self.effective, self.applied, *self.grades]
        inputs = [field.edit for field in fields]
        tab_order(*inputs, self.all_button, self.do_button, self.leave_button)

    def _connect(self) -> None:
        for field in (self.effective, self.applied, *self.grades):
            field.edited.connect(self._typed)
        self.effective.line.editingFinished.connect(self._lead_applied)
        self.applied.line.textEdited.connect(self._let_applied_be)
        self._timer.timeout.connect(self._tell)
        self.all_button.clicked.connect(self._show_all)
        self.leave_button.clicked.connect(self.left)
        self.do_button.clicked.connect(self._ask)

    def take_size(self, width: float, *, low: bool) -> None:
        """Place what would change beside the fields, or below them where it is narrow.

        Where the window is low, its sum stands there too instead of always in sight.
        """
        place = self._seen if low else self._footer
        if place.indexOf(self.consequences) < 0:
            place.insertWidget(0, self.consequences)
        self.hint.setVisible(not low)
        side = Line.Direction
        wide = width >= WIDE
        self._sides.setDirection(side.LeftToRight if wide else side.TopToBottom)
        for grid in (self.grid, self.paper_grid):
            grid.set_columns(2 if width >= MIDDLE else 1)

    def fields(self) -> list[Field]:
        """Return all fields that are asked, in the order they are filled in."""
        return [self.document, *self.paper_grid.fields(), *self.grid.fields()]

    def is_begun(self) -> bool:
        """Tell whether an amount was typed."""
        return any(field.line.text() for field in self.grades)

    def standards(self) -> tuple[Standard, ...]:
        """Return the standards as far as they are typed."""
        effective, applied = self.effective.month(), self.applied.month()
        if effective is None or applied is None:
            return ()
        make = partial(
            Standard,
            effective_from=effective,
            applied_from=applied,
            document=self.document.text().strip(),
        )
        return tuple(
            make(programme=field.programme.code, grade=field.grade, amount=amount)
            for field in self.grades
            if (amount := field.line.money()) is not None and field.is_right()
        )

    def show_preview(self, preview: Preview | None) -> None:
        """Show what the standards would change."""
        self.preview.show_preview(preview)
        self.consequences.say([summary(preview)] if preview else ())

    @Slot()
    def _typed(self) -> None:
        self.nothing.hide()
        for field in self.grades:
            if field.line.text():
                field.speak()
        self._timer.start()

    @Slot()
    def _tell(self) -> None:
        found = self.standards()
        if found != self._told:
            self._told = found
            self.typed.emit(found)

    @Slot()
    def _let_applied_be(self) -> None:
        self._applied_follows = False

    @Slot()
    def _lead_applied(self) -> None:
        """Let the month of the first pay not come before the standard is in force."""
        effective, applied = self.effective.line.month(), self.applied.line.month()
        if effective and applied and applied < effective and self._applied_follows:
            self.applied.line.set_month(effective)
        self.applied.speak()

    def _too_early(self, applied: Month) -> str:
        effective = self.effective.line.month()
        if effective is not None and applied < effective:
            return sentence(AppliedBeforeEffectiveError(effective))
        return ""

    @Slot()
    def _show_all(self) -> None:
        self.grid.show_only(self.grades)
        self.all_button.hide()

    @Slot()
    def _ask(self) -> None:
        wrong = first_wrong(self.fields())
        if wrong is not None:
            focus_on(wrong)
            return
        found = self.standards()
        if found:
            self.wanted.emit(found)
        else:
            self.nothing.setText(self.tr("请至少填一个新标准。"))
            self.nothing.show()
            focus_on(self.grid.fields()[0])


def _present(rows: Sequence[Standard], grade: str) -> Standard | None:
    """Return the newest standard of a grade."""
    return next((s for s in reversed(rows) if s.grade == grade), None)
