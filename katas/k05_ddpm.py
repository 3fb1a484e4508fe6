"""k05 (green belt): the denoiser's loss and its gradient by hand.

Diffusion mixes a patch with noise and asks the network which noise it was:

    x_t = alpha x + beta epsilon,    alpha = exp(-t),    beta = sqrt(1 - exp(-2t)),    epsilon ~ N(0, I)

    L(W) = mean of (f(x_t) - epsilon)^2 over draws, samples, patches and coordinates

No label in sight: object and wallpaper are asked the same question.

With u = x_t, h_r = <w_r, u> and the residual e = f(u) - epsilon, every patch of every draw adds

    (2/sqrt(m)) [ h_r^2 e  +  2 h_r <w_r, e> u ]

to the gradient of w_r. The weights are tied, w_r stands twice in f: the first term comes through the outer w_r, which
writes, the second through the inner one, which reads. Forgetting one of them is the classic mistake of this kata, and
the loss still falls at first, only to end higher.

Source: the paper, Section 2 (DDPM objective). The mean over coordinates, not the sum, is our reading: with the sum the
paper's learning rate diverges.
"""

import numpy as np

from .k02_networks import denoiser


def noise_schedule(t):
    """alpha = exp(-t) and beta = sqrt(1 - exp(-2t)), so that alpha^2 + beta^2 = 1.

    Parameters
    ----------
    t : float
        Diffusion time, above 0.

    Returns
    -------
    alpha, beta : float
    """
    raise NotImplementedError("k05: noise_schedule is yours to write")


def add_noise(x, epsilon, t):
    """x_t = alpha x + beta epsilon for every draw.

    Parameters
    ----------
    x : (n, 2, d) array
    epsilon : (k, n, 2, d) array
        k standard normal draws for every sample.
    t : float

    Returns
    -------
    x_t : (k, n, 2, d) float64 array
    """
    raise NotImplementedError("k05: add_noise is yours to write")


def ddpm_loss(weights, x, epsilon, t):
    """The mean of (f(x_t) - epsilon)^2 over draws, samples and all 2d coordinates.

    Parameters
    ----------
    weights : (m, d) array
    x : (n, 2, d) array
    epsilon : (k, n, 2, d) array
    t : float

    Returns
    -------
    loss : float
    """
    raise NotImplementedError("k05: ddpm_loss is yours to write")


def ddpm_gradient(weights, x, epsilon, t):
    """The gradient of ``ddpm_loss`` with respect to the weights, for these draws.

    The sum over draws, samples and patches of (2/sqrt(m)) [h_r^2 e + 2 h_r <w_r, e> u], divided by k n 2d.

    Parameters
    ----------
    weights : (m, d) array
    x : (n, 2, d) array
    epsilon : (k, n, 2, d) array
    t : float

    Returns
    -------
    gradient : (m, d) float64 array
    """
    raise NotImplementedError("k05: ddpm_gradient is yours to write")
