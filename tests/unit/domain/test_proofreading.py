"""The proof-reader, sentence by sentence: what it finds, and what it leaves alone.

Each case is a sentence as such reports have it, what must be found in it (rule, kind,
quoted text, what is expected there), and which figures must be found right.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from aidesk.domain.proofreading.findings import Kind, Rule
from aidesk.domain.proofreading.reader import proofread

E, R, W = Kind.ERROR, Kind.ROUNDING, Kind.WORDING
Found = tuple[Rule, Kind, str, str]


@dataclass(frozen=True)
class Case:
    """A text, what is wrong in it and what is right."""

    text: str
    found: tuple[Found, ...] = ()
    right: tuple[str, ...] = ()


SUMS = (
    Case(
        "中央资金26万元，省级资金40.0万元，区级拨款38.7万元，上年结转8.53万元，"
        "合计113.23万元。",
        right=("113.23万元",),
    ),
    Case(
        "中央资金10.0万元，省级资金5.0万元，区级拨款3.85万元，上年结转1.85万元，"
        "合计20.07万元。",
        ((Rule.SUM, E, "20.07万元", "20.70万元"),),
    ),
    Case(
        "发放供养经费11.62万元，照料护理补贴5.6万元（一档835.00元/月/人，二档418.00元"
        "/月/人）；购买寒冬衣物1万元；合计共支出18.22万元。",
        right=("18.22万元",),
    ),
    Case(
        "1-6月发放300.5万元，7-12月发放310.2万元，全年合计611.7万元。",
        ((Rule.SUM, E, "611.7万元", "610.7万元"),),
    ),
    Case(  # each part was rounded by itself
        "城市低保3.34万元，农村低保3.34万元，特困供养3.34万元，合计10.01万元。",
        ((Rule.SUM, R, "10.01万元", "10.02万元"),),
    ),
    Case(
        "省级资金10万元、市级资金5万元、区级资金3.5万元，合计185000元。",
        right=("185000元",),
    ),
    Case(
        "省级资金10万元、市级资金5万元、区级资金3.5元，合计18.5万元。",
        ((Rule.UNITS_MIXED, E, "18.5万元", "15.00035万元"),),
    ),
    Case(
        "资金来源为中央26万元，省级40万元，区级38.7，合计104.7万元。",
        ((Rule.UNIT_MISSING, W, "38.7", "38.7万元"),),
        ("104.7万元",),
    ),
    Case(
        "龙泉街道12户30人，吴井街道9户21人，洛阳街道5户11人，共计26户63人。",
        ((Rule.SUM, E, "63人", "62人"),),
        ("26户",),
    ),
    Case(
        "甲社区1,200.50元，乙社区３，４００元。",  # a list without a total
    ),
    Case(
        "发放甲类补助2万元，乙类补助3万元，全年共召开会议12次，共救助13户18人。",
    ),
    Case(  # the total of the year is not the sum of these two months
        "5月发放20.5万元，6月发放21.4万元，全年累计发放262.8万元。",
    ),
    Case(
        "中央资金26万元，其中提前下达20万元，省级资金40万元，合计66万元。",
        right=("66万元",),
    ),
    Case("支出70万元，其中慰问金5万元，另支出工作经费90万元。"),
    Case(
        "省级资金10万元，区级拨款已配套未拨付5万元（不计入合计），上年结转18.09万元，"
        "合计28.09万元。",
        right=("28.09万元",),
    ),
)

PARTS = (
    Case(
        "共发放城乡低保金1286.35万元，其中城市低保412.60万元，农村低保873.75万元。",
        right=("1286.35万元",),
    ),
    Case(
        "共发放城乡低保金1286.35万元，其中城市低保421.60万元，农村低保873.75万元。",
        ((Rule.PARTS, E, "1286.35万元", "1295.35万元"),),
    ),
    Case(  # what is named after «其中» need not be all
        "发放低保资金70.32万元（其中：春节慰问金0.505万元，补发2.45万元；补贴2.91万元）。",
    ),
    Case(
        "发放低保资金5.32万元（其中：春节慰问金0.505万元，补发2.45万元；补贴2.91万元）。",
        ((Rule.PARTS, E, "5.32万元", "5.865万元"),),
    ),
    Case(
        "到位资金3,560.00万元：中央资金2,900万元、省级资金460万元、县级资金200万元。",
        right=("3,560.00万元",),
    ),
    Case(
        "到位资金18.5万元（省级10万元、市级5万元、区级4.9万元）。",
        ((Rule.PARTS, E, "18.5万元", "19.9万元"),),
    ),
    Case(
        "救助困难群众1,254户3,086人次，其中城市220户401人，农村1,034户2,685人。",
        right=("1,254户", "3,086人次"),
    ),
    Case(
        "现有特困人员12人，其中集中供养对象10人，分散供养对象1人。",
        ((Rule.PARTS, E, "12人", "11人"),),
    ),
    Case("现有工作人员2人（其中1人为公岗），管理低保对象83户。"),
)

BALANCES = (
    Case(
        "到位资金3,560.00万元，支出3,412.5万元，结余147.5万元。",
        right=("147.5万元",),
    ),
    Case(
        "到位资金3,560.00万元，支出3,412.5万元，结余174.5万元。",
        ((Rule.BALANCE, E, "174.5万元", "147.50万元"),),
    ),
    Case(
        "一、城市低保\n发放低保资金70.32万元。\n"
        "区级拨款104.7万元，上年结转8.53万元，合计113.23万元，结余42.92万元。",
        ((Rule.BALANCE, R, "42.92万元", "42.91万元"),),
        ("113.23万元",),
    ),
    Case(  # one slip in the total is one finding: what is left fits the right total
        "一、特困\n共支出18.22万元。\n中央资金10.0万元，省级资金5.0万元，区级拨款3.85"
        "万元，上年结转1.85万元，合计20.07万元；结余2.48万元。",
        ((Rule.SUM, E, "20.07万元", "20.70万元"),),
        ("2.48万元",),
    ),
    Case(
        "核拨生活补助金3.79万元。区级拨款4.3万元，结余0.51万元。",
        right=("0.51万元",),
    ),
    Case(  # each programme has its own money
        "一、城市低保\n到位10万元，支出8万元，结余2万元。\n"
        "二、临时救助\n到位5万元，支出1万元，结余4万元。",
        right=("2万元", "4万元"),
    ),
    Case("上年结余8.53万元，今年到位20万元。"),
)

SHARES = (
    Case(
        "1至12月份累计救助990户1212人，平均月救助83户101人。",
        right=("83户", "101人"),
    ),
    Case(
        "1至12月份累计救助990户1212人，平均月救助82户111人。",
        ((Rule.AVERAGE, R, "82户", "83户"), (Rule.AVERAGE, E, "111人", "101人")),
    ),
    Case(
        "上半年累计救助600户次，月均110户次。",
        ((Rule.AVERAGE, E, "110户次", "100户次"),),
    ),
    Case("全年支出240万元，惠及1200人，人均2,000元。", right=("2,000元",)),
    Case(
        "全年支出240万元，惠及1200人，人均2,100元。",
        ((Rule.AVERAGE, E, "2,100元", "2000元"),),
    ),
    Case(
        "现有特困人员12人，其中集中供养10人，分散供养2人，集中供养率为83.3%。",
        right=("12人", "83.3%"),
    ),
    Case(
        "现有特困人员12人，其中集中供养10人，分散供养2人，集中供养率为82.3%。",
        ((Rule.SHARE, E, "82.3%", "83.3%"),),
        ("12人",),
    ),
    Case(
        "临时救助支出86.4万元，占全部支出1,080万元的9%。",
        ((Rule.SHARE, E, "9%", "8%"),),
    ),
    Case(
        "标准由每人每月520元提高到560元，提高40元，增幅7.7%。", right=("40元", "7.7%")
    ),
    Case(
        "标准由每人每月520元提高到560元，提高50元，增幅8.7%。",
        ((Rule.CHANGE, E, "50元", "40元"), (Rule.CHANGE, E, "8.7%", "7.7%")),
    ),
    Case(
        "集中供养标准从770元/人/月提高为820元/人/月，分散供养从665元/人/月提高为740元"
        "/人/月，从1月1日起执行。",
    ),
    Case("群众满意率达98.5%，抽查率30%。"),
)

COUNTS = (
    Case(
        "对低保、特困、临时救助、生活补助项目、资金落实和项目效益进行了评价，该五个项目"
        "得93分。",
        ((Rule.COUNT, E, "五个项目", "四个项目"),),
    ),
    Case("管理低保、特困、临时救助、医疗救助等四项资金。", right=("四项资金",)),
    Case(
        "管理低保、特困、临时救助、医疗救助等三项资金。",
        ((Rule.COUNT, E, "三项资金", "四项资金"),),
    ),
    Case("管理低保、特困、临时救助等十项资金。"),
    Case(
        "存在以下四个问题：一是人员不足，二是经费紧张，三是信息化水平低。",
        ((Rule.COUNT, E, "四个问题", "三个问题"),),
    ),
    Case(
        "存在以下3个问题：\n1.核查面窄。\n2.人员不足。",
        ((Rule.COUNT, E, "3个问题", "2个问题"),),
    ),
    Case("存在三个方面的困难，今后将改进一个方面的工作。"),
)

HEADINGS = (
    Case("一、甲\n内容。\n二、乙\n内容。\n三、丙\n内容。"),
    Case(
        "一、甲\n内容。\n特困人员供养\n内容。\n生活补助\n内容。\n四、乙\n内容。",
        ((Rule.HEADING, E, "四、乙", "二、 三、"),),
    ),
    Case(
        "一、甲\n1.内容甲。\n2.内容乙。\n4.内容丁。",
        ((Rule.HEADING, E, "4.", "3."),),
    ),
    Case("一、甲\n1.内容甲。\n2.内容乙。\n二、乙\n1.内容丙。"),
    Case(
        "（一）甲\n内容。\n（三）丙\n内容。",
        ((Rule.HEADING, E, "（三）丙", "（二）"),),
    ),
)

WORDING = (
    Case(
        "共计发放资金共计发放资金70.32万元。",
        ((Rule.DOUBLED, W, "共计发放资金共计发放资金", "共计发放资金"),),
    ),
    Case("依据依据文件执行。", ((Rule.DOUBLED, W, "依据依据", "依据"),)),
    Case("认真研究研究，一步一步推进，共救助1212人，逐户逐户核对。"),
    Case("中央资金26.万元到位。", ((Rule.NUMBER, W, "26.万元", "26万元"),)),
    Case("支出12.3.4万元。", ((Rule.NUMBER, W, "12.3.4万元", ""),)),
    Case("支出1,23万元。", ((Rule.NUMBER, W, "1,23万元", ""),)),
    Case("支出5万元元。", ((Rule.NUMBER, W, "万元元", ""),)),
    Case(
        "中央26万元、省级40万，合计66万元。",
        ((Rule.UNIT_MISSING, W, "40万", "40万元"),),
    ),
)

DATES = (
    Case("自2019年3月1日至2019年12月31日。"),
    Case(
        "自2019年5月1日至2019年3月31日。",
        ((Rule.DATE_ORDER, E, "2019年5月1日至2019年3月31日", ""),),
    ),
    Case("2019年2月29日召开会议。", ((Rule.DATE, E, "2019年2月29日", ""),)),
    Case("补发5、6、7、8、9、10月份补贴，1至12月份按月发放。"),
    Case("9月至3月发放价格补贴。", ((Rule.DATE_ORDER, E, "9月至3月", ""),)),
    Case("9月至次年3月发放价格补贴。"),
    Case("11月至3月发放取暖补贴。"),  # heating goes on over the year's end
    Case(
        "某某区2019年度绩效评价报告\n内容。\n2018年3月31日",
        ((Rule.DATE_ORDER, E, "2018年3月31日", ""),),
    ),
)

ALL = (
    *SUMS,
    *PARTS,
    *BALANCES,
    *SHARES,
    *COUNTS,
    *HEADINGS,
    *WORDING,
    *DATES,
)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.text[:30])
def test_a_sentence_is_read(case: Case):
    reading = proofread(case.text)
    found = tuple((f.rule, f.kind, f.place.quote, f.expected) for f in reading.findings)
    assert found == case.found
    right = [v.place.quote for v in reading.verified]
    assert [quote for quote in case.right if quote not in right] == []
