"""Grades k10: the early theory."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from .judge import oracle


# The arguments in the order of denoiser_drift and takeoff_step; classifier_growth does without sigma_0 and t.
# No two mistakes give the same numbers.
NUMBERS = {"norm": 3.0, "sigma": 0.7, "d": 40, "n": 11, "m": 13, "sigma_0": 0.01, "t": 0.3, "learning_rate": 0.2}
GROWTH_NUMBERS = ("norm", "sigma", "d", "n", "m", "learning_rate")
any_numbers = st.fixed_dictionaries({
    "norm": st.integers(1, 60).map(lambda q: q / 4), "sigma": st.integers(1, 12).map(lambda q: q / 4),
    "d": st.integers(2, 2000), "n": st.integers(1, 100), "m": st.integers(1, 50),
    "sigma_0": st.integers(1, 100).map(lambda q: q / 1000), "t": oracle.times,
    "learning_rate": st.integers(1, 100).map(lambda q: q / 100),
})


def growth(norm, sigma, d, n, m, learning_rate, **_):
    return 1 + learning_rate * norm**2 / (2 * m), 1 + learning_rate * sigma**2 * d / (n * m)


def drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha, beta = oracle.schedule(t)
    c = 2 * learning_rate / d * alpha * beta / np.sqrt(m)
    return c * sigma_0**2 * d * norm**2 / 2, c * sigma_0**2 * sigma**2 * d**2 / n


def takeoff(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha, beta = oracle.schedule(t)
    X = np.sqrt(norm**2 / 2 + sigma**2 * d / n)
    return np.pi * np.sqrt(m) * d / (8 * learning_rate * alpha * beta * sigma_0 * np.sqrt(d) * X)


def test_classifier_growth(function):
    norm, sigma, d, n, m, rate = args = tuple(NUMBERS[name] for name in GROWTH_NUMBERS)
    signal, noise = growth(**NUMBERS)
    function.check(args, (signal, noise), 1, mistakes={
        "the order is signal, noise": (noise, signal),
        "the 1 is missing: these are factors, not gains": (signal - 1, noise - 1),
        "the signal lacks the 1/2: half of the samples carry it": (2 * signal - 1, noise),
        "the noise has a 1/2 too many: l' is -1/2, but the square gives a 2": (signal, (noise + 1) / 2),
        "the noise lacks the 1/n": (signal, 1 + (noise - 1) * n),
        "the 1/m is missing": (1 + (signal - 1) * m, 1 + (noise - 1) * m),
        "1/sqrt(m) in place of 1/m": (1 + (signal - 1) * m**0.5, 1 + (noise - 1) * m**0.5),
        "/ 2 * m multiplies by m, brackets are missing": (1 + (signal - 1) * m**2, noise),
        "/ n * m multiplies by m, brackets are missing": (signal, 1 + (noise - 1) * m**2),
        "the classifier's learning rate is not divided by d": (1 + (signal - 1) / d, 1 + (noise - 1) / d),
        "this is the factor of the other class": (2 - signal, noise),
        "norm is not squared": (1 + (signal - 1) / norm, noise),
        "sigma is not squared": (signal, 1 + (noise - 1) / sigma),
        "the d is missing in |xi|^2 = sigma^2 d": (signal, 1 + (noise - 1) / d),
    })


@given(numbers=any_numbers)
def test_classifier_growth__any(function, numbers):
    args = tuple(numbers[name] for name in GROWTH_NUMBERS)
    want = growth(**numbers)
    function.check(args, want, np.array(want))


def test_denoiser_drift(function):
    norm, sigma, d, n, m, sigma_0, t, _ = args = tuple(NUMBERS.values())
    signal, noise = drift(**NUMBERS)
    alpha, beta = oracle.schedule(t)
    function.check(args, (signal, noise), 2 * np.array([signal, noise]), mistakes={
        "the order is signal, noise": (noise, signal),
        "eta = lr / d: the division by d is missing": (signal * d, noise * d),
        "the signal lacks the 1/2: half of the samples carry it": (2 * signal, noise),
        "the signal is divided by n, it should be by 2": (2 * signal / n, noise),
        "the noise lacks the 1/n": (signal, noise * n),
        "sigma_0 is not squared": (signal / sigma_0, noise / sigma_0),
        "the 2 in c is missing": (signal / 2, noise / 2),
        "the 2 in c counts twice": (signal * 2, noise * 2),
        "c lacks beta": (signal / beta, noise / beta),
        "c lacks alpha": (signal / alpha, noise / alpha),
        "beta is squared": (signal * beta, noise * beta),
        "1/m in place of 1/sqrt(m)": (signal / m**0.5, noise / m**0.5),
        "1/sqrt(m) is missing": (signal * m**0.5, noise * m**0.5),
        "sigma is not squared": (signal, noise / sigma),
        "norm is not squared": (signal / norm, noise),
        "d is not squared in the noise": (signal, noise / d),
        "the d is missing in |w|^2 = sigma_0^2 d": (signal / d, noise / d),
        "the d is missing in the signal: |w|^2 = sigma_0^2 d": (signal / d, noise),
        "these are gains, not factors: no 1": (1 + signal, 1 + noise),
    })


@given(numbers=any_numbers)
def test_denoiser_drift__any(function, numbers):
    want = drift(**numbers)
    function.check(tuple(numbers[name] for name in NUMBERS), want, (1 + 1 / numbers["t"]) * np.array(want))


def test_early_ratio(function):
    function.check((6, 0.7), 6 * 0.7**2 / 2, 10, mistakes={
        "n SNR^2: the 1/2 is missing": 6 * 0.7**2,
        "SNR is not squared": 6 * 0.7 / 2,
        "n is missing": 0.7**2 / 2,
        "the 1/2 counts twice": 6 * 0.7**2 / 4,
        "n is squared": (6 * 0.7) ** 2 / 2,
        "upside down": 2 / (6 * 0.7**2),
        "2 n SNR^2: the 2 belongs below": 2 * 6 * 0.7**2,
    })


@given(n=st.integers(1, 200), snr=st.integers(1, 40).map(lambda q: q / 16))
def test_early_ratio__any(function, n, snr):
    function.check((n, snr), n * snr**2 / 2, n * snr**2)


def test_takeoff_step(function):
    want = takeoff(**NUMBERS)
    norm, sigma, d, n, m, sigma_0, t, rate = NUMBERS.values()
    alpha, beta = oracle.schedule(t)
    X = np.sqrt(norm**2 / 2 + sigma**2 * d / n)
    function.check(tuple(NUMBERS.values()), want, 2 * want, mistakes={
        "eta = lr / d: the division by d is missing": want / d,
        "sqrt(m) is missing": want / np.sqrt(m),
        "m instead of sqrt(m)": want * np.sqrt(m),
        "4 instead of 8": want * 2,
        "beta is missing": want * beta,
        "alpha is missing": want * alpha,
        "sigma_0 is missing": want * sigma_0,
        "sqrt(d) is missing": want * np.sqrt(d),
        "d instead of sqrt(d)": want / np.sqrt(d),
        "X^2 in place of X: the square root is missing": want / X,
        "X has norm^2 in place of norm^2 / 2": want * X / np.sqrt(norm**2 + sigma**2 * d / n),
        "X has sigma^2 d in place of sigma^2 d / n": want * X / np.sqrt(norm**2 / 2 + sigma**2 * d),
        "brackets are missing: only 8 is below the line": (np.pi * np.sqrt(m) / 8) ** 2 / want,
        "X has |mu| / sqrt(2) + sigma sqrt(d / n): the root of the sum is due": want * X / (norm / 2**0.5 + sigma * (d / n) ** 0.5),
        "rounded to a whole step": float(int(want)),
        "X has the signal only": want * X / (norm / np.sqrt(2)),
        "X has the noise only": want * X / (sigma * np.sqrt(d / n)),
        "X is missing": want * X,
        "X stands above the line": want * X**2,
        "pi is missing": want / np.pi,
    })


@given(numbers=any_numbers)
def test_takeoff_step__any(function, numbers):
    want = takeoff(**numbers)
    function.check(tuple(numbers[name] for name in NUMBERS), want, (2 + 1 / numbers["t"]) * want)
