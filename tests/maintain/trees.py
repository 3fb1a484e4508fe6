"""Copies of the whole project, to be filled with whatever a learner may write, and judged."""

import ast
import json
import shutil
import subprocess
import sys

import pytest

from tests.judge.course import NAMES, ROOT

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends and stops processes in other ways")
PARTS = ("katas", "solutions", "tests", "data_gen.py", "pyproject.toml")
JUDGE = """
import json, sys
from tests.judge.run import Limits, reports_of
from tests.judge.table import verdicts
found = verdicts(reports_of(sys.argv[1].split(","), Limits(2, 4, 1)))
print(json.dumps({v.function: (v.state, v.message) for v in found if v.state != "not tested"}))
"""


def solution(kata):
    return (ROOT / "solutions" / f"{kata}.py").read_text(encoding="utf-8")


def stub(kata):
    """The stub of a kata, made from the katas' own text: every body becomes the one line that raises."""
    tree = ast.parse((ROOT / "katas" / f"{kata}.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            node.body = ast.parse(f'raise NotImplementedError("{kata[:3]}: {node.name} is yours to write")').body
    return ast.unparse(tree)


class Tree:
    """A copy of the project that holds stubs."""

    def __init__(self, path):
        self.path = path
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, path / part)
        for kata in NAMES:
            self.write(kata, stub(kata))

    def write(self, kata, text):
        text = text.encode("utf-8") if isinstance(text, str) else text
        (self.path / "katas" / f"{kata}.py").write_bytes(text)

    def solve(self, *katas):
        for kata in katas or NAMES:
            self.write(kata, solution(kata))

    def run(self, *words, module="tests", **environment):
        """Runs a command of the project there."""
        environment = {name: str(value) for name, value in environment.items()}
        return subprocess.run([sys.executable, "-m", module, *words], cwd=self.path, capture_output=True,
                              encoding="utf-8", errors="replace", env={**subprocess.os.environ, **environment})

    def judge(self, *katas):
        """{function: (state, message)}, with short limits."""
        process = subprocess.run([sys.executable, "-c", JUDGE, ",".join(katas)], cwd=self.path, capture_output=True,
                                 encoding="utf-8")
        assert process.returncode == 0, process.stderr
        return json.loads(process.stdout)


@pytest.fixture
def tree(tmp_path):
    return Tree(tmp_path)


def replace_body(text, function, body):
    """The text with another body for a function."""
    head = next(line for line in text.splitlines() if line.startswith(f"def {function}("))
    return text.replace(head, head + "\n    " + body.replace("\n", "\n    "))
