"""k02 (white belt): two networks, nearly the same.

Both have the activation sigma(z) = z^2 and the same weights for both patches. The denoiser has m neurons, the classifier
has m for each class. Each neuron w looks at a patch through one number, the overlap h = <w, x>: a neuron "has learned" a
vector when its overlap with it is large.

The classifier squares the overlaps and adds them up to one score, positive for class +1:

    f(x) = F_{+1}(x) - F_{-1}(x),    F_j(x) = (1/m) sum_r [ <w_{j,r}, x^(1)>^2 + <w_{j,r}, x^(2)>^2 ]

The denoiser answers each patch with a patch. The same w_r reads and writes (the weights are tied):

    f(x) = (1/sqrt(m)) sum_r <w_r, x>^2 w_r

Mind the two normalizations, 1/m and 1/sqrt(m).

Source: the paper, Section 2 (network functions).
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
    """The score f(x) = F_{+1}(x) - F_{-1}(x) of every sample.

    The square is taken patch by patch, before anything is added up.

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
