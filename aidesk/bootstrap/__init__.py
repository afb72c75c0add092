"""Sets up a checkout on a machine that lacks the packages; standard library only.

The packages go into an environment beside ``main.py``.  aidesk itself is not installed
there: it runs from the checkout, which may change freely, and a folder of wheels needs
no build tools.  The installed program does not contain this.
"""

from __future__ import annotations

import sys


class SetUpError(Exception):
    """Says in one sentence what is in the way and what to do about it."""


def say(sentence: str) -> None:
    """Tell the person at the console what is going on."""
    print(sentence, file=sys.stderr, flush=True)
