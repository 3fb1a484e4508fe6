"""The truth the tests compare with: losses written as plainly as possible, differentiated by the complex step.

None of this is a learner's code, and none of it is shared with the solutions. Everything here accepts complex weights:
f(w + ih).imag / h is the derivative to the last digit, without the cancellation of central differences.
"""

import numpy as np
from hypothesis import strategies as st

SIZES = {"n": 3, "m": 5, "d": 7}  # all distinct, so that swapped axes and wrong normalizations show
small = st.integers(1, 5)
seeds = st.integers(0, 2**16)
times = st.integers(1, 20).map(lambda tenths: tenths / 10)


def grid(rng, *shape):
    """Numbers from +-{1/4, 1/2, ..., 3/2}: never 0, exact in floating point, and of a size at which every term counts."""
    return rng.choice([-1.0, 1.0], size=shape) * rng.integers(1, 7, size=shape) / 4


def signs(rng, n):
    """Labels with both signs whenever n > 1."""
    return rng.permutation(np.resize([1.0, -1.0], n))


def complex_step(loss, w):
    """The gradient of ``loss`` at ``w``, entry by entry."""
    gradient = np.empty(w.shape)
    for index in np.ndindex(w.shape):
        z = w.astype(complex)
        z[index] += 1e-30j
        gradient[index] = np.imag(loss(z)) / 1e-30
    return gradient


# ------------------------------------------------------------------------------------------------------- networks


def overlaps(weights, x):
    """<w_r, x> for every patch and neuron: (..., m)."""
    return np.einsum("...d,md->...m", x, weights)


def classifier(weights, x):
    positive, negative = ((overlaps(w, x) ** 2).sum(axis=(1, 2)) for w in weights)
    return (positive - negative) / weights.shape[1]


def denoiser(weights, x):
    return np.einsum("...m,md->...d", overlaps(weights, x) ** 2, weights) / np.sqrt(len(weights))


# --------------------------------------------------------------------------------------------------------- losses


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


def schedule(t):
    return np.exp(-t), np.sqrt(-np.expm1(-2 * t))


def ddpm_loss(weights, x, epsilon, t):
    alpha, beta = schedule(t)
    return ((denoiser(weights, alpha * x + beta * epsilon) - epsilon) ** 2).mean()


def ddpm_gradient(weights, x, epsilon, t):
    return complex_step(lambda w: ddpm_loss(w, x, epsilon, t), weights)


def ddpm_bound(weights, x, epsilon, t):
    """The loss with every factor by its absolute value and every minus a plus: what rounding errors are relative to."""
    alpha, beta = schedule(t)
    x, epsilon = abs(x), abs(epsilon)
    return ((denoiser(weights, alpha * x + beta * epsilon) + epsilon) ** 2).mean()


def quadrature(n, d):
    """Draws and their probabilities that integrate the DDPM loss over epsilon exactly.

    In every coordinate the loss has degree 4, and the three Gauss-Hermite nodes 0 and +-sqrt(3) are exact up to degree 5.
    All samples and patches may share one draw, since the loss is a sum over them. epsilon: (3^d, n, 2, d).
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
    """The closed form of k08 by its terms: a function whose values {name: value} add up to the loss less its constant 1.

    It takes the weights three times, for a, for G and for C, so that each path can be differentiated alone.
    """
    alpha, beta = schedule(t)
    n, _, d = x.shape
    m = len(weights)

    def terms(w_a, w_G, w_C):
        a = alpha * overlaps(w_a, x.reshape(-1, d))
        G, C = w_G @ w_G.T, beta**2 * w_C @ w_C.T
        s = a**2 + np.diag(C)
        return {
            "cross": -4 * beta / np.sqrt(m) * (a @ np.diag(G)).sum() / (2 * d * n),
            "s_r s_s": np.einsum("rs,pr,ps->", G, s, s) / m / (2 * d * n),
            "2 C_rs^2": 2 * len(a) * (G * C**2).sum() / m / (2 * d * n),
            "4 a_r a_s C_rs": 4 * np.einsum("rs,pr,ps,rs->", G, a, a, C) / m / (2 * d * n),
        }

    return terms


def descent(weights, gradient, learning_rate, steps):
    """[w_0, w_1, ..., w_steps]"""
    path = [weights]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return path
