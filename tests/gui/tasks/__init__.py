"""The tasks of the office, done by a person with keys alone and with the mouse."""
