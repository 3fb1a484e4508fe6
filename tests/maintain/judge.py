"""Judges one function of one source text with the learner's tests, in this process."""

import importlib

from hypothesis.errors import Flaky

from tests.judge.check import Function, NotStarted, Wrong
from tests.judge.load import load_function


def judge(kata, name, text):
    """None if the tests accept the function, else what they say."""
    function = Function(*load_function(kata, name, text))
    tests = vars(importlib.import_module(f"tests.test_{kata}"))
    for test in [test for key, test in tests.items() if key == f"test_{name}" or key.startswith(f"test_{name}__")]:
        try:
            test(function=function)
        except (Wrong, Flaky, NotStarted) as error:
            return f"{type(error).__name__}: {error}"
    return None
