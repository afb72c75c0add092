"""The bank sends a payment back: its file is read, the account put right, paid again."""

from __future__ import annotations

from datetime import date

import pytest

from aidesk.domain.payment import RunKind, RunState
from aidesk.storage.store import Store
from tests.builders import Caseworker, month, yuan
from tests.unit.reports.bank.bank import BACK, PAID, table, table_row

FRIDAY = date(2019, 12, 6)
DECEMBER = month("2019-12")


@pytest.fixture
def bank_file(office, desktop):
    """Send December's dibao to the bank; return the file that comes back."""
    with Store.open(office) as store:
        clerk = Caseworker(store, date(2019, 12, 3))
        run = clerk.pays("urban_dibao", "2019-12")
        rows = [
            table_row(
                number,
                (f"{run:06d}{p.line:06d}", p.payee.account, p.amount.plain()),
                BACK if p.payee.name == "李永福" else PAID,
                "2019-12-05",
            )
            for number, p in enumerate(store.runs.payments(run), 1)
        ]
    file = desktop / "huidan.xlsx"
    file.write_bytes(table(*rows, count=3, amount=2750))
    return file


def test_a_returned_payment_is_paid_to_the_right_account(
    sits_down, office, facts, bank_file
):
    person = sits_down(office, FRIDAY)
    person.goes_to_page("每月发放")
    person.uses("城市低保")
    person.uses("读银行回单")
    person.chooses_file(bank_file)
    person.sees("李永福", "账户已销户", "630.00")
    person.confirms("登记发放结果")
    person.sees("退回")
    person.uses("去处理")
    person.sees("李永福", "账户已销户", "演示农村信用社")
    person.uses("改账户")
    person.fills("银行账号", "6223190000009999")
    person.uses("用这个账号")
    person.uses("做城市低保重发名单")
    person.sees("重发", "630.00", "****9999")
    person.decides("名单没错，生成名单")
    for step in ("登记已签字", "登记已送银行", "全部到账"):
        person.decides(step)
        person.confirms(step)
    person.sees("已登记全部到账，这份名单做完了。")

    (regular,) = facts.runs.of("urban_dibao", RunKind.REGULAR, DECEMBER)
    (again,) = facts.runs.of("urban_dibao", RunKind.REISSUE, DECEMBER)
    assert (regular.state, again.state) == (RunState.SETTLED, RunState.SETTLED)
    (paid,) = facts.runs.payments(again.id)
    assert (paid.amount, paid.month) == (yuan("630"), DECEMBER)
    assert paid.payee.account == "6223190000009999"
    person.goes_to_page("退票追缴")
    person.sees("没有等着处理的退票")
    assert person.strokes + person.clicks <= 50
