"""What else can be recorded of funds, in the words of the office."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from aidesk.gui.dialogs.choices import ChoicesDialog, Group, Offer
from aidesk.i18n import translate


class FundAction(StrEnum):
    """What is done with funds, besides recording what arrives and is bought."""

    MOVE = "move"
    HAND_BACK = "hand_back"
    CARRY_OVER = "carry_over"


class FundActionsDialog(ChoicesDialog):
    """Offers the actions; ``closing`` is the year to carry over, if there is one."""

    def __init__(self, parent: QWidget | None, closing: int | None) -> None:
        offers = [
            Offer(
                FundAction.MOVE,
                translate("funds", "调剂"),
                translate("funds", "把钱从一个项目调到另一个项目"),
                "arrow_swap",
            ),
            Offer(
                FundAction.HAND_BACK,
                translate("funds", "上缴"),
                translate("funds", "把用不完的钱交回财政"),
                "arrow_export",
            ),
        ]
        if closing is not None:
            why = translate("funds", "把{year}年的结余转到{next}年")
            offers.append(
                Offer(
                    FundAction.CARRY_OVER,
                    translate("funds", "年度结转"),
                    why.format(year=closing, next=closing + 1),
                    "calendar_checkmark",
                )
            )
        super().__init__(
            parent,
            translate("funds", "还要登记什么？"),
            [[Group("", offers)]],
            leave=translate("funds", "都不是"),
            width=560,
        )
