"""k09 (brown belt): 40,000 steps in two seconds.

The gradient of k08 is a combination of the rows of W and of the patches. So is every update, and so gradient descent
never leaves the span of the patches and the initial weights. For the paper's setting that is 2 signals + 30 noise patches
+ 20 neurons = 52 directions, in a space of 1000 or of a million.

Write every vector in an orthonormal basis of that span. Inner products, hence a, G and C, are the same in coordinates:
your ``expected_ddpm_gradient`` serves as it is. Only its factor 1/(2d) now reads 1/(2k), which the learning rate can
make good.

Source: beyond the paper.
"""

import numpy as np

from .k07_training import gradient_descent
from .k08_exact_ddpm import expected_ddpm_gradient


def span_basis(vectors):
    """An orthonormal basis of the span of the rows of ``vectors``.

    Parameters
    ----------
    vectors : (rows, d) array
        Not all zero; rows may repeat or depend on each other, and there may be more of them than d.

    Returns
    -------
    basis : (k, d) float64 array
        Orthonormal rows. k is the numerical rank: the number of singular values above 1e-10 of the largest.
    """
    raise NotImplementedError("k09: span_basis is yours to write")


def train_denoiser_exact(weights, x, t, learning_rate, steps):
    """Gradient descent on ``expected_ddpm_loss``, computed in the k coordinates of the span instead of in d.

    The result is that of ``steps`` updates at full d with this learning rate; the time of a step does not depend on d.

    Parameters
    ----------
    weights : (m, d) array
    x : (n, 2, d) array
    t, learning_rate : float
    steps : int

    Returns
    -------
    weights : (m, d) float64 array
        The final weights.
    """
    raise NotImplementedError("k09: train_denoiser_exact is yours to write")
