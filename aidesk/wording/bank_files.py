"""What is said of bank files: of a description, of a line, of what came back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.bank_file import (
    AnsweredListError,
    BankFormatError,
    FormatFault,
    FormatProblem,
    NoSuchFormatError,
    OrderTotalError,
    ReturnFault,
    ReturnFileError,
    ReturnProblem,
    TextFault,
    UnfitText,
    UnfitTextsError,
)
from aidesk.domain.errors import AideskError
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.formats import worded
from aidesk.wording.joining import headed

_FORMAT_FAULTS: Final[Mapping[FormatFault, str]] = MappingProxyType(
    {
        FormatFault.UNREADABLE: QT_TRANSLATE_NOOP("bank", "文件打不开"),
        FormatFault.NOT_UTF8: QT_TRANSLATE_NOOP("bank", "文件不是 UTF-8 编码"),
        FormatFault.SYNTAX: QT_TRANSLATE_NOOP("bank", "第 {expected} 行的写法不对"),
        FormatFault.MISSING: QT_TRANSLATE_NOOP("bank", "缺少 {key}"),
        FormatFault.UNKNOWN: QT_TRANSLATE_NOOP(
            "bank", "{key} 是多余的，可能写错了名称"
        ),
        FormatFault.KIND: QT_TRANSLATE_NOOP("bank", "{key} 应是{expected}"),
        FormatFault.CHOICE: QT_TRANSLATE_NOOP(
            "bank", "{key} 只能从这里面选：{expected}"
        ),
        FormatFault.TWICE: QT_TRANSLATE_NOOP("bank", "{key} 出现了两次"),
        FormatFault.EMPTY: QT_TRANSLATE_NOOP("bank", "{key} 是空的"),
        FormatFault.SIGN: QT_TRANSLATE_NOOP("bank", "{key} 里有文件放不下的符号"),
        FormatFault.ZEROS: QT_TRANSLATE_NOOP(
            "bank", "{key} 只能用于序号、金额、笔数、总金额，别的列补零会变样"
        ),
        FormatFault.NARROW: QT_TRANSLATE_NOOP("bank", "{key} 至少要 {expected}"),
    }
)
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text": QT_TRANSLATE_NOOP("bank", "带引号的文字"),
        "flag": QT_TRANSLATE_NOOP("bank", " true 或 false"),
        "number": QT_TRANSLATE_NOOP("bank", "不带引号的整数"),
        "list": QT_TRANSLATE_NOOP("bank", "方括号里的一串"),
        "table": QT_TRANSLATE_NOOP("bank", "一节"),
        "texts": QT_TRANSLATE_NOOP("bank", "方括号里的一串文字"),
        "tables": QT_TRANSLATE_NOOP("bank", "方括号里的一串 { … }"),
    }
)
_COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number": QT_TRANSLATE_NOOP("bank", "序号"),
        "key": QT_TRANSLATE_NOOP("bank", "编号"),
        "holder": QT_TRANSLATE_NOOP("bank", "户名"),
        "name": QT_TRANSLATE_NOOP("bank", "姓名"),
        "account": QT_TRANSLATE_NOOP("bank", "账号"),
        "bank": QT_TRANSLATE_NOOP("bank", "开户银行"),
        "resident_id": QT_TRANSLATE_NOOP("bank", "身份证号"),
        "household": QT_TRANSLATE_NOOP("bank", "户编号"),
        "community": QT_TRANSLATE_NOOP("bank", "社区"),
        "amount": QT_TRANSLATE_NOOP("bank", "金额"),
        "remark": QT_TRANSLATE_NOOP("bank", "摘要"),
        "month": QT_TRANSLATE_NOOP("bank", "月份"),
        "day": QT_TRANSLATE_NOOP("bank", "日期"),
        "count": QT_TRANSLATE_NOOP("bank", "笔数"),
        "sum": QT_TRANSLATE_NOOP("bank", "总金额"),
        "text": QT_TRANSLATE_NOOP("bank", "固定文字"),
    }
)
_TEXT_FAULTS: Final[Mapping[TextFault, str]] = MappingProxyType(
    {
        TextFault.SEPARATOR: QT_TRANSLATE_NOOP(
            "bank", "{column}里有“{sign}”，银行用它隔开各列"
        ),
        TextFault.CONTROL: QT_TRANSLATE_NOOP("bank", "{column}里有看不见的符号"),
        TextFault.FORMULA: QT_TRANSLATE_NOOP(
            "bank", "{column}用“{sign}”开头，会被当成公式"
        ),
        TextFault.ENCODING: QT_TRANSLATE_NOOP(
            "bank", "{column}里的“{sign}”字，银行的编码里没有"
        ),
        TextFault.WIDTH: QT_TRANSLATE_NOOP(
            "bank", "{column}太长，有 {length} 个字节，只放得下 {room} 个"
        ),
    }
)
_RETURN_FAULTS: Final[Mapping[ReturnFault, str]] = MappingProxyType(
    {
        ReturnFault.UNREADABLE: QT_TRANSLATE_NOOP(
            "bank", "文件打不开。可能正在别的程序里打开，请关掉再试"
        ),
        ReturnFault.TOO_LARGE: QT_TRANSLATE_NOOP(
            "bank", "文件超过 {expected} MB，不像银行的回单"
        ),
        ReturnFault.EMPTY: QT_TRANSLATE_NOOP("bank", "文件里没有一笔发放结果"),
        ReturnFault.NO_WORKBOOK: QT_TRANSLATE_NOOP(
            "bank", "不是 Excel 表格（.xlsx），或者已经损坏。请向银行重新要一份"
        ),
        ReturnFault.OLD_WORKBOOK: QT_TRANSLATE_NOOP(
            "bank", "是老式的 .xls 表格，请在 Excel 里另存为 .xlsx 再读"
        ),
        ReturnFault.MACROS: QT_TRANSLATE_NOOP(
            "bank", "表格里带有程序（宏），没有打开。请向银行要一份不带宏的"
        ),
        ReturnFault.BLOWN_UP: QT_TRANSLATE_NOOP(
            "bank", "文件解开以后大得不正常，没有打开"
        ),
        ReturnFault.TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
            "bank", "超过 {expected} 行，请把下面的空行删掉再读"
        ),
        ReturnFault.BINARY: QT_TRANSLATE_NOOP("bank", "不是文本文件，可能选错了文件"),
        ReturnFault.OTHER_ENCODING: QT_TRANSLATE_NOOP(
            "bank", "文件是 {found} 编码，这种格式应是 {expected}"
        ),
        ReturnFault.ENCODING: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行有认不出的字，应是 {expected} 编码"
        ),
        ReturnFault.COLUMNS: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行应有 {expected} 列，现在是 {found} 列"
        ),
        ReturnFault.LENGTH: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行应有 {expected} 个字节，现在是 {found} 个"
        ),
        ReturnFault.CUT_SIGN: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行的各列没有对齐，有半个字"
        ),
        ReturnFault.CONTROL: QT_TRANSLATE_NOOP("bank", "第 {line} 行有看不见的符号"),
        ReturnFault.TITLE: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行应是各列的名称，“{expected}”这一列现在是“{found}”"
        ),
        ReturnFault.MARK: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行应有“{expected}”的地方，现在是“{found}”"
        ),
        ReturnFault.KEY: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行的编号应是 12 位数字，现在是“{found}”"
        ),
        ReturnFault.ACCOUNT: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行的账号应是数字，而且要存成文本"
        ),
        ReturnFault.AMOUNT: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行的金额“{found}”看不懂"
        ),
        ReturnFault.STATUS: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行的状态“{found}”不认识，认识的有：{expected}"
        ),
        ReturnFault.REASON: QT_TRANSLATE_NOOP(
            "bank", "第 {line} 行的失败原因太长，或者有认不出的字"
        ),
        ReturnFault.DAY: QT_TRANSLATE_NOOP("bank", "第 {line} 行的日期“{found}”不对"),
        ReturnFault.NO_TOTALS: QT_TRANSLATE_NOOP(
            "bank", "没有汇总行，文件可能不完整。请向银行重新要一份"
        ),
        ReturnFault.COUNT: QT_TRANSLATE_NOOP(
            "bank",
            "汇总行写的是 {expected} 笔，实际有 {found} 笔，文件可能不完整。"
            "请向银行重新要一份",
        ),
        ReturnFault.SUM: QT_TRANSLATE_NOOP(
            "bank",
            "汇总行写的是 {expected} 元，加起来是 {found} 元，文件可能不完整。"
            "请向银行重新要一份",
        ),
    }
)

BANK_SENTENCES: Final[Mapping[type[AideskError], str]] = MappingProxyType(
    {
        BankFormatError: QT_TRANSLATE_NOOP(
            "errors",
            "银行文件格式“{file}”用不了：{problem}。请照“格式说明.txt”改好再用。",
        ),
        NoSuchFormatError: QT_TRANSLATE_NOOP(
            "errors", "没有叫“{name}”的银行文件格式。现有的格式：{known}。"
        ),
        UnfitTextsError: QT_TRANSLATE_NOOP(
            "errors",
            "有 {count} 处写不进这种格式的银行文件，没有保存。{unfit}。"
            "请换一种格式，或者撤回名单、改好资料再做。",
        ),
        OrderTotalError: QT_TRANSLATE_NOOP(
            "errors",
            "银行文件有 {count} 笔、{amount} 元，名单是 {line_count} 笔、{total} 元，"
            "对不上，没有保存。请把数据文件交给技术人员检查。",
        ),
        AnsweredListError: QT_TRANSLATE_NOOP(
            "errors",
            "这份名单银行已经答复了 {answered} 笔，不能再出银行文件，免得重复发钱。",
        ),
        ReturnFileError: QT_TRANSLATE_NOOP(
            "errors", "银行回单“{file}”没有读入：{problem}。"
        ),
    }
)


@worded.register
def _format_problem(problem: FormatProblem) -> str:
    kind = _KINDS.get(problem.expected)
    expected = translate("bank", kind) if kind else problem.expected
    text = translate("bank", _FORMAT_FAULTS[problem.fault])
    return text.format(key=problem.key, expected=expected)


@worded.register
def _unfit(unfit: UnfitText) -> str:
    why = translate("bank", _TEXT_FAULTS[unfit.fault]).format(
        column=translate("bank", _COLUMNS[unfit.column]),
        sign=unfit.sign,
        length=unfit.length,
        room=unfit.room,
    )
    if not unfit.line:
        return headed(translate("bank", "汇总行"), why)
    where = translate("bank", "第 {line} 行{name}")
    return headed(where.format(line=unfit.line, name=unfit.name), why)


@worded.register
def _return_problem(problem: ReturnProblem) -> str:
    text = translate("bank", _RETURN_FAULTS[problem.fault])
    return text.format(
        line=problem.line, expected=problem.expected, found=problem.found
    )
