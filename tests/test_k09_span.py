"""Grades k09: training in the coordinates of the span."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from .judge import oracle
from .judge.oracle import grid, seeds, small
from .test_k07_training import check_ratio, learned_ratio, small_setting


# ------------------------------------------------------------------------------------------------------ span_basis


def check_basis(function, vectors, rank):
    args = (vectors,)
    basis = function(*args)
    if not isinstance(basis, np.ndarray) or basis.ndim != 2 or basis.shape[1] != vectors.shape[1]:
        causes = {vectors.shape[1:] + (rank,): "one direction a row: transpose it",
                  (rank, len(vectors)): "the basis must span the rows of vectors, not its columns"}
        function.fail(args, f"returns {type(basis).__name__} of shape {np.shape(basis)}, "
                      f"expected ({rank}, {vectors.shape[1]})", causes.get(np.shape(basis)))
    if basis.shape[0] != rank:
        more = "directions without a singular value are kept" if basis.shape[0] > rank else "directions are lost"
        function.fail(args, f"returns {basis.shape[0]} rows, but the rank is {rank}", more)
    function.array(args, basis, (rank, vectors.shape[1]))
    error = np.abs(basis @ basis.T - np.eye(rank)).max()
    if error > 1e-10:
        function.fail(args, f"the rows are not orthonormal: basis @ basis.T is off the identity by {error:.2g}")
    size = np.abs(vectors).max()
    lost = np.abs(vectors - (vectors @ basis.T) @ basis).max() / size
    if lost > 1e-9:
        function.fail(args, f"the rows of vectors are not in the span: {lost:.2g} of them is lost",
                      "the basis must span the rows of vectors, not its columns")


def test_span_basis(function):
    rng = np.random.default_rng(0)
    check_basis(function, grid(rng, 3, 7), 3)
    a = rng.standard_normal((3, 7))
    check_basis(function, np.concatenate([a, a[:2], a[0:1] - 2 * a[2:3]]), 3)  # rows that repeat and depend
    check_basis(function, rng.standard_normal((9, 4)), 4)  # more rows than coordinates


def test_span_basis__rank(function):
    rng = np.random.default_rng(1)
    q = np.linalg.qr(rng.standard_normal((6, 6)))[0]
    p = np.linalg.qr(rng.standard_normal((4, 4)))[0]
    for singular_values in ([5e3, 1e-3, 2e-6, 0], [3e-5, 1e-8, 1e-9, 1e-12], [1, 1e-9, 1e-11, 1e-12], [2e4, 1, 1, 1]):
        vectors = p * singular_values @ q[:4]
        check_basis(function, vectors, sum(s > 1e-10 * singular_values[0] for s in singular_values))


@given(rank=st.integers(1, 4), more=st.integers(0, 3), d=st.integers(4, 7), seed=seeds)
def test_span_basis__sizes(function, rank, more, d, seed):
    rng = np.random.default_rng(seed)
    rows = rng.standard_normal((rank, d))
    check_basis(function, np.concatenate([rows, grid(rng, more, rank) @ rows, np.zeros((more, d))]), rank)


# -------------------------------------------------------------------------------------------- train_denoiser_exact


def gradient_at(x, t):
    def gradient(weights):
        terms = oracle.expected_terms(weights, x, t)
        return oracle.complex_step(lambda w: sum(terms(w, w, w).values()), weights)

    return gradient


def two_patch(rng, n, d):
    """Samples whose signal patches repeat, as in the data model."""
    return np.stack([grid(rng, 2, d)[rng.integers(2, size=n)], grid(rng, n, d)], axis=1)


def test_train_denoiser_exact(function):
    rng = np.random.default_rng(0)
    n, m, d, t, rate = 3, 2, 12, 0.5, 0.5
    weights, x = grid(rng, m, d) / 4, two_patch(rng, n, d) / 2
    vectors = np.concatenate([weights, x.reshape(-1, d)])
    k = np.linalg.matrix_rank(vectors)
    patch_basis = np.linalg.svd(x.reshape(-1, d), full_matrices=False)[2][: np.linalg.matrix_rank(x.reshape(-1, d))]

    def final(weights, rate, steps=4, x=x):
        return oracle.descent(weights, gradient_at(x, t), rate, steps)[-1]

    noise_basis = np.linalg.svd(np.concatenate([weights, x[:, 1]]), full_matrices=False)[2]
    weight_basis = np.linalg.svd(weights, full_matrices=False)[2]
    distinct = np.unique(x.reshape(-1, d), axis=0)
    function.check((weights, x, t, rate, 4), final(weights, rate), 1e4, mistakes={
        "the learning rate is not adapted: 1/(2d) has become 1/(2k) in coordinates": final(weights, rate * d / k),
        "the learning rate is multiplied by d/k, it should be by k/d": final(weights, rate * (d / k) ** 2),
        "the basis does not hold the initial weights": final(weights @ patch_basis.T @ patch_basis, rate),
        "the learning rate is divided by d: the loss has its 1/(2d) already": final(weights, rate / d),
        "the basis does not hold the signal patches": final(
            weights @ noise_basis.T @ noise_basis, rate, x=x @ noise_basis.T @ noise_basis),
        "the basis does not hold the patches": final(weights, rate, x=x @ weight_basis.T @ weight_basis),
        "one step too many": final(weights, rate, 5),
        "one step too few": final(weights, rate, 3),
        "the weights at the start are returned": weights,
        "uphill": final(weights, -rate),
        "k is the number of basis rows, patches and weights together, not m": final(weights, rate * m / k),
        "the change of the weights is returned, not the weights": final(weights, rate) - weights,
        "the weights at the start are added twice: they are in the basis": final(weights, rate) + weights,
        "every step takes the gradient at the start": weights - rate * 4 * gradient_at(x, t)(weights),
        "repeated patches are counted once": oracle.descent(
            weights, lambda w: gradient_at(distinct[:, None, :], t)(w) * len(distinct) / n, rate, 4)[-1],
    })


@given(n=small, m=st.integers(1, 3), d=st.integers(1, 9), steps=st.integers(0, 3), seed=seeds)
def test_train_denoiser_exact__sizes(function, n, m, d, steps, seed):
    rng = np.random.default_rng(seed)
    weights, x = grid(rng, m, d) / 4, two_patch(rng, n, d) / 2
    args = (weights, x, 0.5, 0.25, steps)
    function.check(args, oracle.descent(weights, gradient_at(x, 0.5), 0.25, steps)[-1], 1e4)


def test_train_denoiser_exact__learns_both(function):
    for norm, low, high in ((3, 0.65, 0.72), (12, 1.03, 1.15)):
        signals, x, y, rng = small_setting(norm, seed=0)
        args = (0.01 * rng.standard_normal((8, 200)), x, 0.2, 0.01 * 200, 1000)
        weights = function.array(args, function(*args), (8, 200))
        check_ratio(function, args, learned_ratio(weights, signals, x), low, high, "the denoiser learns both")


def test_train_denoiser_exact__large_d(function):
    """d = 500,000: quick in coordinates, if x and the weights are projected once, and no step touches anything of size d."""
    rng = np.random.default_rng(0)
    d = 500_000
    weights, x = 1e-3 * rng.standard_normal((1, d)), 1e-3 * rng.standard_normal((1, 2, d))
    args = (weights, x, 0.5, 1e-3 * d, 5000)
    function.array(args, function(*args), (1, d))
