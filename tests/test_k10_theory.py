"""What is true of k10: the early theory."""

import numpy as np
from hypothesis import strategies as st

from .judge import oracle
from .judge.sizes import any_sizes

any_setting = any_sizes(d=st.integers(2, 2000), n=st.integers(1, 200), m=st.integers(1, 50))


@any_setting
def test_classifier_growth(function, norm, sigma, d, n, m, rate):
    """1 + lr norm^2 / (2m) for the signal, 1 + lr sigma^2 d / (n m) for the noise."""
    want = 1 + rate * norm**2 / (2 * m), 1 + rate * sigma**2 * d / (n * m)
    function.check((norm, sigma, d, n, m, rate), want, want)


@any_setting
def test_denoiser_drift(function, norm, sigma, d, n, m, sigma_0, t, rate):
    """c |w|^2 norm^2 / 2 and c |w|^2 sigma^2 d / n; |w|^2 = sigma_0^2 d, c = 2 (lr / d) alpha beta / sqrt(m)."""
    alpha, beta = oracle.schedule(t)
    c = 2 * (rate / d) * alpha * beta / np.sqrt(m)
    want = c * sigma_0**2 * d * norm**2 / 2, c * sigma_0**2 * d * sigma**2 * d / n
    function.check((norm, sigma, d, n, m, sigma_0, t, rate), want, oracle.small_time(t) * np.array(want))


@any_setting
def test_early_ratio(function, n, norm, sigma, d):
    """n SNR^2 / 2"""
    snr = norm / (sigma * np.sqrt(d))
    function.check((n, snr), n * snr**2 / 2, n * snr**2)


@any_setting
def test_takeoff_step(function, norm, sigma, d, n, m, sigma_0, t, rate):
    """pi sqrt(m) / (8 (lr / d) alpha beta sigma_0 sqrt(d) X), X^2 = norm^2 / 2 + sigma^2 d / n; not rounded."""
    alpha, beta = oracle.schedule(t)
    X = np.sqrt(norm**2 / 2 + sigma**2 * d / n)
    want = np.pi * np.sqrt(m) / (8 * (rate / d) * alpha * beta * sigma_0 * np.sqrt(d) * X)
    function.check((norm, sigma, d, n, m, sigma_0, t, rate), want, oracle.small_time(t) * want)
