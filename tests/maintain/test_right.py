"""Every other right way to write a function is accepted."""

import importlib

import pytest

from tests.judge.course import NAMES, functions

from .judge import judge
from .trees import solution

RIGHT = {kata: importlib.import_module(f"tests.maintain.right.{kata}").RIGHT for kata in NAMES}
WAYS = [pytest.param(kata, name, text, id=f"{name}: {difference}")
        for kata in NAMES for name, ways in RIGHT[kata].items() for difference, text in ways.items()]


@pytest.mark.parametrize("kata, name, text", WAYS)
def test_right_is_accepted(kata, name, text):
    message = judge(kata, name, solution(kata) + "\n\n" + text)
    assert message is None, message


@pytest.mark.parametrize("kata", NAMES)
def test_lists_are_filled(kata):
    assert set(RIGHT[kata]) == set(functions(kata))
