"""Fingerprints: of a list to be signed, and of a line of the journal."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from aidesk.domain.enrolment import EnrolmentId
from aidesk.domain.journal import body_text, line_hash
from aidesk.domain.payment import Payee, Payment, PaymentId, list_sha256
from aidesk.domain.rules import Purpose
from tests.builders import month, yuan

PAYEE = Payee(
    "陈桂兰", "53010019600101001X", "H0001", "云溪", "陈桂兰", "银行", "1" * 9
)
PAYMENT = Payment(
    line=1,
    enrolment=EnrolmentId(1),
    programme="urban_dibao",
    month=month("2019-06"),
    purpose=Purpose.GRANT,
    grade="urban",
    amount=yuan("630"),
    persons=1,
    standard=yuan("630"),
    income=yuan("0"),
    explanation="630.00 × 1人 = 630.00",
    payee=PAYEE,
)
OTHER = {
    "line": 2,
    "enrolment": EnrolmentId(2),
    "programme": "tekun",
    "month": month("2019-07"),
    "purpose": Purpose.CARE,
    "grade": "rural",
    "amount": yuan("630.01"),
    "persons": 2,
    "standard": yuan("590"),
    "income": yuan("1"),
    "explanation": "",
    "reissue_of": PaymentId(7),
}


def test_every_field_of_a_payment_is_tried():
    assert {f.name for f in fields(Payment)} == {*OTHER, "payee", "id"}


@pytest.mark.parametrize("field", OTHER)
def test_a_list_with_one_field_changed_has_another_fingerprint(field):
    changed = replace(PAYMENT, **{field: OTHER[field]})  # type: ignore[arg-type]
    assert list_sha256([changed]) != list_sha256([PAYMENT])


@pytest.mark.parametrize("field", Payee._fields)
def test_a_list_with_another_payee_has_another_fingerprint(field):
    changed = replace(PAYMENT, payee=PAYEE._replace(**{field: "别的"}))
    assert list_sha256([changed]) != list_sha256([PAYMENT])


def test_the_order_and_number_of_lines_count():
    second = replace(PAYMENT, line=2)
    assert list_sha256([PAYMENT, second]) != list_sha256([second, PAYMENT])
    assert list_sha256([PAYMENT]) != list_sha256([PAYMENT, PAYMENT])
    assert list_sha256([PAYMENT]) == list_sha256(iter([replace(PAYMENT)]))


def test_a_journal_body_is_written_in_one_way():
    body = {"b": month("2019-06"), "a": date(2019, 6, 1), "单位": 1}
    assert body_text(body) == '{"a":"2019-06-01","b":"2019-06","单位":1}'


def test_fields_of_a_line_do_not_run_together():
    assert line_hash("ab", "c") != line_hash("a", "bc")
    assert line_hash(1) != line_hash("1")
    assert len(line_hash()) == 64


def test_the_fingerprint_of_lists_that_were_signed_stays_as_it_was():
    found = list_sha256([PAYMENT, replace(PAYMENT, line=2)])
    assert found == "1d394ca89df88d35dc90c601f638ca87bbc862868c2491b08d298b43c29e2115"


def test_a_name_that_looks_like_the_gap_between_lines_counts_as_any_other():
    named = [
        replace(PAYMENT, line=line, payee=PAYEE._replace(name=name))
        for line, name in ((1, "陈], [桂兰"), (2, "陈桂兰"))
    ]
    found = list_sha256(named)
    assert found == "5e96a1bd10d6aaea3e5f7522fb611cbcdf8146247c3e31907b13040553288a42"
