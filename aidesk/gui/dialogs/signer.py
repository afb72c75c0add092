"""Who signs: a person who comes into a post, or one whose days are put right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from aidesk.domain.signer import ALWAYS, Post, Signer
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.number_edits import DateEdit
from aidesk.gui.widgets.typed_fields import ChoiceField, TextField
from aidesk.services.signing import LONGEST
from aidesk.wording.formats import worded


class OfficeDayField(Field):
    """A day of office, which may lie ahead; empty for ``empty``."""

    def __init__(
        self, label: str, today: date, empty: date | None, hint: str, parent: QWidget
    ) -> None:
        self.line = DateEdit(today, parent)
        self._empty = empty
        super().__init__(label, self.line, problem=self._wrong, hint=hint)

    def day(self) -> date | None:
        """Return the day, or what an empty field stands for."""
        return self.line.day() if self.line.text().strip() else self._empty

    def set_day(self, day: date | None) -> None:
        """Show a day; what an empty field stands for is not shown."""
        self.line.set_day(None if day == self._empty else day)

    def _wrong(self) -> str:
        if self.line.text().strip() and self.line.day() is None:
            return self.tr("看不懂这个日期，请按 2019-3-1 的样子填写。")
        return ""


class SignerDialog(ChangeDialog):
    """登记接任的人, or 改正 ``old``; says who leaves by it and when."""

    def __init__(
        self,
        parent: QWidget | None,
        today: date,
        known: Sequence[Signer],
        old: Signer | None = None,
    ) -> None:
        new = old is None
        super().__init__(
            parent,
            self.tr("登记签字的人") if new else self.tr("改正签字的人"),
            do=self.tr("记下") if new else self.tr("改正"),
            leave=self.tr("先不记") if new else self.tr("先不改"),
            foresee=self._foreseen,
        )
        self._known = known
        self._old = old
        self.post = ChoiceField(self.tr("职务"), [(worded(p), p) for p in Post])
        self.name = TextField(self.tr("姓名"), "name", needed=True, longest=LONGEST)
        self.since = OfficeDayField(
            self.tr("从哪天起"), today, ALWAYS, self.tr("一直就是，就空着"), self
        )
        self.until = OfficeDayField(
            self.tr("到哪天为止"), today, None, self.tr("还在任，就空着"), self
        )
        self.ask_beside(self.post, self.name, self.since, self.until)
        if old is None:
            self.post.edited.connect(self._suggest_since)
            self.until.hide()
            self.since.set_day(today)
            self._suggest_since()
        else:
            self.post.hide()
            self.post.choice.choose(old.post)
            self.name.set_text(old.name)
            self.since.set_day(old.since)
            self.until.set_day(old.until)

    def value(self) -> Signer | None:
        since = self.since.day()
        if since is None:
            return None
        post = Post(str(self.post.value()))
        typed = Signer(post, self.name.text(), since, self.until.day())
        return typed if self._old is None else replace(typed, id=self._old.id)

    def _suggest_since(self) -> None:
        """Let the first person of a post be there always."""
        if not self._in_office():
            self.since.set_day(ALWAYS)

    def _in_office(self) -> Signer | None:
        post = self.post.value()
        return next((s for s in self._known if s.post == post and not s.until), None)

    def _foreseen(self, signer: Signer) -> Sequence[str]:
        before = self._in_office()
        if self._old is not None:
            return [self.tr("紧挨着的前一任、后一任的日子会跟着接上。")]
        if before is None or signer.since <= before.since:
            return []
        text = self.tr("{name}的任期到前一天为止；{day}起的表印{new}。")
        return [
            text.format(name=before.name, day=worded(signer.since), new=signer.name)
        ]
