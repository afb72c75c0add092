"""The year-end report of the practice office: the published figures of 2019."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from aidesk.domain.fund import Cause
from aidesk.domain.money import Money
from aidesk.reports.blocks import Heading, Paragraph, Table
from aidesk.reports.year_end import write_year_end, year_end, year_end_of
from aidesk.services.report_texts import ReportTexts, keep_report_texts
from aidesk.services.year_end import YearFigures, year_figures
from aidesk.storage.store import Store
from tests.builders import Caseworker
from tests.unit.reports.papers import PRINTED_AT, joined, page_texts


@pytest.fixture
def figures(practice: Store) -> YearFigures:
    return year_figures(practice, year=2019)


@pytest.fixture
def text(practice: Store, tmp_path: Path) -> str:
    path = tmp_path / "报告.pdf"
    write_year_end(practice, 2019, path, PRINTED_AT)
    pages = page_texts(path.read_bytes())
    return joined("".join(page.split(f"— {n} —")[0] for n, page in enumerate(pages, 1)))


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "共计发放城市低保资金70.32万元（其中：春节慰问金0.505万元；补发1至6月份保障金差额"
            "2.45万元；5至10月份价格临时补贴2.91万元，含特困供养对象0.308万元），累计救助990户次1212人次，"
            "月平均救助83户101人。"
        ),
        (
            "中央资金26.00万元，省级资金40.00万元，区级拨款38.70万元，上年结转8.53万元，"
            "合计113.23万元；支出70.32万元，结余42.92万元。"
        ),
        (
            "城镇保障标准从590.00元/人/月调整为630.00元/人/月，从2019年1月起执行，"
            "2019年7月起按新标准发放并补发差额。"
        ),
        "全年月发放12批，其中12批于当月10日前送银行发放。",
        "以启动资金30.00万元为基数",
        "1至12月份共救助13户18人，共发放涉诉救助金30.00万元。",
        "1至12月份救助12户12人，发放城乡临时救助金7.03万元。",
        (
            "省级资金10.00万元，区级拨款已配套未拨付5.00万元（不计入合计），"
            "上年结转18.09万元，合计28.09万元；支出7.03万元，结余21.06万元。"
        ),
        (
            "现有特困人员12人，其中集中供养10人，分散供养2人，集中供养率为83.3%；1至12月份"
            "发放供养经费11.62万元，照料护理补贴5.60万元（集中供养照料护理一档835.00元/月/人"
        ),
        "购买特困老人寒冬衣物1.00万元；合计支出18.22万元。",
        "合计20.70万元；支出18.22万元，结余2.48万元。",
        "享受补助20人（其中死亡1人），1至12月份核拨六十年代精减退职职工生活补助金3.79万元。",
        "区级拨款4.30万元，合计4.30万元；支出3.79万元，结余0.51万元。",
        "该五个项目综合得分93分，评定等级为优。",
        "合计1,963,200.001,293,546.00669,654.00",
    ],
)
def test_the_published_figures_stand_in_the_report(text: str, sentence: str):
    assert joined(sentence) in text


def test_sections_follow_the_skeleton_and_number_themselves(text: str):
    heads = re.findall(
        r"([一二三四五六七])、(城市居民|涉诉|城乡临时|特困|六十|综合|存在)", text
    )
    assert [number for number, _head in heads] == list("一二三四五六七")
    assert text.startswith("演示区2019年度城市低保、涉诉救助、临时救助、特困供养、")
    assert text.endswith("演示区民政局2019年12月9日")


def test_a_programme_more_is_counted_and_numbered(figures: YearFigures):
    more = replace(figures, programmes=(*figures.programmes, figures.programmes[0]))
    letter = year_end(more, date(2020, 3, 31))
    words = [b.text for b in letter.blocks if isinstance(b, Paragraph)]
    assert any("该六个项目" in text for text in words)
    assert len([b for b in letter.blocks if isinstance(b, Heading)]) == 8


def test_a_changed_payment_changes_the_report(figures: YearFigures):
    dibao = figures.of("urban_dibao")
    first, *rest = dibao.spending
    changed = replace(first, amount=first.amount + Money(1_000_000))
    spent = replace(dibao, spending=(changed, *rest))
    others = [p for p in figures.programmes if p is not dibao]
    letter = year_end(replace(figures, programmes=(spent, *others)), date(2020, 3, 31))
    words = "".join(b.text for b in letter.blocks if isinstance(b, Paragraph))
    assert "支出71.32万元，结余41.92万元" in words


def test_what_nobody_typed_is_not_made_up(figures: YearFigures):
    letter = year_end(figures, date(2020, 3, 31))
    words = [b.text for b in letter.blocks if isinstance(b, Paragraph)]
    assert any("综合得分____分，评定等级为____" in text for text in words)
    assert not any("机构人员" in text for text in words)
    assert [text for text in words if "执行率" in text] == [
        "临时救助资金执行率为25.0%，结余较多，需统筹安排使用。"
    ]


def test_what_the_office_wrote_stands_in_its_report(store: Store, clerk: Caseworker):
    texts = ReportTexts(problems=("人手不足。",), score=88, grade="良")
    keep_report_texts(store, clerk.act(), 2019, texts)
    letter = year_end_of(store, 2019, date(2020, 3, 31))
    words = [b.text for b in letter.blocks if isinstance(b, Paragraph)]
    assert any("综合得分88分，评定等级为良" in text for text in words)
    assert "人手不足。" in words


def test_an_empty_year_has_its_report(store: Store, tmp_path: Path):
    path = tmp_path / "报告.pdf"
    write_year_end(store, 2024, path, PRINTED_AT)
    text = joined("".join(page_texts(path.read_bytes())))
    assert "本年没有资金到位，合计0.00万元；支出0.00万元，结余0.00万元。" in text
    assert "存在问题" not in text


def test_the_table_has_each_fund_to_the_fen(figures: YearFigures):
    letter = year_end(figures, date(2020, 3, 31))
    (table,) = [block for block in letter.blocks if isinstance(block, Table)]
    cells = [[column.text(row) for column in table.columns] for row in table.rows]
    assert cells == [
        ["城市低保", "1,132,300.00", "703,150.00", "429,150.00", "62.1%"],
        ["涉诉救助", "300,000.00", "300,000.00", "0.00", "100.0%"],
        ["临时救助", "280,900.00", "70,300.00", "210,600.00", "25.0%"],
        ["特困供养", "207,000.00", "182,176.00", "24,824.00", "88.0%"],
        ["精减退职", "43,000.00", "37,920.00", "5,080.00", "88.2%"],
    ]


def test_moves_and_money_handed_back_are_in_the_sums(practice: Store):
    clerk = Caseworker(practice, date(2019, 12, 31))
    clerk.moves("urban_dibao", "tekun", "20000")
    clerk.receives("urban_dibao", "10000", cause=Cause.HANDED_BACK)
    letter = year_end(year_figures(practice, year=2019), date(2020, 3, 31))
    texts = [block.text for block in letter.blocks if isinstance(block, Paragraph)]
    (dibao,) = [text for text in texts if "中央资金26.00万元" in text]
    # 113.23 − 2.00 − 1.00 = 110.23; less 70.32 is 39.92 (39.915 exactly)
    assert dibao.endswith(
        "上年结转8.53万元，扣除调出2.00万元，扣除上缴1.00万元，合计110.23万元；"
        "支出70.32万元，结余39.92万元。"
    )
    (tekun,) = [text for text in texts if "中央资金10.00万元" in text]
    assert "上年结转1.85万元，调入2.00万元，合计22.70万元" in tekun


def test_a_base_fund_that_was_used_up_keeps_its_size_in_the_next_report(
    practice: Store,
):
    clerk = Caseworker(practice, date(2020, 1, 3))
    clerk.carries_over(2019)
    letter = year_end(year_figures(practice, year=2020), date(2021, 3, 31))
    texts = [block.text for block in letter.blocks if isinstance(block, Paragraph)]
    assert any("以启动资金30.00万元为基数" in text for text in texts)
    assert any("补足启动资金已配套未拨付30.00万元" in text for text in texts)
