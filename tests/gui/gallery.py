"""A page with every widget on it, filled with made-up people: for tests and eyes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit

from aidesk.domain.money import Money, total
from aidesk.domain.month import Month
from aidesk.gui.desk import Desk
from aidesk.gui.pages.page import Command, Page
from aidesk.gui.pages.spec import PageSpec
from aidesk.gui.widgets.balance_bar import BalanceBar
from aidesk.gui.widgets.bar_chart import Bar, BarChart
from aidesk.gui.widgets.boxes import Flow, Grid, Line, Pair, Rows, Rule
from aidesk.gui.widgets.buttons import Button, ChipRow, ChipSpec, Choice, Tick
from aidesk.gui.widgets.card import Card
from aidesk.gui.widgets.empty_hint import EmptyHint
from aidesk.gui.widgets.field import Field
from aidesk.gui.widgets.month_switch import MonthSwitch
from aidesk.gui.widgets.navigation import Place
from aidesk.gui.widgets.number_edits import DateEdit, IdEdit, MoneyEdit, MonthEdit
from aidesk.gui.widgets.plain import Label, Pill
from aidesk.gui.widgets.search_edit import SearchEdit
from aidesk.gui.widgets.sheet import Sheet, SheetSpec
from aidesk.gui.widgets.steps import Step, StepList, Stepper, StepState
from aidesk.wording.columns import Column

TODAY = date(2019, 12, 3)


@dataclass(frozen=True)
class Home:
    """A row of the made-up register."""

    head: str
    number: str
    community: str
    people: int
    amount: Money
    state: str = "正常"
    more: Money | None = None


_NAMES = "邓志明 曾继光 张雪梅 王玉珍 朱秀英 曾正祥 邓会仙 何文军 杨家旺 韩继光 许丽华"
_PLACES = ("新册社区", "吴家营社区", "洛龙社区", "龙城社区", "雨花社区")
_STATES = {3: "待复核", 5: "本月新增", 8: "缺银行卡"}


def homes(count: int = 83) -> list[Home]:
    """Return made-up households."""
    names = _NAMES.split()
    return [
        Home(
            names[place % len(names)],
            f"530100********{1000 + place}",
            _PLACES[place % len(_PLACES)],
            1 + place % 3,
            Money.parse("630") * (1 + place % 3) - Money(place * 100),
            _STATES.get(place, "正常"),
            Money.parse("65") if place == 1 else None,
        )
        for place in range(count)
    ]


TONES = {"待复核": "warn", "本月新增": "ok", "缺银行卡": "bad"}
COLUMNS: tuple[Column[Home], ...] = (
    Column("户主", lambda home: home.head),
    Column("身份证号", lambda home: home.number),
    Column("社区", lambda home: home.community),
    Column("人口", lambda home: home.people, summed=True),
    Column("类别", lambda _home: "城市低保"),
    Column("月保障金（元）", lambda home: home.amount, summed=True),
    Column("状态", lambda home: home.state),
)
PAY_COLUMNS: tuple[Column[Home], ...] = (
    Column("户主", lambda home: home.head),
    Column("社区", lambda home: home.community),
    Column("人口", lambda home: home.people, summed=True),
    Column("保障金", lambda home: home.amount, summed=True),
    Column("补发（可改）", lambda home: home.more, summed=True),
    Column("和上月比", lambda home: "+65.00" if home.more else ""),
)


class ListPage(Page):
    """A register with search, chips, list and details."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title("家庭登记")
        self.set_note("登记在册的救助家庭。找人：直接打名字，或打拼音首字母，例如 lyf")
        bring = Button("从 Excel 导入", icon="arrow_import", parent=self)
        new = Button("登记新家庭", "primary", icon="person_add", parent=self)
        self.tools.add(bring, new)
        self.search = SearchEdit("姓名、拼音首字母、身份证号", self)
        self.chips = ChipRow("只看", self)
        self.chips.show_chips(
            [
                ChipSpec("all", "全部", 83),
                ChipSpec("new", "本月新增", 2),
                ChipSpec("due", "待复核", 2),
                ChipSpec("card", "缺银行卡", 1),
            ]
        )
        self.sheet: Sheet[Home] = Sheet(
            "家庭名册",
            SheetSpec(
                COLUMNS,
                key=lambda home: home.number,
                counted="{count} 户",
                tones={"状态": lambda home: TONES.get(home.state, "")},
                aside={"身份证号": 3, "类别": 2, "社区": 1},
            ),
            parent=self,
        )
        self.sheet.show_rows(homes())
        self.details = self._details()
        middle = Line(gap=14)
        middle.addWidget(self.sheet, 1)
        middle.addWidget(self.details)
        self.body.add(Pair(self.search, self.chips))
        self.body.addLayout(middle, 1)
        self.answer(Command.FIND, self.search)
        self.answer(Command.NEW, new)
        self.sheet.selection_told.connect(self.told_selection)

    def _details(self) -> Card:
        card = Card(parent=self)
        head = Line()
        head.add(Label("曾正祥", "title"), Pill("本月新增", "ok"), None)
        card.body.addLayout(head)
        card.body.add(Label("吴家营社区，城市低保", "muted"))
        sum_line = Line()
        sum_line.add(Label("860.00", "number"), Label("元/月", "muted"), None)
        card.body.addLayout(sum_line)
        facts = Grid(gap=16)
        for name, fact in (
            ("身份证号", "530100********401X"),
            ("出生日期", "1966年10月14日（53 岁）"),
            ("家庭人口", "2 人"),
            ("银行账户", "农信社 ****4007"),
        ):
            facts.add_line(Label(name, "muted"), Label(fact))
        card.body.add(Rule(card), facts, Rule(card), None)
        buttons = Line()
        buttons.add(Button("修改", icon="edit"), Button("停发", icon="subtract_circle"))
        card.body.addLayout(buttons)
        return card

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        self.details.setVisible(width >= 1000)


class PayPage(Page):
    """A month's list with cells to type into."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title("每月发放")
        self.set_note("2019年12月，城市低保，12月10日前到户，单位：元")
        self.tools.add(MonthSwitch(Month(2019, 12), latest=Month(2019, 12)))
        stepper = Stepper(
            ["核对变动", "生成发放名单", "打印审批表", "生成银行文件", "发放确认"], self
        )
        stepper.show_step(1)
        self.sheet: Sheet[Home] = Sheet(
            "发放名单",
            SheetSpec(
                PAY_COLUMNS,
                key=lambda home: home.number,
                counted="{count} 户",
                changed=lambda home: home.more is not None,
                tones={"和上月比": lambda _home: "warn"},
                editable=("补发（可改）",),
                aside={"社区": 1},
            ),
            parent=self,
        )
        rows = homes(30)
        self.sheet.show_rows(sorted(rows, key=lambda home: home.more is None))
        paid = total(home.amount for home in rows)
        words = Rows(gap=2)
        words.add(
            Label(f"应发合计 {paid} 元", "bold"), Label("人民币伍万元整", "muted")
        )
        self.ready = Button("名单没错，去做审批表", "primary", icon="checkmark")
        buttons = Flow(gap=10, right=True)
        buttons.add(
            Button("打印名单", icon="print"), Button("导出 Excel", icon="table")
        )
        buttons.add(self.ready)
        self.body.add(stepper, self.sheet, Pair(words, buttons, gap=10))
        self.message.tell(
            "比11月新增 2 户、变化 3 户，黄底排在最前面，请先看一遍。",
            "warn",
            action="只看这 5 户",
        )
        self.answer(Command.MAIN, self.ready)


class CardsPage(Page):
    """Steps, balances and bars, as on the first page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title("12月发放工作")
        self.set_note("2019年12月3日 星期二，离发放到户的期限（12月10日）还有 7 天")
        self.left, self.right = Rows(gap=14), Rows(gap=14)
        self.columns = Line(gap=14)
        self.columns.addLayout(self.left, 11)
        self.columns.addLayout(self.right, 9)
        self.body.addLayout(self.columns, 1)
        self.steps = self._steps()
        self._chart()
        self._attention()
        self._balances()
        button = self.steps.due_button()
        if button is not None:
            self.answer(Command.MAIN, button)

    def _steps(self) -> StepList:
        card = Card("这个月的五步", "第 2 步，共 5 步", self)
        steps = StepList(card)
        now, later = StepState.NOW, StepState.LATER
        done = Step("核对变动", "逐户看一遍", StepState.DONE, "12月2日 完成", "再看")
        steps.show_steps(
            [
                done,
                Step("生成发放名单", "按标准算出名单", now, action="开始第 2 步"),
                Step("打印审批表", "送四级签字", later, "第 2 步之后"),
                Step("生成银行文件", "交农信社代发", later, "第 3 步之后"),
                Step("发放确认", "登记实发结果", later, "第 4 步之后"),
            ]
        )
        card.body.add(steps, None)
        self.left.addWidget(card)
        return steps

    def _chart(self) -> None:
        card = Card("城市低保每月发放", "万元，今年已发 64.90", self)
        chart = BarChart("城市低保每月发放，单位万元", card)
        sizes = (54, 63, 55, 55, 59, 72, 60, 59, 59, 59, 53, 54)
        chart.show_bars(
            [
                Bar(f"{n}月", f"{s / 10}", s, planned=n == 12, strong=n == 6)
                for n, s in enumerate(sizes, 1)
            ]
        )
        card.body.addWidget(chart, 1)
        self.left.addWidget(card, 1)

    def _attention(self) -> None:
        card = Card("需要留意", "2 件", self)
        for title, why, action in (
            ("李永福家没有银行卡号", "不补上，银行文件里就没有他家", "去补填"),
            ("2 户到了复核时间", "王玉珍、赵文军，12月15日前要复核", "看名单"),
        ):
            words = Rows(gap=2)
            words.add(Label(title, "bold", wrap=True), Label(why, "small", wrap=True))
            line = Line()
            line.addLayout(words, 1)
            line.addWidget(Button(action, "link", name=f"{action}：{title}"))
            card.body.addLayout(line)
            card.body.addWidget(Rule(card))
        self.right.addWidget(card)

    def _balances(self) -> None:
        card = Card("资金结余", parent=self)
        card.add_link("资金明细")
        for name, available, spent in (
            ("城市低保", "1132300", "649000"),
            ("涉诉救助", "300000", "300000"),
            ("临时救助", "280900", "70300"),
        ):
            bar = BalanceBar(name, card)
            bar.show_balance(Money.parse(available), Money.parse(spent))
            card.body.addWidget(bar)
        card.body.addStretch(1)
        self.right.addWidget(card, 1)

    def arrange(self, width: float, height: float) -> None:
        super().arrange(width, height)
        one = width < 820
        side = self.columns.Direction
        self.columns.setDirection(side.TopToBottom if one else side.LeftToRight)


class FormPage(Page):
    """Inputs of every kind, some of them wrong."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_title("登记新家庭")
        self.set_note("按回车到下一格。填错了会在格子下面告诉您怎么改。")
        number = IdEdit(lambda _text: "号码对不上，可能抄错了一位，请对照身份证")
        number.setText("530100195803124021")
        self.amount = MoneyEdit()
        self.day, self.month = DateEdit(TODAY), MonthEdit(TODAY)
        self.fields = [
            Field("户主姓名", QLineEdit("陈桂兰"), hint="照身份证上的写"),
            Field("身份证号", number, problem=number.problem),
            Field("家庭月收入（元）", self.amount, note=lambda: "已填"),
            Field("生病的日子", self.day),
            Field("从哪个月起", self.month),
            Field("项目", Choice("项目", [("城市低保", 1), ("临时救助", 2)])),
        ]
        grid = Grid(gap=20, line_gap=10)
        for place, part in enumerate(self.fields):
            grid.addWidget(part, place // 2, place % 2)
        self.fields[1].speak()
        tick = Tick("重病", self)
        tick.setChecked(True)
        self.body.addLayout(grid)
        self.body.add(tick, Tick("残疾", self))
        empty = EmptyHint("还没有成员", "先填户主，再加家里人。", action="加一个人")
        self.body.add(empty, None)


def spec(name: str, title: str, icon: str, page: type) -> PageSpec:
    """Return a page of the gallery as the window wants it."""
    return PageSpec(Place(name, title, title[:2], icon), page)


GALLERY = (
    spec("cards", "首页", "home", CardsPage),
    spec("list", "家庭登记", "people", ListPage),
    spec("pay", "每月发放", "calendar_checkmark", PayPage),
    spec("form", "资金", "wallet", FormPage),
)
