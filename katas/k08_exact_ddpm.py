"""k08 (brown belt): the noise integrated out by hand.

k05 estimates an expectation that you can compute. f(x_t) is a polynomial in epsilon and Gaussian moments are known
(Isserlis), so the average over all draws is a formula. For one patch vector x of the data:

    a = alpha W x,    G = W W^T,    C = beta^2 G,    s_r = a_r^2 + C_rr

    E|f - epsilon|^2 = d - (4 beta / sqrt(m)) sum_r a_r G_rr
                         + (1/m) sum_{r,s} G_rs ( s_r s_s + 2 C_rs^2 + 4 a_r a_s C_rs )

h_r = <w_r, x_t> is Gaussian with mean a_r and covariance C_rs; s_r is E h_r^2, and the last bracket is E h_r^2 h_s^2.

The gradient is the chain rule through a, G and C, three matrices of which two depend on W alone. Nothing of size d is
needed but W, X and the result, and no noise is left: the same gradient that 2000 draws approximate, thousands of times
faster.

Source: beyond the paper, which draws n_epsilon = 2000 samples a step. Isserlis, Biometrika 12 (1918).
"""

import numpy as np

from .k05_ddpm import noise_schedule


def expected_ddpm_loss(weights, x, t):
    """The expectation of ``ddpm_loss`` over epsilon: mean over samples of the sum over both patches, divided by 2d.

    Parameters
    ----------
    weights : (m, d) array
    x : (n, 2, d) array
    t : float

    Returns
    -------
    loss : float
    """
    raise NotImplementedError("k08: expected_ddpm_loss is yours to write")


def expected_ddpm_gradient(weights, x, t):
    """The gradient of ``expected_ddpm_loss`` with respect to the weights.

    Note that C moves with G, and s with both a and C.

    Parameters
    ----------
    weights : (m, d) array
    x : (n, 2, d) array
    t : float

    Returns
    -------
    gradient : (m, d) float64 array
    """
    raise NotImplementedError("k08: expected_ddpm_gradient is yours to write")
