"""For maintainers: tests the tests, two processes at a time. ONLY=words names some of them (pytest's -k)."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from ..judge.course import ROOT


def pytest(file, only):
    """The exit code of pytest on a file, and what it prints."""
    command = [sys.executable, "-m", "pytest", "-q", str(file), *(["-k", only] if only else [])]
    process = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace")
    return process.returncode, process.stdout


def main(only: str = ""):
    files = sorted((ROOT / "tests" / "maintain").glob("test_*.py"), key=lambda path: "mistakes" not in path.name)
    bad = False
    with ThreadPoolExecutor(2) as pool:
        for file, (code, text) in zip(files, pool.map(lambda file: pytest(file, only), files)):
            bad |= code not in (0, 5)
            print(f"{file.name}: {text.strip() if code not in (0, 5) else text.strip().splitlines()[-1]}", flush=True)
    return int(bad)
