"""Grades katas/ and checks solutions/ with the same tests: ``python -m tests.grade [--kata 5] [--json results.json]``.

Every kata is tested by a pytest process of its own, so that nothing in one file can hide the verdict on another. Exits 1 when
something that was started is wrong; what was not started is no mistake.
"""

import argparse
import importlib
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from data_gen import Parser

from .conftest import SECONDS_A_TEST
from .loader import NAMES, ROOT

BELTS = ("white", "yellow", "green", "blue", "brown", "black")


class Verdict(NamedTuple):
    """On one function."""

    kata: str
    function: str
    points: int
    state: str  # "passed", "wrong" or "not started"
    message: str

    @property
    def score(self):
        return self.points if self.state == "passed" else 0


def test_module(kata):
    return importlib.import_module(f"tests.test_{kata}")


def pytest_process(arguments):
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8",
                       HYPOTHESIS_STORAGE_DIRECTORY=str(Path(tempfile.gettempdir(), "hypothesis-katas")))
    command = [sys.executable, "-m", "pytest", "-q", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", errors="replace")


def run_tests(kata, functions, record):
    """Tests these functions of a kata; returns what the tests have written down, and {function: why it broke off}."""
    process = pytest_process([f"tests/test_{kata}.py", "--source", "katas", "--functions", ",".join(functions),
                              "--verdicts", str(record)])
    entries = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()] if record.exists() else []
    if not entries or entries[-1]["state"] != "running":
        untested = set(functions) - {entry["function"] for entry in entries}
        return entries, dict.fromkeys(untested, f"was not tested:\n  {process.stdout[-500:]}")
    name = entries[-1]["function"]
    stack = Path(f"{record}.stack").read_text(encoding="utf-8", errors="replace")
    if not stack:
        return entries, {name: f"Python itself was ended (exit code {process.returncode}): does it call exit or crash?"}
    line = re.search(rf"{kata}\.py\", line (\d+)", stack)
    where = f"katas/{kata}.py, line {line[1]}" if line else "a test"
    reason = f"stopped after {SECONDS_A_TEST} seconds in {where}: does it loop for ever, or do far more than it has to?"
    if entries[-1]["about"]:
        reason += f"\n  the test: {entries[-1]['about'].strip()}"
    if "in load_function" in stack:
        return entries, dict.fromkeys(functions, f"cannot be imported: {reason}")
    return entries, {name: reason}


def grade(kata):
    """The verdicts on one kata. A test that breaks off costs its function, and the others are tested again."""
    points = test_module(kata).POINTS
    found, noted = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        while missing := [name for name in points if name not in found]:
            entries, broken = run_tests(kata, missing, Path(folder, f"{len(found)}.jsonl"))
            for entry in entries:
                name, state = entry["function"], entry["state"]
                if state == "failed":
                    found[name] = ("wrong", entry["message"])
                elif state == "not started":
                    found[name] = ("not started", "")
                if entry.get("printed"):
                    noted[name] = f"\n  note: prints while it works ({entry['printed']} characters), which is not shown here"
            for name, reason in broken.items():
                message = reason if reason.startswith("cannot be imported") else f"{kata}.{name}\n  {reason}"
                found.setdefault(name, ("wrong", message))
            if not broken:
                found = dict.fromkeys(missing, ("passed", "")) | found
    return [Verdict(kata, name, points[name], state, message + noted.get(name, ""))
            for name, state, message in ((name, *found[name]) for name in points)]


def state_of(verdicts):
    """One phrase for a kata, or for the whole."""
    wrong = [v for v in verdicts if v.state == "wrong"]
    if wrong and all("cannot be imported" in v.message for v in wrong) and len(wrong) == len(verdicts):
        return wrong[0].message.splitlines()[0]
    if wrong:
        return ", ".join(v.function for v in wrong) + " wrong"
    if all(v.state == "passed" for v in verdicts):
        return "passed"
    left = [v.function for v in verdicts if v.state == "not started"]
    return "not started" if len(left) == len(verdicts) else f"{', '.join(left)} to do"


def belt(verdicts):
    """The highest belt whose katas, and those of every belt below it, are complete."""
    earned = None
    for colour in BELTS:
        if any(v.state != "passed" for v in verdicts if test_module(v.kata).BELT == colour):
            break
        earned = colour
    return f"{earned} belt" if earned else "no belt yet"


def print_rows(verdicts_by_kata):
    print(f"{'kata':26} {'belt':8} {'points':>7}   state", flush=True)
    everything = []
    for verdicts in verdicts_by_kata:
        kata = verdicts[0].kata
        score = f"{sum(v.score for v in verdicts)}/{sum(v.points for v in verdicts)}"
        print(f"{kata.replace('_', ' '):26} {test_module(kata).BELT:8} {score:>7}   {state_of(verdicts)}", flush=True)
        everything += verdicts
    return everything


def print_functions(verdicts):
    """One kata in detail."""
    for v in verdicts:
        print(f"{v.function:26} {f'{v.score}/{v.points}':>6}   {v.state}{'' if v.state == 'wrong' else v.message}")
    for message in dict.fromkeys(v.message for v in verdicts if v.state == "wrong"):
        print(f"\n{message}")


def print_next(verdicts):
    unfinished = [v for v in verdicts if v.state != "passed"]
    after = NAMES.index(verdicts[-1].kata) + 1
    if not unfinished and after < len(NAMES):
        print(f"next: katas/{NAMES[after]}.py")
        return
    if not unfinished:
        print("next: make reproduce FROM=katas - the paper with your own code"
              "\n      (without make: python -m tests.reproduce --from katas)")
        return
    v = min(unfinished, key=lambda v: v.state != "wrong")  # what is wrong comes first
    number = int(v.kata[1:3])
    print(f"next: katas/{v.kata}.py - {v.function} - make test KATA={number} · make hint KATA={number}"
          f"\n      (without make: python -m tests.grade --kata {number} · python -m tests.hint --kata {number})")


def write_json(path, verdicts):
    """Gradescope's results format."""
    tests = [{"name": f"{v.kata}.{v.function}", "score": v.score, "max_score": v.points, "output": v.message or v.state,
              "status": "passed" if v.state == "passed" else "failed"} for v in verdicts]
    results = {"score": sum(v.score for v in verdicts), "output": belt(verdicts), "tests": tests}
    path.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def find_kata(text):
    """'5', '05', 'k05' and 'k05_ddpm' name the same kata."""
    for name in NAMES:
        if text in (name, name[:3], name[1:3], str(int(name[1:3]))):
            return name
    raise argparse.ArgumentTypeError(f"{text} is no kata: choose from 1 to {len(NAMES)}")


def main():
    parser = Parser(prog="python -m tests.grade", description=__doc__.split("\n")[0])
    parser.add_argument("--kata", type=find_kata, help="only this one, and in detail")
    parser.add_argument("--json", type=Path, help="write the verdicts to this file, in Gradescope's results format")
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")

    if options.kata:
        verdicts = grade(options.kata)
        print_functions(verdicts)
        reference = "not run"
    else:
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            check = pool.submit(pytest_process, ["tests", "--ignore", "tests/maintain", "--source", "solutions"])
            verdicts = print_rows(pool.map(grade, NAMES))
        wrong = next((v for v in verdicts if v.state == "wrong"), None)
        if wrong and wrong.message not in state_of([v for v in verdicts if v.kata == wrong.kata]):
            print(f"\n{wrong.message}")
        process = check.result()
        reference = "all pass" if process.returncode == 0 else "BROKEN\n" + process.stdout[-3000:]
    score, total = sum(v.score for v in verdicts), sum(v.points for v in verdicts)
    rest = "" if options.kata else f" · {belt(verdicts)} · reference solutions: {reference}"
    print(f"\nyours: {score}/{total} points{rest}")
    print_next(verdicts)
    if options.json:
        try:
            write_json(options.json, verdicts)
        except OSError as error:
            parser.error(f"cannot write {options.json}: {error.strerror}")
        print(f"wrote {options.json}")
    return 1 if any(v.state == "wrong" for v in verdicts) or "BROKEN" in reference else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped")
