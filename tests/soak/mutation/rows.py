"""A small office in rows: what stands in each table, and one more good row of each.

``WRONG`` are values that a column must refuse, one at a time, in such a good row.
"""

from __future__ import annotations

from typing import Final

from tests.soak.mutation.people_rows import HEADS, PEOPLE, Row

DAY: Final = "2019-03-05"
_PAID: Final[Row] = {
    "programme": "dibao",
    "purpose": "grant",
    "grade": "urban",
    "amount": 59000,
    "persons": 1,
    "standard": 59000,
    "income": 0,
    "explanation": "590.00",
    "name": "陈桂兰",
    "resident_id": "530100196001010018",
    "household_number": "H1",
    "community": "云溪社区",
    "holder": "陈桂兰",
    "bank": "演示银行",
    "account": "00000053001",
    "fund_id": 1,
    "reissue_of": None,
}
_RUN: Final[Row] = {
    "programme": "dibao",
    "month": "2019-03",
    "batch": 1,
    "fund_id": 1,
    "line_count": 1,
    "total": 59000,
    "list_sha256": HEADS["a"],
    "made_on": DAY,
    "approved_on": None,
    "sent_on": None,
    "settled_on": None,
}
_STEPS: Final = ("approved_on", "sent_on", "settled_on")
_STATES: Final = ("draft", "approved", "sent", "settled")


def _run(number: int, kind: str, state: str, **facts: object) -> Row:
    on = facts.get("made_on", DAY)
    passed = dict.fromkeys(_STEPS[: _STATES.index(state)], on)
    own = {"id": number, "kind": kind, "state": state, "key": f"key {number}"}
    return {**_RUN, **passed, **own, **facts}


def _pay(number: int, run: int, line: int, right: int, **facts: object) -> Row:
    what = {"kind": "regular", "month": "2019-03"}
    place = {"id": number, "run_id": run, "line": line, "enrolment_id": right}
    return {**_PAID, **what, **place, **facts}


_OLD: Final = {"month": "2018-12", "fund_id": 3, "made_on": "2018-12-05"}
_BACK: Final = {"kind": "back_pay", "month": "2019-01", "amount": 4000}

OFFICE: Final[dict[str, list[Row]]] = {
    **PEOPLE,
    "funds": [
        {"id": 1, "programme": "dibao", "year": 2019},
        {"id": 2, "programme": "tekun", "year": 2019},
        {"id": 3, "programme": "dibao", "year": 2018},
    ],
    "journal": [
        {
            "seq": seq,
            "at": "2019-01-02T08:00:00",
            "actor": "测试员",
            "action": "found_office",
            "subject": "office",
            "body": "{}",
            "digest": "",
            "key": f"key {seq}",
            "previous": HEADS[previous],
            "hash": HEADS[own],
        }
        for seq, previous, own in ((1, "0", "a"), (2, "a", "b"))
    ],
    "transfers": [
        {
            "id": number,
            "fund_id": fund,
            "cause": cause,
            "source": "district",
            "amount": amount,
            "on_day": on,
            "document": "",
            "note": "",
            "reverses": reverses,
            "moved_with": moved,
        }
        for number, fund, cause, amount, on, reverses, moved in (
            (1, 1, "arrived", 1000000, DAY, None, None),
            (2, 1, "carried_in", 5000, DAY, None, None),
            (3, 1, "moved_out", 700, DAY, None, None),
            (4, 2, "moved_in", 700, DAY, None, 3),
            (5, 1, "moved_out", 800, DAY, None, None),
            (6, 1, "handed_back", 900, DAY, None, None),
            (7, 1, "handed_back", -900, DAY, 6, None),
            (8, 3, "arrived", 1000, "2018-12-05", None, None),
        )
    ],
    "expenditures": [
        {
            "id": number,
            "fund_id": fund,
            "amount": amount,
            "on_day": on,
            "purpose": "冬衣",
            "document": "",
            "supplier": "",
            "reverses": reverses,
        }
        for number, fund, amount, on, reverses in (
            (1, 1, 5000, DAY, None),
            (2, 1, 600, DAY, None),
            (3, 1, -600, DAY, 2),
            (4, 3, 300, "2018-12-05", None),
        )
    ],
    "runs": [
        _run(1, "regular", "settled", month="2019-02", line_count=2, total=118000),
        _run(2, "regular", "sent", line_count=2, total=118000),
        _run(3, "back_pay", "draft", line_count=1, total=3800),
        _run(4, "back_pay", "approved", batch=2, total=4000),
        _run(5, "reissue", "draft"),
        _run(6, "regular", "settled", line_count=1, total=59000, **_OLD),
        _run(7, "back_pay", "draft", total=4000, **_OLD),
        _run(8, "one_off", "draft"),
        _run(9, "price_subsidy", "settled", month="2019-02", line_count=1, total=59000),
        _run(10, "back_pay", "draft", batch=2, **_OLD),
        _run(11, "festival", "settled", month="2019-02"),
    ],
    "payments": [
        _pay(1, 1, 1, 1, month="2019-02"),
        _pay(2, 1, 2, 3, month="2019-02"),
        _pay(3, 2, 1, 1),
        _pay(4, 2, 2, 3),
        _pay(5, 3, 1, 1, **_BACK),
        _pay(6, 4, 1, 3, **_BACK),
        _pay(7, 6, 1, 1, month="2018-12", fund_id=3),
        _pay(8, 7, 1, 3, **{**_BACK, "month": "2018-12", "fund_id": 3}),
        _pay(9, 8, 1, 1, kind="one_off"),
        _pay(10, 9, 1, 1, kind="price_subsidy", month="2019-02"),
        _pay(11, 5, 1, 1, kind="reissue", month="2018-12", reissue_of=7),
    ],
    "line_results": [
        {"run_id": run, "line": line, "result": result, "on_day": on, "reason": ""}
        for run, line, result, on in (
            (1, 1, "paid", DAY),
            (1, 2, "returned", DAY),
            (6, 1, "returned", "2018-12-05"),
            (9, 1, "returned", DAY),
        )
    ],
    "return_decisions": [
        {
            "run_id": run,
            "line": 1,
            "decision": decision,
            "reason": "核实过",
            "on_day": DAY,
        }
        for run, decision in ((6, "retry"), (9, "given_up"))
    ],
    "recovery_entries": [
        {
            "id": number,
            "enrolment_id": 1,
            "month": "2019-02",
            "purpose": "grant",
            "kind": kind,
            "amount": amount,
            "on_day": on,
            "fund_id": fund,
            "reason": "",
            "run_id": run,
            "line": line,
            "reverses": reverses,
        }
        for number, kind, amount, on, fund, run, line, reverses in (
            (1, "due", 1000, DAY, 1, None, None, None),
            (2, "received", 300, DAY, 1, None, None, None),
            (3, "withheld", 200, DAY, 1, 3, 1, None),
            (4, "received", 100, DAY, 1, None, None, None),
            (5, "received", -100, DAY, 1, None, None, 4),
            (6, "due", 10, "2018-12-05", 3, None, None, None),
        )
    ],
    "withholding_orders": [
        {"enrolment_id": 1, "payer_id": 1, "monthly": 5000, "since": "2019-03"}
    ],
    "seals": [
        {
            "period": period,
            "sealed_on": "2019-02-01",
            "journal_seq": 1,
            "journal_hash": HEADS["a"],
            "body": "{}",
        }
        for period in ("2018-12", "2018")
    ],
    "issued_papers": [
        {
            "number": "2019-000001",
            "name": "payroll",
            "subject": "1",
            "title": "名册",
            "issued_at": "2019-03-05T09:00:00",
            "journal_seq": 1,
            "journal_hash": HEADS["a"],
            "body": b"{}",
            "sha256": HEADS["a"],
            "code": "ABCD2345",
        }
    ],
    "undo_acts": [{"seq": 1, "first_row": 1, "last_row": 1}],
    "undo_rows": [
        {"id": 1, "table_name": "funds", "op": "insert", "key": "[1]", "image": None}
    ],
    "undoing": [],
    "calendar_days": [{"day": "2019-01-01", "kind": "holiday", "name": "元旦"}],
    "drafts": [
        {"id": 1, "kind": "household", "key": "new", "content": "{}", "saved_at": DAY}
    ],
    "signers": [
        {
            "id": number,
            "post": "handler",
            "name": "张三",
            "since": since,
            "until": until,
        }
        for number, since, until in (
            (1, "2019-01-01", "2019-06-30"),
            (2, "2019-07-01", None),
        )
    ],
    "holds": [
        {
            "id": number,
            "enrolment_id": 3,
            "month": of_month,
            "reason": "away",
            "note": "",
            "held_on": DAY,
            "released_on": released,
        }
        for number, of_month, released in (
            (1, "2019-04", None),
            (2, "2019-02", DAY),
            (3, "2019-05", None),
        )
    ],
    "held_lines": [
        {
            "run_id": run,
            "hold_id": 1,
            "amount": 59000,
            "name": "王秀英",
            "household_number": "H2",
            "community": "云溪社区",
        }
        for run in (2, 3)
    ],
    "reports": [
        {
            "id": number,
            "year": year,
            "version": 1,
            "state": state,
            "scope": "[]",
            "made_at": DAY,
            "sealed_on": sealed,
            "digest": digest,
            "body": body,
        }
        for number, year, state, sealed, digest, body in (
            (1, 2018, "sealed", DAY, HEADS["a"], "{}"),
            (2, 2019, "draft", None, "", ""),
        )
    ],
    "report_texts": [
        {"report_id": number, "block": "problems", "text": "无"} for number in (1, 2)
    ],
    "report_scores": [
        {
            "report_id": number,
            "indicator": "total",
            "actual": "",
            "tenths": 900,
            "reason": "",
        }
        for number in (1, 2)
    ],
    "exports": [
        {
            "id": number,
            "way": way,
            "paper": "payroll",
            "title": "名册",
            "place": "桌面",
            "size": 100,
            "sha256": HEADS["a"],
            "exported_at": "2019-03-05T09:00:00",
            "cleared_on": cleared,
        }
        for number, way, cleared in (
            (1, "file", None),
            (2, "file", DAY),
            (3, "print", None),
        )
    ],
}
"""What stands in each table, in an order in which it can be written."""

_BEYOND: Final[dict[str, Row]] = {
    "office": {},
    "settings": {"name": "grace_months"},
    "communities": {"id": 9, "name": "新社区"},
    "retired_communities": {"community_id": 1},
    "persons": {"id": 9, "resident_id": "530100196001010099"},
    "households": {"id": 9, "number": "H9"},
    "institutions": {"id": 9, "name": "第二福利院"},
    "members": {"id": 9, "household_id": 2, "person_id": 3, "disability_grade": 1},
    "incomes": {"id": 9, "household_id": 2, "until": "2019-06"},
    "accounts": {"id": 9, "household_id": None, "institution_id": 1},
    "programmes": {"code": "help", "position": 9},
    "programme_documents": {"position": 2},
    "standards": {"id": 9, "effective_from": "2019-01", "applied_from": "2019-07"},
    "allowance_rates": {"id": 9, "month": "2019-02"},
    "enrolments": {"id": 9, "programme": "tekun", "person_id": 1},
    "enrolment_terms": {
        "id": 9,
        "enrolment_id": 2,
        "mode": "central",
        "tier": 2,
        "institution_id": 1,
        "months": 2,
        "decided": 100,
    },
    "cases": {"enrolment_id": 2},
    "funds": {"id": 9, "programme": "tekun", "year": 2020},
    "journal": {"seq": 3, "key": "key 3", "previous": HEADS["b"], "hash": HEADS["c"]},
    "transfers": {"id": 99},
    "expenditures": {"id": 99},
    "runs": {
        "id": 99,
        "kind": "one_off",
        "key": "key 99",
        "state": "draft",
        **dict.fromkeys(_STEPS),
    },
    "payments": {
        "id": 99,
        "run_id": 3,
        "kind": "back_pay",
        "purpose": "supplement",
    },
    "line_results": {"run_id": 2},
    "return_decisions": {"run_id": 1, "line": 2},
    "recovery_entries": {"id": 99},
    "withholding_orders": {"enrolment_id": 2},
    "seals": {"period": "2019-01"},
    "issued_papers": {"number": "2019-000002", "code": "WXYZ6789"},
    "undo_acts": {"seq": 2},
    "undo_rows": {"id": 99},
    "undoing": {"act": 1},
    "calendar_days": {"day": "2019-01-02"},
    "drafts": {"id": 9, "key": "other"},
    "signers": {"id": 9, "post": "director", "until": "2019-12-31"},
    "holds": {"id": 9, "month": "2019-06"},
    "held_lines": {"run_id": 3, "hold_id": 3},
    "reports": {
        "id": 9,
        "year": 2020,
        "state": "draft",
        "sealed_on": None,
        "digest": "",
        "body": "",
    },
    "report_texts": {"report_id": 2, "block": "staff"},
    "report_scores": {"report_id": 2, "indicator": "other"},
    "exports": {"id": 9},
}


def another(table: str) -> dict[str, object]:
    """Return one more row that a table takes beside those of the office."""
    first = OFFICE[table][0] if OFFICE[table] else {}
    return {**first, **_BEYOND[table]}
