"""aidesk: the desk of one caseworker in a district's social-assistance section."""

from __future__ import annotations

__version__ = "0.4.0"
