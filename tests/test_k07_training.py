"""What is true of k07: the training loops, by their trajectories and by the paper's result."""

import numpy as np

from .judge import oracle, paths
from .judge.claim import gaussian
from .judge.function import RNG
from .judge.sizes import any_sizes, grids, signs


def linear(c, b, size):
    """The gradient (c w + mean(w) - b) times ``size``, and the same with absolute values."""
    return (lambda w: size * (c * w + w.mean() - b)), (lambda w: size * (abs(c * w) + abs(w).mean() + abs(b)))


@any_sizes
def test_gradient_descent(function, m, d, rate, steps, seed):
    """Exactly ``steps`` updates, for weights of any shape, however small or large gradients and moves are."""
    row, single, pair = (d,), (m, d), (2, m, d)
    for shape, size, slope, times in ((single, 1, 1, 1), (row, 1, 1e-200, 1e200), (pair, 1, 1e200, 1e-200),
                                      (single, 1e-30, 1, 1), (row, 1e30, 1, 1), (row, 1, 1, 1e-10)):
        weights, c, b = grids(seed, shape, shape, shape)
        gradient, bound = linear(c, size * b, slope)
        args = size * weights, gradient, rate * times, steps
        function.follow(args, *paths.trajectory(*args[:2], bound, *args[2:]))


@any_sizes
def test_gradient_descent__arrays(function, m, d, rate, steps, seed):
    """Whatever array gradient returns: the same one every time, the weights themselves, or zeros."""
    weights, constant, c = grids(seed, (m, d), (m, d), (m, d))
    zero, buffer = np.zeros((m, d)), np.empty((m, d))
    constant.flags.writeable = zero.flags.writeable = False
    for gradient in (lambda w: constant, lambda w: np.multiply(c, w, out=buffer), lambda w: w, lambda w: zero):
        path, bound = paths.trajectory(weights, gradient, lambda w: abs(gradient(w)), rate, steps)
        function.follow((weights, gradient, rate, steps), path, bound)


def test_gradient_descent__long(function):
    """The last of 600 steps is like the first."""
    weights, c, b = grids(0, (2, 3), (2, 3), (2, 3))
    gradient, bound = linear(c, b, 1)
    for steps in (3, 600):
        function.follow((weights, gradient, 0.003, steps), *paths.trajectory(weights, gradient, bound, 0.003, steps))


@any_sizes
def test_train_classifier(function, n, m, d, rate, steps, seed):
    """Gradient descent on the classification loss, also if all samples are right or wrong, and weights tiny or huge."""
    weights, x = grids(seed, (2, m, d), (n, 2, d))
    right = np.where(oracle.classifier(weights, x) > 0, 1, -1)
    for y, size in ((signs(seed, n), 0.5), (right, 0.5), (right, 1e-30), (-right, 1e5)):
        args = size * weights, x, y, rate, steps
        function.follow(args, *paths.classification_trajectory(*args))


def test_train_classifier__long(function):
    """The last of 600 steps is like the first."""
    weights, x = grids(0, (2, 1, 3), (2, 2, 3))
    for steps in (3, 600):
        args = weights / 2, x, signs(0, 2), 0.05, steps
        function.follow(args, *paths.classification_trajectory(*args))


def ratio(signals, x, low, high, what):
    """The claim that signal learning over noise learning is from ``low`` to ``high``."""
    what = f"signal / noise learned ({low} to {high} is right: {what})"
    return lambda w: [(what, [paths.learned_ratio(w, signals, x)], (low + high) / 2, (high - low) / 2)]


def test_train_classifier__fits_one(function):
    """The noise at n SNR^2 = 0.45, the signal at 7.2."""
    for norm, *claim in ((3, 0.0105, 0.043, "it fits the noise only"), (12, 2.7, 9.7, "it learns the signal only")):
        signals, x, y, rng = paths.small_setting(norm, seed=0)
        weights = 0.01 * rng.standard_normal((2, 8, 200))
        function.draws((weights, x, y, 0.1, 200), weights.shape, ratio(signals, x, *claim))


@any_sizes
def test_train_denoiser(function, k, n, m, d, t, rate, steps, seed):
    """Gradient descent on the DDPM loss: patches are so loud here that epsilon does not matter."""
    weights, x = grids(seed, (m, d), (n, 2, d))
    x = 1e20 * x
    for size, count in ((1, min(1, steps)), (1, steps), (1e10, steps), (0, steps)):
        w = size * weights
        learning_rate = rate * size / (paths.noiseless_gradient(abs(w), abs(x), t).max() or 1)
        args = w, x, t, learning_rate, count
        function.follow((*args, k, np.random.default_rng(0)), *paths.noiseless_trajectory(*args))


def test_train_denoiser__random(function):
    """From rng, and from nothing else."""
    weights, x = grids(0, (2, 7), (3, 2, 7))
    function.random((weights, x, 0.5, 0.1, 2, 3, RNG), weights.shape)


def test_train_denoiser__normal(function):
    """Every step draws epsilon anew: standard normal, and its own for every draw, sample, patch and coordinate."""
    for k, n, d, steps in ((1, 1, 126, 40), (3, 2, 84, 50), (1, 1, 30, 700)):
        w, patch = grids(n, (d,), (d,))
        w, patch, t = 1e-6 * w, 1e6 * patch, 0.5  # so quiet and so loud that the gradient is linear in epsilon
        loud = np.ones((n, 2, 1)) if n > 1 else np.array([[[1.0], [0.0]]])  # a single patch shows epsilon itself
        matrix = paths.linear_in_epsilon(w, patch, t) * np.sqrt(loud.sum() / k) / (n * d)

        def claims(path, matrix=matrix):
            z = np.linalg.solve(matrix, paths.updates(path, 1e-11).T).T
            squared = (z**2).sum(axis=1)
            alike = squared[:, None] + squared - 2 * z @ z.T < 1e-4
            yield "most earlier updates that one update repeats", np.tril(alike, -1).sum(axis=1), 0, 0.5
            yield "covariance of an update with the next", (z[1:] * z[:-1]).mean(axis=1), 0
            yield from gaussian(z.reshape(-1, 6), 1)
            if z.size > 20_000:
                yield "share beyond 3.1 standard deviations", (abs(z) > 3.1).mean(axis=1), 0.0019352

        function.draws((w[None], loud * patch, t, 1e-11, steps, k, RNG), (1, d), claims, path=steps)


def test_train_denoiser__quiet(function):
    """The mean update where all moments of epsilon count, and gradients are tiny."""
    (w, x), t = grids(0, (2, 3), (2, 2, 3)), 0.5
    mean = 1e12 * oracle.expected_ddpm_gradient(1e-6 * w, x, t).ravel()
    function.draws((1e-6 * w, x, t, 1.0, 200, 3, RNG), w.shape, path=200, claims=lambda path: [
        ("largest update in units of 1e-12", 1e12 * paths.updates(path, 1.0), 0, 1000),
        ("mean update in units of 1e-12", 1e12 * paths.updates(path, 1.0), mean)])


def test_train_denoiser__learns_both(function):
    """Signal and noise, at n SNR^2 = 0.45 and at 7.2."""
    # Over 100 seeds .40 to .65 and .74 to 1.41; a classifier has .02 and 4.
    for norm, *claim in ((3, 0.3, 0.85, "it learns both"), (12, 0.5, 2, "it learns both")):
        signals, x, _, rng = paths.small_setting(norm, seed=0)
        weights = 0.01 * rng.standard_normal((8, 200))
        function.draws((weights, x, 0.2, 4.0, 500, 5, RNG), weights.shape, ratio(signals, x, *claim))
