"""Models: rows shown in tables."""
