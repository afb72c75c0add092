"""A list of two at the bank: one ordinary name, one whose bytes hold a bar and more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidesk.domain.bank_file import ReturnFileError
from aidesk.domain.payment import RunId
from aidesk.reports.bank.formats import Formats, bank_formats
from aidesk.reports.bank.returned import read_return
from aidesk.services.register import NewAccount
from aidesk.services.run_steps import approve_run
from aidesk.wording.errors import sentence
from tests.builders import Caseworker, Family, a_household

# 亅 ends with the byte of the bar in GB 18030; 𬭎 has four bytes there
RARE = "李亅𬭎"


def family(name: str, resident_id: str, account: str) -> Family:
    """Return a family whose numbers are known, for expectations written by hand."""
    made = a_household(name, resident_id=resident_id)
    kept = NewAccount(name, "演示农村信用社", account)
    return Family(made.members, account=kept)


@pytest.fixture
def approved(clerk: Caseworker) -> RunId:
    """Return January's dibao list of 590.00 and 499.00, signed on 3 January."""
    clerk.dibao_for(family("陈桂兰", "530100196001010013", "6222000000000001"))
    poor = family(RARE, "530100196202030029", "00000053000000002")
    clerk.dibao_for(poor.with_income("91"))
    run = clerk.makes("urban_dibao", "2019-01")
    clerk.day = date(2019, 1, 3)
    approve_run(clerk.store, clerk.act(), run, clerk.day)
    return run


@pytest.fixture(scope="session")
def formats(tmp_path_factory: pytest.TempPathFactory) -> Formats:
    """Return the formats that come along."""
    return bank_formats(tmp_path_factory.mktemp("nothing"))


@pytest.fixture
def read(formats, tmp_path):
    """Read bytes as a return in a format."""

    def do(code, data, **changed):
        path = tmp_path / "回单.bin"
        path.write_bytes(data)
        return read_return(path, replace(formats.get(code), **changed))

    return do


@pytest.fixture
def refusal(read):
    """Return why bytes are refused, and the sentence that says so."""

    def do(code, data, **changed):
        with pytest.raises(ReturnFileError) as error:
            read(code, data, **changed)
        problem, told = error.value.problem, sentence(error.value)
        assert told.startswith("银行回单“回单.bin”没有读入：")
        assert told.endswith("。")
        return problem.fault, problem.line, told

    return do
