"""Grades k04: the logistic loss and the classifier's gradient."""

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from .judge import oracle
from .judge.oracle import SIZES, grid, seeds, signs, small


# ------------------------------------------------------------------------------- logistic_loss and its derivative

CLIPS = (10, 20, 30, 50, 100, 500, 700, 709)
MARGINS = np.array([-3.0, -0.5, 0.25, 2.0])


def test_logistic_loss(function):
    z = MARGINS
    function.check((z,), oracle.logistic(z), 1 + abs(z), {"n": 4}, mistakes={
        "the sign of z: log(1 + exp(z))": oracle.logistic(-z),
        "the logarithm is missing": 1 + np.exp(-z),
        "the 1 is missing: log(exp(-z)) = -z": -z,
        "max(0, -z) is the hinge at 0, not the logistic loss": np.maximum(0, -z),
        "logarithm to base 2": oracle.logistic(z) / np.log(2),
        "this is the derivative": oracle.logistic_derivative(z),
        "the mean is taken already: one loss a margin is due": np.full(4, oracle.logistic(z).mean()),
    })


@example(quarters=[-40_000])
@example(quarters=[40_000, -40_000, 0])
@example(quarters=[4000, -4000, 3000, -3000, 160, -160])
@given(quarters=st.lists(st.integers(-200, 200), min_size=1, max_size=5))
def test_logistic_loss__any(function, quarters):
    z = np.array(quarters) / 4
    clipped = {f"z is clipped at {c}: the loss goes on growing": oracle.logistic(np.clip(z, -c, c)) for c in CLIPS}
    function.check((z,), oracle.logistic(z), 1 + abs(z), mistakes=clipped)


def test_logistic_loss_derivative(function):
    z = MARGINS
    slope = oracle.logistic_derivative(z)
    function.check((z,), slope, 1, {"n": 4}, mistakes={
        "the sign: the loss falls as the margin grows": -slope,
        "-1 / (1 + exp(-z)): the sign of z": -1 - slope,
        "1 / (1 + exp(-z)): two signs": 1 + slope,
        "this is the loss": oracle.logistic(z),
        "-exp(-z): the denominator is missing": -np.exp(-z),
        "this is the second derivative": -slope * (1 + slope),
    })


@example(quarters=[40_000])
@example(quarters=[40_000, -40_000, 0])
@example(quarters=[4000, -4000, 3000, -3000, 160, -160])
@given(quarters=st.lists(st.integers(-200, 200), min_size=1, max_size=5))
def test_logistic_loss_derivative__any(function, quarters):
    z = np.array(quarters) / 4
    function.check((z,), oracle.logistic_derivative(z), 1)


# -------------------------------------------------------------------------------- classification loss and gradient


def case(n, m, d, seed, size=0.45):
    """Weights, samples, labels, and the rounding scales of the score f and of the gradient."""
    rng = np.random.default_rng(seed)
    weights, x, y = size * grid(rng, 2, m, d), grid(rng, n, 2, d), signs(rng, n)
    h = np.array([oracle.overlaps(abs(w), abs(x)) for w in weights])
    score = (h**2).sum() / m
    gradient = 2 / m * (h.max() * abs(x).max()) * 2
    return (weights, x, y), 1 + score, (1 + score) * gradient


def test_classification_loss(function):
    (weights, x, y), scale, _ = case(**SIZES, seed=0)
    f = oracle.classifier(weights, x)
    function.check((weights, x, y), oracle.classification_loss(weights, x, y), scale, SIZES, mistakes={
        "y is not used": oracle.logistic(f).mean(),
        "the sign of the margin": oracle.logistic(-y * f).mean(),
        "the loss of the mean margin instead of the mean loss": oracle.logistic((y * f).mean()),
        "this is the mean margin": (y * f).mean(),
        "the labels are taken as 0 and 1": oracle.logistic((y + 1) / 2 * f).mean(),
        "every label meets every score, not only its own": oracle.logistic(np.outer(y, f)).mean(),
        "y stands outside the loss": (y * oracle.logistic(f)).mean(),
    })


@given(n=small, m=small, d=small, seed=seeds)
def test_classification_loss__sizes(function, n, m, d, seed):
    args, scale, _ = case(n, m, d, seed)
    function.check(args, oracle.classification_loss(*args), scale)
    function.check((*args[:2], args[2].astype(int)), oracle.classification_loss(*args), scale)


def test_classification_loss__large(function):
    (weights, x, y), scale, _ = case(**SIZES, seed=0, size=40)
    for labels in (y, -y):  # large margins of either sign
        function.check((weights, x, labels), oracle.classification_loss(weights, x, labels), scale)


def gradient_parts(weights, x, y, slope):
    """The gradient by class and patch, in one array (class, patch, m, d), for given dL/df of every sample (or patch)."""
    m = weights.shape[1]
    slope = np.broadcast_to(slope.reshape(len(x), -1), (len(x), 2))
    parts = np.einsum("np,npm,npd->pmd", slope, oracle.overlaps(weights[0], x), x)
    others = np.einsum("np,npm,npd->pmd", slope, oracle.overlaps(weights[1], x), x)
    return 2 / m * np.array([parts, -others])


def test_classification_gradient(function):
    args, _, scale = case(**SIZES, seed=0)
    weights, x, y = args
    f, n = oracle.classifier(weights, x), len(y)
    parts = gradient_parts(weights, x, y, oracle.logistic_derivative(y * f) * y / n)

    def alone(j, p):
        term = np.zeros(weights.shape)
        term[j] = parts[j, p]
        return term

    def wrong_slope(slope):
        return gradient_parts(weights, x, y, slope / n).sum(axis=1)

    classes = ("class +1", "class -1")
    terms = {classes[j]: alone(j, 0) + alone(j, 1) for j in (0, 1)}
    finer = {f"{patch} patch of {classes[j]}": alone(j, p) for j in (0, 1) for p, patch in enumerate(("signal", "noise"))}
    slope = oracle.logistic_derivative(y * f)
    function.check(args, oracle.classification_gradient(*args), scale, SIZES, terms=[terms, finer], mistakes={
        "the factor y of the chain rule is missing": wrong_slope(slope),
        "l' is taken at f instead of at the margin y f": wrong_slope(oracle.logistic_derivative(f) * y),
        "y is not used": wrong_slope(oracle.logistic_derivative(f)),
        "the factor l' of the chain rule is missing": wrong_slope(y),
        "the loss stands where its derivative belongs": wrong_slope(oracle.logistic(y * f) * y),
        "l' is taken at -y f: the sign of the margin": wrong_slope(oracle.logistic_derivative(-y * f) * y),
        "l' is taken at the mean margin": wrong_slope(oracle.logistic_derivative((y * f).mean()) * y),
        "patches get another sample's slope: np.repeat goes with x.reshape(-1, d), np.tile does not": wrong_slope(
            np.tile(slope * y, 2)),
        "the overlap <w, x> is missing: the square was not differentiated": 2 / weights.shape[1] * np.array(
            [np.tile(sign * (slope * y) @ x.sum(axis=1) / n, (weights.shape[1], 1)) for sign in (1, -1)]),
        "the classes have changed places": parts.sum(axis=1)[::-1],
        "the patches are added before the overlap is taken": 2 / weights.shape[1] * np.array(
            [sign * np.einsum("n,nm,nd->md", slope * y / n, x.sum(axis=1) @ w.T, x.sum(axis=1))
             for sign, w in zip((1, -1), weights)]),
        "the overlaps are squared: that is f, its derivative has 2 <w, x>": 2 / weights.shape[1] * np.array(
            [sign * np.einsum("n,npm,npd->md", slope * y / n, oracle.overlaps(w, x) ** 2, x)
             for sign, w in zip((1, -1), weights)]),
        "divided by 2, the number of classes, instead of m": parts.sum(axis=1) * weights.shape[1] / 2,
        "only the first sample counts": wrong_slope(slope * y * (np.arange(n) == 0)),
        "only the last sample counts": wrong_slope(slope * y * (np.arange(n) == n - 1)),
        "class -1 takes the overlaps of class +1": parts.sum(axis=1)[0] * np.array([1, -1])[:, None, None],
    })


@given(n=small, m=small, d=small, seed=seeds)
def test_classification_gradient__sizes(function, n, m, d, seed):
    args, _, scale = case(n, m, d, seed)
    want = oracle.classification_gradient(*args)
    function.check(args, want, scale)
    function.check((*args[:2], args[2].astype(int)), want, scale)


def test_classification_gradient__large(function):
    (weights, x, y), _, scale = case(**SIZES, seed=0, size=40)
    for labels in (y, -y):
        function.check((weights, x, labels), oracle.classification_gradient(weights, x, labels), scale)
