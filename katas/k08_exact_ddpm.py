"""k08 (brown belt): the noise integrated out by hand.

k05 estimates an expectation from draws. f(x_t) is a polynomial in epsilon, and the moments of Gaussians are known: what
is the expectation, as a formula in the weights and the patches? And what is its gradient?

The lesson, with five questions and a check for each, is the README's chapter k08.
Source: ours; the paper draws 2000 samples a step. Isserlis, Biometrika 12 (1918).
"""

import numpy as np

from .k05_ddpm import noise_schedule


def expected_ddpm_loss(weights, x, t):
    """The expectation of ``ddpm_loss`` over epsilon, exactly: nothing is drawn.

    Parameters
    ----------
    weights : (m, d) array
    x : (n, 2, d) array
    t : float

    Returns
    -------
    loss : float
    """
    raise NotImplementedError("k08: expected_ddpm_loss is yours to write")


def expected_ddpm_gradient(weights, x, t):
    """The gradient of ``expected_ddpm_loss`` with respect to the weights.

    Parameters
    ----------
    weights : (m, d) array
    x : (n, 2, d) array
    t : float

    Returns
    -------
    gradient : (m, d) float64 array
    """
    raise NotImplementedError("k08: expected_ddpm_gradient is yours to write")
