"""k04 (yellow belt): the classifier's loss and its gradient by hand.

The margin z = y f(x) is positive where the classifier is right. The logistic loss rewards a large one, less and less:

    l(z) = log(1 + exp(-z)),    l'(z) = -1 / (1 + exp(z)),    L(W) = (1/n) sum_i l(y_i f(x_i))

Once a sample has a large margin its l' is nearly 0 and it stops teaching. Whatever fits the labels first, signal or
noise, therefore leaves little gradient to the other: that is the classifier's half of the paper.

The gradient is one chain rule, l'(z) times y times df/dw_{j,r}. Write df/dw_{j,r} down on paper first; mind the sign of
class -1, and that every neuron sees two patches.

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
