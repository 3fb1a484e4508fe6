"""k09 (brown belt): 40,000 steps in seconds.

Every step adds a combination of the patches and of the rows of W. How many coordinates does the whole training need,
then, and what has to change for your gradient of k08 to serve in them?

The lesson is the README's chapter k09. Source: ours.
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
