"""k01 (white belt): the data model.

What is the simplest picture that has something to learn and something to memorize? One with two patches. The signal patch
is one of two fixed vectors and tells the label; the noise patch is random, different in every sample, and tells nothing:

    x^(1) = mu_y,    x^(2) = xi ~ N(0, sigma^2 P),    P = I - sum_j mu_j mu_j^T / |mu_j|^2

P removes whatever points along a signal, so noise patches are orthogonal to both. How loud the signal is beside the
noise is one number, SNR = norm / (sigma sqrt(d)): the whole paper turns on n SNR^2.

Picture: thirty photographs of two objects, each photograph on its own wallpaper. A network can tell them apart by the
object or by learning every wallpaper by heart.

Source: Han, Huang, Cao, Zou, "On the Feature Learning in Diffusion Models", ICLR 2025, Definition 2.1.
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
    """The signal-to-noise ratio SNR = norm / (sigma sqrt(d)), a number.

    sigma sqrt(d) is about the length of a noise patch: this compares two lengths.
    """
    raise NotImplementedError("k01: snr is yours to write")


def sample_labels(n, rng):
    """n independent fair coins: each label is +1 or -1 with probability 1/2, whatever the others are.

    Parameters
    ----------
    n : int
    rng : numpy.random.Generator
        The only source of randomness, here and in every kata. The order of draws is yours to choose.

    Returns
    -------
    y : (n,) array of +1 and -1, ints or floats
    """
    raise NotImplementedError("k01: sample_labels is yours to write")


def sample_noise(n, signals, sigma, rng):
    """n independent noise patches xi ~ N(0, sigma^2 (I - sum_j mu_j mu_j^T / |mu_j|^2)).

    Each row is orthogonal to both signals, and along every direction orthogonal to them it has variance sigma^2.
    The signals are orthogonal to each other but may point anywhere. d is 1000 in the paper: do without a (d, d) matrix.

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
    """One sample for every label: x^(1) = mu_y and x^(2) = xi, all drawn by one call of ``sample_noise``.

    Parameters
    ----------
    y : (n,) array
        Labels, +1 or -1, ints or floats. Note where mu_{-1} stands in ``signals``.
    signals : (2, d) array
    sigma : float
    rng : numpy.random.Generator

    Returns
    -------
    x : (n, 2, d) float64 array
        ``x[:, 0]`` the signal patches, ``x[:, 1]`` the noise patches.
    """
    raise NotImplementedError("k01: sample_two_patch is yours to write")
