"""What the experiments share: settings, training, what was learned, and what k10 and k11 say of it beforehand."""

import math
from dataclasses import replace

import numpy as np

from data_gen import SETTINGS

from . import initial_weights

PAPER = SETTINGS["low-snr"]


def quick(setting):
    """The same with a large learning rate, for the same path in fewer steps; the digits need half of their own."""
    s, digits = setting, setting.n_test is None
    large = s.d * min(0.5, 0.5 / max(s.sigma**2 * s.d / s.n, s.norm**2 / 2.5))
    return replace(s, denoiser_rate=s.denoiser_rate / 2 if digits else large)


def setting_at(n_snr2, scale=1, **numbers):
    """The paper's setting for another n SNR^2, with the data scaled, and with other numbers."""
    s = replace(PAPER, sigma=scale, **numbers)
    title = ", ".join(f"{name} {value:g}" for name, value in {"n SNR^2": n_snr2, "scale": scale, **numbers}.items())
    return quick(replace(s, title=title, norm=scale * math.sqrt(n_snr2 * s.d / s.n)))


def coordinates(weights, data, katas):
    """Weights and patches in a basis of their span, which gradient descent never leaves, and the basis."""
    rows = np.concatenate([vectors.reshape(-1, vectors.shape[-1]) for vectors in (data.x, weights)])
    basis = katas["k09_span"].span_basis(rows)
    return weights @ basis.T, data.x @ basis.T, basis


def train_classifier(weights, setting, data, katas):
    weights, x, basis = coordinates(weights, data, katas)
    train = katas["k07_training"].train_classifier
    return train(weights, x, data.y, setting.classifier_rate, setting.classifier_steps) @ basis


def train_denoiser(weights, setting, data, steps, katas):
    return katas["k09_span"].train_denoiser_exact(weights, data.x, setting.t, setting.denoiser_rate, steps)


def denoiser_path(weights, setting, data, katas, steps):
    """``weights`` after each of these numbers of steps."""
    path = []
    for more in np.diff(np.round(steps).astype(int), prepend=0):
        weights = train_denoiser(weights, setting, data, int(more), katas)
        path.append(weights)
    return path


def rests(before, after, data):
    """Whether neither mean overlap has moved by more than 0.1 %."""
    return np.allclose(mean_overlaps(after, data), mean_overlaps(before, data), rtol=1e-3, atol=0)


def settle(weights, setting, data, katas):
    """Trains on until it rests for half a takeoff time: the end of training."""
    steps = round(takeoff(setting, data, katas) / 2)
    for _ in range(30):
        before, weights = weights, train_denoiser(weights, setting, data, steps, katas)
        if rests(before, weights, data):
            break
    return weights


def trained_classifier(setting, data, rng, katas):
    """The classifier after the paper's number of steps."""
    return train_classifier(initial_weights("classifier", setting, rng, katas), setting, data, katas)


def settled(setting, data, rng, katas):
    """The denoiser at the end of training."""
    return settle(initial_weights("denoiser", setting, rng, katas), setting, data, katas)


def mean_overlaps(weights, data):
    """The mean overlap with the signals, and that with the noise patches."""
    return np.array([(weights @ data.signals.T).mean(), (weights @ data.x[:, 1].T).mean()])


def odd_neurons(weights, data):
    """How many neurons have mean overlaps of opposite sign with the signals and with the noise patches."""
    signal, noise = ((weights @ rows.T).mean(axis=1) for rows in (data.signals, data.x[:, 1]))
    return np.sum(signal * noise < 0)


def numbers(setting):
    return {name: getattr(setting, name) for name in ("norm", "sigma", "d", "n", "m", "t")}


def of_data(setting, data):
    """The setting with the norm and sigma that theory reads in the sums of these patches."""
    signal, noise = np.linalg.norm(data.x.sum(axis=0), axis=1)  # n norm / sqrt(2) and sigma sqrt(n d), if orthogonal
    return replace(setting, norm=math.sqrt(2) * signal / setting.n, sigma=noise / math.sqrt(setting.n * setting.d))


def takeoff(setting, data, katas):
    s = of_data(setting, data)
    return katas["k10_theory"].takeoff_step(**numbers(s), sigma_0=s.sigma_0, learning_rate=s.denoiser_rate)


def final_overlaps(setting, katas):
    return np.array(katas["k11_stationary_point"].stationary_overlaps(**numbers(setting)))


def final_ratio(setting, katas):
    return np.divide(*final_overlaps(setting, katas))


def final_loss(setting, katas):
    """k11's overlaps, and the kappa that fits them best."""
    overlaps, loss = final_overlaps(setting, katas), katas["k11_stationary_point"].reduced_loss
    lowest = min(loss(*overlaps, kappa, **numbers(setting)) for kappa in np.geomspace(1e-3, 1e2, 1000))
    return 1 + lowest / (2 * setting.d)


def half_time(setting, katas):
    """The step at which the first of the mean overlaps has half of its final value, by k10's early equation.

    There v(1 + v^2) rho_0 is the part of a neuron along xbar; it takes t* (2 / pi) (v / (1 + v^2) + arctan v) steps.
    """
    s = setting
    t_star = katas["k10_theory"].takeoff_step(**numbers(s), sigma_0=s.sigma_0, learning_rate=s.denoiser_rate)
    pull = np.array([s.norm**2 / 2, s.sigma**2 * s.d / s.n])  # <xbar, mu_j> and <xbar, xi_i>; together |xbar|^2
    part = (final_overlaps(setting, katas) / 2 * math.sqrt(pull.sum()) / pull).min() / (s.sigma_0 * math.sqrt(s.d))
    v = next(root.real for root in np.roots([1, 0, 1, -part]) if np.isreal(root))
    return t_star * 2 / math.pi * (v / (1 + v**2) + math.atan(v))
