"""What is true of k01: the data model."""

from functools import partial

import numpy as np
from hypothesis import strategies as st

from .judge.claim import gaussian
from .judge.function import RNG
from .judge.sizes import any_sizes, signs

COINS, PATCHES, CALLS = 20_000, 6000, 300


@any_sizes(d=st.integers(2, 9))
def test_signal_vectors(function, d, norm):
    """(norm, 0, 0, ...) and (0, norm, 0, ...)."""
    want = np.zeros((2, d))
    want[0, 0] = want[1, 1] = norm
    function.check((d, norm), want, norm)


@any_sizes(d=st.integers(2, 2000))
def test_snr(function, norm, sigma, d):
    """norm / (sigma sqrt(d))."""
    want = norm / (sigma * d**0.5)
    function.check((norm, sigma, d), want, want)


def coins(y):
    """Claims: the numbers in every row of ``y`` are independent fair coins."""
    i, j = np.triu_indices(y.shape[1], 1)
    yield "distance of a label to the nearer of +1 and -1", abs(y.ravel()) - 1, 0, 1e-12
    yield "mean label", y.mean(axis=1), 0
    yield "mean label at one place", y, 0
    yield "squared sum of a batch of labels", y.sum(axis=1) ** 2, y.shape[1]
    if y.shape[1] > 1:
        yield "product of two labels", y[:, i] * y[:, j], 0
    yield "product of a label and one drawn later", y[1:] * y[:-1], 0


def test_sample_labels(function):
    """Each is +1 or -1 with probability 1/2, whatever the others are, in batches of any size."""
    function.draws((COINS, RNG), (COINS,), lambda y: coins(y.reshape(-1, 10)), ints=True)
    function.random((50, RNG), (50,), ints=True)
    for n in (10, 3, 2, 1):
        function.draws((n, RNG), (n,), coins, calls=CALLS, ints=True)


def signals_of(d, norm, seed):
    """Two orthogonal vectors of one length, in any direction, or along two axes if ``seed`` is None."""
    if seed is None:
        return norm * np.eye(d)[[4, 1]]
    return norm * np.linalg.qr(np.random.default_rng((seed, 1)).standard_normal((d, 2)))[0].T


def batches():
    """(n, calls, signals, sigma): large batches, and many small ones."""
    for n, calls in ((PATCHES // 10, 1), (PATCHES, 1), (2, CALLS)):
        yield n, calls, signals_of(7, 3.7, seed=0), 0.6
        yield n - 1, calls, signals_of(8, 0.01, seed=None), 1.7


def parts(noise, signals, sigma):
    """The coordinates of rows of noise along the signals and across them, (rows, 2) and (rows, d - 2), over sigma."""
    rows, units = noise.reshape(-1, signals.shape[1]) / sigma, np.linalg.svd(signals)[2]
    return rows @ signals.T / np.linalg.norm(signals, axis=1), rows @ units[2:].T


def orthogonal(noise, signals, sigma):
    """Claims: there is nothing along the signals."""
    along, _ = parts(noise, signals, sigma)
    yield "noise along mu_{+1} / sigma", along[:, 0], 0, 1e-6
    yield "noise along mu_{-1} / sigma", along[:, 1], 0, 1e-6


def projected(noise, signals, sigma):
    """Claims: (n, d) or (calls, n, d) patches are independent, orthogonal to the signals and Gaussian across them."""
    along, across = parts(noise, signals, sigma)
    yield from orthogonal(noise, signals, sigma)
    yield "covariance of the noise along a signal and across / sigma^2", along[:, :, None] * across[:, None, :], 0
    yield from gaussian(across.reshape(len(noise), -1), 1.0)
    if signals.all():  # no coordinate is left as it was drawn
        yield "share of rows that single precision holds", (noise == noise.astype(np.float32)).all(axis=-1), 0, 0.5


def test_sample_noise(function):
    """Gaussian with variance sigma^2 across the signals, nothing along them, in batches of any size."""
    for n, calls, signals, sigma in batches():
        args, shape = (n, signals, sigma, RNG), (n, signals.shape[1])
        function.draws(args, shape, partial(projected, signals=signals, sigma=sigma), calls=calls)
        function.random(args, shape)


@any_sizes(d=st.integers(2, 6))
def test_sample_noise__sizes(function, n, d, norm, sigma, seed):
    """Orthogonal to both signals, in the plane as well, where nothing is left."""
    signals = signals_of(d, norm, seed)
    function.draws((n, signals, sigma, RNG), (n, d), partial(orthogonal, signals=signals, sigma=sigma))


def patches(x, y, signals, sigma):
    """Claims: the first patch of every sample is mu_y, the second one noise that does not know y."""
    signal, noise = x[..., 0, :], x[..., 1, :]
    want, labels = signals[np.where(y > 0, 0, 1)], np.resize(y, noise.size // signals.shape[1])[:, None]
    across = parts(noise, signals, sigma)[1]
    yield "(x[:, 0] - mu_y) / |mu|", (signal - want) / np.linalg.norm(signals[0]), 0, 1e-13
    yield from projected(noise, signals, sigma)
    yield "mean of label times noise / sigma", labels * across, 0
    yield "variance of the noise / sigma^2 - 1, times the label", labels * (across**2 - 1), 0


def test_sample_two_patch(function):
    """The signal of its label beside noise, for labels that are ints or floats, in batches of any size."""
    for kind, (n, calls, signals, sigma) in zip((int, float) * 3, batches()):
        y = -signs(8, n).astype(kind)
        args, shape = (y, signals, sigma, RNG), (n, 2, signals.shape[1])
        function.draws(args, shape, partial(patches, y=y, signals=signals, sigma=sigma), calls=calls)
        function.random(args, shape)
