"""Grades k07: the training loops, by their trajectories and by the paper's result."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from .judge import oracle
from .judge.check import check_mean, check_sampler
from .judge.oracle import grid, seeds, signs, small

PATH = 1e4  # rounding errors add up along a trajectory: 4e-10


class Recorder:
    """A callback that keeps what it is given, without a copy."""

    def __init__(self):
        self.calls = []

    def __call__(self, step, weights):
        self.calls.append((step, weights))


def check_steps(function, args, recorder, last):
    steps, cause = [step for step, _ in recorder.calls], "before the first update, and once after every update"
    if not steps:
        cause = "is callback passed on?"
    elif any(np.ndim(step) for step in steps):
        steps, cause = "something that is no number", "callback(step, weights), in this order"
    if steps != list(range(last + 1)):
        function.fail(args, f"callback is called at the steps {steps}, expected {list(range(last + 1))}", cause)
    for step, kept in recorder.calls:
        if np.shape(kept) != args[0].shape:
            function.fail(args, f"the array given to callback at step {step} has shape {np.shape(kept)}, not that of the weights")


def check_path(function, args, path, mistakes=None):
    """The final weights, with and without a callback, and what the callback has kept."""
    function.check(args, path[-1], PATH, mistakes=mistakes)
    recorder = Recorder()
    function.check((*args, recorder), path[-1], PATH)
    check_steps(function, args, recorder, len(path) - 1)
    for step, kept in recorder.calls:
        if not np.allclose(kept, path[step], rtol=0, atol=1e-8):
            changed = np.allclose(kept, path[-1], rtol=0, atol=1e-8)
            function.fail(args, f"the array given to callback at step {step} is not w_{step} at the end",
                          "a later step has changed it in place (-=)" if changed else "called too early or too late?")


# ------------------------------------------------------------------------------------------------ gradient_descent


def quadratic(rng, shape):
    """The gradient A w - b of a quadratic function; shape-checked."""
    size = int(np.prod(shape))
    A, b = grid(rng, size, size) / size, grid(rng, size)

    def gradient(w):
        if np.shape(w) != shape:
            raise ValueError(f"gradient was called with shape {np.shape(w)}, but the weights have shape {shape}")
        return (A @ np.ravel(w) - b).reshape(shape)

    return gradient


def test_gradient_descent(function):
    rng = np.random.default_rng(0)
    weights, gradient = grid(rng, 2, 3), quadratic(rng, (2, 3))
    rate = 0.25
    path = oracle.descent(weights, gradient, rate, 6)
    fixed = weights - rate * 5 * gradient(weights)
    check_path(function, (weights, gradient, rate, 5), path[:6], mistakes={
        "w + learning_rate * gradient: uphill": oracle.descent(weights, gradient, -rate, 5)[-1],
        "one step too many": path[6],
        "one step too few": path[4],
        "the weights at the start are returned": weights,
        "only one step is done": path[1],
        "the learning rate is not used": oracle.descent(weights, gradient, 1, 5)[-1],
        "every step takes the gradient at the start": fixed,
    })


@given(shape=st.lists(st.integers(1, 3), min_size=1, max_size=3).map(tuple), steps=st.integers(0, 4), seed=seeds)
def test_gradient_descent__shapes(function, shape, steps, seed):
    rng = np.random.default_rng(seed)
    weights, gradient = grid(rng, *shape), quadratic(rng, shape)
    check_path(function, (weights, gradient, 0.125, steps), oracle.descent(weights, gradient, 0.125, steps))


# ------------------------------------------------------------------------------------------------ train_classifier


def test_train_classifier(function):
    rng = np.random.default_rng(0)
    weights, x, y = grid(rng, 2, 2, 4) / 2, grid(rng, 3, 2, 4), signs(rng, 3)

    def gradient(w):
        return oracle.classification_gradient(w, x, y)

    path = oracle.descent(weights, gradient, 0.5, 5)
    check_path(function, (weights, x, y, 0.5, 4), path[:5], mistakes={
        "w + learning_rate * gradient: uphill": oracle.descent(weights, gradient, -0.5, 4)[-1],
        "one step too many": path[5],
        "one step too few": path[3],
        "the weights at the start are returned": weights,
        "the learning rate is not used": oracle.descent(weights, gradient, 1, 4)[-1],
        "every step takes the gradient at the start": weights - 0.5 * 4 * gradient(weights),
        "y is not used": oracle.descent(weights, lambda w: oracle.classification_gradient(w, x, abs(y)), 0.5, 4)[-1],
        "a sum over the samples where the mean belongs": oracle.descent(weights, gradient, 0.5 * 3, 4)[-1],
    })


@given(n=small, m=small, d=small, steps=st.integers(0, 3), seed=seeds)
def test_train_classifier__sizes(function, n, m, d, steps, seed):
    rng = np.random.default_rng(seed)
    weights, x, y = grid(rng, 2, m, d) / 2, grid(rng, n, 2, d), signs(rng, n)
    path = oracle.descent(weights, lambda w: oracle.classification_gradient(w, x, y), 0.25, steps)
    check_path(function, (weights, x, y, 0.25, steps), path)


def small_setting(norm, seed):
    """d = 200, n = 10: signals, samples, balanced labels. n SNR^2 is 0.45 for norm 3, and 7.2 for norm 12."""
    rng = np.random.default_rng(seed)
    signals = norm * np.eye(2, 200)
    y = signs(rng, 10)
    noise = rng.standard_normal((10, 200))
    noise[:, :2] = 0
    return signals, np.stack([np.where(y[:, None] > 0, signals[0], signals[1]), noise], axis=1), y, rng


def learned_ratio(weights, signals, x):
    """S / N"""
    return np.abs(weights @ signals.T).max() / np.abs(weights @ x[:, 1].T).max()


def check_ratio(function, args, ratio, low, high, claim):
    if not low <= ratio <= high:
        function.fail(args, f"trained on the small setting, signal / noise learned is {ratio:.3g}, "
                      f"expected {low} to {high}: {claim}")


def test_train_classifier__fits_one(function):
    for norm, low, high, claim in ((3, 0.0105, 0.043, "at n SNR^2 = 0.45 the classifier fits the noise only"),
                                   (12, 2.7, 9.7, "at n SNR^2 = 7.2 the classifier learns the signal only")):
        signals, x, y, rng = small_setting(norm, seed=0)
        args = (0.01 * rng.standard_normal((2, 8, 200)), x, y, 0.1, 200)
        weights = function.array(args, function(*args), (2, 8, 200))
        check_ratio(function, args, learned_ratio(weights, signals, x), low, high, claim)


# -------------------------------------------------------------------------------------------------- train_denoiser


def nearly_linear_case():
    """A large x and small weights: the gradient is nearly linear in epsilon, so its moments are those of a Gaussian."""
    rng = np.random.default_rng(4)
    return 0.01 * grid(rng, 1, 2), 100 * grid(rng, 2, 2, 2), 0.5


def steps_taken(function, case, n_epsilon, seed, steps=2, rate=1e-9):
    """The gradients of a few steps that hardly move the weights, one a row, and the arguments."""
    weights, x, t = case
    recorder = Recorder()
    args = (weights, x, t, rate, steps, n_epsilon, np.random.default_rng(seed), recorder)
    function(*args)
    check_steps(function, args, recorder, steps)
    path = np.array([kept for _, kept in recorder.calls])
    return -np.diff(path, axis=0).reshape(steps, -1) / rate, args


def draw_gradients(n_epsilon, count):
    weights, x, t = nearly_linear_case()
    alpha, beta = oracle.schedule(t)
    epsilon = np.random.default_rng(9).standard_normal((count, n_epsilon, *x.shape))
    u = alpha * x + beta * epsilon
    h, e = oracle.overlaps(weights, u), oracle.denoiser(weights, u) - epsilon
    terms = h**2 * e + 2 * h * oracle.overlaps(weights, e) * u  # one neuron: its axis broadcasts against d
    return 2 * terms.sum(axis=(1, 2, 3)) / epsilon[0].size


def test_train_denoiser(function):
    weights, x, t = nearly_linear_case()
    for steps in (0, 1, 3):
        args = (weights, x, t, 1e-3, steps, 2, np.random.default_rng(0))
        recorder = Recorder()
        final = function.array(args, function(*args, recorder), weights.shape)
        check_steps(function, args, recorder, steps)
        if not np.array_equal(recorder.calls[0][1], weights) or not np.array_equal(recorder.calls[-1][1], final):
            changed = steps > 0 and np.array_equal(recorder.calls[0][1], final)
            function.fail(args, "callback should see the initial weights first and the final weights last",
                          "a later step has changed the array in place (-=)" if changed else None)
    check_sampler(function, (weights, x, t, 1e-3, 2, 2, None), 6, lambda final: final)


def test_train_denoiser__loud(function):
    """Patches so loud that epsilon hardly matters: the weights are those of the gradient without noise, to 0.1 %."""
    rng = np.random.default_rng(0)
    weights, x, t = grid(rng, 1, 2), 1e4 * grid(rng, 2, 2, 2), 0.5

    def gradient(w):
        return oracle.ddpm_gradient(w, x, np.zeros((1, *x.shape)), t)

    def descent(rate, steps=2):
        return oracle.descent(weights, gradient, rate, steps)[-1]

    rate = 0.1 * np.linalg.norm(weights) / np.linalg.norm(gradient(weights))
    args = (weights, x, t, rate, 2, 3, rng)
    final, want = function.array(args, function(*args), weights.shape), descent(rate)
    mistakes = {
        "w + learning_rate * gradient: uphill": descent(-rate),
        "a sum over the n_epsilon draws where the mean belongs": descent(3 * rate),
        "every step takes the gradient at the start": weights - 2 * rate * gradient(weights),
        "one step too many": descent(rate, 3),
        "one step too few": descent(rate, 1),
        "the weights at the start are returned, or x does not reach the gradient": weights,
    }

    def off(wrong):
        return np.linalg.norm(final - wrong) / np.linalg.norm(want - weights)

    if off(want) > 0.01:
        function.fail(args, "with x so large that epsilon hardly matters, the weights are not where gradient descent goes: "
                      f"off by {off(want):.2g} of the way",
                      next((cause for cause, wrong in mistakes.items() if off(wrong) < 0.01), None))


def test_train_denoiser__fresh(function):
    gradients, args = steps_taken(function, nearly_linear_case(), 1, 0, steps=20)
    i, j = np.triu_indices(20, 1)
    distances = np.linalg.norm(gradients[i] - gradients[j], axis=1)
    if distances.min() < 1e-4 * np.linalg.norm(gradients, axis=1).max():
        function.fail(args, "two of 20 updates are alike", "the same epsilon at every step, or draws that come again: draw fresh ones")


def test_train_denoiser__normal(function):
    """One coordinate, one loud patch: the gradient is -3 alpha^2 epsilon, so the distribution of epsilon shows."""
    case = np.array([[1e-4]]), np.array([[[1e4], [1.0]]]), 0.5
    gradients, args = steps_taken(function, case, 1, 0, steps=2000)
    z = gradients / (3 * oracle.schedule(0.5)[0] ** 2)
    cause = "epsilon is not standard normal, or this is not the gradient of ddpm_loss"
    check_mean(function, args, z, 0, "the update, in units of its standard deviation,", cause)
    check_mean(function, args, z**2, 1, "variance of the update over that of the right one", cause)
    check_mean(function, args, abs(z) < 1, 0.6827, "share of updates within one standard deviation", cause)


def test_train_denoiser__draws(function):
    mean = oracle.expected_ddpm_gradient(*nearly_linear_case()).ravel()
    for n_epsilon in (1, 3):
        runs = [steps_taken(function, nearly_linear_case(), n_epsilon, seed, steps=10) for seed in range(400)]
        args = runs[0][1]
        off = np.array([gradients for gradients, _ in runs]) - mean
        first, second = off[:, :-1].reshape(-1, mean.size), off[:, 1:].reshape(-1, mean.size)
        check_mean(function, args, first + mean, mean, "the update divided by the learning rate",
                   "epsilon is not standard normal, or this is not the gradient of ddpm_loss")
        check_mean(function, args, first * second, 0, "covariance of two successive updates",
                   "the same epsilon at every step: draw fresh ones")
        variance = draw_gradients(n_epsilon, 100_000).var(axis=0)
        check_mean(function, args, first**2 / variance, 1,
                   f"variance of the update, n_epsilon = {n_epsilon}, over that of the right one",
                   "epsilon needs the shape (n_epsilon, n, 2, d), its own draw for every sample and patch, "
                   "and standard normal entries")


def test_train_denoiser__every_draw(function):
    """Patches of 0: the loss is then a matter of the fourth moments of epsilon, which a mean over draws has not."""
    weights, x, t = np.array([[0.5, -0.25]]), np.zeros((1, 2, 2)), 0.5
    runs = [steps_taken(function, (weights, x, t), 3, seed) for seed in range(400)]
    check_mean(function, runs[0][1], np.array([gradients[0] for gradients, _ in runs]), oracle.expected_ddpm_gradient(weights, x, t).ravel(),
               "the update divided by the learning rate", "the mean of epsilon is no draw: the mean over draws belongs "
               "to the gradient")


def test_train_denoiser__learns_both(function):
    # The ratio varies with the draws: over 100 seeds from .40 to .65 and from .74 to 1.41. A classifier's is .02 and 4.
    for norm, low, high in ((3, 0.3, 0.85), (12, 0.5, 2)):
        signals, x, y, rng = small_setting(norm, seed=0)
        args = (0.01 * rng.standard_normal((8, 200)), x, 0.2, 0.02 * 200, 500, 5, rng)
        weights = function.array(args, function(*args), (8, 200))
        check_ratio(function, args, learned_ratio(weights, signals, x), low, high, "the denoiser learns both")
