"""Mutants that no test notices, each with the reason; read by the tests."""

from __future__ import annotations

from typing import Final

_KEY: Final = "a key of a strict table is never empty, whether it says so or not"
_NUMBER: Final = "its only column is the row's own number, which takes nothing else"

SCHEMA: Final[dict[str, str]] = {
    "held_lines: hold_id not null": _KEY,
    "held_lines: run_id not null": _KEY,
    "issued_papers: number not null": _KEY,
    "line_results: line not null": _KEY,
    "line_results: run_id not null": _KEY,
    "programme_documents: position not null": _KEY,
    "programme_documents: programme not null": _KEY,
    "report_scores: indicator not null": _KEY,
    "report_scores: report_id not null": _KEY,
    "report_texts: block not null": _KEY,
    "report_texts: report_id not null": _KEY,
    "retired_communities: strict": _NUMBER,
    "return_decisions: line not null": _KEY,
    "return_decisions: run_id not null": _KEY,
    "undoing: strict": _NUMBER,
}
"""Of the tables: what was removed, and why nothing can notice."""

_SLOWER: Final = "says the same, only slower"
_NUMBERED: Final = "the file numbers its rows itself"

LINES: Final[dict[str, str]] = {
    "domain.bank_return _mismatch: Lt to LtE"
    " | return Mismatch.SHORT if told.amount < line.amount else Mismatch.OVER": (
        "equal amounts were dealt with before"
    ),
    "domain.bank_return _mismatch: returns nothing | return Mismatch.UNKNOWN": (
        "who asks says the same of a line that is not there"
    ),
    "domain.month _TWO_DIGITS: 13 to 14"
    ' | _TWO_DIGITS: Final = tuple(f"{number:02d}" for number in range(13))': (
        "one more text, which no month asks for"
    ),
    "domain.payment _json_lines: 1 to 2 | if text.count(gap) == len(rows) - 1:": _SLOWER,
    "domain.payment _json_lines: Sub to Add | if text.count(gap) == len(rows) - 1:": (
        _SLOWER
    ),
    "domain.payment facts_sha256: 1000 to 1001"
    " | while some := list(islice(rows, 1000)):": "the same bytes in other portions",
    "domain.rounding printed: Lt to LtE"
    ' | sign = "-" if value < 0 and scaled else ""': "nothing has no sign either way",
    "domain.rules Step.exact: 1 to 2"
    " | worth = whole if self.over == 1 else Fraction(whole, self.over)": _SLOWER,
    "services.due _goes_to_same_account: returns nothing | return False": (
        "nothing is as false as false"
    ),
    "services.due _never_due: Add to Sub"
    ' | text = f"已追回 {paid.recovered} − 已发 {paid.out + paid.waiting} = {short}"': (
        "differs only where one line of a month was given up and another one waits"
    ),
    "services.funds record_transfer: left out: raise AssertionError"
    " | raise AssertionError  # a move has two ends: move_money": (
        "no page asks for one end of a move"
    ),
    "services.overdraw outlook: 12 to 13"
    " | further = min(after.fen // amount.fen, 12)": (
        "the year of the fund ends before"
    ),
    "services.monthly_run _draft: 0 to 1 | id=RunId(0),": _NUMBERED,
    "services.monthly_run _payment: left out: raise AssertionError"
    " | raise AssertionError": "a guard of what plans have told as a problem before",
    "services.monthly_run _withhold: True to False"
    " | store.recoveries.add_withheld("
    "run, zip(plan.withheld, funds, strict=True), on)": (
        "both are made of the same, so they are as many"
    ),
    "services.recoveries _add: 0 to 1"
    " | RecoveryEntryId(0), key, kind, amount, on, programme, reason=reason": _NUMBERED,
    "services.recoveries _claim: Gt to GtE | if amount > ZERO:": (
        "a change of a claim is never nothing"
    ),
    "domain.standing PaidSoFar.is_just: returns nothing"
    " | return self == PaidSoFar(out=due, sent=due)": _SLOWER,
}
"""Of the program: where, what was changed, the line; and why nothing notices."""
