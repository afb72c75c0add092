"""The text of a PDF of ours without what is no prose: feet, marks, lists of origins."""

from __future__ import annotations

import re
from typing import Final

from aidesk.reports.imprint import PRACTICE_LABEL
from aidesk.reports.marks import DIGITS

ORIGINS_TITLE: Final = "数字来源"
HOW_TO_READ: Final = (
    "报告正文数字右上角的小号就是这里的编号；只在表格里的数字排在后面。每个数字都由发放明细、"
    "资金记录相加得出，各行相加等于该数字。"
)
"""What stands at the head of the annex that lists where figures come from."""
_FOOT: Final = re.compile(
    rf"^(?:— \d+ —|{PRACTICE_LABEL}|.*共\d+页.*|编号 \d{{4}}-\d{{6}}.*)$\n?",
    re.MULTILINE,
)
# readers take a raised number for the end of a line
_MARK: Final = re.compile(rf"[{DIGITS}]+\n?")
_ORIGINS: Final = re.compile(
    rf"^附件\d*\n{ORIGINS_TITLE}\n{HOW_TO_READ[:20]}.*", re.MULTILINE | re.DOTALL
)


def prose_of(text: str) -> str:
    """Return the text of a PDF as it reads on from page to page.

    Of other people's papers only raised numbers go.
    """
    plain = _MARK.sub("", text.replace("\r\n", "\n"))
    if HOW_TO_READ[:20] not in plain and "打印时间：" not in plain:
        return plain
    return _ORIGINS.sub("", _FOOT.sub("", plain))
