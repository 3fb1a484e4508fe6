"""Puts your version of a kata aside and restores the stub: ``make again KATA=5``."""

import subprocess
import sys
import time

from ..judge.course import ROOT, functions
from . import kata as one_kata


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True).stdout


def stub(kata):
    """The newest version of the kata in git's history in which every function is still to be written, or None."""
    path = f"katas/{kata}.py"
    for commit in git("rev-list", "HEAD", "--", path).decode().split():
        text = git("show", f"{commit}:./{path}")  # nothing if it was deleted in that commit
        if text.count(b"is yours to write") == len(functions(kata)):
            return text
    return None


def set_aside(path):
    """Copies a file to a name that no other version has."""
    stamp, count = time.strftime("%Y-%m-%d-%H%M%S"), 0
    while True:
        aside = path.with_name(f"{path.stem}.{stamp}{f'-{count}' if count else ''}.py")
        try:
            with open(aside, "xb") as file:
                file.write(path.read_bytes())
            return aside
        except FileExistsError:
            count += 1


def main(kata: one_kata = ...):
    path = ROOT / "katas" / f"{kata}.py"
    try:
        text = stub(kata)
    except OSError:  # there is no git
        text = None
    if text is None:
        print(f"the stub of {kata} is read from git's history, and there is none here: "
              f"download the project again and copy katas/{kata}.py from it", file=sys.stderr)
        return 2
    if path.exists() and path.read_bytes().replace(b"\r\n", b"\n") == text:
        print(f"katas/{kata}.py is the stub already")
        return 0
    if path.exists():
        print(f"your version is in katas/{set_aside(path).name}")
    path.write_bytes(text)
    print(f"katas/{kata}.py is the stub again")
    return 0
