"""Solution of katas/k01_data_model.py."""

import numpy as np


def signal_vectors(d, norm):
    return norm * np.eye(2, d)


def snr(norm, sigma, d):
    # A noise patch has d - 2 free coordinates of variance sigma^2: its length is close to sigma sqrt(d).
    return norm / (sigma * np.sqrt(d))


def sample_labels(n, rng):
    return rng.choice([-1.0, 1.0], size=n)


def sample_noise(n, signals, sigma, rng):
    z = sigma * rng.standard_normal((n, signals.shape[1]))
    # P = I - sum_j mu_j mu_j^T / |mu_j|^2 is a projection, P P^T = P, so the rows of z P have covariance sigma^2 P.
    # Taking <z, u_j> u_j away along each unit vector u_j = mu_j / |mu_j| is z P without a (d, d) matrix.
    units = signals / np.linalg.norm(signals, axis=1, keepdims=True)
    return z - (z @ units.T) @ units


def sample_two_patch(y, signals, sigma, rng):
    signal = np.where(y[:, None] > 0, signals[0], signals[1])
    return np.stack([signal, sample_noise(len(y), signals, sigma, rng)], axis=1)
