"""How things are worded for people; no Qt and no file formats."""
