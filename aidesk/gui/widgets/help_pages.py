"""The pages of the help: our own texts in ``resources/help``, and which suits where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from aidesk.paths import resources

FIRST: Final = "start"
TOPICS: Final = (
    FIRST,
    "guide",
    "home",
    "households",
    "register",
    "changes",
    "monthly",
    "five_steps",
    "bank",
    "money_back",
    "funds",
    "reports",
    "year_report",
    "proofread",
    "sealing",
    "keeping",
    "settings",
    "standards",
    "undo",
    "keys",
    "trouble",
)
"""All pages in the order of the list at the left."""

OF_DIALOGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "about": "trouble",
        "allowance": "standards",
        "bank_order": "bank",
        "bank_return": "bank",
        "carry_over": "funds",
        "change": "changes",
        "change_choice": "changes",
        "clock": "trouble",
        "closing": "keeping",
        "community": "settings",
        "crash": "trouble",
        "decision": "money_back",
        "drill": "keeping",
        "explanation": "monthly",
        "figure_choice": "year_report",
        "finding_confirm": "year_report",
        "first_start": FIRST,
        "fund_choice": "funds",
        "fund_entry": "funds",
        "hold": "monthly",
        "making": "guide",
        "opening": "keeping",
        "recent": "undo",
        "recoveries": "money_back",
        "restore": "keeping",
        "reversal": "funds",
        "run_step": "five_steps",
        "screen_lock": "settings",
        "seal": "sealing",
        "settle": "bank",
        "signer": "settings",
        "standard": "standards",
        "withholding": "money_back",
    }
)
"""The page for each dialog, by the module of its class or of one above it."""


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page of the help."""

    topic: str
    title: str
    text: str


def help_folder(language: str) -> Path:
    """Return where the pages lie in a language, ``zh`` or ``en``."""
    folder = resources() / "help"
    return folder if language == "zh" else folder / language


def pictures_folder() -> Path:
    """Return where the pictures of all languages lie."""
    return resources() / "help" / "pictures"


def help_page(topic: str, language: str) -> HelpPage:
    """Return a page of the help; its first line is its title."""
    text = (help_folder(language) / f"{topic}.md").read_text(encoding="utf-8")
    return HelpPage(topic, text.partition("\n")[0].removeprefix("# "), text)


def help_pages(language: str) -> list[HelpPage]:
    """Return all pages in their order."""
    return [help_page(topic, language) for topic in TOPICS]


def topic_of_dialog(kind: type) -> str:
    """Return the page for a dialog; empty where the page below it will do."""
    modules = (each.__module__.rpartition(".")[2] for each in kind.__mro__)
    return next((OF_DIALOGS[name] for name in modules if name in OF_DIALOGS), "")
