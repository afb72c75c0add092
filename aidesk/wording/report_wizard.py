"""The words of the way to a year-end report: steps, closed steps, versions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.report import Report
from aidesk.i18n import QT_TRANSLATE_NOOP, translate
from aidesk.services.report_wizard import Closed, Step, Wizard
from aidesk.wording.formats import worded

_STEPS: Final[Mapping[Step, str]] = MappingProxyType(
    {
        Step.YEAR: QT_TRANSLATE_NOOP("report_wizard", "选年份"),
        Step.FIGURES: QT_TRANSLATE_NOOP("report_wizard", "核对数字"),
        Step.TEXT: QT_TRANSLATE_NOOP("report_wizard", "写文字"),
        Step.SCORES: QT_TRANSLATE_NOOP("report_wizard", "评分"),
        Step.FINISH: QT_TRANSLATE_NOOP("report_wizard", "校对封存"),
    }
)
_CLOSED: Final[Mapping[Closed, str]] = MappingProxyType(
    {
        Closed.NOT_BEGUN: QT_TRANSLATE_NOOP(
            "report_wizard",
            "{year}年的报告还没有开始写。请在第一步点“开始写{year}年的报告”。",
        ),
        Closed.NO_DATA: QT_TRANSLATE_NOOP(
            "report_wizard",
            "{year}年没有资金也没有发放，没有可以写的数字。请在第一步换一个年份。",
        ),
        Closed.SEALED: QT_TRANSLATE_NOOP(
            "report_wizard",
            "{year}年的报告第{version}版已经封存，文字和评分不能再改。"
            "要改，请在第一步点“再写一版”。",
        ),
    }
)


def step_worded(step: Step) -> str:
    """Return what a step is called."""
    return translate("report_wizard", _STEPS[step])


def closed_worded(closed: Closed, wizard: Wizard) -> str:
    """Return why a step cannot be opened, and what to do."""
    version = wizard.report.version if wizard.report else 1
    text = translate("report_wizard", _CLOSED[closed])
    return text.format(year=wizard.year, version=version)


def version_worded(report: Report | None) -> str:
    """Return how far a version is: ``第 2 版，正在写``."""
    if report is None:
        return translate("report_wizard", "还没有写")
    if report.sealed_on is None:
        text = translate("report_wizard", "第 {version} 版，正在写")
        return text.format(version=report.version)
    text = translate("report_wizard", "第 {version} 版，{day}封存")
    return text.format(version=report.version, day=worded(report.sealed_on))
