"""Proof-read a text from the command line."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from aidesk.commands import Clock
from aidesk.commands.opening import opened_to_read
from aidesk.domain.proofreading.findings import Kind, Reading
from aidesk.domain.proofreading.reader import proofread
from aidesk.i18n import translate
from aidesk.reports.text_in import read_text
from aidesk.services.proofreading import proofread_with
from aidesk.services.year_end import year_figures
from aidesk.wording.joining import headed
from aidesk.wording.proofreading import explained, kind_worded, verified_worded


def read(asked: Namespace, _clock: Clock) -> int:
    """Print what is wrong in a text; return 1 when there is an error in it."""
    if (asked.office is None) is not (asked.year is None):
        told = translate("cli", "--office 和 --year 要写就一起写。")
        sys.stderr.write(f"{told}\n")
        return 2
    text = read_text(asked.file)
    if asked.office is None:
        found = proofread(text)
    else:
        with opened_to_read(asked.office) as store:
            found = proofread_with(text, year_figures(store, year=asked.year))
    if asked.json:
        told = json.dumps(reading_as_json(found), ensure_ascii=False, indent=2)
        sys.stdout.write(f"{told}\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(found))
    return int(any(finding.kind is Kind.ERROR for finding in found.findings))


def reading_as_json(found: Reading) -> dict[str, object]:
    """Return findings and what was found right as plain values."""
    return {
        "findings": [
            {
                "kind": str(finding.kind),
                "rule": str(finding.rule),
                "quote": finding.place.quote,
                "line": finding.place.line,
                "expected": finding.expected,
                "explanation": explained(finding),
            }
            for finding in found.findings
        ],
        "verified": [
            {
                "rule": str(right.rule),
                "quote": right.place.quote,
                "line": right.place.line,
                "explanation": verified_worded(right),
            }
            for right in found.verified
        ],
    }


def _lines(found: Reading) -> list[str]:
    lines = []
    for finding in found.findings:
        where = translate("cli", "第 {line} 行　{kind}　“{quote}”")
        place = finding.place
        head = where.format(
            line=place.line, kind=kind_worded(finding.kind), quote=place.quote
        )
        lines += [head, f"    {explained(finding)}"]
    counts = translate("cli", "发现 {findings} 处，另有 {verified} 个数核对过是对的")
    summary = counts.format(findings=len(found.findings), verified=len(found.verified))
    right = ["    " + headed(v.place.quote, verified_worded(v)) for v in found.verified]
    return [*lines, summary, *right]
