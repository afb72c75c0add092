"""A small office in rows: its people, programmes and rights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Row = Mapping[str, object]

HEADS: Final = {name: name * 64 for name in "0abcdef"}

PEOPLE: Final[dict[str, list[Row]]] = {
    "office": [
        {
            "id": 1,
            "unit": "演示区民政局",
            "practice": 0,
            "practice_day": None,
            "secret": HEADS["a"],
            "made_at": "2019-01-02T08:00:00",
        }
    ],
    "settings": [{"name": "pay_day", "value": "10"}],
    "communities": [
        {"id": 1, "street": "云溪街道", "name": "云溪社区"},
        {"id": 2, "street": "云溪街道", "name": "旧社区"},
    ],
    "retired_communities": [{"community_id": 2}],
    "persons": [
        {
            "id": number,
            "name": name,
            "initials": "x",
            "resident_id": f"5301001960010100{number:02d}",
            "sex": "1",
            "birth_date": "1960-01-01",
            "died_on": died,
        }
        for number, name, died in (
            (1, "陈桂兰", None),
            (2, "李永福", "2019-01-10"),
            (3, "王秀英", None),
        )
    ],
    "households": [
        {
            "id": number,
            "number": f"H{number}",
            "community_id": 1,
            "address": "",
            "phone": "",
            "housing": "",
            "registered_on": "2018-01-02",
            "note": "",
        }
        for number in (1, 2)
    ],
    "institutions": [{"id": 1, "name": "演示福利院"}],
    "members": [
        {
            "id": 1,
            "household_id": 1,
            "person_id": 1,
            "relation": "02",
            "supported": 1,
            "disability_grade": None,
            "seriously_ill": 0,
            "since": "2018-01",
            "until": None,
        }
    ],
    "incomes": [
        {
            "id": 1,
            "household_id": 1,
            "kind": "wage",
            "amount": 10000,
            "per": "month",
            "note": "",
            "since": "2018-01",
            "until": None,
        }
    ],
    "accounts": [
        {
            "id": 1,
            "household_id": 1,
            "institution_id": None,
            "holder": "陈桂兰",
            "bank": "演示银行",
            "number": "00000053001",
            "since": "2018-01",
            "until": None,
        }
    ],
    "programmes": [
        {
            "code": code,
            "position": position,
            "name": code,
            "short_name": code,
            "rule": "top_up",
            "rounding": "yuan",
            "unit": "household",
            "rhythm": "monthly",
        }
        for position, code in enumerate(("dibao", "tekun"), 1)
    ],
    "programme_documents": [{"programme": "dibao", "position": 1, "title": "办法"}],
    "standards": [
        {
            "id": 1,
            "programme": "dibao",
            "grade": "urban",
            "amount": 59000,
            "effective_from": "2018-01",
            "applied_from": "2018-01",
            "document": "",
        }
    ],
    "allowance_rates": [
        {
            "id": 1,
            "kind": "price_subsidy",
            "programme": "dibao",
            "beneficiaries": "dibao",
            "month": "2019-01",
            "per": "person",
            "amount": 2100,
            "standard": 59000,
            "scpi": 35,
            "document": "",
            "floor": 0,
            "rounding": "yuan",
        }
    ],
    "enrolments": [
        {
            "id": number,
            "programme": programme,
            "household_id": household,
            "person_id": person,
            "since": "2018-12",
            "until": until,
            "confirmed_on": "2018-11-05",
            "basis": "",
            "reason": "",
            "stop_reason": None,
        }
        for number, programme, household, person, until in (
            (1, "dibao", 1, None, None),
            (2, "tekun", 2, 2, None),
            (3, "dibao", 2, None, "2019-06"),
        )
    ],
    "enrolment_terms": [
        {
            "id": 1,
            "enrolment_id": 1,
            "grade": "urban",
            "mode": None,
            "tier": None,
            "institution_id": None,
            "months": None,
            "decided": None,
            "since": "2018-12",
            "until": None,
        }
    ],
    "cases": [
        {
            "enrolment_id": 1,
            "assistance": "emergency",
            "cause": "illness",
            "event": "住院",
            "happened_on": "2019-01-03",
            "level": "bureau",
            "undertaking": 0,
            "confirmed_again": 0,
        }
    ],
}
