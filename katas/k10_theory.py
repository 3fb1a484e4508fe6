"""k10 (black belt): predict it before you run it.

At the start the weights are tiny and f is nearly 0 (labels balanced, noise patches nearly orthogonal to each other).
What does one step do to a neuron's overlaps, in the classifier and in the denoiser? When does the denoiser take off?

The lesson, with questions and checks, is the README's chapter k10.
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
        Of gradient descent on ``classification_loss``.

    Returns
    -------
    signal_factor : float
        For <w, mu_j>, with the signal of the neuron's own class.
    noise_factor : float
        For <w, xi_i>, with a training noise patch of the neuron's own class.
    """
    raise NotImplementedError("k10: classifier_growth is yours to write")


def denoiser_drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    """What a neuron's overlaps gain, on average, in one early step of the denoiser.

    Parameters
    ----------
    norm, sigma : float
    d, n, m : int
    sigma_0, t : float
    learning_rate : float
        Of gradient descent on ``expected_ddpm_loss``.

    Returns
    -------
    signal_rate : float
        Gain of <w, mu_j>.
    noise_rate : float
        Gain of <w, xi_i>.
    """
    raise NotImplementedError("k10: denoiser_drift is yours to write")


def early_ratio(n, snr):
    """The ratio of what the denoiser's overlaps with signal and noise gain early: no t, m or learning rate is in it.

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
    """The step t* at which the denoiser's growing overlap would become infinite, if nothing stopped it.

    Parameters
    ----------
    norm, sigma : float
    d, n, m : int
    sigma_0, t : float
    learning_rate : float
        Of gradient descent on ``expected_ddpm_loss``.

    Returns
    -------
    step : float
    """
    raise NotImplementedError("k10: takeoff_step is yours to write")
