"""Sentences of the year-end report that are the same in every office and year."""

from __future__ import annotations

from typing import Final

MANAGEMENT: Final = (
    "该项资金是按照国家有关规定用于保障{people}基本生活的专项资金，由区财政局社会保障"
    "基金财政专户管理，根据区民政局社会救助科用款需求下拨，确保专款专用。区民政局在会计"
    "核算中设置明细科目，对资金来源、使用、结余情况分别核算。所有支出使用专项资金使用"
    "审批表，附专项资金使用情况清单，由经办人、部门负责人、分管领导签字后，报局长审核批准。"
)
BASE_FUND: Final = (
    "以启动资金{base}为基数，由区民政局将当年救助金使用数额报区财政部门审核，将已"
    "使用数额列入次年财政预算予以补足。"
)
CARE_PRINCIPLES: Final = (
    "特困人员救助供养坚持托底供养、属地管理、城乡统筹、适度保障和社会参与的原则。"
)
FULL_COVERAGE: Final = "在辖区内全覆盖，切实保障困难群众的基本生活权益，"
ROUNDING_NOTE: Final = (
    "说明：以上金额由发放明细和资金到账记录按分计算，以万元列示时四舍五入，"
    "分项相加与合计可能有尾差。"
)
