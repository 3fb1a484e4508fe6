"""What is true of random draws, as far as draws can tell."""

import functools
import math

import numpy as np


class Claim:
    """That the mean of values over their first axis is what it should be, within their own standard error."""

    SIGMAS = 6  # standard errors: no right sampler fails in a lifetime of workshops

    def __init__(self, what, values, want, bound=None):
        self.what, self.count, self.bound = what, len(values), bound
        self.values, self.expected = (values if bound is None else np.abs(values)), want

    @functools.cached_property
    def mean(self):
        return np.mean(self.values, axis=0)

    @functools.cached_property
    def error(self):
        return np.std(self.values, axis=0) / np.sqrt(self.count)

    @functools.cached_property
    def holds(self):
        if self.bound is None:
            seen, allowed = self.mean, self.SIGMAS * self.error + 1e-12 * (1 + np.abs(self.expected))
        else:
            seen, allowed = np.max(self.values, axis=0), self.bound
        off = np.abs(seen - self.expected) / allowed
        worst = np.unravel_index(np.argmax(off), off.shape)
        self.got, self.want = seen[worst], np.broadcast_to(self.expected, off.shape)[worst]
        return bool(np.all(off <= 1))

    def __str__(self):
        return f"{self.what} over {self.count} draws: {self.got + 0:.4g}, expected {self.want + 0:.4g}"


class Claims:
    """Claims, each made when it is looked at for the first time."""

    def __init__(self, claims):
        self.made, self.rest = [], (Claim(*claim) for claim in claims)

    def __iter__(self):
        yield from self.made
        for claim in self.rest:
            self.made.append(claim)
            yield claim


def gaussian(z, sigma, name="sigma"):
    """Claims: the rows of ``z`` are independent draws of N(0, sigma^2 I)."""
    z = z / sigma
    c = z.shape[1]
    i, j = np.triu_indices(c, 1)
    squared = (z**2).sum(axis=1)
    yield f"mean of a coordinate / {name}", z, 0
    yield f"variance / {name}^2", squared / c, 1
    yield f"variance of one coordinate / {name}^2", z**2, 1
    yield "share within one standard deviation", (abs(z) < 1).mean(axis=1), 0.6826895
    yield "share beyond two standard deviations", (abs(z) > 2).mean(axis=1), 0.0455003
    if z.size > 10_000:
        yield "share beyond three standard deviations", (abs(z) > 3).mean(axis=1), 0.0026998
    if c > 1:
        yield f"covariance of two coordinates / {name}^2", z[:, i] * z[:, j], 0
    distance = 4 * (c / 2) ** (c / 2) * math.exp(-c / 2) / math.gamma(c / 2)  # the mean of |squared length - c|
    yield f"spread of the squared length / {name}^2", abs(squared - c), distance
    yield f"squared sum of {c} coordinates / ({c} {name}^2)", z.sum(axis=1) ** 2 / c, 1
    yield f"covariance of a row with the next / {name}^2", z[1:] * z[:-1], 0
    yield "rows that repeat another", np.diff(np.sort(z.sum(axis=1))) == 0, 0, 0.5
