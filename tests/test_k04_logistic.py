"""What is true of k04: the logistic loss, and the classifier's loss with its gradient."""

import numpy as np

from .judge import oracle
from .judge.sizes import any_sizes, grids, signs

LARGE = np.array([0, -21.3, 21.7, -10000.3, 1000.1, -2.2, 10000.3, 44.9, 709.4, -709.4, -1000.1, 25.1, 12.3, -12.3])


@any_sizes
def test_logistic_loss(function, n, seed):
    """log(1 + exp(-z)), entry by entry."""
    z = 3 * grids(seed, (n,))[0]
    function.check((z,), oracle.logistic(z), oracle.logistic_bound(z))


def test_logistic_loss__large(function):
    """Also for large margins among others."""
    function.check((LARGE,), oracle.logistic(LARGE), oracle.logistic_bound(LARGE))


@any_sizes
def test_logistic_loss_derivative(function, n, seed):
    """-1 / (1 + exp(z)), entry by entry."""
    z = 3 * grids(seed, (n,))[0]
    function.check((z,), oracle.logistic_derivative(z), oracle.slope_bound(z))


def test_logistic_loss_derivative__large(function):
    """Also for large margins among others."""
    function.check((LARGE,), oracle.logistic_derivative(LARGE), oracle.slope_bound(LARGE))


def samples(n, m, d, seed):
    """Arguments with labels of either type, at random."""
    weights, x = grids(seed, (2, m, d), (n, 2, d))
    return [(weights / 2, x, y) for y in (signs(seed, n), -signs(seed, n).astype(int))]


def fitted(n, m, d, seed):
    """Arguments with samples from quiet to loud, first all with the label that the classifier gives them, then none."""
    weights, x = grids(seed, (2, m, d), (n, 2, d))
    x *= np.resize((2, 100, 1, 3, 4), n)[:, None, None]
    y = np.where(oracle.classifier(weights, x) < 0, -1.0, 1.0)
    return [(weights / 2, x, y), (weights / 2, x, -y)]


@any_sizes
def test_classification_loss(function, n, m, d, seed):
    """The mean of log(1 + exp(-y f)) over the samples."""
    for args in samples(n, m, d, seed):
        function.check(args, oracle.classification_loss(*args), oracle.classification_bounds(*args)[0])


@any_sizes
def test_classification_loss__fitted(function, n, m, d, seed):
    """Also where all samples are fitted, or none is, some of them by far."""
    for args in fitted(n, m, d, seed):
        function.check(args, oracle.classification_loss(*args), oracle.classification_bounds(*args)[0])


@any_sizes
def test_classification_gradient(function, n, m, d, seed):
    """The derivative of the loss by every weight."""
    for args in samples(n, m, d, seed):
        function.check(args, oracle.classification_gradient(*args), oracle.classification_bounds(*args)[1])


@any_sizes
def test_classification_gradient__fitted(function, n, m, d, seed):
    """Also where all samples are fitted, or none is, some of them by far."""
    for args in fitted(n, m, d, seed):
        function.check(args, oracle.classification_gradient(*args), oracle.classification_bounds(*args)[1])
