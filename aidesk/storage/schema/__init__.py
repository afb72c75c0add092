"""The tables of the office file in plain SQL; a released step is never edited."""
