"""k06 (green belt): what has a network learned?

With which signal, and with which noise patch, does some neuron of it overlap most? How many labels does it get right?

The lesson is the README's chapter k06. Source: the paper's experiments (signal learning and noise learning).
"""

import numpy as np

from .k02_networks import classifier


def signal_learning(weights, signals):
    """S = max |<w, mu>| over all neurons (of both classes) and all rows of ``signals``.

    Parameters
    ----------
    weights : (m, d) or (2, m, d) array
        Of a denoiser or of a classifier.
    signals : (any number, d) array

    Returns
    -------
    largest : float
    """
    raise NotImplementedError("k06: signal_learning is yours to write")


def noise_learning(weights, noise):
    """N = max |<w, xi>| over all neurons (of both classes) and all rows of ``noise``.

    Parameters
    ----------
    weights : (m, d) or (2, m, d) array
    noise : (any number, d) array

    Returns
    -------
    largest : float
    """
    raise NotImplementedError("k06: noise_learning is yours to write")


def accuracy(weights, x, y):
    """The share of samples, from 0 to 1, that the classifier gets right: y f(x) > 0.

    Parameters
    ----------
    weights : (2, m, d) array
    x : (n, 2, d) array
    y : (n,) array of +1 and -1, ints or floats

    Returns
    -------
    share : float
    """
    raise NotImplementedError("k06: accuracy is yours to write")
