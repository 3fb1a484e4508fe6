"""What a person types. A command is a function ``main``; its parameters are the options, annotated with a converter."""

import inspect
from pathlib import Path

from ..judge.course import NAMES


class Usage(Exception):
    """What is wrong with the words of a command, in one line."""


def options(main):
    """{NAME: (parameter, converter, default)} of a command's function: its parameters are the names, in capitals."""
    parameters = inspect.signature(main).parameters.values()
    return {p.name.rstrip("_").upper(): (p.name, p.annotation, p.default) for p in parameters}


def parse(main, words):
    """The arguments of ``main`` that the words NAME=value stand for."""
    known, arguments = options(main), {}
    for word in words:
        name, is_option, text = word.partition("=")
        if not is_option or name not in known:
            choice = ", ".join(f"{n}=..." for n in known)
            raise Usage(f"{word} is unknown: " + (f"choose from {choice}" if known else "no options here"))
        try:
            arguments[known[name][0]] = known[name][1](text)
        except ValueError as error:
            raise Usage(f"{name}={text}: {error}") from None
    for name, (parameter, _, default) in known.items():
        if parameter not in arguments and default is Ellipsis:
            raise Usage(f"{name}=... is missing")
    return arguments


def kata(text):
    """'5', '05', 'k05' and 'k05_ddpm' name the same kata."""
    for name in NAMES:
        if text in (name, name[:3], name[1:3], str(int(name[1:3]))):
            return name
    raise ValueError(f"choose from 1 to {len(NAMES)}")


def katas(text):
    """'1,2,5' names three."""
    return [name for name in NAMES if name in [kata(part.strip()) for part in text.split(",")]]


def whole(lowest, highest):
    """A whole number between two bounds."""

    def convert(text):
        if not text.isdecimal() or not lowest <= int(text) <= highest:
            raise ValueError(f"a whole number from {lowest} to {highest} is due")
        return int(text)

    return convert


def switch(text):
    """Anything but nothing and 0 is on."""
    return text not in ("", "0")


def source(text):
    """Whose code."""
    if text not in ("katas", "solutions"):
        raise ValueError("katas or solutions")
    return text


def path(text):
    if not text:
        raise ValueError("the name of a file is due")
    return Path(text)
