"""Whether a question was asked before, in other words too, and what in a pair's own words speaks of something.

One interface (``asked.py``), two ways: by words, with nothing but normalisation and fuzzy matching, and by meaning where the
extra ``semantic`` is installed. A pair's questions are few, so all of them are compared and no index of private words is kept.
"""
