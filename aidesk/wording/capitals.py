"""Amounts in Chinese capitals, as vouchers and lists must carry them."""

from __future__ import annotations

from aidesk.domain.money import Money


def in_capitals(amount: Money) -> str:
    """Return an amount as 人民币大写 by the rules of 支付结算办法.

    Ends in 整 when there are neither jiao nor fen: ``人民币柒拾万叁仟壹佰伍拾元整``.
    """
    from cn2an import an2cn  # noqa: PLC0415 - 0.2 s that a start does not need

    return f"人民币{an2cn(amount.plain(), 'rmb')}"
