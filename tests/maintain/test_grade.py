"""The grader on whole working trees: stubs, the reference's code, and files that do everything wrong."""

import ast
import importlib
import inspect
import json
import shutil
import subprocess
import sys

import pytest

from tests.check import Function, NotStarted
from tests.loader import NAMES, ROOT, kata_text, load, load_function, public_functions

from .judge import judge, solution

PARTS = ("katas", "solutions", "tests", "data_gen.py", "pyproject.toml")


def stub(kata):
    """The stub of a kata, made from the katas' own text: every body becomes the one line that raises."""
    tree = ast.parse((ROOT / "katas" / f"{kata}.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            node.body = ast.parse(f'raise NotImplementedError("{kata[:3]}: {node.name} is yours to write")').body
    return ast.unparse(tree)


@pytest.fixture
def tree(tmp_path):
    """A copy of the project that holds stubs."""
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    for kata in NAMES:
        (tmp_path / "katas" / f"{kata}.py").write_text(stub(kata), encoding="utf-8")
    return tmp_path


def run(tree, *arguments):
    process = subprocess.run([sys.executable, "-m", "tests.grade", *arguments, "--json", "results.json"], cwd=tree,
                             capture_output=True, encoding="utf-8")
    results = json.loads((tree / "results.json").read_text(encoding="utf-8"))
    return process, {test["name"].split(".")[1]: test for test in results["tests"]}, results


@pytest.mark.parametrize("kata", NAMES)
def test_stubs_and_solutions_are_in_step(kata):
    yours, reference = load({kata: kata_text(kata)}, kata)[kata], importlib.import_module(f"solutions.{kata}")
    assert public_functions(yours) == public_functions(reference)
    tests = importlib.import_module(f"tests.test_{kata}")
    assert list(tests.POINTS) == list(tests.HINTS) == public_functions(reference)
    assert all(len(hints) == 3 for hints in tests.HINTS.values())
    for name in public_functions(reference):
        assert inspect.signature(getattr(yours, name)) == inspect.signature(getattr(reference, name))
        assert getattr(yours, name).__doc__


def test_points_add_up():
    assert sum(sum(importlib.import_module(f"tests.test_{kata}").POINTS.values()) for kata in NAMES) == 100


@pytest.mark.parametrize("kata", NAMES)
def test_every_stub_raises(kata):
    for name in public_functions(importlib.import_module(f"solutions.{kata}")):
        module, reference = load_function(kata, name, stub(kata))
        function = Function(module, reference)
        with pytest.raises(NotStarted):
            function(*[None] * sum(p.default is p.empty for p in inspect.signature(reference).parameters.values()))


def test_fresh_tree(tree):
    before = {path: path.read_bytes() for path in tree.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    process, verdicts, results = run(tree)
    assert process.returncode == 0 and results["score"] == 0, process.stdout
    assert {v["output"] for v in verdicts.values()} == {"not started"} and "reference solutions: all pass" in process.stdout
    (tree / "results.json").unlink()
    after = {path: path.read_bytes() for path in tree.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert after == before


def test_solutions_score_100(tree):
    for kata in NAMES:
        (tree / "katas" / f"{kata}.py").write_text(solution(kata), encoding="utf-8")
    process, _, results = run(tree)
    assert process.returncode == 0 and results["score"] == 100 and "black belt" in process.stdout, process.stdout


def test_stubborn_functions(tree):
    """Each gets its own plain message, and the kata's other functions their verdicts."""
    text = solution("k05_ddpm")
    cases = [  # function, its new body, words of the message
        ("noise_schedule", "while True: pass", "stopped after 10 seconds in katas/k05_ddpm.py, line"),
        ("add_noise", "import os; os._exit(3)", "Python itself was ended"),
        ("ddpm_loss", "raise SystemExit", "raises katas/k05_ddpm.py, line"),
    ]
    for name, body, _ in cases:
        head = next(line for line in text.splitlines() if line.startswith(f"def {name}("))
        text = text.replace(head, f"{head}\n    {body}")
    (tree / "katas" / "k05_ddpm.py").write_text(text, encoding="utf-8")
    process, verdicts, results = run(tree, "--kata", "5")
    assert process.returncode == 1 and results["score"] == 5
    for name, _, words in cases:
        assert words in verdicts[name]["output"], verdicts[name]["output"]


@pytest.mark.parametrize("body, words", [
    ("return None", "returns None"), ("return [1.0]", "returns a list"), ("return np.full(3, np.nan)", "nan"),
    ("return np.zeros((3, 1))", "shape"), ("return np.zeros(3, np.float32)", "float32"),
    ("x *= 2; return np.zeros(3)", "in place"), ("np.random.seed(0); return np.zeros(3)", "global random state"),
    ("return np.zeros(3) / np.zeros(3)", "warns"), ("return undefined", "NameError"), ("return classifier(x)", "TypeError"),
    ("return classifier(weights, x)", "RecursionError"),
])
def test_odd_answers(body, words):
    source = f"import numpy as np\ndef classifier(weights, x):\n    {body}\n"
    assert words in judge("k02_networks", "classifier", source)


@pytest.mark.parametrize("source, words", [
    (b"def classifier(weights, x)\n    return 1\n", "line 1: SyntaxError"),
    (b"import torch_of_nobody\n", "ModuleNotFoundError"),
    (b"import sys\nsys.exit()\n", "SystemExit"),
    (b"x = 1 / 0\n", "katas/k02_networks.py, line 1: ZeroDivisionError"),
    (b"", "has no function classifier"),
    (b"\xff\xfe\x00", "SyntaxError"),
    (b"while True:\n    pass\n", "cannot be imported: stopped after 10 seconds in katas/k02_networks.py, line"),
])
def test_broken_file(tree, source, words):
    (tree / "katas" / "k02_networks.py").write_bytes(source)
    process, verdicts, results = run(tree, "--kata", "2")
    assert process.returncode == 1 and results["score"] == 0
    assert words in verdicts["classifier"]["output"]
    assert "Traceback" not in process.stdout + process.stderr


def test_a_mistake_costs_its_function_only(tree):
    for kata in NAMES:
        (tree / "katas" / f"{kata}.py").write_text(solution(kata), encoding="utf-8")
    wrong = solution("k02_networks").replace("h**2 @ weights", "h @ weights")
    (tree / "katas" / "k02_networks.py").write_text(wrong, encoding="utf-8")
    _, verdicts, results = run(tree)
    assert results["score"] == 96 and verdicts["denoiser"]["status"] == "failed"


def test_again_restores_the_stub(tree):
    git = lambda *arguments: subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments], cwd=tree,
                                            capture_output=True, check=True)
    again = lambda: subprocess.run([sys.executable, "-m", "tests.again", "--kata", "2"], cwd=tree, capture_output=True, text=True)
    path = tree / "katas" / "k02_networks.py"
    original = path.read_bytes()
    assert again().returncode == 2 and path.read_bytes() == original  # no history
    git("init")
    git("add", "-A")
    git("commit", "-m", "stubs")
    path.write_text(solution("k02_networks"), encoding="utf-8")
    git("commit", "-am", "mine")
    assert again().returncode == 0 and path.read_bytes() == original
    assert [p.read_text(encoding="utf-8") for p in path.parent.glob("k02_networks.*.py")] == [solution("k02_networks")]
