"""The judgements of a test, without a function under test: what it would call, and what it would expect."""

import importlib

import numpy as np

from .function import RNG, Function
from .sizes import GENERIC


class Recorder(Function):
    """Stands in for a function under test, and only keeps the judgements that a test makes."""

    def __init__(self, kata, name):
        module = importlib.import_module(f"solutions.{kata}")
        super().__init__(module, getattr(module, name))
        for method in ("check", "follow", "draws", "random"):
            setattr(self, method, self.keep(method))

    def keep(self, method):
        return lambda *args, **more: self.judgements.append((method, args, more))


def judgements(test, kata, name, sizes=GENERIC):
    """[(method, (args, ...), more), ...] of a test at these sizes."""
    recorder = Recorder(kata, name)
    getattr(test, "at", test)(function=recorder, **{size: sizes[size] for size in getattr(test, "sizes", ())})
    return recorder.judgements


def arguments(kata, test, call=0, **sizes):
    """The arguments of a call that a test makes, for a Python prompt."""
    module = importlib.import_module(f"tests.test_{kata}")
    name = test.removeprefix("test_").partition("__")[0]
    _, (args, *_), _ = judgements(getattr(module, test), kata, name, sizes)[call]
    return [np.random.default_rng(0) if value is RNG else value for value in args]
