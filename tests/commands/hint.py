"""Shows the hints of a kata, from a nudge to nearly the line: ``make hint KATA=5 [MORE=1] [FUNCTION=add_noise]``."""

from ..judge.course import functions
from . import Usage, whole
from . import kata as one_kata


def main(kata: one_kata = ..., more: whole(0, 2) = 0, function: str = ""):
    known = functions(kata)
    if function and function not in known:
        raise Usage(f"{kata} has no function {function}: choose from {', '.join(known)}")
    for name in [function] if function else known:
        print(f"{name}\n  {known[name]['hints'][more]}")
    if more < 2:
        print(f"\nmore: make hint KATA={int(kata[1:3])} MORE={more + 1} FUNCTION={function or next(iter(known))}")
    else:
        print(f"\nstill stuck: solutions/{kata}.py")
    return 0
