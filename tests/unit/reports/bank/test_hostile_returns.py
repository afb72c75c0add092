"""Return files made to do harm, or damaged on their way: refused, never a crash."""

from __future__ import annotations

import io
import random
import re
import zipfile
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aidesk.domain.bank_file import ReturnFault, ReturnFileError
from aidesk.reports.bank import returned, workbook_in
from aidesk.reports.bank.returned import read_return
from aidesk.wording.errors import sentence
from tests.unit.reports.bank.bank import good


def repacked(data, change=None, **parts):
    """Return a workbook with parts changed or added."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(name, content) if change else content)
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


def in_sheet(old, new):
    def change(name, content):
        return re.sub(old, new, content) if "sheet1" in name else content

    return repacked(good("table"), change)


def test_old_workbooks_and_such_with_programs_are_refused(refusal):
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert "请在 Excel 里另存为 .xlsx 再读" in refusal("table", old)[2]
    macros = repacked(good("table"), **{"xl/vbaProject.bin": b"x"})
    assert refusal("table", macros)[0] is ReturnFault.MACROS


def test_bombs_are_refused_before_they_go_off(refusal, monkeypatch):
    big = repacked(good("table"), **{"xl/more.xml": b"a" * 60_000_000})
    assert refusal("table", big)[0] is ReturnFault.BLOWN_UP
    many = repacked(good("table"), **{f"xl/{n}.xml": b"" for n in range(60)})
    assert refusal("table", many)[0] is ReturnFault.BLOWN_UP
    up = repacked(good("table"), **{"../../evil": b""})
    assert refusal("table", up)[0] is ReturnFault.BLOWN_UP
    monkeypatch.setattr(workbook_in, "MAX_TAGS", 50)
    assert refusal("table", good("table"))[0] is ReturnFault.BLOWN_UP


def test_a_file_that_is_too_large_is_refused(refusal, monkeypatch):
    monkeypatch.setattr(returned, "MAX_BYTES", 100)
    assert refusal("piped", good("piped"))[0] is ReturnFault.TOO_LARGE


def test_entities_are_not_followed(refusal):
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">'
        b'<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    )
    assert refusal("table", in_sheet(rb"^", bomb))[0] is ReturnFault.NO_WORKBOOK


def test_far_rows_and_columns_cost_nothing(refusal, read):
    far = in_sheet(rb'<row r="4"', b'<row r="1048576"')
    assert refusal("table", far)[0] is ReturnFault.TOO_MANY_ROWS
    wide = in_sheet(rb'r="H2"', b'r="XFD2"')
    assert len(read("table", wide)) == 2


def test_a_false_size_of_the_sheet_is_not_believed(read):
    small = in_sheet(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:A1"')
    assert len(read("table", small)) == 2


@pytest.mark.parametrize("seed", range(40))
def test_damaged_workbooks_do_no_harm(formats, tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 - where a file is damaged is no secret
    data = bytearray(good("table"))
    for _ in range(chance.randint(1, 40)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path = tmp_path / "x.xlsx"
    path.write_bytes(bytes(data))
    with suppress(ReturnFileError):
        read_return(path, formats.get("table"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    noise=st.binary(max_size=30),
    place=st.integers(0, 400),
    code=st.sampled_from(["piped", "fixed"]),
)
def test_noise_in_a_text_is_read_or_refused(formats, tmp_path, noise, place, code):
    data = good(code)
    path = tmp_path / "x.txt"
    path.write_bytes(data[:place] + noise + data[place:])
    with suppress(ReturnFileError):
        read_return(path, formats.get(code))


def test_a_file_that_cannot_be_opened_is_told(formats, tmp_path):
    for path in (tmp_path, tmp_path / "missing.txt"):
        with pytest.raises(ReturnFileError) as error:
            read_return(path, formats.get("piped"))
        assert "文件打不开" in sentence(error.value)
