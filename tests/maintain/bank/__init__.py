"""Known solutions, one file a kata: WRONG ones, which the tests must reject, and RIGHT ones written in other ways.

WRONG: (function, the mistake in the subject's words, text in solutions/, text in its place, words in the message or None).
RIGHT: (function, what is different, the function's source).
"""
