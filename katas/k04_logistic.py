"""k04 (yellow belt): the classifier's loss, and its gradient by hand.

A neuron w_{j,r} moves by a little. How far do the squares move in which it stands, and the score f, the margin y f and
the loss? What multiplies the move is the gradient.

The lesson, with four questions and a check for each, is the README's chapter k04.
Source: the paper, Section 2 (training objective of classification).
"""

import numpy as np

from .k02_networks import classifier


def logistic_loss(margin):
    """l(z) = log(1 + exp(-z)), entry by entry.

    Finite and free of warnings for margins of any size, -10000 and +10000 included; tiny values may become 0.

    Parameters
    ----------
    margin : (n,) array

    Returns
    -------
    loss : (n,) float64 array
    """
    raise NotImplementedError("k04: logistic_loss is yours to write")


def logistic_loss_derivative(margin):
    """l'(z) = -1 / (1 + exp(z)), entry by entry, with the same care for large margins.

    Parameters
    ----------
    margin : (n,) array

    Returns
    -------
    derivative : (n,) float64 array
    """
    raise NotImplementedError("k04: logistic_loss_derivative is yours to write")


def classification_loss(weights, x, y):
    """L(W) = mean over samples of l(y f(x)).

    Parameters
    ----------
    weights : (2, m, d) array
    x : (n, 2, d) array
    y : (n,) array of +1 and -1, ints or floats

    Returns
    -------
    loss : float
    """
    raise NotImplementedError("k04: classification_loss is yours to write")


def classification_gradient(weights, x, y):
    """The gradient of ``classification_loss`` with respect to the weights, with the same care for large margins.

    Parameters
    ----------
    weights : (2, m, d) array
    x : (n, 2, d) array
    y : (n,) array of +1 and -1, ints or floats

    Returns
    -------
    gradient : (2, m, d) float64 array
        ``gradient[0, r]`` is dL/dw_{+1,r}, ``gradient[1, r]`` is dL/dw_{-1,r}.
    """
    raise NotImplementedError("k04: classification_gradient is yours to write")
