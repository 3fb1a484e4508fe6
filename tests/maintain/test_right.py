"""Every other right way to write a function is accepted."""

import pytest

from tests.judge.course import NAMES, functions

from .judge import judge
from .right import ways
from .trees import solution

WAYS = [pytest.param(kata, name, text, id=f"{name}: {difference}")
        for kata in NAMES for name in functions(kata) for difference, text in ways(kata, name).items()]


@pytest.mark.parametrize("kata, name, text", WAYS)
def test_right_is_accepted(kata, name, text):
    message = judge(kata, name, solution(kata) + "\n\n" + text)
    assert message is None, message
