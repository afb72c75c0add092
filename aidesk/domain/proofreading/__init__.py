"""Reading official prose for sums, shares, counts, headings and phrases that are wrong.

The text is laid out into sections, paragraphs and sentences (``prose``), its numbers
are read with unit, label and brackets (``quantities``), and each check knows one kind
of sentence.  A check gives findings, and what it recognised and found right.
"""
