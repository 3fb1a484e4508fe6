"""Grades k01: the data model."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from .judge.check import SAMPLES, check_gaussian, check_mean, check_sampler
from .judge.oracle import grid, seeds

RNG = np.random.default_rng


def rotated_signals(norm):
    """Two orthogonal signals that are not along the axes, and an orthonormal basis of what is orthogonal to both."""
    q = np.linalg.qr(RNG(5).standard_normal((6, 6)))[0].T
    return norm * q[:2], q[2:]


# ------------------------------------------------------------------------------------------------- signal_vectors


def test_signal_vectors(function):
    want = np.zeros((2, 5))
    want[0, 0] = want[1, 1] = 3.5
    function.check((5, 3.5), want, 0, {"d": 5}, mistakes={
        "mu_{+1} and mu_{-1} have changed places": want[::-1],
        "the signals have length 1, norm is not used": want / 3.5,
        "mu_{-1} is not -mu_{+1}, it has a direction of its own": want[:1] * [[1], [-1]],
        "mu_{-1} = (0, norm, 0, ...): the -1 is its label, not its sign": want * [[1], [-1]],
    })


@given(d=st.integers(2, 9), norm=st.integers(1, 30))
def test_signal_vectors__sizes(function, d, norm):
    want = np.zeros((2, d))
    want[0, 0] = want[1, 1] = norm
    function.check((d, norm), want, 0)
    function.check((d, norm / 4), want / 4, 0)


# ------------------------------------------------------------------------------------------------------------ snr


def snr(norm, sigma, d):
    return norm / (sigma * d**0.5)


def test_snr(function):
    norm, sigma, d = 5.0, 0.5, 7
    function.check((norm, sigma, d), snr(norm, sigma, d), 10, mistakes={
        "divided by d instead of sqrt(d)": norm / (sigma * d),
        "the square root of d is missing under the division": norm / sigma,
        "sigma is squared: it is a standard deviation already": norm / (sigma**2 * d**0.5),
        "multiplied by sqrt(d)": norm * d**0.5 / sigma,
        "the ratio is squared: n SNR^2 squares it later": norm**2 / (sigma**2 * d),
        "sigma is under the square root": norm / (sigma * d) ** 0.5,
        "upside down": sigma * d**0.5 / norm,
        "the definition has d, not d - 2": norm / (sigma * (d - 2) ** 0.5),
    })


@given(norm=st.integers(1, 30), sigma=st.integers(1, 8), d=st.integers(2, 2000))
def test_snr__any(function, norm, sigma, d):
    function.check((norm, sigma / 4, d), snr(norm, sigma / 4, d), snr(norm, sigma / 4, d))


# -------------------------------------------------------------------------------------------------- sample_labels


def labels(function, n, rng):
    y = function(n, rng)
    if not isinstance(y, np.ndarray) or y.shape != (n,):
        what = f"shape {y.shape}" if isinstance(y, np.ndarray) else f"a {type(y).__name__}"
        function.fail((n, rng), f"returns {what}, expected a numpy array of shape ({n},)")
    if y.dtype.kind not in "if":
        function.fail((n, rng), f"returns dtype {y.dtype}, expected ints or floats")
    if not np.isin(y, (-1, 1)).all():
        cause = "rng.integers leaves its upper end out" if set(np.unique(y)) <= {-1, 0} else None
        function.fail((n, rng), f"returns the values {np.unique(y)[:4]}, expected -1 and +1 only", cause)
    return y.astype(float)


def test_sample_labels(function):
    y = labels(function, SAMPLES, RNG(0))
    args = (SAMPLES, RNG(0))
    check_mean(function, args, y, 0, "mean label", "one coin for all samples" if np.ptp(y) == 0 else "the coins are not fair")
    check_mean(function, args, y[1:] * y[:-1], 0, "product of a label and the next", "the coins are not independent")
    check_sampler(function, (50, None), 1, lambda y: y)


def test_sample_labels__independent(function):
    rng = RNG(3)
    batches = np.array([labels(function, 10, rng) for _ in range(1000)])
    cause = "labels that are balanced on purpose, or all alike, are not independent coins"
    check_mean(function, (10, rng), batches.sum(axis=1) ** 2, 10, "squared sum of 10 labels", cause)
    check_mean(function, (10, rng), batches.prod(axis=1), 0, "product of 10 labels", cause)
    for n in (1, 2):
        batches = np.array([labels(function, n, rng) for _ in range(400)])
        check_mean(function, (n, rng), batches, 0, "mean label in a small batch", "the coins are not fair")


# --------------------------------------------------------------------------------------------------- sample_noise


def check_noise(function, args, noise, signals, complement, sigma):
    lengths = np.linalg.norm(signals, axis=1)
    along = noise @ (signals / lengths[:, None]).T / sigma
    overlap = np.abs(along).max(axis=0)
    if overlap.max() > 1e-6:
        which = "mu_{+1}" if overlap[0] > 1e-6 else "mu_{-1}"
        left = along.std(axis=0)  # 1 where nothing is taken away
        cause = "what is taken away is not the projection: are the signals divided by their length (both times)?"
        if not noise[:, :2].any():
            cause = "the first two coordinates are set to 0, but the signals need not be along the axes"
        elif left.max() < 1e-6 or np.abs(along.mean(axis=0)).max() > left.max() / 2:
            cause = "the signal is in the noise patch"
        elif overlap.min() < 1e-6:
            cause = "only one of the two signals is projected out"
        elif np.allclose(left, 1, atol=0.05):
            cause = "project it out"
        elif np.allclose(left, 2, atol=0.1):
            cause = "what points along the signals is added, it should be taken away"
        elif np.allclose(left, 0.5, atol=0.05):
            cause = "half of it is taken away: each signal is divided by its own length (axis=1), not by that of both"
        function.fail(args, f"the noise is not orthogonal to {which}: overlap {overlap.max():.2g} sigma", cause)
    check_gaussian(function, args, noise @ complement.T, sigma)


def test_sample_noise(function):
    sigma = 0.5
    for norm in (5.0, 1.5):
        signals, complement = rotated_signals(norm)
        args = (SAMPLES, signals, sigma, RNG(0))
        noise = function.array(args, function(*args), (SAMPLES, 6))
        check_noise(function, args, noise, signals, complement, sigma)
    check_sampler(function, (4, signals, sigma, None), 3, lambda noise: noise)


def check_small_batches(function, args, draw, complement):
    """Many batches of two, with sigma = 0.5: what a batch must not share."""
    noise = np.array([draw(function(*args)) for _ in range(1500)]) @ complement.T
    squares, cause = (noise**2).sum(axis=(1, 2)), "is the mean of the batch subtracted, or its spread set to sigma?"
    check_mean(function, args, squares, 8 * 0.5**2, "squared length of a small batch", cause)
    check_mean(function, args, (squares - 8 * 0.5**2) ** 2, 16 * 0.5**4, "its variance in a small batch", cause)


def test_sample_noise__small_batches(function):
    signals, complement = rotated_signals(2.0)
    args = (2, signals, 0.5, RNG(4))
    check_small_batches(function, args, lambda noise: function.array(args, noise, (2, 6)), complement)


@given(n=st.integers(1, 4), d=st.integers(3, 6), seed=seeds)
def test_sample_noise__sizes(function, n, d, seed):
    signals = 2.0 * np.linalg.qr(RNG(seed).standard_normal((d, 2)))[0].T
    args = (n, signals, 0.25, RNG(seed))
    noise = function.array(args, function(*args), (n, d))
    if np.abs(noise @ signals.T).max() > 1e-6:
        function.fail(args, "the noise is not orthogonal to the signals")


# ----------------------------------------------------------------------------------------------- sample_two_patch


def same(patches, want):
    return np.allclose(patches, want, rtol=0, atol=1e-12 * np.abs(want).max())


def test_sample_two_patch(function):
    sigma = 0.5
    signals, complement = rotated_signals(1.5)
    y = RNG(8).choice([-1, 1], size=SAMPLES)
    args = (y, signals, sigma, RNG(0))
    x = function.array(args, function(*args), (SAMPLES, 2, 6))
    want = np.array([signals[0] if label == 1 else signals[1] for label in y])
    if not same(x[:, 0], want):
        cause = None
        if same(x[:, 1], want):
            cause = "the patches have changed places: the signal is patch 0"
        elif same(x[:, 0], np.array([signals[1], signals[0]])[(y < 0).astype(int)]):
            cause = "mu_{+1} and mu_{-1} have changed places: mu_{+1} is signals[0]"
        elif same(x[:, 0], signals[y]):
            cause = "signals[y] reads signals[1] for both labels: signals[-1] is the last row"
        elif same(x[:, 0], y[:, None] * signals[0]):
            cause = "y mu_{+1} is not mu_y: mu_{-1} is signals[1]"
        function.fail(args, "the signal patch x[:, 0] is not mu_y", cause)
    check_noise(function, args, x[:, 1], signals, complement, sigma)
    check_mean(function, args, y[:, None] * x[:, 1] @ complement.T, 0, "label times noise",
               "the noise patch depends on the label")
    check_sampler(function, (y[:5], signals, sigma, None), 3, lambda x: x[:, 1])


def test_sample_two_patch__small_batches(function):
    signals, complement = rotated_signals(2.0)
    args = (np.array([1, -1]), signals, 0.5, RNG(4))
    check_small_batches(function, args, lambda x: function.array(args, x, (2, 2, 6))[:, 1], complement)


@given(n=st.integers(1, 4), d=st.integers(3, 6), seed=seeds)
def test_sample_two_patch__sizes(function, n, d, seed):
    rng = RNG(seed)
    y = rng.choice([-1.0, 1.0], size=n)
    signals = grid(rng, 1) * np.linalg.qr(rng.standard_normal((d, 2)))[0].T
    args = (y, signals, 0.25, rng)
    x = function.array(args, function(*args), (n, 2, d))
    if not same(x[:, 0], signals[(y < 0).astype(int)]):
        function.fail(args, "the signal patch x[:, 0] is not mu_y")
    if np.abs(x[:, 1] @ signals.T).max() > 1e-6:
        function.fail(args, "the noise is not orthogonal to the signals")
