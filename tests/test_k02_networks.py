"""What is true of k02: the two networks."""

from functools import partial

import numpy as np

from .judge import oracle
from .judge.claim import gaussian
from .judge.function import RNG
from .judge.sizes import any_sizes, grids


def independent(weights, calls, sigma_0):
    """Claims: every weight is a Gaussian draw of its own; the longest axis, or that of the calls, numbers the draws."""
    draws = weights if calls > 1 else np.moveaxis(weights, np.argmax(weights.shape), 0)
    return gaussian(draws.reshape(len(draws), -1), sigma_0, "sigma_0")


def test_init_weights(function):
    """Independent Gaussian draws of standard deviation sigma_0 for every class, neuron and coordinate, however few."""
    for shape, sigma_0, calls in (((501, 5), 0.6, 1), ((5001, 5), 0.6, 1), ((2, 3, 5001), 0.001, 1),
                                  ((2, 5001, 3), 1.7, 1), ((1, 2), 0.6, 300), ((4, 3), 0.001, 300)):
        function.draws((shape, sigma_0, RNG), shape, partial(independent, calls=calls, sigma_0=sigma_0), calls=calls)
        function.random((shape, sigma_0, RNG), shape)


@any_sizes
def test_init_weights__shapes(function, k, n, m, d, sigma):
    """Of any shape."""
    for shape in ((2, m, d), (m, d), (d,), (k, n, m, d)):
        function.draws((shape, sigma, RNG), shape, lambda weights: [("zeros", weights.ravel() == 0, 0, 0.5)])


@any_sizes
def test_classifier(function, n, m, d, seed):
    """F_{+1} - F_{-1}, each the mean over neurons of <w, x^(1)>^2 + <w, x^(2)>^2."""
    weights, x = grids(seed, (2, m, d), (n, 2, d))
    bound = sum((oracle.overlaps(abs(w), abs(x)) ** 2).sum(axis=(1, 2)) for w in weights) / m
    function.check((weights, x), oracle.classifier(weights, x), bound)


@any_sizes
def test_denoiser(function, k, n, m, d, seed):
    """(1/sqrt(m)) sum_r <w_r, x>^2 w_r for every patch, whatever the leading axes."""
    for leading in ((n, 2), (), (n,), (k, n, 2)):
        weights, x = grids(seed, (m, d), (*leading, d))
        function.check((weights, x), oracle.denoiser(weights, x), oracle.denoiser(abs(weights), abs(x)))
