"""Who is where: a line a person from the results.json files in a folder, and what most of them have wrong.

make class DIR=folder; the files are named after people, and written by make test JSON=ada.json.
"""

import json
from collections import Counter

from ..judge.course import NAMES, functions
from . import Usage, path

SIGNS = {"passed": "+", "wrong": "x", "not started": "."}


def read(file):
    """{kata.function: state} of one person; ValueError if the file is no result."""
    try:
        tests = json.loads(file.read_text(encoding="utf-8"))["tests"]
        states = {test["name"]: "passed" if test["status"] == "passed" else
                  "not started" if test["output"] == "not started" else "wrong" for test in tests}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise ValueError("no results of make test JSON=...") from None
    if not states or not set(states) <= {f"{kata}.{name}" for kata in NAMES for name in functions(kata)}:
        raise ValueError("results of another course")
    return states


def line(person, states):
    score = sum(about["points"] for kata in NAMES for name, about in functions(kata).items()
                if states.get(f"{kata}.{name}") == "passed")
    signs = ("".join(SIGNS.get(states.get(f"{kata}.{name}"), " ") for name in functions(kata)) for kata in NAMES)
    return f"{person[:20]:20} {score:4}  " + "  ".join(signs)


def main(dir: path = ...):
    files = sorted(dir.glob("*.json"))
    if not files:
        raise Usage(f"there is no .json file in {dir}")
    print(f"{'':20} {'':4}  " + "  ".join(f"{kata[:3]:{len(functions(kata))}}" for kata in NAMES))
    wrong, people = Counter(), 0
    for file in files:
        try:
            states = read(file)
        except ValueError as error:
            print(f"{file.name}: {error}")
            continue
        people += 1
        print(line(file.stem, states))
        wrong.update(name for name, state in states.items() if state == "wrong")
    print(f"\n{people} people; + right, x wrong, . not started, in the order of the file")
    if wrong:
        print("most often wrong: " + ", ".join(f"{name} ({count})" for name, count in wrong.most_common(5)))
    return 0
