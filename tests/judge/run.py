"""Judges functions in a process of its own, which may crash, hang or not leave: each costs its function or file."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from .course import ROOT, functions, judged
from .table import verdicts

CHILD = "import sys; sys.path.append(sys.argv.pop(1)); import pytest; sys.exit(pytest.main(sys.argv[1:]))"


class Limits(NamedTuple):
    """How long a test, or the end of Python, may take, in seconds."""

    processor: float = 10  # of processor time, a test
    silence: float = 60  # by the clock, without a sign of life
    leaving: float = 15  # by the clock, from the last test to the end of Python


class OurFault(Exception):
    """pytest itself did not work."""


class Run:
    """One process of pytest, and what it notes."""

    def __init__(self, wanted, limits, solutions, folder):
        self.limits, self.notes, self.output = limits, Path(folder, "notes"), Path(folder, "output")
        self.notes.touch()
        self.reports, self.rest, self.stopped = [], "", ""
        self.running, self.loading, self.finished = None, False, False
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith(("PYTEST", "HYPOTHESIS"))}
        environment |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
                        "HYPOTHESIS_STORAGE_DIRECTORY": str(Path(folder, "hypothesis"))}
        arguments = ["--rootdir", ROOT, "-c", ROOT / "pyproject.toml", "--assert=plain",
                     "-p", "no:cacheprovider", "-p", "tests.judge.limit", "--notes", self.notes,
                     "--seconds", limits.processor, "--only", ",".join(f"{k}.{f}" for k, f in wanted)]
        files = dict.fromkeys(ROOT / "tests" / f"test_{kata}.py" for kata, _ in wanted)
        command = [sys.executable, "-E", "-P", "-X", "utf8", "-c", CHILD, ROOT, "-q", *arguments,
                   *(["--solutions"] if solutions else []), *files]
        group = ({"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt"
                 else {"start_new_session": True})
        with open(self.output, "wb") as output:
            self.process = subprocess.Popen(list(map(str, command)), cwd=ROOT, env=environment, **group,
                                            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)

    def read(self, file):
        """Takes in what has been noted since; returns whether anything has."""
        *lines, self.rest = (self.rest + file.read()).split("\n")
        for line in lines:
            for what, value in json.loads(line).items():
                if what == "report":
                    self.reports.append(tuple(value))
                else:
                    setattr(self, what, value)
        return bool(lines)

    def wait(self):
        """Why Python did not come to its end by itself, or None."""
        heard = time.monotonic()
        with open(self.notes, encoding="utf-8") as file:
            while True:
                ended = self.process.poll() is not None
                if self.read(file):
                    heard = time.monotonic()
                if ended:
                    break
                if time.monotonic() - heard > (self.limits.leaving if self.finished else self.limits.silence):
                    if self.finished:
                        return "does not let Python end: a loop, a thread or something at exit goes on"
                    return f"has not answered for {self.limits.silence:g} seconds: does it wait, or loop for ever?"
                time.sleep(0.01)
        if self.stopped != "":
            where = f" in {self.stopped}" if self.stopped else ""
            return (f"stopped after {self.limits.processor:g} seconds{where}: "
                    "does it loop for ever, or do far more than it has to?")
        if not self.finished and self.running:
            return f"Python itself was ended (exit code {self.process.returncode}): does it call exit or crash?"
        if not self.finished or self.process.returncode not in (0, 1, 5):
            raise OurFault(self.output.read_text(encoding="utf-8", errors="replace")[-2000:])
        return "leaves a process running" if self.leaves_processes() else None

    def leaves_processes(self):
        """Whether others of the group live on, after a while to end by themselves."""
        deadline = time.monotonic() + self.limits.leaving
        while (alive := group_lives(self.process.pid)) and time.monotonic() <= deadline:
            time.sleep(0.05)
        return alive

    def end(self):
        """Ends the process and all that it started."""
        if os.name == "nt":
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(self.process.pid)], capture_output=True)
        else:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except OSError:
                pass
        self.process.wait()


def group_lives(group):
    """Whether a process of this group is left; one that has ended, but waits to be noticed, is not."""
    if os.name == "nt":
        return False
    try:
        os.killpg(group, 0)
    except OSError:
        return False
    states = []
    for path in Path("/proc").glob("[0-9]*/stat"):  # on Linux; elsewhere nobody waits
        try:
            state, _, of_group = path.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if of_group == str(group):
            states.append(state)
    return not states or set(states) != {"Z"}


def run(wanted, limits, solutions):
    """(reports, why Python did not end by itself, the test that ran then, whether a file was being loaded)"""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        child = Run(wanted, limits, solutions, folder)
        try:
            why = child.wait()
        finally:
            child.end()
    return child.reports, why, None if child.finished else child.running, child.loading


def reports_of(katas, limits=Limits(), solutions=False):
    """Reports on all tests of these katas: (node id, outcome, reason)."""
    everything = [(kata, name) for kata in katas for name in functions(kata)]
    found, wanted = [], everything
    while wanted:
        reports, why, running, loading = run(wanted, limits, solutions)
        found += reports
        if why and not running and len(katas) > 1:  # all is judged, but Python did not end: which file is it?
            return [report for kata in katas for report in reports_of([kata], limits, solutions)]
        state = {(v.kata, v.function): v.state for v in verdicts(found)}
        if why and not running:
            blamed = [one for one in everything if state[one] != "not started"]
            found = [failed(*one, f"katas/{one[0]}.py: {why}") for one in blamed] + found
        elif why:
            kata = Path(running.partition("::")[0]).stem.removeprefix("test_")
            name = judged(running.partition("::")[2])
            blamed, what = [(kata, name)], f"{kata}.{name}"
            if loading:
                blamed = [one for one in wanted if one[0] == kata and state[one] == "not tested"]
                what = "cannot be imported"
            found = [failed(*one, f"{what}: {why}") for one in blamed] + found
        wanted = [one for one in wanted if state[one] == "not tested" and one not in blamed] if why and running else []
    return found


def failed(kata, name, why):
    return f"tests/test_{kata}.py::test_{name}", "failed", why
