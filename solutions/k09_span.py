"""Solution of katas/k09_span.py."""

from collections import Counter

import numpy as np

from .k07_training import gradient_descent
from .k08_exact_ddpm import _patch_gradient


def span_basis(vectors):
    _, singular_values, directions = np.linalg.svd(vectors, full_matrices=False)
    return directions[singular_values > 1e-10 * singular_values[0]]


def train_denoiser_exact(weights, x, t, learning_rate, steps):
    n, _, d = x.shape
    # The mean over samples needs each distinct patch once, with its share of the samples.
    counts = Counter(patch.tobytes() for patch in x.reshape(-1, d))
    patches = np.array([np.frombuffer(patch) for patch in counts])
    share = np.array(list(counts.values())) / n
    basis = span_basis(np.concatenate([patches, weights]))
    z = patches @ basis.T

    def gradient(w):
        return _patch_gradient(w, z, share, t)

    # Inner products are the same in coordinates, so the same gradient serves; only its 1/(2d) has become 1/(2k).
    # Without the shares it is expected_ddpm_gradient(w, x @ basis.T, t), with every repeated patch computed anew.
    w = gradient_descent(weights @ basis.T, gradient, learning_rate * len(basis) / d, steps)
    return w @ basis
