"""Every known mistake is rejected, and named by its own words."""

import pytest

from tests.judge.course import NAMES, functions
from tests.judge.mistakes import called, listed, source

from .judge import judge
from .trees import solution


def helpers(kata, name):
    return [callee for _, callee in called(kata, name) if callee.startswith("_")]


# Every mistake of every function, and those of a helper in each function that calls it.
LINES = [pytest.param(kata, name, place, cause, text, id=f"{kata[:3]} {name}: {cause}")
         for kata in NAMES for name in functions(kata) for place in (name, *helpers(kata, name))
         for cause, texts in listed(kata, place).items() for text in texts]


@pytest.mark.parametrize("kata, name, place, cause, text", LINES)
def test_a_mistake_is_named(kata, name, place, cause, text):
    message = judge(kata, name, solution(kata).replace(source(kata, place).strip(), text.strip()))
    assert message is not None, "accepted"
    assert f"likely cause: {cause}\n" in message, message


@pytest.mark.parametrize("kata", NAMES[:-1])
def test_lists_are_filled(kata):
    for name in functions(kata):
        assert len(listed(kata, name)) >= 5, name
