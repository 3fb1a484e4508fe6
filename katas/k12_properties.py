"""k12 (black belt, self-study): you write the tests.

Eleven katas have judged you by properties. Now judge others: each function below gets somebody's implementation, right
or wrong, and no right one to compare with. Which properties leave only the right function standing? They are tried on
every right way to write it that we know, and on the mistakes that other people made.
"""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from .k03_gradient_check import numerical_gradient, relative_error


def check_denoiser(denoiser):
    """Raises AssertionError if this is not the denoiser of k02.

    Parameters
    ----------
    denoiser : callable
        ``denoiser(weights, x)``, somebody's implementation.

    Raises
    ------
    AssertionError
        If it is wrong. For every right implementation, however its sums are ordered, None is returned. No global state
        is changed, and the whole takes less than a second or so for a right one.
    """
    raise NotImplementedError("k12: check_denoiser is yours to write")


def check_classification_gradient(loss, gradient):
    """Raises AssertionError if these are not loss and gradient of k04.

    Parameters
    ----------
    loss, gradient : callable
        ``loss(weights, x, y)`` and ``gradient(weights, x, y)``; one of them may be wrong, or both.

    Raises
    ------
    AssertionError
        If one is wrong.
    """
    raise NotImplementedError("k12: check_classification_gradient is yours to write")


def check_ddpm_gradient(loss, gradient):
    """Raises AssertionError if these are not loss and gradient of k05.

    Parameters
    ----------
    loss, gradient : callable
        ``loss(weights, x, epsilon, t)`` and ``gradient(weights, x, epsilon, t)``; one of them may be wrong, or both.

    Raises
    ------
    AssertionError
        If one is wrong.
    """
    raise NotImplementedError("k12: check_ddpm_gradient is yours to write")
