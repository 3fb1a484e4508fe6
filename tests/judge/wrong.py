"""The verdict 'wrong': what it says, and when two of them are alike."""

import re

import numpy as np

from .claim import Claims


class NotStarted(Exception):
    """The function still raises the stub's NotImplementedError."""


class Wrong(AssertionError):
    """The verdict 'wrong': the call, the problem, perhaps its cause; the doctor compares ``got`` and ``want``."""

    def __init__(self, call, problem, cause=None, got=None, want=None):
        super().__init__(call, problem)
        self.call, self.problem, self.cause, self.got, self.want = call, problem, cause, got, want

    def __str__(self):
        return f"{self.call}\n  {self.problem}" + (f"\n  likely cause: {self.cause}" if self.cause else "")


def shown(name, value):
    """An argument as a message shows it: small ones by value, arrays by shape and size."""
    if isinstance(value, np.ndarray):
        if value.size <= 3:
            return f"{name}={np.array2string(value, precision=4)}"
        largest = np.abs(value).max(initial=0)
        size = ", all zero" if largest == 0 else f", up to {largest:.0e}" if largest > 100 else ""
        return f"{name} {value.shape}{size}"
    if isinstance(value, float):
        return f"{name}={value:.6g}"
    return f"{name}={value}" if isinstance(value, (int, tuple)) else name


def alike(a, b):
    """2 if two outcomes are the same, 1 if they are as alike as draws can be, else 0."""
    if a is None or b is None:
        return 2 * (a is b)
    if a.got is None or b.got is None:
        return 2 * (a.got is b.got and without_place(a.problem) == without_place(b.problem))
    if isinstance(a.want, Claims):
        if np.shape(a.got) == np.shape(b.got) and np.allclose(a.got, b.got, rtol=1e-9, atol=1e-300):
            return 2
        return int(all(map(agree, a.want, b.want)))
    if np.shape(a.got) != np.shape(b.got):
        return 0
    off, apart = np.linalg.norm(a.got - a.want), np.linalg.norm(a.got - b.got)
    return 2 * (apart <= 1e-6 * max(np.linalg.norm(a.got), off) and apart <= 1e-2 * off)


def close(a, b):
    size = max(np.linalg.norm(a), np.linalg.norm(b))
    return np.shape(a) == np.shape(b) and np.linalg.norm(np.subtract(a, b)) <= 1e-6 * size


def without_place(problem):
    return re.sub(r"katas/\S+, line \d+: ", "", problem)


def agree(a, b):
    """Whether two samples have the same mean, as far as they can tell."""
    joint = np.sqrt(a.error**2 + b.error**2)
    return bool(np.all(np.abs(a.mean - b.mean) <= 4 * joint + 1e-9 * (1 + np.abs(a.mean))))
