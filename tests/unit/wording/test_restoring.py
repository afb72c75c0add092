"""What restoring would change, in words, on real offices."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from aidesk.domain.backup import Why
from aidesk.paths import keeping_of
from aidesk.services.backups import make_backup
from aidesk.services.restore_preview import preview
from aidesk.services.restoring import restore
from aidesk.storage.witness import Witness
from aidesk.wording.restoring import (
    dangers_told,
    figures_compared,
    losses_told,
    restored_told,
)
from tests.builders import a_household

NOON = datetime(2019, 12, 3, 12, 0)  # noqa: DTZ001 - the office's own time
AFTERWARDS = "恢复以前，会先把现在的数据备份一份；恢复错了，还可以“退回恢复以前”。"


@pytest.fixture
def backup(clerk, office_path):
    clerk.day = date(2019, 12, 3)
    clerk.receives("urban_dibao", "1000")
    clerk.dibao_for(a_household("陈桂兰"))
    return make_backup(office_path, keeping_of(office_path), Why.ASKED, NOON)


def test_the_same_needs_no_restoring(backup, office_path):
    found = preview(office_path, backup)
    assert losses_told(found) == ["这份备份和现在的数据一样，不用恢复。"]
    assert dangers_told(found) == []


def test_a_list_that_went_to_the_bank_must_not_be_paid_again(
    backup, clerk, office_path
):
    clerk.registers(a_household("李永福"))
    clerk.sends(clerk.makes("urban_dibao", "2019-12"))
    found = preview(office_path, backup)
    _acts, *losses = losses_told(found)
    assert losses == [
        "后来登记的 1 户家庭就没有了。",
        "2019年12月城市低保发放名册：现在已送银行，630.00 元，恢复以后没有这份名单",
        AFTERWARDS,
    ]
    (danger,) = dangers_told(found)
    assert danger == (
        "这些名单已经送了银行，恢复以后程序却不记得发过，千万不要再发一次："
        "2019年12月城市低保发放名册。恢复以后，请照存档的名单把它们补登记上。"
    )
    figures = {each.what: (each.old, each.new) for each in figures_compared(found)}
    assert figures == {
        "登记户数": ("2", "1"),
        "登记人数": ("2", "1"),
        "发放笔数": ("1", "0"),
        "累计发放（元）": ("630.00", "0.00"),
        "资金到位（元）": ("1,000.00", "1,000.00"),
        "资金结余（元）": ("370.00", "1,000.00"),
    }


def test_a_damaged_office_is_kept_and_what_is_missing_is_told(backup, office_path):
    manifest = backup.manifest
    office_path.write_bytes(b"not an office any more" * 200)
    known = Witness(manifest.office, manifest.seq + 3, "0" * 64, "2019-12-03T15:20:00")
    found = preview(office_path, backup, known)
    missing, kept = losses_told(found)
    assert missing == (
        "这份备份以后还有 3 条操作记录，最后一条是 2019年12月3日 15:20 的。"
        "恢复以后就没有了，要照纸上的重新登记。"
    )
    assert kept == (
        "现在的数据文件会整个移到旁边一个写着“损坏”的文件夹里留着，不会删掉。"
    )
    assert {each.old for each in figures_compared(found)} == {"读不出来"}


def test_where_the_data_before_are_is_told(backup, clerk, office_path):
    keeping = keeping_of(office_path)
    clerk.receives("urban_dibao", "5")
    clerk.store.close()
    restored = restore(office_path, keeping, backup, clerk.act())
    assert restored_told(backup, restored) == (
        "已恢复到 2019年12月3日 12:00 的数据。"
        "恢复以前的数据也备份着，要用可以“退回恢复以前”。"
    )
    office_path.write_bytes(b"not an office any more" * 200)
    restored = restore(office_path, keeping, backup, clerk.act())
    assert restored_told(backup, restored) == (
        "已恢复到 2019年12月3日 12:00 的数据。"
        "损坏的数据移到了“office（损坏 2019-12-03 0900）”，没有删掉。"
    )
    office_path.unlink()
    restored = restore(office_path, keeping, backup, clerk.act())
    assert restored_told(backup, restored) == "已恢复到 2019年12月3日 12:00 的数据。"
