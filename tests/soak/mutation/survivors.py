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

LINES: Final[dict[str, str]] = {}
"""Of the program: where, what was changed, the line; and why nothing notices."""
