"""The base of all errors that a person can do something about."""

from __future__ import annotations


class AideskError(Exception):
    """What a person did or met that must be put right by a person.

    Each kind is a class with fields and stands beside the rule that raises it;
    its sentence is in :mod:`aidesk.wording.errors`.
    """
