"""The one list of known mistakes, tests/mistakes/: each changes a function of solutions/, and its key is the cause."""

import functools
import importlib
import inspect
import re
import types

from .load import compiled


def listed(kata, name):
    """{cause: [changed text of the function, ...]}"""
    changes = getattr(importlib.import_module(f"tests.mistakes.{kata}"), name, {})
    text = source(kata, name)
    return {cause: [changed(text, change, cause) for change in (spec if isinstance(spec, list) else [spec])]
            for cause, spec in changes.items()}


@functools.cache
def source(kata, name):
    return inspect.getsource(getattr(importlib.import_module(f"solutions.{kata}"), name))


def changed(text, change, cause=""):
    """The text of a function with (old, new) exchanged, or with another body."""
    if isinstance(change, str):
        head, _, _ = text.partition("\n")
        return head + "\n" + "\n".join("    " + line for line in change.strip("\n").split("\n"))
    old, new = change
    if text.count(old) != 1:
        raise ValueError(f"{cause}: {old!r} stands {text.count(old)} times in the function, once is due")
    return text.replace(old, new)


def build(kata, name, text, **names):
    """The function that a text defines, among the names of its file, some of them exchanged."""
    module = importlib.import_module(f"solutions.{kata}")
    namespace = {**vars(module), **names}
    for _, helper in called(kata, name):
        if helper.startswith("_") and helper not in names:  # so that it calls the exchanged ones, too
            exec(compiled(source(kata, helper), kata), namespace)
    exec(compiled(text, kata), namespace)
    return namespace[name]


@functools.cache
def called(kata, name):
    """[(kata, function)] of the course that a solution calls, in the order of its text."""
    module = importlib.import_module(f"solutions.{kata}")
    found = []
    for word in dict.fromkeys(re.findall(r"\w+", source(kata, name).partition(":\n")[2])):
        value = getattr(module, word, None)
        if isinstance(value, types.FunctionType) and value.__module__.startswith("solutions.") and word != name:
            found.append((value.__module__.removeprefix("solutions."), word))
    return found


def variants(kata, name, depth=2, without=()):
    """(cause, function, how far away it is): mistakes of the function, then of those it calls but ``without``."""
    for cause, texts in listed(kata, name).items():
        for text in texts:
            yield cause, build(kata, name, text), 0
    for other, callee in called(kata, name):
        near = callee.startswith("_")  # a helper of the solution's own
        if near or (depth and callee not in without):
            for cause, function, distance in variants(other, callee, depth - (not near), without):
                words = cause if near or "(in what " in cause else f"{cause} (in what {callee} computes)"
                yield words, build(kata, name, source(kata, name), **{callee: function}), distance + (not near)
