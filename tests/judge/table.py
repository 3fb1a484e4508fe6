"""From the reports of tests to verdicts on functions, and from those to the table of the course."""

import json
import os
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from .course import BELTS, COURSE, NAMES, functions, judged, names_of_tests

STATES = ("wrong", "not judged", "not started", "not tested", "passed")
OURS = "the tests themselves failed, this is no verdict:"


class Verdict(NamedTuple):
    """On one function."""

    kata: str
    function: str
    state: str  # "passed", "wrong", "not started", "not tested" or "not judged": our own fault
    message: str = ""

    @property
    def points(self):
        return functions(self.kata)[self.function]["points"]

    @property
    def score(self):
        return self.points if self.state == "passed" else 0


def reason(report):
    """What a pytest report says of a test that did not pass."""
    if report.skipped:
        return report.longrepr[2].removeprefix("Skipped: ")
    return str(report.longrepr or "")


def verdicts(reports):
    """The verdicts on all functions, from (node id, outcome, reason) of their tests; the first on a test counts."""
    outcomes = defaultdict(dict)
    for nodeid, outcome, why in reports:
        path, _, test = nodeid.partition("::")
        outcomes[Path(path).stem.removeprefix("test_"), judged(test)].setdefault(test, (outcome, why))
    return [verdict(kata, name, outcomes[kata, name]) for kata in NAMES for name in functions(kata)]


def verdict(kata, name, outcomes):
    """The verdict on one function, from {test: (outcome, reason)}."""
    for outcome, why in outcomes.values():
        if outcome == "failed":
            return Verdict(kata, name, "not judged" if why.startswith(OURS) else "wrong", why)
    if any(why == "not started" for _, why in outcomes.values()):
        return Verdict(kata, name, "not started")
    if not outcomes or {test for test in names_of_tests(kata) if judged(test) == name} - set(outcomes):
        return Verdict(kata, name, "not tested")
    return Verdict(kata, name, "passed")


def state_of(verdicts):
    """One phrase for a kata."""
    names = {state: [v.function for v in verdicts if v.state == state] for state in STATES}
    state, *others = [state for state in STATES if names[state]]
    if not others and (state not in ("wrong", "not judged") or len({v.message for v in verdicts}) == 1):
        return verdicts[0].message.splitlines()[0] if verdicts[0].message else state
    return "; ".join(f"{', '.join(names[state])} {state.replace('not started', 'to do')}"
                     for state in (state, *others) if state != "passed")


def belt(verdicts):
    """The highest belt whose katas, and those of every belt below it, are complete."""
    if any(v.state == "not tested" for v in verdicts):
        return "belts are given by a run of all katas"
    earned = "no belt yet"
    for colour in BELTS:
        if any(v.state != "passed" for v in verdicts if COURSE[v.kata]["belt"] == colour):
            break
        earned = f"{colour} belt"
    return earned


def touched(verdicts):
    """The verdicts by kata, without katas of which nothing was tested."""
    by_kata = {kata: [v for v in verdicts if v.kata == kata] for kata in NAMES}
    return {kata: group for kata, group in by_kata.items() if any(v.state != "not tested" for v in group)}


def row(kata, verdicts):
    score = f"{sum(v.score for v in verdicts)}/{sum(v.points for v in verdicts)}"
    return f"{kata.replace('_', ' '):26} {COURSE[kata]['belt']:8} {score:>7}   {state_of(verdicts)}"


def rows(verdicts):
    """A line a kata, or, if there is only one, a line a function."""
    groups = touched(verdicts)
    if len(groups) == 1:
        return [f"{v.function:26} {f'{v.score}/{v.points}':>6}   {v.state}" for group in groups.values() for v in group]
    return [f"{'kata':26} {'belt':8} {'points':>7}   state", *(row(kata, group) for kata, group in groups.items())]


def summary(verdicts, solutions=False):
    """Points, belt, and what to open next."""
    of_these = [v for group in touched(verdicts).values() for v in group]
    score, total = sum(v.score for v in of_these), sum(v.points for v in of_these)
    if solutions:
        return [f"solutions/: {score}/{total} points"]
    return [f"yours: {score}/{total} points · {belt(verdicts)}", next_step(verdicts)]


def next_step(verdicts):
    tested = [v for v in verdicts if v.state != "not tested"]
    open_ones = [v for v in tested if v.state != "passed"]
    if open_ones:
        v = min(open_ones, key=lambda v: v.state != "wrong")  # what is wrong comes first
        number = int(v.kata[1:3])
        return f"next: katas/{v.kata}.py - {v.function} - make test KATA={number} · make hint KATA={number}"
    after = NAMES.index(tested[-1].kata) + 1
    if after < len(NAMES):
        return f"next: katas/{NAMES[after]}.py"
    return "next: make reproduce FROM=katas - the paper with your own code"


def write_json(path, verdicts):
    """Gradescope's results format, all or nothing."""
    tests = [{"name": f"{v.kata}.{v.function}", "score": v.score, "max_score": v.points, "output": v.message or v.state,
              "status": "passed" if v.state == "passed" else "failed"} for v in verdicts if v.state != "not tested"]
    results = {"score": sum(v.score for v in verdicts), "output": belt(verdicts), "tests": tests}
    unfinished = path.with_name(f"{path.name}.part")
    unfinished.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(unfinished, path)
