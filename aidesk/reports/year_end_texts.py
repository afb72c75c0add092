"""The typed texts of the year-end report: what people say, not what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class TypedTexts:
    """What the office writes into its report itself; empty parts are left out.

    The score is never made up: without one, the report has a blank to fill in.
    """

    staff: str = ""
    cleaning: str = ""
    problems: tuple[str, ...] = ()
    score: int | None = None
    grade: str = ""


NOTHING_TYPED: Final = TypedTexts()

PRACTICE_TEXTS: Final = TypedTexts(
    staff=(
        "区民政局下设社会救助科，2015年加挂居民经济状况核对中心牌子，科室现有工作人员"
        "2人（其中1人为公益性岗位），负责全区救助资金项目实施的协调管理，对已享受低保"
        "和新申请低保的家庭成员信息进行比对核查，落实“三委”干部近亲属享受最低生活保障"
        "备案制度，以确保低保工作的动态管理。"
    ),
    cleaning="结合工作实际，继续开展低保专项清理整治工作。",
    problems=(
        "居民家庭经济状况核对的覆盖面仍有局限，没有充分发挥大数据的优势。",
        "由于编制原因，社会救助科工作人员配备严重不足，工作难以顺利开展。",
        "经办人员年纪较大，跟不上科技的发展，难以适应本科室工作。",
    ),
    score=93,
    grade="优",
)

MANAGEMENT: Final = (
    "该项资金是按照国家有关规定用于保障{people}基本生活的专项资金，由区财政局社会保障"
    "基金财政专户管理，根据区民政局社会救助科用款需求下拨，确保专款专用。区民政局在会计"
    "核算中设置明细科目，对资金来源、使用、结余情况分别核算。所有支出使用专项资金使用"
    "审批表，附专项资金使用情况清单，由经办人、部门负责人、分管领导签字后，报局长审核批准。"
)

BASE_FUND: Final = (
    "以启动资金{base}万元为基数，由区民政局将当年救助金使用数额报区财政部门审核，将已"
    "使用数额列入次年财政预算予以补足。"
)

CARE_PRINCIPLES: Final = (
    "特困人员救助供养坚持托底供养、属地管理、城乡统筹、适度保障和社会参与的原则。"
)

ROUNDING_NOTE: Final = (
    "说明：以上金额由发放明细和资金到账记录按分计算，以万元列示时四舍五入，"
    "分项相加与合计可能有尾差。"
)
