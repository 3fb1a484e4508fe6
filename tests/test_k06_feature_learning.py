"""What is true of k06: signal learning, noise learning, accuracy."""

import numpy as np

from .judge import oracle
from .judge.sizes import any_sizes, grids, signs


def check_largest(function, weights, vectors, seed):
    """The largest overlap, of whatever neuron, row, sign and size."""
    rng = np.random.default_rng(seed)
    for pull, size in ((-2, 1), (2, 1e-9), (0, 1e6)):
        w = weights.copy()
        w[tuple(rng.integers(w.shape[:-1]))] += pull * vectors[rng.integers(len(vectors))]
        overlaps, bound = (np.einsum("...d,kd->...k", *both) for both in ((w, vectors), (abs(w), abs(vectors))))
        function.check((size * w, vectors), size * abs(overlaps).max(), size * bound.max())


@any_sizes
def test_signal_learning(function, n, m, d, seed):
    """The largest |<w, mu>|: of all neurons of both classes, and of either network."""
    pair, single, signals, more = grids(seed, (2, m, d), (m, d), (2, d), (n, d))
    for weights, vectors in ((single, signals), (pair, signals), (pair, more)):
        check_largest(function, weights, vectors, seed)


@any_sizes
def test_noise_learning(function, n, m, d, seed):
    """The largest |<w, xi>|: of all neurons of both classes, and of either network."""
    pair, single, noise = grids(seed, (2, m, d), (m, d), (n, d))
    for weights in (single, pair):
        check_largest(function, weights, noise, seed)


@any_sizes
def test_accuracy(function, k, n, m, d, seed):
    """The share of samples with y f > 0, however small f is; a tie f = 0 is not right."""
    weights, x, change = grids(seed, (2, m, d), (k * n, 2, d), (m, 1))
    y, aligned = signs(seed, k * n), np.zeros((2, m, d))
    aligned[0, :, 0] = aligned[1, :, -1] = 1  # f is 0, 1, or 2 for the whole x below; the classes are equal if d = 1
    nearly_equal = weights[0] * np.stack([np.ones((m, 1)), 1 + 1e-9 * change])
    for w in (aligned, weights, 1e-6 * weights, 1e3 * weights, nearly_equal):
        samples = np.round(x) if w is aligned else x
        f, bound = oracle.classifier(w, samples), (d * np.max(abs(w)) * np.max(abs(x))) ** 2
        clear = (abs(f) > 1e-12 * bound) & (np.arange(k * n) % 3 < 2)
        samples = np.where(clear[:, None, None], samples, 0)  # the others are ties
        for labels in (y, y.astype(int)):
            function.check((w, samples, labels), np.mean(clear & (y * f > 0)), 1)
