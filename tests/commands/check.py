"""For maintainers: tests the tests, two processes at a time. ONLY=words names some of them (pytest's -k)."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from ..judge.course import NAMES, ROOT


def pytest(file, only):
    """The exit code of pytest on a file, and what it prints."""
    command = [sys.executable, "-m", "pytest", "-q", str(file), *(["-k", only] if only else [])]
    process = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
                             errors="replace")
    return process.returncode, process.stdout.strip()


def main(only: str = ""):
    files = sorted((ROOT / "tests" / "maintain").glob("test_*.py"))
    jobs = [(file, only) for file in files if file.stem != "test_mistakes"]
    parts = [" or ".join(f"{kata[:3]}" for kata in NAMES[i::4]) for i in range(4)]  # of the longest
    longest = ROOT / "tests" / "maintain" / "test_mistakes.py"
    jobs = [(longest, f"({part}) and ({only or part})") for part in parts] + jobs
    bad = False
    with ThreadPoolExecutor(2) as pool:
        for (file, _), (code, text) in zip(jobs, pool.map(lambda job: pytest(*job), jobs)):
            failed = code not in (0, 5)
            bad |= failed
            print(f"{file.name}: {text if failed else text.splitlines()[-1]}", flush=True)
    return int(bad)
