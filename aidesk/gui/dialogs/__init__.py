"""Dialogs: each asks one question and gives back a value."""
