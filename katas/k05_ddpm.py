"""k05 (green belt): the denoiser's loss, and its gradient by hand.

A patch is mixed with noise: which noise was it? The answer is f(x_t), and w_r moves by a little. Where does it stand in
f, and how far does |f(x_t) - epsilon|^2 move?

The lesson, with five questions and their checks, is the README's chapter k05.
Source: the paper, Section 2 (DDPM objective). The mean over coordinates, not the sum, is our reading.
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
