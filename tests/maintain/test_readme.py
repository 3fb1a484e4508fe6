"""Tests the README: its names exist, its examples run, its maths renders."""

import doctest
import importlib
import re

import pytest

from tests.__main__ import COMMANDS
from tests.commands import options
from tests.judge.course import COURSE, NAMES, ROOT, functions
from tests.judge.load import load

README = (ROOT / "README.md").read_text(encoding="utf-8")
MODULES = {path.stem: importlib.import_module(f"tests.{room}.{path.stem}")
           for room in ("commands", "experiments") for path in (ROOT / "tests" / room).glob("[!_]*.py")}
BLOCKS = re.findall(r"^```math\n(.*?)\n```$", README, re.S | re.M)
EXAMPLES = re.findall(r"^```python\n(.*?)\n```$", README, re.S | re.M)


def test_files_exist():
    links = re.findall(r"\]\(([^)]+)\)", README)
    paths = re.findall(r"(?<![\w/.])((?:katas|solutions|tests|assets)/[\w./]*|data_gen\.py)", README)
    for path in [link for link in links if not link.startswith("https://")] + paths:
        assert (ROOT / path).exists(), path
    pictures = {f"assets/{path.name}" for path in (ROOT / "assets").glob("[!y]*.png")}
    assert pictures == {link for link in links if "assets" in link}


def test_commands_exist():
    """Every command of the README, with its options, is one of the project's, and the other way round."""
    used = re.findall(r"(?:`|^    )(?:make|python3? -m tests) (\w+)((?: [A-Z]+=\S+?)*)(?=[` ]|$)", README, re.M)
    assert {name for name, _ in used} == set(COMMANDS)
    for name, words in used:
        if name in MODULES:
            assert set(re.findall(r"([A-Z]+)=", words)) <= set(options(MODULES[name].main)), (name, words)


def test_functions_exist():
    known = {name for kata in NAMES for name in functions(kata)}
    assert set(re.findall(r"(?<![$`])`([a-z_0-9]+)`(?![$`])", README)) - {"make", "python", "pytest"} <= known


@pytest.mark.parametrize("kata", NAMES)
def test_every_kata_has_a_chapter(kata):
    heading = re.search(rf"^### {kata[:3]} · .* \((\w+), \d+ minutes\)$", README, re.M)
    assert heading and heading[1] == COURSE[kata]["belt"]


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_run(example):
    load({})  # the package katas, with the reference in it
    test = doctest.DocTestParser().get_doctest(example, {}, "README.md", "README.md", 0)
    assert test.examples and doctest.DocTestRunner().run(test).failed == 0


def test_maths_renders():
    """GitHub takes $`...`$ in a line and ```math in a block; it knows no \\operatorname."""
    text = re.sub(r"^```.*?^```$", "", README, flags=re.S | re.M)
    inline = re.findall(r"\$`([^`]*)`\$", text)
    assert "$" not in re.sub(r"\$`[^`\n]*`\$", "", text)
    for formula in inline + BLOCKS:
        assert formula.count("{") == formula.count("}")
        assert len(re.findall(r"\\left[(\[]", formula)) == len(re.findall(r"\\right[)\]]", formula))
        assert not re.search(r"\\operatorname|\\text\{[^}]*_|\n\s*\n", formula)
    for row in re.findall(r"^\|.*\|$", README, re.M):
        assert not any("|" in formula for formula in re.findall(r"\$`([^`]*)`\$", row))
    assert all(before.endswith("\n\n") for before in re.split(r"^```math$", README, flags=re.M)[:-1])

