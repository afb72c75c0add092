"""Bank files: described in TOML, written for the bank, read when they come back."""
