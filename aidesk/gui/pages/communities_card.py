"""The card of 设置 for streets and communities: add, rename, merge, retire."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot

from aidesk.domain.community import CommunityUse
from aidesk.domain.journal import Act
from aidesk.domain.month import Month
from aidesk.gui.dialogs.community import CommunityDialog, MergeDialog
from aidesk.gui.pages.asking import Asker
from aidesk.gui.pages.page import Page
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.list_card import ListCard
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.services.communities import (
    add_community,
    bring_back_community,
    community_uses,
    merge_communities,
    rename_community,
    retire_community,
)
from aidesk.storage.store import Store
from aidesk.wording.communities import COMMUNITY_COLUMNS, STATE, place_worded


class CommunitiesCard(ListCard[CommunityUse]):
    """All communities with the households they have."""

    def __init__(self, page: Page) -> None:
        empty = EmptyHint(
            self.tr("还没有社区"),
            self.tr("登记家庭时填了社区，这里就有；也可以先在这里添加。"),
            icon="home",
        )
        sheet: Sheet[CommunityUse] = Sheet(
            self.tr("社区名单"),
            SheetSpec(
                COMMUNITY_COLUMNS,
                key=lambda use: use.community.id,
                counted=self.tr("{count} 个社区"),
                tones={STATE: lambda use: "plain" if use.community.retired else ""},
            ),
            empty=empty,
        )
        super().__init__(self.tr("社区和街道"), sheet, self.tr("添加社区"), page)
        self._page = page
        self.asker = Asker(page)
        self.rename = self.offer_change(self.tr("改名"), "edit")
        self.merge = self.offer_change(self.tr("合并到另一个社区"), "arrow_swap")
        self.retire = self.offer_change(self.tr("停用"), "subtract_circle")
        self.bring_back = self.offer_change(self.tr("恢复使用"), "arrow_undo")
        self.close_buttons()
        self.add.clicked.connect(self._add)
        self.rename.clicked.connect(self._rename)
        self.merge.clicked.connect(self._merge)
        self.retire.clicked.connect(self._retire)
        self.bring_back.clicked.connect(self._bring_back)
        sheet.row_changed.connect(self._offer)

    def refresh(self) -> None:
        """Show the communities as they are now."""
        month = Month.of(self._page.desk.today())
        self.sheet.show_rows(community_uses(self._page.desk.store, month))

    @Slot(object)
    def _offer(self, use: CommunityUse | None) -> None:
        retired = use is not None and use.community.retired
        there = use is not None
        self.rename.setVisible(there)
        self.merge.setVisible(there and self.sheet.model.rowCount() > 1)
        self.retire.setVisible(there and not retired and not (use and use.on_roll))
        self.bring_back.setVisible(retired)

    def _streets(self) -> list[str]:
        rows = self.sheet.model.rows()
        return list(dict.fromkeys(use.community.street for use in rows))

    @Slot()
    def _add(self) -> None:
        def do(store: Store, act: Act, place: tuple[str, str]) -> None:
            add_community(store, act, *place)

        def told(place: tuple[str, str]) -> str:
            return self.tr("已添加{street}{name}。").format(
                street=place[0], name=place[1]
            )

        self.asker.ask(CommunityDialog(self._page, self._streets()), do, told)

    @Slot()
    def _rename(self) -> None:
        use = self.sheet.current_row()
        if use is None:
            return

        def do(store: Store, act: Act, place: tuple[str, str]) -> None:
            rename_community(store, act, use.community.id, *place)

        dialog = CommunityDialog(self._page, self._streets(), use)
        self.asker.ask(dialog, do, lambda _place: self.tr("已改名。"))

    @Slot()
    def _merge(self) -> None:
        use = self.sheet.current_row()
        if use is None:
            return
        others = [
            other
            for other in self.sheet.model.rows()
            if other.community.id != use.community.id and not other.community.retired
        ]

        def do(store: Store, act: Act, into: CommunityUse) -> None:
            merge_communities(store, act, use.community.id, into.community.id)

        def told(into: CommunityUse) -> str:
            text = self.tr("已合并，{count} 户改到{place}。")
            return text.format(count=use.households, place=place_worded(into))

        self.asker.ask(MergeDialog(self._page, use, others), do, told)

    @Slot()
    def _retire(self) -> None:
        use = self.sheet.current_row()
        if use is None:
            return
        desk = self._page.desk
        month = Month.of(desk.today())
        task = partial(
            retire_community, act=desk.act(), community=use.community.id, month=month
        )
        if desk.perform(self._page, task):
            text = self.tr("“{name}”已停用，登记时不再列出来。")
            self._page.tell_done(text.format(name=use.community.name))

    @Slot()
    def _bring_back(self) -> None:
        use = self.sheet.current_row()
        if use is None:
            return
        desk = self._page.desk
        task = partial(bring_back_community, act=desk.act(), community=use.community.id)
        if desk.perform(self._page, task):
            text = self.tr("“{name}”可以用了。")
            self._page.tell_done(text.format(name=use.community.name))
