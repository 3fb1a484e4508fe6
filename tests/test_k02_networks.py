"""Grades k02: the two networks."""

import numpy as np
from hypothesis import given

from .judge import oracle
from .judge.check import SAMPLES, check_gaussian, check_mean, check_sampler
from .judge.oracle import SIZES, grid, seeds, small


# --------------------------------------------------------------------------------------------------- init_weights


def test_init_weights(function):
    shape, sigma_0 = (SAMPLES, 3), 0.5
    args = (shape, sigma_0, np.random.default_rng(0))
    weights = function.array(args, function(*args), shape)
    check_gaussian(function, args, weights, sigma_0, "sigma_0")
    for shape in ((SAMPLES, 3, 2), (2, 3, SAMPLES)):  # one independent number for every class, neuron and coordinate
        args = (shape, sigma_0, np.random.default_rng(0))
        weights = function.array(args, function(*args), shape)
        rows = weights.reshape(6, SAMPLES).T if shape[0] == 2 else weights.reshape(SAMPLES, 6)
        check_gaussian(function, args, rows, sigma_0, "sigma_0")
    check_sampler(function, ((2, 3), sigma_0, None), 2, lambda weights: weights)


def test_init_weights__shapes(function):
    for shape in ((2, 5, 7), (5, 7), (1, 1), (4,)):
        args = (shape, 0.001, np.random.default_rng(0))
        function.array(args, function(*args), shape)


def test_init_weights__small(function):
    args = ((1, 2), 0.5, np.random.default_rng(1))
    weights = np.array([function.array(args, function(*args), (1, 2)) for _ in range(3000)])
    squares, cause = (weights**2).sum(axis=(1, 2)), "is the mean of the layer subtracted, or its spread set to sigma_0?"
    check_mean(function, args, squares, 2 * 0.5**2, "squared length of a small layer", cause)
    check_mean(function, args, (squares - 2 * 0.5**2) ** 2, 4 * 0.5**4, "its variance in a small layer", cause)


# ----------------------------------------------------------------------------------------------------- classifier


def classifier_case(n, m, d, seed):
    rng = np.random.default_rng(seed)
    weights, x = grid(rng, 2, m, d) / 3, grid(rng, n, 2, d)  # / 3: not exact in float32
    scale = np.sum([oracle.overlaps(abs(w), abs(x)) ** 2 for w in weights]) / m
    return (weights, x), oracle.classifier(weights, x), scale


def test_classifier(function):
    args, want, scale = classifier_case(**SIZES, seed=0)
    weights, x = args
    squares = np.array([oracle.overlaps(w, x) ** 2 for w in weights]) / SIZES["m"]  # (2, n, 2, m)
    positive, negative = squares.sum(axis=(2, 3))
    h = np.array([oracle.overlaps(w, x) for w in weights])
    summed_first = (h.sum(axis=2) ** 2).sum(axis=2) / SIZES["m"]
    neurons_first = (h.sum(axis=3) ** 2).sum(axis=2) / SIZES["m"]
    function.check(args, want, scale, SIZES, mistakes={
        "F_{-1} - F_{+1}: the classes have changed places": -want,
        "the classes are added: f is F_{+1} - F_{-1}": positive + negative,
        "only class +1 counts": positive,
        "only the signal patch counts": squares[0, :, 0].sum(axis=1) - squares[1, :, 0].sum(axis=1),
        "only the noise patch counts": squares[0, :, 1].sum(axis=1) - squares[1, :, 1].sum(axis=1),
        "the patches are added before the square is taken": summed_first[0] - summed_first[1],
        "the neurons are added before the square is taken": neurons_first[0] - neurons_first[1],
        "the square of a difference in place of a difference of squares": ((h[0] - h[1]) ** 2).sum(axis=(1, 2)) / SIZES["m"],
        "the square is missing": (h[0] - h[1]).sum(axis=(1, 2)) / SIZES["m"],
        "divided by 2, the number of classes, instead of m": want * SIZES["m"] / 2,
        "a factor 2 is missing: is this a mean over the two patches? Their sum is due": want / 2,
        "divided by d, it should be m": want * SIZES["m"] / SIZES["d"],
        "only the first neuron counts": squares[0, :, :, 0].sum(axis=1) - squares[1, :, :, 0].sum(axis=1),
        "only the last neuron counts": squares[0, :, :, -1].sum(axis=1) - squares[1, :, :, -1].sum(axis=1),
        "the square of the sum of all overlaps": (h[0].sum(axis=(1, 2)) ** 2 - h[1].sum(axis=(1, 2)) ** 2) / SIZES["m"],
    })


@given(n=small, m=small, d=small, seed=seeds)
def test_classifier__sizes(function, n, m, d, seed):
    function.check(*classifier_case(n, m, d, seed))


# ------------------------------------------------------------------------------------------------------- denoiser


def denoiser_case(leading, m, d, seed):
    rng = np.random.default_rng(seed)
    weights, x = grid(rng, m, d) / 3, grid(rng, *leading, d)  # / 3: not exact in float32
    return (weights, x), oracle.denoiser(weights, x), oracle.denoiser(abs(weights), abs(x)).max()


def test_denoiser(function):
    (weights, x), want, scale = denoiser_case((3, 2), 5, 7, seed=0)
    h = oracle.overlaps(weights, x)
    function.check((weights, x), want, scale, {"m": 5, "n": 3, "d": 7}, mistakes={
        "the square is missing: h_r w_r in place of h_r^2 w_r": h @ weights / np.sqrt(5),
        "the overlaps are added up before they are squared": (h.sum(axis=-1, keepdims=True)) ** 2 * weights.sum(axis=0) / 5**0.5,
        "the activation is max(z, 0) in place of z^2": np.maximum(h, 0) @ weights / np.sqrt(5),
        "the activation is z^3 in place of z^2": h**3 @ weights / np.sqrt(5),
        "the activation is |z| in place of z^2": abs(h) @ weights / np.sqrt(5),
        "divided by sqrt(d), it should be sqrt(m)": want * np.sqrt(5 / 7),
        "divided by the number of samples instead of sqrt(m)": want * np.sqrt(5) / 3,
        "the input is subtracted": want - x,
    })


@given(a=small, b=small, m=small, d=small, seed=seeds)
def test_denoiser__sizes(function, a, b, m, d, seed):
    for leading in ((), (a,), (a, 2), (b, a, 2)):
        function.check(*denoiser_case(leading, m, d, seed))
