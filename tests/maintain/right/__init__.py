"""Other right ways to write each function, those that differ most: a dictionary a function, {how it differs: way}.

A way is another body, or (old, new): text of the solution that occurs once in the function, and what stands there.
"""

import importlib

from tests.judge.mistakes import changed, source


def ways(kata, name):
    """{how it differs: the text of the function}"""
    listed = getattr(importlib.import_module(f"{__name__}.{kata}"), name)
    return {difference: changed(source(kata, name), way, difference) for difference, way in listed.items()}
