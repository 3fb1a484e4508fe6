"""Shows the hints of a kata, from a nudge to nearly the line: ``python -m tests.hint --kata 5 [--more 1]``."""

import sys

from data_gen import Parser, number

from .grade import find_kata, test_module


def main():
    parser = Parser(prog="python -m tests.hint", description=__doc__)
    parser.add_argument("--kata", type=find_kata, required=True)
    parser.add_argument("--more", type=number(int, 0, 2), default=0, help="0 is a nudge, 2 nearly the line")
    options = parser.parse_args()
    for function, hints in test_module(options.kata).HINTS.items():
        print(f"{function}\n  {hints[options.more]}")
    kata = int(options.kata[1:3])
    if options.more < 2:
        print(f"\nmore: make hint KATA={kata} MORE={options.more + 1}"
              f" (without make: python -m tests.hint --kata {kata} --more {options.more + 1})")
    else:
        print(f"\nstill stuck: solutions/{options.kata}.py")


if __name__ == "__main__":
    sys.exit(main())
