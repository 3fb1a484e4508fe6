"""The rooms are in step: stubs, solutions, course and tests name the same functions."""

import importlib
import inspect

import pytest

from tests.judge.course import BELTS, COURSE, NAMES, functions, judged, names_of_tests
from tests.judge.load import kata_text, load, public_functions

from .judge import judge


@pytest.mark.parametrize("kata", NAMES)
def test_rooms_are_in_step(kata):
    yours, reference = load({kata: kata_text(kata)})[kata], importlib.import_module(f"solutions.{kata}")
    assert public_functions(yours) == public_functions(reference) == list(functions(kata))
    assert {judged(test) for test in names_of_tests(kata)} == set(functions(kata))
    for name, about in functions(kata).items():
        assert len(about["hints"]) == 3
        assert inspect.signature(getattr(yours, name)) == inspect.signature(getattr(reference, name))


def test_points_add_up():
    assert sum(about["points"] for kata in NAMES for about in functions(kata).values()) == 100
    assert [COURSE[kata]["belt"] for kata in NAMES] == sorted((COURSE[kata]["belt"] for kata in NAMES), key=BELTS.index)


@pytest.mark.parametrize("body, words", [
    ("return None", "returns None"), ("return [1.0]", "returns a list"), ("return np.full(len(x), np.nan)", "nan"),
    ("return np.zeros((3, 1))", "shape"), ("return np.zeros(len(x), np.float32)", "float32"),
    ("x *= 2; return np.zeros(3)", "in place"), ("np.random.seed(0); return np.zeros(3)", "global random state"),
    ("return np.zeros(3) / np.zeros(3)", "warns"), ("return undefined", "NameError"),
    ("return classifier(x)", "TypeError"), ("return classifier(weights, x)", "RecursionError"),
])
def test_odd_answers(body, words):
    source = f"import numpy as np\ndef classifier(weights, x):\n    {body}\n"
    assert words in judge("k02_networks", "classifier", source)
