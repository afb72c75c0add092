"""A community: its street and name, or the other one that it is merged into."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from aidesk.domain.community import CommunityUse
from aidesk.gui.dialogs.change import ChangeDialog
from aidesk.gui.widgets.typed_fields import ChoiceField, TextField
from aidesk.wording.communities import place_worded


class CommunityDialog(ChangeDialog):
    """Asks for street and name: of a new community, or of ``old``."""

    def __init__(
        self,
        parent: QWidget | None,
        streets: Sequence[str],
        old: CommunityUse | None = None,
    ) -> None:
        new = old is None
        super().__init__(
            parent,
            self.tr("添加社区") if new else self.tr("修改社区的名称"),
            do=self.tr("添加") if new else self.tr("改名"),
            leave=self.tr("先不添") if new else self.tr("先不改"),
            note="" if new else self.tr("已经做过的名单和发出的文书还是原来的名称。"),
            foresee=self._foreseen,
        )
        self._old = old
        self.street = TextField(
            self.tr("街道（乡镇）"), "street", needed=True, known=streets
        )
        self.name = TextField(self.tr("社区（村）"), "community", needed=True)
        self.ask_beside(self.street, self.name)
        if old is not None:
            self.street.set_text(old.community.street)
            self.name.set_text(old.community.name)
        elif streets:
            self.street.set_text(streets[0])

    def value(self) -> tuple[str, str]:
        return self.street.text(), self.name.text()

    def _foreseen(self, _place: object) -> Sequence[str]:
        if self._old is None or not self._old.households:
            return []
        text = self.tr("{count} 户的住址跟着改，以后的名单用新名称。")
        return [text.format(count=self._old.households)]


class MergeDialog(ChangeDialog):
    """Asks into which other community one is merged."""

    def __init__(
        self, parent: QWidget | None, old: CommunityUse, others: Sequence[CommunityUse]
    ) -> None:
        super().__init__(
            parent,
            self.tr("把{place}合并到另一个社区").format(place=place_worded(old)),
            do=self.tr("合并"),
            leave=self.tr("先不合并"),
            note=self.tr("已经做过的名单和发出的文书还是原来的名称。"),
            foresee=self._foreseen,
        )
        self._old = old
        options = [(place_worded(use), use) for use in others]
        self.into = ChoiceField(self.tr("合并到"), options)
        self.ask(self.into)
        self.check()

    def value(self) -> CommunityUse | None:
        into = self.into.value()
        return into if isinstance(into, CommunityUse) else None

    def _foreseen(self, into: CommunityUse) -> Sequence[str]:
        text = self.tr("{count} 户改到{place}，“{old}”不再保留。")
        return [
            text.format(
                count=self._old.households,
                place=place_worded(into),
                old=self._old.community.name,
            )
        ]
