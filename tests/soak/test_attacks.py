"""Every attack of another client on offices that have all there is to attack.

The histories try attacks as they come; here each kind is tried as often as any other.
``pytest -m soak -s tests/soak/test_attacks.py`` prints the seed and what each was
seen by.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Final

import pytest

from tests.random_office import DIBAO, TEKUN
from tests.soak.attacks import ATTACKS, Attack, Forgery, done
from tests.soak.busy_office import BusyOffice
from tests.soak.test_histories import seen_by
from tests.unit.services.test_money_over_time import told

SEED: Final = 20261123
OFTEN: Final = 200
MONTHS: Final = 6


def worked_office(path: Path, seed: int) -> BusyOffice:
    """Return an office with some months behind it, and the last lists under way."""
    office = BusyOffice(path, seed)
    for month in range(MONTHS):
        if month:
            office.a_month_is_worked()
        else:
            office.lists_of_the_month_are_made()
        office.money_arrives()
        office.something_is_bought()
        for _ in range(10):
            office.something_happens()
        office.somebody_dies()
        office.a_payee_is_held()
        office.a_return_is_decided()
        if month < MONTHS - 1:
            office.a_month_is_closed()
    office.now += 1
    office.clerk.day = office.now.first_day()
    for programme in (DIBAO, TEKUN):
        sent = office.clerk.plans(programme, str(office.now), with_dead=True)
        if sent.payments:
            office.a_list_is_made(programme, sent.kind)
            office.a_list_goes_on()
    office.lists_of_the_month_are_made()
    office.closes()
    return office


def tried(attack: Attack | Forgery, office: BusyOffice, random: Random) -> str:
    """Try an attack on a copy; tell what it was seen by, or nothing without an aim."""
    copy = Path(shutil.copy(office.path, office.path.with_name("copy.aidesk")))
    with closing(sqlite3.connect(copy)) as conn:
        conn.row_factory = sqlite3.Row
        aim = attack.aim(conn, random)
        if aim is None:
            return ""
        if not done(conn, attack, aim, random):
            return "refused"
    by = seen_by(copy, office.path, office.keeping)
    assert attack.money <= (by != "seen by the print"), (attack.words, aim)
    return by


def attacked(
    blank: Path, folder: Path, seed: int, attacks: Sequence[Attack | Forgery]
) -> Counter[str]:
    """Try attacks on one office; count what they were seen by."""
    path = Path(shutil.copy(blank, folder / f"{seed}.aidesk"))
    office = worked_office(path, seed)
    random = Random(seed)  # noqa: S311 - not for secrets
    counts: Counter[str] = Counter()
    for attack in attacks:
        by = tried(attack, office, random)
        if by:
            counts[attack.words] += 1
            counts[f"{attack.words} → {by}"] += 1
            counts[by] += 1
    return counts


def test_every_attack_comes_to_light(blank_office_file: Path, tmp_path: Path):
    counts = attacked(blank_office_file, tmp_path, SEED, ATTACKS)
    assert sum(counts[attack.words] > 0 for attack in ATTACKS) >= 60


@pytest.mark.soak
def test_every_attack_comes_to_light_200_times(blank_office_file: Path, tmp_path: Path):
    print(f"attacks: seed {SEED}")  # noqa: T201
    counts: Counter[str] = Counter()
    left: Sequence[Attack | Forgery] = ATTACKS
    for seed in range(SEED, SEED + 120):
        folder = tmp_path / str(seed)
        folder.mkdir()
        counts += attacked(blank_office_file, folder, seed, [*left] * 5)
        shutil.rmtree(folder)
        left = [attack for attack in ATTACKS if counts[attack.words] < OFTEN]
        if not left:
            break
    print(told(counts))  # noqa: T201
    assert [attack.words for attack in left] == []
