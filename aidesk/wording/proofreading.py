"""What the proof-reader says of each finding: what is wrong, and how that was found."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.proofreading.findings import (
    Finding,
    Kind,
    Reading,
    Rule,
    Verified,
)
from aidesk.domain.text_file import (
    LARGEST_MEGABYTES,
    TEXT_SUFFIXES,
    TextFault,
    TextFileError,
)
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.wording.columns import Column
from aidesk.wording.joining import clauses

_KINDS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.ERROR: QT_TRANSLATE_NOOP("proofreading", "错误"),
        Kind.ROUNDING: QT_TRANSLATE_NOOP("proofreading", "尾差"),
        Kind.WORDING: QT_TRANSLATE_NOOP("proofreading", "文字"),
    }
)
_EXPLAINED: Final[Mapping[Rule, str]] = MappingProxyType(
    {
        Rule.SUM: QT_TRANSLATE_NOOP(
            "proofreading", "前面各项相加：{workings}，合计应为 {expected}。"
        ),
        Rule.PARTS: QT_TRANSLATE_NOOP(
            "proofreading", "后面各项相加：{workings}，应为 {expected}。"
        ),
        Rule.BALANCE: QT_TRANSLATE_NOOP(
            "proofreading", "到位减支出：{workings}，结余应为 {expected}。"
        ),
        Rule.AVERAGE: QT_TRANSLATE_NOOP(
            "proofreading", "{workings}，四舍五入应为 {expected}。"
        ),
        Rule.SHARE: QT_TRANSLATE_NOOP("proofreading", "{workings}，应为 {expected}。"),
        Rule.CHANGE: QT_TRANSLATE_NOOP("proofreading", "{workings}，应为 {expected}。"),
        Rule.COUNT: QT_TRANSLATE_NOOP(
            "proofreading", "列出来的是：{workings}，应为{expected}。"
        ),
        Rule.HEADING: QT_TRANSLATE_NOOP("proofreading", "前面缺少编号 {expected}。"),
        Rule.DOUBLED: QT_TRANSLATE_NOOP("proofreading", "“{expected}”写了两遍。"),
        Rule.NUMBER: QT_TRANSLATE_NOOP(
            "proofreading", "数字的写法不对，请核对小数点、逗号和单位。"
        ),
        Rule.UNIT_MISSING: QT_TRANSLATE_NOOP(
            "proofreading", "单位没有写全，应为 {expected}。"
        ),
        Rule.UNITS_MIXED: QT_TRANSLATE_NOOP(
            "proofreading",
            "单位不一致：按写的单位相加是 {expected}，只看数字却正好相等。请核对“元”和“万元”。",
        ),
        Rule.DATE: QT_TRANSLATE_NOOP("proofreading", "没有这一天，请核对日期。"),
        Rule.DATE_ORDER: QT_TRANSLATE_NOOP(
            "proofreading", "日期的先后不对，请核对年份和月份。"
        ),
        Rule.OFFICE: QT_TRANSLATE_NOOP("proofreading", "数据文件里是 {workings}。"),
    }
)
_RIGHT: Final[Mapping[Rule, str]] = MappingProxyType(
    {
        Rule.SUM: QT_TRANSLATE_NOOP("proofreading", "合计对：{workings}"),
        Rule.PARTS: QT_TRANSLATE_NOOP("proofreading", "各项相加对：{workings}"),
        Rule.BALANCE: QT_TRANSLATE_NOOP("proofreading", "结余对：{workings}"),
        Rule.AVERAGE: QT_TRANSLATE_NOOP("proofreading", "平均数对：{workings}"),
        Rule.SHARE: QT_TRANSLATE_NOOP("proofreading", "比例对：{workings}"),
        Rule.CHANGE: QT_TRANSLATE_NOOP("proofreading", "增减对：{workings}"),
        Rule.COUNT: QT_TRANSLATE_NOOP("proofreading", "个数对：{workings}"),
        Rule.OFFICE: QT_TRANSLATE_NOOP("proofreading", "和数据文件一致：{workings}"),
    }
)
_NO_NUMBER: Final = QT_TRANSLATE_NOOP(
    "proofreading", "前面缺少编号 {expected}；这几个标题没有编号：{workings}。"
)
_ROUNDED: Final = QT_TRANSLATE_NOOP(
    "proofreading", "差数在四舍五入的范围里，可能是各项分别取整造成的。"
)
_FAULTS: Final[Mapping[TextFault, str]] = MappingProxyType(
    {
        TextFault.UNREADABLE: QT_TRANSLATE_NOOP(
            "proofreading", "“{file}”打不开。请看它还在不在，是不是正被别的程序占用。"
        ),
        TextFault.UNKNOWN_KIND: QT_TRANSLATE_NOOP(
            "proofreading", "“{file}”这种文件读不了，只能读 {known}。"
        ),
        TextFault.OLD_WORD: QT_TRANSLATE_NOOP(
            "proofreading",
            "“{file}”是旧格式的文档。请用 Word 或 WPS 打开，另存为 .docx 再校对。",
        ),
        TextFault.TOO_LARGE: QT_TRANSLATE_NOOP(
            "proofreading", "“{file}”太大，最多读 {largest} MB。请只留要校对的部分。"
        ),
        TextFault.EMPTY: QT_TRANSLATE_NOOP(
            "proofreading", "“{file}”里没有文字，没有可以校对的。"
        ),
        TextFault.DAMAGED: QT_TRANSLATE_NOOP(
            "proofreading", "“{file}”已损坏，读不出文字。请换一份再试。"
        ),
        TextFault.ENCRYPTED: QT_TRANSLATE_NOOP(
            "proofreading", "“{file}”加了密码。请先去掉密码，再校对。"
        ),
        TextFault.ONLY_PICTURES: QT_TRANSLATE_NOOP(
            "proofreading",
            "“{file}”里只有图片，没有文字，多半是扫描件。请找原来的 Word 文件来校对。",
        ),
        TextFault.NO_TEXT: QT_TRANSLATE_NOOP(
            "proofreading", "“{file}”不是文字文件，读不出来。"
        ),
    }
)


Noted = Finding | Verified


def _kind_of(noted: Noted) -> str:
    if isinstance(noted, Finding):
        return kind_worded(noted.kind)
    return translate("proofreading", "对")


def _expected(noted: Noted) -> str:
    return noted.expected if isinstance(noted, Finding) else ""


def _short(words: str) -> str:
    """Return words that fit into a column: the text beside it shows them in full."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


_LONGEST: Final = 11
KIND: Final = QT_TRANSLATE_NOOP("columns", "类别")
EXPECTED: Final = QT_TRANSLATE_NOOP("columns", "应为")
NOTED_COLUMNS: Final[tuple[Column[Noted], ...]] = (
    Column(KIND, _kind_of, 18),
    Column(QT_TRANSLATE_NOOP("columns", "第几行"), lambda n: n.place.line, 18),
    Column(QT_TRANSLATE_NOOP("columns", "原文"), lambda n: _short(n.place.quote), 46),
    Column(EXPECTED, lambda n: _short(_expected(n)), 34),
)


def tone_of(noted: Noted) -> str:
    """Return the tone in which a finding's kind stands out."""
    if isinstance(noted, Verified):
        return "ok"
    return "bad" if noted.kind is Kind.ERROR else "warn"


def noted_worded(noted: Noted) -> str:
    """Return why a figure is wrong or right."""
    if isinstance(noted, Finding):
        return explained(noted)
    return verified_worded(noted)


def noted_line(noted: Noted) -> str:
    """Return a finding as one line of a list: place, kind, quoted text, why."""
    line = translate("proofreading", "第 {line} 行　{kind}　“{quote}”　{why}")
    return line.format(
        line=noted.place.line,
        kind=_kind_of(noted),
        quote=noted.place.quote,
        why=noted_worded(noted),
    )


def reading_worded(reading: Reading) -> str:
    """Return in one sentence what reading a text brought to light."""
    counted = (
        (Kind.ERROR, translate("proofreading", "{count} 处错误")),
        (Kind.ROUNDING, translate("proofreading", "{count} 处尾差")),
        (Kind.WORDING, translate("proofreading", "{count} 处文字问题")),
    )
    parts = [
        words.format(count=reading.count(kind))
        for kind, words in counted
        if reading.count(kind)
    ]
    right = len(reading.verified)
    if parts:
        told = translate("proofreading", "发现 {parts}；核对过是对的有 {right} 个数。")
    elif right:
        told = translate("proofreading", "没有发现问题；核对过是对的有 {right} 个数。")
    else:
        told = translate("proofreading", "没有发现问题，也没有认出可以核对的数。")
    return told.format(parts=clauses(parts), right=right)


def kind_worded(kind: Kind) -> str:
    """Return what kind of finding it is: ``错误``, ``尾差``, ``文字``."""
    return translate("proofreading", _KINDS[kind])


def explained(finding: Finding) -> str:
    """Return what is wrong, and how that was worked out."""
    unnumbered = finding.rule is Rule.HEADING and finding.workings
    text = translate(
        "proofreading", _NO_NUMBER if unnumbered else _EXPLAINED[finding.rule]
    )
    words = text.format(expected=finding.expected, workings=finding.workings)
    if finding.kind is Kind.ROUNDING:
        words += translate("proofreading", _ROUNDED)
    return words


def verified_worded(verified: Verified) -> str:
    """Return why a figure is right."""
    text = translate("proofreading", _RIGHT[verified.rule])
    return text.format(workings=verified.workings)


def text_file_sentence(error: TextFileError) -> str:
    """Return why a text cannot be read, and what to do."""
    return translate("proofreading", _FAULTS[error.fault]).format(
        file=error.file, known=" ".join(TEXT_SUFFIXES), largest=LARGEST_MEGABYTES
    )
