"""Acts on the money of the funds."""

from __future__ import annotations

from tests.undo_cases.frame import Office, acts


@acts("从城市低保调出 300.00 元", "move_money")
def money_is_moved(o: Office):
    yield
    o.clerk.moves("urban_dibao", "tekun", "300")


@acts("冲正城市低保的一笔资金", "reverse_transfer")
def a_transfer_is_reversed(o: Office):
    entry = o.clerk.receives("urban_dibao", "500")
    yield
    o.clerk.reverses(entry)


@acts("冲正城市低保的一笔资金", "reverse_transfer")
def a_move_is_reversed(o: Office):
    entry = o.clerk.moves("urban_dibao", "tekun", "300")
    yield
    o.clerk.reverses(entry)


@acts("冲正特困供养的一笔支出", "reverse_expenditure")
def an_expenditure_is_reversed(o: Office):
    entry = o.clerk.buys("tekun", "50")
    yield
    o.clerk.takes_purchase_back(entry)


@acts("结转上年结余到2020年", "carry_over")
def a_year_is_carried_over(o: Office):
    yield
    o.clerk.carries_over()


@acts("结转上年结余到2020年", "carry_over")
def a_year_is_carried_over_again(o: Office):
    o.clerk.carries_over()
    o.clerk.receives("urban_dibao", "500")
    yield
    o.clerk.carries_over()


@acts("登记城市低保资金 500.00 元", "record_transfer")
def money_arrives(o: Office):
    yield
    o.clerk.receives("urban_dibao", "500")


@acts("登记特困供养支出 50.00 元", "record_expenditure")
def clothes(o: Office):
    yield
    o.clerk.buys("tekun", "50")
