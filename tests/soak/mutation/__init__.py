"""Mutants: guards of the tables and lines of the program, removed or changed in turn."""
