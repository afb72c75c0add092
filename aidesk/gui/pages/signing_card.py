"""The cards of 设置 for the names on the papers: who signs when, and to whom they go."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from aidesk.domain.journal import Act
from aidesk.domain.signer import Signer
from aidesk.gui.dialogs.signer import SignerDialog
from aidesk.gui.pages.asking import Asker
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.dialog import Question, ask
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.list_card import ListCard
from aidesk.gui.widgets.plain import Label
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.gui.widgets.typed_fields import TextField
from aidesk.services.signers import appoint, correct_signer, remove_signer
from aidesk.services.signing import LONGEST, PaperNames
from aidesk.storage.store import Store
from aidesk.wording.formats import worded
from aidesk.wording.signers import SIGNER_COLUMNS


class SignersCard(ListCard[Signer]):
    """Who signs the papers about money, with the days of office."""

    def __init__(self, page: Page) -> None:
        empty = EmptyHint(
            self.tr("还没有登记签字的人"),
            self.tr("登记了，审批表上就印上名字；不登记就留空，用笔写。"),
            icon="contact_card",
        )
        sheet: Sheet[Signer] = Sheet(
            self.tr("签字的人"),
            SheetSpec(
                SIGNER_COLUMNS,
                key=lambda signer: signer.id,
                counted=self.tr("{count} 人"),
            ),
            empty=empty,
        )
        super().__init__(self.tr("签字的人"), sheet, self.tr("登记签字的人"), page)
        self._page = page
        self.asker = Asker(page)
        self.question: Question | None = None
        self.correct = self.offer_change(self.tr("改正选中的人"), "edit")
        self.remove = self.offer_change(self.tr("去掉选中的人"), "delete")
        self.close_buttons()
        self.add.clicked.connect(self._appoint)
        self.correct.clicked.connect(self._correct)
        self.remove.clicked.connect(self._ask_to_remove)
        sheet.row_changed.connect(self._offer)

    def refresh(self) -> None:
        """Show who is known now."""
        self.sheet.show_rows(self._page.desk.store.signers.all())

    @Slot(object)
    def _offer(self, signer: Signer | None) -> None:
        for button in (self.correct, self.remove):
            button.setVisible(signer is not None)

    @Slot()
    def _appoint(self) -> None:
        desk = self._page.desk
        known = desk.store.signers.all()
        dialog = SignerDialog(self._page, desk.today(), known)

        def do(store: Store, act: Act, signer: Signer) -> None:
            appoint(store, act, signer)

        def told(signer: Signer) -> str:
            text = self.tr("已记下，{post}任期内的表印{name}。")
            return text.format(post=worded(signer.post), name=signer.name)

        self.asker.ask(dialog, do, told)

    @Slot()
    def _correct(self) -> None:
        old = self.sheet.current_row()
        if old is None:
            return
        desk = self._page.desk
        dialog = SignerDialog(self._page, desk.today(), desk.store.signers.all(), old)

        def do(store: Store, act: Act, signer: Signer) -> None:
            correct_signer(store, act, signer.id, signer)

        self.asker.ask(dialog, do, lambda _signer: self.tr("已改。"))

    @Slot()
    def _ask_to_remove(self) -> None:
        signer = self.sheet.current_row()
        if signer is None:
            return
        title = self.tr("去掉{post}{name}？")
        fact = self.tr("他任期内的表改印前一任；没有前一任的留空。发出的文书不变。")
        self.question = ask(
            self._page,
            title.format(post=worded(signer.post), name=signer.name),
            [fact],
            do=self.tr("去掉"),
            leave=self.tr("留着"),
        )
        act = self._page.desk.act()
        self.question.accepted.connect(partial(self._remove, signer.id, act))

    def _remove(self, signer: int, act: Act) -> None:
        task = partial(remove_signer, act=act, signer=signer)
        if self._page.desk.perform(self._page, task):
            self._page.tell_done(self.tr("已去掉。"))


class PaperNamesCard(Card):
    """The names on papers that are nobody's; told when a field is left."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("审批表和用款函上的单位"), parent=parent)
        self._names = PaperNames()
        self.fields = {
            "section": TextField(self.tr("填报科室"), "unit", longest=LONGEST),
            "finance": TextField(
                self.tr("财政局名称"),
                "unit",
                longest=LONGEST,
                hint=self.tr("不填就写本地的财政局"),
            ),
            "bank": TextField(
                self.tr("代发银行"),
                "bank",
                longest=LONGEST,
                hint=self.tr("不填就写名单上的银行"),
            ),
        }
        hint = self.tr("不填的在表上留空，用笔写。")
        self.body.add(Label(hint, "small", wrap=True, parent=self))
        self.grid = FieldGrid(self.fields.values(), columns=3, parent=self)
        self.body.add(self.grid)
        for field in self.fields.values():
            field.line.editingFinished.connect(self._tell)

    def edit(self, name: str) -> QLineEdit:
        """Return the input of a name."""
        return self.fields[name].line

    def show_names(self, names: PaperNames) -> None:
        """Show the names that are kept."""
        self._names = names
        for name, field in self.fields.items():
            if field.text() != getattr(names, name):
                field.set_text(getattr(names, name))

    @Slot()
    def _tell(self) -> None:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        names = PaperNames(**typed)
        right = all(field.is_right() for field in self.fields.values())
        if right and names != self._names:
            self.chosen.emit(names)
