"""Solution of katas/k09_span.py."""

import numpy as np

from .k07_training import gradient_descent
from .k08_exact_ddpm import expected_ddpm_gradient


def span_basis(vectors):
    # The right singular vectors with a singular value above 0 span the rows; a row that repeats adds none.
    _, singular_values, directions = np.linalg.svd(vectors, full_matrices=False)
    return directions[singular_values > 1e-10 * singular_values[0]]


def train_denoiser_exact(weights, x, t, learning_rate, steps):
    d = x.shape[-1]
    basis = span_basis(np.concatenate([x.reshape(-1, d), weights]))
    z = x @ basis.T
    # Inner products are the same in coordinates, so the same gradient serves; only its 1/(2d) has become 1/(2k).
    rate = learning_rate * len(basis) / d
    w = gradient_descent(weights @ basis.T, lambda w: expected_ddpm_gradient(w, z, t), rate, steps)
    return w @ basis
