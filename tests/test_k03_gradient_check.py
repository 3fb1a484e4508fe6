"""What is true of k03: the gradient check."""

import numpy as np

from .judge import oracle
from .judge.sizes import any_sizes, grids


class Waves:
    """A function of all entries together, with waves so short that no two formulas agree on its gradient."""

    def __init__(self, heights, length=1e-3):
        self.heights, self.length = heights / 5, length

    def __call__(self, w):
        if np.shape(w) != self.heights.shape:
            raise ValueError(f"f was called with shape {np.shape(w)}, but w has shape {self.heights.shape}")
        height = np.sum(self.heights * np.sin(w / self.length))
        return height + height**2

    def bound(self, w, step):
        """What rounding errors of a quotient are relative to, those of w + step and w - step included."""
        highest = np.sum(abs(self.heights))
        return (1 + 2 * highest) * (highest + np.sum(abs(self.heights) * (abs(w) + step)) / self.length) / step


@any_sizes
def test_numerical_gradient(function, n, d, rate, seed):
    """(f(w + step e_i) - f(w - step e_i)) / (2 step) for every entry i, and w as it was."""
    w, heights = grids(seed, (n, d), (n, d))
    f = Waves(heights)
    function.check((f, w, rate), oracle.central_differences(f, w, rate), f.bound(w, rate), writeable=True)


def test_numerical_gradient__axes(function):
    """w has any number of axes in any order in memory, and zeros; f is of any size."""
    for shape, size in (((11,), 1), ((5, 7), 1), ((2, 3, 5), 1e-9), ((3, 2, 1, 2), 1e-20)):
        w, heights = grids(0, shape, shape[::-1])
        f, w[0] = Waves(size * heights), 0
        function.check((f, w.T, 0.17), oracle.central_differences(f, w.T, 0.17), f.bound(w.T, 0.17), writeable=True)


def test_numerical_gradient__default_step(function):
    """The step is 1e-5 unless another one is given."""
    w, heights = grids(1, (3, 2), (3, 2))
    f = Waves(heights)
    function.check((f, w), oracle.central_differences(f, w, 1e-5), f.bound(w, 1e-5), writeable=True)


@any_sizes
def test_relative_error(function, n, d, sigma, seed):
    """|a - b| / max(|a|, |b|) with Euclidean norms over all entries, for any number of axes."""
    a, b = grids(seed, (n, d), (n, d))
    for pair in ((a, sigma * b), (a, a + 0.3 * b), (a.ravel(), b.ravel()), (a[None], b[None])):
        function.check(pair, oracle.relative_error(*pair), 2)


def test_relative_error__any(function):
    """a and b may be near or opposite, tiny or huge: it has no unit."""
    a, b = grids(3, (5, 7), (5, 7))
    near = [(a, a * (1 + 1e-12 * b)), (a, a * (1 + 1e-3 * b)), (a, -a), (a, a)]
    for pair in near + [(size * a, size * b) for size in (1e-150, 1e-9, 1e9, 1e150)]:
        function.check(pair, oracle.relative_error(*pair), 2)


def test_relative_error__zero(function):
    """Two zero arrays give 0; one of them, zeros among the entries or a sum of zero are nothing special."""
    zero, a = np.zeros((2, 3)), np.array([[1.3, 0, -1.3], [0, 0, 0.2]])
    b = np.array([[0.5, -0.5, 1], [-0.25, -0.25, -0.5]])
    for pair in ((a, 2 * a[::-1]), (b, 2 * b[::-1]), (b, zero), (zero, b), (zero, zero)):
        function.check(pair, oracle.relative_error(*pair), 2)
