"""What goes to the bank: bytes as they must be, and nothing that breaks the format."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aidesk.domain.bank_file import (
    AnsweredListError,
    OrderTotalError,
    TextFault,
    UnfitTextsError,
)
from aidesk.domain.files import FolderNotWritableError, UnknownFileKindError
from aidesk.domain.money import Money
from aidesk.domain.payment import RunKind, RunState, RunStateError
from aidesk.i18n import install
from aidesk.reports.bank.fitting import text_of
from aidesk.reports.bank.order import order_name, order_of, save, write_order
from aidesk.services.made_run import made_run
from aidesk.services.run_steps import approve_run, send_run, settle_run
from aidesk.wording.errors import sentence
from tests.builders import a_household, yuan
from tests.unit.reports.bank.bank import sheet_in
from tests.unit.reports.bank.conftest import RARE

PIPED = (
    "HZ|2|1089.00|201901\r\n"
    "1|000001000001|6222000000000001|陈桂兰|590.00|0|530100196001010013"
    "|2019年1月城市低保\r\n"
    "2|000001000002|00000053000000002|李亅𬭎|499.00|0|530100196202030029"
    "|2019年1月城市低保\r\n"
)
PIPED_LINES = PIPED.split("\r\n")
FIXED = (
    b"H000000020000000001089002019010" + b"3" + b" " * 157 + b"\r\n"
    b"D000001000001"
    + b"6222000000000001"
    + b" " * 16
    +
    # 陈桂兰
    b"\xb3\xc2\xb9\xf0\xc0\xbc"
    + b" " * 54
    + b"000000000059000"
    + b"20190103"
    # 2019年1月城市低保
    b"2019\xc4\xea1\xd4\xc2\xb3\xc7\xca\xd0\xb5\xcd\xb1\xa3" + b" " * 44 + b"\r\n"
    b"D000001000002"
    + b"00000053000000002"
    + b" " * 15
    +
    # 李亅𬭎: two, two and four bytes, the bar's among them
    b"\xc0\xee\x81|\x993\xa92"
    + b" " * 52
    + b"000000000049900"
    + b"20190103"
    b"2019\xc4\xea1\xd4\xc2\xb3\xc7\xca\xd0\xb5\xcd\xb1\xa3" + b" " * 44 + b"\r\n"
)
TITLES = "序号 收款人户名 收款账号 金额 开户银行 证件类型 证件号码 用途 备注"
TABLE = [
    tuple(TITLES.split(" ")),
    (
        *(1, "陈桂兰", "6222000000000001", 590, "演示农村信用社", "居民身份证"),
        *("530100196001010013", "2019年1月城市低保", "000001000001"),
    ),
    (
        *(2, RARE, "00000053000000002", 499, "演示农村信用社", "居民身份证"),
        *("530100196202030029", "2019年1月城市低保", "000001000002"),
    ),
    ("合计", None, 2, 1089, None, None, None, None, None),
]


@pytest.fixture
def approved_list(clerk, approved):
    """Return the approved list as it is looked at."""
    return made_run(clerk.store, approved)


def written(clerk, run, made, folder):
    path = folder / f"file{made.suffix}"
    write_order(clerk.store, run, made, path)
    assert [each.name for each in folder.iterdir() if "~" in each.name] == []
    return path.read_bytes()


def test_the_piped_text_is_as_the_bank_wants_it(clerk, approved, formats, tmp_path):
    made = formats.get("piped")
    assert written(clerk, approved, made, tmp_path) == PIPED.encode("gb18030")


def test_the_text_of_fixed_width_counts_bytes(clerk, approved, formats, tmp_path):
    data = written(clerk, approved, formats.get("fixed"), tmp_path)
    assert data == FIXED
    assert {len(line) for line in data.split(b"\r\n")} == {189, 0}


def test_the_workbook_has_texts_as_texts_and_amounts_as_numbers(
    clerk, approved, formats, tmp_path
):
    data = written(clerk, approved, formats.get("table"), tmp_path)
    sheet = sheet_in(data)
    assert list(sheet.iter_rows(values_only=True)) == TABLE
    for cell in (sheet["C2"], sheet["G2"], sheet["I2"]):
        assert (cell.data_type, cell.number_format) == ("s", "@")
    assert sheet["D2"].number_format == "0.00"


def test_names_of_files_tell_the_list_and_that_it_is_practice(clerk, approved, formats):
    run = made_run(clerk.store, approved)
    names = [order_name(run, made, practice=False) for made in formats.usable]
    assert names == [
        "2019年1月城市低保代发.xlsx",
        "AGENT201901_000001.dat",
        "DF201901_000001.txt",
    ]
    name = order_name(run, formats.get("table"), practice=True)
    assert name == "演示_2019年1月城市低保代发.xlsx"


def test_files_are_chinese_whatever_the_window_speaks(
    clerk, approved, formats, tmp_path
):
    install(lambda _context, _text: "English")
    try:
        data = written(clerk, approved, formats.get("piped"), tmp_path)
    finally:
        install(None)
    assert data == PIPED.encode("gb18030")


def test_encoding_with_and_without_mark_and_line_ends(
    clerk, approved, formats, tmp_path
):
    made = replace(formats.get("piped"), encoding="utf-8", line_end="\n")
    plain = PIPED.replace("\r\n", "\n").encode()
    assert written(clerk, approved, made, tmp_path) == plain
    marked = replace(made, encoding="utf-8-sig")
    assert written(clerk, approved, marked, tmp_path) == b"\xef\xbb\xbf" + plain


def test_money_of_one_month_names_that_month_and_of_several_the_lists(clerk, formats):
    clerk.dibao_for(a_household("陈桂兰"))
    for number in range(1, 7):
        clerk.settles(clerk.pays("urban_dibao", f"2019-{number:02d}"))
    back_pay = clerk.makes("urban_dibao", "2019-07", RunKind.BACK_PAY)
    approve_run(clerk.store, clerk.act(), back_pay, clerk.day)
    run, made = made_run(clerk.store, back_pay), formats.get("piped")
    assert order_of(run, made).rows[1].values[-1] == "2019年7月城市低保补发"
    line = replace(run.lines[0], payments=run.lines[0].payments[-1:])
    of_june = replace(run, lines=(line,), run=replace(run.run, total=line.amount))
    assert order_of(of_june, made).rows[1].values[-1] == "2019年6月城市低保补发"


# what is refused


def test_a_draft_has_no_bank_file(clerk, approved, formats):
    run = made_run(clerk.store, approved)
    draft = replace(run, run=replace(run.run, state=RunState.DRAFT))
    with pytest.raises(RunStateError) as error:
        order_of(draft, formats.get("table"))
    assert sentence(error.value) == (
        "这份名单现在是“草稿”，要先到“已审批”才能做这一步。"
    )


def test_a_list_at_the_bank_has_a_file_until_the_bank_answers(clerk, approved, formats):
    made = formats.get("table")
    send_run(clerk.store, clerk.act(), approved, clerk.day)
    assert order_of(made_run(clerk.store, approved), made).count == 2
    act = clerk.act()
    settle_run(clerk.store, act, approved, clerk.day, {2: "销户"}, others_wait=True)
    with pytest.raises(AnsweredListError) as error:
        order_of(made_run(clerk.store, approved), made)
    assert "已经答复了 1 笔，不能再出银行文件，免得重复发钱" in sentence(error.value)


@pytest.mark.parametrize("of_run", [{"line_count": 3}, {"total": yuan("1089.01")}])
def test_what_is_declared_is_what_was_decided(clerk, approved, formats, of_run):
    run = made_run(clerk.store, approved)
    other = replace(run, run=replace(run.run, **of_run))
    with pytest.raises(OrderTotalError) as error:
        order_of(other, formats.get("piped"))
    assert "银行文件有 2 笔、1,089.00 元，名单是" in sentence(error.value)


def test_another_ending_or_a_folder_that_is_not_there_is_refused(
    clerk, approved, formats, tmp_path
):
    made = formats.get("piped")
    with pytest.raises(UnknownFileKindError):
        write_order(clerk.store, approved, made, tmp_path / "file.xlsx")
    with pytest.raises(FolderNotWritableError):
        write_order(clerk.store, approved, made, tmp_path / "no" / "file.txt")


def with_holder(run, holder):
    """Return the list as if its first account had another holder."""
    first = run.lines[0]
    payment = first.payments[0]
    payee = payment.payee._replace(holder=holder)
    line = replace(first, payments=(replace(payment, payee=payee),))
    return replace(run, lines=(line, *run.lines[1:]))


@pytest.mark.parametrize(
    ("code", "holder", "fault", "told"),
    [
        ("piped", "张|三", TextFault.SEPARATOR, "户名里有“|”，银行用它隔开各列"),
        ("piped", "张\r\n三", TextFault.CONTROL, "户名里有看不见的符号"),
        ("fixed", "张\n三", TextFault.CONTROL, "户名里有看不见的符号"),
        ("table", "张\u202e三", TextFault.CONTROL, "户名里有看不见的符号"),
        ("table", "张\ud800三", TextFault.CONTROL, "户名里有看不见的符号"),
        ("gbk", "张𬭎", TextFault.ENCODING, "户名里的“𬭎”字，银行的编码里没有"),
        ("csv", "=1+1", TextFault.FORMULA, "户名用“=”开头，会被当成公式"),
        (
            "fixed",
            "张" * 31,
            TextFault.WIDTH,
            "户名太长，有 62 个字节，只放得下 60 个",
        ),
    ],
)
def test_a_name_that_does_not_fit_is_refused_with_its_line(
    approved_list, formats, code, holder, fault, told
):
    piped = formats.get("piped")
    made = {
        "gbk": replace(piped, encoding="gbk"),
        "csv": replace(piped, delimiter=",", suffix=".csv"),
    }
    with pytest.raises(UnfitTextsError) as error:
        order_of(
            with_holder(approved_list, holder), made.get(code) or formats.get(code)
        )
    unfit = error.value.unfit[0]
    assert (unfit.line, unfit.name, unfit.fault) == (1, "陈桂兰", fault)
    assert f"第 1 行陈桂兰：{told}" in sentence(error.value)


def test_sums_that_outgrow_their_column_are_refused(clerk, approved, formats):
    made = formats.get("fixed")
    totals = made.order.totals
    narrow = tuple(replace(c, width=3) if c.item == "sum" else c for c in totals.cells)
    order = replace(made.order, totals=replace(totals, cells=narrow))
    with pytest.raises(UnfitTextsError) as error:
        order_of(made_run(clerk.store, approved), replace(made, order=order))
    assert "汇总行：总金额太长，有 6 个字节，只放得下 3 个" in sentence(error.value)


@pytest.mark.parametrize(
    ("fen", "yuan_text", "fen_text"),
    [
        (1, "0.01", "1"),
        (59050, "590.50", "59050"),
        (10**12, "10000000000.00", "1" + "0" * 12),
    ],
)
def test_amounts_have_two_decimals_or_are_whole_fen(formats, fen, yuan_text, fen_text):
    assert text_of(formats.get("piped"), Money(fen)) == yuan_text
    assert text_of(formats.get("fixed"), Money(fen)) == fen_text


def test_of_many_names_that_do_not_fit_the_first_are_named(clerk, approved, formats):
    made = replace(formats.get("piped"), remark="|" * 3)
    with pytest.raises(UnfitTextsError) as error:
        order_of(made_run(clerk.store, approved), made)
    assert error.value.count == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    holder=st.text(min_size=1, max_size=40)
    | st.text("张三,;=+-@\"'亅㼆𬭎䶮𠮷é·", min_size=1, max_size=16)
    | st.text("张三|,;\t\r\n=+-\"'亅㼆𬭎䶮𠮷é \x1a\u2028", min_size=1, max_size=40),
    code=st.sampled_from(["piped", "fixed", "table"]),
    encoding=st.sampled_from(["gb18030", "gbk", "utf-8", "utf-8-sig"]),
)
def test_no_name_breaks_a_format_or_is_changed_by_it(
    clerk, approved, formats, tmp_path, holder, code, encoding
):
    run = with_holder(made_run(clerk.store, approved), holder)
    made = replace(formats.get(code), encoding=encoding)
    try:
        order = order_of(run, made)
    except UnfitTextsError:
        return
    with (tmp_path / "out").open("wb") as file:
        save(order, file)
    assert names_in((tmp_path / "out").read_bytes(), made) == [holder, RARE]


def names_in(data, made):
    """Return the holders in a file, as the bank's own program finds them."""
    if made.code == "table":
        sheet = sheet_in(data)
        return [sheet["B2"].value, sheet["B3"].value]
    if made.code == "piped":
        lines = data.decode(made.encoding).split("\r\n")
        assert len(lines) == 4
        return [line.split("|")[3] for line in lines[1:3]]
    text = data.removeprefix(b"\xef\xbb\xbf")
    assert len(text) == 3 * 191
    return [
        text[at + 45 : at + 105].decode(made.codec).rstrip(" ") for at in (191, 382)
    ]


# what is shown first


def test_the_preview_shows_the_first_lines_with_masked_numbers(
    clerk, approved, formats
):
    run = made_run(clerk.store, approved)
    assert order_of(run, formats.get("piped")).preview() == [
        ["HZ|2|1089.00|201901"],
        [PIPED_LINES[1].replace("622200000000", "*" * 12).replace("19600101", "*" * 8)],
        [
            PIPED_LINES[2]
            .replace("0000005300000", "*" * 13)
            .replace("19620203", "*" * 8)
        ],
    ]
    table = order_of(run, formats.get("table")).preview()
    assert " ".join(table[0]) == TITLES
    assert table[2][1:4] == [RARE, "*************0002", "499.00"]
    assert [line[0] for line in table] == ["序号", "1", "2", "合计"]


def test_the_preview_of_a_long_list_is_short(clerk, formats):
    for _ in range(20):
        clerk.dibao_for(a_household("陈桂兰"))
    run = clerk.makes("urban_dibao", "2019-01")
    approve_run(clerk.store, clerk.act(), run, clerk.day)
    order = order_of(made_run(clerk.store, run), formats.get("piped"))
    assert (len(order.rows), len(order.preview())) == (21, 8)
