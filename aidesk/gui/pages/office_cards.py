"""The cards of 设置 for the office: its rules, its subsidy rates, its file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from aidesk.gui.pages.settings_cards import ChangeButtons
from aidesk.gui.theme import px
from aidesk.gui.widgets.boxes import Line
from aidesk.gui.widgets.buttons import Button
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.field_grid import FieldGrid
from aidesk.gui.widgets.plain import Label, breakable
from aidesk.gui.widgets.rate_fields import YuanField
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.gui.widgets.typed_fields import ChoiceField
from aidesk.services.settings import LastMonth, OfficeSettings
from aidesk.wording.allowances import (
    PAID_FROM,
    RATE_COLUMNS,
    RATE_DOCUMENT,
    WORKED_OUT,
    RateLine,
)

MOST_MONTHS: Final = 36
MOST_GRACE: Final = 12
LAST_PAY_DAY: Final = 28


class RulesCard(Card):
    """What this office does where the rules leave it free; told as it is chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("本单位的做法"), parent=parent)
        self._settings = OfficeSettings()
        day = self.tr("每月 {day} 日")
        self.pay_day = ChoiceField(
            self.tr("最晚哪天发到户"),
            [(day.format(day=n), n) for n in range(1, LAST_PAY_DAY + 1)],
            hint=self.tr("首页按这一天提醒"),
        )
        self.death = ChoiceField(
            self.tr("人去世的那个月"),
            [(self.tr("照发，下月起停"), 1), (self.tr("不发，当月就停"), 0)],
            hint=self.tr("登记死亡时按这个算最后一个月"),
        )
        months = self.tr("{count} 个月的标准")
        self.ceiling = ChoiceField(
            self.tr("临时救助最多"),
            [(months.format(count=n), n) for n in range(1, MOST_MONTHS + 1)],
            hint=self.tr("超过就不让登记"),
        )
        most = self.tr("{count} 个月")
        self.grace = ChoiceField(
            self.tr("就业渐退最多"),
            [(most.format(count=n), n) for n in range(1, MOST_GRACE + 1)],
            hint=self.tr("上级规定一般不超过 6 个月"),
        )
        typed = (self.tr("每次自己填"), LastMonth.TYPED)
        self.stopping = ChoiceField(
            self.tr("停发时，一般发到哪个月"),
            [
                (self.tr("发完本月，下月起停"), LastMonth.THIS),
                (self.tr("发到上月，本月起停"), LastMonth.LAST),
                typed,
            ],
            hint=self.tr("办停发时先替您填好这个月，当时还可以改"),
        )
        self.leaving = ChoiceField(
            self.tr("有人离开、迁出时，一般算到哪个月"),
            [
                (self.tr("算完本月，下月起不算"), LastMonth.THIS),
                (self.tr("算到上月，本月起不算"), LastMonth.LAST),
                typed,
            ],
            hint=self.tr("办减人、全家迁出时先替您填好，当时还可以改"),
        )
        self.street = YuanField(
            self.tr("街道能批的临时救助（元）"),
            self.tr("不超过这个数的由街道（乡镇）批，填 0 就都由区民政局批"),
        )
        choices = (
            *(self.pay_day, self.death, self.stopping, self.leaving),
            *(self.ceiling, self.grace),
        )
        fields = (*choices, self.street)
        self.grid = FieldGrid(fields, columns=2, parent=self)
        self.body.add(self.grid)
        for field in choices:
            field.edited.connect(self._tell)
        self.street.line.editingFinished.connect(self._tell_street)

    def show_settings(self, settings: OfficeSettings) -> None:
        """Show what holds now, without telling it as a choice."""
        self._settings = settings
        for field, value in (
            (self.pay_day, settings.pay_day),
            (self.death, settings.month_of_death_paid),
            (self.stopping, settings.stop_last_month),
            (self.leaving, settings.leave_last_month),
            (self.ceiling, settings.temporary_ceiling),
            (self.grace, settings.grace_months),
        ):
            with QSignalBlocker(field):
                field.choice.choose(value)
        if self.street.yuan() != settings.temporary_street_limit:
            self.street.set_yuan(settings.temporary_street_limit)
        elif not self.street.line.text():
            self.street.set_yuan(0)

    @Slot()
    def _tell_street(self) -> None:
        self.street.speak()
        limit = self.street.yuan()
        if self.street.is_right() and limit != self._settings.temporary_street_limit:
            self.chosen.emit(replace(self._settings, temporary_street_limit=limit))

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(
            replace(
                self._settings,
                month_of_death_paid=int(str(self.death.value())),
                temporary_ceiling=int(str(self.ceiling.value())),
                pay_day=int(str(self.pay_day.value())),
                grace_months=int(str(self.grace.value())),
                stop_last_month=int(str(self.stopping.value())),
                leave_last_month=int(str(self.leaving.value())),
            )
        )


class RatesCard(Card):
    """The rates of price subsidies and festival sums, and the way to a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("价格临时补贴和慰问金"), parent=parent)
        self.changes = ChangeButtons(
            self.tr("登记补贴标准"),
            self.tr("改正选中的补贴"),
            self.tr("去掉选中的补贴"),
        )
        self.top.setStretch(1, 0)  # the buttons take all room beside the title
        self.top.addWidget(self.changes, 1)
        empty = EmptyHint(
            self.tr("还没有登记"),
            self.tr("文件来了，按月份登记标准，再到“每月发放”做名单。"),
            icon="list",
        )
        self.sheet: Sheet[RateLine] = Sheet(
            self.tr("补贴标准"),
            SheetSpec(
                RATE_COLUMNS,
                key=lambda line: line.rate,
                counted=self.tr("{count} 个标准"),
                aside={PAID_FROM: 3, WORKED_OUT: 2, RATE_DOCUMENT: 1},
            ),
            empty=empty,
            parent=self,
        )
        self.body.addWidget(self.sheet, 1)
        self.fit()

    def fit(self) -> None:
        """Show some rows at every text size."""
        self.sheet.setMinimumHeight(px(220))


class DataCard(Card):
    """Where the office's data lie, and the way to that folder."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("数据放在哪里"), parent=parent)
        self._folder = file.parent
        self.path = Label(breakable(file), wrap=True, parent=self)
        self.open_button = Button(
            self.tr("打开文件夹"), icon="folder_open", parent=self
        )
        below = Line()
        below.add(self.open_button, None)
        hint = self.tr("备份和恢复在“数据安全”里，不用自己拷这个文件。")
        self.body.add(self.path, Label(hint, "small", wrap=True, parent=self), below)
        self.open_button.clicked.connect(self._open_folder)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
