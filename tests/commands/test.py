"""Judges katas/: points, belt, and what to open next.

make test, make test KATA=5 (or 1,2,5; in detail), JSON=results.json (for Gradescope), SOLUTIONS=1 (judges solutions/).
Exits with 0 if nothing is wrong (what was not started is no mistake), 1 if a function is, 2 if the words make no sense,
3 if the tests themselves failed.
"""

import sys

from ..judge import table
from ..judge.course import NAMES
from ..judge.run import OurFault, reports_of
from . import Usage, katas, path, switch


def judge(names, in_detail, solutions=False):
    """Judges these katas and prints the verdicts; returns them."""
    verdicts = table.verdicts(reports_of(names, solutions=solutions))
    print("\n".join(table.rows(verdicts)), flush=True)
    messages = list(dict.fromkeys(v.message for v in verdicts if v.message))
    for message in messages if in_detail else messages[:1]:
        print(f"\n{message}")
    print("\n" + "\n".join(table.summary(verdicts, solutions)), flush=True)
    return verdicts


def write(path, verdicts):
    try:
        table.write_json(path, verdicts)
    except OSError as error:
        raise Usage(f"cannot write {path}: {error.strerror}") from None
    print(f"wrote {path}")


def check_reference():
    """While nothing is started: a fresh clone must show tests that pass."""
    reports = reports_of(NAMES, solutions=True)
    passed = sum(outcome == "passed" for _, outcome, _ in reports)
    if passed < len(reports):
        raise OurFault("\n".join(why for _, outcome, why in reports if outcome != "passed"))
    print(f"reference solutions: all {passed} tests pass")


def main(kata: katas = None, json: path = None, solutions: switch = False):
    try:
        verdicts = judge(kata or NAMES, in_detail=kata or solutions, solutions=solutions)
        if json:
            write(json, verdicts)
        states = {v.state for v in verdicts}
        if states == {"not started"}:
            check_reference()
    except OurFault as error:
        print(f"{table.OURS}\n{error}", file=sys.stderr)
        return 3
    return 3 if "not judged" in states else 1 if "wrong" in states else 0
