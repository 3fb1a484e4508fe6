"""Other right ways to write k01."""

RIGHT = {
    "signal_vectors": {
        "entry by entry": """
def signal_vectors(d, norm):
    signals = np.zeros((2, d))
    signals[0, 0] = signals[1, 1] = norm
    return signals
""",
        "from lists": """
def signal_vectors(d, norm):
    return np.array([[norm] + [0.0] * (d - 1), [0.0, norm] + [0.0] * (d - 2)], dtype=float)
""",
        "rows of the identity": """
def signal_vectors(d, norm):
    return (np.identity(d) * norm)[:2]
""",
    },
    "snr": {
        "math, a Python float": """
import math
def snr(norm, sigma, d):
    return norm / sigma / math.sqrt(d)
""",
        "root of the squares": """
def snr(norm, sigma, d):
    return np.sqrt(norm**2 / (d * sigma**2))
""",
    },
    "sample_labels": {
        "ints": """
def sample_labels(n, rng):
    return 2 * rng.integers(2, size=n) - 1
""",
        "uniform numbers": """
def sample_labels(n, rng):
    return np.where(rng.random(n) < 0.5, 1.0, -1.0)
""",
        "sign of a Gaussian, one by one": """
def sample_labels(n, rng):
    return np.array([1 if rng.normal() > 0 else -1 for _ in range(n)])
""",
        "int8": """
def sample_labels(n, rng):
    return (1 - 2 * rng.binomial(1, 0.5, n)).astype(np.int8)
""",
    },
    "sample_noise": {
        "the projection matrix": """
def sample_noise(n, signals, sigma, rng):
    d = signals.shape[1]
    P = np.eye(d) - sum(np.outer(mu, mu) / (mu @ mu) for mu in signals)
    return rng.normal(0, sigma, (n, d)) @ P
""",
        "the covariance": """
def sample_noise(n, signals, sigma, rng):
    d = signals.shape[1]
    P = np.eye(d) - sum(np.outer(mu, mu) / (mu @ mu) for mu in signals)
    return rng.multivariate_normal(np.zeros(d), sigma**2 * P, size=n)
""",
        "a basis of the complement": """
def sample_noise(n, signals, sigma, rng):
    basis = np.linalg.svd(signals)[2][2:]
    return sigma * rng.standard_normal((n, len(basis))) @ basis
""",
        "row by row, one signal after the other": """
def sample_noise(n, signals, sigma, rng):
    noise = np.empty((n, signals.shape[1]))
    for i in range(n):
        xi = np.array([rng.normal(0, sigma) for _ in range(signals.shape[1])])
        for mu in signals:
            xi = xi - (xi @ mu) / (mu @ mu) * mu
        noise[i] = xi
    return noise
""",
        "least squares, drawn by columns": """
def sample_noise(n, signals, sigma, rng):
    z = rng.normal(scale=sigma, size=(signals.shape[1], n))
    return (z - signals.T @ np.linalg.lstsq(signals.T, z, rcond=None)[0]).T
""",
    },
    "sample_two_patch": {
        "a loop over the samples": """
def sample_two_patch(y, signals, sigma, rng):
    x = np.empty((len(y), 2, signals.shape[1]))
    for i, label in enumerate(y):
        x[i, 0] = signals[0] if label == 1 else signals[1]
        x[i, 1] = sample_noise(1, signals, sigma, rng)[0]
    return x
""",
        "labels to indices": """
def sample_two_patch(y, signals, sigma, rng):
    noise = sample_noise(len(y), signals, sigma, rng)
    return np.concatenate([signals[((1 - y) / 2).astype(int)][:, None], noise[:, None]], axis=1)
""",
        "noise times the label, which changes nothing": """
def sample_two_patch(y, signals, sigma, rng):
    noise = y[:, None] * sample_noise(len(y), signals, sigma, rng)
    return np.stack([(y[:, None] == 1) * signals[0] + (y[:, None] == -1) * signals[1], noise]).transpose(1, 0, 2)
""",
        "mean and half difference of the signals": """
def sample_two_patch(y, signals, sigma, rng):
    signal = signals.mean(axis=0) + y[:, None] * (signals[0] - signals[1]) / 2
    return np.stack([signal, sample_noise(len(y), signals, sigma, rng)], axis=1)
""",
    },
}
