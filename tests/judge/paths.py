"""Where training goes: trajectories by other ways than the learner's, and what shows on them."""

import numpy as np

from .oracle import overlaps, classifier, denoiser, logistic_derivative, classification_bounds, schedule


def descent(weights, gradient, learning_rate, steps):
    """[w_0, w_1, ..., w_steps]"""
    path = [weights]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return path


def trajectory(weights, gradient, bound, learning_rate, steps):
    """The path, and what its rounding errors are relative to: they add up, those of the gradient are in ``bound``."""
    path = descent(weights, gradient, learning_rate, steps)
    return path, (1 + steps) * (abs(weights) + learning_rate * sum(map(bound, path)))


def classification_trajectory(weights, x, y, learning_rate, steps):
    """By hand: many steps are too many for the complex step."""
    n, m = len(x), weights.shape[1]

    def gradient(w):
        slope = logistic_derivative(y * classifier(w, x)) * y
        positive, negative = (np.einsum("n,npm,npd->md", slope, overlaps(v, x), x) for v in w)
        return 2 / (n * m) * np.stack([positive, -negative])

    return trajectory(weights, gradient, lambda w: classification_bounds(w, x, y)[1], learning_rate, steps)


def noiseless_gradient(weights, x, t):
    """The gradient of the DDPM loss where patches are so loud that epsilon does not matter."""
    u = schedule(t)[0] * x
    h, f = overlaps(weights, u), denoiser(weights, u)
    both = np.einsum("npm,npd->md", h**2, f) + 2 * np.einsum("npm,npd->md", h * overlaps(weights, f), u)
    return 2 / np.sqrt(len(weights)) * both / x.size


def noiseless_trajectory(weights, x, t, learning_rate, steps):
    return trajectory(weights, lambda w: noiseless_gradient(w, x, t), lambda w: noiseless_gradient(abs(w), abs(x), t),
                      learning_rate, steps)


def linear_in_epsilon(w, patch, t):
    """For one small neuron and loud patches: the matrix with which epsilon counts in n d times the gradient."""
    u = schedule(t)[0] * patch
    h = u @ w
    return -(h**2) * np.eye(len(w)) - 2 * h * np.outer(u, w)


def updates(path, learning_rate):
    """The gradients of a path, one a row."""
    return -np.diff(path.reshape(len(path), -1), axis=0) / learning_rate


def small_setting(norm, seed):
    """d = 200, n = 10: signals, samples, balanced labels. n SNR^2 is 0.45 for norm 3, and 7.2 for norm 12."""
    rng = np.random.default_rng(seed)
    signals, y = norm * np.eye(2, 200), rng.permutation(np.resize([1.0, -1.0], 10))
    noise = rng.standard_normal((10, 200))
    noise[:, :2] = 0
    return signals, np.stack([np.where(y[:, None] > 0, signals[0], signals[1]), noise], axis=1), y, rng


def learned_ratio(weights, signals, x):
    """S / N"""
    return np.abs(weights @ signals.T).max() / np.abs(weights @ x[:, 1].T).max()
