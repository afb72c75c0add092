"""What each figure of the year-end report is called, and what it means exactly.

A report is always Chinese, so these words are not translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.domain.fund import Source as Payer
from aidesk.domain.payment import RunKind
from aidesk.domain.report_figure import Figure, Form
from aidesk.services.report_figures import ALL, CHANGE, PREVIOUS
from aidesk.services.year_end import YearFigures

_PAID: Final = "银行退回的不计入。"
_NAMES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "carried_in": ("上年结转", "上年末结余转入本年的资金。"),
        "moved_in": ("调入资金", "本年从别的项目调剂进来的资金。"),
        "moved_out": ("调出资金", "本年调剂到别的项目的资金。"),
        "handed_back": ("上缴资金", "本年交回财政的资金。"),
        "recovered": ("追回多发", "本年退回的和从发放中扣回的多发资金。"),
        "available": (
            "可用资金合计",
            "上年结转、本年到位、调入和追回的资金，减去调出和上缴的资金。",
        ),
        "spent": ("支出合计", f"本年已送银行的发放和采购支出。{_PAID}"),
        "spent.basic": ("供养经费", f"本年发放的基本生活费，含补发。{_PAID}"),
        "spent.care": ("照料护理补贴", f"本年发放的照料护理补贴，含补发。{_PAID}"),
        "spent.expended": ("采购支出", "本年没有发放对象的采购支出。"),
        "balance": ("结余", "可用资金减支出。"),
        "base": ("启动资金基数", "结转的启动资金加本年补足的和应补足的资金。"),
        "execution_rate": ("资金执行率", "支出除以可用资金。"),
        "household_months": (
            "累计救助户次",
            "各月按月发放和一次性发放的户数相加，同一户每月计一次。",
        ),
        "person_months": (
            "累计救助人次",
            "各月按月发放和一次性发放的人数相加，同一人每月计一次。",
        ),
        "months": ("发放月数", "本年有发放的月份数。"),
        "households_average": ("月平均救助户数", "累计救助户次除以发放月数。"),
        "persons_average": ("月平均救助人数", "累计救助人次除以发放月数。"),
        "households": ("救助户数", "本年救助过的户，每户只计一次，列在最早的月份。"),
        "persons": ("救助人数", "本年救助过的人，每人只计一次，列在最早的月份。"),
        "deaths": ("死亡人数", "享受期间死亡的人数，列在死亡的月份。"),
        "persons.central": ("集中供养人数", "最后一次发放时为集中供养的人数。"),
        "persons.dispersed": ("分散供养人数", "最后一次发放时为分散供养的人数。"),
        "central_rate": ("集中供养率", "集中供养人数除以供养人数。"),
        "lists": ("月发放批数", "本年已送银行的按月发放名单。"),
        "lists.punctual": ("按时发放批数", "当月10日前已送银行的按月发放名单。"),
        "programmes": ("项目个数", "本报告评价的项目。"),
        "score": ("综合得分", "绩效自评表各项得分相加。"),
        "grade": ("评定等级", "90分以上为优秀，80分以上为良好，60分以上为中等。"),
    }
)
PAYERS: Final[Mapping[Payer, str]] = MappingProxyType(
    {
        Payer.CENTRAL: "中央资金",
        Payer.PROVINCIAL: "省级资金",
        Payer.MUNICIPAL: "市级资金",
        Payer.DISTRICT: "区级拨款",
        Payer.LOTTERY: "福彩公益金",
        Payer.DONATION: "捐赠资金",
        Payer.INTEREST: "利息收入",
        Payer.CARRIED: "结转资金",
        Payer.BASE: "补足启动资金",
    }
)
"""Where money comes from, as reports say it."""
_KINDS: Final[Mapping[RunKind, str]] = MappingProxyType(
    {
        RunKind.REGULAR: "按月发放",
        RunKind.BACK_PAY: "补发",
        RunKind.PRICE_SUBSIDY: "价格临时补贴",
        RunKind.FESTIVAL: "节日慰问金",
        RunKind.ONE_OFF: "一次性救助",
        RunKind.REISSUE: "退票重发",
    }
)
_ROUNDINGS: Final[Mapping[Form, str]] = MappingProxyType(
    {
        Form.WAN: "万元，四舍五入到两位小数",
        Form.WAN_PART: "万元，四舍五入到两位小数；不足 1 万元的到三位",
        Form.YUAN: "元，到分",
        Form.PERCENT: "百分数，四舍五入到一位小数",
        Form.POINTS: "分，到一位小数",
    }
)
_WHOLE: Final = "整数"
_ROUNDED_WHOLE: Final = "四舍五入到整数"


def figure_name(figure: str, year: YearFigures) -> str:
    """Return what a figure is called: ``2019年城市低保支出合计``."""
    code, name, when = _parts(figure)
    noun, _meaning = _words(name)
    return f"{_year(when, year)}{_of_programme(code, year)}{noun}{_change(when, year)}"


def short_name(figure: str) -> str:
    """Return what a figure is called among those of its programme and year."""
    _code, name, when = _parts(figure)
    return {PREVIOUS: "上年", CHANGE: "比上年增减"}.get(when, "") + _words(name)[0]


def figure_definition(figure: Figure, year: YearFigures) -> str:
    """Return what a figure means, in a sentence or two."""
    _code, name, when = _parts(figure.id)
    meaning = _words(name)[1]
    if when == CHANGE:
        return f"{year.year}年减{year.year - 1}年。{meaning}"
    return meaning


def rounding_worded(figure: Figure) -> str:
    """Return how a figure is rounded and in which unit it is printed."""
    if figure.form in _ROUNDINGS:
        return _ROUNDINGS[figure.form]
    return _ROUNDED_WHOLE if figure.made_of else _WHOLE


def programme_called(code: str, year: YearFigures) -> str:
    """Return the short name of a programme; what all together are called for all."""
    return "各项目" if code == ALL else _of_programme(code, year)


def _of_programme(code: str, year: YearFigures) -> str:
    if code == ALL:
        return "各项目"
    names = {p.programme.code: p.programme.short_name for p in year.programmes}
    return names.get(code, code)


def _parts(figure: str) -> tuple[str, str, str]:
    """Return programme, name and whether it is of the year before or a change."""
    code, _, name = figure.partition(".")
    for when in (PREVIOUS, CHANGE):
        if name.endswith(f".{when}"):
            return code, name.removesuffix(f".{when}"), when
    return code, name, ""


def _words(name: str) -> tuple[str, str]:
    if name in _NAMES:
        return _NAMES[name]
    head, _, which = name.partition(".")
    if head == "arrived":
        payer = PAYERS[Payer(which)]
        return payer, f"本年已经到位的{payer}。"
    if head == "promised":
        payer = PAYERS[Payer(which)]
        return f"{payer}已配套未拨付", "本年已下达、还没有到位的资金，不计入合计。"
    kind = _KINDS[RunKind(which)]
    return f"{kind}支出", f"本年{kind}名单已送银行的金额。{_PAID}"


def _year(when: str, year: YearFigures) -> str:
    if when == CHANGE:
        return ""
    return f"{year.year - 1 if when == PREVIOUS else year.year}年"


def _change(when: str, year: YearFigures) -> str:
    return f"比{year.year - 1}年增减" if when == CHANGE else ""
