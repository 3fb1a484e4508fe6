"""Judges one function with the learner's tests, in this process."""

import importlib

from hypothesis.errors import Flaky

from tests.judge.course import judged
from tests.judge.function import Function
from tests.judge.load import load_function
from tests.judge.verdict import message
from tests.judge.wrong import NotStarted, Wrong


def judge(kata, name, text, cause=True):
    """None if the tests accept the function in this text of the kata, else what they say, perhaps with the cause."""
    function = Function(*load_function(kata, name, text))
    tests = vars(importlib.import_module(f"tests.test_{kata}"))
    for test in [test for key, test in tests.items() if key.startswith("test_") and judged(key) == name]:
        function.begin()
        try:
            test(function=function)
        except Wrong as wrong:
            return message(function, test, wrong) if cause else str(wrong)
        except (Flaky, NotStarted) as error:
            return f"{type(error).__name__}: {error}"
    return None
