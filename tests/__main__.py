"""The commands of the project: ``python -m tests COMMAND [NAME=value ...]``, the same words as with make."""

import importlib
import sys

from . import environment

COMMANDS = {
    "test": "judge your katas: points, belt, and what to open next",
    "hint": "a nudge on every function of a kata",
    "again": "put your file of a kata aside and start from the stub",
    "watch": "judge a kata whenever it is saved",
    "class": "who is where, from results.json files",
    "reproduce": "the paper at its full size",
    "beyond": "questions beyond the paper",
    "figures": "draw the pictures",
    "bench": "what a training step costs",
    "check": "for maintainers: test the tests",
}


def run(words):
    """Runs a command, returns its exit code; 2 and one line if the words make no sense."""
    from .commands import Usage, options, parse

    if not words or words[0] in ("help", "-h", "--help"):
        print(__doc__ + "\n")
        print("\n".join(f"  {name:12} {about}" for name, about in COMMANDS.items()))
        return 0
    name, *rest = words
    try:
        if name not in COMMANDS:
            raise Usage(f"no such command: choose from {', '.join(COMMANDS)}")
        room = "experiments" if name in ("reproduce", "beyond", "figures", "bench") else "commands"
        module = importlib.import_module(f"tests.{room}.{name}")
        if {"-h", "--help"} & set(rest):
            known = " ".join(f"{n}=..." for n in options(module.main))
            print(f"{module.__doc__.strip()}\n\noptions: {known or 'none'}")
            return 0
        return module.main(**parse(module.main, rest))
    except Usage as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130


if __name__ == "__main__":
    environment.enter()
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.stderr.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(sys.argv[1:]))
