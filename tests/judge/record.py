"""The judgements of a test, without a function under test: what it would call, and what it would expect."""

import importlib

import numpy as np

from .course import judged
from .function import RNG, Function
from .sizes import GENERIC


def judgements(test, kata, name, sizes=GENERIC):
    """[(method, (args, ...), more), ...] of a test at these sizes."""
    module = importlib.import_module(f"solutions.{kata}")
    recorder = Function(module, getattr(module, name))
    for method in ("check", "follow", "draws", "random"):  # instead of judging
        setattr(recorder, method, lambda *args, method=method, **more: recorder.judgements.append((method, args, more)))
    getattr(test, "at", test)(function=recorder, **{size: sizes[size] for size in getattr(test, "sizes", ())})
    return recorder.judgements


def arguments(kata, test, call=0, **sizes):
    """The arguments of a call that a test makes, for a Python prompt."""
    module = importlib.import_module(f"tests.test_{kata}")
    _, (args, *_), _ = judgements(getattr(module, test), kata, judged(test), sizes)[call]
    return [np.random.default_rng(0) if value is RNG else value for value in args]
