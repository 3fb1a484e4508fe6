"""Yours: one file a kata. The docstrings say what each function must do, ``solutions/`` holds one way to do it."""
