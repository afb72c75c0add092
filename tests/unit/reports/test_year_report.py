"""The year-end report of the practice office: the published figures of 2019, and more."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import pytest

from aidesk.domain.files import FolderNotWritableError, UnknownFileKindError
from aidesk.domain.fund import Cause
from aidesk.domain.issued import fingerprint
from aidesk.domain.proofreading.findings import Kind
from aidesk.domain.report import FindingsError, ReportId, ReportIsSealedError
from aidesk.reports.blocks import (
    Annex,
    Chart,
    Heading,
    Letter,
    Note,
    Origin,
    Paragraph,
    Table,
)
from aidesk.reports.issuing import issue_paper, reprint
from aidesk.reports.plain import paper_of as paper_again
from aidesk.reports.plain import plain_of
from aidesk.reports.writing import pdf_of, preview_imprint, write_paper
from aidesk.reports.year_report.paper import paper_of
from aidesk.reports.year_report.reading import (
    errors_in,
    report_findings,
    report_text,
)
from aidesk.reports.year_report.sealing import seal
from aidesk.reports.year_report.versions import (
    paper_of_version,
    paper_of_year,
    sealed_paper,
)
from aidesk.services.report_checks import OpenPointsError
from aidesk.services.report_drafts import begin_report, word_block
from aidesk.services.report_of_year import report_of, report_of_year
from aidesk.services.year_end import year_figures
from aidesk.storage.store import Store
from aidesk.wording.report_of_year import said_in, unusable_texts
from tests.builders import Caseworker
from tests.unit.reports.papers import HOSTILE, IMPRINT, joined

DAY = date(2020, 3, 31)
AT = datetime.fromisoformat("2020-03-31T09:00")


def pdf(store: Store, letter: Letter) -> bytes:
    return pdf_of(letter, preview_imprint(store, AT))


@pytest.fixture(scope="module")
def read(practice_office_file: Path) -> str:
    """Return the text of the report's PDF, without marks, feet and the last annex."""
    with Store.open(practice_office_file) as store:
        return joined(report_text(pdf(store, paper_of_year(store, 2019, DAY))))


def paragraphs(letter: Letter) -> list[str]:
    return [block.text for block in letter.blocks if isinstance(block, Paragraph)]


def origins(letter: Letter) -> dict[str, Origin]:
    return {block.name: block for block in letter.blocks if isinstance(block, Origin)}


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "共计发放城市低保资金70.32万元（其中：春节慰问金0.505万元；补发1至6月份保障金差额"
            "2.45万元；5至10月份价格临时补贴2.91万元），累计救助990户次1212人次，"
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
        "该五个项目综合得分93分，评定等级为优秀（见附件1）。",
        "合计1,963,200.001,293,546.00669,654.00",
        "4.机构人员情况：区民政局下设社会救助科，2015年加挂",
        "经办人员年纪较大，跟不上科技的发展，难以适应本科室工作。",
        "2019年城市低保结余：113.23−70.32=42.91，列为42.92，尾差0.01",
        "70.32+30.00+7.03+18.22+3.79=129.36，列为129.35，尾差0.01",
        "合计36.0055.0046.8558.47196.32129.3566.9765.9%",
        "年度资金总额196.32129.351065.9%6.6",
        "合计评定等级：优秀10093",
    ],
)
def test_the_published_figures_stand_in_the_report(read: str, sentence: str):
    assert joined(sentence) in read


def test_sections_follow_the_skeleton_and_number_themselves(read: str):
    heads = re.findall(
        r"([一二三四五六七八])、(城市居民|涉诉|城乡临时|特困|六十|资金收支|综合|存在)",
        read,
    )
    assert [number for number, _head in heads] == list("一二三四五六七八")
    assert read.startswith("演示区2019年度城市低保、涉诉救助、临时救助、特困供养、")
    assert "演示区民政局2020年3月31日附件1" in read


def test_the_proof_reader_finds_no_error_in_the_very_pdf(practice: Store):
    drawn = pdf(practice, paper_of_year(practice, 2019, DAY))
    reading = report_findings(drawn, year_figures(practice, year=2019))
    (rounded,) = reading.findings
    assert (rounded.kind, rounded.place.quote) == (Kind.ROUNDING, "42.92万元")
    assert len(reading.verified) > 40


def test_every_mark_leads_to_an_origin_and_every_origin_is_the_sum_of_its_lines(
    practice: Store,
):
    letter = paper_of_year(practice, 2019, DAY)
    found = [block for block in letter.blocks if isinstance(block, Origin)]
    assert [origin.number for origin in found] == list(range(1, len(found) + 1))
    marked = {n for b in letter.blocks if isinstance(b, Paragraph) for n in b.marks}
    assert marked == {origin.number for origin in found if origin.marked}
    for origin in found:
        amounts = [_amount(line[3]) for line in origin.lines]
        if len(amounts) > 1 and origin.lines[-1][0] == "合计":
            assert sum(amounts[:-1], Fraction(0)) == amounts[-1], origin.name


def _amount(text: str) -> Fraction:
    return Fraction(re.sub(r"[^\d.-]", "", text))


def test_an_origin_tells_definition_rounding_lists_counts_and_fen(practice: Store):
    letter = paper_of_year(practice, 2019, DAY)
    spent = origins(letter)["2019年城市低保支出合计"]
    assert spent.value == "70.32万元（703,150.00元）"
    assert spent.about == (
        "含义：本年已送银行的发放和采购支出。银行退回的不计入。取整：万元，四舍五入到两位小数。",
    )
    assert spent.lines[0] == (
        "2019年1月城市低保",
        "2019年1月8日送银行",
        "83笔",
        "51,710.00元",
    )
    assert spent.lines[-1] == ("合计", "", "", "703,150.00元")
    rate = origins(letter)["2019年特困供养集中供养率"]
    assert rate.value == "83.3%（83.3333%）"
    assert [line[3] for line in rate.lines] == ["10人", "12人"]


def test_the_same_report_gives_the_same_bytes(practice: Store):
    once = pdf(practice, paper_of_year(practice, 2019, DAY))
    letter = paper_of_year(practice, 2019, DAY)
    assert pdf(practice, letter) == once
    again = paper_again(json.loads(json.dumps(plain_of(letter))))
    assert sha256(pdf(practice, again)).digest() == sha256(once).digest()


def test_a_changed_payment_changes_figure_annex_and_digest(practice: Store):
    before = paper_of_year(practice, 2019, DAY)
    body = said_in(report_of_year(practice, 2019)).body()
    clerk = Caseworker(practice, date(2019, 12, 30))
    clerk.buys("urban_dibao", "10000", "冬衣")
    after = paper_of_year(practice, 2019, DAY)
    assert any("支出71.32万元" in _plain(text) for text in paragraphs(after))
    name = "2019年城市低保支出合计"
    old, new = origins(before)[name], origins(after)[name]
    assert new.value == "71.32万元（713,150.00元）"
    assert set(new.lines) - set(old.lines) == {
        ("冬衣", "2019年12月30日", "", "10,000.00元"),
        ("合计", "", "", "713,150.00元"),
    }
    assert said_in(report_of_year(practice, 2019)).body() != body
    assert pdf(practice, before) != pdf(practice, after)


def _plain(text: str) -> str:
    return re.sub("[⁰¹²³⁴-⁹]", "", text)


def test_what_nobody_scored_is_left_blank(store: Store):
    clerk = Caseworker(store)
    clerk.receives("tekun", "100")
    texts = paragraphs(paper_of_year(store, 2019, DAY))
    assert any("综合得分____分，评定等级为____（见附件1）" in text for text in texts)
    assert not any("机构人员" in text for text in texts)


def test_a_report_of_some_programmes_counts_and_numbers_them(practice: Store):
    clerk = Caseworker(practice, date(2020, 1, 5))
    report = begin_report(practice, clerk.act(), 2020, ["tekun", "temporary"])
    assert report_of(practice, report).figures["all.programmes"].text == "2个"
    letter = paper_of_version(practice, report, DAY)
    assert "该二个项目" in "".join(paragraphs(letter))
    heads = [b.text for b in letter.blocks if isinstance(b, Heading)]
    assert heads[:2] == ["城乡临时救助", "特困人员供养"]
    # texts taken over from 2019 that are about programmes left out are not used
    assert "机构人员" not in "".join(paragraphs(letter))


def test_an_empty_year_has_its_report(store: Store):
    letter = paper_of_year(store, 2024, DAY)
    assert "本年没有资金到位，合计0.00万元" in "".join(map(_plain, paragraphs(letter)))
    text = joined(report_text(pdf(store, letter)))
    assert "存在问题" not in text
    reading = report_findings(pdf(store, letter), year_figures(store, year=2024))
    assert errors_in(reading) == ()


# words of a person


def worded(store: Store, report: ReportId, block: str, text: str) -> None:
    clerk = Caseworker(store, date(2020, 3, 30))
    figures = report_of(store, report).figures
    word_block(store, clerk.act(), report, block, text, figures)


def draft(store: Store) -> ReportId:
    (report,) = store.reports.of_year(2019)
    return report.id


@pytest.mark.parametrize("text", [*HOSTILE, "甲\u202e乙{tekun.spent}", "m²³¹"])
def test_hostile_words_are_printed_literally(practice: Store, text: str):
    kept = "".join(sign for sign in text if sign.isprintable())
    worded(practice, draft(practice), "tekun.staff", kept)
    letter = paper_of_year(practice, 2019, DAY)
    assert any(kept.split("{")[0] in each for each in paragraphs(letter))
    assert joined(kept.split("{")[0].rstrip("²³¹")) in joined(
        report_text(pdf_of(letter, IMPRINT))
    )


def test_figures_in_a_persons_words_are_marked_and_stay_true(practice: Store):
    worded(practice, draft(practice), "opening", "共支出{all.spent}。")
    letter = paper_of_year(practice, 2019, DAY)
    assert paragraphs(letter)[0] == "共支出129.35万元¹。"
    assert letter.blocks[0] == Paragraph("共支出129.35万元¹。", None, (1,))
    assert origins(letter)["2019年各项目支出合计"].number == 1


def test_a_typed_figure_that_is_wrong_is_found_before_sealing(practice: Store):
    report = draft(practice)
    text = "项目资金到位情况：中央资金26.00万元，合计113.23万元；支出70.32万元，结余24.92万元。"
    worded(practice, report, "urban_dibao.funds", text)
    clerk = Caseworker(practice, DAY)
    with pytest.raises(FindingsError) as refused:
        seal(practice, clerk.act(), report, DAY)
    quotes = {finding.place.quote for finding in refused.value.findings}
    assert "24.92万元" in quotes
    assert not practice.reports.get(report).is_sealed
    meant = dict.fromkeys(refused.value.findings, "和决算一致")
    seal(practice, clerk.act(), report, DAY, meant)
    assert practice.reports.get(report).is_sealed


def test_a_report_is_not_sealed_while_its_year_goes_on(practice: Store):
    clerk = Caseworker(practice, date(2019, 12, 30))
    with pytest.raises(OpenPointsError):
        seal(practice, clerk.act(), draft(practice), date(2019, 12, 30))


def test_a_sealed_report_is_printed_again_as_it_was(practice: Store):
    report = draft(practice)
    clerk = Caseworker(practice, DAY)
    before = pdf(practice, paper_of_version(practice, report, DAY))
    digest = seal(practice, clerk.act(), report, DAY)
    kept = practice.reports.get(report)
    assert digest == kept.digest == sha256(kept.body.encode()).hexdigest()
    clerk.receives("urban_dibao", "1000", year=2019)
    assert pdf(practice, sealed_paper(kept)) == before
    assert pdf(practice, paper_of_year(practice, 2019, date(2021, 1, 1))) == before
    with pytest.raises(ReportIsSealedError):
        seal(practice, clerk.act(), report, DAY)
    second = begin_report(practice, clerk.act(), 2019, list(kept.scope))
    assert pdf(practice, paper_of_version(practice, second, DAY)) != before
    assert pdf(practice, paper_of_version(practice, report, DAY)) == before


def test_an_issued_report_is_drawn_again_and_keeps_its_number(practice: Store):
    clerk = Caseworker(practice, DAY)
    issued = issue_paper(practice, clerk.act(), "year_end", 2019)
    assert issue_paper(practice, clerk.act(), "year_end", 2019).number == issued.number
    again = reprint(practice, issued)
    assert again.same
    assert fingerprint(again.pdf) == issued.sha256


def test_a_target_that_cannot_be_written_is_told(practice: Store, tmp_path: Path):
    letter = paper_of_year(practice, 2019, DAY)
    with pytest.raises(FolderNotWritableError):
        write_paper(practice, letter, tmp_path / "没有" / "报告.pdf", AT)
    with pytest.raises(UnknownFileKindError):
        write_paper(practice, letter, tmp_path / "报告.ppt", AT)
    assert list(tmp_path.glob("*报告*")) == []


def test_moves_and_money_handed_back_are_in_the_sums(practice: Store):
    clerk = Caseworker(practice, date(2019, 12, 31))
    clerk.moves("urban_dibao", "tekun", "20000")
    clerk.receives("urban_dibao", "10000", cause=Cause.HANDED_BACK)
    texts = [_plain(text) for text in paragraphs(paper_of_year(practice, 2019, DAY))]
    (dibao,) = [text for text in texts if "中央资金26.00万元" in text]
    # 113.23 − 2.00 − 1.00 = 110.23; less 70.32 is 39.92 (39.915 exactly)
    assert dibao.endswith(
        "上年结转8.53万元，扣除调出2.00万元，扣除上缴1.00万元，合计110.23万元；"
        "支出70.32万元，结余39.92万元。"
    )
    (tekun,) = [text for text in texts if "中央资金10.00万元" in text]
    assert "上年结转1.85万元，调入2.00万元，合计22.70万元" in tekun
    drawn = pdf(practice, paper_of_year(practice, 2019, DAY))
    reading = report_findings(drawn, year_figures(practice, year=2019))
    assert errors_in(reading) == ()


# three years


@pytest.fixture
def three_years(practice: Store) -> Store:
    """2018 and 2020 beside the practice year: some families, money carried over."""
    clerk = Caseworker(practice, date(2020, 1, 3))
    clerk.carries_over(2019)
    clerk.receives("urban_dibao", "200000", year=2020)
    clerk.settles(clerk.pays("urban_dibao", "2020-01"))
    clerk.day = date(2020, 2, 5)
    clerk.settles(clerk.pays("urban_dibao", "2020-02"))
    clerk.settles(clerk.pays("tekun", "2020-02"))
    return practice


def test_the_year_before_stands_beside_the_year(three_years: Store):
    clerk = Caseworker(three_years, date(2021, 3, 1))
    codes = list(three_years.programmes.all())
    report = begin_report(three_years, clerk.act(), 2020, codes)
    found = report_of(three_years, report)
    letter = paper_of(found, date(2021, 3, 31))
    tables = {b.caption: b for b in letter.blocks if isinstance(b, Table)}
    years = tables["资金收支和上年比较"]
    assert [title for title, _first, _n in years.groups] == ["可用资金", "支出", "结余"]
    first = [c.printed(c.value(years.rows[0])) for c in years.columns]
    # carried 42.915 + 20 = 62.915; January and February pay 53,860.00 each
    assert first == [
        "城市低保",
        *("113.23", "62.92", "-50.32"),
        *("70.32", "10.77", "-59.54"),
        *("42.92", "52.14", "9.23"),
    ]
    people = tables["救助情况和上年比较"]
    first = [c.printed(c.value(people.rows[0])) for c in people.columns]
    assert first[7:] == ["1212", "196", "-1016"]
    assert "2019年可用资金196.32万元" in "".join(map(_plain, paragraphs(letter)))
    assert "上年结转42.92万元" in "".join(map(_plain, paragraphs(letter)))
    reading = report_findings(pdf(three_years, letter), found.year)
    assert errors_in(reading) == ()


def test_last_years_words_are_taken_over_with_this_years_figures(three_years: Store):
    worded(three_years, draft(three_years), "tekun.grants", "全年支出{tekun.spent}。")
    clerk = Caseworker(three_years, date(2021, 3, 1))
    codes = list(three_years.programmes.all())
    report = begin_report(three_years, clerk.act(), 2020, codes)
    letter = paper_of_version(three_years, report, date(2021, 3, 31))
    texts = [_plain(text) for text in paragraphs(letter)]
    assert "全年支出1.43万元。" in texts
    assert any("跟不上科技的发展" in text for text in texts)
    assert unusable_texts(report_of(three_years, report)) == ()
    assert any("综合得分____分" in text for text in texts)


def test_without_a_year_before_nothing_is_compared(practice: Store):
    letter = paper_of_year(practice, 2019, DAY)
    captions = [b.caption for b in letter.blocks if isinstance(b, Table | Chart)]
    assert "资金收支和上年比较" not in captions
    assert "各月发放金额（万元）" in captions
    labels = [b.label for b in letter.blocks if isinstance(b, Annex)]
    assert labels == ["附件1", "附件2"]
    assert any(
        isinstance(b, Note) and b.head.startswith("尾差说明") for b in letter.blocks
    )
