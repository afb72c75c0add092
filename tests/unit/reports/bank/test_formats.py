"""A format is a file that a person can write: what is wrong in it is told at its place."""

from __future__ import annotations

import pytest

from aidesk.domain.bank_file import BankFormatError, NoSuchFormatError
from aidesk.domain.files import FolderNotWritableError
from aidesk.paths import resources
from aidesk.reports.bank.describing import read_format
from aidesk.reports.bank.description import Layout
from aidesk.reports.bank.formats import GUIDE, GUIDE_THERE, bank_formats, prepare_folder
from aidesk.wording.errors import sentence

PIPED = (resources() / "bank" / "piped.toml").read_text(encoding="utf-8")
FIXED = (resources() / "bank" / "fixed.toml").read_text(encoding="utf-8")


@pytest.fixture
def refusal(tmp_path):
    """Return the sentence by which a description is refused."""

    def do(text: str | bytes) -> str:
        path = tmp_path / "mine.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(BankFormatError) as error:
            read_format(path)
        told = sentence(error.value)
        assert told.startswith("银行文件格式“mine.toml”用不了：")
        return told.removeprefix("银行文件格式“mine.toml”用不了：").removesuffix(
            "。请照“格式说明.txt”改好再用。"
        )

    return do


def test_three_formats_come_along_the_usual_one_first(formats):
    assert [(made.code, made.layout) for made in formats.usable] == [
        ("table", Layout.XLSX),
        ("fixed", Layout.FIXED),
        ("piped", Layout.DELIMITED),
    ]
    assert formats.refused == ()
    assert formats.get_or_usual("gone").code == "table"


def test_a_person_adds_a_format_without_code(tmp_path):
    # as the guide says: its example, saved by Windows' own editor
    guide = (resources() / "bank" / GUIDE).read_text(encoding="utf-8")
    example = guide[guide.index("name = ") : guide.index("各列可以写什么")]
    (tmp_path / "rural.toml").write_text(example, encoding="utf-8-sig")
    (tmp_path / "piped.toml").write_text(
        PIPED.replace("竖线分隔文本", "本行文本"), encoding="utf-8"
    )
    (tmp_path / "bad.toml").write_text("name = 1", encoding="utf-8")
    formats = bank_formats(tmp_path)
    names = {made.code: made.name for made in formats.usable}
    assert names == {
        "table": "Excel 表格",
        "fixed": "定长文本",
        "piped": "本行文本",
        "rural": "农信社文本",
    }
    assert [error.file for error in formats.refused] == ["bad.toml"]
    with pytest.raises(BankFormatError):
        formats.get("bad")
    with pytest.raises(NoSuchFormatError) as error:
        formats.get("none")
    assert "现有的格式：fixed、piped、rural、table。" in sentence(error.value)


def test_the_folder_for_ones_own_formats_gets_the_guide(tmp_path):
    folder = prepare_folder(tmp_path / "a" / "bank")
    assert [file.name for file in folder.iterdir()] == [GUIDE_THERE]
    assert prepare_folder(folder) == folder
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FolderNotWritableError):
        prepare_folder(tmp_path / "file")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('name = "', 'nam = "', "缺少 name"),
        ('amount = "yuan"', 'amount = "jiao"', 'amount 只能从这里面选："yuan" / "fen"'),
        ('amount = "yuan"', "amount = 1", "amount 应是带引号的文字"),
        ('layout = "delimited"', 'layout = "csv"', 'layout 只能从这里面选："xlsx"'),
        ('delimiter = "|"', 'delimiter = "a"', "delimiter 只能从这里面选："),
        ('encoding = "gb18030"', 'encoding = "big5"', "encoding 只能从这里面选："),
        ('suffix = ".txt"', 'suffix = ".exe"', "suffix 只能从这里面选："),
        ("header = false", 'header = "no"', "order.header 应是 true 或 false"),
        ("header = false", "header = true", "缺少 order.columns[1].title"),
        (
            '{ item = "key" }',
            '{ item = "kex" }',
            "order.columns[2].item 只能从这里面选：",
        ),
        ('{ item = "key" }', '{ itme = "key" }', "缺少 order.columns[2].item"),
        (
            '{ item = "key" }',
            '{ item = "key", width = 12 }',
            "order.columns[2].width 是多余的，可能写错了名称",
        ),
        ('{ item = "key" }', '{ item = "name" }', '缺少 order.columns item = "key"'),
        (
            '{ item = "number" }',
            '{ item = "key" }',
            'order.columns item = "key" 出现了两次',
        ),
        (
            '{ text = "0" }',
            '{ text = "0|1" }',
            "order.columns[6].text 里有文件放不下的符号",
        ),
        (
            '{ text = "0" }',
            '{ text = "a\\nb" }',
            "order.columns[6].text 里有文件放不下的符号",
        ),
        ('"{month}{list}"', '"{months}"', "remark 只能从这里面选：{month} {list}"),
        (
            '"{month}{list}"',
            '"{month.__class__}"',
            "remark 只能从这里面选：{month} {list}",
        ),
        ('"{month}{list}"', '"{month!r}"', "remark 只能从这里面选：{month} {list}"),
        ('"{month}{list}"', '"{"', "remark 只能从这里面选：{month} {list}"),
        ('"DF{yyyymm}_{run}"', '""', "file_name 是空的"),
        (
            'place = "first"',
            'place = "top"',
            'order.totals.place 只能从这里面选："first"',
        ),
        ('{ item = "sum" }', '{ text = "" }', '缺少 order.totals.columns item = "sum"'),
        (
            '{ item = "status" }',
            '{ item = "reason" }',
            '缺少 return.columns item = "status"',
        ),
        ('paid = ["S", "成功"]', "paid = []", "return.status.paid 是空的"),
        ('paid = ["S", "成功"]', 'paid = "S"', "return.status.paid 应是方括号里的一串"),
        (
            'paid = ["S", "成功"]',
            "paid = [1]",
            "return.status.paid 应是方括号里的一串文字",
        ),
        ('paid = ["S", "成功"]', 'paid = ["F"]', "return.status.F 出现了两次"),
        ("[return.status]", "[return.states]", "缺少 return.status"),
        ("[order]", "[order", "第 17 行的写法不对"),
    ],
)
def test_what_is_wrong_is_told_with_its_key_and_reason(refusal, old, new, told):
    assert old in PIPED
    assert refusal(PIPED.replace(old, new, 1)).startswith(told)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('{ item = "key", width = 12 }', '{ item = "key", width = 11 }', "至少要 12"),
        ('{ text = "D", width = 1 }', '{ text = "汉", width = 1 }', "至少要 2"),
        ('{ text = "D", width = 1 }', '{ text = "D" }', "至少要 1"),
        (
            '{ text = "D", width = 1 }',
            '{ text = "D", width = -1 }',
            "应是不带引号的整数",
        ),
        ("width = 32 }", "width = 32, zeros = true }", "zeros 只能用于序号、金额"),
        ("width = 32 }", 'width = 32, align = "mid" }', "align 只能从这里面选："),
    ],
)
def test_columns_of_fixed_width_must_have_their_room(refusal, old, new, told):
    assert old in FIXED
    assert told in refusal(FIXED.replace(old, new, 1))


def test_files_that_are_no_toml_are_refused(refusal):
    assert refusal(PIPED.encode("gb18030")) == "文件不是 UTF-8 编码"
    assert "写法不对" in refusal("一种格式")
    assert "写法不对" in refusal("a = " + "[" * 5000)
    assert refusal("") == "缺少 layout"
