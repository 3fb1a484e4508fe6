"""For maintainers: tests the tests, three processes at a time. ONLY=words names some of them (pytest's -k)."""

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
    room = ROOT / "tests" / "maintain"
    parts = [" or ".join(kata[:3] for kata in NAMES[i::4]) for i in range(4)]
    jobs = [(room / "test_judge.py", only)]  # the longest first; this one mostly waits
    jobs += [(room / "test_mistakes.py", f"({part}) and ({only or part})") for part in parts]
    jobs += [(file, only) for file in sorted(room.glob("test_*.py")) if file not in dict(jobs)]
    bad = False
    with ThreadPoolExecutor(3) as pool:
        for (file, _), (code, text) in zip(jobs, pool.map(lambda job: pytest(*job), jobs)):
            failed = code not in (0, 5)
            bad |= failed
            print(f"{file.name}: {text if failed else text.splitlines()[-1]}", flush=True)
    return int(bad)
