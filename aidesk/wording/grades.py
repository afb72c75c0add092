"""The words for the grades of standards."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidesk.i18n import QT_TRANSLATE_NOOP, translate

GRADES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "urban": QT_TRANSLATE_NOOP("grades", "城镇保障标准"),
        "rural": QT_TRANSLATE_NOOP("grades", "农村保障标准"),
        "standard": QT_TRANSLATE_NOOP("grades", "月补助标准"),
        "supplement": QT_TRANSLATE_NOOP("grades", "分类施保标准"),
        "price_subsidy": QT_TRANSLATE_NOOP("grades", "价格临时补贴标准"),
        "festival": QT_TRANSLATE_NOOP("grades", "慰问金标准"),
        "basic_central": QT_TRANSLATE_NOOP("grades", "集中供养基本生活标准"),
        "basic_dispersed": QT_TRANSLATE_NOOP("grades", "分散供养基本生活标准"),
        "care_central_1": QT_TRANSLATE_NOOP("grades", "集中供养照料护理一档"),
        "care_central_2": QT_TRANSLATE_NOOP("grades", "集中供养照料护理二档"),
        "care_central_3": QT_TRANSLATE_NOOP("grades", "集中供养照料护理三档"),
        "care_dispersed_1": QT_TRANSLATE_NOOP("grades", "分散供养照料护理一档"),
        "care_dispersed_2": QT_TRANSLATE_NOOP("grades", "分散供养照料护理二档"),
        "care_dispersed_3": QT_TRANSLATE_NOOP("grades", "分散供养照料护理三档"),
    }
)


def grade_worded(grade: str) -> str:
    """Return the word for a grade; the grade itself when the office made it up."""
    return translate("grades", GRADES[grade]) if grade in GRADES else grade
