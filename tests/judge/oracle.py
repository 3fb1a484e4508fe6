"""The truth the tests compare with: losses written as plainly as possible, differentiated by the complex step.

None of this is a learner's code, and none of it is shared with the solutions. Everything here accepts complex weights:
f(w + ih).imag / h is the derivative to the last digit, without the cancellation of central differences.
"""

import functools

import numpy as np


def complex_step(loss, w):
    """The gradient of ``loss`` at ``w``, entry by entry."""
    gradient = np.empty(w.shape)
    for index in np.ndindex(w.shape):
        z = w.astype(complex)
        z[index] += 1e-30j
        gradient[index] = np.imag(loss(z)) / 1e-30
    return gradient


def central_differences(f, w, step):
    """(f(w + step e_i) - f(w - step e_i)) / (2 step) for every entry i."""
    moves = step * np.eye(w.size).reshape(w.size, *w.shape)
    return np.array([f(w + move) - f(w - move) for move in moves]).reshape(w.shape) / (2 * step)


def relative_error(a, b):
    """|a - b| / max(|a|, |b|) over all entries, 0 if both are zero."""
    largest = max((a**2).sum(), (b**2).sum())
    return np.sqrt(((a - b) ** 2).sum() / largest) if largest else 0.0


def overlaps(weights, x):
    """<w_r, x> for every patch and neuron: (..., m)."""
    return np.einsum("...d,md->...m", x, weights)


def classifier(weights, x):
    positive, negative = ((overlaps(w, x) ** 2).sum(axis=(1, 2)) for w in weights)
    return (positive - negative) / weights.shape[1]


def denoiser(weights, x):
    return np.einsum("...m,md->...d", overlaps(weights, x) ** 2, weights) / np.sqrt(len(weights))


def logistic(z):
    """log(1 + exp(-z)), branched on the sign of the real part."""
    positive = np.real(z) > 0
    tail = np.exp(np.where(positive, -z, z))  # never above 1
    return np.where(positive, 0, -z) + np.log1p(tail)


def logistic_derivative(z):
    tail = np.exp(-np.abs(z))
    return -np.where(z > 0, tail, 1) / (1 + tail)


def classification_loss(weights, x, y):
    return logistic(y * classifier(weights, x)).mean()


def classification_gradient(weights, x, y):
    return complex_step(lambda w: classification_loss(w, x, y), weights)


def logistic_bound(z):
    return 1 + logistic(z)


def slope_bound(z):
    """1, for 1 / (1 + exp(-z)) - 1 is a right way; two units of its last digit beyond 40, where it is exactly 0."""
    return np.where(z < 40, 1, 0.01)


def classification_bounds(weights, x, y):
    """What rounding errors of the loss and of its gradient are relative to, sample by sample.

    A sample that is fitted by far counts for next to nothing, however loud it is.
    """
    n, m = len(x), weights.shape[1]
    h = np.array([overlaps(abs(w), abs(x)) for w in weights])
    score, z = (h**2).sum(axis=(0, 2, 3)) / m, y * classifier(weights, x)
    slope = -logistic_derivative(z)
    slopes = slope_bound(z) + slope * (1 - slope) * score
    return np.mean(logistic_bound(z) + slope * score), 2 / (n * m) * np.einsum("n,jnpm,npd->jmd", slopes, h, abs(x))


def schedule(t):
    return np.exp(-t), np.sqrt(-np.expm1(-2 * t))


def small_time(t):
    """1 - exp(-2t) loses digits when t is small, and may: by how much rounding errors grow."""
    return 1 + 1 / (4 * t)


def add_noise(x, epsilon, t):
    alpha, beta = schedule(t)
    return alpha * x + beta * epsilon


def ddpm_loss(weights, x, epsilon, t):
    return ((denoiser(weights, add_noise(x, epsilon, t)) - epsilon) ** 2).mean()


def ddpm_gradient(weights, x, epsilon, t):
    return complex_step(lambda w: ddpm_loss(w, x, epsilon, t), weights)


def ddpm_bound(weights, x, epsilon, t):
    """The loss with every factor by its absolute value and every minus a plus: what rounding errors are relative to."""
    x, epsilon = abs(x), abs(epsilon)
    return small_time(t) * ((denoiser(weights, add_noise(x, epsilon, t)) + epsilon) ** 2).mean()


def quadrature(n, d):
    """Draws and their probabilities that integrate the DDPM loss over epsilon exactly.

    In every coordinate the loss has degree 4, and the three Gauss-Hermite nodes 0 and +-sqrt(3) are exact up to degree
    5. All samples and patches may share one draw, since the loss is a sum over them. epsilon: (3^d, n, 2, d).
    """
    nodes, chances = np.array([-np.sqrt(3), 0, np.sqrt(3)]), np.array([1 / 6, 2 / 3, 1 / 6])
    index = np.indices((3,) * d).reshape(d, -1).T
    epsilon = np.broadcast_to(nodes[index][:, None, None, :], (3**d, n, 2, d))
    return epsilon, chances[index].prod(axis=1)


def expected_ddpm_loss(weights, x, t):
    alpha, beta = schedule(t)
    n, _, d = x.shape
    epsilon, chances = quadrature(n, d)
    squares = (denoiser(weights, alpha * x + beta * epsilon) - epsilon) ** 2
    return (chances * squares.mean(axis=(1, 2, 3))).sum()


def expected_ddpm_gradient(weights, x, t):
    return complex_step(lambda w: expected_ddpm_loss(w, x, t), weights)


def expected_terms(weights, x, t):
    """The closed form of k08 by its terms: a function, whose {name: value} add up to the loss less its constant 1.

    It takes the weights three times, for a, for G and for C, so that each path can be differentiated alone; they may
    have leading axes.
    """
    alpha, beta = schedule(t)
    n, _, d = x.shape
    m = weights.shape[-2]

    def terms(w_a, w_G, w_C):
        a = alpha * x.reshape(-1, d) @ np.swapaxes(w_a, -1, -2)
        G, C = w_G @ np.swapaxes(w_G, -1, -2), beta**2 * w_C @ np.swapaxes(w_C, -1, -2)
        G_rr, C_rr = (np.einsum("...rr->...r", matrix)[..., None, :] for matrix in (G, C))
        s = a**2 + C_rr
        values = {
            "cross": -4 * beta * np.sqrt(m) * a * G_rr,
            "s_r s_s": (s @ G) * s,
            "2 C_rs^2": 2 * len(x) * 2 * G * C**2,
            "4 a_r a_s C_rs": 4 * (a @ (G * C)) * a,
        }
        return {name: value.sum(axis=(-1, -2)) / m / (2 * d * n) for name, value in values.items()}

    return terms


def exact_loss(weights, x, t):
    """``expected_ddpm_loss`` by the closed form, at any size; the weights may have leading axes."""
    return 1 + sum(expected_terms(weights, x, t)(weights, weights, weights).values())


def exact_bound(weights, x, t):
    """``exact_loss`` with the absolute value of every term, for weights and x that are positive."""
    values = expected_terms(weights, x, t)(weights, weights, weights)
    return small_time(t) * (1 + sum(values.values()) - 2 * values["cross"])


def gradient_of(loss, weights, x, t):
    """The gradient of ``exact_loss`` or ``exact_bound``: the complex step in all entries at once."""
    steps = 1e-30j * np.eye(weights.size).reshape(weights.size, *weights.shape)
    return np.imag(loss(weights + steps, x, t)).reshape(weights.shape) / 1e-30


def simplex(signal, noise, kappa, norm, sigma, d, n, m):
    """Weights u + z_r and orthogonal patches x with these overlaps, in n + 2 + m dimensions."""
    axes = np.eye(n + 2 + m)
    signals, xi = norm * axes[:2], sigma * np.sqrt(d) * axes[2 : n + 2]
    u = signal * signals.sum(axis=0) / norm**2 + noise * xi.sum(axis=0) / (sigma**2 * d)
    rests = np.sqrt(kappa) * (np.eye(m) - 1 / m) @ axes[n + 2 :]
    return u + rests, np.stack([signals[np.arange(n) % 2], xi], axis=1)


def reduced_loss(logs, norm, sigma, d, n, m, t):
    """l(A, B, kappa) of logarithms, multiplied out; accepts complex ones."""
    alpha, beta = schedule(t)
    A, B, kappa = np.exp(logs)
    b, g = beta**2, (2 * A**2 / norm**2 + n * B**2 / (sigma**2 * d)) / alpha**2

    def E(a):
        cross = -4 * beta * np.sqrt(m) * a * (g + (m - 1) * kappa / m)
        common = m * g * (a**4 + 6 * b * a**2 * g + 3 * b**2 * g**2)
        rests = (2 * b**2 * g**2 * kappa + b**2 * g * kappa**2 * (1 + 5 / m) + 2 * b * a**2 * g * kappa
                 + 4 * b * a**2 * kappa**2 / m + 2 * b**2 * kappa**3 * (m - 2) / m**2)
        return cross + common + (m - 1) * rests

    return E(A) + E(B)


def stationary_logs(norm, sigma, d, n, m, t):
    """Where ``reduced_loss`` is smallest: steps of less and less length, then Newton's method."""
    def slope(logs):
        return complex_step(lambda z: reduced_loss(z, norm, sigma, d, n, m, t), logs)

    alpha, _ = schedule(t)
    logs = np.log([alpha * norm / 6, alpha * sigma * np.sqrt(d / n) / 4, 0.1])
    for length in np.geomspace(0.2, 1e-3, 300):
        gradient = slope(logs)
        logs = logs - length * gradient / np.linalg.norm(gradient)
    for _ in range(6):
        curvature = np.array([(slope(logs + h) - slope(logs - h)) / 2e-5 for h in 1e-5 * np.eye(3)])
        logs = logs - np.linalg.solve(curvature, slope(logs))
    return logs


@functools.cache
def stationary_overlaps(*args):
    """Signal and noise at the minimum of ``reduced_loss``."""
    return tuple(float(overlap) for overlap in np.exp(stationary_logs(*args)[:2]) / schedule(args[-1])[0])
