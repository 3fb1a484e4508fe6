"""k07 (blue belt): train both, and see the paper happen.

One loop serves both: what differs is the gradient. Which network fits one of signal and noise, and which learns both?

The lesson is the README's chapter k07. Source: the paper, Section 2 (training objectives), and its experiments.
"""

import numpy as np

from .k04_logistic import classification_gradient
from .k05_ddpm import ddpm_gradient


def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    """``steps`` updates w <- w - learning_rate * gradient(w), starting at ``weights``.

    Parameters
    ----------
    weights : array of any shape
        The start; untouched after the call.
    gradient : callable
        Takes the weights, returns an array like them.
    learning_rate : float
    steps : int
        0 is allowed.
    callback : callable, optional
        Called as ``callback(step, weights)`` at step 0 (before the first update), 1, ..., ``steps``. It may keep the
        array: do not change it later.

    Returns
    -------
    weights : array
        The final weights.
    """
    raise NotImplementedError("k07: gradient_descent is yours to write")


def train_classifier(weights, x, y, learning_rate, steps, callback=None):
    """Gradient descent on ``classification_loss``.

    Parameters
    ----------
    weights : (2, m, d) array
    x : (n, 2, d) array
    y : (n,) array
    learning_rate, steps, callback
        As in ``gradient_descent``.

    Returns
    -------
    weights : (2, m, d) float64 array
        The final weights.
    """
    raise NotImplementedError("k07: train_classifier is yours to write")


def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    """Stochastic gradient descent on ``ddpm_loss``: every step draws its own epsilon of shape (n_epsilon, n, 2, d).

    Parameters
    ----------
    weights : (m, d) array
    x : (n, 2, d) array
    t, learning_rate : float
    steps : int
    n_epsilon : int
        k, the standard normal draws for every sample at every step.
    rng : numpy.random.Generator
    callback
        As in ``gradient_descent``.

    Returns
    -------
    weights : (m, d) float64 array
        The final weights.
    """
    raise NotImplementedError("k07: train_denoiser is yours to write")
