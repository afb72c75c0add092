"""The year-end report as a paper: what it is made of, read over, sealed and written."""
