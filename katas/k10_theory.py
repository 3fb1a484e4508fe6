"""k10 (black belt): predict it before you run it.

At the start the weights are tiny and f is nearly 0. Then the gradients are simple enough for pencil and paper (labels
balanced, noise patches nearly orthogonal to each other):

    classifier   l' = -1/2: overlaps grow by a factor a step, the fastest wins.     Own signal: lr norm^2 / (2m) more,
                 a noise patch: lr sigma^2 d / (n m) more.
    denoiser     only the cross term of k08 counts: overlaps grow by a constant a step, so both grow.
                 With eta = lr / d, c = 2 eta alpha beta / sqrt(m) and the initial weights:
                 <w, mu_j> gains c sigma_0^2 d norm^2 / 2,    <w, xi_i> gains c sigma_0^2 sigma^2 d^2 / n.

Exponential growth makes a winner, linear growth makes a ratio: n SNR^2 / 2. That is the paper's beginning in one line.

The denoiser's takeoff, the step at which the growing overlap would become infinite if nothing stopped it (any finite
overlap comes earlier):

    t* = pi sqrt(m) / (8 eta alpha beta sigma_0 sqrt(d) X),    X = sqrt(norm^2 / 2 + sigma^2 d / n)

Source: the early phases of the paper's proofs; the constants and the takeoff step are ours.
"""

import numpy as np

from .k05_ddpm import noise_schedule


def classifier_growth(norm, sigma, d, n, m, learning_rate):
    """The factors by which a neuron's overlaps grow in one early step of the classifier.

    Parameters
    ----------
    norm, sigma : float
    d, n, m : int
    learning_rate : float

    Returns
    -------
    signal_factor : float
        For the signal of the neuron's own class, 1 + lr norm^2 / (2m).
    noise_factor : float
        For a training noise patch of the neuron's own class, 1 + lr sigma^2 d / (n m).
    """
    raise NotImplementedError("k10: classifier_growth is yours to write")


def denoiser_drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    """What a neuron's overlaps gain in one early step of the denoiser.

    Parameters
    ----------
    norm, sigma : float
    d, n, m : int
    sigma_0, t, learning_rate : float

    Returns
    -------
    signal_rate : float
        Gain of <w, mu_j>, c sigma_0^2 d norm^2 / 2.
    noise_rate : float
        Gain of <w, xi_i>, c sigma_0^2 sigma^2 d^2 / n.
    """
    raise NotImplementedError("k10: denoiser_drift is yours to write")


def early_ratio(n, snr):
    """The ratio of what the denoiser's overlaps gain early, n SNR^2 / 2: no t, no m, no learning rate in it.

    Parameters
    ----------
    n : int
    snr : float
        norm / (sigma sqrt(d)).

    Returns
    -------
    ratio : float
    """
    raise NotImplementedError("k10: early_ratio is yours to write")


def takeoff_step(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    """The denoiser's takeoff step t*, a float.

    Parameters
    ----------
    norm, sigma : float
    d, n, m : int
    sigma_0, t, learning_rate : float

    Returns
    -------
    step : float
    """
    raise NotImplementedError("k10: takeoff_step is yours to write")
