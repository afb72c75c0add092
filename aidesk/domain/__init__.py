"""The office's facts and rules: pure values, no files, no clock, no window."""
