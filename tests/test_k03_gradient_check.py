"""Grades k03: the gradient check."""

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from .judge.oracle import grid, seeds, small


# ------------------------------------------------------------------------------------------------ numerical_gradient


def bumpy(coefficients):
    """A function of all entries together, with a third derivative, so that every kind of quotient differs."""

    def f(w):
        if np.shape(w) != coefficients.shape:
            raise ValueError(f"f was called with shape {np.shape(w)}, but w has shape {coefficients.shape}")
        return float(np.sum(coefficients * w**3) + np.sum(coefficients * w) ** 2)

    return f


def quotients(f, w, offsets, divisor, indices=None):
    """(f(w + offsets[0] e_i) - f(w + offsets[1] e_i)) / divisor for every entry i, or for every group of entries."""
    gradient = np.empty(w.shape)
    for index in indices or np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[index] = 1
        gradient[index] = (f(w + offsets[0] * e) - f(w + offsets[1] * e)) / divisor
    return gradient


def gradient_case(shape, step, seed):
    rng = np.random.default_rng(seed)
    w, f = grid(rng, *shape), bumpy(grid(rng, *shape))
    size = np.abs(f(w)) + 20 * (w.size + step) ** 3
    return (f, w, step), quotients(f, w, (step, -step), 2 * step), size / step


def test_numerical_gradient(function):
    (f, w, step), want, scale = gradient_case((2, 3), 0.25, seed=0)  # no two of the factors below are equal

    def not_moved_back(stay):
        """Every entry is left at ``stay`` once it has been moved."""
        moved, gradient = w.copy(), np.empty(w.shape)
        for index in np.ndindex(w.shape):
            gradient[index] = quotients(f, moved, (step, -step), 2 * step)[index]
            moved[index] += stay
        return gradient

    function.check((f, w, step), want, scale, {"d": 3}, mistakes={
        "f(w + step) - f(w): a one-sided difference": quotients(f, w, (step, 0), step),
        "f(w) - f(w - step): a one-sided difference": quotients(f, w, (0, -step), step),
        "divided by step: the two points are 2 step apart": want * 2,
        "not divided by 2 step": want * 2 * step,
        "divided by 2 but not by step": want * step,
        "/ 2 * step multiplies by step, brackets are missing": want * step**2,
        "a whole row is moved at once, not one entry": quotients(f, w, (step, -step), 2 * step, range(2)),
        "all entries are moved at once": quotients(f, w, (step, -step), 2 * step, [...]),
        "step is not used, the default 1e-5 is": quotients(f, w, (1e-5, -1e-5), 2e-5),
        "one of the two points stays at w": quotients(f, w, (step, 0), 2 * step),
        "f is the same at both points: do they share one array? p = w makes no copy": 0 * want,
        "the points are half a step away": quotients(f, w, (step / 2, -step / 2), step),
        "the entries before this one are still moved up: start from w every time": not_moved_back(step),
        "the entries before this one are still moved down: start from w every time": not_moved_back(-step),
        "f(w + step) + f(w - step): their difference is due": np.array(
            [f(w + step * e) + f(w - step * e) for e in np.eye(6).reshape(6, 2, 3)]).reshape(2, 3) / (2 * step),
        "brackets are missing: only f(w - step) is divided": np.array(
            [f(w + step * e) - f(w - step * e) / (2 * step) for e in np.eye(6).reshape(6, 2, 3)]).reshape(2, 3),
    }, writeable=True)


@given(shape=st.lists(st.integers(1, 3), min_size=1, max_size=3).map(tuple), seed=seeds)
def test_numerical_gradient__shapes(function, shape, seed):
    for step in (0.5, 0.125):
        args, want, scale = gradient_case(shape, step, seed)
        function.check(args, want, scale, writeable=True)


def test_numerical_gradient__default_step(function):
    (f, w, _), want, scale = gradient_case((3, 2), 1e-5, seed=1)
    moves = []

    def observed(v):
        moves.append(np.abs(v - w).max())
        return f(v)

    function.check((observed, w), want, scale, writeable=True)
    if abs(max(moves) / 1e-5 - 1) > 1e-6:
        function.fail((f, w), f"moves an entry by {max(moves):.3g}, the default step is 1e-5")


# ---------------------------------------------------------------------------------------------------- relative_error


def relative_error(a, b):
    return np.linalg.norm(a - b) / max(np.linalg.norm(a), np.linalg.norm(b))


def test_relative_error(function):
    rng = np.random.default_rng(0)
    a, b = grid(rng, 2, 3), grid(rng, 2, 3) / 4
    norm = np.linalg.norm
    for first, second in ((a, b), (b, a)):
        function.check((first, second), relative_error(first, second), 10, mistakes={
            "divided by |a| only": norm(first - second) / norm(first),
            "divided by |b| only, or by the smaller norm": norm(first - second) / norm(second),
            "not divided by the larger norm": norm(first - second),
            "divided by the sum of the norms": norm(first - second) / (norm(a) + norm(b)),
            "divided by the mean of the norms": 2 * norm(first - second) / (norm(a) + norm(b)),
            "the norms are largest entries, not Euclidean": abs(first - second).max() / max(abs(a).max(), abs(b).max()),
            "the norms are sums of absolute values, not Euclidean": abs(first - second).sum() / max(abs(a).sum(), abs(b).sum()),
            "norm(a, 2) of a matrix is its largest singular value": norm(a - b, 2) / max(norm(a, 2), norm(b, 2)),
            "the largest error entry by entry, one norm over all entries is due": (abs(a - b) / (abs(a) + abs(b))).max(),
            "squares without the root": relative_error(a, b) ** 2,
            "difference of the norms instead of norm of the difference": abs(norm(a) - norm(b)) / norm(a),
        })


def test_relative_error__zero(function):
    zero, a = np.zeros((2, 2)), np.ones((2, 2))
    function.check((zero, zero), 0.0, 0)
    function.check((zero, a), 1.0, 1)
    function.check((a, zero), 1.0, 1)
    function.check((a, a), 0.0, 0)
    e = np.array([1.0, 0.0])
    function.check((e, 2 * e), 0.5, 1)  # some zeros in both


@example(shape=(2,), power=-60, seed=0)
@example(shape=(2,), power=60, seed=0)
@given(shape=st.lists(small, min_size=1, max_size=4).map(tuple), power=st.integers(-60, 60), seed=seeds)
def test_relative_error__any(function, shape, power, seed):
    rng = np.random.default_rng(seed)
    a, b = grid(rng, *shape) * 2.0**power, grid(rng, *shape) * 2.0**power
    function.check((a, b), relative_error(a, b), 10)
    function.check((a, -a), 2.0, 10)
    near = a * (1 + 2.0**-30)
    function.check((a, near), relative_error(a, near), 10)
