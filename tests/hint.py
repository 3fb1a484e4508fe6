"""Shows the hints of a kata, from a nudge to nearly the line: ``python -m tests.hint --kata 5 [--more 1]``."""

import sys

from data_gen import Parser, number

from .grade import find_kata, test_module


def main():
    parser = Parser(prog="python -m tests.hint", description=__doc__)
    parser.add_argument("--kata", type=find_kata, required=True)
    parser.add_argument("--more", type=number(int, 0, 2), default=0, help="0 is a nudge, 2 nearly the line")
    parser.add_argument("--function", help="only the hint on this one")
    options = parser.parse_args()
    all_hints = test_module(options.kata).HINTS
    if options.function and options.function not in all_hints:
        parser.error(f"{options.kata} has no function {options.function}: choose from {', '.join(all_hints)}")
    for function, hints in all_hints.items():
        if options.function not in (None, function):
            continue
        print(f"{function}\n  {hints[options.more]}")
    kata = int(options.kata[1:3])
    if options.more < 2:
        with_make, without = (f" FUNCTION={options.function}", f" --function {options.function}") if options.function else ("", "")
        print(f"\nmore: make hint KATA={kata} MORE={options.more + 1}{with_make}"
              f" (without make: python -m tests.hint --kata {kata} --more {options.more + 1}{without})")
    else:
        print(f"\nstill stuck: solutions/{options.kata}.py")


if __name__ == "__main__":
    sys.exit(main())
