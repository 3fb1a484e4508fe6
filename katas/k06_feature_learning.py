"""k06 (green belt): what has a network learned?

Not how low its loss is, but what its neurons point at. The paper's yardsticks are the largest overlaps:

    signal learning S = max |<w, mu_j>| over neurons and signals
    noise learning  N = max |<w, xi_i>| over neurons and training noise patches

For a classifier: S large and N small, it knows the object; N large and S small, it has learned the wallpapers by heart,
and its accuracy on new photographs is that of a coin. S / N is the number that most experiments here end with; as a
ratio of maxima it can hang on one neuron.

Source: the paper's experiments (signal learning and noise learning).
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
