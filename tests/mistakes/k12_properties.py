"""Mistakes in k12; see tests/mistakes/__init__.py. What k12 judges by is the lists of k02, k04 and k05."""
