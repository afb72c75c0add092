"""Offices at a moment of the year, made by their use cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from aidesk.domain.rules import Terms
from aidesk.storage.store import Store
from tests.builders import CENTRAL, Caseworker, a_household, made_up_id

MONTHLY: Final = ("urban_dibao", "tekun", "retired_worker")


def in_december(path: Path) -> None:
    """Let three programmes be paid for November 2019; nothing of December is done.

    Dibao is 630 for a person: 曾正祥 and a child 860 (1,260 less 400), 陈桂兰 and
    her child 1,260, 李永福 630.  罗天顺 gets 1,071 of tekun, 白玉芬 160.
    """
    with Store.open(path) as store:
        clerk = Caseworker(store, date(2019, 10, 28))
        for programme in MONTHLY:
            clerk.receives(programme, "50000")
        family = a_household("曾正祥", "1955-06-01", resident_id=ZENG)
        family = family.with_member("曾小宝", "2010-05-05").with_income("400")
        clerk.dibao_for(family, "2019-11")
        chen = a_household("陈桂兰", "1961-02-03")
        chen = chen.with_member("陈小兰", "1990-05-05")
        clerk.dibao_for(chen.of("石桥社区"), "2019-11")
        clerk.dibao_for(a_household("李永福"), "2019-11")
        clerk.tekun_for(a_household("罗天顺", "1948-01-01"), CENTRAL, "2019-11")
        home = clerk.registers(a_household("白玉芬", "1938-01-01"))
        terms = Terms(grade="standard")
        clerk.grants("retired_worker", home, "2019-11", terms, clerk.head(home))
        clerk.day = date(2019, 11, 5)
        for programme in MONTHLY:
            clerk.settles(clerk.pays(programme, "2019-11"))


ZENG: Final = made_up_id("1955-06-01", 7)
