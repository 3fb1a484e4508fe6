"""k02 (white belt): two networks, nearly the same.

Both see a patch through the overlaps <w_r, x> of their neurons, squared. What makes of them one score a sample, and
what a patch for every patch?

The lesson is the README's chapter k02. Source: the paper, Section 2 (network functions).
"""

import numpy as np


def init_weights(shape, sigma_0, rng):
    """Independent Gaussian weights of mean 0 and standard deviation sigma_0.

    Parameters
    ----------
    shape : tuple of int
        (2, m, d) for a classifier, (m, d) for a denoiser; any shape must work.
    sigma_0 : float
    rng : numpy.random.Generator

    Returns
    -------
    weights : float64 array of that shape
    """
    raise NotImplementedError("k02: init_weights is yours to write")


def classifier(weights, x):
    """The score f(x) = F_{+1}(x) - F_{-1}(x) of every sample,

        F_j(x) = (1/m) sum_r [ <w_{j,r}, x^(1)>^2 + <w_{j,r}, x^(2)>^2 ]

    Parameters
    ----------
    weights : (2, m, d) array
        ``weights[0]`` is W_{+1}, ``weights[1]`` is W_{-1}; row r is the neuron w_{j,r}.
    x : (n, 2, d) array

    Returns
    -------
    f : (n,) float64 array
    """
    raise NotImplementedError("k02: classifier is yours to write")


def denoiser(weights, x):
    """The patch f(x) = (1/sqrt(m)) sum_r <w_r, x>^2 w_r for every patch in ``x``.

    Parameters
    ----------
    weights : (m, d) array
    x : (..., d) array
        Patches along the last axis, any leading axes: (d,), (n, d), (n, 2, d), (k, n, 2, d).

    Returns
    -------
    f : float64 array with the shape of ``x``
    """
    raise NotImplementedError("k02: denoiser is yours to write")
