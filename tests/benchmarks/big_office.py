"""A large made-up office for benchmarks, written by bulk SQL through the schema."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from aidesk.services.pinyin import initials
from tests.builders import check_digit, new_office

PROGRAMME: Final = "urban_dibao"
SINCE: Final = "2018-01"
_COMMUNITIES: Final = 100
_SURNAMES: Final = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"
_GIVEN: Final = "安邦成达恩方光海家建静军兰磊丽玲美敏明宁平清荣顺婷文霞秀雪永玉云泽志"
_BANK: Final = "演示农村信用社"
_FIRST_BIRTH: Final = date(1940, 1, 1)
_BIRTH_DAYS: Final = 27_000

_ROWS: Final = {
    "communities": "?, ?, ?",
    "persons": "?, ?, ?, ?, ?, ?, null",
    "households": "?, ?, ?, '', '', '', '2018-01-02', ''",
    "members": f"null, ?, ?, ?, 1, ?, 0, '{SINCE}', null",
    "incomes": f"null, ?, 'wage', ?, ?, '', '{SINCE}', null",
    "accounts": f"null, ?, null, ?, '{_BANK}', ?, '{SINCE}', null",
    "enrolments": (
        f"?, '{PROGRAMME}', ?, null, '{SINCE}', null, '2017-12-20', '', '', null"
    ),
    "enrolment_terms": (
        f"null, ?, 'urban', null, null, null, null, null, '{SINCE}', null"
    ),
}

_ALLOT: Final = """
insert into transfers (fund_id, cause, source, amount, on_day, document, note)
select id, 'arrived', 'district', 900000000000, '2019-01-02', '', '' from funds
"""


def build_office(path: Path, households: int, *, supplements: bool = False) -> None:
    """Write an office in which every household gets dibao.

    A household has 1 to 5 members and every third one has an income: most by the
    month in whole yuan, some by the year.  With ``supplements`` the office has a
    standard for 分类施保 and one member in five has a severe disability.
    """
    new_office(path).close()
    with bulk(path) as conn:
        rows = _facts(households, supplements=supplements)
        for table, facts in rows.items():
            conn.executemany(f"insert into {table} values ({_ROWS[table]})", facts)  # noqa: S608
        if supplements:
            conn.execute(
                "insert into standards values"  # noqa: S608 - our own constants
                f" (null, '{PROGRAMME}', 'supplement', 10400, '{SINCE}', '{SINCE}', '')"
            )
        conn.executemany(
            "insert into funds (programme, year) values (?, ?)",
            [(PROGRAMME, year) for year in range(2018, 2022)],
        )
        conn.execute(_ALLOT)


@contextmanager
def bulk(path: Path) -> Iterator[sqlite3.Connection]:
    """Write past the door and the row triggers, which come back afterwards."""
    conn = sqlite3.connect(path)
    triggers = conn.execute(
        "select name, sql from sqlite_master where type = 'trigger'"
    ).fetchall()
    try:
        with conn:
            for name, _ in triggers:
                conn.execute(f"drop trigger {name}")
            yield conn
            for _, sql in triggers:
                conn.execute(sql)
    finally:
        conn.close()


def _facts(
    households: int, *, supplements: bool
) -> dict[str, list[tuple[object, ...]]]:
    chance = Random(2019)  # noqa: S311 - the same office each time
    rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _ROWS}
    rows["communities"] = [
        (n, f"云溪{n % 10 + 1}街道", f"演示第{n:03d}社区")
        for n in range(1, _COMMUNITIES + 1)
    ]
    for household in range(1, households + 1):
        rows["households"].append(
            (household, f"{household:06d}", chance.randint(1, _COMMUNITIES))
        )
        persons = chance.choices((1, 2, 3, 4, 5), (50, 25, 15, 7, 3))[0]
        names = [_name(chance) for _ in range(persons)]
        for place, name in enumerate(names):
            person = len(rows["persons"]) + 1
            born, number = _identity(person)
            sex = "1" if int(number[16]) % 2 else "2"
            letters = "".join(map(_letter, name))
            rows["persons"].append((person, name, letters, number, sex, born))
            disabled = 1 if supplements and chance.random() < 0.2 else None
            relation = "20" if place else "02"
            rows["members"].append((household, person, relation, disabled))
        if chance.random() < 1 / 3:
            yearly = chance.random() < 0.2
            most = persons * (5_000 if yearly else 550)
            amount = chance.randint(50, most) * 100
            rows["incomes"].append((household, amount, "year" if yearly else "month"))
        rows["accounts"].append((household, names[0], f"00000053{household:011d}"))
        rows["enrolments"].append((household, household))
        rows["enrolment_terms"].append((household,))
    return rows


def _name(chance: Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=2))


@cache
def _letter(character: str) -> str:
    """Return one initial: all readings of all names would take too long."""
    return initials(character).split()[0]


def _identity(person: int) -> tuple[str, str]:
    """Return a birth date and an ID number in an area where nobody is numbered."""
    order, day = divmod(person, _BIRTH_DAYS)
    born = (_FIRST_BIRTH + timedelta(day * 37 % _BIRTH_DAYS)).isoformat()
    first_17 = f"530100{born.replace('-', '')}{order:03d}"
    return born, first_17 + check_digit(first_17)
