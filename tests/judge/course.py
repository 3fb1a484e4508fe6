"""The course as tests/course.toml describes it: its katas, their functions, points, belts and hints."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
BELTS = ("white", "yellow", "green", "blue", "brown", "black")
COURSE = tomllib.loads((ROOT / "tests" / "course.toml").read_text(encoding="utf-8"))
NAMES = list(COURSE)


def functions(kata):
    """{function: {"points": ..., "hints": ...}}, in the order of the file."""
    return {name: about for name, about in COURSE[kata].items() if isinstance(about, dict)}


def judged(test):
    """'ddpm_gradient' for 'test_ddpm_gradient__every_term'."""
    return test.removeprefix("test_").partition("__")[0]


def names_of_tests(kata):
    """The names of the tests of a kata, read from the file: nothing is imported."""
    text = (ROOT / "tests" / f"test_{kata}.py").read_text(encoding="utf-8")
    return re.findall(r"^def (test_\w+)\(function\b", text, re.M)
