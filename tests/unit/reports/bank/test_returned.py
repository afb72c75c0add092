"""The bank's return: read by the same description, or refused with line and reason."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime

import pytest

from aidesk.domain.bank_file import ReturnFault, ReturnFileError
from aidesk.domain.bank_return import BankLine, LineResult
from aidesk.domain.payment import RunState
from aidesk.reports.bank.order import write_order
from aidesk.reports.bank.returned import read_return
from aidesk.services.returns import take_return
from aidesk.services.run_steps import send_run
from tests.builders import nothing_changed, yuan
from tests.unit.reports.bank.bank import (
    BACK,
    FIRST,
    PAID,
    SECOND,
    TITLES,
    book,
    fixed,
    good,
    piped,
    piped_line,
    sheet_in,
    table,
    table_row,
)

CODES = ["table", "piped", "fixed"]
FIFTH = date(2019, 1, 5)


@pytest.mark.parametrize("code", CODES)
def test_a_return_is_read_line_by_line(read, code):
    assert read(code, good(code)) == [
        BankLine(*FIRST[:2], yuan("590"), LineResult.PAID, "", FIFTH),
        BankLine(*SECOND[:2], yuan("499"), LineResult.RETURNED, "账户已销户", FIFTH),
    ]


@pytest.mark.parametrize("code", CODES)
def test_what_was_ordered_and_answered_is_settled_and_again_changes_nothing(
    clerk, approved, formats, tmp_path, code
):
    made = formats.get(code)
    write_order(clerk.store, approved, made, tmp_path / f"order{made.suffix}")
    send_run(clerk.store, clerk.act(), approved, clerk.day)
    path = tmp_path / f"return{made.suffix}"
    path.write_bytes(answered(made, (tmp_path / f"order{made.suffix}").read_bytes()))
    clerk.day = date(2019, 1, 7)
    bank = read_return(path, made)
    matched = take_return(clerk.store, clerk.act(), approved, clerk.day, bank)
    assert (len(matched.answers), matched.refused, matched.missing) == (2, (), ())
    run = clerk.store.runs.get(approved)
    assert (run.state, run.settled_on) == (RunState.SETTLED, FIFTH)
    (waiting,) = clerk.store.runs.returned_waiting()
    assert (waiting.line, waiting.answer.reason) == (2, "户名不符")
    with nothing_changed(clerk.store):
        again = take_return(
            clerk.store, clerk.act(), approved, clerk.day, read_return(path, made)
        )
    assert (again.answers, again.known) == ((), 2)


def answered(made, order):
    """Answer an order as the bank does: it finds the lines itself, pays the first."""
    said = [("成功", ""), ("失败", "户名不符")]
    if made.code == "table":
        rows = list(sheet_in(order).iter_rows(values_only=True))
        lines = [(str(row[8]), str(row[2]), str(row[3])) for row in rows[1:3]]
        return table(*map(table_row, (1, 2), lines, said))
    if made.code == "piped":
        cells = [line.split("|") for line in order.decode("gb18030").split("\r\n")[1:3]]
        lines = [(row[1], row[2], row[4]) for row in cells]
        return piped(*map(piped_line, (1, 2), lines, said))
    raw = order.split(b"\r\n")[1:3]
    lines = [
        (row[1:13].decode(), row[13:45].decode().strip(), row[105:120].decode())
        for row in raw
    ]
    return fixed((lines[0], "0000", ""), (lines[1], "E101", "户名不符"))


def test_status_words_reasons_and_days_are_taken_as_banks_give_them(read):
    data = piped(
        piped_line(1, FIRST, ("S", "交易成功"), "2019/1/5"),
        piped_line(2, SECOND, ("F", ""), ""),
    )
    first, second = read("piped", data)
    assert (first.result, first.reason) == (LineResult.PAID, "交易成功")
    assert (second.reason, second.on) == ("F", FIFTH)  # no day of its own: the latest


def test_lines_that_the_bank_works_on_are_left_out(read):
    data = piped(piped_line(1, FIRST, PAID), piped_line(2, SECOND, ("处理中", ""), ""))
    assert [line.key for line in read("piped", data)] == [FIRST[0]]


def test_a_return_without_days_leaves_them_to_the_person(read, formats):
    lines = [piped_line(1, FIRST, PAID, ""), piped_line(2, SECOND, BACK, "")]
    assert [line.on for line in read("piped", piped(*lines))] == [None, None]


def test_a_workbook_may_hold_days_keys_and_amounts_in_any_type(read):
    noon = datetime(2019, 1, 5)  # noqa: DTZ001 - as workbooks have it
    rows = [
        [1, "甲", FIRST[1], "590.00", int(FIRST[0]), "成功", None, noon],
        ["2", "乙", SECOND[1], 499, SECOND[0], "退票", "冻结", 20190105],
    ]
    first, second = read("table", table(*rows, count="2", amount="1,089.00"))
    assert (first.key, first.amount, first.on) == (FIRST[0], yuan("590"), FIFTH)
    assert (second.reason, second.on) == ("冻结", FIFTH)


def test_titles_above_the_heads_are_skipped_where_the_description_says_so(
    read, formats
):
    answer = replace(formats.get("table").answer, skip=2)
    rows = [TITLES, table_row(1, FIRST, PAID), ["合计", None, 1, 590]]
    data = book([["某某银行代发结果"], [], *rows])
    assert len(read("table", data, answer=answer)) == 1


def test_a_return_with_a_mark_is_read_where_the_encoding_has_one(read):
    data = good("piped").decode("gb18030").encode("utf-8-sig")
    for encoding in ("utf-8", "utf-8-sig"):
        assert len(read("piped", data, encoding=encoding)) == 2


# refused


def test_truncated_files_are_refused(refusal):
    data = good("piped")
    whole = data[: data.index(b"2|000001000002")]
    assert refusal("piped", whole)[2].endswith(
        "汇总行写的是 2 笔，实际有 1 笔，文件可能不完整。请向银行重新要一份。"
    )
    cut = data[:-11]  # before the day
    assert refusal("piped", cut)[:2] == (ReturnFault.COLUMNS, 3)
    assert refusal("fixed", good("fixed")[:-134])[0] is ReturnFault.NO_TOTALS
    assert refusal("fixed", good("fixed")[:-200])[0] is ReturnFault.NO_TOTALS
    rows = [TITLES, table_row(1, FIRST, PAID)]
    assert refusal("table", book(rows))[0] is ReturnFault.NO_TOTALS


@pytest.mark.parametrize("code", CODES)
def test_no_file_cut_anywhere_is_taken_for_a_whole_one(read, code):
    data = good(code)
    whole = read(code, data)
    step = 1 if code != "table" else 97
    for end in range(0, len(data), step):
        with suppress(ReturnFileError):
            assert read(code, data[:end]) == whole  # nothing that counts is gone


def test_a_sum_that_is_not_that_of_the_lines_is_refused(refusal):
    data = piped(
        piped_line(1, FIRST, PAID),
        piped_line(2, SECOND, BACK),
        totals="HZ|2|1089.01|201901",
    )
    fault, _line, told = refusal("piped", data)
    assert fault is ReturnFault.SUM
    assert "汇总行写的是 1089.01 元，加起来是 1089.00 元" in told


def test_wrong_encodings_are_refused(refusal):
    text = good("piped").decode("gb18030")
    for data, told in (
        (text.encode(), "文件是 UTF-8 编码，这种格式应是 GB18030"),
        (text.encode("utf-8-sig"), "文件是 UTF-8 编码，这种格式应是 GB18030"),
        (text.encode("utf-16"), "文件是 UTF-16 编码，这种格式应是 GB18030"),
        (text.encode("gb18030")[:-9] + b"\xff\r\n", "第 3 行有认不出的字"),
    ):
        assert told in refusal("piped", data)[2]
    told = refusal("piped", good("piped"), encoding="utf-8")[2]
    assert "第 2 行有认不出的字，应是 UTF-8 编码" in told


@pytest.mark.parametrize(
    ("line", "fault", "told"),
    [
        (
            "2|000001000002|6222|甲|499.00|成功|",
            "columns",
            "第 3 行应有 8 列，现在是 7 列",
        ),
        ("2|1|6222|甲|499.00|成功||", "key", "第 3 行的编号应是 12 位数字，现在是“1”"),
        ("2|000001000002|62x|甲|499.00|成功||", "account", "第 3 行的账号应是数字"),
        ("2|000001000002|622|甲|4.999|成功||", "amount", "第 3 行的金额“4.999”看不懂"),
        ("2|000001000002|622|甲|-499|成功||", "amount", "第 3 行的金额“-499”看不懂"),
        ("2|000001000002|622|甲||成功||", "amount", "第 3 行的金额“”看不懂"),
        ("2|000001000002|622|甲|499|好了||", "status", "第 3 行的状态“好了”不认识"),
        (
            "2|000001000002|622|甲|499|失败|" + "长" * 201 + "|",
            "reason",
            "第 3 行的失败原因太长",
        ),
        ("2|000001000002|622|甲|499|失败|\ue000|", "reason", "第 3 行的失败原因太长"),
        (
            "2|000001000002|622|甲|499|失败||2019-13-45",
            "day",
            "第 3 行的日期“2019-13-45”不对",
        ),
        ("2|000001000002|622|甲\x07|499|失败||", "control", "第 3 行有看不见的符号"),
    ],
)
def test_a_line_that_cannot_be_understood_is_named_with_its_reason(
    refusal, line, fault, told
):
    found, number, words = refusal("piped", piped(piped_line(1, FIRST, PAID), line))
    assert (found, number) == (fault, 3)
    assert told in words


def test_columns_that_do_not_line_up_are_refused(refusal):
    data = good("fixed").split(b"\r\n")
    short = b"\r\n".join([data[0][:-1], *data[1:]])
    assert refusal("fixed", short) == (
        ReturnFault.LENGTH,
        1,
        "银行回单“回单.bin”没有读入：第 1 行应有 132 个字节，现在是 131 个。",
    )
    # the reason begins one byte too early, in the column of the status
    early = data[1][:63] + data[1][64:-8] + b" " + data[1][-8:]
    half = b"\r\n".join([data[0], early, *data[2:]])
    assert refusal("fixed", half)[:2] == (ReturnFault.CUT_SIGN, 2)
    other = b"\r\n".join([b"X" + data[0][1:], *data[1:]])
    assert refusal("fixed", other)[:2] == (ReturnFault.MARK, 1)


@pytest.mark.parametrize("code", CODES)
def test_foreign_files_are_refused(refusal, code):
    pdf = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
    for data in (b"", b" \r\n \n", pdf, b"\0" * 5000, bytes(range(256))):
        refusal(code, data)
    for other in CODES:
        if other != code:
            refusal(code, good(other))


def test_another_table_is_refused_by_its_titles(refusal):
    data = book([["姓名", "电话"], ["甲", "1"], ["合计", None, 1, 590]])
    fault, line, told = refusal("table", data)
    assert (fault, line) == (ReturnFault.TITLE, 1)
    assert "第 1 行应是各列的名称，“序号”这一列现在是“姓名”" in told


def test_a_return_of_nobody_is_refused(refusal):
    assert refusal("table", table(count=0, amount=0))[0] is ReturnFault.EMPTY
    assert refusal("piped", piped())[0] is ReturnFault.EMPTY


def test_numbers_that_lost_digits_in_excel_are_refused(refusal):
    row = table_row(1, FIRST, PAID)
    row[2] = 6.222020200112233e18
    fault, line, told = refusal("table", table(row, count=1, amount=590))
    assert (fault, line) == (ReturnFault.ACCOUNT, 2)
    assert "账号应是数字，而且要存成文本" in told


def test_formulas_that_were_never_worked_out_are_refused(refusal):
    row = table_row(1, FIRST, PAID)
    row[3] = "=500+90"
    assert refusal("table", table(row, count=1, amount=590))[:2] == (
        ReturnFault.AMOUNT,
        2,
    )
