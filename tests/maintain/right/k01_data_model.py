"""Other right ways to write k01; see __init__.py."""

signal_vectors = {
    "entry by entry": """
signals = np.zeros((2, d))
signals[0, 0] = signals[1, 1] = norm
return signals""",
    "from lists": "return np.array([[norm] + [0.0] * (d - 1), [0.0, norm] + [0.0] * (d - 2)], dtype=float)",
}

snr = {
    "a Python float": "return float(norm) / float(sigma) / d**0.5",
    "root of the squares": "return np.sqrt(norm**2 / (d * sigma**2))",
}

sample_labels = {
    "sign of a Gaussian, one by one": "return np.array([1 if rng.normal() > 0 else -1 for _ in range(n)])",
    "uniform numbers": "return np.where(rng.random(n) < 0.5, 1.0, -1.0)",
    "int8": "return (1 - 2 * rng.binomial(1, 0.5, n)).astype(np.int8)",
}

sample_noise = {
    "row by row, one signal after the other": """
noise = np.empty((n, signals.shape[1]))
for i in range(n):
    noise[i] = [rng.normal(0, sigma) for _ in range(signals.shape[1])]
    for mu in signals:
        noise[i] -= (noise[i] @ mu) / (mu @ mu) * mu
return noise""",
    "the covariance": """
P = np.eye(signals.shape[1]) - sum(np.outer(mu, mu) / (mu @ mu) for mu in signals)
return rng.multivariate_normal(np.zeros(len(P)), sigma**2 * P, size=n)""",
    "a basis of the complement": """
basis = np.linalg.svd(signals)[2][2:]
return sigma * rng.standard_normal((n, len(basis))) @ basis""",
    "least squares, drawn by columns": """
z = rng.normal(scale=sigma, size=(signals.shape[1], n))
return (z - signals.T @ np.linalg.lstsq(signals.T, z, rcond=None)[0]).T""",
}

sample_two_patch = {
    "a loop over the samples": """
x = np.empty((len(y), 2, signals.shape[1]))
for i, label in enumerate(y):
    x[i] = signals[0] if label == 1 else signals[1], sample_noise(1, signals, sigma, rng)[0]
return x""",
    "noise times the label, which changes nothing; axes in another order in memory": """
noise = y[:, None] * sample_noise(len(y), signals, sigma, rng)
return np.stack([(y[:, None] == 1) * signals[0] + (y[:, None] == -1) * signals[1], noise]).transpose(1, 0, 2)""",
    "mean and half difference of the signals": (
        "np.where(y[:, None] > 0, signals[0], signals[1])",
        "signals.mean(axis=0) + y[:, None] * (signals[0] - signals[1]) / 2"),
}
