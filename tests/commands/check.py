"""For maintainers: tests the tests, ``make check [ONLY=words]`` (pytest's -k)."""

import subprocess
import sys

from ..judge.course import ROOT


def main(only: str = ""):
    return subprocess.call([sys.executable, "-m", "pytest", "-q", "tests/maintain", *(["-k", only] if only else [])], cwd=ROOT)
