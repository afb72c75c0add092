"""Widgets that know the theme and nothing of the office."""
