"""k01 (white belt): the data model.

What is the simplest data with something to learn and something to memorize? Draw it: two patches a sample, one that
tells the label and one that tells nothing. How loud is the first beside the second?

The lesson is the README's chapter k01. Source: Han, Huang, Cao, Zou, "On the Feature Learning in Diffusion Models"
(ICLR 2025), Definition 2.1.
"""

import numpy as np


def signal_vectors(d, norm):
    """The two signals mu_{+1} = (norm, 0, 0, ...) and mu_{-1} = (0, norm, 0, ...).

    Parameters
    ----------
    d : int
        Coordinates of a patch, at least 2.
    norm : float
        |mu|, the length of both signals.

    Returns
    -------
    signals : (2, d) float64 array
        ``signals[0]`` is mu_{+1}, ``signals[1]`` is mu_{-1}.
    """
    raise NotImplementedError("k01: signal_vectors is yours to write")


def snr(norm, sigma, d):
    """The signal-to-noise ratio norm / (sigma sqrt(d)).

    Parameters
    ----------
    norm, sigma : float
        Length of a signal, and standard deviation of the noise in every coordinate.
    d : int

    Returns
    -------
    snr : float
    """
    raise NotImplementedError("k01: snr is yours to write")


def sample_labels(n, rng):
    """n independent fair coins: each label is +1 or -1 with probability 1/2, whatever the others are.

    Parameters
    ----------
    n : int
    rng : numpy.random.Generator
        The only source of randomness, here and in every kata. The order of draws is yours.

    Returns
    -------
    y : (n,) array of +1 and -1, ints or floats
    """
    raise NotImplementedError("k01: sample_labels is yours to write")


def sample_noise(n, signals, sigma, rng):
    """n independent noise patches xi ~ N(0, sigma^2 (I - sum_j mu_j mu_j^T / |mu_j|^2)).

    Each row is orthogonal to both signals, and along every direction orthogonal to them it has variance sigma^2.
    The signals are orthogonal to each other and may point anywhere. No (d, d) matrix is needed: d is 1000 in the paper.

    Parameters
    ----------
    n : int
    signals : (2, d) array
    sigma : float
    rng : numpy.random.Generator

    Returns
    -------
    noise : (n, d) float64 array
    """
    raise NotImplementedError("k01: sample_noise is yours to write")


def sample_two_patch(y, signals, sigma, rng):
    """One sample for every label: x^(1) = mu_y and x^(2) = xi, the xi by one call of ``sample_noise``.

    Parameters
    ----------
    y : (n,) array
        Labels, +1 or -1, ints or floats.
    signals : (2, d) array
    sigma : float
    rng : numpy.random.Generator

    Returns
    -------
    x : (n, 2, d) float64 array
        ``x[:, 0]`` the signal patches, ``x[:, 1]`` the noise patches.
    """
    raise NotImplementedError("k01: sample_two_patch is yours to write")
