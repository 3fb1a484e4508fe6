"""Solution of katas/k11_stationary_point.py."""

import numpy as np

from .k03_gradient_check import numerical_gradient
from .k05_ddpm import noise_schedule


def reduced_loss(signal, noise, kappa, norm, sigma, d, n, m, t):
    alpha, beta = noise_schedule(t)
    # u = signal sum_j mu_j / norm^2 + noise sum_i xi_i / (sigma^2 d) has these overlaps; g is its squared length.
    g = 2 * signal**2 / norm**2 + n * noise**2 / (sigma**2 * d)
    # G_rs = g + <z_r, z_s>: one number on the diagonal, another one everywhere else.
    same, other = g + kappa * (1 - 1 / m), g - kappa / m

    def patch(a):
        # k08 with a_r = a for all r. The double sum has m terms with `same` and m (m - 1) with `other`, over m.
        s = a**2 + beta**2 * same
        terms = [G * (s**2 + 2 * beta**4 * G**2 + 4 * a**2 * beta**2 * G) for G in (same, other)]
        return -4 * beta * np.sqrt(m) * a * same + terms[0] + (m - 1) * terms[1]

    return patch(alpha * signal) + patch(alpha * noise)


def stationary_overlaps(norm, sigma, d, n, m, t):
    def loss(logs):
        return reduced_loss(*np.exp(logs), norm, sigma, d, n, m, t)

    # In logarithms, as the three differ by orders of magnitude and none changes its sign. From |u|^2 = kappa = 0.1,
    # half of it in the signals, always downhill: by a step that grows while it succeeds, so there is no rate to choose,
    # until only negligible steps lead down.
    logs, step = np.log([norm * np.sqrt(0.1 / 4), sigma * np.sqrt(0.1 / 2 * d / n), 0.1]), 0.1
    while step > 1e-9:
        gradient = numerical_gradient(loss, logs)
        trial = logs - step * gradient / np.linalg.norm(gradient)
        if loss(trial) < loss(logs):
            logs, step = trial, 1.3 * step
        else:
            step /= 2
    signal, noise, _ = np.exp(logs)
    return signal, noise
