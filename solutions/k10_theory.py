"""Solution of katas/k10_theory.py."""

import numpy as np

from .k05_ddpm import noise_schedule


def classifier_growth(norm, sigma, d, n, m, learning_rate):
    # At f near 0 every l' is -1/2, so a step adds (lr / m) mean_i y_i j <w, x_i^(p)> x_i^(p) to w_{j,r}.
    # Along mu_j the half of the samples with y_i = j adds norm^2 / 2; along xi_i sample i alone adds |xi_i|^2 / n.
    return 1 + learning_rate * norm**2 / (2 * m), 1 + learning_rate * sigma**2 * d / (n * m)


def denoiser_drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    # At f near 0 only the cross term of k08 counts. With xbar = mean_i sum_p x_i^(p) a step adds
    # c (|w|^2 xbar + 2 <w, xbar> w) to w, c = 2 eta alpha beta / sqrt(m). The second part is smaller by a factor of
    # about d norm / (4 X) along mu_j and sigma d^1.5 / (2 n X) along xi_i, X = |xbar|: 185 and 78 at low SNR.
    # |w|^2 = sigma_0^2 d, <xbar, mu_j> = norm^2 / 2, <xbar, xi_i> = |xi_i|^2 / n.
    alpha, beta = noise_schedule(t)
    c = 2 * learning_rate / d * alpha * beta / np.sqrt(m)
    return c * sigma_0**2 * d * norm**2 / 2, c * sigma_0**2 * d * sigma**2 * d / n


def early_ratio(n, snr):
    # (norm^2 / 2) / (sigma^2 d / n)
    return n * snr**2 / 2


def takeoff_step(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha, beta = noise_schedule(t)
    eta = learning_rate / d
    # The drift above along xbar, |xbar| = X: with u = <w, xbar> / X and rho the length of the rest of w,
    # u' = c X (rho^2 + 3 u^2) and rho' = 2 c X u rho. v = u / rho obeys v' = c X rho_0 (1 + v^2)^2, so v is infinite at
    # t* = (1 / (c X rho_0)) int_0^inf dv / (1 + v^2)^2 = pi / (4 c X rho_0), with rho_0 = sigma_0 sqrt(d).
    X = np.sqrt(norm**2 / 2 + sigma**2 * d / n)
    return np.pi * np.sqrt(m) / (8 * eta * alpha * beta * sigma_0 * np.sqrt(d) * X)
