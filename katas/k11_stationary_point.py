"""k11 (black belt, self-study): predict the end before you run it.

k10 predicts how the denoiser starts. Where does it stop? In the end all neurons share one part, w_r = u + z_r, with the
same overlap for every patch of a kind, and the rests z_r are a simplex, orthogonal to all patches. How many numbers are
left of the loss of k08? Where is its minimum, and which ratio of signal to noise stands there?

Source: beyond the paper, whose theorem gives the order n SNR^2.
"""

import numpy as np

from .k03_gradient_check import numerical_gradient
from .k05_ddpm import noise_schedule


def reduced_loss(signal, noise, kappa, norm, sigma, d, n, m, t):
    """What ``expected_ddpm_loss`` is at weights u + z_r, in three numbers: l, where the loss is 1 + l / (2d).

    The patches are taken as orthogonal to each other, noise patches as of squared length sigma^2 d, labels as balanced.
    u lies in the span of the patches. Z Z^T = kappa (I - 1 1^T / m) for the rows z_r of Z, orthogonal to all patches.

    Parameters
    ----------
    signal, noise : float
        The overlaps <u, mu_j> with both signals and <u, xi_i> with all n noise patches.
    kappa : float
        Squared size of the rests, at least 0.
    norm, sigma : float
    d, n, m : int
        m >= 2.
    t : float
        t > 0.

    Returns
    -------
    l : float
    """
    raise NotImplementedError("k11: reduced_loss is yours to write")


def stationary_overlaps(norm, sigma, d, n, m, t):
    """The overlaps at which ``reduced_loss`` is smallest, over signal, noise and kappa, all three positive.

    Parameters
    ----------
    norm, sigma : float
    d, n, m : int
        m >= 2.
    t : float
        t > 0.

    Returns
    -------
    signal, noise : float
        To three digits at least.
    """
    raise NotImplementedError("k11: stationary_overlaps is yours to write")
