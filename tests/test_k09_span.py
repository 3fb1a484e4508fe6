"""What is true of k09: a basis of the span, and gradient descent in its coordinates."""

from itertools import permutations, product

import numpy as np

from .judge import oracle, paths
from .judge.function import ROUNDING
from .judge.sizes import any_sizes, grids, signs

SINGULAR_VALUES = ((1, 1e-3, 1e-8, 1e-9), (1, 1e-5, 1e-9, 4e-12), (1, 1, 1e-11, 0), 40 * (1,) + (4e-10,))


def check_span(function, vectors, rank, dropped=0.0):
    """``rank`` orthonormal rows that span the rows of ``vectors``, up to singular values ``dropped``."""
    bound, shape = np.linalg.norm(vectors, 2) * (10 + 50 * dropped / ROUNDING), (rank, vectors.shape[1])
    function.check((vectors,), vectors, bound, of=lambda basis: vectors @ basis.T @ basis, shape=shape)
    function.check((vectors,), np.eye(rank), 10, of=lambda basis: basis @ basis.T, shape=shape)


@any_sizes
def test_span_basis(function, n, m, d, seed):
    """Rows may be 0, repeat, depend on each other, and be more than d."""
    rng, rank = np.random.default_rng(seed), min(n, d)
    rows = rng.standard_normal((rank, d))
    multiples, mixtures = np.outer([0, 1, 9, -8], rows[0]), rng.standard_normal((m, rank)) @ rows
    check_span(function, np.concatenate([multiples, rows, mixtures]), rank)


def test_span_basis__order(function):
    """The order of the rows does not matter, nor how little is left of a row once the others are subtracted."""
    a, b, c, d = np.linalg.qr(np.random.default_rng(0).standard_normal((6, 6)))[0][:4]
    check_span(function, np.array([a, b, c, 1e-17 * d]), 3)
    for order in permutations(range(4)):
        check_span(function, np.array([1e-4 * a, a + 1e-4 * b, b + 1e-4 * c, c + 1e-4 * d])[[*order]], 3)
        check_span(function, np.array([a, a, a + 1e-8 * b, a + 1e-8 * c])[[*order]], 3)


def test_span_basis__rank(function):
    """A direction counts if its singular value is above 1e-10 of the largest, whatever the largest is."""
    rng = np.random.default_rng(0)
    for scale, values in product((1, 1e-20, 1e20), SINGULAR_VALUES):
        left, right = (np.linalg.qr(rng.standard_normal((len(values) + more,) * 2))[0] for more in (0, 2))
        dropped = [value for value in values if value < 1e-10]
        check_span(function, scale * left * values @ right[:-2], len(values) - len(dropped), sum(dropped))


def two_patches(seed, n, m, d):
    """Weights, and samples with two signal patches, as in the data model."""
    weights, signals, noise = grids(seed, (m, d), (2, d), (n, d))
    return weights, np.stack([signals[(signs(seed, n) > 0).astype(int)], noise], axis=1)


def check_descent(function, weights, x, t, rate, steps):
    weights, x, rate = weights / 4, x / 2, 4 * rate
    path = paths.descent(weights, lambda w: oracle.gradient_of(oracle.exact_loss, w, x, t), rate, steps)
    function.check((weights, x, t, rate, steps), path[-1], 10 * (np.abs(path).max() + np.abs(x).max()))


@any_sizes
def test_train_denoiser_exact(function, n, m, d, t, rate, steps, seed):
    """The trajectory of gradient descent on the expected loss, with two signal patches or with many."""
    check_descent(function, *two_patches(seed, n, m, 3 * d), t, rate, steps)
    check_descent(function, *grids(seed, (m, 2 * d), (n, 2, 2 * d)), t, rate, steps)


def test_train_denoiser_exact__special(function):
    """Steps that are small, signals that differ little, neurons or patches that are 0."""
    weights, x = two_patches(0, 3, 2, 11)
    check_descent(function, 3e-6 * weights, x, 0.37, 0.17, 60)
    check_descent(function, weights, np.stack([x[:1, 0] + 1e-3 * x[:, 0], x[:, 1]], axis=1), 0.37, 0.17, 3)
    check_descent(function, 0 * weights, x, 0.37, 0.17, 3)
    check_descent(function, weights, 0 * x, 0.37, 0.17, 3)
