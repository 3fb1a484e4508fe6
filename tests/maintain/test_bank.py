"""Tests the tests: every known mistake is rejected and its cause named, every other way to write it right is accepted."""

import importlib

import pytest

from tests.judge.course import NAMES, functions

from .judge import judge
from .trees import solution

BANK = {kata: importlib.import_module(f"tests.maintain.bank.{kata}") for kata in NAMES}
WRONG = [pytest.param(kata, *entry, id=f"{entry[0]}: {entry[1]}") for kata in NAMES for entry in BANK[kata].WRONG]
RIGHT = [pytest.param(kata, *entry, id=f"{entry[0]}: {entry[1]}") for kata in NAMES for entry in BANK[kata].RIGHT]


@pytest.mark.parametrize("kata, function, mistake, old, new, words", WRONG)
def test_wrong_is_rejected(kata, function, mistake, old, new, words):
    text = solution(kata)
    assert text.count(old) == 1, "the edit must fit exactly one place"
    message = judge(kata, function, text.replace(old, new))
    assert message is not None, "accepted"
    assert words is None or words in message, message


@pytest.mark.parametrize("kata, function, difference, source", RIGHT)
def test_right_is_accepted(kata, function, difference, source):
    message = judge(kata, function, solution(kata) + "\n\n" + source)
    assert message is None, message


@pytest.mark.parametrize("kata", NAMES)
def test_bank_is_filled(kata):
    for function in functions(kata):
        assert sum(entry[0] == function for entry in BANK[kata].WRONG) >= 5, function
        assert any(entry[0] == function for entry in BANK[kata].RIGHT), function
