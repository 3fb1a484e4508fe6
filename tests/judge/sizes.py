"""The cases that a test is about: sizes, a time and a seed, the generic ones first."""

import functools
import inspect

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

# All sizes are distinct primes that differ from every power and factor of a formula: swapped axes and divisions show.
GENERIC = {"k": 13, "n": 5, "m": 7, "d": 11, "t": 0.37, "steps": 4, "seed": 0, "norm": 3.7, "sigma": 0.6, "rate": 0.17,
           "sigma_0": 0.013}
OTHER = {"k": 3, "n": 2, "m": 5, "d": 7, "t": 1.1, "steps": 3, "seed": 1, "norm": 1.9, "sigma": 1.7, "rate": 0.31,
         "sigma_0": 0.047}
SMALL = {"k": 2, "n": 1, "m": 2, "d": 3, "t": 0.37, "steps": 2, "seed": 2, "norm": 0.7, "sigma": 0.3, "rate": 0.17,
         "sigma_0": 0.21}

TIMES = (1e-4, 1e-3, 0.01, 0.05, 0.1, 0.2, 0.37, 0.7, 1.0, 1.3, 2.0, 5.0)
DRAWN = {"k": st.integers(1, 5), "n": st.integers(1, 5), "m": st.integers(1, 5), "d": st.integers(1, 5),
         "t": st.sampled_from(TIMES), "steps": st.integers(0, 4), "seed": st.integers(0, 2**16),
         "norm": st.sampled_from((0.3, 1.9, 5.0, 12.5)), "sigma": st.sampled_from((0.2, 0.6, 1.0, 1.7)),
         "rate": st.sampled_from((0.03, 0.17, 0.31)), "sigma_0": st.sampled_from((1e-3, 0.013, 0.21, 1.3))}


def any_sizes(test=None, **drawn):
    """Runs a test at the generic sizes, at others, at small ones, then at what Hypothesis draws for its parameters."""
    if test is None:
        return lambda test: any_sizes(test, **drawn)
    names = [name for name in inspect.signature(test).parameters if name != "function"]

    @functools.wraps(test)
    def at(function, *values, **sizes):
        sizes |= dict(zip(names, values))
        function.begin(**sizes)
        test(function=function, **sizes)

    run = given(**{name: drawn.get(name, DRAWN.get(name)) for name in names})(at)

    def at_any(function):
        for case in (GENERIC, OTHER, SMALL):
            at(function, **{name: case[name] for name in names})
        run(function=function)

    at_any.__name__, at_any.__doc__, at_any.sizes, at_any.at = test.__name__, test.__doc__, names, at
    return at_any


def grid(rng, *shape):
    """Numbers from +-{1, 2, 3, 4, 6, 7}/5: never 0, of a size at which every term counts, and not exact in float32."""
    return rng.choice([-1.0, 1.0], size=shape) * rng.choice([1, 2, 3, 4, 6, 7], size=shape) / 5


def grids(seed, *shapes):
    """One such array for each shape."""
    rng = np.random.default_rng(seed)
    return [grid(rng, *shape) for shape in shapes]


def signs(seed, n):
    """Labels with both signs whenever n > 1."""
    return np.random.default_rng(seed).permutation(np.resize([1.0, -1.0], n))
